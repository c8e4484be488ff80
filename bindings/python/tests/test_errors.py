"""How sanad says no."""

from __future__ import annotations

import pickle
from datetime import datetime

import pytest

import sanad
from conftest import Office
from sanad import errors
from sanad.testing import TestFaults


def close(office: Office, locale: str = "") -> sanad.Error:
    """The refusal of closing what is open."""
    with pytest.raises(sanad.FailedPrecondition) as refused:
        office.noor.conversations.set_status(
            conversation=office.arrived.conversation,
            status=sanad.ConversationStatus.CLOSED,
            locale=locale,
        )
    return refused.value


def test_refusal_says_why_in_both_languages(office: Office) -> None:
    error = close(office)
    assert error.reason == "conversation.transition_illegal"
    assert error.message == error.english
    assert error.arabic.startswith("لا يمكن أن تصبح")
    assert error.facts["legal"] == "pending, on hold, resolved"
    assert not error.retryable


def test_message_is_in_the_language_of_the_call(office: Office) -> None:
    error = close(office, locale="ar-EG")
    assert error.message == error.arabic
    assert str(error) == f"{error.arabic} [conversation.transition_illegal]"


def test_violation_names_its_field(office: Office) -> None:
    with pytest.raises(sanad.InvalidArgument) as refused:
        office.noor.conversations.reply(
            conversation=office.arrived.conversation, text=""
        )
    (violation,) = refused.value.violations
    assert (violation.field, violation.reason) == ("text", "text.empty")
    assert violation.arabic != violation.english


def test_what_one_may_not_know_is_denied(office: Office) -> None:
    olivia = office.desk.as_customer(office.team.olivia)
    with pytest.raises(sanad.PermissionDenied):
        olivia.conversations.get(conversation=office.arrived.conversation)


def test_number_without_name_is_refused_by_the_library(
    office: Office,
) -> None:
    with pytest.raises(sanad.InvalidArgument) as refused:
        office.noor.conversations.set_status(
            conversation=office.arrived.conversation,
            status=sanad.ConversationStatus(77),
        )
    assert refused.value.reason == "value.unknown"


def test_failing_store_is_an_error_and_ends(
    office: Office, sanad_faults: TestFaults
) -> None:
    sanad_faults.fail_from(0)
    with pytest.raises(sanad.Error) as failed:
        office.noor.conversations.take(
            conversation=office.arrived.conversation
        )
    assert failed.value.reason == "store.failed"
    assert sanad_faults.stop().failures > 0
    office.noor.conversations.take(conversation=office.arrived.conversation)


def test_fault_comes_once(office: Office, sanad_faults: TestFaults) -> None:
    sanad_faults.fail_once(0)
    with pytest.raises(sanad.Error):
        list(office.noor.inboxes.list_tags())
    assert list(office.noor.inboxes.list_tags()) == []


def test_error_survives_pickling(office: Office) -> None:
    error = close(office)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is sanad.FailedPrecondition
    assert again.facts == error.facts
    assert again.arabic == error.arabic


@pytest.mark.parametrize("code", range(1, 17))
def test_every_status_has_a_class_of_its_own(code: int) -> None:
    others = {errors.class_of(c) for c in range(1, 17) if c != code}
    assert errors.class_of(code) not in others
    assert issubclass(errors.class_of(code), sanad.Error)


def test_status_of_a_newer_library_is_unknown() -> None:
    assert errors.class_of(99) is sanad.Unknown


def test_unknown_workspace_is_not_found() -> None:
    with sanad.open("memory:") as store:
        with pytest.raises(sanad.NotFound) as refused:
            store.desk("nobody")
        assert refused.value.reason == "workspace.unknown"


def test_unknown_storage_is_refused() -> None:
    with pytest.raises(sanad.Error) as refused:
        sanad.open("carrier-pigeon:")
    assert refused.value.reason == "store.unknown_url"


def test_moment_without_zone_is_refused(office: Office) -> None:
    with pytest.raises(ValueError, match="time zone"):
        office.system.channels.receive(
            inbox=office.team.support,
            happened_at=datetime(2026, 1, 3),
        )


def test_number_that_does_not_fit_is_refused(office: Office) -> None:
    with pytest.raises(OverflowError):
        office.noor.conversations.get(
            conversation=sanad.ConversationId(1 << 63)
        )
