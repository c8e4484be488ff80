"""Enums that keep numbers which they have no name for."""

from __future__ import annotations

import enum
from typing import Self


class OpenEnum(enum.IntEnum):
    """A newer library may know values that this package does not: they stay
    as they are, equal to their number, and can be given back."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        unknown = int.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown

    def __reduce_ex__(self, protocol: object) -> tuple[type[Self], tuple[int]]:
        """By number: the reader may not have the name."""
        return type(self), (self._value_,)
