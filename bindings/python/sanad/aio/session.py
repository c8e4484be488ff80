"""A desk used as somebody, for coroutines."""

from __future__ import annotations

from functools import cached_property

from sanad._generated import async_services as services
from sanad.aio._threads import Threads
from sanad.aio.events import AsyncEvents
from sanad.session import Session


class AsyncSession:
    """Every call is checked as the one who acts."""

    def __init__(self, session: Session, threads: Threads) -> None:
        self._session = session
        self._threads = threads

    @cached_property
    def channels(self) -> services.Channels:
        return services.Channels(self._session, self._threads)

    @cached_property
    def conversations(self) -> services.Conversations:
        return services.Conversations(self._session, self._threads)

    @cached_property
    def customers(self) -> services.Customers:
        return services.Customers(self._session, self._threads)

    @cached_property
    def desk(self) -> services.Desk:
        return services.Desk(self._session, self._threads)

    @cached_property
    def drafts(self) -> services.Drafts:
        return services.Drafts(self._session, self._threads)

    @cached_property
    def events(self) -> AsyncEvents:
        return AsyncEvents(self._session, self._threads)

    @cached_property
    def inboxes(self) -> services.Inboxes:
        return services.Inboxes(self._session, self._threads)

    @cached_property
    def knowledge(self) -> services.Knowledge:
        return services.Knowledge(self._session, self._threads)

    @cached_property
    def outbox(self) -> services.Outbox:
        return services.Outbox(self._session, self._threads)

    @cached_property
    def presence(self) -> services.Presence:
        return services.Presence(self._session, self._threads)

    @cached_property
    def reading(self) -> services.Reading:
        return services.Reading(self._session, self._threads)

    @cached_property
    def reports(self) -> services.Reports:
        return services.Reports(self._session, self._threads)

    @cached_property
    def service_levels(self) -> services.ServiceLevels:
        return services.ServiceLevels(self._session, self._threads)

    @cached_property
    def staff(self) -> services.Staff:
        return services.Staff(self._session, self._threads)

    @cached_property
    def views(self) -> services.Views:
        return services.Views(self._session, self._threads)
