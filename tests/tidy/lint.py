"""Runs clang-tidy over the library's sources, where something changed.

Usage: lint.py BUILD

BUILD is a built tree of the clang preset. A verdict rests on the checks, the
command and every file that was compiled in; clean ones are remembered by the
digest of these, outside of the build tree, so that a fresh clone is quick.
"""

import collections
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

CLANG_TIDY = "clang-tidy-16"
ROOT = pathlib.Path(__file__).resolve().parents[2]
LINTED = (ROOT / "src", ROOT / "capi")
CACHE = pathlib.Path(
    os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"),
    "sanad", "lint")

# One place and what is wrong there, up to the next place.
COMPLAINT = re.compile(r"^/.*?(?=^/|\Z)", re.DOTALL | re.MULTILINE)

Source = collections.namedtuple("Source", "path command object")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True)


def sources(build):
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"])
        if any(folder in path.parents for folder in LINTED):
            command = entry["command"]
            yield Source(path, command, command.split(" -o ")[1].split()[0])


def dependencies(build):
    """The files that went into each object, as ninja noted them."""
    files = collections.defaultdict(list)
    for line in run("ninja", "-C", build, "-t", "deps").stdout.splitlines():
        if line.startswith("    "):
            path = os.path.normpath(build / line.strip())
            files[target].append(pathlib.Path(path))
        elif ": #deps " in line:
            target = line.split(": #deps ")[0]
    return files


def digest_of(source, files, checks):
    """Equal for equal content, wherever the tree is checked out."""
    digest = hashlib.sha256(checks)
    digest.update(without_root(source.command).encode())
    for path in sorted(files, key=without_root):
        digest.update(without_root(path).encode())
        digest.update(content_of(path))
    return digest.hexdigest()


def without_root(path):
    return str(path).replace(str(ROOT), "")


def content_of(path):
    """A system header changes with its package only: its size will do."""
    if ROOT in path.parents:
        return path.read_bytes()
    return str(path.stat().st_size).encode()


def lint(build, source):
    """The complaints of clang-tidy about the source; none when clean."""
    result = subprocess.run(
        [CLANG_TIDY, "--quiet", "-p", build, source.path],
        capture_output=True, text=True, check=False)
    if result.returncode == 0:
        return []
    return COMPLAINT.findall(result.stdout) or [result.stderr]


def lint_all(build, stale):
    """Yields the clean sources; prints each complaint once, as many sources
    may include the header that it is about."""
    said = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda source: lint(build, source), stale)
        for source, complaints in zip(stale, found):
            if not complaints:
                yield source
            for complaint in complaints:
                if complaint not in said:
                    print(complaint, end="", flush=True)
            said.update(complaints)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    CACHE.mkdir(parents=True, exist_ok=True)
    checks = (ROOT / ".clang-tidy").read_bytes()
    checks += run(CLANG_TIDY, "--version").stdout.encode()
    files = dependencies(build)
    verdicts = {s: CACHE / digest_of(s, files[s.object], checks)
                for s in sources(build)}
    stale = [s for s, verdict in verdicts.items() if not verdict.exists()]
    faulty = len(stale)
    for source in lint_all(build, stale):
        verdicts[source].touch()
        faulty -= 1
    print(f"lint: {len(verdicts)} sources, {len(stale)} read again, "
          f"{faulty} at fault")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
