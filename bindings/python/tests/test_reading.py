"""Reading, presence, drafts and what comes between."""

from __future__ import annotations

from datetime import timedelta

import pytest

import sanad
from conftest import Office
from sanad.testing import TestClock


def test_unread_until_it_is_marked(office: Office) -> None:
    on = office.arrived.conversation
    before = office.noor.reading.list_unread(conversations=[on])
    assert [state.unread for state in before] == [True]
    assert before[0].first == office.arrived.message
    mark = office.noor.reading.mark(conversation=on)
    assert mark.message == office.arrived.message
    after = office.noor.reading.list_unread(conversations=[on])
    assert [state.unread for state in after] == [False]
    office.noor.reading.mark_unread(conversation=on)
    again = office.noor.reading.list_unread(conversations=[on])
    assert [state.unread for state in again] == [True]


def test_staff_sees_who_has_read(office: Office) -> None:
    on = office.arrived.conversation
    hana = office.desk.as_customer(office.team.hana)
    hana.reading.mark(conversation=on)
    readers = office.noor.reading.list_readers(
        conversation=on, message=office.arrived.message
    )
    assert [reader.name for reader in readers] == ["هناء"]
    assert readers[0].mark.reader_kind is sanad.ActorKind.CUSTOMER


def test_mentions_are_settled_by_reading(office: Office) -> None:
    on = office.arrived.conversation
    karim = office.desk.as_agent(office.team.karim)
    karim.conversations.add_note(
        conversation=on, text="نور، انظري هنا", mentions=[office.team.noor]
    )
    found = list(office.noor.reading.list_mentions(unread=True))
    assert [row.text for row in found] == ["نور، انظري هنا"]
    office.noor.reading.mark(conversation=on)
    assert list(office.noor.reading.list_mentions(unread=True)) == []
    assert len(list(office.noor.reading.list_mentions())) == 1


def test_presence_ends_by_itself(
    office: Office, sanad_clock: TestClock
) -> None:
    on = office.arrived.conversation
    office.noor.presence.tell(conversation=on, typing=True)
    here = office.noor.presence.list(conversation=on)
    assert [(row.name, row.typing) for row in here] == [("نور", True)]
    sanad_clock.advance(timedelta(seconds=6))
    assert list(office.noor.presence.list(conversation=on)) == []
    assert office.noor.presence.leave(conversation=on).id != 0


def test_late_reply_is_told_what_changed(office: Office) -> None:
    on = office.arrived.conversation
    seen = office.noor.conversations.get(conversation=on).conversation.version
    karim = office.desk.as_agent(office.team.karim)
    karim.conversations.reply(conversation=on, text="مرحبًا")
    with pytest.raises(sanad.Aborted) as refused:
        office.noor.conversations.reply(
            conversation=on, text="أهلاً", version=seen
        )
    assert refused.value.reason == "conversation.changed"
    assert refused.value.facts["changed"] == "كريم replied"
    office.noor.drafts.save(conversation=on, text="أهلاً", version=seen)
    kept = office.noor.drafts.list()
    assert [(row.text, row.version, row.present) for row in kept] == [
        ("أهلاً", seen, seen + 1)
    ]
    assert office.noor.drafts.get(conversation=on).text == "أهلاً"
    office.noor.drafts.delete(conversation=on)
    with pytest.raises(sanad.NotFound):
        office.noor.drafts.get(conversation=on)
