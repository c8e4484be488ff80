"""What happened, in order, none missed."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

import sanad
from conftest import Office

NOW = timedelta(0)


def test_following_gives_every_event_once(office: Office) -> None:
    events = list(office.system.events.follow(wait=NOW))
    numbers = [event.number for event in events]
    assert numbers == list(range(1, len(numbers) + 1))
    assert events[0].kind is sanad.EventKind.WORKSPACE_CREATED
    assert sanad.EventKind.MESSAGE_RECEIVED in {e.kind for e in events}


def test_following_goes_on_after_a_number(office: Office) -> None:
    last = list(office.system.events.follow(wait=NOW))[-1].number
    office.noor.conversations.take(conversation=office.arrived.conversation)
    (event,) = office.system.events.follow(after=last, wait=NOW)
    assert event.kind is sanad.EventKind.ASSIGNED
    assert event.subject == office.arrived.conversation
    assert event.actor == office.team.noor


def test_following_waits_for_what_comes(office: Office) -> None:
    last = list(office.system.events.follow(wait=NOW))[-1].number
    follow = office.system.events.follow(
        after=last, wait=timedelta(seconds=30)
    )
    worker = threading.Thread(
        target=lambda: office.noor.conversations.take(
            conversation=office.arrived.conversation
        )
    )
    worker.start()
    assert next(follow).kind is sanad.EventKind.ASSIGNED
    worker.join()


def test_closing_ends_a_reader_that_waits(office: Office) -> None:
    last = list(office.system.events.follow(wait=NOW))[-1].number
    follow = office.system.events.follow(after=last)
    read: list[sanad.Event] = []
    reader = threading.Thread(target=lambda: read.extend(follow))
    reader.start()
    follow.close()
    reader.join(30)
    assert not reader.is_alive()
    assert read == []


def test_followers_must_be_allowed_to(office: Office) -> None:
    with pytest.raises(sanad.PermissionDenied):
        list(office.noor.events.follow(wait=NOW))


def test_read_gives_the_same_events(office: Office) -> None:
    read = office.system.events.read(after=0, rows=3, wait=timedelta(0))
    followed = list(office.system.events.follow(wait=NOW))
    assert list(read) == followed[:3]
