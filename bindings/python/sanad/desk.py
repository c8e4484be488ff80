"""The handle by which a host uses one workspace."""

from __future__ import annotations

from ctypes import byref, c_void_p
from typing import TYPE_CHECKING

from sanad import _library
from sanad._generated.ids import AgentId, BotId, CustomerId
from sanad._generated.models import DueRun
from sanad._handle import Handle, check, take
from sanad.principal import Principal
from sanad.session import Session

if TYPE_CHECKING:
    from sanad.store import Store

_CREATE = 1


class Desk(Handle):
    """One company's helpdesk. Acting happens through sessions, each checked
    as the one who acts; nobody is looked up before the first call."""

    __slots__ = ("_store",)

    def __init__(
        self, store: Store, workspace: str, *, create: bool = False
    ) -> None:
        name = workspace.encode()
        token, fault = c_void_p(), _library.Buffer()
        status = _library.library().sanad_desk_open(
            store.token,
            name,
            len(name),
            _CREATE if create else 0,
            byref(token),
            byref(fault),
        )
        check(status, take(fault))
        self._store = store
        super().__init__(token, "sanad_desk_close")

    def run_due(self) -> DueRun:
        """Does what is due by the desk's clock; call it again at `next`. Any
        number of threads and processes may: each thing is done once."""
        with self.as_system() as system:
            return system.desk.run_due()

    def as_system(self) -> Session:
        """As the host itself, who may do everything."""
        return Session(self, Principal.system())

    def as_agent(self, agent: AgentId | str) -> Session:
        """As one of the staff, by id or by the host's own key."""
        return Session(self, Principal.agent(agent))

    def as_customer(self, customer: CustomerId | str) -> Session:
        """As a customer, by id or by portal token."""
        return Session(self, Principal.customer(customer))

    def as_bot(self, bot: BotId) -> Session:
        """As a program that works as one of the staff."""
        return Session(self, Principal.bot(bot))

    def as_token(self, token: str) -> Session:
        """As whomever an access token was issued for."""
        return Session(self, Principal.token(token))

    def as_visitor(self) -> Session:
        """As somebody unknown."""
        return Session(self, Principal.visitor())
