"""Every operation on conversations."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import sanad
from conftest import Office


def test_reply_is_read_back_as_it_was_written(office: Office) -> None:
    sent = office.noor.conversations.reply(
        conversation=office.arrived.conversation,
        text="أهلاً، شحنتك في الطريق",
        attachments=[
            sanad.NewAttachment(
                name="بوليصة.pdf", content_type="application/pdf", bytes=b"%PDF-\0"
            )
        ],
        then=sanad.ConversationStatus.PENDING,
    )
    timeline = office.noor.conversations.timeline(
        conversation=office.arrived.conversation
    )
    item = next(
        item
        for item in timeline
        if item.message is not None and item.message.id == sent.message
    )
    assert item.message is not None
    assert item.message.text == "أهلاً، شحنتك في الطريق"
    assert item.actor_name == "نور"
    assert [a.name for a in item.attachments] == ["بوليصة.pdf"]
    content = office.noor.channels.get_attachment(
        attachment=item.attachments[0].id
    )
    assert content.bytes == b"%PDF-\0"


def test_open_and_get(office: Office) -> None:
    receipt = office.noor.conversations.open(
        inbox=office.team.support,
        customer=office.team.youssef,
        subject="Broken table top",
        text="The table arrived broken.",
        channel=sanad.Channel.PHONE,
        priority=sanad.Priority.HIGH,
    )
    view = office.noor.conversations.get(conversation=receipt.conversation)
    assert view.conversation.subject == "Broken table top"
    assert view.conversation.channel is sanad.Channel.PHONE
    assert view.conversation.priority is sanad.Priority.HIGH
    assert view.customer_name == "يوسف"


def test_priority_is_normal_unless_told(office: Office) -> None:
    receipt = office.noor.conversations.open(
        inbox=office.team.support, customer=office.team.youssef
    )
    view = office.noor.conversations.get(conversation=receipt.conversation)
    assert view.conversation.priority is sanad.Priority.NORMAL


def test_moments_are_datetimes_in_utc(office: Office) -> None:
    view = office.noor.conversations.get(
        conversation=office.arrived.conversation
    )
    eight_in_cairo = datetime(2026, 1, 4, 6, tzinfo=timezone.utc)
    assert view.conversation.created_at == eight_in_cairo
    assert view.conversation.waiting_since == eight_in_cairo
    assert view.conversation.closed_at is None


def test_changes_of_one_conversation(office: Office) -> None:
    conversations, one = office.noor.conversations, office.arrived.conversation
    assert (
        conversations.set_priority(
            conversation=one, priority=sanad.Priority.URGENT
        ).priority
        is sanad.Priority.URGENT
    )
    classified = conversations.classify(
        conversation=one, kind=sanad.ConversationKind.COMPLAINT, topic="جمارك"
    )
    assert classified.kind is sanad.ConversationKind.COMPLAINT
    assert classified.topic == "جمارك"
    untouched = conversations.classify(conversation=one, reference="ord-7")
    assert untouched.topic == "جمارك"
    assert conversations.classify(conversation=one, topic="").topic == ""

    conversations.add_tag(conversation=one, tag="تالف")
    assert [
        t.name for t in conversations.get(conversation=one).tags
    ] == ["تالف"]
    conversations.remove_tag(conversation=one, tag="تالف")
    assert conversations.get(conversation=one).tags == ()


def test_field_of_a_conversation(office: Office) -> None:
    office.system.inboxes.declare(
        name="carrier",
        label_arabic="الناقل",
        type=sanad.CustomFieldType.CHOICE,
        choices=[sanad.FieldChoice(value="air"), sanad.FieldChoice(value="sea")],
    )
    conversations, one = office.noor.conversations, office.arrived.conversation
    conversations.set_field(conversation=one, field="carrier", value="sea")
    (field,) = conversations.get(conversation=one).fields
    assert field.value == "sea"


def test_responsibility(office: Office) -> None:
    conversations, one = office.noor.conversations, office.arrived.conversation
    assert conversations.take(conversation=one).assignee == office.team.noor
    karim = office.desk.as_agent(office.team.karim)
    stolen = karim.conversations.steal(conversation=one)
    assert stolen.assignee == office.team.karim
    assert conversations.steal(conversation=one).assignee == office.team.noor
    assert conversations.release(conversation=one).assignee == 0
    assigned = conversations.assign(conversation=one, agent=office.team.karim)
    assert assigned.assignee == office.team.karim
    (first, second, third) = conversations.get(conversation=one).assignments[:3]
    assert first.until is not None


def test_note_mentions_agents(office: Office) -> None:
    receipt = office.noor.conversations.add_note(
        conversation=office.arrived.conversation,
        text="كريم، هل رأيت الطرد؟",
        mentions=[office.team.karim, office.team.salma],
    )
    assert receipt.message != 0


def test_status_and_feedback(office: Office) -> None:
    conversations, one = office.noor.conversations, office.arrived.conversation
    conversations.reply(conversation=one, text="It is on its way.")
    resolved = conversations.set_status(
        conversation=one, status=sanad.ConversationStatus.RESOLVED
    )
    assert resolved.status is sanad.ConversationStatus.RESOLVED
    hana = office.desk.as_customer(office.team.hana)
    given = hana.conversations.give_feedback(
        conversation=one, rating=5, comment="شكراً"
    )
    assert given.agent == office.team.noor
    assert conversations.list_feedback(conversation=one) == (given,)


def test_version_that_was_seen_holds(office: Office) -> None:
    conversations, one = office.noor.conversations, office.arrived.conversation
    seen = conversations.get(conversation=one).conversation.version
    conversations.take(conversation=one)
    try:
        conversations.set_priority(
            conversation=one, priority=sanad.Priority.LOW, version=seen
        )
    except sanad.Aborted as error:
        assert error.reason == "conversation.changed"
    else:
        raise AssertionError("a stale version was taken")


def test_idempotency_key_does_it_once(office: Office) -> None:
    def reply() -> sanad.MessageReceipt:
        return office.noor.conversations.reply(
            conversation=office.arrived.conversation,
            text="Once.",
            idempotency_key="reply-1",
            timeout=timedelta(seconds=5),
        )

    assert reply() == reply()
