"""libsanad: where it is, and its functions as ctypes knows them.

Looked for in this order: what SANAD_LIBRARY names, beside this package in
_lib/, where the loader looks.
"""

from __future__ import annotations

import ctypes
import functools
import os
from collections.abc import Iterator
from ctypes import (
    POINTER,
    c_char_p,
    c_int32,
    c_int64,
    c_size_t,
    c_uint32,
    c_void_p,
)
from pathlib import Path

ABI_MAJOR = 1
ABI_MINOR = 1

FILE = f"libsanad.so.{ABI_MAJOR}"


class LibraryError(ImportError):
    """libsanad was not found, or is not one that this package can use."""


class Buffer(ctypes.Structure):
    """sanad_buffer: bytes that are the library's until they are freed."""

    _fields_ = (
        ("data", c_void_p),
        ("size", c_size_t),
        ("owner", c_void_p),
    )


class Principal(ctypes.Structure):
    """sanad_principal."""

    _fields_ = (
        ("struct_size", c_size_t),
        ("kind", c_int32),
        ("reserved0", c_uint32),
        ("id", c_int64),
        ("key", c_char_p),
        ("key_size", c_size_t),
    )


class CallOptions(ctypes.Structure):
    """sanad_call_options."""

    _fields_ = (
        ("struct_size", c_size_t),
        ("timeout_us", c_int64),
        ("cancel", c_void_p),
        ("idempotency_key", c_char_p),
        ("idempotency_key_size", c_size_t),
        ("locale", c_char_p),
        ("locale_size", c_size_t),
    )


NOW = ctypes.CFUNCTYPE(c_int64, c_void_p)
FILL_RANDOM = ctypes.CFUNCTYPE(None, c_void_p, c_void_p, c_size_t)
LOG = ctypes.CFUNCTYPE(None, c_void_p, c_int32, c_void_p, c_size_t)
WAKEUP = ctypes.CFUNCTYPE(None, c_void_p)


class HostTable(ctypes.Structure):
    """sanad_host: the functions that a host gives; those that are not set
    are the system's own."""

    _fields_ = (
        ("struct_size", c_size_t),
        ("userdata", c_void_p),
        ("now_us", NOW),
        ("fill_random", FILL_RANDOM),
        ("log", LOG),
        ("free_userdata", c_void_p),
    )


class OpenOptions(ctypes.Structure):
    """sanad_open_options."""

    _fields_ = (
        ("struct_size", c_size_t),
        ("storage", c_char_p),
        ("storage_size", c_size_t),
        ("flags", c_uint32),
        ("reserved0", c_uint32),
        ("host", POINTER(HostTable)),
    )


class KeyValue(ctypes.Structure):
    """sanad_key_value."""

    _fields_ = (
        ("key", c_void_p),
        ("key_size", c_size_t),
        ("value", c_void_p),
        ("value_size", c_size_t),
    )


BEGIN = ctypes.CFUNCTYPE(
    c_int32, c_void_p, c_int32, c_int64, POINTER(c_void_p)
)
FIND = ctypes.CFUNCTYPE(
    c_int32, c_void_p, c_void_p, c_int32, c_void_p, c_size_t, POINTER(KeyValue)
)
PUT = ctypes.CFUNCTYPE(
    c_int32, c_void_p, c_void_p, c_void_p, c_size_t, c_void_p, c_size_t
)
DELETE_KEY = ctypes.CFUNCTYPE(
    c_int32, c_void_p, c_void_p, c_void_p, c_size_t
)
COMMIT = ctypes.CFUNCTYPE(c_int32, c_void_p, c_void_p)
END = ctypes.CFUNCTYPE(None, c_void_p, c_void_p)
SIZE_IN_BYTES = ctypes.CFUNCTYPE(c_int64, c_void_p)
FREE_USERDATA = ctypes.CFUNCTYPE(None, c_void_p)


class HostStoreTable(ctypes.Structure):
    """sanad_host_store."""

    _fields_ = (
        ("struct_size", c_size_t),
        ("userdata", c_void_p),
        ("longest_key", c_size_t),
        ("begin", BEGIN),
        ("find", FIND),
        ("put", PUT),
        ("delete_key", DELETE_KEY),
        ("commit", COMMIT),
        ("end", END),
        ("size_in_bytes", SIZE_IN_BYTES),
        ("free_userdata", FREE_USERDATA),
    )


_OUT = POINTER(c_void_p)
_BUFFER = POINTER(Buffer)

_SIGNATURES: dict[str, tuple[object, ...]] = {
    "sanad_open": (POINTER(OpenOptions), _OUT, _BUFFER),
    "sanad_close": (c_void_p,),
    "sanad_set_wakeup": (c_void_p, c_void_p, c_void_p, c_void_p),
    "sanad_register_store": (
        c_char_p,
        c_size_t,
        POINTER(HostStoreTable),
        _BUFFER,
    ),
    "sanad_unregister_store": (c_char_p, c_size_t),
    "sanad_desk_open": (
        c_void_p,
        c_char_p,
        c_size_t,
        c_uint32,
        _OUT,
        _BUFFER,
    ),
    "sanad_desk_close": (c_void_p,),
    "sanad_session_open": (c_void_p, POINTER(Principal), _OUT, _BUFFER),
    "sanad_session_close": (c_void_p,),
    "sanad_call": (
        c_void_p,
        c_uint32,
        c_char_p,
        c_size_t,
        POINTER(CallOptions),
        _BUFFER,
    ),
    "sanad_cancel_new": (_OUT,),
    "sanad_cancel_fire": (c_void_p,),
    "sanad_cancel_free": (c_void_p,),
    "sanad_subscribe": (c_void_p, c_int64, _OUT, _BUFFER),
    "sanad_events_next": (c_void_p, c_int64, _BUFFER),
    "sanad_unsubscribe": (c_void_p,),
}


@functools.cache
def library() -> ctypes.CDLL:
    """Loaded when it is first needed."""
    return declare(load(candidates()))


def candidates() -> list[str]:
    """Where to look, best first. What SANAD_LIBRARY names is meant: nothing
    else is tried."""
    named = os.environ.get("SANAD_LIBRARY")
    if named:
        return [named]
    return [*_beside(), FILE]


def _beside() -> Iterator[str]:
    path = Path(__file__).parent / "_lib" / FILE
    if path.exists():
        yield str(path)


def load(names: list[str]) -> ctypes.CDLL:
    """The first of them that can be loaded."""
    faults = []
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError as fault:
            faults.append(str(fault))
    raise LibraryError(
        "libsanad was not found (set SANAD_LIBRARY to its path): "
        + "; ".join(faults)
    )


def declare(loaded: ctypes.CDLL) -> ctypes.CDLL:
    """Checks its version and says what its functions take."""
    loaded.sanad_abi_version.argtypes = ()
    loaded.sanad_abi_version.restype = c_uint32
    check_version(loaded.sanad_abi_version())
    loaded.sanad_version_string.argtypes = ()
    loaded.sanad_version_string.restype = c_char_p
    loaded.sanad_buffer_free.argtypes = (_BUFFER,)
    loaded.sanad_buffer_free.restype = None
    for name, arguments in _SIGNATURES.items():
        function = getattr(loaded, name)
        function.argtypes = arguments
        function.restype = c_int32
    return loaded


def check_version(version: int) -> None:
    """The same major, and a minor that is not smaller."""
    major, minor = version >> 16, version & 0xFFFF
    if major != ABI_MAJOR or minor < ABI_MINOR:
        raise LibraryError(
            f"libsanad has the ABI {major}.{minor}, but this package needs"
            f" {ABI_MAJOR}.{ABI_MINOR} or a later {ABI_MAJOR}.x"
        )
