"""Which libsanad is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

import sanad
from sanad import _library


def test_version_is_told() -> None:
    assert sanad.library_version().count(".") == 2


def test_named_library_is_the_only_candidate(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SANAD_LIBRARY", "/opt/libsanad.so.1")
    assert _library.candidates() == ["/opt/libsanad.so.1"]


def test_library_beside_the_package_comes_before_the_loader(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SANAD_LIBRARY", raising=False)
    monkeypatch.setattr(_library, "__file__", str(tmp_path / "_library.py"))
    assert _library.candidates() == ["libsanad.so.1"]
    beside = tmp_path / "_lib" / "libsanad.so.1"
    beside.parent.mkdir()
    beside.touch()
    assert _library.candidates() == [str(beside), "libsanad.so.1"]


def test_missing_library_says_what_to_do() -> None:
    with pytest.raises(sanad.LibraryError, match="SANAD_LIBRARY"):
        _library.load(["libsanad-that-is-not-there.so"])


@pytest.mark.parametrize("version", [1 << 16 | 1, 1 << 16 | 7])
def test_same_major_is_taken(version: int) -> None:
    _library.check_version(version)


@pytest.mark.parametrize("version", [0 << 16 | 9, 1 << 16, 2 << 16])
def test_what_is_too_old_or_another_major_is_refused(version: int) -> None:
    with pytest.raises(sanad.LibraryError) as refused:
        _library.check_version(version)
    assert f"{version >> 16}.{version & 0xFFFF}" in str(refused.value)
    assert "1.1" in str(refused.value)
