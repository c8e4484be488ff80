"""Messages as dataclasses, for Python."""

from __future__ import annotations

import python_shape
import python_text as text
import schema as s

_IMPORTS = """
import builtins
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sanad._generated.enums import *
from sanad._generated.ids import *
from sanad._moments import EPOCH
from sanad.errors import Error
from sanad.private import Private
"""


def files(schema: s.Schema) -> dict[str, str]:
    """What to write, by path."""
    shapes = python_shape.of(schema)
    shown = [m for m in schema.messages.values() if _is_shown(shapes, m)]
    body = "".join(_model(shapes, message) for message in shown)
    return {
        f"{text.FOLDER}/models.py": text.head("Messages, as dataclasses.")
        + _IMPORTS
        + text.exports(message.name for message in shown)
        + body
    }


def _is_shown(shapes: python_shape.Shapes, message: s.Message) -> bool:
    """Requests become arguments; pages, lists and what has a hand-written
    class are themselves. What is left is what people hold in their hands."""
    name = message.name
    if name in text.SPECIAL or shapes.is_list(name):
        return False
    if name in shapes.given:
        return not shapes.is_page(name)
    top = {method.request for method in shapes.schema.methods()}
    return name in shapes.asked - (top - _carried(shapes))


def _carried(shapes: python_shape.Shapes) -> set[str]:
    """The messages that are within others."""
    return {
        field.of
        for message in shapes.schema.messages.values()
        for field in message.fields
        if field.kind is s.Kind.MESSAGE
    }


def _model(shapes: python_shape.Shapes, message: s.Message) -> str:
    hidden = text.hidden_by(message)
    declare = _asked if shapes.is_request(message.name) else _given
    out = "\n\n@dataclass(frozen=True, slots=True, kw_only=True)\n"
    out += f"class {message.name}:\n" + text.docstring(message.doc, "    ")
    for field in message.fields:
        name = text.attribute(field.name)
        out += f"\n    {name}: {declare(field, hidden)}\n"
        out += text.docstring(field.doc, "    ")
    return out


def _given(field: s.Field, hidden: frozenset[str]) -> str:
    """The type and default of a field of an answer."""
    name = text.one(field, hidden)
    if field.repeated:
        return f"tuple[{name}, ...] = ()"
    if field.optional or field.of in text.SPECIAL:
        return f"{name} | None = None"
    if field.kind is s.Kind.MESSAGE:
        return f"{name} = field(default_factory=lambda: {name}())"
    return f"{name} = {text.zero(field)}"


def _asked(field: s.Field, hidden: frozenset[str]) -> str:
    """The type and default of a field of a request."""
    name = text.one(field, hidden)
    if field.repeated:
        return f"Sequence[{name}] = ()"
    if field.required:
        return name
    if field.optional or field.kind in text.UNLIKE_ZERO:
        return f"{name} | None = None"
    return f"{name} = {text.zero(field)}"
