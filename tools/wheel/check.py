"""check.py WHEEL FOLDER

Unpacks the wheel into the folder and holds what it carries to what it
promises; then states the sizes.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from elf import FROM_THE_MACHINE, exported, needed, run

LARGEST = 25_000_000


def faults_of(library: Path, neighbours: set[str]) -> list[str]:
    missing = set(needed(library)) - neighbours - FROM_THE_MACHINE
    faults = [f"needs {name}, which is nowhere" for name in sorted(missing)]
    dynamic = run("readelf", "-d", library)
    if "[$ORIGIN]" not in dynamic:
        faults.append("does not look beside itself")
    if "TEXTREL" in dynamic:
        faults.append("has text that the loader would have to change")
    if library.name.startswith("libsanad.so"):
        names = {n for n in exported(library) if not n.startswith("sanad_")}
        faults += [f"exports {name}" for name in sorted(names)]
    return [f"{library.name}: {fault}" for fault in faults]


def check(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    libraries = sorted((folder / "sanad" / "_lib").iterdir())
    names = {library.name for library in libraries}
    faults = [f for library in libraries for f in faults_of(library, names)]
    if not (folder / "sanad" / "_speedups.abi3.so").exists():
        faults.append(f"{wheel.name}: was built without a compiler")
    size = wheel.stat().st_size
    if size > LARGEST:
        faults.append(f"{wheel.name}: larger than {LARGEST} bytes")
    if faults:
        raise SystemExit("\n".join(faults))
    for library in libraries:
        print(f"{library.stat().st_size:>10}  {library.name}")
    print(f"{size:>10}  {wheel.name}")


if __name__ == "__main__":
    check(*map(Path, sys.argv[1:]))
