"""Replies on their way out."""

from __future__ import annotations

import asyncio

import pytest

import sanad
import sanad.aio
from sanad._generated import async_services as services


def test_a_worker_carries_each_reply_once(
    sanad_desk: sanad.Desk, sanad_team: sanad.SampleTeam
) -> None:
    noor = sanad_desk.as_agent(sanad_team.noor)
    outbox = sanad_desk.as_system().outbox
    opened = noor.conversations.open(
        inbox=sanad_team.support, customer=sanad_team.hana
    ).conversation
    reply = noor.conversations.reply(conversation=opened, text="أهلاً").message
    (claimed,) = outbox.claim(channel=sanad.Channel.EMAIL)
    assert claimed.message.id == reply
    assert not outbox.claim()
    sent = outbox.acknowledge(message=reply, token=claimed.token)
    assert sent.state == sanad.OutgoingState.SENT
    with pytest.raises(sanad.FailedPrecondition) as refused:
        outbox.acknowledge(message=reply, token=claimed.token)
    assert refused.value.reason == "outbox.claim_lost"


def test_coroutines_share_the_outbox() -> None:
    async def main() -> None:
        async with sanad.aio.open("memory:", testing=True) as store:
            desk = await store.desk("test", create=True)
            system = desk.as_system()
            kit = services.Testing(system._session, system._threads)
            team = await kit.make_team()
            for _ in range(20):
                opened = await system.conversations.open(
                    inbox=team.support, customer=team.hana
                )
                await system.conversations.reply(
                    conversation=opened.conversation, text="أهلاً"
                )

            async def work() -> list[sanad.MessageId]:
                carried = []
                while claimed := await system.outbox.claim(messages=3):
                    for one in claimed:
                        await system.outbox.acknowledge(
                            message=one.message.id, token=one.token
                        )
                        carried.append(one.message.id)
                return carried

            shares = await asyncio.gather(*[work() for _ in range(4)])
            carried = [one for share in shares for one in share]
            assert len(carried) == len(set(carried)) == 20

    asyncio.run(main())
