"""Where everything is kept, for coroutines."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Generator
from types import TracebackType
from typing import Any

from sanad.aio._threads import Threads
from sanad.aio.desk import AsyncDesk
from sanad.host import Clock, Random
from sanad.store import Store


class AsyncStore:
    """A database of desks; closing it closes all that came from it."""

    def __init__(self, store: Store, threads: Threads) -> None:
        self._store = store
        self._threads = threads

    async def desk(
        self, workspace: str, *, create: bool = False
    ) -> AsyncDesk:
        """The desk of a workspace, which is made if it may be."""
        desk = await asyncio.to_thread(
            self._store.desk, workspace, create=create
        )
        return AsyncDesk(desk, self._threads)

    def set_wakeup(self, wakeup: Callable[[], None] | None) -> None:
        """As `sanad.Store.set_wakeup`, but called by the running loop, where
        it may do as it likes."""
        loop = asyncio.get_running_loop()

        def wake() -> None:
            # What a closed loop is told, nobody waits for.
            if wakeup is not None and not loop.is_closed():
                loop.call_soon_threadsafe(wakeup)

        self._store.set_wakeup(None if wakeup is None else wake)

    @property
    def closed(self) -> bool:
        return self._store.closed

    async def close(self) -> None:
        """Waits for the calls in flight; closing twice is harmless."""
        await asyncio.to_thread(self._store.close)
        await asyncio.to_thread(self._threads.close)

    async def __aenter__(self) -> AsyncStore:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


class Opening:
    """A store that is being opened: to be awaited, or to stand in `async
    with`, which closes it."""

    def __init__(self, threads: int, arguments: dict[str, Any]) -> None:
        self._threads = threads
        self._arguments = arguments

    def __await__(self) -> Generator[Any, None, AsyncStore]:
        return self._open().__await__()

    async def _open(self) -> AsyncStore:
        store = await asyncio.to_thread(lambda: Store(**self._arguments))
        return AsyncStore(store, Threads(self._threads))

    async def __aenter__(self) -> AsyncStore:
        self._opened = await self._open()
        return self._opened

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._opened.close()


def open(  # noqa: A001 -- sanad.aio.open reads as it should
    storage: str,
    *,
    create: bool = True,
    read_only: bool = False,
    durable: bool = True,
    testing: bool = False,
    clock: Clock | None = None,
    random: Random | None = None,
    log: logging.Logger | None = None,
    threads: int = 8,
) -> Opening:
    """As `sanad.open`; at most `threads` calls run at once."""
    return Opening(
        threads,
        {
            "storage": storage,
            "create": create,
            "read_only": read_only,
            "durable": durable,
            "testing": testing,
            "clock": clock,
            "random": random,
            "log": log,
        },
    )
