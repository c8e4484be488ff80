"""Every operation of the other services."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

import sanad
from conftest import Office
from sanad.testing import TestClock, make_mail

# --- channels ---------------------------------------------------------------


def test_mail_comes_and_goes(office: Office) -> None:
    channels = office.system.channels
    source = channels.get_source(message=office.arrived.message)
    assert source.bytes == make_mail(message_id="1@example.com")
    sent = office.noor.conversations.reply(
        conversation=office.arrived.conversation, text="غداً إن شاء الله"
    )
    composed = channels.compose_email(message=sent.message)
    assert composed.from_ == "support@mersal.example"
    assert composed.to == ("hana@example.com",)
    assert b"In-Reply-To: <1@example.com>" in composed.raw


def test_same_mail_is_taken_once(office: Office) -> None:
    again = office.system.channels.receive_email(
        inbox=office.team.support, raw=make_mail(message_id="1@example.com")
    )
    assert again.joined_by is sanad.JoinedBy.DUPLICATE
    assert again.message == office.arrived.message


def test_message_of_any_channel_is_received(office: Office) -> None:
    arrived = office.system.channels.receive(
        inbox=office.team.support,
        channel=sanad.Channel.CHAT,
        sender_kind=sanad.IdentityKind.HANDLE,
        sender="telegram:Omar",
        sender_name="عمر",
        text="مرحبا",
        happened_at=datetime(2026, 1, 3, tzinfo=timezone.utc),
    )
    assert arrived.joined_by is sanad.JoinedBy.NEW
    timeline = office.noor.conversations.timeline(
        conversation=arrived.conversation
    )
    said = [item.message for item in timeline if item.message is not None]
    assert [m.happened_at.day for m in said] == [3]


def test_repeat_tells_why_it_was_joined(office: Office) -> None:
    office.system.inboxes.change(
        inbox=office.team.support,
        repeats=sanad.Repeats.SAME_INBOX,
        repeat_window=timedelta(hours=4),
    )
    again = office.system.channels.receive(
        inbox=office.team.support,
        channel=sanad.Channel.CHAT,
        sender_kind=sanad.IdentityKind.EMAIL,
        sender="hana@example.com",
        text="ألا يرد أحد؟",
    )
    assert again.conversation == office.arrived.conversation
    why = office.noor.channels.explain(message=again.message)
    assert why.joined_by is sanad.JoinedBy.REPEAT
    assert why.through == office.arrived.message
    assert [way.why for way in why.passed_over] == [
        sanad.PassedOver.NO_MAIL_IDS,
        sanad.PassedOver.NO_TOKEN,
    ]


def test_batch_has_one_outcome_for_each(office: Office) -> None:
    good, bad = office.system.channels.receive_all(
        messages=[
            sanad.ReceiveRequest(inbox=office.team.support, text="Hello"),
            sanad.ReceiveRequest(inbox=sanad.InboxId(999999), text="Lost"),
        ]
    )
    assert good.arrival is not None and good.error is None
    assert bad.arrival is None
    assert isinstance(bad.error, sanad.Error)
    assert bad.error.reason == "inbox.unknown"


# --- customers --------------------------------------------------------------


def test_customers(office: Office) -> None:
    customers = office.system.customers
    company = customers.add_company(name="مرسال", external_id="co-1")
    made = customers.create(
        name="Ali",
        language="ar",
        external_id="cust-9",
        company=company.id,
        identities=[
            sanad.NewIdentity(
                kind=sanad.IdentityKind.EMAIL, value="Ali@Example.com"
            )
        ],
    )
    changed = customers.change(customer=made.id, name="علي")
    assert (changed.name, changed.language) == ("علي", "ar")
    added = customers.add(
        customer=made.id,
        identity=sanad.NewIdentity(
            kind=sanad.IdentityKind.PHONE, value="+201009876543", verified=True
        ),
    )
    assert added.verified
    customers.add_note(customer=made.id, text="يفضل الهاتف")
    profile = customers.get(customer=made.id)
    assert [str(i.value) for i in profile.identities] == [
        "ali@example.com",
        "+201009876543",
    ]
    assert [n.text for n in profile.notes] == ["يفضل الهاتف"]
    found = customers.find(
        kind=sanad.IdentityKind.EMAIL, value="ali@example.com"
    )
    assert found.customer == profile.customer


def test_portal_opens_for_a_customer(office: Office) -> None:
    issued = office.system.customers.issue_portal_token(
        customer=office.team.hana, valid_for=timedelta(hours=2)
    )
    assert issued.expires_at == datetime(2026, 1, 4, 8, tzinfo=timezone.utc)
    hana = office.desk.as_customer(issued.token)
    own = hana.customers.list_conversations(customer=office.team.hana)
    assert [c.id for c in own] == [office.arrived.conversation]


def test_length_of_nothing_is_given_not_left_out(office: Office) -> None:
    with pytest.raises(sanad.InvalidArgument) as refused:
        office.system.customers.issue_portal_token(
            customer=office.team.hana, valid_for=timedelta(0)
        )
    assert refused.value.reason == "token.lifetime"


# --- staff ------------------------------------------------------------------


def test_staff(office: Office) -> None:
    staff = office.system.staff
    roles = {role.preset: role for role in staff.list_roles()}
    team = staff.add_team(name="الليل")
    layla = staff.add_agent(
        name="ليلى",
        email="layla@mersal.example",
        external_id="layla",
        role=roles[sanad.RolePreset.AGENT].id,
    )
    assert layla.email is not None
    assert layla.email.clear == "layla@mersal.example"
    joined = staff.join(team=team.id, agent=layla.id)
    assert (joined.team, joined.agent) == (team.id, layla.id)
    staff.leave(team=team.id, agent=layla.id)
    assert not staff.change_agent(agent=layla.id, active=False).active
    assert "ليلى" in {agent.name for agent in staff.list_agents()}
    assert "الليل" in {t.name for t in staff.list_teams()}
    assert {load.open for load in staff.list_loads()} == {0}


# --- inboxes ----------------------------------------------------------------


def test_inboxes(office: Office) -> None:
    inboxes = office.system.inboxes
    made = inboxes.create(
        name="Returns",
        address="returns@mersal.example",
        team=office.team.support_team,
        follow_up=sanad.FollowUp.REOPEN,
    )
    changed = inboxes.change(inbox=made.id, name="المرتجعات")
    assert changed.name == "المرتجعات"
    assert changed.follow_up is sanad.FollowUp.REOPEN
    assert changed in inboxes.list()
    field = inboxes.declare(name="weight", type=sanad.CustomFieldType.NUMBER)
    assert inboxes.list_fields() == (field,)
    office.noor.conversations.add_tag(
        conversation=office.arrived.conversation, tag="هش"
    )
    assert [tag.name for tag in inboxes.list_tags()] == ["هش"]


def test_views(office: Office) -> None:
    views = office.noor.views
    saved = views.save(
        name="عاجل",
        filter=sanad.ViewFilter(
            inboxes=(office.team.support,), priorities=(sanad.Priority.URGENT,)
        ),
    )
    assert views.list() == (saved,)
    assert saved.audience is sanad.ViewAudience.PERSONAL
    changed = views.change(view=saved.id, filter=sanad.ViewFilter())
    assert changed.version == 2
    page = views.conversations(view=saved.id)
    assert page.complete
    assert [row.conversation.id for row in page.rows] == [
        office.arrived.conversation
    ]
    (count,) = views.count()
    assert count.conversations == 1
    assert views.delete(view=saved.id) == changed
    assert views.list() == ()


# --- knowledge --------------------------------------------------------------


def test_knowledge(office: Office, sanad_clock: TestClock) -> None:
    saved = office.noor.knowledge.save(
        title="كيف أتتبع شحنتي؟",
        body="من صفحة التتبع.",
        language="ar",
        audience=sanad.Audience.PUBLIC,
        published=True,
    )
    assert saved.updated_at == sanad_clock.now
    hana = office.desk.as_customer(office.team.hana)
    assert hana.knowledge.get(article=saved.id) == saved
    assert list(hana.knowledge.list()) == [saved]


# --- desk -------------------------------------------------------------------


def test_desk_verifies(office: Office) -> None:
    verified = office.system.desk.verify()
    assert verified.findings == ()
    assert verified.events > 0
