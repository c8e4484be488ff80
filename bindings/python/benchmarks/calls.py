"""calls.py FOLDER [FILTER]

What a call costs in Python, beside a call of `getpid` by ctypes: both in one
process, by turns, medians. Writes FOLDER/measured/python.json, which
benchmarks/table.py reads.

    python.call     a call that does next to nothing, of the test kit, and
                    beside its own the bytes of a request with five fields
                    and the value of an answer with six
    python.read     an article of the knowledge base, as it is read
    python.encode   of those five fields alone
    python.decode   of those six fields alone
"""

from __future__ import annotations

import ctypes
import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import sanad
from sanad._generated import codec
from sanad._generated.services import Testing

# Short ones, so that what else the machine does falls between most of them.
ROUNDS = 501
CALLS = 200
LENGTH = timedelta(seconds=1)
AUDIENCE = sanad.Audience(1)


def nanoseconds(work: Callable[[], object]) -> float:
    """Of one call."""
    began = time.perf_counter_ns()
    for _ in range(CALLS):
        work()
    return (time.perf_counter_ns() - began) / CALLS


def race(
    ours: Callable[[], object], floor: Callable[[], object]
) -> tuple[float, float]:
    """The medians of both."""
    rounds = [(nanoseconds(ours), nanoseconds(floor)) for _ in range(ROUNDS)]
    mine, theirs = zip(*rounds)
    return statistics.median(mine), statistics.median(theirs)


def workloads(desk: sanad.Desk) -> dict[str, Callable[[], object]]:
    knowledge = desk.as_system().knowledge
    article = knowledge.save(
        title="كيف أتتبع شحنتي؟",
        body="من صفحة الطلبات.",
        language="ar",
        published=True,
    )
    request = (0, "الشحن", "من صفحة الطلبات.", "ar", AUDIENCE, True, 0)
    arrival = codec.ARRIVAL.encode(
        (7, 9, 3, sanad.JoinedBy(1), sanad.Automatic(1), True)
    )
    kit = Testing(desk.as_system())

    def encode() -> bytes:
        return codec.SAVE_ARTICLE.encode(request)

    def decode() -> sanad.Arrival:
        return codec.ARRIVAL.decode(arrival)

    def call() -> None:
        encode()
        kit.advance(by=LENGTH)
        decode()

    return {
        "python.call": call,
        "python.read": lambda: knowledge.get(article=article.id),
        "python.encode": encode,
        "python.decode": decode,
    }


def main() -> None:
    folder = Path(sys.argv[1])
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    floor = ctypes.CDLL(None).getpid
    rows: list[dict[str, object]] = []
    with sanad.open("memory:", testing=True) as store:
        desk = store.desk("bench", create=True)
        for name, work in workloads(desk).items():
            if wanted in name:
                ours, theirs = race(work, floor)
                row = {"name": name, "unit": "ns"}
                rows.append({**row, "ours": ours, "floor": theirs})
    path = folder / "measured" / "python.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
