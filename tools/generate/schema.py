"""The schemas of proto/sanad/v1 as plain values, for the outputs to read.

Only what sanad's schemas use is known here; anything else is an error, so
that no output has to guess.
"""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Iterable, Iterator

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

PACKAGE = "sanad.v1"

# Places in a file of descriptors, by the field numbers of descriptor.proto.
_MESSAGE, _ENUM, _SERVICE = 4, 5, 6
_FIELD, _VALUE, _METHOD = 2, 2, 2


class SchemaError(Exception):
    """A schema uses what the generator does not know."""


class Kind(enum.Enum):
    """What a field is made of."""

    TEXT = "text"
    BYTES = "bytes"
    BOOLEAN = "boolean"
    NUMBER = "number"
    MOMENT = "moment"  # an int64, microseconds since 1970-01-01 UTC
    LENGTH = "length"  # an int64, microseconds
    ID = "id"  # an int64 that names something
    ENUM = "enum"
    MESSAGE = "message"


@dataclasses.dataclass(frozen=True)
class Field:
    name: str
    number: int
    kind: Kind
    # Of an id: what it names. Of an enum or a message: its name.
    of: str
    repeated: bool
    optional: bool  # absence means something, whatever the default is
    doc: str

    @property
    def required(self) -> bool:
        """Requests say so in the last word of the comment."""
        return re.search(r"\brequired\.$", self.doc, re.IGNORECASE) is not None


@dataclasses.dataclass(frozen=True)
class Message:
    name: str
    doc: str
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field | None:
        return next((f for f in self.fields if f.name == name), None)


@dataclasses.dataclass(frozen=True)
class EnumValue:
    name: str
    number: int
    doc: str


@dataclasses.dataclass(frozen=True)
class Enum:
    name: str
    doc: str
    values: tuple[EnumValue, ...]

    def short(self, value: EnumValue) -> str:
        """CHANNEL_EMAIL of the enum Channel is EMAIL."""
        return value.name.removeprefix(snake(self.name).upper() + "_")


@dataclasses.dataclass(frozen=True)
class Method:
    name: str
    id: int
    since: str
    request: str
    answer: str
    doc: str


@dataclasses.dataclass(frozen=True)
class Service:
    name: str
    doc: str
    methods: tuple[Method, ...]


@dataclasses.dataclass(frozen=True)
class Schema:
    services: tuple[Service, ...]  # by their lowest method id
    messages: dict[str, Message]  # by name, ascending
    enums: dict[str, Enum]  # by name, ascending

    def methods(self) -> Iterator[Method]:
        for service in self.services:
            yield from service.methods

    def reachable(self, names: Iterable[str]) -> set[str]:
        """The messages of these names and all that they carry."""
        found: set[str] = set()
        open_names = list(names)
        while open_names:
            name = open_names.pop()
            if name not in found:
                found.add(name)
                open_names += [
                    field.of
                    for field in self.messages[name].fields
                    if field.kind is Kind.MESSAGE
                ]
        return found


def snake(camel: str) -> str:
    """AddNote becomes add_note."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", camel).lower()


def read(descriptor_set: bytes) -> Schema:
    """The schema in a FileDescriptorSet that protoc wrote with
    --include_imports and --include_source_info."""
    files = _parse(descriptor_set)
    readers = [_FileReader(f) for f in files if f.package == PACKAGE]
    services = [s for reader in readers for s in reader.services()]
    _check_ids(services)
    messages = [m for reader in readers for m in reader.messages()]
    enums = [e for reader in readers for e in reader.enums()]
    return Schema(
        tuple(sorted(services, key=lambda s: min(m.id for m in s.methods))),
        {m.name: m for m in sorted(messages, key=lambda m: m.name)},
        {e.name: e for e in sorted(enums, key=lambda e: e.name)},
    )


def _check_ids(services: list[Service]) -> None:
    """Two methods of one number could not be told apart."""
    by_id: dict[int, str] = {}
    for service in services:
        for method in service.methods:
            other = by_id.setdefault(method.id, method.name)
            if other != method.name:
                raise SchemaError(
                    f"`{other}` and `{method.name}` have one number"
                )


def _parse(descriptor_set: bytes) -> list[descriptor_pb2.FileDescriptorProto]:
    """Parsed twice: the options are known only to a pool that holds them."""
    pool = descriptor_pool.DescriptorPool()
    plain = descriptor_pb2.FileDescriptorSet.FromString(descriptor_set)
    for file in plain.file:
        pool.AddSerializedFile(file.SerializeToString())
    factory = message_factory.MessageFactory(pool)
    factory.GetMessages([file.name for file in plain.file])
    prototype = factory.GetPrototype(
        pool.FindMessageTypeByName("google.protobuf.FileDescriptorSet")
    )
    return list(prototype.FromString(descriptor_set).file)


class _FileReader:
    def __init__(self, file: descriptor_pb2.FileDescriptorProto) -> None:
        self._file = file
        self._docs = {
            tuple(place.path): place.leading_comments
            for place in file.source_code_info.location
        }

    def messages(self) -> Iterator[Message]:
        for i, message in enumerate(self._file.message_type):
            if message.nested_type or message.enum_type:
                raise SchemaError(f"`{message.name}` has types within it")
            fields = tuple(
                _field(field, self._told(field.name, _MESSAGE, i, _FIELD, k))
                for k, field in enumerate(message.field)
            )
            doc = self._told(message.name, _MESSAGE, i)
            yield Message(message.name, doc, fields)

    def enums(self) -> Iterator[Enum]:
        for i, enum_type in enumerate(self._file.enum_type):
            values = tuple(
                EnumValue(v.name, v.number, self._doc(_ENUM, i, _VALUE, k))
                for k, v in enumerate(enum_type.value)
            )
            doc = self._told(enum_type.name, _ENUM, i)
            yield Enum(enum_type.name, doc, values)

    def services(self) -> Iterator[Service]:
        for i, service in enumerate(self._file.service):
            methods = [
                _method(
                    method, self._told(method.name, _SERVICE, i, _METHOD, k)
                )
                for k, method in enumerate(service.method)
            ]
            yield Service(
                service.name,
                self._told(service.name, _SERVICE, i),
                tuple(sorted(methods, key=lambda m: m.id)),
            )

    def _told(self, name: str, *path: int) -> str:
        """What has a comment of its own, as all but enum values must."""
        doc = self._doc(*path)
        if not doc:
            raise SchemaError(f"`{name}` has no comment")
        return doc

    def _doc(self, *path: int) -> str:
        """Without the space that follows the slashes; lines are kept, because
        lists of reasons are written in lines."""
        lines = self._docs.get(path, "").rstrip("\n").split("\n")
        return "\n".join(line.removeprefix(" ").rstrip() for line in lines)


def _options(options: descriptor_pb2.FieldOptions) -> dict[str, object]:
    """sanad's own options at a field or method, by name."""
    return {
        extension.name: value
        for extension, value in options.ListFields()
        if extension.is_extension
    }


def _method(
    method: descriptor_pb2.MethodDescriptorProto, doc: str
) -> Method:
    options = _options(method.options)
    return Method(
        method.name,
        int(str(options["method_id"])),
        str(options["since"]),
        _local(method.input_type),
        _local(method.output_type),
        doc,
    )


def _field(field: descriptor_pb2.FieldDescriptorProto, doc: str) -> Field:
    kind, of = _kind(field)
    return Field(
        name=field.name,
        number=field.number,
        kind=kind,
        of=of,
        repeated=field.label == field.LABEL_REPEATED,
        optional=field.proto3_optional,
        doc=doc,
    )


def _kind(field: descriptor_pb2.FieldDescriptorProto) -> tuple[Kind, str]:
    plain = {
        field.TYPE_STRING: Kind.TEXT,
        field.TYPE_BYTES: Kind.BYTES,
        field.TYPE_BOOL: Kind.BOOLEAN,
    }
    if field.type in plain:
        return plain[field.type], ""
    if field.type == field.TYPE_INT64:
        return _integer(_options(field.options))
    if field.type == field.TYPE_ENUM:
        return Kind.ENUM, _local(field.type_name)
    if field.type == field.TYPE_MESSAGE:
        return Kind.MESSAGE, _local(field.type_name)
    raise SchemaError(f"field `{field.name}` is of an unknown type")


def _integer(options: dict[str, object]) -> tuple[Kind, str]:
    if "moment" in options:
        return Kind.MOMENT, ""
    if "length" in options:
        return Kind.LENGTH, ""
    if "names" in options:
        return Kind.ID, str(options["names"])
    return Kind.NUMBER, ""


def _local(full_name: str) -> str:
    """`.sanad.v1.Conversation` is Conversation; there are no others."""
    prefix = f".{PACKAGE}."
    if not full_name.startswith(prefix):
        raise SchemaError(f"`{full_name}` is not of {PACKAGE}")
    return full_name.removeprefix(prefix)
