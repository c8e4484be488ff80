"""What a host gives: randomness, and to be woken."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Callable

import pytest

import sanad
import sanad.aio


def token_of(random: sanad.host.Random) -> str:
    """Of a customer, made of what is random."""
    with sanad.open("memory:", random=random) as store:
        system = store.desk("acme", create=True).as_system()
        customer = system.customers.create(name="هناء")
        return system.customers.issue_portal_token(customer=customer.id).token


def test_tokens_are_made_of_the_hosts_randomness() -> None:
    same = {token_of(lambda size: b"\7" * size) for _ in range(2)}
    assert len(same) == 1
    assert token_of(lambda size: b"\5" * size) not in same


def fails(size: int) -> bytes:
    raise RuntimeError("no randomness")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("random", [fails, lambda size: b"\7" * (size - 1)])
def test_randomness_that_fails_is_replaced(random: sanad.host.Random) -> None:
    assert token_of(random) != token_of(random)


def add_team(store: sanad.Store) -> None:
    store.desk("acme", create=True).as_system().staff.add_team(name="الفرز")


def test_wakeup_comes_after_a_change_until_it_is_replaced() -> None:
    first: list[int] = []
    second: list[int] = []
    with sanad.open("memory:") as store:
        store.set_wakeup(lambda: first.append(1))
        add_team(store)
        seen = len(first)
        assert seen > 0
        store.set_wakeup(lambda: second.append(1))
        add_team(store)
        assert len(first) == seen
        assert second
        seen = len(second)
        store.set_wakeup(None)
        add_team(store)
        assert len(second) == seen


class Woken:
    def __call__(self) -> None:
        pass


@pytest.mark.parametrize(
    "end", [lambda store: store.set_wakeup(None), lambda store: store.close()]
)
def test_wakeup_is_forgotten_when_it_has_ended(
    end: Callable[[sanad.Store], None],
) -> None:
    woken = Woken()
    gone = weakref.ref(woken)
    with sanad.open("memory:") as store:
        store.set_wakeup(woken)
        del woken
        gc.collect()
        add_team(store)
        assert gone() is not None
        end(store)
        gc.collect()
        assert gone() is None


def test_coroutine_waits_for_events_without_looking() -> None:
    async def work() -> None:
        async with sanad.aio.open("memory:") as store:
            desk = await store.desk("acme", create=True)
            system = desk.as_system()
            look = asyncio.Event()
            store.set_wakeup(look.set)
            adding = asyncio.create_task(system.staff.add_team(name="الفرز"))
            await look.wait()
            kinds = [event.kind for event in await system.events.read()]
            assert sanad.EventKind.TEAM_CREATED in kinds
            await adding

    asyncio.run(work())
