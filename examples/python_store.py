"""A desk in a store of the host's own: one file, written anew by each act.

Usage: python_store.py FILE

As simple as one can be, for a desk of one process with little in it. What a
larger one needs is in examples/lmdb_store.
"""

import bisect
import os
import pickle
import sys
import threading
from pathlib import Path

import sanad
from sanad.host_store import (
    HostStore,
    HostTransaction,
    KeyPlace,
    register_store,
)

Pairs = dict[bytes, bytes]


class FileStore(HostStore):
    """All pairs in memory, and in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.turn = threading.Lock()
        self.pairs: Pairs = (
            pickle.loads(path.read_bytes()) if path.exists() else {}
        )

    def begin(self, writes: bool, patience: float) -> HostTransaction:
        longest = min(patience, threading.TIMEOUT_MAX)
        if writes and not self.turn.acquire(timeout=longest):
            raise TimeoutError
        return FileTransaction(self, writes)

    def size_in_bytes(self) -> int:
        return self.path.stat().st_size

    def replace(self, pairs: Pairs) -> None:
        """The file is the old one or the new one, whatever happens."""
        fresh = self.path.with_suffix(".new")
        with fresh.open("wb") as file:
            pickle.dump(pairs, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)
        self.pairs = pairs


class FileTransaction(HostTransaction):
    """Over the pairs as they were: a commit makes new ones."""

    def __init__(self, store: FileStore, writes: bool) -> None:
        self.store, self.writes = store, writes
        self.pairs = store.pairs
        self.keys = sorted(self.pairs)
        self.changes: dict[bytes, bytes | None] = {}

    def find(self, place: KeyPlace, key: bytes) -> tuple[bytes, bytes] | None:
        at = bisect.bisect_left(self.keys, key)
        if place == KeyPlace.BEFORE:
            at -= 1
        if not 0 <= at < len(self.keys):
            return None
        found = self.keys[at]
        if place == KeyPlace.AT and found != key:
            return None
        return found, self.pairs[found]

    def put(self, key: bytes, value: bytes) -> None:
        self.changes[key] = value

    def delete(self, key: bytes) -> None:
        self.changes[key] = None

    def commit(self) -> None:
        changed = {**self.pairs, **self.changes}
        self.store.replace(
            {key: value for key, value in changed.items() if value is not None}
        )

    def end(self) -> None:
        if self.writes:
            self.store.turn.release()


def main(path: Path) -> None:
    register_store("file", FileStore(path))
    with sanad.open("kv:file") as store:
        system = store.desk("acme", create=True).as_system()
        team = system.staff.add_team(name="الدعم")
        inbox = system.inboxes.create(name="الشحن", team=team.id)
        print(inbox.name, [team.name for team in system.staff.list_teams()])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
