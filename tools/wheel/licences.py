"""The licences of what a wheel carries, as Debian's packages state them."""

from __future__ import annotations

import re
from pathlib import Path

from elf import run

# In libsanad.so itself; no file in the wheel tells of them.
INSIDE = (
    "libabsl-dev",
    "libfmt-dev",
    "libprotobuf-dev",
    "libsqlite3-dev",
    "libssl-dev",
)

COMMON = Path("/usr/share/common-licenses")


def package_of(file: Path) -> str:
    """The Debian package that installed a file."""
    # Since /usr was merged, packages may still call it /lib.
    pattern = f"*{str(file).removeprefix('/usr')}"
    return run("dpkg-query", "--search", pattern).split(":")[0]


def licences(files: list[Path]) -> dict[str, bytes]:
    """Their packages' copyright files, those of what is inside, and the
    common licences that they name, by the name each gets in the wheel."""
    packages = {package_of(file.resolve()) for file in files} | set(INSIDE)
    texts = {
        f"{package}.txt": Path(f"/usr/share/doc/{package}/copyright").read_bytes()
        for package in sorted(packages)
    }
    named = re.findall(
        rf"{COMMON}/([A-Za-z0-9.-]*[A-Za-z0-9])",
        b"".join(texts.values()).decode(),
    )
    for name in sorted(set(named)):
        texts[f"common/{name}.txt"] = (COMMON / name).read_bytes()
    return texts
