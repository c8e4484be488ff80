"""What the library gives to hold on to, and takes back once."""

from __future__ import annotations

import weakref
from ctypes import byref, c_void_p, string_at
from types import TracebackType
from typing import Self

from sanad import _library
from sanad._generated import codec
from sanad.errors import class_of


def take(buffer: _library.Buffer) -> bytes:
    """The bytes of the buffer, which is freed."""
    try:
        return string_at(buffer.data, buffer.size) if buffer.size else b""
    finally:
        _library.library().sanad_buffer_free(byref(buffer))


def raise_error(status: int, raw: bytes) -> None:
    """Of a status that is not 0, with what the library says about it."""
    if raw:
        raise codec.ERROR.decode(raw)
    text = "the library gave no reason"
    raise class_of(status)(status, "", text, text, text)


def check(status: int, raw: bytes = b"") -> None:
    if status:
        raise_error(status, raw)


class Handle:
    """A token of the library. Closing twice is harmless; what is forgotten
    is closed when nobody holds it any more."""

    __slots__ = ("__weakref__", "_closer", "_token")

    def __init__(self, token: c_void_p, closer: str) -> None:
        self._token = token
        close = getattr(_library.library(), closer)
        self._closer = weakref.finalize(self, close, token)

    @property
    def token(self) -> c_void_p:
        return self._token

    @property
    def closed(self) -> bool:
        return not self._closer.alive

    def close(self) -> None:
        """Waits for the calls in flight."""
        self._closer()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
