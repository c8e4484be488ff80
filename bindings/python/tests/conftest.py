"""What the tests share."""

from __future__ import annotations

import dataclasses

import pytest

import sanad
from sanad.testing import make_mail


@dataclasses.dataclass(frozen=True)
class Office:
    """A desk with its team, and a mail of Hana's in the inbox support."""

    desk: sanad.Desk
    team: sanad.SampleTeam
    arrived: sanad.Arrival

    @property
    def system(self) -> sanad.Session:
        return self.desk.as_system()

    @property
    def noor(self) -> sanad.Session:
        return self.desk.as_agent(self.team.noor)


@pytest.fixture
def office(sanad_desk: sanad.Desk, sanad_team: sanad.SampleTeam) -> Office:
    arrived = sanad_desk.as_system().channels.receive_email(
        inbox=sanad_team.support, raw=make_mail(message_id="1@example.com")
    )
    return Office(sanad_desk, sanad_team, arrived)
