"""The same for coroutines."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

import sanad
import sanad.aio
from sanad._generated import async_services as services
from sanad.testing import make_mail

NOW = timedelta(0)

Story = Callable[[sanad.aio.AsyncDesk, sanad.SampleTeam], Awaitable[None]]


def play(story: Story) -> None:
    """Runs it with a desk in memory and its team."""

    async def main() -> None:
        async with sanad.aio.open("memory:", testing=True) as store:
            desk = await store.desk("test", create=True)
            system = desk.as_system()
            kit = services.Testing(system._session, system._threads)
            await story(desk, await kit.make_team())

    asyncio.run(main())


def test_reading_of_coroutines() -> None:
    async def story(
        desk: sanad.aio.AsyncDesk, team: sanad.SampleTeam
    ) -> None:
        arrived = await desk.as_system().channels.receive_email(
            inbox=team.support, raw=make_mail()
        )
        noor = desk.as_agent(team.noor)
        on = arrived.conversation
        await asyncio.gather(
            noor.reading.mark(conversation=on),
            noor.presence.tell(conversation=on),
            noor.drafts.save(conversation=on, text="أهلاً"),
        )
        [state] = await noor.reading.list_unread(conversations=[on])
        assert not state.unread
        [viewer] = await noor.presence.list(conversation=on)
        assert viewer.name == "نور"
        [draft] = await noor.drafts.list()
        assert draft.text == "أهلاً"
        mentions = [m async for m in noor.reading.list_mentions()]
        assert mentions == []

    play(story)


def test_story_of_coroutines() -> None:
    async def story(
        desk: sanad.aio.AsyncDesk, team: sanad.SampleTeam
    ) -> None:
        arrived = await desk.as_system().channels.receive_email(
            inbox=team.support, raw=make_mail()
        )
        noor = desk.as_agent(team.noor)
        await noor.conversations.reply(
            conversation=arrived.conversation, text="أهلاً"
        )
        rows = [r async for r in noor.conversations.list(inbox=team.support)]
        assert [r.conversation.id for r in rows] == [arrived.conversation]
        hana = desk.as_customer(team.hana)
        with pytest.raises(sanad.PermissionDenied):
            await hana.desk.verify()

    play(story)


def test_pages_of_coroutines() -> None:
    async def story(
        desk: sanad.aio.AsyncDesk, team: sanad.SampleTeam
    ) -> None:
        agents = desk.as_system().staff.list_agents(rows=3)
        pages = [page async for page in agents.pages()]
        assert [len(page.rows) for page in pages] == [3, 1]
        assert (await agents.page()).rows == pages[0].rows

    play(story)


def test_following_with_coroutines() -> None:
    async def story(
        desk: sanad.aio.AsyncDesk, team: sanad.SampleTeam
    ) -> None:
        events = desk.as_system().events
        seen = [event.number async for event in events.follow(wait=NOW)]
        assert seen == list(range(1, len(seen) + 1))
        async with events.follow(
            after=seen[-1], wait=timedelta(seconds=30)
        ) as follow:
            _, event = await asyncio.gather(
                desk.as_system().inboxes.change(
                    inbox=team.support, name="شكاوى"
                ),
                anext(follow),
            )
        assert event.kind is sanad.EventKind.INBOX_CHANGED

    play(story)


def test_cancelled_follower_lets_go() -> None:
    async def story(
        desk: sanad.aio.AsyncDesk, team: sanad.SampleTeam
    ) -> None:
        seen = [
            e.number async for e in desk.as_system().events.follow(wait=NOW)
        ]
        follow = desk.as_system().events.follow(after=seen[-1])
        waiting = asyncio.create_task(anext(follow))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    play(story)


def test_cancelling_ends_the_wait_for_the_turn(tmp_path: Path) -> None:
    """Another connection holds the file, so that the call has to wait; it
    would wait for an hour."""
    path = tmp_path / "help.db"

    async def main() -> None:
        async with sanad.aio.open(f"sqlite:{path}") as store:
            desk = await store.desk("acme", create=True)
            holder = sqlite3.connect(path, isolation_level=None)
            holder.execute("BEGIN IMMEDIATE")
            call = asyncio.create_task(
                desk.as_system().staff.add_team(
                    name="Night", timeout=timedelta(hours=1)
                )
            )
            await asyncio.sleep(0.05)
            assert not call.done()
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            holder.execute("ROLLBACK")
            holder.close()
            teams = desk.as_system().staff.list_teams()
            assert [team.name async for team in teams] == []

    asyncio.run(asyncio.wait_for(main(), 30))


def test_store_is_awaited_or_entered() -> None:
    async def main() -> None:
        store = await sanad.aio.open("memory:")
        await store.close()
        await store.close()
        assert store.closed

    asyncio.run(main())
