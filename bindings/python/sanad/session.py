"""A desk used as somebody."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sanad._caller import Caller
from sanad._generated import services
from sanad.events import Events

if TYPE_CHECKING:
    from sanad.desk import Desk
    from sanad.principal import Principal


class Session(Caller):
    """Every call is checked as the one who acts. Any number of threads may
    use one."""

    def __init__(self, desk: Desk, principal: Principal) -> None:
        self._desk = desk
        super().__init__(principal.open_session(desk), "sanad_session_close")

    @cached_property
    def access(self) -> services.Access:
        return services.Access(self)

    @cached_property
    def channels(self) -> services.Channels:
        return services.Channels(self)

    @cached_property
    def conversations(self) -> services.Conversations:
        return services.Conversations(self)

    @cached_property
    def customers(self) -> services.Customers:
        return services.Customers(self)

    @cached_property
    def desk(self) -> services.Desk:
        return services.Desk(self)

    @cached_property
    def drafts(self) -> services.Drafts:
        return services.Drafts(self)

    @cached_property
    def events(self) -> Events:
        return Events(self)

    @cached_property
    def inboxes(self) -> services.Inboxes:
        return services.Inboxes(self)

    @cached_property
    def knowledge(self) -> services.Knowledge:
        return services.Knowledge(self)

    @cached_property
    def outbox(self) -> services.Outbox:
        return services.Outbox(self)

    @cached_property
    def presence(self) -> services.Presence:
        return services.Presence(self)

    @cached_property
    def reading(self) -> services.Reading:
        return services.Reading(self)

    @cached_property
    def reports(self) -> services.Reports:
        return services.Reports(self)

    @cached_property
    def service_levels(self) -> services.ServiceLevels:
        return services.ServiceLevels(self)

    @cached_property
    def staff(self) -> services.Staff:
        return services.Staff(self)

    @cached_property
    def views(self) -> services.Views:
        return services.Views(self)
