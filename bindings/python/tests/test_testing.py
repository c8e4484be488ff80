"""The fixtures that a host's tests get."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

import sanad
from sanad._generated import services as services
from sanad.testing import TestClock, make_mail


def test_clock_stands_until_it_is_turned(sanad_clock: TestClock) -> None:
    began = sanad_clock.now
    assert sanad_clock.now == began
    assert sanad_clock.advance(timedelta(hours=2)) == began + timedelta(
        hours=2
    )
    earlier = datetime(2025, 12, 31, tzinfo=timezone.utc)
    assert sanad_clock.set(earlier) == earlier


def test_desk_is_empty(sanad_desk: sanad.Desk) -> None:
    assert sanad_desk.as_system().inboxes.list() == ()


def test_team_is_there(
    sanad_desk: sanad.Desk, sanad_team: sanad.SampleTeam
) -> None:
    agents = sanad_desk.as_system().staff.list_agents()
    assert {agent.name for agent in agents} == {"سلمى", "نور", "كريم", "Daniel"}


def test_mail_without_parts_is_a_mail(
    sanad_desk: sanad.Desk, sanad_team: sanad.SampleTeam
) -> None:
    arrived = sanad_desk.as_system().channels.receive_email(
        inbox=sanad_team.support, raw=make_mail()
    )
    assert not arrived.unparsed
    assert arrived.customer == sanad_team.hana


def test_store_of_a_host_is_not_for_tests() -> None:
    with sanad.open("memory:") as store:
        system = store.desk("acme", create=True).as_system()
        with pytest.raises(sanad.FailedPrecondition) as refused:
            services.Testing(system).make_team()
        assert refused.value.reason == "testing.no_test_store"
