"""What else is loaded into the same process."""

from __future__ import annotations

import subprocess
import sys

import pytest

STORY = """
import sanad
with sanad.open("memory:") as store:
    store.desk("acme", create=True).as_system().staff.add_team(name="ليل")
"""

SQLITE = """
import sqlite3
database = sqlite3.connect(":memory:")
assert database.execute("SELECT 1").fetchone() == (1,)
"""

PROTOBUF = """
from google.protobuf import struct_pb2
value = struct_pb2.Value(string_value="x")
assert struct_pb2.Value.FromString(value.SerializeToString()) == value
"""


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((SQLITE, STORY, SQLITE), id="sqlite first"),
        pytest.param((STORY, SQLITE, STORY), id="sqlite second"),
        pytest.param((PROTOBUF, STORY, PROTOBUF), id="protobuf first"),
        pytest.param((STORY, PROTOBUF, STORY), id="protobuf second"),
    ],
)
def test_lives_beside(parts: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", "".join(parts)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_needs_no_protobuf_at_run_time() -> None:
    check = STORY + "import sys\nassert 'google' not in sys.modules\n"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", check],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
