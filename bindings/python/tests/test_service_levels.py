"""Calendars, SLA policies, and how conversations stand by them."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sanad
from sanad.testing import TestClock


def test_what_is_promised_is_judged_and_explained(
    sanad_desk: sanad.Desk,
    sanad_team: sanad.SampleTeam,
    sanad_clock: TestClock,
) -> None:
    levels = sanad_desk.as_agent(sanad_team.salma).service_levels
    policy = levels.save_policy(
        name="أساسي",
        rules=[sanad.SlaRule(targets=sanad.SlaTargets(first_response=timedelta(hours=4)))],
    )
    assert policy.policy.conduct.warning_percent == 80
    levels.assign(inbox=sanad_team.support, policy=policy.id)
    noor = sanad_desk.as_agent(sanad_team.noor)
    opened = noor.conversations.open(
        inbox=sanad_team.support, customer=sanad_team.hana, text="متى تصل؟"
    ).conversation
    asked_at = sanad_clock.now
    [row] = noor.conversations.list(
        inbox=sanad_team.support, order=sanad.ListOrder.NEXT_DUE
    )
    assert row.conversation.next_due == asked_at + timedelta(hours=4)
    sanad_clock.advance(timedelta(hours=5))
    sanad_desk.run_due()
    level = noor.service_levels.judge(conversation=opened, explain=True)
    first = level.first_response
    assert first.verdict.state is sanad.SlaState.LATE
    assert first.verdict.late_from == asked_at + timedelta(hours=4)
    assert (first.english, first.arabic) == ("late", "متأخر")
    assert [span.reason for span in first.spans] == [sanad.SlaSpanReason.COUNTED]
    kinds = [event.kind for event in sanad_desk.as_system().events.read()]
    assert kinds[-2:] == [sanad.EventKind.SLA_AT_RISK, sanad.EventKind.SLA_BREACHED]


def test_a_calendar_that_makes_no_sense_is_refused_whole(
    sanad_desk: sanad.Desk, sanad_team: sanad.SampleTeam
) -> None:
    levels = sanad_desk.as_agent(sanad_team.salma).service_levels
    with pytest.raises(sanad.InvalidArgument) as refused:
        levels.save_calendar(
            name="الدوام",
            time_zone="Mars/Olympus",
            hours=[
                sanad.DayHours(
                    day="lundi", hours=(sanad.WorkingHours(opens="09:00", closes="17:00"),)
                )
            ],
        )
    assert [violation.reason for violation in refused.value.violations][:2] == [
        "calendar.zone_unknown",
        "calendar.weekday_unknown",
    ]
