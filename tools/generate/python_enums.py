"""Ids and enums, for Python."""

from __future__ import annotations

import python_text as text
import schema as s


def files(schema: s.Schema) -> dict[str, str]:
    """What to write, by path."""
    return {
        f"{text.FOLDER}/ids.py": _ids(schema),
        f"{text.FOLDER}/enums.py": _enums(schema),
    }


def _ids(schema: s.Schema) -> str:
    names = sorted(
        {
            text.id_type(field)
            for message in schema.messages.values()
            for field in message.fields
            if field.kind is s.Kind.ID
        }
    )
    return (
        text.head("Ids: one type for each thing that is named; 0 is none.")
        + "\nfrom typing import NewType\n"
        + text.exports(names)
        + "\n"
        + "".join(f'{name} = NewType("{name}", int)\n' for name in names)
    )


def _enums(schema: s.Schema) -> str:
    return (
        text.head("Enums: numbers with names; unknown numbers are kept.")
        + "\nfrom sanad._open_enum import OpenEnum\n"
        + text.exports(schema.enums)
        + "".join(map(_enum, schema.enums.values()))
    )


def _enum(enum: s.Enum) -> str:
    out = f"\n\nclass {enum.name}(OpenEnum):\n"
    out += text.docstring(enum.doc, "    ") + "\n"
    for value in enum.values:
        out += f"    {enum.short(value)} = {value.number}\n"
        if value.doc:
            out += text.docstring(value.doc, "    ")
    return out
