"""Moments and lengths as microseconds, and back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

_MICROSECOND = timedelta(microseconds=1)
_LAST = datetime.max.replace(tzinfo=timezone.utc)
_FIRST = datetime.min.replace(tzinfo=timezone.utc)


def microseconds_of(moment: datetime) -> int:
    """Exact. A datetime without zone means a different moment to everybody,
    and is refused."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone, such as timezone.utc")
    return (moment - EPOCH) // _MICROSECOND


def moment_of(microseconds: int) -> datetime:
    """In UTC; beyond the years that datetime knows, the nearest it knows."""
    try:
        return EPOCH + timedelta(microseconds=microseconds)
    except OverflowError:
        return _LAST if microseconds > 0 else _FIRST


def microseconds_in(length: timedelta) -> int:
    """Exact: both count in microseconds."""
    return length // _MICROSECOND


def length_of(microseconds: int) -> timedelta:
    """Any int64 of microseconds is a timedelta."""
    return timedelta(microseconds=microseconds)
