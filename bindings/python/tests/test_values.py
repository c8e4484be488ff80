"""Enums, private values and dataclasses, as people hold them."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

import sanad


def test_unknown_number_of_an_enum_is_kept() -> None:
    newer = sanad.Channel(42)
    assert newer == 42
    assert newer.name == "UNKNOWN_42"
    assert newer == sanad.Channel(42)
    assert pickle.loads(pickle.dumps(newer)) == newer


def test_word_of_no_enum_is_refused() -> None:
    with pytest.raises(ValueError):
        sanad.Channel("carrier pigeon")  # type: ignore[arg-type]


def test_private_value_shows_itself_only_when_asked() -> None:
    clear = sanad.Private(clear="hana@example.com")
    assert str(clear) == "hana@example.com"
    assert "hana" not in repr(clear)
    assert not clear.is_masked


def test_masked_value_shows_the_mask() -> None:
    masked = sanad.Private(masked="h•••@e•••.com")
    assert str(masked) == "h•••@e•••.com"
    assert masked.is_masked


def test_models_are_frozen_and_compare() -> None:
    one = sanad.Tag(id=sanad.TagId(1), name="هش")
    assert one == sanad.Tag(id=sanad.TagId(1), name="هش")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.name = "other"  # type: ignore[misc]


def test_models_are_told_apart_by_name_only() -> None:
    with pytest.raises(TypeError):
        sanad.Tag(1, "هش")  # type: ignore[misc, arg-type]
