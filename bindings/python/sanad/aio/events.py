"""What happened, as it happens, for coroutines."""

from __future__ import annotations

from datetime import timedelta
from types import TracebackType
from typing import Self

from sanad._caller import Caller
from sanad._generated import async_services as services
from sanad._generated.models import Event
from sanad.aio._threads import Threads
from sanad.events import Follow


class AsyncEvents(services.Events):
    """Reading, and following."""

    __slots__ = ()

    def follow(
        self, *, after: int = 0, wait: timedelta | None = None
    ) -> AsyncFollow:
        """The events after this number, in their order, none missed.

            async for event in session.events.follow(after=seen): ...

        Args:
            after: the number of the last event that was seen.
            wait: end when none came for so long; goes on for ever unless
                told.
        """
        return AsyncFollow(self._caller, after, wait)


class AsyncFollow:
    """A subscription, as an iterator of coroutines. It waits on a thread of
    its own, so that many of them leave the calls their threads."""

    def __init__(
        self, caller: Caller, after: int, wait: timedelta | None
    ) -> None:
        self._follow = Follow(caller, after, wait)
        self._threads = Threads(1)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Event:
        event = await self._threads.run(
            lambda: next(self._follow, None), self._follow.close
        )
        if event is None:
            self.close()
            raise StopAsyncIteration
        return event

    def close(self) -> None:
        """Ends it; closing twice is harmless."""
        self._follow.close()
        self._threads.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
