"""Judges what sanad_bench measured: the table of ./dev bench.

Usage: table.py FOLDER [FILTER]

Reads FOLDER/measured/*.json, one of each program, and expected.json beside
this file: the rows that must exist, each with what is asked of ours / floor
(null: nothing is asked).
Writes FOLDER/summary.json. Fails where a row is missing or does not hold.
"""

import json
import operator
import pathlib
import sys

SIGNS = {">=": operator.ge, "<=": operator.le}


def holds(ratio, asked):
    sign, bound = asked.split()
    return SIGNS[sign](ratio, float(bound))


def judge(row, asked):
    """The row with its ratio, what is asked of it, and whether it holds."""
    floor = row["floor"]
    ratio = None if floor is None else row["ours"] / floor
    verdict = asked is None or (ratio is not None and holds(ratio, asked))
    return {**row, "ratio": ratio, "asked": asked, "holds": verdict}


def summarise(measured, expected, wanted=""):
    """The judged rows, and the names of those that are missing."""
    rows = [judge(row, expected.get(row["name"])) for row in measured]
    found = {row["name"] for row in rows}
    missing = [name for name in expected if wanted in name and name not in found]
    return rows, missing


def number(value, digits):
    return "-" if value is None else f"{value:,.{digits}f}"


def line(row):
    cells = (
        f"{row['name']:<26}{number(row['ours'], 1):>12}"
        f"{number(row['floor'], 1):>12} {row['unit']:<16}"
        f"{number(row['ratio'], 2):>6}  {row['asked'] or '':<8}"
    )
    return (cells + ("" if row["holds"] else "DOES NOT HOLD")).rstrip()


def main():
    folder = pathlib.Path(sys.argv[1])
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    measured = [row for path in sorted((folder / "measured").glob("*.json"))
                for row in json.loads(path.read_text())]
    expected = pathlib.Path(__file__).with_name("expected.json").read_text()
    rows, missing = summarise(measured, json.loads(expected), wanted)
    (folder / "summary.json").write_text(json.dumps(rows, indent=2) + "\n")
    print(f"{'':<26}{'ours':>12}{'floor':>12} {'':<16}{'ratio':>6}  asked")
    for row in rows:
        print(line(row))
    for name in missing:
        print(f"{name:<26} MISSING")
    return 0 if not missing and all(row["holds"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
