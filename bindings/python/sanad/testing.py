"""Fixtures for a host's own tests, found by pytest by themselves.

    def test_reply(sanad_desk, sanad_team, sanad_clock):
        noor = sanad_desk.as_agent(sanad_team.noor)
        sanad_clock.advance(timedelta(hours=2))

Nothing is shared between tests: each has a desk in memory, a clock that
stands still until it is turned, and tokens that are the same every time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from sanad import store
from sanad._generated.models import FaultCounts, SampleTeam
from sanad._generated.services import Testing
from sanad.desk import Desk

__all__ = [
    "TestClock",
    "TestFaults",
    "make_mail",
    "sanad_clock",
    "sanad_desk",
    "sanad_faults",
    "sanad_team",
]


class TestClock:
    """The desk's clock, which stands until it is turned."""

    __test__ = False  # no class of tests

    def __init__(self, testing: Testing) -> None:
        self._testing = testing

    @property
    def now(self) -> datetime:
        return self._testing.advance(by=timedelta(0)).now

    def advance(self, by: timedelta) -> datetime:
        """Turns it on, and says what it shows."""
        return self._testing.advance(by=by).now

    def set(self, now: datetime) -> datetime:
        """Sets it, also back."""
        return self._testing.set(now=now).now


class TestFaults:
    """Makes the store fail, with store.failed."""

    __test__ = False  # no class of tests

    def __init__(self, testing: Testing) -> None:
        self._testing = testing

    def fail_once(self, after: int = 0) -> FaultCounts:
        """So many operations of the store work, then one fails."""
        return self._testing.fail_once(after=after)

    def fail_from(self, after: int = 0) -> FaultCounts:
        """So many operations of the store work, then none does."""
        return self._testing.fail_from(after=after)

    def stop(self) -> FaultCounts:
        """All is well again."""
        return self._testing.stop_faults()


def make_mail(
    *,
    sender: str = "hana@example.com",
    to: str = "support@mersal.example",
    subject: str = "أين شحنتي؟",
    text: str = "السلام عليكم، متى تصل شحنتي؟",
    message_id: str = "",
    in_reply_to: str = "",
) -> bytes:
    """A raw mail, for tests that do not care about the rest of it."""
    headers = {
        "From": sender,
        "To": to,
        "Subject": subject,
        "Message-ID": f"<{message_id}>" if message_id else "",
        "In-Reply-To": f"<{in_reply_to}>" if in_reply_to else "",
        "Content-Type": "text/plain; charset=utf-8",
    }
    lines = [f"{name}: {value}" for name, value in headers.items() if value]
    return "\r\n".join([*lines, "", text, ""]).encode()


@pytest.fixture
def sanad_desk() -> Iterator[Desk]:
    """An empty desk of its own, in memory."""
    with store.open("memory:", testing=True) as memory:
        yield memory.desk("test", create=True)


@pytest.fixture
def sanad_clock(sanad_desk: Desk) -> TestClock:
    """The clock of `sanad_desk`, to turn."""
    return TestClock(Testing(sanad_desk.as_system()))


@pytest.fixture
def sanad_faults(sanad_desk: Desk) -> Iterator[TestFaults]:
    """Faults of the store of `sanad_desk`, on demand; they end with the
    test."""
    faults = TestFaults(Testing(sanad_desk.as_system()))
    yield faults
    faults.stop()


@pytest.fixture
def sanad_team(sanad_desk: Desk) -> SampleTeam:
    """In `sanad_desk`, a shipping company's support: two teams, three
    inboxes, four agents, three customers."""
    return Testing(sanad_desk.as_system()).make_team()
