"""Services with one method for each operation, for Python, in two moods:
methods that return when it is done, and coroutines."""

from __future__ import annotations

import dataclasses

import python_shape
import python_text as text
import schema as s

_IMPORTS = """
from collections.abc import Sequence
from datetime import datetime, timedelta

from sanad._generated import codec, models
from sanad._generated.enums import *
from sanad._generated.ids import *
from sanad._generated.models import *
from {service_module} import {service}
from sanad.cancel import Cancel
from sanad.pages import {pages}, Page
"""

# What every call can be given beside its request.
_OPTIONS = (
    ("timeout", "timedelta | None = None"),
    ("idempotency_key", 'str = ""'),
    ("locale", 'str = ""'),
    ("cancel", "Cancel | None = None"),
)
_PASS_OPTIONS = ", ".join(name for name, _ in _OPTIONS)


@dataclasses.dataclass(frozen=True)
class _Mood:
    file: str
    purpose: str
    service: str
    service_module: str
    pages: str
    begin: str  # of a function
    result: str  # of a call


_MOODS = (
    _Mood(
        "services.py",
        "Services: a method for each operation.",
        "Service",
        "sanad._service",
        "Pages",
        "def",
        "return",
    ),
    _Mood(
        "async_services.py",
        "Services: a coroutine for each operation.",
        "AsyncService",
        "sanad.aio._service",
        "AsyncPages",
        "async def",
        "return await",
    ),
)


def files(schema: s.Schema) -> dict[str, str]:
    """What to write, by path."""
    shapes = python_shape.of(schema)
    return {
        f"{text.FOLDER}/{mood.file}": _module(shapes, mood) for mood in _MOODS
    }


def _module(shapes: python_shape.Shapes, mood: _Mood) -> str:
    services = shapes.schema.services
    return (
        text.head(mood.purpose)
        + _IMPORTS.format(**dataclasses.asdict(mood))
        + text.exports(service.name for service in services)
        + "".join(_service(shapes, mood, service) for service in services)
    )


def _service(
    shapes: python_shape.Shapes, mood: _Mood, service: s.Service
) -> str:
    return (
        f"\n\nclass {service.name}({mood.service}):\n"
        + text.docstring(service.doc, "    ")
        + "\n    __slots__ = ()\n"
        + "".join(
            _Call(shapes, mood, method).text() for method in service.methods
        )
    )


class _Call:
    """One method of the class."""

    def __init__(
        self, shapes: python_shape.Shapes, mood: _Mood, method: s.Method
    ) -> None:
        self._shapes = shapes
        self._mood = mood
        self._method = method
        self._request = shapes.schema.messages[method.request]
        self._is_paged = shapes.is_page(method.answer)

    def text(self) -> str:
        names = [name for name, _ in self._parameters()]
        if len(set(names)) != len(names):
            raise s.SchemaError(
                f"a field of `{self._request.name}` is named like an option"
            )
        return self._signature() + self._docstring() + self._body()

    def _fields(self) -> list[s.Field]:
        """Those of the request; a page's stand beside the others."""
        fields = []
        for field in self._request.fields:
            if field.of == "PageRequest":
                fields += self._shapes.schema.messages[field.of].fields
            else:
                fields.append(field)
        return fields

    def _parameters(self) -> list[tuple[str, str]]:
        own = [(text.attribute(f.name), _declare(f)) for f in self._fields()]
        return [*own, *_OPTIONS]

    def _answer(self) -> str:
        name = self._method.answer
        first = self._shapes.schema.messages[name].fields[0]
        if self._is_paged:
            return f"{self._mood.pages}[{text.one(first)}]"
        if self._shapes.is_list(name):
            return f"tuple[{text.one(first)}, ...]"
        return name

    def _signature(self) -> str:
        begin = "def" if self._is_paged else self._mood.begin
        lines = "".join(f"        {n}: {t},\n" for n, t in self._parameters())
        return (
            f"\n    {begin} {s.snake(self._method.name)}(\n"
            f"        self,\n        *,\n{lines}    ) -> {self._answer()}:\n"
        )

    def _docstring(self) -> str:
        out = self._method.doc
        fields = self._fields()
        if fields:
            out += "\n\nArgs:"
        for field in fields:
            name = text.attribute(field.name)
            out += "\n" + text.wrapped(field.doc, "    ", f"{name}: ")[:]
        return text.docstring(out, "        ")

    def _values(self) -> str:
        """The request as a tuple of its members."""
        values = [self._argument(field) for field in self._request.fields]
        return f"({', '.join(values)}{',' if len(values) == 1 else ''})"

    def _argument(self, field: s.Field) -> str:
        if field.of == "PageRequest":
            return "models.PageRequest(rows=rows, cursor=cursor)"
        return text.attribute(field.name)

    def _invoke(self, indent: str) -> str:
        arguments = (
            str(self._method.id),
            f"codec.{text.constant(self._method.request)}",
            self._values(),
            f"codec.{text.constant(self._method.answer)}",
            _PASS_OPTIONS,
        )
        lines = "".join(f"{indent}    {a},\n" for a in arguments)
        return f"{indent}{self._mood.result} self._call(\n{lines}{indent})\n"

    def _body(self) -> str:
        if not self._is_paged:
            return self._invoke("        ")
        row = self._shapes.schema.messages[self._method.answer].fields[0]
        return (
            f"\n        {self._mood.begin} fetch(cursor: str)"
            f" -> Page[{text.one(row)}]:\n"
            + self._invoke("            ")
            + f"\n        return {self._mood.pages}(fetch, cursor)\n"
        )


def _declare(field: s.Field) -> str:
    """The type and default of an argument."""
    name = text.one(field)
    if field.repeated:
        return f"Sequence[{name}] = ()"
    if field.required:
        return name
    if field.optional or field.kind in text.UNLIKE_ZERO:
        return f"{name} | None = None"
    return f"{name} = {text.zero(field)}"
