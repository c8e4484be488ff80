"""Stores of the host's own, in Python."""

from __future__ import annotations

import errno
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import sanad
from sanad.host_store import (
    HostTransaction,
    KeyPlace,
    register_store,
    unregister_store,
)

ROOT = Path(__file__).resolve().parents[3]


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EXAMPLE: Any = load(ROOT / "examples/python_store.py")


class Trouble:
    """What is raised by a function of the store, by its name."""

    def __init__(self) -> None:
        self.of: dict[str, BaseException] = {}

    def meet(self, function: str) -> None:
        if function in self.of:
            raise self.of[function]


class Store(EXAMPLE.FileStore):  # type: ignore[misc]
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.trouble = Trouble()

    def begin(self, writes: bool, patience: float) -> HostTransaction:
        if writes:
            self.trouble.meet("begin")
        return Transaction(self, writes)


class Transaction(EXAMPLE.FileTransaction):  # type: ignore[misc]
    def find(self, place: KeyPlace, key: bytes) -> tuple[bytes, bytes] | None:
        if self.writes:
            self.store.trouble.meet("find")
        found: tuple[bytes, bytes] | None = super().find(place, key)
        return found

    def put(self, key: bytes, value: bytes) -> None:
        self.store.trouble.meet("put")
        super().put(key, value)

    def commit(self) -> None:
        self.store.trouble.meet("commit")
        super().commit()


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "ours.pairs")
    register_store("ours", store)
    yield store
    unregister_store("ours")


def test_a_desk_is_kept(ours: Store) -> None:
    with sanad.open("kv:ours") as store:
        store.desk("acme", create=True).as_system().staff.add_team(name="ليل")
    register_store("ours", Store(ours.path))
    with sanad.open("kv:ours") as store:
        desk = store.desk("acme")
        (team,) = desk.as_system().staff.list_teams()
    assert team.name == "ليل"


def test_names_are_looked_up(ours: Store) -> None:
    with pytest.raises(sanad.NotFound) as refused:
        sanad.open("kv:other")
    assert refused.value.reason == "store.not_registered"
    unregister_store("ours")
    with pytest.raises(sanad.NotFound):
        sanad.open("kv:ours")
    with pytest.raises(sanad.InvalidArgument):
        register_store("", ours)


@pytest.mark.parametrize(
    ("function", "fault", "reason"),
    [
        ("begin", TimeoutError(), "store.busy"),
        ("begin", ValueError("?"), "store.failed"),
        ("find", KeyError("?"), "store.failed"),
        ("put", OSError(errno.ENOSPC, "full"), "store.full"),
        ("put", KeyboardInterrupt(), "store.failed"),
        ("commit", OSError(errno.ENOSPC, "full"), "store.full"),
        ("commit", OSError(errno.EIO, "?"), "store.outcome_unknown"),
    ],
)
def test_what_it_raises_is_told(
    ours: Store, function: str, fault: BaseException, reason: str
) -> None:
    with sanad.open("kv:ours") as store:
        staff = store.desk("acme", create=True).as_system().staff
        ours.trouble.of[function] = fault
        with pytest.raises(sanad.Error) as refused:
            staff.add_team(name="ليل")
        assert refused.value.reason == reason
        ours.trouble.of.clear()
        staff.add_team(name="صباح")
        assert [team.name for team in staff.list_teams()] == ["صباح"]


def test_the_example_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    EXAMPLE.main(tmp_path / "desk.pairs")
    assert capsys.readouterr().out == "الشحن ['الدعم']\n"
    unregister_store("file")
