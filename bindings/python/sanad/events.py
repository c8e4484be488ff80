"""What happened, as it happens."""

from __future__ import annotations

import time
from collections.abc import Iterator
from ctypes import byref, c_void_p
from datetime import timedelta

from sanad import _library
from sanad._caller import Caller
from sanad._generated import codec, services
from sanad._generated.models import Event
from sanad._handle import Handle, check, raise_error, take
from sanad._moments import microseconds_in
from sanad.errors import Error

# A wait within the library cannot be interrupted, by Ctrl-C for example, so
# it is made of short ones.
SLICE = timedelta(milliseconds=200)


class Events(services.Events):
    """Reading, and following."""

    __slots__ = ()

    def follow(
        self, *, after: int = 0, wait: timedelta | None = None
    ) -> Follow:
        """The events after this number, in their order, none missed.

            for event in desk.as_system().events.follow(after=seen): ...

        Args:
            after: the number of the last event that was seen.
            wait: end when none came for so long; goes on for ever unless
                told.
        """
        return Follow(self._caller, after, wait)


class Follow(Handle):
    """A subscription, as an iterator. It ends when nothing came for `wait`,
    and when it is closed from another thread. One thread reads at a time."""

    __slots__ = ("_caller", "_ready", "_wait")

    def __init__(
        self, caller: Caller, after: int, wait: timedelta | None
    ) -> None:
        token, fault = c_void_p(), _library.Buffer()
        status = _library.library().sanad_subscribe(
            caller.token, after, byref(token), byref(fault)
        )
        check(status, take(fault))
        self._caller = caller
        self._wait = wait
        self._ready: Iterator[Event] = iter(())
        super().__init__(token, "sanad_unsubscribe")

    def __iter__(self) -> Iterator[Event]:
        return self

    def __next__(self) -> Event:
        event = next(self._ready, None)
        if event is None:
            self._ready = iter(self._fetch())
            event = next(self._ready)
        return event

    def poll(self, wait: timedelta) -> tuple[Event, ...]:
        """The next events; none if none came in time."""
        buffer = _library.Buffer()
        status = _library.library().sanad_events_next(
            self.token, microseconds_in(wait), byref(buffer)
        )
        raw = take(buffer)
        if status:
            raise_error(status, raw)
        return codec.EVENT_LIST.decode(raw)

    def _fetch(self) -> tuple[Event, ...]:
        """Some events; none when it is over."""
        began = time.monotonic()
        while not self.closed:
            left = SLICE
            if self._wait is not None:
                passed = timedelta(seconds=time.monotonic() - began)
                left = min(SLICE, self._wait - passed)
            events = self._poll_unless_closed(max(left, timedelta(0)))
            if events or left < SLICE:
                return events
        return ()

    def _poll_unless_closed(self, wait: timedelta) -> tuple[Event, ...]:
        """Being closed by another thread is an end, not a fault."""
        try:
            return self.poll(wait)
        except Error:
            if self.closed:
                return ()
            raise
