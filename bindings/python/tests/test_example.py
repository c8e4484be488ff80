"""What people read first runs, and prints what it should."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

PRINTED = """\
شحنة فستان بنتي فين؟؟ (هبة عبد الرحمن)
16 CUSTOMER_CREATED
17 CONVERSATION_OPENED
18 MESSAGE_RECEIVED
19 ASSIGNED
20 REPLY_SENT
لا يمكن أن تصبح المحادثة وهي مفتوحة مغلقة؛ المسموح: بانتظار العميل، \
بانتظار طرف ثالث، محلولة
"""


def run(*arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-B", "-X", "utf8", *arguments],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def mail() -> Path:
    (path,) = (ROOT / "examples/data/week").glob("001-*.eml")
    return path


def test_host_in_python_tells_its_story() -> None:
    assert run(ROOT / "examples/python_host.py", mail()) == PRINTED


def test_host_in_python_keeps_a_file(tmp_path: Path) -> None:
    storage = f"sqlite:{tmp_path / 'help.db'}"
    assert run(ROOT / "examples/python_host.py", mail(), storage) == PRINTED


def test_program_of_the_readme_runs() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    found = re.search(r"```python\n(.*?)```", readme, re.DOTALL)
    assert found is not None
    lines = run("-c", found.group(1)).splitlines()
    assert [line.split()[2] for line in lines] == [
        "CONVERSATION_OPENED",
        "MESSAGE_RECEIVED",
    ]
