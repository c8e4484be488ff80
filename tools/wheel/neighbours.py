"""neighbours.py first|last

A wheel's sanad in one process with others that carry the same libraries:
they come first, or last. Needs Debian's python3-protobuf, which has Google's
C++ inside.
"""

from __future__ import annotations

import _ctypes
import ctypes
import sys
import tempfile
from pathlib import Path


def work_with_sanad() -> None:
    import sanad

    with (
        tempfile.TemporaryDirectory() as folder,
        sanad.open(f"sqlite:{folder}/help.db") as store,
    ):
        system = store.desk("acme", create=True).as_system()
        team = system.staff.add_team(name="ليل")
        inbox = system.inboxes.create(
            name="Support", address="help@acme.example", team=team.id
        )
        system.channels.receive_email(
            inbox=inbox.id, raw="From: a@b.example\r\n\r\nأين؟".encode()
        )


def work_with_others() -> None:
    import hashlib
    import sqlite3

    from google.protobuf import descriptor_pool, struct_pb2
    from google.protobuf.internal import api_implementation

    assert api_implementation.Type() == "cpp"
    value = struct_pb2.Value(string_value="x")
    assert struct_pb2.Value.FromString(value.SerializeToString()) == value
    try:
        descriptor_pool.Default().FindFileByName("sanad/v1/inbox.proto")
        raise SystemExit("sanad's schemas are in the process's pool")
    except KeyError:
        pass
    database = sqlite3.connect(":memory:")
    assert database.execute("SELECT 1").fetchone() == (1,)
    assert hashlib.sha256(b"").hexdigest().startswith("e3b0c442")
    glib = ctypes.CDLL("libglib-2.0.so.0", ctypes.RTLD_GLOBAL)
    assert glib.g_main_depth() == 0


def load_and_unload() -> None:
    import sanad

    path = str(next((Path(sanad.__file__).parent / "_lib").glob("libsanad.*")))
    for _ in range(2):
        loaded = ctypes.CDLL(path)
        assert loaded.sanad_abi_version() > 0
        _ctypes.dlclose(loaded._handle)  # type: ignore[attr-defined]


if sys.argv[1] == "first":
    work_with_others()
load_and_unload()
work_with_sanad()
work_with_others()
work_with_sanad()
load_and_unload()
