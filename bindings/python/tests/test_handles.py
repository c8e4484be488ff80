"""Stores, desks and sessions: opened, closed, forgotten."""

from __future__ import annotations

import ctypes
import gc
import logging
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

import pytest

import sanad
from sanad.host import Host

MAKERS: dict[str, Callable[[sanad.Desk], sanad.Session]] = {
    "system": lambda desk: desk.as_system(),
    "agent": lambda desk: desk.as_agent("noor"),
    "customer": lambda desk: desk.as_customer(sanad.CustomerId(1)),
}


def test_closing_twice_is_harmless() -> None:
    store = sanad.open("memory:")
    store.close()
    store.close()
    assert store.closed


def test_closed_store_closes_what_came_from_it() -> None:
    with sanad.open("memory:") as store:
        system = store.desk("acme", create=True).as_system()
    with pytest.raises(sanad.FailedPrecondition) as refused:
        system.desk.verify()
    assert refused.value.reason == "handle.closed"


@pytest.mark.parametrize("who", MAKERS)
def test_session_is_closed_alone(who: str) -> None:
    with sanad.open("memory:") as store:
        desk = store.desk("acme", create=True)
        with MAKERS[who](desk) as session:
            pass
        with pytest.raises(sanad.FailedPrecondition):
            session.desk.verify()
        desk.as_system().desk.verify()


def test_session_keeps_its_desk_and_store() -> None:
    session = sanad.open("memory:").desk("acme", create=True).as_system()
    gc.collect()
    assert session.desk.verify().findings == ()


def test_forgotten_store_is_closed(tmp_path: Path) -> None:
    """What it wrote is there for the next, and its write-ahead log is not."""
    path = tmp_path / "help.db"
    sanad.open(f"sqlite:{path}").desk("acme", create=True)
    gc.collect()
    assert [file.name for file in tmp_path.iterdir()] == ["help.db"]
    with sanad.open(f"sqlite:{path}", create=False) as store:
        store.desk("acme")


def test_unknown_agent_is_refused_by_the_call() -> None:
    with sanad.open("memory:") as store:
        nobody = store.desk("acme", create=True).as_agent("nobody")
        with pytest.raises(sanad.Error) as refused:
            nobody.inboxes.list()
        assert refused.value.reason == "principal.unknown"


def test_file_is_not_made_where_one_is_expected(tmp_path: Path) -> None:
    with pytest.raises(sanad.Error):
        sanad.open(f"sqlite:{tmp_path / 'none.db'}", create=False)
    assert list(tmp_path.iterdir()) == []


def test_read_only_store_refuses_changes(tmp_path: Path) -> None:
    url = f"sqlite:{tmp_path / 'help.db'}"
    with sanad.open(url) as store:
        store.desk("acme", create=True)
        with sanad.open(url, read_only=True) as reader:
            with pytest.raises(sanad.Error) as refused:
                reader.desk("acme").as_system().staff.add_team(name="Night")
            assert refused.value.reason == "store.read_only"


def test_host_gives_the_clock() -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=timezone.utc)
    with sanad.open("memory:", clock=lambda: noon) as store:
        system = store.desk("acme", create=True).as_system()
        assert {event.at for event in system.events.read()} == {noon}


def test_host_hears_what_is_told(caplog: pytest.LogCaptureFixture) -> None:
    host = Host(None, None, logging.getLogger("helpdesk"))
    line = ctypes.create_string_buffer("القرص ممتلئ".encode())
    host.table.log(None, 2, ctypes.addressof(line), len(line.value))
    (record,) = caplog.records
    assert (record.name, record.levelname) == ("helpdesk", "WARNING")
    assert record.message == "القرص ممتلئ"
