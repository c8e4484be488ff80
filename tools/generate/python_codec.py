"""How messages stand in bytes, as tables, for Python."""

from __future__ import annotations

from collections.abc import Iterator

import python_shape
import python_text as text
import schema as s

_IMPORTS = """
from sanad import errors, private
from sanad._generated import enums, models
from sanad._wire import (
    BOOLEAN,
    BYTES,
    LENGTH,
    MOMENT,
    NUMBER,
    TEXT,
    EnumValue,
    Layout,
    Member,
    MessageValue,
    only,
    unmade,
)
from sanad.pages import Page
"""


def files(schema: s.Schema) -> dict[str, str]:
    """What to write, by path."""
    shapes = python_shape.of(schema)
    layouts = "".join(
        _layout(shapes, schema.messages[name]) for name in _ordered(shapes)
    )
    return {
        f"{text.FOLDER}/codec.py": text.head("How messages stand in bytes.")
        + _IMPORTS
        + layouts
    }


def _ordered(shapes: python_shape.Shapes) -> Iterator[str]:
    """What is carried before what carries it."""
    done: set[str] = set()

    def visit(name: str, within: tuple[str, ...]) -> Iterator[str]:
        if name in within:
            raise s.SchemaError(f"`{name}` carries itself")
        if name in done:
            return
        for field in shapes.schema.messages[name].fields:
            if field.kind is s.Kind.MESSAGE:
                yield from visit(field.of, (*within, name))
        done.add(name)
        yield name

    for name in sorted(shapes.given | shapes.asked):
        yield from visit(name, ())


def _layout(shapes: python_shape.Shapes, message: s.Message) -> str:
    members = "".join(
        f"        {_member(shapes, message, field)},\n"
        for field in message.fields
    )
    table = f"(\n{members}    )" if members else "()"
    return (
        f"\n{text.constant(message.name)}{_annotation(shapes, message)}"
        " = Layout(\n"
        f"    {_maker(shapes, message)},\n    {table},\n)\n"
    )


def _maker(shapes: python_shape.Shapes, message: s.Message) -> str:
    """What makes a value of the members that were read."""
    name = message.name
    if name == "Error":
        return "errors.error_of"
    if name == "PrivateText":
        return "private.private_of"
    if shapes.is_page(name):
        return "Page"
    if shapes.is_list(name):
        return "only"
    if name in shapes.given or _is_carried(shapes, name):
        return f"models.{name}"
    return "unmade"


def _annotation(shapes: python_shape.Shapes, message: s.Message) -> str:
    """Where the type of what is made does not follow from its maker."""
    first = next(iter(message.fields), None)
    if first is None or first.kind is not s.Kind.MESSAGE:
        return ""
    if shapes.is_page(message.name):
        return f": Layout[Page[models.{first.of}]]"
    if shapes.is_list(message.name):
        return f": Layout[tuple[models.{first.of}, ...]]"
    return ""


def _is_carried(shapes: python_shape.Shapes, name: str) -> bool:
    return any(
        field.of == name
        for message in shapes.schema.messages.values()
        for field in message.fields
    )


def _member(
    shapes: python_shape.Shapes, message: s.Message, field: s.Field
) -> str:
    name = text.attribute(field.name)
    arguments = [f'"{name}"', str(field.number), _value(field)]
    if field.repeated:
        arguments.append("repeated=True")
    elif _keeps_zero(shapes, message, field):
        arguments.append("optional=True")
    return f"Member({', '.join(arguments)})"


def _keeps_zero(
    shapes: python_shape.Shapes, message: s.Message, field: s.Field
) -> bool:
    """Whether None, not zero, stands for what is not there."""
    if field.optional or message.name in text.SPECIAL:
        return message.name != "Error"
    return shapes.is_request(message.name) and field.kind in text.UNLIKE_ZERO


def _value(field: s.Field) -> str:
    if field.kind is s.Kind.ENUM:
        return f"EnumValue(enums.{field.of})"
    if field.kind is s.Kind.MESSAGE:
        return f"MessageValue({text.constant(field.of)})"
    if field.kind is s.Kind.ID:
        return "NUMBER"
    return field.kind.name
