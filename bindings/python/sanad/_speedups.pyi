from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Generic, TypeVar

from sanad import _wire
from sanad._library import CallOptions
from sanad.cancel import Cancel

T = TypeVar("T", covariant=True)
A = TypeVar("A")

class Layout(Generic[T]):
    def __new__(
        cls,
        make: Callable[..., T],
        members: tuple[tuple[object, ...], ...],
        fault: type[ValueError],
        alone: bool,
        /,
    ) -> Layout[T]: ...
    def encode(self, values: Sequence[object], /) -> bytes: ...
    def decode(self, data: bytes, /) -> T: ...

class Caller:
    def __new__(
        cls,
        session: int,
        call: int,
        free: int,
        make_options: Callable[
            [timedelta | None, str, str, Cancel | None], CallOptions
        ],
        raise_error: Callable[[int, bytes], None],
        /,
    ) -> Caller: ...
    def call(
        self,
        method: int,
        request: _wire.Layout[object],
        values: Sequence[object],
        answer: _wire.Layout[A],
        timeout: timedelta | None,
        idempotency_key: str,
        locale: str,
        cancel: Cancel | None,
        /,
    ) -> A: ...
