"""A value that not every reader may see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Private:
    """An address or a number: clear for those who may see it, masked for all
    others. str() gives whichever is there; repr() never gives the clear one,
    so that it does not slip into a log."""

    clear: str | None = None
    masked: str | None = None

    @property
    def is_masked(self) -> bool:
        return self.clear is None

    def __str__(self) -> str:
        return self.clear if self.clear is not None else self.masked or ""

    def __repr__(self) -> str:
        if self.clear is not None:
            return "Private(<clear>)"
        return f"Private(masked={self.masked!r})"


def private_of(clear: str | None, masked: str | None) -> Private | None:
    """None where there is no value at all."""
    if clear is None and masked is None:
        return None
    return Private(clear, masked)
