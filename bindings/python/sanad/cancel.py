"""A token with which waiting calls are ended."""

from __future__ import annotations

from ctypes import byref, c_void_p

from sanad import _library
from sanad._handle import Handle, check


class Cancel(Handle):
    """Given to calls, fired from any thread, once for all of them. It ends
    the waiting with `sanad.Cancelled`, never what has begun."""

    __slots__ = ()

    def __init__(self) -> None:
        token = c_void_p()
        check(_library.library().sanad_cancel_new(byref(token)))
        super().__init__(token, "sanad_cancel_free")

    def fire(self) -> None:
        """Once fired it stays so."""
        check(_library.library().sanad_cancel_fire(self.token))
