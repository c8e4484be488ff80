"""Every generated method, called: it asks for its own method of the schema,
with its values in the places of the request's members."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any, cast

import pytest
from test_conformance import SCHEMAS, layout_of, snake

import sanad.aio  # first: the generated module stands on it
from sanad._generated import async_services, services
from sanad._generated.models import PageRequest
from sanad.pages import AsyncPages, Page, Pages

METHODS = sorted(SCHEMAS.methods)
OPTIONS = ("timeout", "idempotency_key", "locale", "cancel")


class Recorder:
    """Stands for a session, and for the threads of its coroutines."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def call(self, *given: Any) -> Any:
        self.calls.append(given)
        return Page()

    async def run(self, work: Any, stop: object) -> Any:
        return work()


def bound(module: Any, name: str, *state: object) -> Any:
    """The generated method, such as conversations.reply."""
    service, _, method = name.partition(".")
    camel = service.title().replace("_", "")
    return getattr(getattr(module, camel)(*state), method)


def arguments(method: Any) -> dict[str, object]:
    """Each can be told from every other."""
    names = inspect.signature(method).parameters
    return {name: f"<{name}>" for name in names} | {"cancel": sanad.Cancel()}


def expect(name: str, call: tuple[Any, ...], given: dict[str, object]) -> None:
    schema = SCHEMAS.methods[name]
    number, request, values, answer, *options = call
    assert number == SCHEMAS.number(schema)
    assert request is layout_of(schema.input_type)
    assert answer is layout_of(schema.output_type)
    left = {**given}
    assert options == [left.pop(name) for name in OPTIONS]
    if "cursor" in left and "page" in [m.name for m in request._members]:
        rows, cursor = left.pop("rows"), left.pop("cursor")
        left["page"] = PageRequest(rows=rows, cursor=cursor)  # type: ignore
    assert list(values) == [left.pop(m.name) for m in request._members]
    assert not left


@pytest.mark.parametrize("name", METHODS)
def test_method_is_its_schema(name: str) -> None:
    recorder = Recorder()
    method = bound(services, name, recorder)
    given = arguments(method)
    answer = method(**given)
    if isinstance(answer, Pages):
        answer.page()
    (call,) = recorder.calls
    expect(name, call, given)


@pytest.mark.parametrize("name", METHODS)
def test_coroutine_is_its_schema(name: str) -> None:
    recorder = Recorder()
    method = bound(async_services, name, recorder, recorder)
    given = arguments(method)

    async def work() -> None:
        answer = method(**given)
        if isinstance(answer, AsyncPages):
            await answer.page()
        else:
            await answer

    asyncio.run(work())
    (call,) = recorder.calls
    expect(name, call, given)


@pytest.mark.parametrize("module", [services, async_services])
def test_no_method_is_without_schema(module: Any) -> None:
    generated = {
        f"{snake(service)}.{method}"
        for service in cast(list[str], module.__all__)
        for method, found in vars(getattr(module, service)).items()
        if inspect.isfunction(found) and not method.startswith("_")
    }
    assert generated == set(METHODS)
