"""What a host gives a store: a clock and a log."""

from __future__ import annotations

import logging
from collections.abc import Callable
from ctypes import sizeof, string_at
from datetime import datetime

from sanad import _library
from sanad._moments import microseconds_of

Clock = Callable[[], datetime]

_LEVELS = {1: logging.INFO, 2: logging.WARNING, 3: logging.ERROR}


class Host:
    """Holds the functions for as long as the library may call them. They
    are called on any thread, and must neither raise nor call sanad."""

    def __init__(
        self, clock: Clock | None, log: logging.Logger | None
    ) -> None:
        self.table = _library.HostTable(sizeof(_library.HostTable))
        if clock is not None:
            self.table.now_us = _now(clock)
        if log is not None:
            self.table.log = _log(log)


def _now(clock: Clock) -> object:
    return _library.NOW(lambda userdata: microseconds_of(clock()))


def _log(log: logging.Logger) -> object:
    def write(userdata: int, level: int, line: int, size: int) -> None:
        text = string_at(line, size).decode("utf-8", "replace")
        log.log(_LEVELS.get(level, logging.ERROR), "%s", text)

    return _library.LOG(write)
