"""One call through the library, as somebody."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from ctypes import byref, c_void_p, cast, sizeof
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

from sanad import _library
from sanad._handle import Handle, raise_error, take
from sanad._moments import microseconds_in
from sanad._wire import Layout

try:
    from sanad._speedups import Caller as QuickCaller
except ImportError:
    QuickCaller = None  # type: ignore[assignment, misc]

if TYPE_CHECKING:
    from sanad.cancel import Cancel

T = TypeVar("T")


class Call(Protocol):
    """One call of a session."""

    def __call__(
        self,
        method: int,
        request: Layout[object],
        values: Sequence[object],
        answer: Layout[T],
        timeout: timedelta | None,
        idempotency_key: str,
        locale: str,
        cancel: Cancel | None,
        /,
    ) -> T: ...


class Caller(Handle):
    """A session of the library. It keeps the desk, which keeps the store."""

    __slots__ = ("_desk", "call")

    call: Call
    """It does not keep the session, which a reference to it would never let
    go: whoever keeps one keeps the other."""

    def __init__(self, token: c_void_p, closer: str) -> None:
        super().__init__(token, closer)
        self.call = plain_call(token) if QuickCaller is None else _quick(token)


def _quick(token: c_void_p) -> Call:
    loaded = _library.library()
    return QuickCaller(
        token.value or 0,
        cast(loaded.sanad_call, c_void_p).value or 0,
        cast(loaded.sanad_buffer_free, c_void_p).value or 0,
        _options,
        raise_error,
    ).call


def plain_call(token: c_void_p) -> Call:
    """The same without sanad._speedups."""
    return functools.partial(_call, token)


def _call(
    token: c_void_p,
    method: int,
    request: Layout[object],
    values: Sequence[object],
    answer: Layout[T],
    timeout: timedelta | None,
    idempotency_key: str,
    locale: str,
    cancel: Cancel | None,
    /,
) -> T:
    raw = request.encode(values)
    options = None
    if timeout is not None or idempotency_key or locale or cancel is not None:
        options = byref(_options(timeout, idempotency_key, locale, cancel))
    buffer = _library.Buffer()
    status = _library.library().sanad_call(
        token, method, raw, len(raw), options, byref(buffer)
    )
    given = take(buffer)
    if status:
        raise_error(status, given)
    return answer.decode(given)


def _options(
    timeout: timedelta | None,
    idempotency_key: str,
    locale: str,
    cancel: Cancel | None,
) -> _library.CallOptions:
    key, language = idempotency_key.encode(), locale.encode()
    return _library.CallOptions(
        sizeof(_library.CallOptions),
        _timeout_us(timeout),
        None if cancel is None else cancel.token,
        key,
        len(key),
        language,
        len(language),
    )


def _timeout_us(timeout: timedelta | None) -> int:
    """The library's own is 0, and not to wait at all is below it."""
    if timeout is None:
        return 0
    return microseconds_in(timeout) if timeout > timedelta(0) else -1
