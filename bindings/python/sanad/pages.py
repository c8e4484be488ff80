"""Lists that are longer than one answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Row]):
    """Some rows of a list."""

    rows: tuple[Row, ...] = ()

    next: str = ""
    """The cursor of the page after this one; empty when this was the last."""


class Pages(Generic[Row]):
    """A list that is fetched page by page while it is read. Nothing is
    fetched before the first row is asked for, and each reading begins anew.

        for row in noor.conversations.list(inbox=support): ...
        page = noor.conversations.list(inbox=support, cursor=old).page()
    """

    __slots__ = ("_cursor", "_fetch")

    def __init__(
        self, fetch: Callable[[str], Page[Row]], cursor: str
    ) -> None:
        self._fetch = fetch
        self._cursor = cursor

    def page(self) -> Page[Row]:
        """The one page at the cursor, for hosts that show page by page."""
        return self._fetch(self._cursor)

    def pages(self) -> Iterator[Page[Row]]:
        """All pages from the cursor on; the first even if it is empty."""
        page = self.page()
        yield page
        while page.next:
            page = self._fetch(page.next)
            yield page

    def __iter__(self) -> Iterator[Row]:
        for page in self.pages():
            yield from page.rows


class AsyncPages(Generic[Row]):
    """The same for coroutines: `async for row in ...`."""

    __slots__ = ("_cursor", "_fetch")

    def __init__(
        self, fetch: Callable[[str], Awaitable[Page[Row]]], cursor: str
    ) -> None:
        self._fetch = fetch
        self._cursor = cursor

    async def page(self) -> Page[Row]:
        """The one page at the cursor, for hosts that show page by page."""
        return await self._fetch(self._cursor)

    async def pages(self) -> AsyncIterator[Page[Row]]:
        """All pages from the cursor on; the first even if it is empty."""
        page = await self.page()
        yield page
        while page.next:
            page = await self._fetch(page.next)
            yield page

    async def __aiter__(self) -> AsyncIterator[Row]:
        async for page in self.pages():
            for row in page.rows:
                yield row
