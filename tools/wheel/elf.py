"""What a shared library says of itself, and where the loader finds what it
needs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

# What a wheel may take from the machine: a bare Debian 12 has these before
# Python is installed (libstdc++ by apt, libz by dpkg), and so has every
# system that the tag manylinux speaks of. libffi, libmount, libselinux and
# their like are there as well, but elsewhere under other versions.
FROM_THE_MACHINE = frozenset(
    {
        "ld-linux-x86-64.so.2",
        "libc.so.6",
        "libdl.so.2",
        "libgcc_s.so.1",
        "libm.so.6",
        "libpthread.so.0",
        "libresolv.so.2",
        "librt.so.1",
        "libstdc++.so.6",
        "libz.so.1",
    }
)


def run(*command: str | Path) -> str:
    return subprocess.run(
        command, check=True, text=True, stdout=subprocess.PIPE
    ).stdout


def needed(library: Path) -> list[str]:
    """The names of the libraries that it needs itself."""
    return re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "-d", library))


def found(library: Path) -> dict[str, Path]:
    """Where the loader finds the libraries that it needs, however far."""
    lines = re.findall(r"(\S+) => (/\S+)", run("ldd", library))
    return {name: Path(path) for name, path in lines}


def exported(library: Path) -> set[str]:
    """The names that it offers to others, without their versions."""
    listing = run("nm", "-D", "--defined-only", "--format=posix", library)
    lines = (line.split() for line in listing.splitlines())
    return {name.split("@")[0] for name, kind, *_ in lines if kind != "A"}
