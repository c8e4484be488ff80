"""How sanad says no: one exception for each status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanad._generated.models import ErrorFact, FieldViolation

__all__ = [
    "Aborted",
    "AlreadyExists",
    "Cancelled",
    "DataLoss",
    "DeadlineExceeded",
    "Error",
    "FailedPrecondition",
    "Internal",
    "InvalidArgument",
    "NotFound",
    "OutOfRange",
    "PermissionDenied",
    "ResourceExhausted",
    "Unauthenticated",
    "Unavailable",
    "Unimplemented",
    "Unknown",
]


class Error(Exception):
    """A call that sanad refused, or that failed. str() is its message."""

    def __init__(
        self,
        code: int,
        reason: str,
        message: str,
        english: str,
        arabic: str,
        violations: Sequence[FieldViolation] = (),
        facts: Mapping[str, str] = MappingProxyType({}),
        retryable: bool = False,
    ) -> None:
        # All of them, so that an exception survives pickling.
        super().__init__(
            code,
            reason,
            message,
            english,
            arabic,
            tuple(violations),
            dict(facts),
            retryable,
        )
        self.code = code
        self.reason = reason
        """Stable, such as "conversation.transition_illegal": compare this."""
        self.message = message
        """One line for people, in the language of the call."""
        self.english = english
        self.arabic = arabic
        self.violations = tuple(violations)
        """Which fields of the request were wrong, in the order found."""
        self.facts: Mapping[str, str] = dict(facts)
        """What helps on, such as "legal": "open, resolved"."""
        self.retryable = retryable
        """Whether the same call may succeed later as it is."""

    def __str__(self) -> str:
        if not self.reason:
            return self.message
        return f"{self.message} [{self.reason}]"


class Cancelled(Error):
    """The call was cancelled while it waited."""


class Unknown(Error):
    """Something failed, and nobody knows what."""


class InvalidArgument(Error):
    """The request makes no sense, whatever the state of things."""


class DeadlineExceeded(Error):
    """There was no turn in time."""


class NotFound(Error):
    """What is named does not exist."""


class AlreadyExists(Error):
    """What is to be made exists."""


class PermissionDenied(Error):
    """This principal may not do this, or not know of it."""


class ResourceExhausted(Error):
    """A bound was reached, or the disk is full."""


class FailedPrecondition(Error):
    """Not as things stand now, such as a transition that is not legal."""


class Aborted(Error):
    """Somebody else was quicker: look again, and decide again."""


class OutOfRange(Error):
    """Past the end."""


class Unimplemented(Error):
    """This library does not know the method, or was built without it."""


class Internal(Error):
    """A fault in sanad."""


class Unavailable(Error):
    """Not now: try again."""


class DataLoss(Error):
    """What is stored is damaged."""


class Unauthenticated(Error):
    """Nobody knows who is calling."""


# By the canonical codes, from 1 on.
_CLASSES: tuple[type[Error], ...] = (
    Cancelled,
    Unknown,
    InvalidArgument,
    DeadlineExceeded,
    NotFound,
    AlreadyExists,
    PermissionDenied,
    ResourceExhausted,
    FailedPrecondition,
    Aborted,
    OutOfRange,
    Unimplemented,
    Internal,
    Unavailable,
    DataLoss,
    Unauthenticated,
)


def class_of(code: int) -> type[Error]:
    """The exception of a status; a status that is not known is Unknown."""
    if 1 <= code <= len(_CLASSES):
        return _CLASSES[code - 1]
    return Unknown


def error_of(
    code: int,
    reason: str,
    message: str,
    english: str,
    arabic: str,
    violations: tuple[FieldViolation, ...],
    facts: tuple[ErrorFact, ...],
    retryable: bool,
) -> Error:
    """The exception that the members of a sanad.v1.Error make."""
    return class_of(code)(
        code,
        reason,
        message,
        english,
        arabic,
        violations,
        {fact.name: fact.value for fact in facts},
        retryable,
    )
