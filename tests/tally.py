"""Counts the cases of a ctest run: the one closing line of ./dev test.

Usage: tally.py RESULTS

RESULTS holds ctest.xml (ctest --output-junit) and, for each GoogleTest or
pytest run that came to its end, NAME.xml. A program without one counts as one
case; a program that failed counts at least one failure, so that a crash, a
time-out or a sanitizer's complaint after the last case is never lost.
"""

import pathlib
import sys
import xml.etree.ElementTree as xml


def read(path):
    """The root element; bytes that are not UTF-8 do not stop the count."""
    return xml.fromstring(path.read_text("utf-8", "replace"))


def read_cases(path):
    """As read, or None where the program wrote no report to its end."""
    try:
        return read(path)
    except (FileNotFoundError, xml.ParseError):
        return None


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = []
        self.skipped = []

    def add_programs(self, results):
        for test in read(results / "ctest.xml").iter("testcase"):
            cases = read_cases(results / f"{test.get('name')}.xml")
            self.add_program(test.get("name"), test, cases)

    def add_program(self, name, test, cases):
        passed = test.get("status") == "run"
        if cases is not None:
            self.add_cases(name, cases, passed)
        elif passed:
            self.passed += 1
        elif skipped_itself(test):
            self.skipped.append((name, "the program skipped itself"))
        else:
            self.failed.append(name)

    def add_cases(self, program, root, passed):
        failed_before = len(self.failed)
        for case in root.iter("testcase"):
            self.add_case(case)
        if not passed and len(self.failed) == failed_before:
            self.failed.append(f"{program} (after its last case)")

    def add_case(self, case):
        name = f"{case.get('classname')}.{case.get('name')}"
        skip = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            self.failed.append(name)
        elif skip is not None:
            self.skipped.append((name, reason_of(skip)))
        elif case.get("status", "run") == "run":  # pytest names none
            self.passed += 1


def skipped_itself(test):
    skip = test.find("skipped")
    return skip is not None and skip.get("message", "").startswith("SKIP_")


def reason_of(skip):
    """GoogleTest gives the place on the first line, the reason after it;
    pytest gives the reason alone, and of a whole file in the text."""
    if skip.get("message") == "collection skipped":
        return (skip.text or "").partition("Skipped: ")[2].rstrip("')")
    lines = skip.get("message", "").splitlines()
    told = lines if skip.get("type") == "pytest.skip" else lines[1:]
    return " ".join(told).strip() or "no reason given"


def main():
    tally = Tally()
    tally.add_programs(pathlib.Path(sys.argv[1]))
    for name, reason in tally.skipped:
        print(f"SKIPPED {name}: {reason}")
    for name in tally.failed:
        print(f"FAILED {name}")
    print(f"{tally.passed} passed, {len(tally.failed)} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
