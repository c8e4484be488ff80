"""A store of the host's own: sanad's tables over any ordered key-value store.

    class OurStore(HostStore): ...

    register_store("ours", OurStore())
    store = sanad.open("kv:ours")

Keys and values are bytes; keys are ordered as Python orders them. What an act
writes comes at its end, each key once, in order, after the last `find` and
before `commit`. Nothing that such a store answers is believed: a pair that was
not asked for is store.damaged, what it raises is store.failed, except that

    TimeoutError of `begin`        is store.busy
    OSError with ENOSPC            is store.full
    anything raised by `commit`    is store.outcome_unknown (it may have been
                                   done), unless it is a full disk

Functions are called on any thread, and must not call sanad.
"""

from __future__ import annotations

import abc
import enum
import errno
import itertools
import logging
from collections.abc import Callable
from ctypes import c_char_p, c_void_p, cast, sizeof, string_at
from typing import Any

from sanad import _library
from sanad._handle import check, take

_OK, _UNKNOWN, _NOT_FOUND, _FULL, _INTERNAL, _BUSY = 0, 2, 5, 8, 13, 14


class KeyPlace(enum.IntEnum):
    """Which pair is looked for, beside a key."""

    AT = 1
    """The pair of this very key."""
    FROM = 2
    """The first one whose key is this or comes after it."""
    BEFORE = 3
    """The last one whose key comes before it."""


class HostTransaction(abc.ABC):
    """Sees what was committed when it began; used by one thread at a time."""

    @abc.abstractmethod
    def find(self, place: KeyPlace, key: bytes) -> tuple[bytes, bytes] | None:
        """The key and its value; None where there is none."""

    @abc.abstractmethod
    def put(self, key: bytes, value: bytes) -> None: ...

    @abc.abstractmethod
    def delete(self, key: bytes) -> None:
        """A key that is not there is no failure."""

    @abc.abstractmethod
    def commit(self) -> None:
        """All of it or nothing, and for good."""

    def end(self) -> None:  # noqa: B027 -- most have nothing to do
        """Once for each, after `commit` or without it."""


class HostStore(abc.ABC):
    """Any number of threads begin transactions at once."""

    longest_key = 0
    """In bytes, at least 128; 0: any length."""

    @abc.abstractmethod
    def begin(self, writes: bool, patience: float) -> HostTransaction:
        """One that reads waits for nobody. While one that writes is open, no
        other is, in any process; who wants one waits so many seconds."""

    def size_in_bytes(self) -> int:
        """As far as it knows."""
        return 0


def register_store(name: str, store: HostStore) -> None:
    """Has "kv:NAME" open it from now on, in place of the one that was
    registered so before; stores that are open stay."""
    number = next(_numbers)
    _stores[number] = store
    table = _library.HostStoreTable(
        sizeof(_library.HostStoreTable), number, store.longest_key, *_FUNCTIONS
    )
    text, fault = name.encode(), _library.Buffer()
    status = _library.library().sanad_register_store(
        text, len(text), table, fault
    )
    check(status, take(fault))


def unregister_store(name: str) -> None:
    """A name that is not there is no failure."""
    text = name.encode()
    check(_library.library().sanad_unregister_store(text, len(text)))


# --- what the library calls -------------------------------------------------

_log = logging.getLogger("sanad.host_store")

# By what the library calls them with.
_numbers = itertools.count(1)
_stores: dict[int, HostStore] = {}
_begun: dict[int, _Begun] = {}


class _Begun:
    """A transaction, with the bytes that it found, which must stay."""

    def __init__(self, transaction: HostTransaction) -> None:
        self.transaction = transaction
        self.found: list[bytes] = []


def _status_of(fault: BaseException, otherwise: int) -> int:
    _log.debug("the host's store failed", exc_info=fault)
    if isinstance(fault, OSError) and fault.errno == errno.ENOSPC:
        return _FULL
    return otherwise


def _told(work: Callable[[], int | None], otherwise: int = _INTERNAL) -> int:
    """What is raised would only be printed."""
    try:
        return work() or _OK
    except BaseException as fault:
        return _status_of(fault, otherwise)


def _begin(number: int, writes: int, patience_us: int, out: Any) -> int:
    def work() -> int | None:
        try:
            begun = _stores[number].begin(bool(writes), patience_us / 1e6)
        except TimeoutError:
            return _BUSY
        token = next(_numbers)
        _begun[token] = _Begun(begun)
        out[0] = token
        return None

    return _told(work)


def _find(
    _: int, token: int, place: int, key: int, key_size: int, out: Any
) -> int:
    def work() -> int | None:
        begun = _begun[token]
        pair = begun.transaction.find(
            KeyPlace(place), string_at(key, key_size)
        )
        if pair is None:
            return _NOT_FOUND
        begun.found.extend(pair)
        found = out[0]
        found.key, found.key_size = _address(pair[0]), len(pair[0])
        found.value, found.value_size = _address(pair[1]), len(pair[1])
        return None

    return _told(work)


def _address(data: bytes) -> int | None:
    return cast(c_char_p(data), c_void_p).value


def _put(
    _: int, token: int, key: int, key_size: int, value: int, value_size: int
) -> int:
    return _told(
        lambda: _begun[token].transaction.put(
            string_at(key, key_size), string_at(value, value_size)
        )
    )


def _delete(_: int, token: int, key: int, key_size: int) -> int:
    return _told(
        lambda: _begun[token].transaction.delete(string_at(key, key_size))
    )


def _commit(_: int, token: int) -> int:
    return _told(lambda: _begun[token].transaction.commit(), _UNKNOWN)


def _end(_: int, token: int) -> None:
    begun = _begun.pop(token)
    _told(begun.transaction.end)


def _size(number: int) -> int:
    try:
        return _stores[number].size_in_bytes()
    except Exception:
        return 0


def _free(number: int) -> None:
    _stores.pop(number, None)


_FUNCTIONS = (
    _library.BEGIN(_begin),
    _library.FIND(_find),
    _library.PUT(_put),
    _library.DELETE_KEY(_delete),
    _library.COMMIT(_commit),
    _library.END(_end),
    _library.SIZE_IN_BYTES(_size),
    _library.FREE_USERDATA(_free),
)
