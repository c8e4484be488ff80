"""Services: a coroutine for each operation.

Generated from proto/sanad/v1 by `./dev generate`; do not edit.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sanad._generated import codec, models
from sanad._generated.enums import *
from sanad._generated.ids import *
from sanad._generated.models import *
from sanad.aio._service import AsyncService
from sanad.cancel import Cancel
from sanad.pages import AsyncPages, Page

__all__ = [
    "Access",
    "Channels",
    "Conversations",
    "Customers",
    "Desk",
    "Drafts",
    "Events",
    "Inboxes",
    "Knowledge",
    "Outbox",
    "Presence",
    "Reading",
    "Reports",
    "ServiceLevels",
    "Staff",
    "Testing",
    "Views",
]


class Conversations(AsyncService):
    """Every call may be refused with
      principal.unknown     the session's agent or customer does not exist, or
                            is inactive
      access.denied         the principal may not do this, or may not know
                            whether the thing exists
      conversation.changed  `version` was given and is not the present one; its
                            facts say what happened since: "changed" for
                            people, "count", "kinds", "actors" for programs
      text.empty, text.too_long, text.not_utf8  of a field, which is named
      value.unknown         of a field whose number has no name in its enum
      call.malformed        the bytes are not those of the request
      call.key_reused       the idempotency key belongs to another request
      store.busy, store.full, store.read_only, store.failed
    and with what stands at the call.
    """

    __slots__ = ()

    async def open(
        self,
        *,
        inbox: InboxId,
        customer: CustomerId,
        subject: str = "",
        text: str = "",
        channel: Channel | None = None,
        priority: Priority | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> MessageReceipt:
        """Opens a conversation for a customer, as the system or the staff of the
        inbox. customer.unknown, inbox.unknown

        Args:
            inbox: Where it is served; required.
            customer: Whose matter it is; required.
            subject: One line of text, at most 2000 bytes; empty or absent for none.
            text: What the customer said, at most 4 MiB; empty or absent means nothing
                yet, so that nobody waits.
            channel: By which they said it; absent means none.
            priority: How soon it should be answered; absent means normal.
        """
        return await self._call(
            1,
            codec.OPEN_CONVERSATION,
            (inbox, customer, subject, text, channel, priority),
            codec.MESSAGE_RECEIPT,
            timeout, idempotency_key, locale, cancel,
        )

    async def reply(
        self,
        *,
        conversation: ConversationId,
        text: str,
        html: str = "",
        channel: Channel | None = None,
        attachments: Sequence[NewAttachment] = (),
        then: ConversationStatus | None = None,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> MessageReceipt:
        """Answers the customer as the agent of the session; who had waited waits
        no more. conversation.closed, conversation.transition_illegal,
        attachment.too_large, attachment.too_many, attachment.type_refused,
        attachment.conversation_full, attachment.customer_full

        Args:
            conversation: Names what is answered; required.
            text: At most 4 MiB; required.
            html: The same in rich text, at most 4 MiB; empty or absent for none.
            channel: By which it goes; absent means e-mail.
            attachments: At most 100; empty for none.
            then: The status that goes with the reply; absent means that it stays.
            version: The version of the conversation that was seen; 0 or absent means
                whatever it is.
        """
        return await self._call(
            2,
            codec.REPLY_REQUEST,
            (conversation, text, html, channel, attachments, then, version),
            codec.MESSAGE_RECEIPT,
            timeout, idempotency_key, locale, cancel,
        )

    async def add_note(
        self,
        *,
        conversation: ConversationId,
        text: str,
        mentions: Sequence[AgentId] = (),
        attachments: Sequence[NewAttachment] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> MessageReceipt:
        """Writes what only the staff sees; the mentioned agents are told by the
        event. agent.unknown, note.too_many_mentions, attachment.too_large,
        attachment.too_many, attachment.type_refused,
        attachment.conversation_full, attachment.customer_full

        Args:
            conversation: Names what it is about; required.
            text: At most 4 MiB; required.
            mentions: The agents who are to look, at most 32; empty for none.
            attachments: At most 100; empty for none.
        """
        return await self._call(
            3,
            codec.NOTE_REQUEST,
            (conversation, text, mentions, attachments),
            codec.MESSAGE_RECEIPT,
            timeout, idempotency_key, locale, cancel,
        )

    async def set_status(
        self,
        *,
        conversation: ConversationId,
        status: ConversationStatus,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Says whose turn it is; setting the present status is no change.
        conversation.transition_illegal, with the fact "legal"

        Args:
            conversation: Names what is changed; required.
            status: What it is to be; required.
            version: The version of the conversation that was seen; 0 or absent means
                whatever it is.
        """
        return await self._call(
            4,
            codec.STATUS_REQUEST,
            (conversation, status, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def set_priority(
        self,
        *,
        conversation: ConversationId,
        priority: Priority,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Says how soon it should be answered. No reasons of its own.

        Args:
            conversation: Names what is changed; required.
            priority: What it is to be; required.
            version: The version of the conversation that was seen; 0 or absent means
                whatever it is.
        """
        return await self._call(
            5,
            codec.PRIORITY_REQUEST,
            (conversation, priority, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def classify(
        self,
        *,
        conversation: ConversationId,
        kind: ConversationKind | None = None,
        stage: DealingStage | None = None,
        topic: str | None = None,
        reference: str | None = None,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Says what the matter is. No reasons of its own.

        Args:
            conversation: Names what is changed; required.
            kind: What sort of matter it is; absent means that it stays.
            stage: In which stage it came up; absent means that it stays.
            topic: The staff's own word for it, at most 256 bytes, empty for none;
                absent means that it stays.
            reference: The host's product or order, by its key, at most 256 bytes,
                empty for none; absent means that it stays.
            version: The version of the conversation that was seen; 0 or absent means
                whatever it is.
        """
        return await self._call(
            6,
            codec.CLASSIFY_REQUEST,
            (conversation, kind, stage, topic, reference, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def add_tag(
        self,
        *,
        conversation: ConversationId,
        tag: str,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Puts a tag on it, which is made when it is new; one that is there
        already is no change. conversation.too_many_tags

        Args:
            conversation: Names what is tagged; required.
            tag: The tag by its name, at most 256 bytes; required.
        """
        return await self._call(
            7,
            codec.TAG_REQUEST,
            (conversation, tag),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def remove_tag(
        self,
        *,
        conversation: ConversationId,
        tag: str,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Takes a tag off it; one that is not there is no change. No reasons of
        its own.

        Args:
            conversation: Names what is tagged; required.
            tag: The tag by its name, at most 256 bytes; required.
        """
        return await self._call(
            8,
            codec.TAG_REQUEST,
            (conversation, tag),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def set_field(
        self,
        *,
        conversation: ConversationId,
        field: str,
        value: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Sets or unsets a custom field. field.unknown, field.wrong_type,
        field.not_a_choice with the fact "choices",
        conversation.too_many_fields

        Args:
            conversation: Names what it is the value of; required.
            field: The custom field by its name; required.
            value: As the type of the field writes it, at most 4096 bytes; empty or
                absent unsets it.
        """
        return await self._call(
            9,
            codec.SET_FIELD_REQUEST,
            (conversation, field, value),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def assign(
        self,
        *,
        conversation: ConversationId,
        agent: AgentId = AgentId(0),
        team: TeamId = TeamId(0),
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Says who is responsible. agent.unknown, team.unknown,
        assignment.outside_inbox

        Args:
            conversation: Names what is assigned; required.
            agent: 0 or absent means nobody.
            team: 0 or absent means none.
            version: The version of the conversation that was seen; 0 or absent means
                whatever it is.
        """
        return await self._call(
            10,
            codec.ASSIGN_REQUEST,
            (conversation, agent, team, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def take(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Makes the agent of the session responsible, if nobody is.
        conversation.taken, with the fact "agent"

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            11,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def release(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Gives one's own conversation back to the team. conversation.not_yours

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            12,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def give_feedback(
        self,
        *,
        conversation: ConversationId,
        rating: int,
        comment: str = "",
        kind: FeedbackKind | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Feedback:
        """Rates it as its customer, or as the system in their name.
        feedback.rating_out_of_range

        Args:
            conversation: Names what is rated; required.
            rating: On the scale of its kind; required.
            comment: In the customer's words, at most 4 MiB; empty or absent for none.
            kind: Absent: satisfaction, 1 (worst) to 5 (best).
        """
        return await self._call(
            13,
            codec.FEEDBACK_REQUEST,
            (conversation, rating, comment, kind),
            codec.FEEDBACK,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_feedback(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[Feedback, ...]:
        """Every rating of the conversation. No reasons of its own.

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            14,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.FEEDBACK_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def get(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ConversationView:
        """One conversation with what hangs on it. conversation.unknown

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            15,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.CONVERSATION_VIEW,
            timeout, idempotency_key, locale, cancel,
        )

    def list(
        self,
        *,
        inbox: InboxId = InboxId(0),
        mine: bool = False,
        statuses: Sequence[ConversationStatus] = (),
        rows: int = 0,
        cursor: str = "",
        order: ListOrder | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[ConversationRow]:
        """The most urgent first: by priority, then by how long somebody has waited
        (those who wait before those who do not), then by id. cursor.foreign,
        page.too_large

        Args:
            inbox: Those of this inbox; 0 or absent means those of every inbox.
            mine: True: only those assigned to the agent of the session.
            statuses: Those with one of these, at most 5; empty means open, pending and
                on hold.
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
            order: Absent means the most urgent first.
        """

        async def fetch(cursor: str) -> Page[ConversationRow]:
            return await self._call(
                16,
                codec.LIST_REQUEST,
                (inbox, mine, statuses, models.PageRequest(rows=rows, cursor=cursor), order),
                codec.CONVERSATION_ROW_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    def timeline(
        self,
        *,
        conversation: ConversationId,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[TimelineItem]:
        """What happened, in the order of events; customers see what is public.
        cursor.foreign, page.too_large

        Args:
            conversation: Names it; required.
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[TimelineItem]:
            return await self._call(
                17,
                codec.TIMELINE_REQUEST,
                (conversation, models.PageRequest(rows=rows, cursor=cursor)),
                codec.TIMELINE_ITEM_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    async def merge(
        self,
        *,
        conversation: ConversationId,
        into: ConversationId,
        version: int = 0,
        into_version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Lets `into` stand for `conversation` from now on: one timeline, one
        status, one place in lists, read by whoever may read `into` and by the
        customers of both. Nothing is moved. Where either was merged itself, its
        root is meant. Gives the root. conversation.already_merged,
        conversation.merge_too_large, conversation.closed

        Args:
            conversation: Names the one that is merged, or whose root is; required.
            into: Names the one that stands for both, or whose root does; required.
            version: Of the root of `conversation`, as seen; 0 means whatever it is.
            into_version: Of the root of `into`, as seen; 0 means whatever it is.
        """
        return await self._call(
            18,
            codec.MERGE_REQUEST,
            (conversation, into, version, into_version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def unmerge(
        self,
        *,
        conversation: ConversationId,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Lets a merged conversation stand for itself again, where it stood before;
        what was written since the merge stays with the root. Gives the one that
        was merged. conversation.not_merged

        Args:
            conversation: Names the merged conversation itself; required.
            version: Of that one, as seen; 0 means whatever it is.
        """
        return await self._call(
            19,
            codec.UNMERGE_REQUEST,
            (conversation, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def split(
        self,
        *,
        conversation: ConversationId,
        messages: Sequence[MessageId] = (),
        subject: str = "",
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Brings some of its messages, with all that hangs on them, to a new
        conversation of the same customer in the same inbox, linked with it; what
        answers them later goes there. Gives the new one. message.unknown,
        split.no_messages, split.too_many_messages, split.from_several,
        split.nothing_left, conversation.too_many_links

        Args:
            conversation: Names it; required.
            messages: Names Messages of it, at least one and at most 200, which lie in
                one conversation and are not all that lies there; in any order.
            subject: Of the new conversation, at most 2000 bytes; empty means the same.
            version: As seen; 0 means whatever it is.
        """
        return await self._call(
            20,
            codec.SPLIT_REQUEST,
            (conversation, messages, subject, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def move(
        self,
        *,
        conversation: ConversationId,
        inbox: InboxId,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Brings it to another inbox and its team; who is assigned stays if they
        serve that inbox, too. inbox.unknown

        Args:
            conversation: Names it; required.
            inbox: Names it; required.
            version: As seen; 0 means whatever it is.
        """
        return await self._call(
            21,
            codec.MOVE_REQUEST,
            (conversation, inbox, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def link(
        self,
        *,
        conversation: ConversationId,
        to: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Links it to another as related; those that are linked already are left
        as they are. conversation.linked_to_itself, conversation.too_many_links

        Args:
            conversation: Names the one; required.
            to: Names the other; required.
        """
        return await self._call(
            22,
            codec.LINK_REQUEST,
            (conversation, to),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def unlink(
        self,
        *,
        conversation: ConversationId,
        to: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Ends every link of the two; if there is none, that is no change.
        conversation.linked_to_itself

        Args:
            conversation: Names the one; required.
            to: Names the other; required.
        """
        return await self._call(
            23,
            codec.LINK_REQUEST,
            (conversation, to),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def snooze(
        self,
        *,
        conversation: ConversationId,
        until: datetime,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Lets it wait until a moment: open, pending or on hold. A customer's
        message ends it, so does being resolved, and desk.run_due at the moment.
        conversation.not_to_snooze, snooze.not_ahead, snooze.too_far

        Args:
            conversation: Names it; required.
            until: When it comes back, in microseconds since 1970-01-01 UTC: in the
                future, at most 1826 days ahead. Required.
            version: The version of the conversation that was seen; 0 or absent means
                whatever it is.
        """
        return await self._call(
            24,
            codec.SNOOZE_REQUEST,
            (conversation, until, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def awaken(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Ends the snooze by hand; without one it is no change. No reasons of its
        own.

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            25,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def confirm(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Says that it is resolved, as its customer or as the staff on the
        customer's word, and so closes it; a customer's no is a message, which
        opens it again. conversation.not_asked

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            26,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def steal(
        self,
        *,
        conversation: ConversationId,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Makes the agent of the session responsible instead of who is; who is it
        already, stays it. conversation.free

        Args:
            conversation: Names it; required.
            version: The version of the conversation that was seen; 0 or absent means
                whoever has it.
        """
        return await self._call(
            27,
            codec.STEAL_REQUEST,
            (conversation, version),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def add_collaborator(
        self,
        *,
        conversation: ConversationId,
        who: Subject,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Collaborator:
        """Somebody of the staff, or a team, takes part without being responsible;
        twice is no change. conversation.unknown, subject.unknown,
        conversation.too_many_collaborators

        Args:
            conversation: Names the conversation; required.
            who: An agent, a bot or a team; required.
        """
        return await self._call(
            242,
            codec.COLLABORATOR_REQUEST,
            (conversation, who),
            codec.COLLABORATOR,
            timeout, idempotency_key, locale, cancel,
        )

    async def remove_collaborator(
        self,
        *,
        conversation: ConversationId,
        who: Subject,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Collaborator:
        """They do no more; twice is no change. conversation.unknown

        Args:
            conversation: Names the conversation; required.
            who: An agent, a bot or a team; required.
        """
        return await self._call(
            243,
            codec.COLLABORATOR_REQUEST,
            (conversation, who),
            codec.COLLABORATOR,
            timeout, idempotency_key, locale, cancel,
        )

    async def ask_feedback(
        self,
        *,
        conversation: ConversationId,
        kind: FeedbackKind | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Notes that its customer is asked to rate it, which the host does: the
        share of those who answer is known by that. Asked again before they have
        answered, that is no change. conversation.unknown

        Args:
            conversation: Names what is to be rated; required.
            kind: Absent: satisfaction.
        """
        return await self._call(
            245,
            codec.ASK_FEEDBACK_REQUEST,
            (conversation, kind),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def write(
        self,
        *,
        conversation: ConversationId,
        text: str = "",
        attachments: Sequence[NewAttachment] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> MessageReceipt:
        """Writes in it as its customer, or as the system in their name; that opens
        it, as by any channel. text.empty, conversation.full,
        attachment.too_large, attachment.too_many, attachment.type_refused,
        attachment.conversation_full, attachment.customer_full

        Args:
            conversation: Names where; required.
            text: At most 4 MiB; required unless there are attachments.
            attachments: At most 100; empty for none.
        """
        return await self._call(
            246,
            codec.WRITE_REQUEST,
            (conversation, text, attachments),
            codec.MESSAGE_RECEIPT,
            timeout, idempotency_key, locale, cancel,
        )

    async def end(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Closes it at its customer's word; again is no change. No reasons of its
        own.

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            247,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def reopen(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Conversation:
        """Opens it again at its customer's word; one that is neither resolved nor
        closed is no change. No reasons of its own.

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            248,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.CONVERSATION,
            timeout, idempotency_key, locale, cancel,
        )


class Channels(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    value.unknown, call.malformed, call.key_reused, store.busy, store.full,
    store.read_only and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def receive(
        self,
        *,
        inbox: InboxId,
        channel: Channel | None = None,
        sender_kind: IdentityKind | None = None,
        sender: str = "",
        sender_name: str = "",
        subject: str = "",
        text: str = "",
        html: str = "",
        reply_text: str = "",
        attachments: Sequence[NewAttachment] = (),
        happened_at: datetime | None = None,
        automatic: Automatic | None = None,
        spam: bool = False,
        mail_id: str = "",
        in_reply_to: Sequence[str] = (),
        references: Sequence[str] = (),
        tokens: Sequence[str] = (),
        source: bytes = b"",
        content_digest: bytes = b"",
        unparsed: bool = False,
        problems: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Arrival:
        """Takes a message into an inbox: finds or makes the customer and the
        conversation, keeps text, HTML, attachments and the source. For the
        system. inbox.unknown, text.too_long, text.not_utf8,
        attachment.too_large, attachment.too_many

        Args:
            inbox: Where it arrived; required.
            channel: By which it came; absent means none.
            sender_kind: How `sender` is to be read; absent means that it makes no
                identity.
            sender: Who says it, as the channel claims. A value that is no address of
                its kind is kept on the message and makes no identity. Empty or absent
                when nobody is claimed.
            sender_name: As the sender calls themselves; empty or absent when they do
                not.
            subject: One line of text, at most 2000 bytes; empty or absent for none.
            text: At most 4 MiB; empty or absent for none.
            html: Foreign bytes as they came, at most 4 MiB; empty or absent for none.
            reply_text: `text` without quotes and signature; empty or absent for none.
            attachments: At most 100; empty for none.
            happened_at: When it was said, in microseconds since 1970-01-01 UTC. Absent
                means now, and so does the future.
            automatic: Absent means that a person wrote it.
            spam: Whether it was marked as spam on its way; absent means that it was
                not.
            mail_id: Of mail: its Message-ID without brackets; empty or absent for
                none.
            in_reply_to: Of mail: ids without brackets, nearest first; empty for none.
            references: Of mail: ids without brackets, nearest first; empty for none.
            tokens: Of mail: the tokens in the subject; empty for none.
            source: The bytes as they came, kept beside the message; empty or absent
                for none.
            content_digest: The SHA-256 of what was said, 32 bytes: deliveries of the
                same content to the same inbox are taken once. Empty or absent when it
                is not known.
            unparsed: Whether only the source makes sense; absent means that all does.
            problems: The bounds that were passed, by name, comma-separated; empty or
                absent when none was.
        """
        return await self._call(
            30,
            codec.RECEIVE_REQUEST,
            (inbox, channel, sender_kind, sender, sender_name, subject, text, html, reply_text, attachments, happened_at, automatic, spam, mail_id, in_reply_to, references, tokens, source, content_digest, unparsed, problems),
            codec.ARRIVAL,
            timeout, idempotency_key, locale, cancel,
        )

    async def compose_email(
        self,
        *,
        message: MessageId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ComposedEmail:
        """The mail that carries a reply: threading headers, both bodies,
        attachments. A retry gives the same bytes. message.unknown,
        message.not_outgoing, mail.no_address (the inbox or the customer has
        none), mail.not_built

        Args:
            message: Names it; required.
        """
        return await self._call(
            31,
            codec.MESSAGE_REQUEST,
            (message,),
            codec.COMPOSED_EMAIL,
            timeout, idempotency_key, locale, cancel,
        )

    async def get_source(
        self,
        *,
        message: MessageId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> MessageSource:
        """The bytes of a mail as they came. message.unknown, message.no_source

        Args:
            message: Names it; required.
        """
        return await self._call(
            32,
            codec.MESSAGE_REQUEST,
            (message,),
            codec.MESSAGE_SOURCE,
            timeout, idempotency_key, locale, cancel,
        )

    async def get_attachment(
        self,
        *,
        attachment: AttachmentId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AttachmentContent:
        """A file that came or went with a message. attachment.unknown

        Args:
            attachment: Names it; required.
        """
        return await self._call(
            33,
            codec.ATTACHMENT_REQUEST,
            (attachment,),
            codec.ATTACHMENT_CONTENT,
            timeout, idempotency_key, locale, cancel,
        )

    async def receive_all(
        self,
        *,
        messages: Sequence[ReceiveRequest] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[ReceiveOutcome, ...]:
        """The same for up to 1000 messages in one transaction, each with its own
        outcome; much faster where many wait. Takes no idempotency key, because
        deliveries of the same content are known by it. batch.too_large, in
        every outcome; so are the store's failures

        Args:
            messages: At most 1000; empty gives no outcome.
        """
        return await self._call(
            34,
            codec.RECEIVE_BATCH,
            (messages,),
            codec.RECEIVE_OUTCOMES,
            timeout, idempotency_key, locale, cancel,
        )

    async def receive_email(
        self,
        *,
        inbox: InboxId,
        raw: bytes = b"",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Arrival:
        """Takes a mail. The same mail twice in the same inbox is taken once; a
        mail that cannot be parsed is kept all the same, marked `unparsed`. For
        the system. inbox.unknown, mail.too_large, mail.not_built (the library
        was built without mail)

        Args:
            inbox: Where it arrived; required.
            raw: RFC 5322 bytes, at most 50 MiB; absent means an empty mail, which is
                kept as unparsed.
        """
        return await self._call(
            35,
            codec.EMAIL_REQUEST,
            (inbox, raw),
            codec.ARRIVAL,
            timeout, idempotency_key, locale, cancel,
        )

    async def explain(
        self,
        *,
        message: MessageId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> JoinExplanation:
        """How a message that arrived found its conversation. For the staff that
        reads it. message.unknown, message.not_arrived

        Args:
            message: Names it; required.
        """
        return await self._call(
            36,
            codec.MESSAGE_REQUEST,
            (message,),
            codec.JOIN_EXPLANATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def begin_upload(
        self,
        *,
        size: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Upload:
        """Begins a file that comes in pieces. For the staff. upload.too_many,
        attachment.too_large

        Args:
            size: In bytes, at most 32 MiB; 0 or absent when it is not known yet.
        """
        return await self._call(
            37,
            codec.BEGIN_UPLOAD_REQUEST,
            (size,),
            codec.UPLOAD,
            timeout, idempotency_key, locale, cancel,
        )

    async def append_upload(
        self,
        *,
        upload: UploadId,
        offset: int = 0,
        bytes: bytes,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Upload:
        """Adds a piece; nobody may but who began it. One that came twice is
        refused, and the fact `present` says where the upload goes on.
        upload.unknown, upload.finished, upload.offset_outside,
        upload.piece_size, attachment.too_large

        Args:
            upload: Names the Upload; required.
            offset: A count of the bytes that came before; absent means none.
            bytes: From 1 byte to 256 KiB; required.
        """
        return await self._call(
            38,
            codec.UPLOAD_PIECE_REQUEST,
            (upload, offset, bytes),
            codec.UPLOAD,
            timeout, idempotency_key, locale, cancel,
        )

    async def finish_upload(
        self,
        *,
        upload: UploadId,
        size: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Upload:
        """Says that it is whole: from now on, an attachment may name it.
        upload.unknown, upload.offset_outside

        Args:
            upload: Names the Upload; required.
            size: Of the whole, in bytes; absent means an empty file.
        """
        return await self._call(
            39,
            codec.FINISH_UPLOAD_REQUEST,
            (upload, size),
            codec.UPLOAD,
            timeout, idempotency_key, locale, cancel,
        )

    async def read_attachment(
        self,
        *,
        attachment: AttachmentId,
        offset: int = 0,
        length: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AttachmentPiece:
        """Some bytes of a file, for what is too large to be taken at once.
        attachment.unknown, attachment.range_outside

        Args:
            attachment: Names it; required.
            offset: From which byte on; absent means from the first.
            length: At most 1 MiB; 0 or absent for as many.
        """
        return await self._call(
            40,
            codec.READ_ATTACHMENT_REQUEST,
            (attachment, offset, length),
            codec.ATTACHMENT_PIECE,
            timeout, idempotency_key, locale, cancel,
        )


class Customers(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    text.empty, text.too_long and text.not_utf8 of a field that is named,
    value.unknown, call.malformed, call.key_reused, store.busy, store.full,
    store.read_only and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def create(
        self,
        *,
        name: str = "",
        language: str = "",
        external_id: str = "",
        company: CompanyId = CompanyId(0),
        identities: Sequence[NewIdentity] = (),
        tier: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Customer:
        """Makes a customer. company.unknown, identity.taken, identity.malformed,
        customer.external_id_taken, customer.too_many_identities

        Args:
            name: As they call themselves, at most 256 bytes; empty or absent when it
                is not known.
            language: BCP 47, such as "ar"; empty or absent when it is not known.
            external_id: The host's own key, unique in the workspace, at most 256
                bytes; empty or absent for none.
            company: To which they belong; 0 or absent means none.
            identities: At most 64; empty for none yet.
            tier: Of service, in the host's words, such as "gold", at most 256 bytes;
                empty or absent for none.
        """
        return await self._call(
            50,
            codec.CREATE_CUSTOMER,
            (name, language, external_id, company, identities, tier),
            codec.CUSTOMER,
            timeout, idempotency_key, locale, cancel,
        )

    async def change(
        self,
        *,
        customer: CustomerId,
        name: str | None = None,
        language: str | None = None,
        company: CompanyId | None = None,
        version: int = 0,
        tier: str | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Customer:
        """Changes what is known of one. customer.unknown, customer.changed,
        company.unknown

        Args:
            customer: Names them; required.
            name: At most 256 bytes, empty when it is not known; absent means that it
                stays.
            language: BCP 47, empty when it is not known; absent means that it stays.
            company: 0 for none; absent means that it stays.
            version: The version of the customer that was seen; 0 or absent means
                whatever it is.
            tier: At most 256 bytes, empty for none; absent means that it stays. What
                is promised to them follows when a conversation is next touched.
        """
        return await self._call(
            51,
            codec.UPDATE_CUSTOMER,
            (customer, name, language, company, version, tier),
            codec.CUSTOMER,
            timeout, idempotency_key, locale, cancel,
        )

    async def add(
        self,
        *,
        customer: CustomerId,
        identity: NewIdentity,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Identity:
        """Adds an identity; verifying one that the customer already has is a
        change of it. customer.unknown, identity.taken, identity.malformed,
        customer.too_many_identities

        Args:
            customer: Names them; required.
            identity: Required.
        """
        return await self._call(
            52,
            codec.ADD_IDENTITY,
            (customer, identity),
            codec.IDENTITY,
            timeout, idempotency_key, locale, cancel,
        )

    async def add_note(
        self,
        *,
        customer: CustomerId,
        text: str,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> CustomerNote:
        """Writes down what the staff knows about a customer, who never sees it.
        customer.unknown

        Args:
            customer: Names them; required.
            text: At most 4 MiB; required.
        """
        return await self._call(
            53,
            codec.CUSTOMER_NOTE_REQUEST,
            (customer, text),
            codec.CUSTOMER_NOTE,
            timeout, idempotency_key, locale, cancel,
        )

    async def add_company(
        self,
        *,
        name: str,
        external_id: str = "",
        shares: bool = False,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Company:
        """Makes a company to which customers may belong.
        company.external_id_taken

        Args:
            name: At most 256 bytes; required.
            external_id: The host's own key, unique in the workspace, at most 256
                bytes; empty or absent for none.
            shares: True: its customers see the conversations of one another.
        """
        return await self._call(
            54,
            codec.CREATE_COMPANY,
            (name, external_id, shares),
            codec.COMPANY,
            timeout, idempotency_key, locale, cancel,
        )

    async def issue_portal_token(
        self,
        *,
        customer: CustomerId,
        valid_for: timedelta | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> IssuedToken:
        """Gives what opens the portal for a customer without a login. For the
        system. customer.unknown, token.lifetime (more than 366 days, or
        nothing)

        Args:
            customer: Names them; required.
            valid_for: In microseconds, at most 366 days; absent means 24 hours.
        """
        return await self._call(
            55,
            codec.PORTAL_TOKEN_REQUEST,
            (customer, valid_for),
            codec.ISSUED_TOKEN,
            timeout, idempotency_key, locale, cancel,
        )

    async def get(
        self,
        *,
        customer: CustomerId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> CustomerProfile:
        """A customer by id. customer.unknown

        Args:
            customer: Names them; required.
        """
        return await self._call(
            56,
            codec.CUSTOMER_REQUEST,
            (customer,),
            codec.CUSTOMER_PROFILE,
            timeout, idempotency_key, locale, cancel,
        )

    async def find(
        self,
        *,
        kind: IdentityKind,
        value: str,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> CustomerProfile:
        """A customer by an identity. customer.unknown, identity.malformed

        Args:
            kind: How `value` is to be read; required.
            value: An address, a number or "network:name"; required.
        """
        return await self._call(
            57,
            codec.FIND_CUSTOMER,
            (kind, value),
            codec.CUSTOMER_PROFILE,
            timeout, idempotency_key, locale, cancel,
        )

    def list_conversations(
        self,
        *,
        customer: CustomerId,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Conversation]:
        """The conversations of a customer, newest first; a customer sees their
        own. cursor.foreign, page.too_large

        Args:
            customer: Names them; required.
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Conversation]:
            return await self._call(
                58,
                codec.CUSTOMER_CONVERSATIONS,
                (customer, models.PageRequest(rows=rows, cursor=cursor)),
                codec.CONVERSATION_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    async def merge(
        self,
        *,
        customer: CustomerId,
        into: CustomerId,
        version: int = 0,
        into_version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Customer:
        """Lets `into` stand for `customer` from now on: identities, notes and
        conversations of both show as one customer's, and whoever comes as the
        merged one is the other. Nothing is moved. Where either was merged
        itself, its root is meant. Gives the root. customer.unknown,
        customer.changed, customer.already_merged, customer.merge_too_large

        Args:
            customer: Names the one who is merged, or whose root is; required.
            into: Names the one who stands for both, or whose root does; required.
            version: Of the root of `customer`, as seen; 0 means whatever it is.
            into_version: Of the root of `into`, as seen; 0 means whatever it is.
        """
        return await self._call(
            59,
            codec.MERGE_CUSTOMERS,
            (customer, into, version, into_version),
            codec.CUSTOMER,
            timeout, idempotency_key, locale, cancel,
        )

    async def unmerge(
        self,
        *,
        customer: CustomerId,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Customer:
        """Lets a merged customer stand for themselves again; what they have done
        since as the root stays the root's. Gives the one that was merged.
        customer.unknown, customer.changed, customer.not_merged

        Args:
            customer: Names the merged customer; required.
            version: Of that one, as seen; 0 means whatever it is.
        """
        return await self._call(
            60,
            codec.UNMERGE_CUSTOMER,
            (customer, version),
            codec.CUSTOMER,
            timeout, idempotency_key, locale, cancel,
        )

    def list(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Customer]:
        """Every customer whom one may see. cursor.foreign, page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Customer]:
            return await self._call(
                244,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.CUSTOMER_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)


class Staff(AsyncService):
    """Changes take effect with the next call of whoever they concern. Those that
    change who may do what may be refused with access.oneself, access.tier,
    access.not_held and access.last_chief, too. Every call may be refused with principal.unknown, access.denied, text.empty,
    text.too_long and text.not_utf8 of a field that is named, value.unknown,
    call.malformed, call.key_reused, store.busy, store.full, store.read_only
    and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def add_agent(
        self,
        *,
        name: str,
        email: str = "",
        external_id: str = "",
        role: RoleId = RoleId(0),
        language: str = "",
        teams: Sequence[TeamId] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Agent:
        """Makes an agent. role.unknown, team.unknown, agent.external_id_taken,
        agent.too_many_teams, identity.malformed (the address)

        Args:
            name: As customers and colleagues read it, at most 256 bytes; required.
            email: Where notices go, at most 320 bytes; empty or absent when the host
                keeps it to itself.
            external_id: The host's own key, unique in the workspace, at most 256
                bytes; empty or absent for none.
            role: Their own role; 0 or absent grants nothing yet.
            language: BCP 47, such as "ar"; empty or absent when it is not known.
            teams: Which they are in, at most 64; empty for none.
        """
        return await self._call(
            70,
            codec.CREATE_AGENT,
            (name, email, external_id, role, language, teams),
            codec.AGENT,
            timeout, idempotency_key, locale, cancel,
        )

    async def change_agent(
        self,
        *,
        agent: AgentId,
        name: str | None = None,
        role: RoleId | None = None,
        active: bool | None = None,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Agent:
        """Changes an agent, or switches them off and on. agent.unknown,
        agent.changed, role.unknown

        Args:
            agent: Names them; required.
            name: At most 256 bytes, not empty; absent means that it stays.
            role: What they may do; absent means that it stays.
            active: False refuses every call in their name; absent means that it stays.
            version: The version of the agent that was seen; 0 or absent means whatever
                it is.
        """
        return await self._call(
            71,
            codec.UPDATE_AGENT,
            (agent, name, role, active, version),
            codec.AGENT,
            timeout, idempotency_key, locale, cancel,
        )

    async def add_team(
        self,
        *,
        name: str,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Team:
        """Makes a team. No reasons of its own.

        Args:
            name: For people, at most 256 bytes; required.
        """
        return await self._call(
            72,
            codec.CREATE_TEAM,
            (name,),
            codec.TEAM,
            timeout, idempotency_key, locale, cancel,
        )

    async def join(
        self,
        *,
        team: TeamId,
        agent: AgentId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> TeamMember:
        """Puts an agent into a team; joining twice is no change. team.unknown,
        agent.unknown, agent.too_many_teams

        Args:
            team: Names the team; required.
            agent: Names the agent; required.
        """
        return await self._call(
            73,
            codec.MEMBERSHIP_REQUEST,
            (team, agent),
            codec.TEAM_MEMBER,
            timeout, idempotency_key, locale, cancel,
        )

    async def leave(
        self,
        *,
        team: TeamId,
        agent: AgentId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> TeamMember:
        """Takes an agent out of a team; leaving one that they are not in is no
        change. team.unknown, agent.unknown

        Args:
            team: Names the team; required.
            agent: Names the agent; required.
        """
        return await self._call(
            74,
            codec.MEMBERSHIP_REQUEST,
            (team, agent),
            codec.TEAM_MEMBER,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_roles(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[Role, ...]:
        """Every role. No reasons of its own."""
        return await self._call(
            75,
            codec.NOTHING,
            (),
            codec.ROLE_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    def list_teams(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Team]:
        """Every team. cursor.foreign, page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Team]:
            return await self._call(
                76,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.TEAM_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    def list_agents(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Agent]:
        """Every agent, those who are switched off included. cursor.foreign,
        page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Agent]:
            return await self._call(
                77,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.AGENT_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    def list_loads(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[AgentLoad]:
        """Every agent with how much is assigned to them. cursor.foreign,
        page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[AgentLoad]:
            return await self._call(
                78,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.AGENT_LOAD_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)


class Inboxes(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    text.empty, text.too_long and text.not_utf8 of a field that is named,
    value.unknown, call.malformed, call.key_reused, store.busy, store.full,
    store.read_only and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def create(
        self,
        *,
        name: str,
        address: str = "",
        team: TeamId,
        language: str = "",
        follow_up: FollowUp | None = None,
        repeats: Repeats | None = None,
        repeat_window: timedelta | None = None,
        repeats_open_only: bool = False,
        confirms_resolution: bool = False,
        confirmation_silence: timedelta | None = None,
        undo_window: timedelta | None = None,
        open_to_public: bool = False,
        follow_up_window: timedelta | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Inbox:
        """Makes an inbox. For the system and owners. team.unknown,
        inbox.address_taken, identity.malformed (the address),
        inbox.repeat_window_outside, inbox.silence_out_of_range,
        inbox.undo_too_long

        Args:
            name: For people, at most 256 bytes; required.
            address: Of its mail, unique in the workspace, at most 320 bytes; empty or
                absent when it takes none.
            team: Which serves it; required.
            language: BCP 47, such as "ar", of texts sent to customers whose own is not
                known; empty or absent for English.
            follow_up: Absent means that a new conversation is opened.
            repeats: Absent means that repeats are not joined.
            repeat_window: How long after the customer's message before a message may
                be joined as a repeat, in microseconds, at most 90 days; required where
                repeats are joined.
            repeats_open_only: Whether repeats are joined to open conversations only;
                absent means that they are joined to any in which the customer waits.
            confirms_resolution: True: the customer is asked whether what was resolved
                is.
            confirmation_silence: How long silence is no answer, in microseconds: from
                a minute to a year where the customer is asked; 0 or absent where not.
            undo_window: How long a reply waits before it may leave, and can be taken
                back, in microseconds, at most an hour; 0 or absent: it may leave at
                once.
            open_to_public: True: customers and visitors may open conversations in it.
            follow_up_window: Where a closed conversation is reopened by a message: how
                long after the closing, in microseconds; 0 or absent: for good.
        """
        return await self._call(
            90,
            codec.CREATE_INBOX,
            (name, address, team, language, follow_up, repeats, repeat_window, repeats_open_only, confirms_resolution, confirmation_silence, undo_window, open_to_public, follow_up_window),
            codec.INBOX,
            timeout, idempotency_key, locale, cancel,
        )

    async def change(
        self,
        *,
        inbox: InboxId,
        name: str | None = None,
        team: TeamId | None = None,
        follow_up: FollowUp | None = None,
        version: int = 0,
        repeats: Repeats | None = None,
        repeat_window: timedelta | None = None,
        repeats_open_only: bool | None = None,
        confirms_resolution: bool | None = None,
        confirmation_silence: timedelta | None = None,
        undo_window: timedelta | None = None,
        disabled: bool | None = None,
        open_to_public: bool | None = None,
        follow_up_window: timedelta | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Inbox:
        """Changes an inbox. For the system and owners. inbox.unknown,
        inbox.changed, team.unknown, inbox.repeat_window_outside,
        inbox.silence_out_of_range, inbox.undo_too_long

        Args:
            inbox: Names it; required.
            name: At most 256 bytes, not empty; absent means that it stays.
            team: Which is to serve it; absent means that it stays.
            follow_up: Absent means that it stays.
            version: The version of the inbox that was seen; 0 or absent means whatever
                it is.
            repeats: Absent means that it stays.
            repeat_window: In microseconds, at most 90 days; absent means that it
                stays.
            repeats_open_only: Absent means that it stays.
            confirms_resolution: Of what is resolved from now on; absent means that it
                stays.
            confirmation_silence: In microseconds: from a minute to a year where the
                customer is asked; absent means that it stays.
            undo_window: Of what is sent from now on, in microseconds, at most an hour;
                absent means that it stays.
            disabled: True: nobody serves it, and it is no place for grants; absent
                means that it stays.
            open_to_public: Whether customers and visitors may open conversations in
                it; absent means that it stays.
            follow_up_window: In microseconds; absent means that it stays.
        """
        return await self._call(
            91,
            codec.UPDATE_INBOX,
            (inbox, name, team, follow_up, version, repeats, repeat_window, repeats_open_only, confirms_resolution, confirmation_silence, undo_window, disabled, open_to_public, follow_up_window),
            codec.INBOX,
            timeout, idempotency_key, locale, cancel,
        )

    async def list(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[Inbox, ...]:
        """The inboxes that the principal may work in. No reasons of its own.
        """
        return await self._call(
            92,
            codec.NOTHING,
            (),
            codec.INBOX_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    def list_tags(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Tag]:
        """Every tag of the workspace. cursor.foreign, page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Tag]:
            return await self._call(
                93,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.TAG_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    async def declare(
        self,
        *,
        name: str,
        label_english: str = "",
        label_arabic: str = "",
        type: CustomFieldType,
        choices: Sequence[FieldChoice] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> CustomField:
        """Declares a custom field. For the system and owners. field.name_taken,
        field.name_malformed, field.no_choices, field.takes_no_choices,
        field.too_many_choices, field.choice_twice, workspace.too_many_fields

        Args:
            name: For programs: [a-z][a-z0-9_]*, unique in the workspace, at most 256
                bytes; required.
            label_english: For people who read English, at most 256 bytes; empty or
                absent where `name` has to do.
            label_arabic: For people who read Arabic, at most 256 bytes; empty or
                absent where `name` has to do.
            type: What values are checked against; required.
            choices: Of type choice, from 1 to 256 in the order in which people are
                offered them; empty for every other type.
        """
        return await self._call(
            94,
            codec.DECLARE_FIELD,
            (name, label_english, label_arabic, type, choices),
            codec.CUSTOM_FIELD,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_fields(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[CustomField, ...]:
        """Every custom field that was declared. No reasons of its own."""
        return await self._call(
            95,
            codec.NOTHING,
            (),
            codec.CUSTOM_FIELD_LIST,
            timeout, idempotency_key, locale, cancel,
        )


class Views(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    text.empty, text.too_long and text.not_utf8 of a field that is named,
    value.unknown, call.malformed, call.key_reused, store.busy, store.full,
    store.read_only and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def save(
        self,
        *,
        name: str,
        audience: ViewAudience | None = None,
        team: TeamId = TeamId(0),
        filter: ViewFilter | None = None,
        order: ViewOrder | None = None,
        descending: bool = False,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> View:
        """Saves a view. A personal one is for its owner, a team's for its members,
        who save and change it; shared ones are for everybody, and owners' to
        save. inbox.unknown, also for inboxes that one does not serve;
        team.unknown, also for teams that one is not in; agent.unknown,
        tag.unknown, field.unknown, field.wrong_type, view.too_many,
        view.too_many_values, view.order_unfit

        Args:
            name: For people, at most 256 bytes; required.
            audience: Absent means personal, and shared if the system saves it.
            team: Whose it is to be, if it is a team's; else 0 or absent.
            filter: Absent when nothing is to restrict.
            order: Absent means by urgency.
            descending: Absent means the smallest or earliest first.
        """
        return await self._call(
            96,
            codec.SAVE_VIEW,
            (name, audience, team, filter, order, descending),
            codec.VIEW,
            timeout, idempotency_key, locale, cancel,
        )

    async def delete(
        self,
        *,
        view: ViewId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> View:
        """Deletes a view, and gives it once more. view.unknown, also for views of
        others

        Args:
            view: Names it; required.
        """
        return await self._call(
            97,
            codec.VIEW_REQUEST,
            (view,),
            codec.VIEW,
            timeout, idempotency_key, locale, cancel,
        )

    async def list(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[View, ...]:
        """One's own views, those of one's teams, and the shared ones. No reasons of
        its own.
        """
        return await self._call(
            98,
            codec.NOTHING,
            (),
            codec.VIEW_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def change(
        self,
        *,
        view: ViewId,
        name: str | None = None,
        filter: ViewFilter | None = None,
        order: ViewOrder | None = None,
        descending: bool | None = None,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> View:
        """Changes a view. view.unknown, also for views of others; view.changed; and
        as Save

        Args:
            view: Names it; required.
            name: At most 256 bytes, not empty; absent means that it stays.
            filter: The whole of it; absent means that it stays.
            order: Absent means that it stays.
            descending: Absent means that it stays.
            version: The version of the view that was seen; 0 or absent means whatever
                it is.
        """
        return await self._call(
            140,
            codec.CHANGE_VIEW,
            (view, name, filter, order, descending, version),
            codec.VIEW,
            timeout, idempotency_key, locale, cancel,
        )

    async def conversations(
        self,
        *,
        view: ViewId,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ViewPage:
        """A page of the view: of its conversations, those in inboxes that one
        serves. view.unknown, cursor.foreign, page.too_large

        Args:
            view: Names it; required.
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """
        return await self._call(
            141,
            codec.VIEW_PAGE_REQUEST,
            (view, models.PageRequest(rows=rows, cursor=cursor)),
            codec.VIEW_PAGE,
            timeout, idempotency_key, locale, cancel,
        )

    async def count(
        self,
        *,
        views: Sequence[ViewId] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[ViewCount, ...]:
        """The counters of views, in the order asked for: of the conversations that
        their pages give. view.unknown, view.too_many_values

        Args:
            views: Empty for all that one sees.
        """
        return await self._call(
            142,
            codec.COUNT_VIEWS,
            (views,),
            codec.VIEW_COUNT_LIST,
            timeout, idempotency_key, locale, cancel,
        )


class Knowledge(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    text.empty, text.too_long and text.not_utf8 of a field that is named,
    value.unknown, call.malformed, call.key_reused, store.busy, store.full,
    store.read_only and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def save(
        self,
        *,
        article: ArticleId = ArticleId(0),
        title: str,
        body: str = "",
        language: str = "",
        audience: Audience | None = None,
        published: bool = False,
        version: int = 0,
        section: SectionId = SectionId(0),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Article:
        """Makes an article, or a new version of one. For the staff.
        article.unknown, article.changed, section.unknown

        Args:
            article: Which is to be replaced; 0 or absent makes a new one.
            title: One line of text, at most 2000 bytes; required.
            body: What it teaches, at most 4 MiB; empty or absent for none yet.
            language: BCP 47, such as "ar"; empty or absent when it is not known.
            audience: Who may read it once it is published; absent means the staff
                alone.
            published: Absent means a draft, which only the staff sees.
            version: The version of the article that was seen; 0 or absent means
                whatever it is.
            section: Where it is to be; 0 or absent for no section.
        """
        return await self._call(
            110,
            codec.SAVE_ARTICLE,
            (article, title, body, language, audience, published, version, section),
            codec.ARTICLE,
            timeout, idempotency_key, locale, cancel,
        )

    async def get(
        self,
        *,
        article: ArticleId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Article:
        """One article; customers see what is published for them. article.unknown

        Args:
            article: Names it; required.
        """
        return await self._call(
            111,
            codec.ARTICLE_REQUEST,
            (article,),
            codec.ARTICLE,
            timeout, idempotency_key, locale, cancel,
        )

    def list(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Article]:
        """Every article that the principal may read. cursor.foreign,
        page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Article]:
            return await self._call(
                112,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.ARTICLE_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    async def save_section(
        self,
        *,
        section: SectionId = SectionId(0),
        name: str,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Section:
        """Makes a section to grant roles in, or renames one. section.unknown,
        section.changed

        Args:
            section: Which is to be changed; 0 or absent makes a new one.
            name: For people, at most 256 bytes; required.
            version: The version of the section that was seen; 0 or absent means
                whatever it is.
        """
        return await self._call(
            236,
            codec.SAVE_SECTION_REQUEST,
            (section, name, version),
            codec.SECTION,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_sections(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[Section, ...]:
        """Every section. No reasons of its own."""
        return await self._call(
            237,
            codec.NOTHING,
            (),
            codec.SECTION_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def save_canned_reply(
        self,
        *,
        reply: CannedReplyId = CannedReplyId(0),
        name: str,
        text: str = "",
        inboxes: Sequence[InboxId] = (),
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> CannedReplyView:
        """Makes a canned reply, or replaces one. canned_reply.unknown,
        canned_reply.changed, canned_reply.too_many_inboxes, inbox.unknown

        Args:
            reply: Which is to be replaced; 0 or absent makes a new one.
            name: For people, at most 256 bytes; required.
            text: What it says, at most 4 MiB; empty or absent for none yet.
            inboxes: For which it is, at most 100; empty for all.
            version: The version of the canned reply that was seen; 0 or absent means
                whatever it is.
        """
        return await self._call(
            240,
            codec.SAVE_CANNED_REPLY_REQUEST,
            (reply, name, text, inboxes, version),
            codec.CANNED_REPLY_VIEW,
            timeout, idempotency_key, locale, cancel,
        )

    def list_canned_replies(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[CannedReplyView]:
        """The canned replies that one may use. cursor.foreign, page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[CannedReplyView]:
            return await self._call(
                241,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.CANNED_REPLY_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)


class Events(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    call.malformed, store.busy, store.read_only and store.failed, and with
    what stands at the call.
    """

    __slots__ = ()

    async def read(
        self,
        *,
        after: int = 0,
        rows: int = 0,
        wait: timedelta | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[Event, ...]:
        """The next events, oldest first; none if none came in time. Several
        threads may wait at once. For the system and owners. page.too_large

        Args:
            after: The number of the last event that was seen; 0 or absent for the
                first.
            rows: Rows to give, at most 200; 0 or absent means 200.
            wait: How long to wait for an event if there is none yet, in microseconds
                of real time; 0 or absent means not at all.
        """
        return await self._call(
            120,
            codec.READ_EVENTS_REQUEST,
            (after, rows, wait),
            codec.EVENT_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def listen(
        self,
        *,
        cursor: str = "",
        rows: int = 0,
        wait: timedelta | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Feed:
        """What happened to things that the reader sees, for pages that are kept up
        to date: conversations, their messages, and whatever else the reader may
        read. Each is judged by the thing and the rights as they are when it is
        told; a conversation that left the reader's sight is told as gone, once.
        Empty if none came in time. cursor.foreign, page.too_large

        Args:
            cursor: `next` of the answer before; absent or empty: from now on.
            rows: Feed to give, at most 200; 0 or absent means 200.
            wait: How long to wait for an item if there is none yet, in microseconds of
                real time; 0 or absent means not at all.
        """
        return await self._call(
            121,
            codec.LISTEN_REQUEST,
            (cursor, rows, wait),
            codec.FEED,
            timeout, idempotency_key, locale, cancel,
        )

    def trail(
        self,
        *,
        actor_kind: ActorKind | None = None,
        actor: int = 0,
        stream: Stream | None = None,
        subject: int = 0,
        from_: datetime | None = None,
        until: datetime | None = None,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Event]:
        """The audit trail: what somebody did, what was done to something, or what
        happened in some time; the newest first. For those who may read it.
        cursor.foreign, page.too_large

        Args:
            actor_kind: By whom: says what `actor` is the id of; none for anybody.
            actor: An agent, a bot or a customer by `actor_kind`; 0 for the system.
            stream: Of what kind of thing; none for any.
            subject: Of which one, by `stream`; 0 for any.
            from_: Not before it, by the desk's clock, in microseconds since 1970-01-01
                UTC; absent: from the beginning.
            until: Before it, alike; absent: up to now.
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Event]:
            return await self._call(
                122,
                codec.TRAIL_REQUEST,
                (actor_kind, actor, stream, subject, from_, until, models.PageRequest(rows=rows, cursor=cursor)),
                codec.EVENT_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    def denials(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Denial]:
        """Who was refused what, how often. For those who may read the audit trail.
        cursor.foreign, page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Denial]:
            return await self._call(
                123,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.DENIAL_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)


class Desk(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    call.malformed, store.busy and store.failed, and with what stands at the
    call.
    """

    __slots__ = ()

    async def verify(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Verification:
        """Recomputes everything that is derived and compares: the chain of
        events, every row against the events that made it, blobs against their
        digests, the backend's own structures. Writes nothing. For the system
        and owners. No reasons of its own.
        """
        return await self._call(
            130,
            codec.NOTHING,
            (),
            codec.VERIFICATION,
            timeout, idempotency_key, locale, cancel,
        )

    async def run_due(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> DueRun:
        """Does what is due by the desk's clock: ends snoozes, closes what nobody
        objected to, and the like; a bounded share of it. Any number of threads
        and processes may call it: each thing is done once, as the system. For
        the system and owners. store.full, store.read_only
        """
        return await self._call(
            131,
            codec.NOTHING,
            (),
            codec.DUE_RUN,
            timeout, idempotency_key, locale, cancel,
        )

    async def collect(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Collected:
        """Takes away what nobody will come for: uploads that have stood still for
        24 hours, at most 64 in one call. For the system and owners. No reasons
        of its own.
        """
        return await self._call(
            132,
            codec.NOTHING,
            (),
            codec.COLLECTED,
            timeout, idempotency_key, locale, cancel,
        )


class Reading(AsyncService):
    """A mark is told, not committed: it is written with the next act of this
    desk, when the desk runs what is due, by a later mark once it has waited
    five seconds, or when the desk closes. A crash may lose such marks. Who
    told one sees it at once, other processes when it is written.

    Every call may be refused with principal.unknown, access.denied,
    call.malformed, call.key_reused, store.busy, store.full, store.read_only
    and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def mark(
        self,
        *,
        conversation: ConversationId,
        message: MessageId = MessageId(0),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ReadMark:
        """Marks a conversation as seen by the agent or customer of the session; a
        mark never goes back by it. conversation.unknown, message.unknown

        Args:
            conversation: Names it; required.
            message: The last message that was seen, or the first one that is to be
                unread; 0 or absent means the newest.
        """
        return await self._call(
            150,
            codec.MARK_REQUEST,
            (conversation, message),
            codec.READ_MARK,
            timeout, idempotency_key, locale, cancel,
        )

    async def mark_unread(
        self,
        *,
        conversation: ConversationId,
        message: MessageId = MessageId(0),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ReadMark:
        """Marks a conversation as unread from a message of somebody else on, at
        once; what is unread already stays as it is. conversation.unknown,
        message.unknown

        Args:
            conversation: Names it; required.
            message: The last message that was seen, or the first one that is to be
                unread; 0 or absent means the newest.
        """
        return await self._call(
            151,
            codec.MARK_REQUEST,
            (conversation, message),
            codec.READ_MARK,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_readers(
        self,
        *,
        conversation: ConversationId,
        message: MessageId = MessageId(0),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[ReaderRow, ...]:
        """Who has seen a conversation and when, customers included; at most 1000.
        For the staff. conversation.unknown, message.unknown

        Args:
            conversation: Names it; required.
            message: Only those who have seen this message; 0 or absent for all.
        """
        return await self._call(
            152,
            codec.READERS_REQUEST,
            (conversation, message),
            codec.READER_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_unread(
        self,
        *,
        conversations: Sequence[ConversationId] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[UnreadState, ...]:
        """Which conversations hold what somebody else wrote after one's mark, in
        the order asked for, without those that one may not read.
        page.too_large

        Args:
            conversations: At most 200; empty gives nothing.
        """
        return await self._call(
            153,
            codec.UNREAD_REQUEST,
            (conversations,),
            codec.UNREAD_STATE_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    def list_mentions(
        self,
        *,
        unread: bool = False,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[MentionRow]:
        """Mentions of the agent of the session, newest first, without those in
        conversations that they may not read: a page may have fewer rows than
        asked for and still not be the last. cursor.foreign, page.too_large

        Args:
            unread: Only those that are unread; absent for all.
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[MentionRow]:
            return await self._call(
                154,
                codec.MENTIONS_REQUEST,
                (unread, models.PageRequest(rows=rows, cursor=cursor)),
                codec.MENTION_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)


class Presence(AsyncService):
    """What is told ends by itself after some seconds, and is no event. Telling
    the same again writes nothing before half of its time has passed.

    Every call may be refused with principal.unknown, access.denied,
    conversation.unknown, call.malformed, call.key_reused, store.busy,
    store.full, store.read_only and store.failed, and with what stands at the
    call.
    """

    __slots__ = ()

    async def tell(
        self,
        *,
        conversation: ConversationId,
        typing: bool = False,
        seconds: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Viewer:
        """Says that the agent or customer of the session is there.
        presence.too_long

        Args:
            conversation: Names it; required.
            typing: Whether they are typing; absent means no longer, if they were.
            seconds: How long it lasts unless it is told again, at most 300; 0 or
                absent means 30 for being there and 6 for typing.
        """
        return await self._call(
            160,
            codec.TELL_PRESENCE,
            (conversation, typing, seconds),
            codec.VIEWER,
            timeout, idempotency_key, locale, cancel,
        )

    async def leave(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Viewer:
        """Says that they have left, and gives what was there. No reasons of its
        own.

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            161,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.VIEWER,
            timeout, idempotency_key, locale, cancel,
        )

    async def list(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[ViewerRow, ...]:
        """Who is there now, oneself included; at most 200. Customers see which of
        the staff is typing, by name, and nothing else. No reasons of its own.

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            162,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.VIEWER_LIST,
            timeout, idempotency_key, locale, cancel,
        )


class Drafts(AsyncService):
    """A draft is seen by nobody but its agent, managers and the system included,
    and is no event. Any reply of its agent in the conversation ends it.

    Every call may be refused with principal.unknown, access.denied,
    call.malformed, call.key_reused, store.busy, store.full, store.read_only
    and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def save(
        self,
        *,
        conversation: ConversationId,
        text: str,
        html: str = "",
        channel: Channel | None = None,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> DraftReceipt:
        """Keeps what the agent of the session has written so far, in place of what
        was kept. conversation.unknown, text.empty, text.too_long,
        text.not_utf8, value.unknown, draft.too_many

        Args:
            conversation: Names it; required.
            text: Plain text, at most 4 MiB; required.
            html: The same in rich text, at most 4 MiB; empty or absent without it.
            channel: By which it would go; absent when none was chosen.
            version: The version of the conversation that was seen; 0 or absent when it
                is not known.
        """
        return await self._call(
            165,
            codec.SAVE_DRAFT,
            (conversation, text, html, channel, version),
            codec.DRAFT_RECEIPT,
            timeout, idempotency_key, locale, cancel,
        )

    async def get(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Draft:
        """One's own draft in a conversation. conversation.unknown, draft.unknown

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            166,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.DRAFT,
            timeout, idempotency_key, locale, cancel,
        )

    async def list(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[DraftRow, ...]:
        """All of one's own, the newest first. No reasons of its own."""
        return await self._call(
            167,
            codec.NOTHING,
            (),
            codec.DRAFT_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def delete(
        self,
        *,
        conversation: ConversationId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> DraftReceipt:
        """Throws one's own draft in a conversation away. conversation.unknown,
        draft.unknown

        Args:
            conversation: Names it; required.
        """
        return await self._call(
            168,
            codec.CONVERSATION_REQUEST,
            (conversation,),
            codec.DRAFT_RECEIPT,
            timeout, idempotency_key, locale, cancel,
        )


class Outbox(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    text.too_long and text.not_utf8 of a field that is named, value.unknown,
    call.malformed, call.key_reused, store.busy, store.full, store.read_only
    and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def claim(
        self,
        *,
        inbox: InboxId = InboxId(0),
        channel: Channel | None = None,
        messages: int = 0,
        lease: timedelta | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[ClaimedMessage, ...]:
        """Messages that may leave, oldest first, each held by one worker for the
        time of the lease; fewer than asked for when their texts are long. A
        later reply of a conversation on the same channel is not offered while an
        earlier one waits. Tried ten times without a word, one fails. For the
        system and owners. outbox.claim_out_of_range, outbox.lease_out_of_range

        Args:
            inbox: Only what is sent from this inbox; 0 or absent for every one.
            channel: Only what goes this way; absent for every one.
            messages: At most so many, from 1 to 100; 0 or absent for 10.
            lease: How long they are held, in microseconds, from a second to a day; 0
                or absent for five minutes.
        """
        return await self._call(
            170,
            codec.CLAIM_REQUEST,
            (inbox, channel, messages, lease),
            codec.CLAIMED_MESSAGE_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def acknowledge(
        self,
        *,
        message: MessageId,
        token: bytes,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Outgoing:
        """It left; also after the lease, as long as nobody else has claimed it.
        For the system and owners. outbox.claim_lost

        Args:
            message: Names it; required.
            token: As it was claimed with; required.
        """
        return await self._call(
            171,
            codec.ACKNOWLEDGE_REQUEST,
            (message, token),
            codec.OUTGOING,
            timeout, idempotency_key, locale, cancel,
        )

    async def fail(
        self,
        *,
        message: MessageId,
        token: bytes,
        permanent: bool = False,
        error: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> OutboxItem:
        """It did not leave: tried again after a while, which doubles from a minute
        to two hours, less up to a half by chance; for good when it is said to
        be of no use, or was the tenth attempt. For the system and owners.
        outbox.claim_lost

        Args:
            message: Names it; required.
            token: As it was claimed with; required.
            permanent: Whether it is of no use to try again; absent means that it may
                be.
            error: What the channel said, for people, at most 1000 bytes; empty or
                absent when it said nothing.
        """
        return await self._call(
            172,
            codec.FAIL_REQUEST,
            (message, token, permanent, error),
            codec.OUTBOX_ITEM,
            timeout, idempotency_key, locale, cancel,
        )

    async def withdraw(
        self,
        *,
        message: MessageId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> MessageReceipt:
        """Takes a reply back before it leaves, as long as the inbox's undo window
        lasts: it stays, marked, and its conversation becomes as though neither it
        nor the status that came with it had ever been.
        message.unknown, message.not_outgoing, outbox.left

        Args:
            message: Names it; required.
        """
        return await self._call(
            173,
            codec.MESSAGE_REQUEST,
            (message,),
            codec.MESSAGE_RECEIPT,
            timeout, idempotency_key, locale, cancel,
        )

    async def report(
        self,
        *,
        message: MessageId,
        state: OutgoingState,
        happened_at: datetime | None = None,
        error: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Outgoing:
        """What the channel tells later: delivered, read, or failed. What is known
        already, or was overtaken, is no change; told of one that is still
        claimed, it has left. For the system and owners. message.unknown,
        message.not_outgoing, outbox.not_sent

        Args:
            message: Names it; required.
            state: Delivered, read or failed; required.
            happened_at: When, in microseconds since 1970-01-01 UTC; absent or in the
                future: now.
            error: Of one that failed, for people, at most 1000 bytes; empty or absent
                when nothing was said.
        """
        return await self._call(
            174,
            codec.REPORT_REQUEST,
            (message, state, happened_at, error),
            codec.OUTGOING,
            timeout, idempotency_key, locale, cancel,
        )

    def list(
        self,
        *,
        state: OutgoingState,
        inbox: InboxId = InboxId(0),
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[OutboxItem]:
        """Those in a state, by inbox and age. cursor.foreign, page.too_large

        Args:
            state: Required.
            inbox: Only those of this inbox; 0 or absent for those of every one.
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[OutboxItem]:
            return await self._call(
                175,
                codec.OUTBOX_REQUEST,
                (state, inbox, models.PageRequest(rows=rows, cursor=cursor)),
                codec.OUTBOX_ITEM_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    async def retry(
        self,
        *,
        message: MessageId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Outgoing:
        """Sends one that failed anew, to where the customer can be reached now.
        message.unknown, message.not_outgoing, outbox.not_failed

        Args:
            message: Names it; required.
        """
        return await self._call(
            176,
            codec.MESSAGE_REQUEST,
            (message,),
            codec.OUTGOING,
            timeout, idempotency_key, locale, cancel,
        )


class ServiceLevels(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    text.empty, text.too_long and text.not_utf8 of a field that is named,
    value.unknown, call.malformed, call.key_reused, store.busy, store.full,
    store.read_only and store.failed, and with what stands at the call.
    """

    __slots__ = ()

    async def save_calendar(
        self,
        *,
        calendar: CalendarId = CalendarId(0),
        version: int = 0,
        name: str,
        time_zone: str,
        hours: Sequence[DayHours] = (),
        holidays: Sequence[Holiday] = (),
        breaks: Sequence[DayHours] = (),
        date_hours: Sequence[DayHours] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> CalendarVersion:
        """Makes a calendar, or the next version of one, in force from now on; what
        says the same makes none. calendar.unknown, calendar.changed,
        workspace.too_many_calendars, calendar.zone_missing,
        calendar.zone_unknown, calendar.no_hours, calendar.weekday_unknown,
        calendar.time_malformed, calendar.hours_empty, calendar.break_backwards,
        calendar.date_unknown, calendar.too_many

        Args:
            calendar: Names it; 0 or absent for a new one.
            version: The version that was seen; 0 or absent means whatever it is.
            name: For people, at most 256 bytes; required.
            time_zone: An IANA name, such as "Asia/Riyadh"; required.
            hours: By weekday; at least one day has hours.
            holidays: At most 10000; each removes its whole day.
            breaks: By date, at most 10000: removed from it.
            date_hours: By date, at most 10000: stand for what opens by weekday.
        """
        return await self._call(
            180,
            codec.SAVE_CALENDAR_REQUEST,
            (calendar, version, name, time_zone, hours, holidays, breaks, date_hours),
            codec.CALENDAR_VERSION,
            timeout, idempotency_key, locale, cancel,
        )

    async def get_calendar(
        self,
        *,
        calendar: CalendarId,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> CalendarVersion:
        """One version of a calendar. calendar.unknown

        Args:
            calendar: Names it; required.
            version: 0 or absent means the present one.
        """
        return await self._call(
            181,
            codec.CALENDAR_REQUEST,
            (calendar, version),
            codec.CALENDAR_VERSION,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_calendars(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[CalendarVersion, ...]:
        """The present version of every calendar."""
        return await self._call(
            182,
            codec.NOTHING,
            (),
            codec.CALENDAR_VERSION_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def import_holidays(
        self,
        *,
        calendar: CalendarId,
        version: int = 0,
        icalendar: str,
        first: str,
        last: str,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> HolidayImport:
        """Adds the all-day events of an iCalendar text to a calendar; days that are
        there stay as they are. calendar.unknown, calendar.changed,
        calendar.date_unknown, calendar.too_many, calendar.not_icalendar,
        calendar.file_too_large, calendar.too_many_events

        Args:
            calendar: Names the calendar; required.
            version: The version that was seen; 0 or absent means whatever it is.
            icalendar: An iCalendar text (RFC 5545), at most 4 MiB; required.
            first: The first day that is wanted, "2026-01-01"; required.
            last: The last one; required.
        """
        return await self._call(
            183,
            codec.IMPORT_HOLIDAYS_REQUEST,
            (calendar, version, icalendar, first, last),
            codec.HOLIDAY_IMPORT,
            timeout, idempotency_key, locale, cancel,
        )

    async def save_policy(
        self,
        *,
        policy: SlaPolicyId = SlaPolicyId(0),
        version: int = 0,
        name: str,
        rules: Sequence[SlaRule] = (),
        conduct: SlaConduct | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> SlaPolicyVersion:
        """Makes an SLA policy, or the next version of one, in force from now on;
        what says the same makes none. policy.unknown, policy.changed,
        workspace.too_many_policies, inbox.unknown, sla.no_rules,
        sla.too_many_rules, sla.too_many_values, sla.target_negative,
        sla.warning_out_of_range

        Args:
            policy: Names it; 0 or absent for a new one.
            version: The version that was seen; 0 or absent means whatever it is.
            name: For people, at most 256 bytes; required.
            rules: From 1 to 256; the first one that fits holds.
            conduct: Absent: pending and on hold stop every clock, and the warning
                comes at 80 percent.
        """
        return await self._call(
            184,
            codec.SAVE_SLA_POLICY,
            (policy, version, name, rules, conduct),
            codec.SLA_POLICY_VERSION,
            timeout, idempotency_key, locale, cancel,
        )

    async def get_policy(
        self,
        *,
        policy: SlaPolicyId,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> SlaPolicyVersion:
        """One version of an SLA policy. policy.unknown

        Args:
            policy: Names it; required.
            version: 0 or absent means the present one.
        """
        return await self._call(
            185,
            codec.SLA_POLICY_REQUEST,
            (policy, version),
            codec.SLA_POLICY_VERSION,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_policies(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[SlaPolicyVersion, ...]:
        """The present version of every SLA policy."""
        return await self._call(
            186,
            codec.NOTHING,
            (),
            codec.SLA_POLICY_VERSION_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def assign(
        self,
        *,
        inbox: InboxId = InboxId(0),
        policy: SlaPolicyId = SlaPolicyId(0),
        calendar: CalendarId = CalendarId(0),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AssignServiceLevel:
        """Says what holds in an inbox, or in the workspace, from now on.
        inbox.unknown, policy.unknown, calendar.unknown

        Args:
            inbox: Names the inbox; 0 or absent for the workspace, whose word holds in
                inboxes without their own.
            policy: 0 or absent: the workspace's, or nothing is promised.
            calendar: 0 or absent: the workspace's, or round the clock.
        """
        return await self._call(
            187,
            codec.ASSIGN_SERVICE_LEVEL,
            (inbox, policy, calendar),
            codec.ASSIGN_SERVICE_LEVEL,
            timeout, idempotency_key, locale, cancel,
        )

    async def set_time_zone(
        self,
        *,
        time_zone: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> WorkspaceLevels:
        """Says in which zone the workspace's days begin and end.
        calendar.zone_unknown

        Args:
            time_zone: An IANA name, such as "Asia/Riyadh"; empty or absent for UTC.
        """
        return await self._call(
            188,
            codec.TIME_ZONE_REQUEST,
            (time_zone,),
            codec.WORKSPACE_LEVELS,
            timeout, idempotency_key, locale, cancel,
        )

    async def get_workspace(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> WorkspaceLevels:
        """What holds for the whole workspace."""
        return await self._call(
            189,
            codec.NOTHING,
            (),
            codec.WORKSPACE_LEVELS,
            timeout, idempotency_key, locale, cancel,
        )

    async def judge(
        self,
        *,
        conversation: ConversationId,
        explain: bool = False,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ServiceLevel:
        """How a conversation stands now; for the staff who may read it.
        conversation.unknown

        Args:
            conversation: Names it; required.
            explain: True: with the spans that counted and those that did not.
        """
        return await self._call(
            190,
            codec.SERVICE_LEVEL_REQUEST,
            (conversation, explain),
            codec.SERVICE_LEVEL,
            timeout, idempotency_key, locale, cancel,
        )


class Testing(AsyncService):
    """Every call may be refused with testing.no_test_store (the store was not
    opened for tests) and call.malformed, and with what stands at the call.
    """

    __slots__ = ()

    async def advance(
        self,
        *,
        by: timedelta | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ClockReading:
        """Turns the clock on. No reasons of its own.

        Args:
            by: In microseconds; absent means not at all.
        """
        return await self._call(
            200,
            codec.ADVANCE_CLOCK,
            (by,),
            codec.CLOCK_READING,
            timeout, idempotency_key, locale, cancel,
        )

    async def set(
        self,
        *,
        now: datetime | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ClockReading:
        """Sets the clock, also back. No reasons of its own.

        Args:
            now: In microseconds since 1970-01-01 UTC; absent means that moment.
        """
        return await self._call(
            201,
            codec.SET_CLOCK,
            (now,),
            codec.CLOCK_READING,
            timeout, idempotency_key, locale, cancel,
        )

    async def fail_once(
        self,
        *,
        after: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> FaultCounts:
        """Has one operation of the store fail with store.failed. No reasons of
        its own.

        Args:
            after: Counts the operations of the store that work before; absent means
                that the next one fails.
        """
        return await self._call(
            202,
            codec.FAULT_REQUEST,
            (after,),
            codec.FAULT_COUNTS,
            timeout, idempotency_key, locale, cancel,
        )

    async def fail_from(
        self,
        *,
        after: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> FaultCounts:
        """Has every operation of the store fail with store.failed from there on.
        No reasons of its own.

        Args:
            after: Counts the operations of the store that work before; absent means
                that the next one fails.
        """
        return await self._call(
            203,
            codec.FAULT_REQUEST,
            (after,),
            codec.FAULT_COUNTS,
            timeout, idempotency_key, locale, cancel,
        )

    async def stop_faults(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> FaultCounts:
        """Ends the faults. No reasons of its own."""
        return await self._call(
            204,
            codec.NOTHING,
            (),
            codec.FAULT_COUNTS,
            timeout, idempotency_key, locale, cancel,
        )

    async def make_team(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> SampleTeam:
        """Adds the shipping company's team: two teams, three inboxes, four
        agents, three customers. Once in a workspace: inbox.address_taken,
        agent.external_id_taken
        """
        return await self._call(
            205,
            codec.NOTHING,
            (),
            codec.SAMPLE_TEAM,
            timeout, idempotency_key, locale, cancel,
        )


class Access(AsyncService):
    """Every call may be refused with principal.unknown, access.denied,
    text.empty, text.too_long and text.not_utf8 of a field that is named,
    value.unknown, call.malformed, call.key_reused, store.busy, store.full,
    store.read_only and store.failed, and with what stands at the call; those
    that change who may do what with access.oneself, access.tier,
    access.not_held, access.last_chief and access.bot_ceiling, too.
    """

    __slots__ = ()

    async def save_role(
        self,
        *,
        role: RoleId = RoleId(0),
        name: str,
        tier: int = 0,
        disabled: bool = False,
        reach: PlaceKind | None = None,
        base: RoleId = RoleId(0),
        rules: Sequence[RuleSpec] = (),
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> RoleView:
        """Makes a role, or replaces all of one. role.unknown, role.changed,
        role.base_nested, role.too_many, role.pattern_unknown,
        role.too_many_patterns, role.tier_out_of_range, role.too_many_rules,
        role.rule_without_effect, role.rule_without_action,
        role.rule_without_relation

        Args:
            role: Which is to be replaced; 0 or absent makes a new one.
            name: For people, at most 256 bytes; required.
            tier: 0 to 1000; who administers whom: a tier only those below it.
            disabled: True: it gives and denies nothing.
            reach: Where it holds for agents whose own role it is; absent means the
                inboxes that they serve.
            base: Another role, which whoever holds this one holds in the whole
                workspace; 0 or absent for none.
            rules: At most 256; empty for a role that may nothing.
            version: The version of the role that was seen; 0 or absent means whatever
                it is.
        """
        return await self._call(
            220,
            codec.SAVE_ROLE_REQUEST,
            (role, name, tier, disabled, reach, base, rules, version),
            codec.ROLE_VIEW,
            timeout, idempotency_key, locale, cancel,
        )

    async def get_role(
        self,
        *,
        role: RoleId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> RoleView:
        """One role with its rules. role.unknown

        Args:
            role: Names it; required.
        """
        return await self._call(
            221,
            codec.ROLE_REQUEST,
            (role,),
            codec.ROLE_VIEW,
            timeout, idempotency_key, locale, cancel,
        )

    async def grant(
        self,
        *,
        role: RoleId,
        to: Subject,
        at: Place,
        from_: datetime | None = None,
        until: datetime | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> RoleGrant:
        """Grants a role, or lends it. role.unknown, subject.unknown, inbox.unknown,
        section.unknown, grant.no_place, grant.over

        Args:
            role: Names the role; required.
            to: An agent, a bot or a team; required.
            at: Required.
            from_: When a delegation begins, in microseconds since 1970-01-01 UTC;
                absent: at once.
            until: When a delegation ends by itself, in microseconds since 1970-01-01
                UTC; absent: it is for good.
        """
        return await self._call(
            222,
            codec.GRANT_REQUEST,
            (role, to, at, from_, until),
            codec.ROLE_GRANT,
            timeout, idempotency_key, locale, cancel,
        )

    async def revoke(
        self,
        *,
        grant: GrantId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> RoleGrant:
        """Takes a grant back. grant.unknown

        Args:
            grant: Names it; required.
        """
        return await self._call(
            223,
            codec.REVOKE_REQUEST,
            (grant,),
            codec.ROLE_GRANT,
            timeout, idempotency_key, locale, cancel,
        )

    def list_grants(
        self,
        *,
        to: Subject | None = None,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[RoleGrant]:
        """Who holds what where, own roles of agents apart. cursor.foreign,
        page.too_large

        Args:
            to: Absent: everybody's.
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[RoleGrant]:
            return await self._call(
                224,
                codec.GRANTS_REQUEST,
                (to, models.PageRequest(rows=rows, cursor=cursor)),
                codec.ROLE_GRANT_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    async def set_members(
        self,
        *,
        inbox: InboxId,
        who: Sequence[Subject] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> InboxStaff:
        """Says who serves an inbox beside its team. inbox.unknown, subject.unknown,
        inbox.too_many_staff

        Args:
            inbox: Names the inbox; required.
            who: Agents, bots and teams, at most 1000; empty for nobody.
        """
        return await self._call(
            225,
            codec.INBOX_STAFF_REQUEST,
            (inbox, who),
            codec.INBOX_STAFF,
            timeout, idempotency_key, locale, cancel,
        )

    async def set_watchers(
        self,
        *,
        inbox: InboxId,
        who: Sequence[Subject] = (),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> InboxStaff:
        """Says who takes part in all conversations of an inbox. inbox.unknown,
        subject.unknown, inbox.too_many_staff

        Args:
            inbox: Names the inbox; required.
            who: Agents, bots and teams, at most 1000; empty for nobody.
        """
        return await self._call(
            226,
            codec.INBOX_STAFF_REQUEST,
            (inbox, who),
            codec.INBOX_STAFF,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_staff(
        self,
        *,
        inbox: InboxId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> InboxStaff:
        """Who serves and watches an inbox beside its team. inbox.unknown

        Args:
            inbox: Names it; required.
        """
        return await self._call(
            227,
            codec.INBOX_REQUEST,
            (inbox,),
            codec.INBOX_STAFF,
            timeout, idempotency_key, locale, cancel,
        )

    async def join(
        self,
        *,
        team: TeamId,
        part: Subject,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> TeamPart:
        """Puts a bot, or a whole team, into a team; twice is no change.
        team.unknown, subject.unknown, team.no_part

        Args:
            team: Names the team; required.
            part: A bot or a team; required.
        """
        return await self._call(
            228,
            codec.TEAM_PART_REQUEST,
            (team, part),
            codec.TEAM_PART,
            timeout, idempotency_key, locale, cancel,
        )

    async def leave(
        self,
        *,
        team: TeamId,
        part: Subject,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> TeamPart:
        """Takes a bot or a team out of a team; twice is no change. team.unknown,
        subject.unknown, team.no_part

        Args:
            team: Names the team; required.
            part: A bot or a team; required.
        """
        return await self._call(
            229,
            codec.TEAM_PART_REQUEST,
            (team, part),
            codec.TEAM_PART,
            timeout, idempotency_key, locale, cancel,
        )

    async def change_team(
        self,
        *,
        team: TeamId,
        name: str | None = None,
        disabled: bool | None = None,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Team:
        """Renames a team, or switches it off and on. team.unknown, team.changed

        Args:
            team: Names it; required.
            name: At most 256 bytes, not empty; absent means that it stays.
            disabled: True: it counts for nothing; absent means that it stays.
            version: The version of the team that was seen; 0 or absent means whatever
                it is.
        """
        return await self._call(
            230,
            codec.UPDATE_TEAM,
            (team, name, disabled, version),
            codec.TEAM,
            timeout, idempotency_key, locale, cancel,
        )

    async def save_bot(
        self,
        *,
        bot: BotId = BotId(0),
        name: str,
        active: bool | None = None,
        version: int = 0,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> Bot:
        """Makes a bot, or changes one. bot.unknown, bot.changed

        Args:
            bot: Which is to be changed; 0 or absent makes a new one.
            name: For people, at most 256 bytes; required.
            active: False refuses every call in its name; absent means that it stays,
                of a new one that it is active.
            version: The version of the bot that was seen; 0 or absent means whatever
                it is.
        """
        return await self._call(
            231,
            codec.SAVE_BOT_REQUEST,
            (bot, name, active, version),
            codec.BOT,
            timeout, idempotency_key, locale, cancel,
        )

    def list_bots(
        self,
        *,
        rows: int = 0,
        cursor: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AsyncPages[Bot]:
        """Every bot. cursor.foreign, page.too_large

        Args:
            rows: Rows to give, at most 200; 0 or absent means 50.
            cursor: The `next` of the page before, which belongs to the request that it
                was given for; empty or absent for the first page.
        """

        async def fetch(cursor: str) -> Page[Bot]:
            return await self._call(
                232,
                codec.PAGE_REQUEST,
                (rows, cursor),
                codec.BOT_PAGE,
                timeout, idempotency_key, locale, cancel,
            )

        return AsyncPages(fetch, cursor)

    async def issue_token(
        self,
        *,
        name: str,
        owner: Subject,
        actions: Sequence[str] = (),
        valid_for: timedelta | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> IssuedAccessToken:
        """Makes a token for oneself; the system makes them for anybody.
        subject.unknown, token.lifetime, token.too_many, role.pattern_unknown,
        role.too_many_patterns

        Args:
            name: For people, at most 256 bytes; required.
            owner: An agent or a bot; required.
            actions: Names of actions, in which * stands for any letters, at most 128;
                required.
            valid_for: In microseconds; absent: until it is revoked.
        """
        return await self._call(
            233,
            codec.ACCESS_TOKEN_REQUEST,
            (name, owner, actions, valid_for),
            codec.ISSUED_ACCESS_TOKEN,
            timeout, idempotency_key, locale, cancel,
        )

    async def revoke_token(
        self,
        *,
        token: TokenId,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AccessToken:
        """Makes a token good for nothing, once and for all. token.unknown

        Args:
            token: Names it; required.
        """
        return await self._call(
            234,
            codec.TOKEN_REQUEST,
            (token,),
            codec.ACCESS_TOKEN,
            timeout, idempotency_key, locale, cancel,
        )

    async def list_tokens(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[AccessToken, ...]:
        """One's own tokens, without their digests. No reasons of its own."""
        return await self._call(
            235,
            codec.NOTHING,
            (),
            codec.ACCESS_TOKEN_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def check(
        self,
        *,
        action: Action,
        thing: ThingRef,
        other: ThingRef | None = None,
        field: FieldPrivacy | None = None,
        to: Subject | None = None,
        at: Place | None = None,
        grant: GrantId = GrantId(0),
        tier: int | None = None,
        rules: Sequence[RuleSpec] = (),
        whose: Subject | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AccessAnswer:
        """Whether one may do something; others' rights need audit.read.
        subject.unknown, role.pattern_unknown, role.too_many_patterns

        Args:
            action: Required.
            thing: What it is to be done to; of role.grant and role.update, the role;
                required.
            other: The other thing of an action on two; absent otherwise.
            field: Of customer.read_field, how private the field is.
            to: Who is to be assigned, or to hold the role; absent for nobody.
            at: Of role.grant, where.
            grant: Of role.revoke, which; else 0 or absent.
            tier: Of role.update, what its tier is to be; absent means that it stays.
            rules: Of role.update, what its rules are to be; empty means that they
                stay.
            whose: Whose rights are asked for; absent for one's own.
        """
        return await self._call(
            238,
            codec.CHECK_REQUEST,
            (action, thing, other, field, to, at, grant, tier, rules, whose),
            codec.ACCESS_ANSWER,
            timeout, idempotency_key, locale, cancel,
        )

    async def explain(
        self,
        *,
        action: Action,
        thing: ThingRef,
        other: ThingRef | None = None,
        field: FieldPrivacy | None = None,
        to: Subject | None = None,
        at: Place | None = None,
        grant: GrantId = GrantId(0),
        tier: int | None = None,
        rules: Sequence[RuleSpec] = (),
        whose: Subject | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> AccessExplanation:
        """The same, with every rule that was considered. subject.unknown,
        role.pattern_unknown, role.too_many_patterns

        Args:
            action: Required.
            thing: What it is to be done to; of role.grant and role.update, the role;
                required.
            other: The other thing of an action on two; absent otherwise.
            field: Of customer.read_field, how private the field is.
            to: Who is to be assigned, or to hold the role; absent for nobody.
            at: Of role.grant, where.
            grant: Of role.revoke, which; else 0 or absent.
            tier: Of role.update, what its tier is to be; absent means that it stays.
            rules: Of role.update, what its rules are to be; empty means that they
                stay.
            whose: Whose rights are asked for; absent for one's own.
        """
        return await self._call(
            239,
            codec.CHECK_REQUEST,
            (action, thing, other, field, to, at, grant, tier, rules, whose),
            codec.ACCESS_EXPLANATION,
            timeout, idempotency_key, locale, cancel,
        )


class Reports(AsyncService):
    """Every answer is current; none takes longer because the history is long.
    Days, weeks and months are those of the workspace. Spam and what was merged
    away count nowhere. One sees the inboxes that one serves.

    Every call may be refused with principal.unknown, access.denied,
    inbox.unknown, value.unknown, text.too_long, text.not_utf8,
    report.range_backwards, report.range_too_long, report.not_a_filter,
    call.malformed, store.busy and store.failed, and with what stands at the
    call.
    """

    __slots__ = ()

    async def overview(
        self,
        *,
        from_: datetime,
        to: datetime | None = None,
        inbox: InboxId = InboxId(0),
        by: Dimension | None = None,
        value: int = 0,
        label: str = "",
        exact: bool = False,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ReportOverview:
        """All figures of a range, and what they were just before.

        Args:
            from_: Where it begins, in microseconds since 1970-01-01 UTC; required.
            to: Where it ends, not included, alike; after `from`, and at most 20 years
                later.
            inbox: Of it alone; 0 or absent: of all that one serves.
            by: Only what has `value` or `label` of this; absent: of everything. Not of
                inboxes.
            value: An id, the number of an enumerator, or an hour of the week.
            label: Of a topic, its text, at most 256 bytes.
            exact: Whether percentiles are taken from every single figure, which takes
                longer; else they are within 1 %.
        """
        return await self._call(
            260,
            codec.FIGURES_REQUEST,
            (from_, to, inbox, by, value, label, exact),
            codec.REPORT_OVERVIEW,
            timeout, idempotency_key, locale, cancel,
        )

    async def series(
        self,
        *,
        of: FiguresRequest,
        grain: Grain | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[SeriesPoint, ...]:
        """Point by point. report.too_many_points

        Args:
            of: What it is about; required.
            grain: How long each point is; absent: a day. Hours for at most 31 days.
        """
        return await self._call(
            261,
            codec.SERIES_REQUEST,
            (of, grain),
            codec.SERIES_POINT_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def breakdown(
        self,
        *,
        of: FiguresRequest,
        by: Dimension | None = None,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[BreakdownRow, ...]:
        """Apart by inbox, agent, team, channel, tag, priority, kind, topic or hour;
        at most 200 rows.

        Args:
            of: What it is about; required.
            by: By what; absent: by agent.
        """
        return await self._call(
            262,
            codec.BREAKDOWN_REQUEST,
            (of, by),
            codec.BREAKDOWN_ROW_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def backlog(
        self,
        *,
        at: datetime,
        inbox: InboxId = InboxId(0),
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> BacklogReport:
        """How many conversations were not over at a time.

        Args:
            at: In microseconds since 1970-01-01 UTC; required.
            inbox: Of it alone; 0 or absent: of all that one serves.
        """
        return await self._call(
            263,
            codec.BACKLOG_REQUEST,
            (at, inbox),
            codec.BACKLOG_REPORT,
            timeout, idempotency_key, locale, cancel,
        )

    async def busiest_hours(
        self,
        *,
        from_: datetime,
        to: datetime | None = None,
        inbox: InboxId = InboxId(0),
        by: Dimension | None = None,
        value: int = 0,
        label: str = "",
        exact: bool = False,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[HourRow, ...]:
        """The week by the hour.

        Args:
            from_: Where it begins, in microseconds since 1970-01-01 UTC; required.
            to: Where it ends, not included, alike; after `from`, and at most 20 years
                later.
            inbox: Of it alone; 0 or absent: of all that one serves.
            by: Only what has `value` or `label` of this; absent: of everything. Not of
                inboxes.
            value: An id, the number of an enumerator, or an hour of the week.
            label: Of a topic, its text, at most 256 bytes.
            exact: Whether percentiles are taken from every single figure, which takes
                longer; else they are within 1 %.
        """
        return await self._call(
            264,
            codec.FIGURES_REQUEST,
            (from_, to, inbox, by, value, label, exact),
            codec.HOUR_ROW_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def agents(
        self,
        *,
        from_: datetime,
        to: datetime | None = None,
        inbox: InboxId = InboxId(0),
        by: Dimension | None = None,
        value: int = 0,
        label: str = "",
        exact: bool = False,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[AgentRow, ...]:
        """How each agent did; at most 200.

        Args:
            from_: Where it begins, in microseconds since 1970-01-01 UTC; required.
            to: Where it ends, not included, alike; after `from`, and at most 20 years
                later.
            inbox: Of it alone; 0 or absent: of all that one serves.
            by: Only what has `value` or `label` of this; absent: of everything. Not of
                inboxes.
            value: An id, the number of an enumerator, or an hour of the week.
            label: Of a topic, its text, at most 256 bytes.
            exact: Whether percentiles are taken from every single figure, which takes
                longer; else they are within 1 %.
        """
        return await self._call(
            265,
            codec.FIGURES_REQUEST,
            (from_, to, inbox, by, value, label, exact),
            codec.AGENT_ROW_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def recurring(
        self,
        *,
        from_: datetime,
        to: datetime | None = None,
        inbox: InboxId = InboxId(0),
        by: Dimension | None = None,
        value: int = 0,
        label: str = "",
        exact: bool = False,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[RecurringRow, ...]:
        """What customers came with, compared with just before.

        Args:
            from_: Where it begins, in microseconds since 1970-01-01 UTC; required.
            to: Where it ends, not included, alike; after `from`, and at most 20 years
                later.
            inbox: Of it alone; 0 or absent: of all that one serves.
            by: Only what has `value` or `label` of this; absent: of everything. Not of
                inboxes.
            value: An id, the number of an enumerator, or an hour of the week.
            label: Of a topic, its text, at most 256 bytes.
            exact: Whether percentiles are taken from every single figure, which takes
                longer; else they are within 1 %.
        """
        return await self._call(
            266,
            codec.FIGURES_REQUEST,
            (from_, to, inbox, by, value, label, exact),
            codec.RECURRING_ROW_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def live(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[LiveRow, ...]:
        """The inboxes that one serves, at this moment."""
        return await self._call(
            267,
            codec.NOTHING,
            (),
            codec.LIVE_ROW_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def feedback(
        self,
        *,
        from_: datetime,
        to: datetime | None = None,
        inbox: InboxId = InboxId(0),
        by: Dimension | None = None,
        value: int = 0,
        label: str = "",
        exact: bool = False,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> FeedbackReport:
        """What customers thought.

        Args:
            from_: Where it begins, in microseconds since 1970-01-01 UTC; required.
            to: Where it ends, not included, alike; after `from`, and at most 20 years
                later.
            inbox: Of it alone; 0 or absent: of all that one serves.
            by: Only what has `value` or `label` of this; absent: of everything. Not of
                inboxes.
            value: An id, the number of an enumerator, or an hour of the week.
            label: Of a topic, its text, at most 256 bytes.
            exact: Whether percentiles are taken from every single figure, which takes
                longer; else they are within 1 %.
        """
        return await self._call(
            268,
            codec.FIGURES_REQUEST,
            (from_, to, inbox, by, value, label, exact),
            codec.FEEDBACK_REPORT,
            timeout, idempotency_key, locale, cancel,
        )

    async def definitions(
        self,
        *,
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> tuple[FigureDefinition, ...]:
        """What figures mean."""
        return await self._call(
            269,
            codec.NOTHING,
            (),
            codec.FIGURE_DEFINITION_LIST,
            timeout, idempotency_key, locale, cancel,
        )

    async def csv(
        self,
        *,
        of: FiguresRequest,
        language: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ReportFile:
        """A table for spreadsheets, in which no cell is a formula.

        Args:
            of: What it is about; required.
            language: "ar" or "en"; of others, English.
        """
        return await self._call(
            270,
            codec.FILE_REQUEST,
            (of, language),
            codec.REPORT_FILE,
            timeout, idempotency_key, locale, cancel,
        )

    async def page(
        self,
        *,
        of: FiguresRequest,
        language: str = "",
        timeout: timedelta | None = None,
        idempotency_key: str = "",
        locale: str = "",
        cancel: Cancel | None = None,
    ) -> ReportFile:
        """One page of HTML with charts, which needs nothing beside itself.

        Args:
            of: What it is about; required.
            language: "ar" or "en"; of others, English.
        """
        return await self._call(
            271,
            codec.FILE_REQUEST,
            (of, language),
            codec.REPORT_FILE,
            timeout, idempotency_key, locale, cancel,
        )
