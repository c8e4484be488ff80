"""Lists that are longer than one answer."""

from __future__ import annotations

import pytest

import sanad
from conftest import Office


@pytest.fixture
def tags(office: Office) -> list[str]:
    names = [f"وسم {number}" for number in range(7)]
    for name in names:
        office.noor.conversations.add_tag(
            conversation=office.arrived.conversation, tag=name
        )
    return names


def test_rows_are_read_across_pages(office: Office, tags: list[str]) -> None:
    listed = office.noor.inboxes.list_tags(rows=2)
    assert sorted(tag.name for tag in listed) == tags
    assert sorted(tag.name for tag in listed) == tags, "each reading anew"


def test_pages_have_the_rows_that_were_asked_for(
    office: Office, tags: list[str]
) -> None:
    pages = list(office.noor.inboxes.list_tags(rows=3).pages())
    assert [len(page.rows) for page in pages] == [3, 3, 1]
    assert pages[-1].next == ""


def test_page_goes_on_at_a_cursor(office: Office, tags: list[str]) -> None:
    first = office.noor.inboxes.list_tags(rows=4).page()
    second = office.noor.inboxes.list_tags(rows=4, cursor=first.next).page()
    assert len(first.rows + second.rows) == 7
    assert not set(first.rows) & set(second.rows)


def test_empty_list_is_one_empty_page(office: Office) -> None:
    assert list(office.noor.inboxes.list_tags().pages()) == [sanad.Page()]


def test_nothing_is_fetched_before_it_is_read(office: Office) -> None:
    broken = office.noor.inboxes.list_tags(cursor="not a cursor")
    with pytest.raises(sanad.Error) as refused:
        next(iter(broken))
    assert refused.value.reason == "cursor.foreign"


def test_list_inside_a_request_is_paged_too(office: Office) -> None:
    for number in range(3):
        office.noor.conversations.open(
            inbox=office.team.support,
            customer=office.team.youssef,
            text=f"{number}",
        )
    rows = list(
        office.noor.conversations.list(
            inbox=office.team.support,
            statuses=[sanad.ConversationStatus.OPEN],
            rows=2,
        )
    )
    assert len({row.conversation.id for row in rows}) == 4
