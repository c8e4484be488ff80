"""Protobuf wire bytes, written and read by tables.

Only what sanad's schemas use: varints and length-delimited values. Fields
that are not known are passed over, so that a newer library may answer more.

What is here is all that is needed, and what the tests hold sanad._speedups
to, which does the same from the same tables where it was built.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from datetime import timedelta
from types import MemberDescriptorType
from typing import Any, Generic, NoReturn, Protocol, TypeVar

from sanad import _moments
from sanad._open_enum import OpenEnum

try:
    from sanad._speedups import Layout as QuickLayout
except ImportError:
    QuickLayout = None  # type: ignore[assignment, misc]

# Layouts only ever give what they make.
T = TypeVar("T", covariant=True)

_VARINT, _FIXED64, _DELIMITED, _FIXED32 = 0, 1, 2, 5

_SIGN = 1 << 63
_MODULUS = 1 << 64


class WireError(ValueError):
    """Bytes that are no message."""


def write_varint(out: bytearray, number: int) -> None:
    """REQUIRES: 0 <= number < 2**64."""
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)


def write_integer(out: bytearray, number: int) -> None:
    """Of an int64; one that is none raises OverflowError."""
    if not -_SIGN <= number < _SIGN:
        raise OverflowError(f"{number} does not fit into 64 bits")
    write_varint(out, number % _MODULUS)


def read_varint(data: bytes, at: int, end: int) -> tuple[int, int]:
    """The number at this place, and the place after it."""
    number = shift = 0
    while at < end and shift < 70:
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number % _MODULUS, at
        shift += 7
    raise WireError("a number does not end")


def _signed(number: int) -> int:
    return number - _MODULUS if number >= _SIGN else number


class Value(Protocol):
    """How a value of some kind stands in bytes."""

    @property
    def wire(self) -> int:
        """How its end is known."""

    @property
    def zero(self) -> Any:
        """What it is where nothing was written."""

    @property
    def kind(self) -> str:
        """The letter by which sanad._speedups knows it."""

    @property
    def extra(self) -> tuple[Any, ...]:
        """What sanad._speedups needs beside it."""

    def write(self, out: bytearray, value: Any) -> None:
        """After its tag."""

    def read(self, data: bytes, at: int, end: int) -> Any:
        """Of the bytes between; of a varint they are all of it."""


class _Varint:
    wire = _VARINT

    def __init__(
        self,
        zero: Any,
        to_integer: Callable[[Any], int],
        of_integer: Callable[[int], Any],
        kind: str,
        extra: tuple[Any, ...] = (),
    ) -> None:
        self.zero = zero
        self._to_integer = to_integer
        self.of_integer = of_integer
        self.kind = kind
        self.extra = extra

    def write(self, out: bytearray, value: Any) -> None:
        write_integer(out, self._to_integer(value))

    def read(self, data: bytes, at: int, end: int) -> Any:
        number, _ = read_varint(data, at, end)
        return self.of_integer(_signed(number))


class EnumValue(_Varint):
    """A number that a name stands for."""

    def __init__(self, names: type[OpenEnum]) -> None:
        known = names._value2member_map_
        super().__init__(names(0), int, names, "e", (names, known))


class _Time(_Varint):
    """Microseconds: alone, or since an epoch."""

    def __init__(
        self,
        zero: Any,
        to_integer: Callable[[Any], int],
        of_integer: Callable[[int], Any],
        epoch: Any,
    ) -> None:
        extra = (to_integer, of_integer, timedelta, epoch)
        super().__init__(zero, to_integer, of_integer, "t", extra)


class _Text:
    wire = _DELIMITED
    zero = ""
    kind = "s"
    extra = ()

    def write(self, out: bytearray, value: str) -> None:
        raw = value.encode()
        write_varint(out, len(raw))
        out += raw

    def read(self, data: bytes, at: int, end: int) -> str:
        try:
            return data[at:end].decode()
        except UnicodeDecodeError as fault:
            raise WireError("text is not UTF-8") from fault


class _Bytes:
    wire = _DELIMITED
    zero = b""
    kind = "y"
    extra = ()

    def write(self, out: bytearray, value: bytes) -> None:
        write_varint(out, len(value))
        out += value

    def read(self, data: bytes, at: int, end: int) -> bytes:
        return data[at:end]


class MessageValue:
    """A message within another."""

    wire = _DELIMITED
    kind = "m"

    def __init__(self, layout: Layout[Any]) -> None:
        self._layout = layout
        self.extra = (layout.quick,)

    @property
    def zero(self) -> Any:
        return self._layout.zero

    def write(self, out: bytearray, value: object) -> None:
        raw = self._layout.plain_encode_object(value)
        write_varint(out, len(raw))
        out += raw

    def read(self, data: bytes, at: int, end: int) -> Any:
        return self._layout.plain_decode(data, at, end)


NUMBER = _Varint(0, int, int, "n")
BOOLEAN = _Varint(False, int, bool, "b")
MOMENT = _Time(
    _moments.EPOCH,
    _moments.microseconds_of,
    _moments.moment_of,
    _moments.EPOCH,
)
LENGTH = _Time(
    _moments.length_of(0),
    _moments.microseconds_in,
    _moments.length_of,
    None,
)
TEXT = _Text()
BYTES = _Bytes()


class Member:
    """A field of a message. None stands for an `optional` one that is not
    there; of the others, what is zero or empty is not written."""

    __slots__ = ("default", "name", "optional", "repeated", "tag", "value")

    def __init__(
        self,
        name: str,
        number: int,
        value: Value,
        *,
        repeated: bool = False,
        optional: bool = False,
    ) -> None:
        packed = repeated and value.wire == _VARINT
        self.name = name
        self.tag = number << 3 | (_DELIMITED if packed else value.wire)
        self.value = value
        self.repeated = repeated
        self.optional = optional
        self.default = (
            () if repeated else None if optional else value.zero
        )

    def write(self, out: bytearray, value: Any) -> None:
        if value is None:
            return
        if self.repeated:
            self._write_all(out, value)
        elif self.optional or value:
            write_varint(out, self.tag)
            self.value.write(out, value)

    def _write_all(self, out: bytearray, values: Sequence[Any]) -> None:
        if self.value.wire == _DELIMITED:
            for value in values:
                write_varint(out, self.tag)
                self.value.write(out, value)
        elif values:
            packed = bytearray()
            for value in values:
                self.value.write(packed, value)
            write_varint(out, self.tag)
            write_varint(out, len(packed))
            out += packed

    def read(
        self, data: bytes, at: int, end: int, values: dict[str, Any]
    ) -> None:
        if not self.repeated:
            values[self.name] = self.value.read(data, at, end)
        elif self.value.wire == _DELIMITED:
            values[self.name] += (self.value.read(data, at, end),)
        else:
            while at < end:
                _, after = read_varint(data, at, end)
                values[self.name] += (self.value.read(data, at, after),)
                at = after


class Layout(Generic[T]):
    """How a message stands in bytes, and what its members make."""

    __slots__ = (
        "_by_tag",
        "_defaults",
        "_make",
        "_members",
        "decode",
        "encode",
        "quick",
    )

    encode: Callable[[Sequence[object]], bytes]
    """The values in the order of the members."""

    decode: Callable[[bytes], T]
    """What the bytes make; WireError if they are no message."""

    quick: QuickLayout[T] | None
    """The same by sanad._speedups, if it was built."""

    def __init__(
        self, make: Callable[..., T], members: tuple[Member, ...]
    ) -> None:
        self._make = make
        self._members = members
        self._by_tag = {member.tag: member for member in members}
        self._defaults = {member.name: member.default for member in members}
        self.encode, self.decode = self.plain_encode, self.plain_decode
        self.quick = None
        if QuickLayout is not None:
            self.quick = QuickLayout(
                make, _quick_members(make, members), WireError, make is only
            )
            self.encode, self.decode = self.quick.encode, self.quick.decode

    @property
    def zero(self) -> T:
        """What no bytes make."""
        return self._make(**self._defaults)

    def plain_encode(self, values: Sequence[object]) -> bytes:
        out = bytearray()
        for member, value in zip(self._members, values, strict=True):
            member.write(out, value)
        return bytes(out)

    def plain_encode_object(self, value: object) -> bytes:
        """The attributes that are named like the members."""
        values = [getattr(value, m.name) for m in self._members]
        return self.plain_encode(values)

    def plain_decode(
        self, data: bytes, at: int = 0, end: int | None = None
    ) -> T:
        if end is None:
            end = len(data)
        values = self._defaults.copy()
        while at < end:
            tag, at = read_varint(data, at, end)
            begin, stop = _extent(data, at, end, tag & 7)
            member = self._by_tag.get(tag)
            if member is not None:
                member.read(data, begin, stop, values)
            at = stop
        return self._make(**values)


def _quick_members(
    make: Callable[..., object], members: tuple[Member, ...]
) -> tuple[tuple[object, ...], ...]:
    """The tables as sanad._speedups takes them."""
    slots = _slots(make, [member.name for member in members])
    return tuple(
        (
            member.name,
            member.tag,
            member.value.kind,
            member.repeated,
            member.optional,
            member.default,
            member.value.extra,
            slots.get(member.name),
        )
        for member in members
    )


def _slots(
    make: Callable[..., object], names: list[str]
) -> dict[str, MemberDescriptorType]:
    """By name, where `make` is a dataclass that is its slots and nothing
    else: they can be set without its `__init__`."""
    if not isinstance(make, type) or not dataclasses.is_dataclass(make):
        return {}
    fields = [field.name for field in dataclasses.fields(make)]
    if sorted(fields) != sorted(names) or hasattr(make, "__post_init__"):
        return {}
    found = {name: vars(make).get(name) for name in names}
    return {
        name: slot
        for name, slot in found.items()
        if isinstance(slot, MemberDescriptorType)
    }


def _extent(data: bytes, at: int, end: int, wire: int) -> tuple[int, int]:
    """Where the value at this place begins and stops."""
    begin = stop = at
    if wire == _VARINT:
        _, stop = read_varint(data, at, end)
    elif wire == _DELIMITED:
        size, begin = read_varint(data, at, end)
        stop = begin + size
    elif wire == _FIXED64:
        stop = at + 8
    elif wire == _FIXED32:
        stop = at + 4
    else:
        raise WireError("a field of an unknown kind")
    if stop > end:
        raise WireError("a value does not end")
    return begin, stop


def only(**values: Any) -> Any:
    """Of an answer that is nothing but rows or outcomes: these."""
    (value,) = values.values()
    return value


def unmade(**values: object) -> NoReturn:
    """Of what only goes in."""
    raise AssertionError("a request is not read")
