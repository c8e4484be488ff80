"""The bytes of the tables, held against google.protobuf."""

from __future__ import annotations

import os
import random
from datetime import timedelta
from typing import Any

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from sanad import _moments, _wire
from sanad._generated import codec

LAYOUTS: dict[str, _wire.Layout[Any]] = {
    name: value
    for name, value in vars(codec).items()
    if isinstance(value, _wire.Layout)
}


def prototypes() -> dict[str, Any]:
    """Every message as google.protobuf knows it, by its constant."""
    with open(os.environ["SANAD_PROTOSET"], "rb") as file:
        files = descriptor_pb2.FileDescriptorSet.FromString(file.read())
    pool = descriptor_pool.DescriptorPool()
    for proto in files.file:
        pool.Add(proto)
    factory = message_factory.MessageFactory(pool)
    found = factory.GetMessages([proto.name for proto in files.file])
    return {
        name.rpartition(".")[2].lower(): message
        for name, message in found.items()
        if name.startswith("sanad.v1.")
    }


PROTOTYPES = prototypes()

INTEGERS = [0, 1, -1, 127, 128, 300, 2**31, -(2**31), 2**63 - 1, -(2**63)]
TEXTS = ["", "x", "أهلاً", "x" * 200]


def fill(message: Any, chance: random.Random) -> None:
    """Any values that are legal on the wire."""
    for field in message.DESCRIPTOR.fields:
        if chance.random() < 0.3:
            continue
        if field.label == field.LABEL_REPEATED:
            for _ in range(chance.randrange(3)):
                add(getattr(message, field.name), field, chance)
        elif field.type == field.TYPE_MESSAGE:
            getattr(message, field.name).SetInParent()
            fill(getattr(message, field.name), chance)
        else:
            setattr(message, field.name, scalar(field, chance))


def add(values: Any, field: Any, chance: random.Random) -> None:
    if field.type == field.TYPE_MESSAGE:
        fill(values.add(), chance)
    else:
        values.append(scalar(field, chance))


def scalar(field: Any, chance: random.Random) -> Any:
    if field.type == field.TYPE_STRING:
        return chance.choice(TEXTS)
    if field.type == field.TYPE_BYTES:
        return chance.choice(TEXTS).encode()
    if field.type == field.TYPE_BOOL:
        return chance.random() < 0.5
    if field.type == field.TYPE_ENUM:
        return chance.choice([0, 1, 2, 99])
    return chance.choice(INTEGERS)


def members(name: str) -> Any:
    """Of the layout, with names for what google.protobuf calls them."""
    return LAYOUTS[name]._members


def values_of(name: str, message: Any) -> list[Any]:
    """What the members of a message read as, one by one."""
    found: dict[str, Any] = {}

    def keep(**values: Any) -> None:
        found.update(values)

    raw = message.SerializeToString()
    _wire.Layout(keep, members(name)).decode(raw)
    return [found[member.name] for member in members(name)]


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_message_has_a_schema(name: str) -> None:
    schema = PROTOTYPES[name.lower().replace("_", "")].DESCRIPTOR
    assert [m.tag >> 3 for m in members(name)] == [
        field.number for field in schema.fields
    ]
    assert [m.name.rstrip("_") for m in members(name)] == [
        field.name for field in schema.fields
    ]


# Those whose members are only values: what is carried is tested by itself.
FLAT = [
    name
    for name in LAYOUTS
    if not any(
        isinstance(m.value, _wire.MessageValue) for m in members(name)
    )
]


@pytest.mark.parametrize("name", FLAT)
def test_bytes_are_those_of_protobuf(name: str) -> None:
    prototype = PROTOTYPES[name.lower().replace("_", "")]
    for seed in range(20):
        message = prototype()
        fill(message, random.Random(seed))
        keep_moments_in_reach(message, name)
        raw = LAYOUTS[name].encode(values_of(name, message))
        assert prototype.FromString(raw) == message, f"seed {seed}"


def keep_moments_in_reach(message: Any, name: str) -> None:
    """Of datetime, whose years are fewer than those of 64 bits."""
    for member in members(name):
        if member.value is _wire.MOMENT:
            field = member.name.rstrip("_")  # of keywords
            if abs(getattr(message, field)) > 2**55:
                setattr(message, field, 1)


def test_moment_beyond_datetime_is_the_nearest() -> None:
    assert _moments.moment_of(2**63 - 1).year == 9999
    assert _moments.moment_of(-(2**63)).year == 1


def test_length_is_exact() -> None:
    for microseconds in INTEGERS:
        length = _moments.length_of(microseconds)
        assert _moments.microseconds_in(length) == microseconds
    assert _moments.length_of(1_500_000) == timedelta(seconds=1.5)


def test_unknown_fields_are_passed_over() -> None:
    known = codec.MESSAGE_RECEIPT.encode((7, 8, 9))
    unknown = b"\xf8\x07\x01" + b"\xfa\x07\x02hi" + b"\xf9\x07" + b"\0" * 8
    assert codec.MESSAGE_RECEIPT.decode(
        unknown + known + b"\xfd\x07" + b"\0" * 4
    ) == codec.MESSAGE_RECEIPT.decode(known)


@pytest.mark.parametrize(
    "raw",
    [b"\x08", b"\x08\xff", b"\x0a\x05hi", b"\x0b", b"\x09\0", b"\xff" * 11],
)
def test_what_is_no_message_is_refused(raw: bytes) -> None:
    with pytest.raises(_wire.WireError):
        codec.MESSAGE_RECEIPT.decode(raw)


def test_any_bytes_are_read_or_refused() -> None:
    refused = 0
    for seed in range(1000):
        chance = random.Random(seed)
        raw = chance.randbytes(chance.randrange(40))
        for layout in (codec.EVENT_LIST, codec.CONVERSATION, codec.ERROR):
            try:
                layout.decode(raw)
            except _wire.WireError:
                refused += 1
    assert 0 < refused < 3000


def test_quick_part_is_used_where_it_was_built() -> None:
    built = os.environ.get("SANAD_SPEEDUPS")
    used = codec.ERROR.quick is not None
    assert built is None or used == (built == "1")
