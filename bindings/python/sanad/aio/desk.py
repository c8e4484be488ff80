"""The handle by which a host uses one workspace, for coroutines."""

from __future__ import annotations

from sanad._generated.ids import AgentId, BotId, CustomerId
from sanad._generated.models import DueRun
from sanad.aio._threads import Threads
from sanad.aio.session import AsyncSession
from sanad.desk import Desk


class AsyncDesk:
    """One company's helpdesk. Acting happens through sessions; nobody is
    looked up before the first call, so that there is nothing to await."""

    def __init__(self, desk: Desk, threads: Threads) -> None:
        self._desk = desk
        self._threads = threads

    async def run_due(self) -> DueRun:
        """Does what is due by the desk's clock; call it again at `next`. Any
        number of threads and processes may: each thing is done once."""
        return await self.as_system().desk.run_due()

    def as_system(self) -> AsyncSession:
        """As the host itself, who may do everything."""
        return AsyncSession(self._desk.as_system(), self._threads)

    def as_agent(self, agent: AgentId | str) -> AsyncSession:
        """As one of the staff, by id or by the host's own key."""
        return AsyncSession(self._desk.as_agent(agent), self._threads)

    def as_customer(self, customer: CustomerId | str) -> AsyncSession:
        """As a customer, by id or by portal token."""
        return AsyncSession(self._desk.as_customer(customer), self._threads)

    def as_bot(self, bot: BotId) -> AsyncSession:
        """As a program that works as one of the staff."""
        return AsyncSession(self._desk.as_bot(bot), self._threads)

    def as_token(self, token: str) -> AsyncSession:
        """As whomever an access token was issued for."""
        return AsyncSession(self._desk.as_token(token), self._threads)

    def as_visitor(self) -> AsyncSession:
        """As somebody unknown."""
        return AsyncSession(self._desk.as_visitor(), self._threads)
