"""sanad._speedups held against the plain Python that it stands for: the same
values, the same bytes, the same refusals."""

from __future__ import annotations

import os
import random
import tracemalloc
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from test_wire import LAYOUTS, PROTOTYPES, fill

import sanad
from sanad import _caller, _wire
from sanad._generated import codec

pytest.importorskip(
    "sanad._speedups", reason="python_test runs this; here all is plain"
)

# To find a failure again, give the seed that it printed.
SEED = int(os.environ.get("SANAD_SEED", random.SystemRandom().getrandbits(32)))


def outcome(work: Callable[..., object], *given: object) -> object:
    """What it gives, or how it refuses, written out: exceptions, which some
    bytes make, are never equal."""
    try:
        return repr(work(*given))
    except Exception as fault:
        return type(fault), str(fault), type(fault.__cause__)


def kind(work: Callable[..., object], *given: object) -> object:
    """What it gives, or which exception; the words may be C's own."""
    try:
        return work(*given)
    except Exception as fault:
        return type(fault)


def message(name: str, chance: random.Random) -> bytes:
    made = PROTOTYPES[name.lower().replace("_", "")]()
    fill(made, chance)
    return bytes(made.SerializeToString())


def spoilt(raw: bytes, chance: random.Random) -> bytes:
    """As hostile bytes are: cut, lengthened, changed, nested, repeated."""
    at = chance.randrange(len(raw) + 1)
    return chance.choice(
        [
            raw[:at],
            raw[:at] + b"\xff" * 11 + raw[at:],
            raw[:at] + chance.randbytes(3) + raw[at:],
            raw[:at] + chance.randbytes(1) + raw[at + 1 :],
            raw[:at] + b"\x0a\x7f" * 40,
            raw[:at] + b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
            b"\x0b" + raw,
            raw + raw,
            raw[at:],
        ]
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_bytes_make_the_same(name: str) -> None:
    layout = LAYOUTS[name]
    values: _wire.Layout[Any] = _wire.Layout(dict, layout._members)
    chance = random.Random(f"{SEED} {name}")
    for _ in range(200):
        raw = message(name, chance)
        if "OUTCOME" not in name:
            assert values.decode(raw) == values.plain_decode(raw)
        for given in (raw, spoilt(raw, chance)):
            assert outcome(layout.decode, given) == outcome(
                layout.plain_decode, given
            ), f"SANAD_SEED={SEED} {given.hex()}"


@pytest.mark.parametrize("name", LAYOUTS)
def test_values_make_the_same_bytes(name: str) -> None:
    layout = LAYOUTS[name]
    values: _wire.Layout[Any] = _wire.Layout(dict, layout._members)
    chance = random.Random(f"{SEED} {name}")
    for _ in range(50):
        given = list(values.decode(message(name, chance)).values())
        assert outcome(layout.encode, given) == outcome(
            layout.plain_encode, given
        ), f"SANAD_SEED={SEED} {given}"


class Odd:
    """Something that no member takes."""


# What a caller may give by mistake, or nearly right.
ODD_VALUES = [
    None,
    0,
    -1,
    True,
    2**63 - 1,
    -(2**63),
    2**63,
    -(2**63) - 1,
    1.5,
    "12",
    "",
    "x" * 5000,
    "أهلاً" * 2000,
    "\ud800",
    b"",
    b"12",
    bytearray(b"xy"),
    memoryview(b"xy"),
    (),
    (1, 2),
    [1, 2**64],
    ["a", "b"],
    [b"a"],
    [None],
    {"a": 1},
    Odd(),
    datetime(2026, 1, 1),
    timedelta(days=999_999_999),
    sanad.Channel(1),
    sanad.Private("x"),
]

ODD_MEMBERS = {
    "number": _wire.Member("x", 1, _wire.NUMBER),
    "boolean": _wire.Member("x", 1, _wire.BOOLEAN),
    "moment": _wire.Member("x", 1, _wire.MOMENT),
    "length": _wire.Member("x", 1, _wire.LENGTH),
    "text": _wire.Member("x", 1, _wire.TEXT),
    "bytes": _wire.Member("x", 1, _wire.BYTES),
    "enum": _wire.Member("x", 1, _wire.EnumValue(sanad.Channel)),
    "message": _wire.Member("x", 1, _wire.MessageValue(codec.PRIVATE_TEXT)),
    "numbers": _wire.Member("x", 1, _wire.NUMBER, repeated=True),
    "texts": _wire.Member("x", 1, _wire.TEXT, repeated=True),
    "optional": _wire.Member("x", 1, _wire.NUMBER, optional=True),
}


@pytest.mark.parametrize("value", ODD_VALUES, ids=lambda v: repr(v)[:20])
@pytest.mark.parametrize("name", ODD_MEMBERS)
def test_odd_values_are_taken_or_refused_alike(
    name: str, value: object
) -> None:
    layout: _wire.Layout[Any] = _wire.Layout(dict, (ODD_MEMBERS[name],))
    assert kind(layout.encode, (value,)) == kind(
        layout.plain_encode, (value,)
    )


@pytest.mark.parametrize("values", [(), (1, 2)])
def test_wrong_number_of_values_is_refused(values: tuple[object, ...]) -> None:
    layout: _wire.Layout[Any] = _wire.Layout(dict, (ODD_MEMBERS["number"],))
    assert kind(layout.encode, values) is ValueError
    assert kind(layout.plain_encode, values) is ValueError


@pytest.mark.parametrize("number", [0, 1, 99, -1, 2**40])
def test_names_and_numbers_without_name(number: int) -> None:
    layout: _wire.Layout[Any] = _wire.Layout(dict, (ODD_MEMBERS["enum"],))
    raw = layout.encode((number or None,))
    assert layout.decode(raw) == layout.plain_decode(raw)
    assert type(layout.decode(raw)["x"]) is sanad.Channel


@pytest.mark.parametrize("microseconds", [-(2**63), -1, 1, 2**53, 2**63 - 1])
def test_moments_are_exact_or_the_nearest(microseconds: int) -> None:
    numbers: _wire.Layout[Any] = _wire.Layout(dict, (ODD_MEMBERS["number"],))
    raw = numbers.encode((microseconds,))
    for name in ("moment", "length"):
        layout: _wire.Layout[Any] = _wire.Layout(dict, (ODD_MEMBERS[name],))
        assert layout.decode(raw) == layout.plain_decode(raw)


def calls(session: sanad.Session) -> list[_caller.Call]:
    return [session.call, _caller.plain_call(session.token)]


@pytest.mark.parametrize("locale", ["", "ar"])
@pytest.mark.parametrize("name", ["", "الشحن", "x" * 5000])
def test_calls_answer_and_refuse_alike(
    sanad_desk: sanad.Desk, locale: str, name: str
) -> None:
    session = sanad_desk.as_system()
    quick, plain = (
        outcome(
            call,
            *(72, codec.CREATE_TEAM, (name,), codec.TEAM),
            *(timedelta(seconds=1), "key", locale, sanad.Cancel()),
        )
        for call in calls(session)
    )
    assert quick == plain


def test_closed_session_is_refused(sanad_desk: sanad.Desk) -> None:
    session = sanad_desk.as_system()
    session.close()
    with pytest.raises(sanad.FailedPrecondition) as refused:
        session.staff.list_roles()
    assert refused.value.reason == "handle.closed"


def test_arguments_of_a_wrong_kind_are_refused(
    sanad_desk: sanad.Desk,
) -> None:
    session = sanad_desk.as_system()
    call: Any = session.call
    for given in [(), (1,) * 8, (-1, codec.TEAM, (), codec.TEAM, *[None] * 4)]:
        assert kind(call, *given) in (TypeError, AttributeError, OverflowError)


def test_nothing_is_left_behind() -> None:
    raw = codec.CONVERSATION.encode(
        [m.default for m in codec.CONVERSATION._members]
    ) + message("CONVERSATION", random.Random(1))

    def work() -> None:
        for _ in range(500):
            made = codec.CONVERSATION.decode(raw)
            codec.CONVERSATION.encode(
                [getattr(made, m.name) for m in codec.CONVERSATION._members]
            )
            outcome(codec.CONVERSATION.decode, raw[:-1])
            outcome(codec.CONVERSATION.encode, [Odd()] * 3)

    work()
    tracemalloc.start()
    work()
    before = tracemalloc.take_snapshot()
    work()
    after = tracemalloc.take_snapshot()
    tracemalloc.stop()
    grown = sum(s.size_diff for s in after.compare_to(before, "filename"))
    assert grown < 20_000
