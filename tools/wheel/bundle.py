"""bundle.py PACKAGE LIBRARY FOLDER

Makes of the wheel PACKAGE and of LIBRARY one wheel in FOLDER that runs
where neither sanad nor what it stands on is installed, and prints its path.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from elf import FROM_THE_MACHINE, found, needed, run
from licences import licences

MACHINE = os.uname().machine

# What is built here may need what this machine's C library has, and runs with
# any later one.
TAG = "manylinux_{}_{}".format(
    (os.confstr("CS_GNU_LIBC_VERSION") or "").split()[1].replace(".", "_"),
    MACHINE,
)

# Equal input makes an equal wheel; zip knows no earlier moment.
MOMENT = (1980, 1, 1, 0, 0, 0)


def private_name(name: str, path: Path) -> str:
    """libx.so.1 as libx-1a2b3c4d.so.1: the loader takes a library that has
    the wanted name for the wanted one, and the process may have others."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    stem, suffix = name.split(".so", 1)
    return f"{stem}-{digest}.so{suffix}"


def carry(library: Path, folder: Path) -> list[Path]:
    """Puts the library and all that it needs into the folder, pointing at
    each other there; returns where they were found."""
    paths = {
        name: path
        for name, path in found(library).items()
        if name not in FROM_THE_MACHINE
    }
    names = {name: private_name(name, path) for name, path in paths.items()}
    copies = {folder / names[name]: path for name, path in paths.items()}
    copies[folder / soname_of(library)] = library
    for copy, path in copies.items():
        shutil.copyfile(path, copy)
        run("strip", "--strip-unneeded", copy)
        point(copy, names)
        copy.chmod(0o755)
    return list(paths.values())


def soname_of(library: Path) -> str:
    return run("patchelf", "--print-soname", library).strip()


def point(copy: Path, names: dict[str, str]) -> None:
    """Makes a copy look for its neighbours, by their private names."""
    # One by one: patchelf 0.14 writes several changes over each other.
    run("patchelf", "--set-rpath", "$ORIGIN", copy)
    run("patchelf", "--set-soname", copy.name, copy)
    for name in sorted(names.keys() & needed(copy)):
        run("patchelf", "--replace-needed", name, names[name], copy)


def record_line(name: str, content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest())
    return f"{name},sha256={digest.decode().rstrip('=')},{len(content)}\n"


def write(wheel: Path, files: dict[str, bytes], record: str) -> None:
    lines = [record_line(name, files[name]) for name in files]
    files[record] = "".join([*lines, f"{record},,\n"]).encode()
    with zipfile.ZipFile(
        wheel, "w", zipfile.ZIP_DEFLATED, compresslevel=9
    ) as out:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o755 if "/_lib/" in name else 0o644) << 16
            out.writestr(entry, content)


def bundle(package: Path, library: Path, folder: Path) -> Path:
    with zipfile.ZipFile(package) as pure:
        files = {name: pure.read(name) for name in pure.namelist()}
    distribution, version, python, abi, _ = package.stem.split("-")
    info = f"{distribution}-{version}.dist-info"
    del files[f"{info}/RECORD"]
    files[f"{info}/WHEEL"] = (
        "Wheel-Version: 1.0\n"
        "Generator: sanad\n"
        "Root-Is-Purelib: false\n"
        f"Tag: {python}-{abi}-{TAG}\n"
    ).encode()
    with tempfile.TemporaryDirectory() as place:
        origins = carry(library, Path(place))
        for copy in sorted(Path(place).iterdir()):
            files[f"sanad/_lib/{copy.name}"] = copy.read_bytes()
    for name, text in licences(origins).items():
        files[f"{info}/licenses/{name}"] = text
    wheel = folder / f"{distribution}-{version}-{python}-{abi}-{TAG}.whl"
    write(wheel, files, f"{info}/RECORD")
    return wheel


if __name__ == "__main__":
    print(bundle(*map(Path, sys.argv[1:])))
