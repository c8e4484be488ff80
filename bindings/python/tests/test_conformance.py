"""The scenarios of bindings/conformance, played through this package."""

from __future__ import annotations

import json
import os
import pathlib
from collections.abc import Iterator
from typing import Any

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, json_format
from google.protobuf import message_factory

import sanad
from sanad import _wire, store
from sanad._generated import codec

FOLDER = pathlib.Path(__file__).parents[2] / "conformance"
SCENARIOS = sorted(FOLDER.glob("*.json"))


class Schemas:
    """The methods by name, and the messages as google.protobuf knows them."""

    def __init__(self) -> None:
        with open(os.environ["SANAD_PROTOSET"], "rb") as file:
            files = descriptor_pb2.FileDescriptorSet.FromString(file.read())
        pool = descriptor_pool.DescriptorPool()
        for proto in files.file:
            pool.Add(proto)
        self.factory = message_factory.MessageFactory(pool)
        self.methods = {
            f"{snake(service.name)}.{snake(method.name)}": (
                pool.FindMethodByName(
                    f"sanad.v1.{service.name}.{method.name}"
                )
            )
            for proto in files.file
            for service in proto.service
            for method in service.method
        }

    @staticmethod
    def number(method: Any) -> int:
        """Of an option that google.protobuf was not generated with."""
        options: _wire.Layout[Any] = _wire.Layout(
            dict, (_wire.Member("method_id", 50001, _wire.NUMBER),)
        )
        given = options.decode(method.GetOptions().SerializeToString())
        number: int = given["method_id"]
        return number


def snake(camel: str) -> str:
    return "".join("_" * c.isupper() + c.lower() for c in camel).lstrip("_")


def layout_of(message: Any) -> _wire.Layout[Any]:
    layout: _wire.Layout[Any] = getattr(codec, snake(message.name).upper())
    return layout


SCHEMAS = Schemas()

# What this package cannot bring about: it writes no JSON, and knows no
# method that is not there.
OF_JSON = {
    "call.malformed_json",
    "call.field_unknown",
    "call.field_twice",
    "call.unknown_method",
}


class Player:
    """One scenario on a desk of its own."""

    def __init__(self, desk: sanad.Desk) -> None:
        self.desk = desk
        self.kept: dict[str, Any] = {}

    def play(self, step: dict[str, Any]) -> None:
        reason = step.get("error", {}).get("reason", "")
        if reason in OF_JSON:
            print(f"{step['method']}: {reason} is of JSON alone, not played")
            return
        try:
            answer = self.call(step)
        except sanad.Error as error:
            assert "error" in step, f"{step['method']}: {error.reason}"
            self.judge(step["error"], error)
            return
        assert "error" not in step, f"{step['method']} answers {answer}"
        hold(self.fill(step.get("answer", {})), answer, step["method"])
        for name, place in step.get("keep", {}).items():
            self.kept[name] = find(answer, place)

    def call(self, step: dict[str, Any]) -> Any:
        method = SCHEMAS.methods[step["method"]]
        request = SCHEMAS.factory.GetPrototype(method.input_type)()
        json_format.ParseDict(self.fill(step.get("request", {})), request)
        taken = layout_of(method.input_type)
        given = layout_of(method.output_type)
        values = _wire.Layout(dict, taken._members).decode(
            request.SerializeToString()
        )
        session = self.session(step.get("as", "system"))
        answer = session.call(
            SCHEMAS.number(method),
            taken,
            list(values.values()),
            given,
            None,
            step.get("key", ""),
            step.get("locale", ""),
            None,
        )
        whole = isinstance(answer, tuple)
        if whole:
            raw = given.encode([answer])
        else:
            raw = given.plain_encode_object(answer)
        message = SCHEMAS.factory.GetPrototype(method.output_type)
        return json_format.MessageToDict(
            message.FromString(raw), preserving_proto_field_name=True
        )

    def session(self, who: str) -> sanad.Session:
        kind, _, key = who.partition(" ")
        if kind == "system":
            return self.desk.as_system()
        if kind == "visitor":
            return self.desk.as_visitor()
        by_id = key.startswith("#")
        key = self.fill(key.removeprefix("#"))
        who_is: Any = int(key) if by_id else key
        if kind == "agent":
            return self.desk.as_agent(who_is)
        if kind == "bot":
            return self.desk.as_bot(who_is)
        if kind == "token":
            return self.desk.as_token(who_is)
        return self.desk.as_customer(who_is)

    def fill(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self.fill(one) for name, one in value.items()}
        if isinstance(value, list):
            return [self.fill(one) for one in value]
        if isinstance(value, str) and value.startswith("$"):
            return self.kept[value[1:]]
        return value

    @staticmethod
    def judge(wanted: dict[str, Any], error: sanad.Error) -> None:
        assert error.reason == wanted["reason"]
        status = "".join(w.title() for w in wanted["status"].split("_"))
        assert type(error).__name__ == status
        if "field" in wanted:
            assert error.violations[0].field == wanted["field"]
        if "message" in wanted:
            assert error.message == wanted["message"]


def hold(wanted: Any, answer: Any, where: str) -> None:
    if wanted is None:
        assert answer is None, where
    elif isinstance(wanted, dict):
        assert isinstance(answer, dict), where
        for name, one in wanted.items():
            hold(one, answer.get(name), f"{where}.{name}")
    elif isinstance(wanted, list):
        assert len(wanted) == len(answer), where
        for i, one in enumerate(wanted):
            hold(one, answer[i], f"{where}[{i}]")
    else:
        assert wanted == answer, where


def find(answer: Any, place: str) -> Any:
    for part in place.split("."):
        answer = answer[int(part) if part.isdigit() else part]
    return answer


@pytest.fixture
def player() -> Iterator[Player]:
    with store.open("memory:", testing=True) as memory:
        yield Player(memory.desk("acme", create=True))


@pytest.mark.parametrize("path", SCENARIOS, ids=[p.stem for p in SCENARIOS])
def test_scenario(path: pathlib.Path, player: Player) -> None:
    for step in json.loads(path.read_text())["steps"]:
        player.play(step)
    assert not player.desk.as_system().desk.verify().findings
