"""Where everything is kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from ctypes import byref, c_void_p, pointer, sizeof

from sanad import _library
from sanad._handle import Handle, check, take
from sanad.desk import Desk
from sanad.host import Clock, Host, Random, set_wakeup

_EXISTING, _READ_ONLY, _NORMAL, _TESTING = 1, 2, 4, 8


class Store(Handle):
    """A database of desks; closing it closes all that came from it.
    Any number of threads may use one."""

    __slots__ = ("_host",)

    def __init__(
        self,
        storage: str,
        *,
        create: bool = True,
        read_only: bool = False,
        durable: bool = True,
        testing: bool = False,
        clock: Clock | None = None,
        random: Random | None = None,
        log: logging.Logger | None = None,
    ) -> None:
        given = (clock, random, log)
        self._host = None if given == (None, None, None) else Host(*given)
        flags = (
            (0 if create else _EXISTING)
            | (_READ_ONLY if read_only else 0)
            | (0 if durable else _NORMAL)
            | (_TESTING if testing else 0)
        )
        token = _open(storage, flags, self._host)
        super().__init__(token, "sanad_close")

    def desk(self, workspace: str, *, create: bool = False) -> Desk:
        """The desk of a workspace, which is made if it may be."""
        return Desk(self, workspace, create=create)

    def set_wakeup(self, wakeup: Callable[[], None] | None) -> None:
        """Has it called after each change that this process commits: a hint
        that there may be events. It may come too often, and comes on the
        thread that committed; it must neither raise nor call sanad. The next
        one replaces it; None ends it.

            store.set_wakeup(lambda: loop.call_soon_threadsafe(look.set))
        """
        set_wakeup(self.token, wakeup)


def _open(storage: str, flags: int, host: Host | None) -> c_void_p:
    url = storage.encode()
    options = _library.OpenOptions(
        sizeof(_library.OpenOptions),
        url,
        len(url),
        flags,
        0,
        None if host is None else pointer(host.table),
    )
    token, fault = c_void_p(), _library.Buffer()
    status = _library.library().sanad_open(
        byref(options), byref(token), byref(fault)
    )
    check(status, take(fault))
    return token


def open(  # noqa: A001 -- sanad.open reads as it should
    storage: str,
    *,
    create: bool = True,
    read_only: bool = False,
    durable: bool = True,
    testing: bool = False,
    clock: Clock | None = None,
    random: Random | None = None,
    log: logging.Logger | None = None,
) -> Store:
    """Opens "memory:", "sqlite:PATH", "postgresql://…" or "kv:NAME" (see
    `sanad.host_store`).

    Args:
        create: make the file if there is none.
        read_only: refuse every change, with store.read_only.
        durable: if not, a loss of power may take the newest calls.
        testing: for tests; see `sanad.testing`.
        clock: what the time is, if not the system's clock.
        random: where unguessable bytes come from, if not from the system.
        log: where notable things are told; never bodies or addresses.
    """
    return Store(
        storage,
        create=create,
        read_only=read_only,
        durable=durable,
        testing=testing,
        clock=clock,
        random=random,
        log=log,
    )
