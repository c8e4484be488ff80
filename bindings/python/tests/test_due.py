"""What is done of itself when its time has come."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import sanad
import sanad.aio
from sanad._generated import async_services as services
from sanad.testing import TestClock


def test_a_snooze_ends_when_it_is_due(
    sanad_desk: sanad.Desk,
    sanad_team: sanad.SampleTeam,
    sanad_clock: TestClock,
) -> None:
    noor = sanad_desk.as_agent(sanad_team.noor)
    opened = noor.conversations.open(
        inbox=sanad_team.support, customer=sanad_team.hana
    ).conversation
    snoozed = noor.conversations.snooze(
        conversation=opened, until=sanad_clock.now + timedelta(hours=1)
    )
    assert snoozed.snoozed_until == sanad_clock.now + timedelta(hours=1)
    run = sanad_desk.run_due()
    assert (run.done, run.failed) == (0, 0)
    assert run.next == sanad_clock.now + timedelta(seconds=30)
    sanad_clock.advance(timedelta(hours=1))
    assert sanad_desk.run_due().done == 1
    assert noor.conversations.get(conversation=opened).conversation.snoozed_until is None


def test_coroutines_do_each_thing_once() -> None:
    async def main() -> None:
        async with sanad.aio.open("memory:", testing=True) as store:
            desk = await store.desk("test", create=True)
            system = desk.as_system()
            kit = services.Testing(system._session, system._threads)
            team = await kit.make_team()
            now = (await kit.advance(by=timedelta(0))).now
            for i in range(20):
                opened = await system.conversations.open(
                    inbox=team.support, customer=team.hana
                )
                await system.conversations.snooze(
                    conversation=opened.conversation,
                    until=now + timedelta(seconds=i + 1),
                )
            await kit.advance(by=timedelta(hours=1))
            runs = await asyncio.gather(*[desk.run_due() for _ in range(8)])
            assert sum(run.done for run in runs) == 20

    asyncio.run(main())
