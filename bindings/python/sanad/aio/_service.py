"""What the generated services of coroutines stand on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeVar

from sanad._caller import Caller
from sanad._wire import Layout
from sanad.aio._threads import Threads
from sanad.cancel import Cancel

T = TypeVar("T")


class AsyncService:
    """Operations as somebody, as coroutines. Every method also takes what
    `sanad.Service` says; `cancel` is not needed to cancel a coroutine."""

    __slots__ = ("_caller", "_threads")

    def __init__(self, caller: Caller, threads: Threads) -> None:
        self._caller = caller
        self._threads = threads

    async def _call(
        self,
        method: int,
        request: Layout[object],
        values: Sequence[object],
        answer: Layout[T],
        timeout: timedelta | None,
        idempotency_key: str,
        locale: str,
        cancel: Cancel | None,
    ) -> T:
        token = Cancel() if cancel is None else cancel

        def work() -> T:
            return self._caller.call(
                method,
                request,
                values,
                answer,
                timeout,
                idempotency_key,
                locale,
                token,
            )

        return await self._threads.run(work, token.fire)
