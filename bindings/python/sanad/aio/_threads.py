"""The threads on which the calls of coroutines run."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Threads:
    """A few threads, which end when they are closed."""

    def __init__(self, count: int) -> None:
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="sanad")

    async def run(
        self, work: Callable[[], T], stop: Callable[[], None]
    ) -> T:
        """The work's outcome. When the coroutine is cancelled, `stop` is to
        end the work's waiting; the work has ended when this returns."""
        job = self._pool.submit(work)
        try:
            return await asyncio.shield(asyncio.wrap_future(job))
        except asyncio.CancelledError:
            if not job.cancel():
                stop()
                await _end_of(job)
            raise

    def close(self) -> None:
        """Waits for what runs."""
        self._pool.shutdown()


async def _end_of(job: Future[T]) -> None:
    await asyncio.wait([asyncio.wrap_future(job)])
