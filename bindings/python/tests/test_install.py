"""The package as pip installs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An interpreter that has the package; nothing is fetched."""
    folder = tmp_path_factory.mktemp("install")
    source = shutil.copytree(
        PACKAGE, folder / "source", ignore=shutil.ignore_patterns("tests")
    )
    venv = folder / "venv"
    run(sys.executable, "-m", "venv", "--system-site-packages", venv)
    python = venv / "bin/python"
    run(
        python,
        *("-m", "pip", "install", "--quiet", "--no-index"),
        *("--no-build-isolation", source),
    )
    return python


def run(*command: str | Path, folder: Path | None = None) -> str:
    """Without the path on which the tests of this tree find the package."""
    surroundings = {**os.environ}
    surroundings.pop("PYTHONPATH", None)
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=folder,
        env=surroundings,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_installed_package_runs_and_is_typed(
    python: Path, tmp_path: Path
) -> None:
    program = (
        "import sanad, sanad.aio, pathlib\n"
        "folder = pathlib.Path(sanad.__file__).parent\n"
        "assert 'site-packages' in folder.parts\n"
        "assert (folder / 'py.typed').exists()\n"
        "import sanad._speedups\n"
        "with sanad.open('memory:') as store:\n"
        "    store.desk('acme', create=True)\n"
    )
    run(python, "-c", program, folder=tmp_path)


def test_pytest_finds_the_fixtures_by_itself(
    python: Path, tmp_path: Path
) -> None:
    test = tmp_path / "test_host.py"
    test.write_text(
        "def test_team(sanad_desk, sanad_team, sanad_clock, sanad_faults):\n"
        "    noor = sanad_desk.as_agent(sanad_team.noor)\n"
        "    assert len(noor.inboxes.list()) == 2\n"
    )
    said = run(python, "-m", "pytest", "-q", test, folder=tmp_path)
    assert "1 passed" in said
