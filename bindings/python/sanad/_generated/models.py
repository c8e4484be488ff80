"""Messages, as dataclasses.

Generated from proto/sanad/v1 by `./dev generate`; do not edit.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sanad._generated.enums import *
from sanad._generated.ids import *
from sanad._moments import EPOCH
from sanad.errors import Error
from sanad.private import Private

__all__ = [
    "AccessAnswer",
    "AccessExplanation",
    "AccessToken",
    "Agent",
    "AgentLoad",
    "AgentRow",
    "Arrival",
    "Article",
    "AssignServiceLevel",
    "Assignment",
    "Attachment",
    "AttachmentContent",
    "AttachmentPiece",
    "BacklogReport",
    "Bot",
    "BreakdownRow",
    "CalendarVersion",
    "CannedReply",
    "CannedReplyView",
    "ClaimedMessage",
    "ClockReading",
    "ClockStanding",
    "Collaborator",
    "Collected",
    "Company",
    "ComposedEmail",
    "ConsideredRow",
    "Conversation",
    "ConversationRow",
    "ConversationView",
    "CustomField",
    "CustomFieldValue",
    "Customer",
    "CustomerNote",
    "CustomerProfile",
    "DayHours",
    "Denial",
    "Draft",
    "DraftReceipt",
    "DraftRow",
    "DueRun",
    "ErrorFact",
    "Event",
    "ExplainedSpan",
    "FaultCounts",
    "Feed",
    "FeedItem",
    "Feedback",
    "FeedbackReport",
    "FieldChoice",
    "FieldCondition",
    "FieldViolation",
    "FigureComparison",
    "FigureDefinition",
    "FigureSummary",
    "FiguresRequest",
    "Finding",
    "Holiday",
    "HolidayImport",
    "HourRow",
    "Identity",
    "Inbox",
    "InboxStaff",
    "IssuedAccessToken",
    "IssuedToken",
    "JoinExplanation",
    "LengthSummary",
    "LinkedConversation",
    "LiveRow",
    "MemberDigest",
    "Mention",
    "MentionRow",
    "Message",
    "MessageReceipt",
    "MessageSource",
    "NewAttachment",
    "NewIdentity",
    "OutboxItem",
    "Outgoing",
    "PageRequest",
    "Participant",
    "Place",
    "ReadMark",
    "ReaderRow",
    "ReceiveOutcome",
    "ReceiveRequest",
    "RecurringRow",
    "ReportFile",
    "ReportOverview",
    "Role",
    "RoleGrant",
    "RoleView",
    "RowChange",
    "RowChanges",
    "RuleSpec",
    "SampleTeam",
    "Section",
    "SeriesPoint",
    "ServiceLevel",
    "SkippedEvent",
    "SlaConduct",
    "SlaPauses",
    "SlaPolicy",
    "SlaPolicyVersion",
    "SlaRule",
    "SlaTargets",
    "SlaVerdict",
    "Subject",
    "Tag",
    "Team",
    "TeamMember",
    "TeamPart",
    "ThingRef",
    "TimelineItem",
    "UnreadState",
    "Upload",
    "Verification",
    "View",
    "ViewCount",
    "ViewFilter",
    "ViewPage",
    "Viewer",
    "ViewerRow",
    "WayPassedOver",
    "WorkingHours",
    "WorkspaceLevels",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessAnswer:
    """Whether somebody may do something, and why."""

    allowed: bool = False
    """True: they may."""

    code: AccessCode = AccessCode(0)
    """Why; what one may not know of looks like what is not there."""

    action: Action = Action(0)
    """The action that decided: the one asked for, or one that it needs."""

    lent: GrantId = GrantId(0)
    """Names the delegation without which it would be denied; 0 for none."""

    english: str = ""
    """The same for people, in English."""

    arabic: str = ""
    """The same for people, in Arabic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessExplanation:
    """Whether somebody may do something, with all that led to it."""

    answer: AccessAnswer = field(default_factory=lambda: AccessAnswer())
    """Never absent."""

    rules: tuple[ConsideredRow, ...] = ()
    """Every rule that was considered; empty where none was asked, because the
    code says it all.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessToken:
    """What lets a program act for an agent or a bot."""

    id: TokenId = TokenId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    name: str = ""
    """For people, at most 256 bytes; never empty once saved."""

    digest: bytes = b""
    """The SHA-256 of the token, all that is kept of it; never told."""

    for_kind: SubjectKind = SubjectKind(0)
    """An agent or a bot."""

    owner: int = 0
    """The id of whom it acts for, by `for_kind`."""

    actions: str = ""
    """The names of the actions that it is good for, with a space between two;
    its owner must be allowed them, too.
    """

    expires_at: datetime | None = None
    """When it ends, in microseconds since 1970-01-01 UTC; absent: never."""

    revoked: bool = False
    """True: it is good for nothing any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """A member of the staff, who answers customers."""

    id: AgentId = AgentId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """As customers and colleagues read it, at most 256 bytes."""

    email: Private | None = None
    """Where notices go, lower case, at most 320 bytes; absent when the host
    keeps it to itself.
    """

    external_id: str = ""
    """The host's own key, unique in the workspace, at most 256 bytes; empty
    when the host gave none.
    """

    role: RoleId = RoleId(0)
    """Names their own Role, held as a grant with the agent's id; 0 grants
    nothing.
    """

    language: str = ""
    """BCP 47, such as "ar"; empty when it is not known."""

    active: bool = False
    """Absent, hence false, means that every call in the agent's name is
    refused.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentLoad:
    """How much is assigned to an agent."""

    agent: Agent = field(default_factory=lambda: Agent())
    """Never absent."""

    open: int = 0
    """Conversations with this status, counted up to 10000."""

    pending: int = 0
    """Conversations with this status, counted up to 10000."""

    on_hold: int = 0
    """Conversations with this status, counted up to 10000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentRow:
    """How an agent did."""

    agent: AgentId = AgentId(0)
    """Which one it is; never 0."""

    name: str = ""
    """Of the agent, who may have left."""

    replies: int = 0
    """How many the agent sent."""

    replies_permille: int = 0
    """The share of all replies, in thousandths."""

    worked: int = 0
    """Conversations in which the agent replied first in the range."""

    resolved: int = 0
    """How often the agent resolved or closed one."""

    first_replies: int = 0
    """First replies of the agent."""

    first_reply: LengthSummary = field(default_factory=lambda: LengthSummary())
    """Of first replies, by the clock."""

    first_reply_working: LengthSummary = field(default_factory=lambda: LengthSummary())
    """Of first replies, in working time."""

    next_replies: int = 0
    """Later replies that answered something."""

    next_reply: LengthSummary = field(default_factory=lambda: LengthSummary())
    """Of later replies, by the clock."""

    next_reply_working: LengthSummary = field(default_factory=lambda: LengthSummary())
    """Of later replies, in working time."""

    ratings: int = 0
    """How many customers rated."""

    rating_permille: int = 0
    """The mean of them, in thousandths."""

    satisfied_permille: int = 0
    """The share of 4 and 5, in thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What became of a message that was received."""

    conversation: ConversationId = ConversationId(0)
    """Where it is now; never 0."""

    message: MessageId = MessageId(0)
    """As which it was kept; never 0."""

    customer: CustomerId = CustomerId(0)
    """Who said it; never 0."""

    joined_by: JoinedBy = JoinedBy(0)
    """How it found its conversation; never none."""

    automatic: Automatic = Automatic(0)
    """None when a person wrote it."""

    unparsed: bool = False
    """True when only its source could be kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page of the knowledge base."""

    id: ArticleId = ArticleId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    title: str = ""
    """One line of text; never empty once saved."""

    body: str = ""
    """What it teaches, at most 4 MiB; may be empty in a draft."""

    language: str = ""
    """BCP 47, such as "ar"; empty when it is not known."""

    audience: Audience = Audience(0)
    """Who may read it once it is published; none is nobody."""

    published: bool = False
    """False for a draft, which only the staff sees."""

    author: AgentId = AgentId(0)
    """Names the Agent who saved it last; 0 for the system."""

    updated_at: datetime = EPOCH
    """When it was saved last, in microseconds since 1970-01-01 UTC; never
    absent once saved.
    """

    section: SectionId = SectionId(0)
    """Names the Section that it is in; 0 for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignServiceLevel:
    """What holds from now on, where."""

    inbox: InboxId = InboxId(0)
    """Names the inbox; 0 or absent for the workspace, whose word holds in
    inboxes without their own.
    """

    policy: SlaPolicyId = SlaPolicyId(0)
    """0 or absent: the workspace's, or nothing is promised."""

    calendar: CalendarId = CalendarId(0)
    """0 or absent: the workspace's, or round the clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who was responsible, from when to when."""

    conversation: ConversationId = ConversationId(0)
    """Names a Conversation; never 0 once saved."""

    number: int = 0
    """1, 2, … in the conversation."""

    agent: AgentId = AgentId(0)
    """Names an Agent; 0 when only a team was responsible."""

    team: TeamId = TeamId(0)
    """Names a Team; 0 when only an agent was responsible."""

    at: datetime = EPOCH
    """When it began, in microseconds since 1970-01-01 UTC; never absent once
    saved.
    """

    until: datetime | None = None
    """When it ended, in microseconds since 1970-01-01 UTC; absent while it
    lasts.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that comes or goes with a message."""

    id: AttachmentId = AttachmentId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    message: MessageId = MessageId(0)
    """Names the Message that carries it; never 0 once saved."""

    conversation: ConversationId = ConversationId(0)
    """Names the Conversation of that message; never 0 once saved."""

    name: str = ""
    """For display: safe, but never a path. Empty when the sender gave none."""

    content_type: str = ""
    """As claimed by the sender, such as "image/png"."""

    content_id: str = ""
    """By which the HTML refers to it, without brackets; empty unless it does.
    """

    is_inline: bool = False
    """True for an image that is shown within the text."""

    size: int = 0
    """In bytes; 0 for an empty file."""

    digest: bytes = b""
    """The SHA-256 of its bytes, 32 bytes; never absent once saved."""

    sniffed_type: str = ""
    """What its own bytes say that it is, such as "image/png", or
    "application/octet-stream" when they say nothing.
    """

    unsafe: bool = False
    """True for programs, and for what is not on the list of what may be sent.
    """

    customer: CustomerId = CustomerId(0)
    """Names the Customer for whom its bytes are kept; never 0 once saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentContent:
    """A file that came or went with a message."""

    attachment: Attachment = field(default_factory=lambda: Attachment())
    """Never absent."""

    bytes: builtins.bytes = b""
    """At most 32 MiB; empty for an empty file."""

    served_type: str = ""
    """As what a browser may be given it: its type where it may be shown, else
    "application/octet-stream"; never empty.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentPiece:
    """Some bytes of a file."""

    bytes: builtins.bytes = b""
    """At most 1 MiB; fewer than were asked for only at the end of the file,
    empty past it.
    """

    total: int = 0
    """The size of the whole file, in bytes."""

    served_type: str = ""
    """As what a browser may be given it; never empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklogReport:
    """What was not over at a time."""

    at: datetime = EPOCH
    """The time that was asked for."""

    open: int = 0
    """Conversations that had begun and were neither resolved nor closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """A program that works as one of the staff, below a fixed ceiling."""

    id: BotId = BotId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """For people, at most 256 bytes; never empty once saved."""

    active: bool = False
    """Absent, hence false, means that every call in its name is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownRow:
    """Figures of one value of a dimension."""

    value: int = 0
    """An id, the number of an enumerator, or an hour of the week; 0 of a
    topic.
    """

    label: str = ""
    """The topic; of an inbox, agent, team or tag, its name."""

    figures: tuple[FigureSummary, ...] = ()
    """Those that occurred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarVersion:
    """A version of a calendar."""

    id: CalendarId = CalendarId(0)
    """Given by the workspace; never 0."""

    version: int = 0
    """1, 2, 3, …"""

    name: str = ""
    """For people."""

    time_zone: str = ""
    """An IANA name, such as "Asia/Riyadh"."""

    hours: tuple[DayHours, ...] = ()
    """By weekday."""

    holidays: tuple[Holiday, ...] = ()
    """Each removes its whole day."""

    breaks: tuple[DayHours, ...] = ()
    """By date: removed from it."""

    date_hours: tuple[DayHours, ...] = ()
    """By date: stand for what opens by weekday."""

    from_: datetime = EPOCH
    """Since when it is in force, in microseconds since 1970-01-01 UTC."""

    until: datetime | None = None
    """Until when it was, alike; absent of the present one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CannedReply:
    """A text that agents use again and again."""

    id: CannedReplyId = CannedReplyId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """For people, at most 256 bytes; never empty once saved."""

    text: str = ""
    """What it says, at most 4 MiB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CannedReplyView:
    """A canned reply with the inboxes for which it is."""

    reply: CannedReply = field(default_factory=lambda: CannedReply())
    """Never absent."""

    inboxes: tuple[InboxId, ...] = ()
    """For which it is; empty for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedMessage:
    """A message to be carried, with what a channel other than mail needs to know
    of it; mail is composed by channels.compose_email.
    """

    message: Message = field(default_factory=lambda: Message())
    """Never absent."""

    attachments: tuple[Attachment, ...] = ()
    """Of the message; empty when it has none."""

    customer: CustomerId = CustomerId(0)
    """To whom; never 0."""

    token: bytes = b""
    """Proves the claim, 16 bytes."""

    lease_until: datetime = EPOCH
    """When it may be offered to others, in microseconds since 1970-01-01 UTC;
    never absent.
    """

    attempt: int = 0
    """1, 2, … up to 10."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """What the clock shows."""

    now: datetime = EPOCH
    """In microseconds since 1970-01-01 UTC; never absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStanding:
    """One clock of a conversation."""

    verdict: SlaVerdict = field(default_factory=lambda: SlaVerdict())
    """How it stands."""

    english: str = ""
    """The state in a word or two."""

    arabic: str = ""
    """The same in Arabic."""

    spans: tuple[ExplainedSpan, ...] = ()
    """When it was asked for: at most 500, the last ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collaborator:
    """Who of the staff, or which team, takes part without being responsible.
    """

    conversation: ConversationId = ConversationId(0)
    """Names a Conversation; never 0 once saved."""

    kind: SubjectKind = SubjectKind(0)
    """An agent, a bot or a team."""

    who: int = 0
    """Their id, by `kind`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What was taken away."""

    uploads: int = 0
    """Counts the uploads."""

    bytes: int = 0
    """Of those uploads together."""

    more: bool = False
    """True when there was more than one call takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """What several customers belong to."""

    id: CompanyId = CompanyId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """At most 256 bytes; never empty once saved."""

    external_id: str = ""
    """The host's own key, unique in the workspace, at most 256 bytes; empty
    when the host gave none.
    """

    shares: bool = False
    """True: its customers see the conversations of one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposedEmail:
    """A mail, ready to be sent."""

    from_: str = ""
    """The envelope's sender; never empty."""

    to: tuple[str, ...] = ()
    """The envelope's recipients; never empty."""

    raw: bytes = b""
    """RFC 5322 bytes with CRLF, the same every time; never empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsideredRow:
    """A rule that was considered for one of the actions that were needed."""

    action: Action = Action(0)
    """The action."""

    grant: GrantId = GrantId(0)
    """Names the grant by which they hold the role."""

    role: RoleId = RoleId(0)
    """Names the role."""

    rule: int = 0
    """The number of the rule in the role: 1, 2, 3, …"""

    effect: Effect = Effect(0)
    """What it does."""

    through: TeamId = TeamId(0)
    """Names the team that holds the grant; 0 when it is their own."""

    verdict: RuleVerdict = RuleVerdict(0)
    """Whether it applies, or the first condition that fails."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One matter with one customer."""

    id: ConversationId = ConversationId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    inbox: InboxId = InboxId(0)
    """Names the Inbox that serves it; never 0 once saved."""

    customer: CustomerId = CustomerId(0)
    """Names the Customer whose matter it is; never 0 once saved."""

    status: ConversationStatus = ConversationStatus(0)
    """Whose turn it is; never none once saved."""

    priority: Priority = Priority(0)
    """How soon it should be answered; none until somebody says so."""

    waiting_since: datetime | None = None
    """Since when somebody waits for our answer, in microseconds since
    1970-01-01 UTC; absent when nobody waits.
    """

    next_due: datetime | None = None
    """The earliest due time of the SLA, also in the past, in microseconds
    since 1970-01-01 UTC; absent when nothing is due. It follows from the
    rest, and changes no version.
    """

    snoozed_until: datetime | None = None
    """When it comes back to the lists, in microseconds since 1970-01-01 UTC;
    absent when it is not snoozed.
    """

    spam: bool = False
    """False until somebody or some filter says that it is."""

    assignee: AgentId = AgentId(0)
    """Names the Agent who is responsible; 0 when nobody is."""

    team: TeamId = TeamId(0)
    """Names the Team that is responsible; 0 when none is."""

    kind: ConversationKind = ConversationKind(0)
    """What sort of matter it is; none until it is classified."""

    stage: DealingStage = DealingStage(0)
    """None until it is classified."""

    channel: Channel = Channel(0)
    """By which the first message came."""

    subject: str = ""
    """One line of text, at most 2000 bytes; empty on channels without one."""

    topic: str = ""
    """The staff's own word for the matter, at most 256 bytes; empty until it
    is classified.
    """

    reference: str = ""
    """The host's product or order, by its key, at most 256 bytes; empty when
    there is none.
    """

    created_at: datetime = EPOCH
    """When it was opened, in microseconds since 1970-01-01 UTC; never absent
    once saved.
    """

    last_activity_at: datetime = EPOCH
    """When the last message or note was added, in microseconds since
    1970-01-01 UTC; never absent once saved.
    """

    first_reply_at: datetime | None = None
    """When the staff first answered, in microseconds since 1970-01-01 UTC;
    absent while it is new.
    """

    last_reply_at: datetime | None = None
    """When the staff last answered, in microseconds since 1970-01-01 UTC;
    absent while it is new.
    """

    last_customer_message_at: datetime | None = None
    """When the customer last wrote, in microseconds since 1970-01-01 UTC;
    absent when only the staff did.
    """

    resolved_at: datetime | None = None
    """When it was resolved last, in microseconds since 1970-01-01 UTC; absent
    unless it is resolved or closed.
    """

    closed_at: datetime | None = None
    """When it was closed, in microseconds since 1970-01-01 UTC; absent unless
    it is closed.
    """

    messages: int = 0
    """A count of all that was said, notes included."""

    replies: int = 0
    """A count of the staff's answers."""

    reopens: int = 0
    """Counts how often it was opened again."""

    root: ConversationId = ConversationId(0)
    """Names the Conversation that stands for this one: itself unless it was
    merged. 0 before it is saved.
    """

    follows: ConversationId = ConversationId(0)
    """Names the closed Conversation of which this one is the sequel; 0 when
    it is none.
    """

    merged_into: ConversationId = ConversationId(0)
    """Names the Conversation into which this one was merged; 0 when it stands
    for itself, and only then it is in lists, counters and figures.
    """

    repeats: int = 0
    """A count of the customers' messages that were joined to it as repeats
    while they waited.
    """

    confirmation_asked_at: datetime | None = None
    """When the customer was asked whether it is resolved, in microseconds
    since 1970-01-01 UTC; absent unless the inbox asks.
    """

    confirmed_at: datetime | None = None
    """When the customer said that it is, in microseconds since 1970-01-01 UTC;
    absent until they do.
    """

    closes_at: datetime | None = None
    """When silence counts as a yes and closes it, in microseconds since
    1970-01-01 UTC; of one that is closed, when silence did. Absent while
    nobody was asked, and after an answer.
    """

    creator_kind: ActorKind = ActorKind(0)
    """What `creator` is the id of; none where a message opened it."""

    creator: int = 0
    """Who of the staff opened it, by `creator_kind`; 0 for the system."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationRow:
    """A conversation as a list shows it."""

    conversation: Conversation = field(default_factory=lambda: Conversation())
    """Never absent."""

    customer_name: str = ""
    """As its customer calls themselves; empty when it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationView:
    """A conversation with what hangs on it."""

    conversation: Conversation = field(default_factory=lambda: Conversation())
    """Never absent."""

    customer_name: str = ""
    """As its customer calls themselves; empty when it is not known."""

    participants: tuple[Participant, ...] = ()
    """Who takes part beside the staff; empty for readers who are not staff."""

    tags: tuple[Tag, ...] = ()
    """Empty when it has none, and for readers who are not staff."""

    fields: tuple[CustomFieldValue, ...] = ()
    """Those that are set; empty for readers who are not staff."""

    assignments: tuple[Assignment, ...] = ()
    """From the first to the present; empty when nobody was ever responsible,
    and for readers who are not staff.
    """

    merged: tuple[ConversationId, ...] = ()
    """Those that were merged into it, directly or not, ascending; empty when
    none was, and for readers who are not staff.
    """

    links: tuple[LinkedConversation, ...] = ()
    """Those that the reader may read; empty when there are none, and for
    readers who are not staff.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomField:
    """A typed value that the host declared for conversations."""

    id: FieldId = FieldId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """For programs: [a-z][a-z0-9_]*, unique in the workspace, at most 256
    bytes.
    """

    label_english: str = ""
    """For people who read English, at most 256 bytes; empty where `name` has
    to do.
    """

    label_arabic: str = ""
    """For people who read Arabic, at most 256 bytes; empty where `name` has
    to do.
    """

    type: CustomFieldType = CustomFieldType(0)
    """What values are checked against; never none once declared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomFieldValue:
    """The value of one field in one conversation; there is none where it was
    never set.
    """

    conversation: ConversationId = ConversationId(0)
    """Names a Conversation; never 0 once saved."""

    field: FieldId = FieldId(0)
    """Names a CustomField; never 0 once saved."""

    value: str = ""
    """As the type of the field writes it, at most 4096 bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Somebody who is helped."""

    id: CustomerId = CustomerId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """As they call themselves, at most 256 bytes; empty when it is not known.
    """

    company: CompanyId = CompanyId(0)
    """Names a Company; 0 when they belong to none."""

    language: str = ""
    """BCP 47, such as "ar"; empty when it is not known."""

    external_id: str = ""
    """The host's own key, unique in the workspace, at most 256 bytes; empty
    when the host gave none.
    """

    created_at: datetime = EPOCH
    """When the desk first met them, in microseconds since 1970-01-01 UTC;
    never absent once saved.
    """

    root: CustomerId = CustomerId(0)
    """Names the Customer who stands for this one: itself unless it was merged.
    0 before it is saved.
    """

    merged_into: CustomerId = CustomerId(0)
    """Names the Customer into whom this one was merged; 0 when it stands for
    itself.
    """

    tier: str = ""
    """Of service, in the host's words, such as "gold", at most 256 bytes;
    empty when they have none.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerNote:
    """What the staff knows about a customer; never shown to them."""

    id: NoteId = NoteId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    customer: CustomerId = CustomerId(0)
    """Names a Customer; never 0 once saved."""

    author: AgentId = AgentId(0)
    """Names the Agent who wrote it; 0 for the system."""

    text: str = ""
    """At most 4 MiB; never empty once saved."""

    at: datetime = EPOCH
    """When it was written, in microseconds since 1970-01-01 UTC; never absent
    once saved.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerProfile:
    """What is known of a customer."""

    customer: Customer = field(default_factory=lambda: Customer())
    """Never absent."""

    identities: tuple[Identity, ...] = ()
    """Empty when none is known."""

    notes: tuple[CustomerNote, ...] = ()
    """Of the staff, newest first, at most 200; empty when there are none, and
    for readers who are not staff.
    """

    merged: tuple[CustomerId, ...] = ()
    """Those who were merged into them, directly or not, ascending; empty when
    nobody was, and for readers who are not staff.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHours:
    """Hours of one day."""

    day: str = ""
    """A weekday, "mon" to "sun", or a date, "2026-03-20"; required."""

    hours: tuple[WorkingHours, ...] = ()
    """At most 96; of a date, none means that nothing opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """All denials of one operation to one agent, bot or customer. No event tells
    of it.
    """

    actor_kind: ActorKind = ActorKind(0)
    """Says what `actor` is the id of; never none."""

    actor: int = 0
    """An agent, a bot or a customer by `actor_kind`; 0 for a visitor."""

    operation: int = 0
    """Its method id; never 0."""

    count: int = 0
    """How often; never 0."""

    first_at: datetime = EPOCH
    """In microseconds since 1970-01-01 UTC; never absent."""

    last_at: datetime = EPOCH
    """In microseconds since 1970-01-01 UTC; never absent."""

    stream: Stream = Stream(0)
    """Says what `subject` is the id of; none when it was tried on nothing in
    particular, or on nothing that there is.
    """

    subject: int = 0
    """What it was tried on the last time, by `stream`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """At most one of each agent in each conversation. No event tells of it."""

    agent: AgentId = AgentId(0)
    """Whose it is, and who alone sees it; never 0 once saved."""

    conversation: ConversationId = ConversationId(0)
    """What it would answer; never 0 once saved."""

    text: str = ""
    """Plain text, at most 4 MiB; never empty once saved."""

    html: str = ""
    """The same in rich text, at most 4 MiB; empty or absent without it."""

    channel: Channel = Channel(0)
    """By which it would go; absent when none was chosen."""

    version: int = 0
    """The version of the conversation that was seen; 0 when it is not known.
    """

    updated_at: datetime = EPOCH
    """When it was saved, in microseconds since 1970-01-01 UTC; never 0 once
    saved.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReceipt:
    """That a draft was kept or thrown away, without what was written."""

    conversation: ConversationId = ConversationId(0)
    """Where it stands, which is the one into which the one asked for was
    merged; never 0.
    """

    version: int = 0
    """The version of the conversation that was seen; 0 when it is not known.
    """

    updated_at: datetime = EPOCH
    """When it was saved, in microseconds since 1970-01-01 UTC; never 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A draft in the list of one's own."""

    conversation: ConversationId = ConversationId(0)
    """What it would answer; never 0."""

    subject: str = ""
    """Of the conversation; may be empty."""

    text: str = ""
    """Its first 1000 bytes; never empty."""

    version: int = 0
    """The version of the conversation that was seen; 0 when it is not known.
    """

    present: int = 0
    """The version of the conversation now; never 0."""

    updated_at: datetime = EPOCH
    """When it was saved, in microseconds since 1970-01-01 UTC; never 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRun:
    """What was due."""

    done: int = 0
    """Counts what was done."""

    failed: int = 0
    """Counts what failed and will be tried again; the host's log says why."""

    next: datetime = EPOCH
    """When to call again, in microseconds since 1970-01-01 UTC: at most 30
    seconds ahead, as another process may plan something earlier; in the
    past, at once. Never absent.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorFact:
    """A value that helps the caller on, such as "legal": "open, resolved"."""

    name: str = ""
    """Stable, such as "legal"; never empty."""

    value: str = ""
    """In English where it is words, never a message body, an address or a
    secret; may be empty.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to which thing, and when; never changed afterwards."""

    number: int = 0
    """1, 2, 3, … in the workspace, in the order of commits."""

    kind: EventKind = EventKind(0)
    """What happened; never none."""

    stream: Stream = Stream(0)
    """Says what `subject` is the id of; never none."""

    subject: int = 0
    """The thing that it happened to, by `stream`."""

    object: int = 0
    """What it concerns beside the subject, by `kind`: the id of a message,
    agent, tag, team or identity, or the number of the new status or
    priority; 0 when it concerns nothing else.
    """

    actor_kind: ActorKind = ActorKind(0)
    """Says what `actor` is the id of; never none."""

    actor: int = 0
    """An agent or a customer by `actor_kind`; 0 for the system."""

    at: datetime = EPOCH
    """The desk's clock, in microseconds since 1970-01-01 UTC, never before
    the event before; never absent.
    """

    happened_at: datetime = EPOCH
    """As the channel or the import tells, in microseconds since 1970-01-01
    UTC; never absent.
    """

    changes: bytes = b""
    """The rows that it changed: a RowChanges, as bytes; empty when it changed
    none.
    """

    salt: bytes = b""
    """Of the digests in `changes`; empty when there are none, or once the
    person was erased.
    """

    hash: bytes = b""
    """The SHA-256 of this event and the hash before it, 32 bytes; never
    absent.
    """

    lent: GrantId = GrantId(0)
    """Names the RoleGrant, a delegation, without which it had been refused; 0
    for none.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedSpan:
    """A span of one clock."""

    from_: datetime = EPOCH
    """In microseconds since 1970-01-01 UTC."""

    to: datetime = EPOCH
    """Not included, alike."""

    reason: SlaSpanReason = SlaSpanReason(0)
    """Why it counted or did not."""

    counted: timedelta = timedelta(0)
    """The working time in it, where it counts, in microseconds."""

    used: timedelta = timedelta(0)
    """Working time by its end, in this turn, in microseconds."""

    target: timedelta | None = None
    """In force at that time, in microseconds."""

    english: str = ""
    """A sentence for people, in the workspace's zone."""

    arabic: str = ""
    """The same in Arabic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultCounts:
    """What the store did so far."""

    operations: int = 0
    """Counts the operations of the store."""

    failures: int = 0
    """Counts those that were made to fail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What there is to tell."""

    rows: tuple[FeedItem, ...] = ()
    """Oldest first; empty when none came in time."""

    next: str = ""
    """Where to go on; never empty."""

    reload: bool = False
    """Whether what the reader may do may have changed, so that more or less is
    seen than items tell: what is shown is to be loaded again.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """That something happened to a thing; what it is now is read as always."""

    kind: EventKind = EventKind(0)
    """What happened; none if the thing is gone."""

    stream: Stream = Stream(0)
    """Says what `subject` is the id of; never none."""

    subject: int = 0
    """The thing that it happened to, by `stream`."""

    object: int = 0
    """As Event.object; 0 where the reader may not know of it."""

    actor_kind: ActorKind = ActorKind(0)
    """Says what `actor` is the id of; none if the thing is gone."""

    actor: int = 0
    """An agent, a bot or a customer by `actor_kind`; 0 for the system."""

    at: datetime = EPOCH
    """The desk's clock, in microseconds since 1970-01-01 UTC; never absent."""

    happened_at: datetime = EPOCH
    """As the channel or the import tells, in microseconds since 1970-01-01
    UTC; never absent.
    """

    gone: bool = False
    """Whether the thing left the reader's sight: told once, and no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """A customer's rating of a conversation."""

    id: FeedbackId = FeedbackId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    conversation: ConversationId = ConversationId(0)
    """Names the Conversation that is rated; never 0 once saved."""

    customer: CustomerId = CustomerId(0)
    """Names the Customer who rates; never 0 once saved."""

    agent: AgentId = AgentId(0)
    """Names the Agent who had replied last, frozen when the rating came; 0
    when nobody had.
    """

    rating: int = 0
    """On the scale of its kind."""

    comment: str = ""
    """In the customer's words, at most 4 MiB; empty when they gave none."""

    at: datetime = EPOCH
    """When it was given, in microseconds since 1970-01-01 UTC; never absent
    once saved.
    """

    kind: FeedbackKind = FeedbackKind(0)
    """Never none once saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackReport:
    """What customers thought."""

    ratings: int = 0
    """How many there are from 1 to 5."""

    satisfied: int = 0
    """Those of 4 and 5."""

    satisfied_permille: int = 0
    """Their share, in thousandths."""

    mean_permille: int = 0
    """The mean of all, in thousandths."""

    asked: int = 0
    """Customers who were asked to rate, whatever the scale."""

    answered: int = 0
    """Those of them who answered."""

    response_permille: int = 0
    """Their share, in thousandths."""

    recommendations: int = 0
    """Ratings from 0 to 10."""

    nps: int = 0
    """The percentage of 9 and 10 less that of 6 and below; from -100 to 100.
    """

    efforts: int = 0
    """Ratings from 1 to 7."""

    effort_permille: int = 0
    """The mean of them, in thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChoice:
    """One of the values that a choice may have."""

    value: str
    """For programs, unique in the field, at most 4096 bytes; required."""

    label_english: str = ""
    """For people who read English, at most 256 bytes; empty or absent where
    `value` has to do.
    """

    label_arabic: str = ""
    """For people who read Arabic, at most 256 bytes; empty or absent where
    `value` has to do.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCondition:
    """A custom field that has one of some values."""

    field: FieldId = FieldId(0)
    """Names the custom field; never 0."""

    values: tuple[str, ...] = ()
    """At most 64; empty takes any value, and none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldViolation:
    """What was wrong with one field of the request."""

    field: str = ""
    """Its path in the request, such as "attachments[3].name"; never empty."""

    reason: str = ""
    """Stable, such as "text.not_utf8"; compare this, never the text. Never
    empty.
    """

    english: str = ""
    """One line for people who read English; never empty."""

    arabic: str = ""
    """One line for people who read Arabic; never empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureComparison:
    """A figure, and what it was just before."""

    now: FigureSummary = field(default_factory=lambda: FigureSummary())
    """What it is in the range asked for."""

    before: FigureSummary = field(default_factory=lambda: FigureSummary())
    """In as long a range just before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDefinition:
    """What a figure means."""

    id: str = ""
    """Never changes its meaning; never empty."""

    english: str = ""
    """One line for people."""

    arabic: str = ""
    """The same in Arabic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSummary:
    """A figure of a range."""

    figure: FigureKind = FigureKind(0)
    """Which one it is; never none."""

    definition: str = ""
    """The id of its definition; never empty."""

    count: int = 0
    """How often it occurred."""

    amount: int = 0
    """Of ratings and handoffs, their sum; of promises, how many were kept."""

    elapsed: LengthSummary = field(default_factory=lambda: LengthSummary())
    """By the clock; absent of what takes no time."""

    working: LengthSummary = field(default_factory=lambda: LengthSummary())
    """In working time, alike."""

    share_permille: int = 0
    """Of promises, the share that was kept, in thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresRequest:
    """What a report is about."""

    from_: datetime
    """Where it begins, in microseconds since 1970-01-01 UTC; required."""

    to: datetime | None = None
    """Where it ends, not included, alike; after `from`, and at most
    20 years later.
    """

    inbox: InboxId = InboxId(0)
    """Of it alone; 0 or absent: of all that one serves."""

    by: Dimension | None = None
    """Only what has `value` or `label` of this; absent: of everything. Not of
    inboxes.
    """

    value: int = 0
    """An id, the number of an enumerator, or an hour of the week."""

    label: str = ""
    """Of a topic, its text, at most 256 bytes."""

    exact: bool = False
    """Whether percentiles are taken from every single figure, which takes
    longer; else they are within 1 %.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that does not hold."""

    where: str = ""
    """Such as "event 17" or "conversation 3, status"; never empty."""

    what: str = ""
    """What is wrong there, in English; never empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day on which nobody works."""

    date: str = ""
    """"2026-04-20"; required."""

    name: str = ""
    """For people, at most 256 bytes; empty or absent for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayImport:
    """What a file gave."""

    calendar: CalendarVersion = field(default_factory=lambda: CalendarVersion())
    """With the holidays; the version before if there was nothing new."""

    added: int = 0
    """How many days were not there before."""

    skipped: tuple[SkippedEvent, ...] = ()
    """In the order of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourRow:
    """One hour of the week."""

    hour: int = 0
    """From Sunday 00:00, up to 167."""

    created: int = 0
    """Conversations that began."""

    customer_messages: int = 0
    """Messages of customers."""

    replies: int = 0
    """Replies of agents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """By what a customer is known."""

    id: IdentityId = IdentityId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    customer: CustomerId = CustomerId(0)
    """Names a Customer; never 0 once saved."""

    kind: IdentityKind = IdentityKind(0)
    """How `value` is to be read; never none once saved."""

    value: Private | None = None
    """Normalised by `kind`, at most 320 bytes; never absent once saved."""

    verified: bool = False
    """True only where the host vouches for it; an address in a mail's header
    is merely claimed.
    """

    created_at: datetime = EPOCH
    """When it was added, in microseconds since 1970-01-01 UTC; never absent
    once saved.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """Where messages arrive and conversations live, served by a team."""

    id: InboxId = InboxId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """For people, at most 256 bytes; never empty once saved."""

    address: str = ""
    """Of its mail, lower case, unique in the workspace, at most 320 bytes;
    empty when it takes none.
    """

    team: TeamId = TeamId(0)
    """Names the Team that serves it; never 0 once saved."""

    language: str = ""
    """BCP 47, such as "ar", of texts sent to customers whose own is not
    known; empty for English.
    """

    follow_up: FollowUp = FollowUp(0)
    """None once saved means that nothing was chosen: a new conversation."""

    repeats: Repeats = Repeats(0)
    """None: every message opens a conversation of its own unless it says
    where it belongs.
    """

    repeat_window: timedelta = timedelta(0)
    """How long after the customer's message before a message may be joined as
    a repeat, in microseconds; 0: never.
    """

    repeats_open_only: bool = False
    """True: repeats are not joined to a conversation that is pending or on
    hold.
    """

    confirms_resolution: bool = False
    """True: the customer is asked whether what was resolved is."""

    confirmation_silence: timedelta = timedelta(0)
    """Who was asked and says nothing for so long has agreed, and the
    conversation is closed, in microseconds; 0: it is never closed so.
    """

    undo_window: timedelta = timedelta(0)
    """How long a reply waits before it may leave, and can be taken back, in
    microseconds; 0: it may leave at once.
    """

    sla_policy: SlaPolicyId = SlaPolicyId(0)
    """What its customers are promised; 0 for what holds for the workspace."""

    calendar: CalendarId = CalendarId(0)
    """When its people work; 0 for what holds for the workspace."""

    disabled: bool = False
    """True: nobody serves it, and it is no place for grants."""

    open_to_public: bool = False
    """True: customers and visitors may open conversations in it."""

    follow_up_window: timedelta = timedelta(0)
    """Where a closed conversation is reopened by a message: how long after the
    closing, in microseconds; 0: for good.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxStaff:
    """Who serves and watches an inbox beside its team."""

    inbox: InboxId = InboxId(0)
    """Names the inbox."""

    members: tuple[Subject, ...] = ()
    """Who serve it."""

    watchers: tuple[Subject, ...] = ()
    """Who take part in all conversations of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedAccessToken:
    """A token, told this once."""

    id: TokenId = TokenId(0)
    """Names it."""

    token: str = ""
    """What the program shows, 44 characters."""

    expires_at: datetime | None = None
    """When it ends, in microseconds since 1970-01-01 UTC; absent: never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedToken:
    """What opens the portal."""

    token: str = ""
    """Shown once, because only its digest is kept; never empty."""

    expires_at: datetime = EPOCH
    """The first instant at which it opens nothing, in microseconds since
    1970-01-01 UTC; never absent.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinExplanation:
    """Why a message is where it is: what was so when it arrived, whatever became
    of policies and conversations since.
    """

    message: MessageId = MessageId(0)
    """Names the Message; never 0."""

    conversation: ConversationId = ConversationId(0)
    """Names the Conversation that it found; never 0."""

    joined_by: JoinedBy = JoinedBy(0)
    """Never none."""

    through: MessageId = MessageId(0)
    """Names the Message that led it there; 0 when none did."""

    after: timedelta = timedelta(0)
    """How long after `through` it came, in microseconds; 0 when nothing led
    it there.
    """

    follows: ConversationId = ConversationId(0)
    """Of a sequel: names the Conversation where it belongs, which is closed;
    else 0.
    """

    english: str = ""
    """How it was joined, as a sentence; never empty."""

    arabic: str = ""
    """The same as a sentence; never empty."""

    passed_over: tuple[WayPassedOver, ...] = ()
    """Ways that were tried before, and why they were not taken; empty when
    the first was taken.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthSummary:
    """How long things took, in microseconds."""

    total: timedelta = timedelta(0)
    """All together."""

    mean: timedelta = timedelta(0)
    """The sum by the number, cut downwards."""

    median: timedelta = timedelta(0)
    """Half took at most so long."""

    p90: timedelta = timedelta(0)
    """Nine in ten took at most so long."""

    p95: timedelta = timedelta(0)
    """Nineteen in twenty took at most so long."""

    longest: timedelta = timedelta(0)
    """None took longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedConversation:
    """A conversation to which another is linked."""

    conversation: ConversationId = ConversationId(0)
    """Names it, or the root that stands for it; never 0."""

    kind: LinkKind = LinkKind(0)
    """How the one that is looked at belongs to this one; never none."""

    subject: str = ""
    """Empty when it has none."""

    status: ConversationStatus = ConversationStatus(0)
    """Never none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveRow:
    """An inbox now."""

    inbox: InboxId = InboxId(0)
    """Which one it is; never 0."""

    name: str = ""
    """Of the inbox."""

    open: int = 0
    """Conversations that are open."""

    pending: int = 0
    """That wait for the customer."""

    on_hold: int = 0
    """That wait for somebody else."""

    unassigned: int = 0
    """Of these, nobody's."""

    waiting: int = 0
    """Of these, in which somebody waits to hear from us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDigest:
    """What stands in for a member that is not public."""

    number: int = 0
    """The member's number in the record of its row; never 0."""

    digest: bytes = b""
    """The SHA-256 of the event's salt and the member's bytes, 32 bytes; never
    absent.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An agent who is named in a note."""

    message: MessageId = MessageId(0)
    """Names the Message that is the note; never 0 once saved."""

    agent: AgentId = AgentId(0)
    """Names the Agent; never 0 once saved."""

    conversation: ConversationId = ConversationId(0)
    """Names the Conversation of that message; never 0 once saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """A note in which the agent of the session is mentioned."""

    mention: Mention = field(default_factory=lambda: Mention())
    """Where; never absent."""

    unread: bool = False
    """Absent means that it is read."""

    author_name: str = ""
    """Who wrote the note; empty for the system."""

    subject: str = ""
    """Of the conversation; may be empty."""

    text: str = ""
    """Of the note, its first 1000 bytes; never empty."""

    at: datetime = EPOCH
    """When it was written, in microseconds since 1970-01-01 UTC; never absent.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What was said in a conversation."""

    id: MessageId = MessageId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    conversation: ConversationId = ConversationId(0)
    """Names the Conversation in which it was said; never 0 once saved."""

    author_kind: ActorKind = ActorKind(0)
    """Says what `author` is the id of; never none once saved."""

    author: int = 0
    """An agent or a customer by `author_kind`; 0 for the system."""

    visibility: Visibility = Visibility(0)
    """Who may see it; never none once saved."""

    channel: Channel = Channel(0)
    """By which it came or went; never none once saved."""

    automatic: Automatic = Automatic(0)
    """None when a person wrote it."""

    unparsed: bool = False
    """True when a bound was passed or the mail made no sense, so that only
    its source could be kept.
    """

    spam: bool = False
    """True when it was marked so on its way to us."""

    at: datetime = EPOCH
    """When the desk took it, in microseconds since 1970-01-01 UTC; never
    absent once saved.
    """

    happened_at: datetime = EPOCH
    """When it was said, as the channel tells, in microseconds since
    1970-01-01 UTC; never absent once saved.
    """

    subject: str = ""
    """One line of text, at most 2000 bytes; empty on channels without one."""

    text: str = ""
    """At most 4 MiB; empty when the mail had only HTML or nothing."""

    html: str = ""
    """As it came, at most 4 MiB: foreign bytes, never shown unsanitised.
    Empty when there was none.
    """

    reply_text: str = ""
    """What is left of `text` without quotes and signature; may be empty."""

    sender: Private | None = None
    """The address it came from; absent when it came from none."""

    mail_id: str = ""
    """The Message-ID without brackets; empty unless it is mail."""

    content_digest: bytes = b""
    """The SHA-256 of what was said, which is the source without transport
    headers, 32 bytes; empty unless it is mail.
    """

    source_digest: bytes = b""
    """The SHA-256 of the whole source, 32 bytes, by which its blob is found;
    empty unless it is mail.
    """

    source_size: int = 0
    """Bytes of the whole source; 0 unless it is mail."""

    problems: str = ""
    """The bounds that were passed, by name, comma-separated; empty when none
    was.
    """

    inbox: InboxId = InboxId(0)
    """Names the Inbox where it arrived or from where it was sent; 0 when it
    passed through none.
    """

    joined_by: JoinedBy = JoinedBy(0)
    """How a message that arrived found its conversation; none of one that
    leaves.
    """

    joined_through: MessageId = MessageId(0)
    """Names the Message that led it there; 0 when none did."""

    withdrawn_at: datetime | None = None
    """When a reply was taken back before it left, in microseconds since
    1970-01-01 UTC; absent unless it was.
    """

    passed_over: int = 0
    """The ways into a conversation that were tried before, as bits 1 shifted
    by PassedOver; 0 when none was. Channels.Explain says them in words.
    """

    said_in: ConversationId = ConversationId(0)
    """Names the Conversation where it was said, when a split has brought it to
    where it is; 0 when it was said there.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReceipt:
    """That something was said."""

    conversation: ConversationId = ConversationId(0)
    """Where it was said; never 0."""

    message: MessageId = MessageId(0)
    """What was said; 0 when a conversation was opened without a message."""

    version: int = 0
    """Of the conversation, now; never 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSource:
    """The bytes of a mail as they came."""

    bytes: builtins.bytes = b""
    """RFC 5322 bytes, at most 50 MiB; empty when the mail was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAttachment:
    """A file to go with a message. Equal bytes are kept once."""

    name: str = ""
    """As people read it, at most 256 bytes; empty or absent when it has none.
    """

    content_type: str = ""
    """Such as "image/png"; empty or absent when it is not known."""

    content_id: str = ""
    """By which the HTML refers to it, without brackets; empty or absent unless
    it does.
    """

    is_inline: bool = False
    """Whether it is an image that is shown within the text; absent means that
    it is not.
    """

    bytes: builtins.bytes = b""
    """At most 32 MiB, and 48 MiB in one message; absent means an empty file,
    or that an upload is named.
    """

    upload: UploadId = UploadId(0)
    """Names the Upload whose bytes it has, and which is used up; 0 or absent
    for none.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIdentity:
    """By what a customer is to be known."""

    kind: IdentityKind
    """How `value` is to be read; required."""

    value: str
    """An address, a number or "network:name", at most 320 bytes; required."""

    verified: bool = False
    """Whether the host vouches for it; absent means that it does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """An outgoing message, and of one that waits, how."""

    outgoing: Outgoing = field(default_factory=lambda: Outgoing())
    """Never absent."""

    ready_at: datetime = EPOCH
    """Of one that waits: from when on it is offered, or its lease ends, in
    microseconds since 1970-01-01 UTC; 0 otherwise.
    """

    attempts: int = 0
    """Counts the attempts that were begun."""

    claimed: bool = False
    """True while a worker holds it."""

    error: str = ""
    """Of one that waits: what the channel said at the attempt before; empty
    when there was none.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """Of every public reply by e-mail, chat, form, messaging or social channel.
    """

    message: MessageId = MessageId(0)
    """Names the Message; never 0 once saved."""

    conversation: ConversationId = ConversationId(0)
    """Names the Conversation of the message; never 0 once saved."""

    inbox: InboxId = InboxId(0)
    """Names the Inbox from which it is sent; never 0 once saved."""

    channel: Channel = Channel(0)
    """By which it goes; never none once saved."""

    state: OutgoingState = OutgoingState(0)
    """Never none once saved."""

    leaves_at: datetime = EPOCH
    """From when on it may leave, in microseconds since 1970-01-01 UTC: until
    then it can be taken back, and the customer does not see it. Never
    absent once saved.
    """

    sent_at: datetime | None = None
    """When it left, in microseconds since 1970-01-01 UTC; absent until then.
    """

    delivered_at: datetime | None = None
    """When it arrived, in microseconds since 1970-01-01 UTC; absent until the
    channel tells.
    """

    read_at: datetime | None = None
    """When it was read, in microseconds since 1970-01-01 UTC; absent until the
    channel tells.
    """

    failed_at: datetime | None = None
    """When it failed for good, in microseconds since 1970-01-01 UTC; absent
    unless it did.
    """

    attempts: int = 0
    """Counts the attempts until it left or failed."""

    error: str = ""
    """What its channel said when it failed, at most 1000 bytes; empty unless
    it did.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRequest:
    """Where a list goes on."""

    rows: int = 0
    """Rows to give, at most 200; 0 or absent means 50."""

    cursor: str = ""
    """The `next` of the page before, which belongs to the request that it was
    given for; empty or absent for the first page.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who takes part beside the staff."""

    conversation: ConversationId = ConversationId(0)
    """Names a Conversation; never 0 once saved."""

    customer: CustomerId = CustomerId(0)
    """Names a Customer; never 0 once saved."""

    trusted: bool = False
    """Whether the customer may read the conversation; being named in a mail
    is not enough.
    """

    joined_at: datetime = EPOCH
    """When they came in, in microseconds since 1970-01-01 UTC; never absent
    once saved.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a grant holds."""

    kind: PlaceKind
    """Required."""

    id: int = 0
    """The id of the inbox or section, by `kind`; else 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMark:
    """What one reader has seen of one conversation. No event tells of it."""

    conversation: ConversationId = ConversationId(0)
    """Names a Conversation; never 0 once saved."""

    reader_kind: ActorKind = ActorKind(0)
    """Says what `reader` is the id of; never none once saved."""

    reader: int = 0
    """An agent or a customer by `reader_kind`; never 0 once saved."""

    message: MessageId = MessageId(0)
    """The last message that was seen; 0 when nothing was."""

    at: datetime = EPOCH
    """When it was seen first, or marked unread, in microseconds since
    1970-01-01 UTC; 0 when nothing was seen.
    """

    turns: int = 0
    """How often the reader has marked it unread; of two marks the one with
    more of them counts.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderRow:
    """Somebody who has seen a conversation."""

    mark: ReadMark = field(default_factory=lambda: ReadMark())
    """How far, and since when; never absent."""

    name: str = ""
    """For people; empty when it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveOutcome:
    """What became of one message of a batch; one of the two is there."""

    arrival: Arrival | None = None
    """Absent when the message was refused."""

    error: Error | None = None
    """Absent when the message was taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveRequest:
    """A message of any channel, ready to be taken: what a channel's adapter
    makes of what was delivered to it.
    """

    inbox: InboxId
    """Where it arrived; required."""

    channel: Channel | None = None
    """By which it came; absent means none."""

    sender_kind: IdentityKind | None = None
    """How `sender` is to be read; absent means that it makes no identity."""

    sender: str = ""
    """Who says it, as the channel claims. A value that is no address of its
    kind is kept on the message and makes no identity. Empty or absent when
    nobody is claimed.
    """

    sender_name: str = ""
    """As the sender calls themselves; empty or absent when they do not."""

    subject: str = ""
    """One line of text, at most 2000 bytes; empty or absent for none."""

    text: str = ""
    """At most 4 MiB; empty or absent for none."""

    html: str = ""
    """Foreign bytes as they came, at most 4 MiB; empty or absent for none."""

    reply_text: str = ""
    """`text` without quotes and signature; empty or absent for none."""

    attachments: Sequence[NewAttachment] = ()
    """At most 100; empty for none."""

    happened_at: datetime | None = None
    """When it was said, in microseconds since 1970-01-01 UTC. Absent means
    now, and so does the future.
    """

    automatic: Automatic | None = None
    """Absent means that a person wrote it."""

    spam: bool = False
    """Whether it was marked as spam on its way; absent means that it was not.
    """

    mail_id: str = ""
    """Of mail: its Message-ID without brackets; empty or absent for none."""

    in_reply_to: Sequence[str] = ()
    """Of mail: ids without brackets, nearest first; empty for none."""

    references: Sequence[str] = ()
    """Of mail: ids without brackets, nearest first; empty for none."""

    tokens: Sequence[str] = ()
    """Of mail: the tokens in the subject; empty for none."""

    source: bytes = b""
    """The bytes as they came, kept beside the message; empty or absent for
    none.
    """

    content_digest: bytes = b""
    """The SHA-256 of what was said, 32 bytes: deliveries of the same content
    to the same inbox are taken once. Empty or absent when it is not known.
    """

    unparsed: bool = False
    """Whether only the source makes sense; absent means that all does."""

    problems: str = ""
    """The bounds that were passed, by name, comma-separated; empty or absent
    when none was.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurringRow:
    """What customers came with."""

    kind: ConversationKind = ConversationKind(0)
    """Absent of a topic."""

    topic: str = ""
    """Empty or absent of a kind."""

    created: int = 0
    """Conversations that began in the range."""

    created_before: int = 0
    """In as long a range just before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A report to be kept or sent."""

    name: str = ""
    """With its ending; never empty."""

    content_type: str = ""
    """As it is told; never empty."""

    content: str = ""
    """The whole of it, in UTF-8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOverview:
    """All figures of a range."""

    from_: datetime = EPOCH
    """As asked for, in microseconds since 1970-01-01 UTC."""

    to: datetime = EPOCH
    """Where it ends, not included, alike."""

    time_zone: str = ""
    """In whose days it counts, an IANA name; empty for UTC."""

    figures: tuple[FigureComparison, ...] = ()
    """Those that occurred in either range."""

    backlog: int = 0
    """Conversations that were neither resolved nor closed at `to`."""

    backlog_before: int = 0
    """The same at `from`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A named set of what an agent may do."""

    id: RoleId = RoleId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """For people, at most 256 bytes; never empty once saved."""

    preset: RolePreset = RolePreset(0)
    """None: it came later."""

    tier: int = 0
    """Who administers whom: a tier only those below it; 0 to 1000."""

    disabled: bool = False
    """True: it gives and denies nothing."""

    reach: PlaceKind = PlaceKind(0)
    """Where it holds for agents whose own role it is: the workspace, or the
    inboxes that they serve.
    """

    base: RoleId = RoleId(0)
    """Names another Role, which whoever holds this one holds in the whole
    workspace; 0 for none.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGrant:
    """A role granted to somebody, or to a team with all who are in it."""

    id: GrantId = GrantId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    role: RoleId = RoleId(0)
    """Names a Role; never 0 once saved."""

    to_kind: SubjectKind = SubjectKind(0)
    """An agent, a bot or a team."""

    to: int = 0
    """The id of whoever holds it, by `to_kind`."""

    at_kind: PlaceKind = PlaceKind(0)
    """Never none once saved."""

    at: int = 0
    """The id of the inbox or section, by `at_kind`; else 0."""

    from_: datetime | None = None
    """When a delegation begins, in microseconds since 1970-01-01 UTC; absent:
    it holds already.
    """

    until: datetime | None = None
    """When a delegation has ended by itself, in microseconds since 1970-01-01
    UTC; absent: it does not.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """A role with its rules."""

    role: Role = field(default_factory=lambda: Role())
    """Never absent."""

    rules: tuple[RuleSpec, ...] = ()
    """In their order; empty when it may nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One row that an event inserted, updated or deleted."""

    table: int = 0
    """Names the table by its number; never 0."""

    kind: int = 0
    """1 insert, 2 update, 3 delete."""

    key: bytes = b""
    """The columns of the row's key, as bytes of its record; never absent."""

    columns: int = 0
    """Which columns changed: bit n is column number n; 0 when the row was
    deleted.
    """

    members: bytes = b""
    """The public ones of them after the change, as bytes of the row's record;
    empty when none is public or all are zero.
    """

    digests: tuple[MemberDigest, ...] = ()
    """The others that are not zero, in the order of their numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChanges:
    """The rows that an event changed."""

    rows: tuple[RowChange, ...] = ()
    """In the order in which they were made."""

    salt_digest: bytes = b""
    """The SHA-256 of the event's salt, 32 bytes; empty when no member needed
    one.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSpec:
    """A rule of a role."""

    effect: Effect = Effect(0)
    """Absent means that it allows."""

    actions: tuple[str, ...] = ()
    """Names such as "conversation.read", in which * stands for any letters, at
    most 128; required.
    """

    relations: tuple[Relation, ...] = ()
    """One that holds is enough; empty for however they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTeam:
    """Whom and what the sample team consists of."""

    salma: AgentId = AgentId(0)
    """سلمى, the owner; never 0."""

    noor: AgentId = AgentId(0)
    """نور, of the support team; never 0."""

    karim: AgentId = AgentId(0)
    """كريم, of the support team; never 0."""

    daniel: AgentId = AgentId(0)
    """Daniel, of the billing team; never 0."""

    support_team: TeamId = TeamId(0)
    """It serves the inboxes support and customs; never 0."""

    billing_team: TeamId = TeamId(0)
    """It serves the inbox billing; never 0."""

    support: InboxId = InboxId(0)
    """Of support@mersal.example; never 0."""

    customs: InboxId = InboxId(0)
    """Of customs@mersal.example; never 0."""

    billing: InboxId = InboxId(0)
    """Of billing@mersal.example; never 0."""

    hana: CustomerId = CustomerId(0)
    """هناء, known by hana@example.com; never 0."""

    youssef: CustomerId = CustomerId(0)
    """يوسف, known by +201001234567; never 0."""

    olivia: CustomerId = CustomerId(0)
    """Olivia, known by olivia@example.org; never 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the knowledge base, in which roles can be granted."""

    id: SectionId = SectionId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """For people, at most 256 bytes; never empty once saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """One point of a series."""

    start: datetime = EPOCH
    """Where it begins, in microseconds since 1970-01-01 UTC."""

    end: datetime = EPOCH
    """Where it ends, not included, alike."""

    figures: tuple[FigureSummary, ...] = ()
    """Those that occurred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLevel:
    """How a conversation stands at the moment of the call."""

    conversation: ConversationId = ConversationId(0)
    """Or the root that stands for the one asked for."""

    policy: SlaPolicyId = SlaPolicyId(0)
    """In force now; 0: nothing is promised."""

    policy_version: int = 0
    """0 without a policy."""

    calendar: CalendarId = CalendarId(0)
    """In force now; 0: round the clock."""

    calendar_version: int = 0
    """0 without a calendar."""

    first_response: ClockStanding = field(default_factory=lambda: ClockStanding())
    """From the first customer's message to the first reply."""

    next_response: ClockStanding = field(default_factory=lambda: ClockStanding())
    """From the oldest unanswered message to the next reply."""

    resolution: ClockStanding = field(default_factory=lambda: ClockStanding())
    """From the opening until resolved."""

    next_due: datetime | None = None
    """The earliest due moment, also in the past, in microseconds since
    1970-01-01 UTC.
    """

    longest_answered: timedelta | None = None
    """Of the turns of the next response that had a reply, in microseconds."""

    answered_in_time: int = 0
    """How many of them were in time."""

    answered_late: int = 0
    """How many were not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedEvent:
    """An event that gave no holiday, or not all of its days."""

    name: str = ""
    """As the file calls it; may be empty."""

    reason: SkipReason = SkipReason(0)
    """Never none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaConduct:
    """The same for every target of a policy."""

    first_response: SlaPauses = field(default_factory=lambda: SlaPauses())
    """What stops the clock of the first response."""

    next_response: SlaPauses = field(default_factory=lambda: SlaPauses())
    """What stops the clock of the next response."""

    resolution: SlaPauses = field(default_factory=lambda: SlaPauses())
    """What stops the clock of the resolution."""

    warning_percent: int = 0
    """At risk from this share of the target on, 1 to 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaPauses:
    """In which states a clock stands still; resolved and closed always stop it.
    """

    pending: bool = False
    """While the customer is waited for."""

    on_hold: bool = False
    """While a third party is waited for."""

    snoozed: bool = False
    """While nobody need look at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaPolicy:
    """What customers are promised."""

    name: str = ""
    """For people."""

    rules: tuple[SlaRule, ...] = ()
    """The first one that fits holds."""

    conduct: SlaConduct = field(default_factory=lambda: SlaConduct())
    """Of every target."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaPolicyVersion:
    """A version of an SLA policy."""

    id: SlaPolicyId = SlaPolicyId(0)
    """Given by the workspace; never 0."""

    version: int = 0
    """1, 2, 3, …"""

    policy: SlaPolicy = field(default_factory=lambda: SlaPolicy())
    """What it promises."""

    from_: datetime = EPOCH
    """Since when it is in force, in microseconds since 1970-01-01 UTC."""

    until: datetime | None = None
    """Until when it was, alike; absent of the present one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaRule:
    """Targets for the conversations that fit every list; an empty list fits all.
    """

    priorities: tuple[Priority, ...] = ()
    """At most 256."""

    inboxes: tuple[InboxId, ...] = ()
    """At most 256."""

    tiers: tuple[str, ...] = ()
    """Of the customer, in the host's words, at most 256 of 256 bytes each."""

    channels: tuple[Channel, ...] = ()
    """Of the first message, at most 256."""

    targets: SlaTargets = field(default_factory=lambda: SlaTargets())
    """What is promised to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaTargets:
    """In working time; what is absent is not promised."""

    first_response: timedelta | None = None
    """From the first customer's message to the first reply after it, in
    microseconds.
    """

    next_response: timedelta | None = None
    """From the oldest customer's message without a reply to the next reply, in
    microseconds.
    """

    resolution: timedelta | None = None
    """From the opening until resolved, in microseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaVerdict:
    """How one promise stands: of the next response, in the turn that runs, or the
    last one if none does.
    """

    state: SlaState = SlaState(0)
    """None where nothing is promised or the clock has not begun."""

    target: timedelta | None = None
    """In force now, in microseconds of working time."""

    started_at: datetime | None = None
    """When the clock began, in microseconds since 1970-01-01 UTC."""

    met_at: datetime | None = None
    """When it was met, alike."""

    used: timedelta = timedelta(0)
    """Working time until met, or so far, in microseconds."""

    remaining: timedelta | None = None
    """Target less `used`, in microseconds; negative when late."""

    due: datetime | None = None
    """The last moment that is in time, while the clock runs; when missed, in
    the past, until it is met.
    """

    at_risk_from: datetime | None = None
    """When it becomes at risk, alike."""

    late_from: datetime | None = None
    """When it was missed, whether or not it was met since."""

    breached: bool = False
    """Whether it was ever missed, also in an earlier turn; it stays so."""

    breached_at: datetime | None = None
    """The first time it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Somebody, or a team of them."""

    kind: SubjectKind = SubjectKind(0)
    """What `id` is the id of; none when nobody is meant."""

    id: int = 0
    """The id of an agent, a bot, a team or a customer, by `kind`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A short word put on conversations so that they are found again."""

    id: TagId = TagId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    name: str = ""
    """Unique in the workspace, at most 256 bytes; never empty once saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Agents who serve the same inboxes."""

    id: TeamId = TeamId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    name: str = ""
    """For people, at most 256 bytes; never empty once saved."""

    disabled: bool = False
    """True: it counts for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """One agent in one team."""

    team: TeamId = TeamId(0)
    """Names a Team; never 0 once saved."""

    agent: AgentId = AgentId(0)
    """Names an Agent; never 0 once saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPart:
    """A bot in a team, or a whole team in another."""

    team: TeamId = TeamId(0)
    """Names a Team; never 0 once saved."""

    kind: SubjectKind = SubjectKind(0)
    """A bot or a team."""

    part: int = 0
    """The id of what is in it, by `kind`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingRef:
    """A thing by its id; reports and feedback by that of their inbox."""

    kind: ObjectKind | None = None
    """Required of what an action is done to."""

    id: int = 0
    """Its id, by `kind`; 0 for the workspace, and for its reports and feedback.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """One thing that happened, with the message if it was one."""

    event: Event = field(default_factory=lambda: Event())
    """Without changes, salt and hash; never absent. Its subject is the
    conversation in which it happened: this one or one that was merged into
    it.
    """

    actor_name: str = ""
    """Of a message: who said it. Of anything else: who did it. Empty for the
    system.
    """

    message: Message | None = None
    """Absent when it was no message, and of one that a split has brought
    elsewhere.
    """

    attachments: tuple[Attachment, ...] = ()
    """Of the message; empty when it has none."""

    outgoing: Outgoing | None = None
    """How a reply leaves, for the staff; absent of what does not leave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadState:
    """Whether there is anything unread in a conversation."""

    conversation: ConversationId = ConversationId(0)
    """As it was asked for, or the one into which that was merged; never 0."""

    unread: bool = False
    """Absent means that everything is read."""

    first: MessageId = MessageId(0)
    """The first message that is not; 0 when everything is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file on its way in. When it is whole, an attachment may name it."""

    id: UploadId = UploadId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    actor_kind: ActorKind = ActorKind(0)
    """Whose it is; never none."""

    actor: int = 0
    """Names who it is by `actor_kind`; 0 for the system."""

    size: int = 0
    """Of what came so far, in bytes."""

    pieces: int = 0
    """Counts the pieces that came so far."""

    finished: bool = False
    """True when all of it has come."""

    touched_at: datetime = EPOCH
    """When something came last, in microseconds since 1970-01-01 UTC; never
    absent.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What verifying found."""

    events: int = 0
    """Counts the events that were looked at."""

    rows: int = 0
    """Counts the rows that were looked at."""

    findings: tuple[Finding, ...] = ()
    """At most 1000; empty when everything holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A filter that somebody keeps."""

    id: ViewId = ViewId(0)
    """Given by the workspace, never reused; 0 before it is given."""

    version: int = 0
    """Grows by one with every change; a command may name the one it saw."""

    owner: AgentId = AgentId(0)
    """Names the Agent whose it is if it is personal; else 0."""

    name: str = ""
    """For people, at most 256 bytes; never empty once saved."""

    audience: ViewAudience = ViewAudience(0)
    """Never none once saved."""

    team: TeamId = TeamId(0)
    """Names the Team whose it is if it is a team's; else 0."""

    filter: ViewFilter = field(default_factory=lambda: ViewFilter())
    """Absent when nothing restricts."""

    order: ViewOrder = ViewOrder(0)
    """None is by urgency."""

    descending: bool = False
    """False: the smallest or earliest first. What has no such moment comes
    last either way.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewCount:
    """The counter of one view."""

    view: ViewId = ViewId(0)
    """Names it; never 0."""

    conversations: int = 0
    """Those in inboxes that one serves; of a view that moves with the clock at
    most 1000.
    """

    complete: bool = False
    """False while the view is being filled: conversations may be missing."""

    more: bool = False
    """True when there are more than were counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewFilter:
    """Which conversations: those to which every condition applies. A condition
    is a list of which one has to apply. What is spam, or was merged into
    another conversation, is in no view.
    """

    inboxes: tuple[InboxId, ...] = ()
    """At most 64; empty for those of all."""

    teams: tuple[TeamId, ...] = ()
    """The conversation's own, at most 64; empty for all."""

    assignees: tuple[AgentId, ...] = ()
    """Who is responsible, at most 64; empty for anybody, unless `mine` or
    `unassigned` is set.
    """

    mine: bool = False
    """Or whoever looks at the view."""

    unassigned: bool = False
    """Or nobody."""

    statuses: tuple[ConversationStatus, ...] = ()
    """Empty for open, pending and on hold."""

    priorities: tuple[Priority, ...] = ()
    """Empty for all."""

    kinds: tuple[ConversationKind, ...] = ()
    """None takes those that were not classified; empty for all."""

    channels: tuple[Channel, ...] = ()
    """Of the first message; empty for all."""

    any_tags: tuple[TagId, ...] = ()
    """One of these has to be there, at most 64; empty for any."""

    all_tags: tuple[TagId, ...] = ()
    """Each of these has to be there, at most 64; empty for any."""

    fields: tuple[FieldCondition, ...] = ()
    """Each has to apply, at most 8; empty for any."""

    snoozed: WhenSnoozed = WhenSnoozed(0)
    """Absent means that snoozed ones are hidden."""

    waiting: Whether = Whether(0)
    """Whether somebody waits for our answer."""

    due: Whether = Whether(0)
    """Whether a service level has a term."""

    waiting_longer_than: timedelta | None = None
    """Only where somebody has waited for longer, in microseconds; needs the
    order by waiting, ascending. Absent: does not restrict.
    """

    overdue: bool = False
    """Only what is past its term; needs the order by the next term, ascending.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewPage:
    """A page of a view."""

    rows: tuple[ConversationRow, ...] = ()
    """In the view's order; empty when there are none."""

    next: str = ""
    """The cursor of the next page; empty when this was the last."""

    complete: bool = False
    """False while the view is being filled: conversations may be missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Somebody in a conversation, until a moment. No event tells of it."""

    conversation: ConversationId = ConversationId(0)
    """Names a Conversation; never 0 once saved."""

    kind: ActorKind = ActorKind(0)
    """Says what `id` is the id of; never none once saved."""

    id: int = 0
    """An agent or a customer by `kind`; never 0 once saved, but 0 in what
    customers are shown.
    """

    until: datetime = EPOCH
    """Until when they are there unless they say so again, in microseconds
    since 1970-01-01 UTC; never 0 once saved.
    """

    typing_until: datetime | None = None
    """Until when they are typing unless they say so again, in microseconds
    since 1970-01-01 UTC; absent when they are not.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerRow:
    """Somebody who is there."""

    viewer: Viewer = field(default_factory=lambda: Viewer())
    """Who, and until when; never absent."""

    name: str = ""
    """For people; empty when it is not known."""

    typing: bool = False
    """Absent means that they are only looking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayPassedOver:
    """A way into a conversation that a message was not let go."""

    why: PassedOver = PassedOver(0)
    """Never none."""

    english: str = ""
    """The same as a sentence; never empty."""

    arabic: str = ""
    """The same as a sentence; never empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingHours:
    """From one wall-clock time up to, not including, another."""

    opens: str = ""
    """"HH:MM"; required."""

    closes: str = ""
    """"HH:MM", or "24:00"; what is not after `opens` is on the next day.
    Required.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceLevels:
    """What holds for the whole workspace."""

    time_zone: str = ""
    """An IANA name; empty for UTC."""

    policy: SlaPolicyId = SlaPolicyId(0)
    """Of inboxes without their own; 0 for nothing."""

    calendar: CalendarId = CalendarId(0)
    """Of inboxes without their own; 0 for round the clock."""
