"""How names, types and docstrings are written in Python."""

from __future__ import annotations

import keyword
import textwrap
from collections.abc import Iterable

import schema as s

FOLDER = "bindings/python/sanad/_generated"

# Where a message has a hand-written class in the package.
SPECIAL = {"PrivateText": "Private", "Error": "Error"}

_PLAIN = {
    s.Kind.TEXT: "str",
    s.Kind.BYTES: "bytes",
    s.Kind.BOOLEAN: "bool",
    s.Kind.NUMBER: "int",
    s.Kind.MOMENT: "datetime",
    s.Kind.LENGTH: "timedelta",
}

# What a class attribute of the same name would hide from annotations.
_HIDEABLE = set(_PLAIN.values())

# Whose absence is not their zero: in a request they are None until given.
UNLIKE_ZERO = {s.Kind.ENUM, s.Kind.MOMENT, s.Kind.LENGTH, s.Kind.MESSAGE}


def head(purpose: str) -> str:
    return (
        f'"""{purpose}\n\n'
        "Generated from proto/sanad/v1 by `./dev generate`; do not edit.\n"
        '"""\n\nfrom __future__ import annotations\n'
    )


def exports(names: Iterable[str]) -> str:
    lines = "".join(f'    "{name}",\n' for name in sorted(names))
    return f"\n__all__ = [\n{lines}]\n"


def attribute(name: str) -> str:
    """As written in Python, where `from` is a word of the language."""
    return f"{name}_" if keyword.iskeyword(name) else name


def constant(name: str) -> str:
    return s.snake(name).upper()


def id_type(field: s.Field) -> str:
    return f"{field.of}Id"


def one(field: s.Field, hidden: frozenset[str] = frozenset()) -> str:
    """The type of one value of the field."""
    if field.kind is s.Kind.ID:
        return id_type(field)
    if field.kind is s.Kind.MESSAGE:
        return SPECIAL.get(field.of, field.of)
    if field.kind is s.Kind.ENUM:
        return field.of
    name = _PLAIN[field.kind]
    return f"builtins.{name}" if name in hidden else name


def hidden_by(message: s.Message) -> frozenset[str]:
    """The types that the names of its fields hide within its class."""
    return frozenset(f.name for f in message.fields) & _HIDEABLE


def zero(field: s.Field) -> str:
    """What a field that is not there reads as, where that is a literal."""
    if field.kind is s.Kind.ID:
        return f"{id_type(field)}(0)"
    if field.kind is s.Kind.ENUM:
        return f"{field.of}(0)"
    return {
        s.Kind.TEXT: '""',
        s.Kind.BYTES: 'b""',
        s.Kind.BOOLEAN: "False",
        s.Kind.NUMBER: "0",
        s.Kind.MOMENT: "EPOCH",
        s.Kind.LENGTH: "timedelta(0)",
    }[field.kind]


def docstring(text: str, indent: str) -> str:
    """A block of its own, with the quotes where they cannot be confused."""
    lines = text.strip().split("\n")
    if len(lines) == 1 and len(indent + lines[0]) <= 73 and lines[0][-1] != '"':
        return f'{indent}"""{lines[0]}"""\n'
    body = "".join(f"{indent}{line}".rstrip() + "\n" for line in lines[1:])
    return f'{indent}"""{lines[0]}\n{body}{indent}"""\n'


def wrapped(text: str, indent: str, first: str = "") -> str:
    """Prose in lines of 79 characters; what follows the first is set in."""
    return textwrap.fill(
        " ".join(text.split()),
        79,
        initial_indent=indent + first,
        subsequent_indent=indent + ("    " if first else ""),
        break_long_words=False,
        break_on_hyphens=False,
    )
