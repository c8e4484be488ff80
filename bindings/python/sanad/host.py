"""What a host gives a store: a clock, randomness, a log, and to be woken."""

from __future__ import annotations

import itertools
import logging
import os
from collections.abc import Callable
from ctypes import c_void_p, cast, memmove, sizeof, string_at
from datetime import datetime

from sanad import _library
from sanad._handle import check
from sanad._moments import microseconds_of

Clock = Callable[[], datetime]
Random = Callable[[int], bytes]
"""So many bytes that nobody can guess, such as `os.urandom`."""

_LEVELS = {1: logging.INFO, 2: logging.WARNING, 3: logging.ERROR}


class Host:
    """Holds the functions for as long as the library may call them. They
    are called on any thread, and must neither raise nor call sanad."""

    def __init__(
        self,
        clock: Clock | None,
        random: Random | None,
        log: logging.Logger | None,
    ) -> None:
        self.table = _library.HostTable(sizeof(_library.HostTable))
        if clock is not None:
            self.table.now_us = _now(clock)
        if random is not None:
            self.table.fill_random = _fill_random(random)
        if log is not None:
            self.table.log = _log(log)


def _now(clock: Clock) -> object:
    return _library.NOW(lambda userdata: microseconds_of(clock()))


def _fill_random(random: Random) -> object:
    """Whatever comes of the function, nobody can guess the bytes."""

    def fill(userdata: int, to: int, size: int) -> None:
        given = b""
        try:
            given = random(size)
        finally:
            fit = given if len(given) == size else os.urandom(size)
            memmove(to, fit, size)

    return _library.FILL_RANDOM(fill)


def _log(log: logging.Logger) -> object:
    def write(userdata: int, level: int, line: int, size: int) -> None:
        text = string_at(line, size).decode("utf-8", "replace")
        log.log(_LEVELS.get(level, logging.ERROR), "%s", text)

    return _library.LOG(write)


# For as long as the library may call them, by what it calls them with.
_wakeups: dict[int, object] = {}
_numbers = itertools.count(1)


_forget = _library.WAKEUP(lambda number: _wakeups.pop(number, None))


def set_wakeup(store: c_void_p, wakeup: Callable[[], None] | None) -> None:
    """Instead of the one before; None for none."""
    status = _library.library().sanad_set_wakeup(store, *_woken(wakeup))
    check(status)


def _woken(
    wakeup: Callable[[], None] | None,
) -> tuple[c_void_p | int | None, ...]:
    if wakeup is None:
        return None, None, None
    number, wake = next(_numbers), wakeup
    call = _library.WAKEUP(lambda number: wake())
    _wakeups[number] = call
    return cast(call, c_void_p), number, cast(_forget, c_void_p)
