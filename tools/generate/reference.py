"""The reference: every service, method, message, field and enum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import schema as s

PATH = "docs/reference.md"

_HEAD = """\
# Reference

Everything that can be called, and what goes in and comes out. Generated from
`proto/sanad/v1` by `./dev generate`; do not edit.

A method is called by its number through `sanad_call`, by its name through
`sanad_call_json`, and by its name from every binding. Of a field, **required**
means that a call without it is refused. A *moment* is microseconds since
1970-01-01 UTC, a *length* microseconds, both as 64-bit integers on the wire;
bindings have the types of their language. An *id of* something is a 64-bit
integer, 0 for none.
"""


def files(schema: s.Schema) -> dict[str, str]:
    """What to write, by path."""
    return {PATH: "\n".join(_lines(schema))}


def _lines(schema: s.Schema) -> Iterator[str]:
    yield _HEAD
    yield "## Services\n"
    for service in schema.services:
        name = s.snake(service.name)
        yield f"- [{name}](#service-{name})"
    yield ""
    for service in schema.services:
        yield from _service(service)
    yield "## Messages\n"
    for message in schema.messages.values():
        yield from _message(message)
    yield "## Enums\n"
    for enum in schema.enums.values():
        yield from _enum(enum)


def _service(service: s.Service) -> Iterator[str]:
    name = s.snake(service.name)
    yield f"### Service {name}\n"
    yield _prose(service.doc) + "\n"
    for method in service.methods:
        yield f"#### {name}.{s.snake(method.name)}\n"
        yield (
            f"Number {method.id}, since {method.since}. Takes"
            f" {_link(method.request)}, gives {_link(method.answer)}.\n"
        )
        yield _prose(method.doc) + "\n"


def _message(message: s.Message) -> Iterator[str]:
    yield f"### {message.name}\n"
    yield _prose(message.doc) + "\n"
    yield from _table(
        ("field", "number", "type", "meaning"),
        (
            (f"`{f.name}`", str(f.number), _type(f), _cell(f.doc))
            for f in message.fields
        ),
    )


def _enum(enum: s.Enum) -> Iterator[str]:
    yield f"### {enum.name}\n"
    yield _prose(enum.doc) + "\n"
    yield from _table(
        ("value", "number", "meaning"),
        (
            (f"`{v.name}`", str(v.number), _cell(v.doc))
            for v in enum.values
        ),
    )


def _table(
    head: tuple[str, ...], rows: Iterable[tuple[str, ...]]
) -> Iterator[str]:
    """Nothing where there are no rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    if lines:
        yield f"| {' | '.join(head)} |"
        yield f"|{' --- |' * len(head)}"
        yield from lines
        yield ""


def _type(field: s.Field) -> str:
    names = {
        s.Kind.ID: f"id of {field.of}",
        s.Kind.ENUM: _link(field.of),
        s.Kind.MESSAGE: _link(field.of),
    }
    name = names.get(field.kind, field.kind.value)
    if field.repeated:
        return f"{name}, repeated"
    return f"{name}, optional" if field.optional else name


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _prose(doc: str) -> str:
    """Lines that are set in stay lists; all else is as it was written."""
    lines = doc.split("\n")
    return "\n".join(
        f"    {line.strip()}" if line.startswith("  ") else line
        for line in lines
    )


def _cell(doc: str) -> str:
    text = " ".join(doc.split()).replace("|", "\\|")
    return text.replace("required.", "**required.**").replace(
        "Required.", "**Required.**"
    )
