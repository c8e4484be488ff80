"""Handles are shared by threads."""

from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

import sanad
from conftest import Office


def test_threads_share_a_session(office: Office) -> None:
    noor = office.noor

    def note(number: int) -> sanad.MessageReceipt:
        return noor.conversations.add_note(
            conversation=office.arrived.conversation, text=f"ملاحظة {number}"
        )

    with ThreadPoolExecutor(8) as pool:
        receipts = list(pool.map(note, range(80)))
    assert len({receipt.message for receipt in receipts}) == 80
    assert office.system.desk.verify().findings == ()


def test_closing_while_calls_run_refuses_or_answers(tmp_path: Path) -> None:
    store = sanad.open(f"sqlite:{tmp_path / 'help.db'}", durable=False)
    system = store.desk("acme", create=True).as_system()
    started = threading.Barrier(5)
    outcomes: list[str] = []

    def work() -> None:
        started.wait()
        try:
            while True:
                system.staff.add_team(name="فريق")
        except sanad.Error as error:
            outcomes.append(error.reason)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    started.wait()
    store.close()
    for thread in threads:
        thread.join(30)
    assert len(outcomes) == 4
    assert set(outcomes) <= {"handle.closed", "call.cancelled"}


def test_fired_cancel_ends_waiting_calls(tmp_path: Path) -> None:
    path = tmp_path / "help.db"
    with sanad.open(f"sqlite:{path}") as store, sanad.Cancel() as cancel:
        system = store.desk("acme", create=True).as_system()
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        cancel.fire()
        with pytest.raises(sanad.Cancelled) as ended:
            system.staff.add_team(
                name="Night", timeout=timedelta(hours=1), cancel=cancel
            )
        assert ended.value.reason == "call.cancelled"
        holder.close()


def test_timeout_of_nothing_does_not_wait(tmp_path: Path) -> None:
    path = tmp_path / "help.db"
    with sanad.open(f"sqlite:{path}") as store:
        system = store.desk("acme", create=True).as_system()
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(sanad.Error) as busy:
            system.staff.add_team(name="Night", timeout=timedelta(0))
        assert busy.value.reason == "store.busy"
        assert busy.value.retryable
        holder.close()
