#!/usr/bin/python3
"""Writes what the harnesses of the C ABI start from: corpus/call, corpus/calls
and corpus/json, all of it from the scenarios of bindings/conformance.

Usage: make_call_corpus.py DESCRIPTOR_SET

DESCRIPTOR_SET is what the build makes of proto/. What a scenario keeps is
not known here; the ids that the first of its things have stand in their place.
Files named find-* beside them were found by the fuzzer.
"""

import json
import os
import pathlib
import re
import sys

os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"
from google.protobuf import (descriptor_pb2, descriptor_pool,  # noqa: E402
                             json_format, message_factory)

HERE = pathlib.Path(__file__).resolve().parent
SCENARIOS = HERE.parents[1] / "bindings" / "conformance"
METHOD_ID = 50001
# Of the team that desk.cc makes, and of the first conversation.
KEPT = {
    "salma": "5", "noor": "6", "karim": "7", "daniel": "8",
    "support_team": "3", "billing_team": "4", "support": "9", "customs": "10",
    "billing": "11", "hana": "12", "youssef": "14", "olivia": "16",
    "conversation": "18", "message": "19",
}
WHO = {"system": 0, "agent": 1, "customer": 3}


def methods_of(descriptors):
    """By name as in "conversations.reply": number and type of the request."""
    for file in descriptors.file:
        for service in file.service:
            for method in service.method:
                number = next(option.data
                              for option in method.options.UnknownFields()
                              if option.field_number == METHOD_ID)
                words = re.sub(r"(?<!^)([A-Z])", r"_\1", method.name).lower()
                yield (f"{service.name.lower()}.{words}",
                       (number, method.input_type[1:]))


def filled(value):
    if isinstance(value, str):
        kept = KEPT.get(value[1:], KEPT["conversation"])
        return kept if value.startswith("$") else value
    if isinstance(value, dict):
        return {name: filled(member) for name, member in value.items()}
    if isinstance(value, list):
        return [filled(element) for element in value]
    return value


def short(number):
    return number.to_bytes(2, "little")


class Corpus:
    def __init__(self, descriptors):
        self.methods = dict(methods_of(descriptors))
        pool = descriptor_pool.DescriptorPool()
        for file in descriptors.file:
            pool.Add(file)
        self.pool = pool
        self.factory = message_factory.MessageFactory(pool)

    def encode(self, type_name, request):
        """None if the scenario sends on purpose what is no such message."""
        kind = self.factory.GetPrototype(
            self.pool.FindMessageTypeByName(type_name))
        try:
            return json_format.ParseDict(request, kind()).SerializeToString()
        except json_format.ParseError:
            return None

    def seeds(self, name, steps):
        sequence = b""
        for index, step in enumerate(steps):
            if step["method"] not in self.methods:
                continue
            number, type_name = self.methods[step["method"]]
            request = filled(step.get("request", {}))
            stem = f"{name}-{index:02}-{step['method'].split('.')[1]}"
            text = json.dumps(request, ensure_ascii=False)
            yield ("json", f"{stem}.json",
                   f"{type_name.split('.')[-1]}\n{text}".encode())
            encoded = self.encode(type_name, request)
            if encoded is None or len(encoded) > 0xFFFF:
                continue
            who = bytes([WHO[step.get("as", "system").split()[0]]])
            yield "call", f"{stem}.bin", who + short(number) + encoded
            sequence += who + short(number) + short(len(encoded)) + encoded
        yield "calls", f"{name}.bin", sequence
        yield "calls", f"{name}-twice.bin", sequence * 2
        yield "calls", f"{name}-cut.bin", sequence[:len(sequence) * 2 // 3]


def main(path):
    descriptors = descriptor_pb2.FileDescriptorSet.FromString(
        pathlib.Path(path).read_bytes())
    corpus = Corpus(descriptors)
    for scenario in sorted(SCENARIOS.glob("*.json")):
        steps = json.loads(scenario.read_text())["steps"]
        for folder, name, seed in corpus.seeds(scenario.stem, steps):
            place = HERE / "corpus" / folder
            place.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(seed)


if __name__ == "__main__":
    main(sys.argv[1])
