"""Enums: numbers with names; unknown numbers are kept.

Generated from proto/sanad/v1 by `./dev generate`; do not edit.
"""

from __future__ import annotations

from sanad._open_enum import OpenEnum

__all__ = [
    "AccessCode",
    "Action",
    "ActorKind",
    "Audience",
    "Automatic",
    "Channel",
    "ConversationKind",
    "ConversationStatus",
    "CustomFieldType",
    "DealingStage",
    "Dimension",
    "DueKind",
    "Effect",
    "EventKind",
    "FeedbackKind",
    "FieldPrivacy",
    "FigureKind",
    "FollowUp",
    "Grain",
    "IdentityKind",
    "JoinedBy",
    "LinkKind",
    "ListOrder",
    "ObjectKind",
    "OutgoingState",
    "PassedOver",
    "PlaceKind",
    "Priority",
    "Relation",
    "Repeats",
    "RolePreset",
    "RuleVerdict",
    "RulesKind",
    "SkipReason",
    "SlaClock",
    "SlaSpanReason",
    "SlaState",
    "SlaTold",
    "Stream",
    "SubjectKind",
    "TimelineKind",
    "ViewAudience",
    "ViewOrder",
    "Visibility",
    "WhenSnoozed",
    "Whether",
]


class AccessCode(OpenEnum):
    """Why something is allowed or denied: those below 20 allow."""

    NONE = 0
    ALLOWED = 1
    """A rule allows it."""
    ALLOWED_TO_ALL = 2
    """Published."""
    ALLOWED_TO_OWNER = 3
    """A customer's own."""
    ALLOWED_TO_SYSTEM = 4
    DEFAULT_DENY = 20
    """No rule allows it."""
    DENIED_BY_RULE = 21
    """A rule denies it."""
    UNKNOWN_ACTION = 22
    """Not in the catalogue."""
    INACTIVE = 23
    """Nobody, or not active."""
    NOT_FOUND = 24
    """There is no such thing."""
    OTHER_WORKSPACE = 25
    """It is of another workspace."""
    INCOMPLETE = 26
    """The other side was not told."""
    TOKEN_SCOPE = 27
    """Not through this token."""
    CEILING = 28
    """Never a bot."""
    OUTSIDER = 29
    """Not a customer, or not with what is not theirs."""
    IMMUTABLE = 30
    """What came from outside is never edited."""
    TAKEN_OVER = 31
    """Somebody else answers; the bot keeps quiet."""
    ASSIGNED = 32
    """Only what is unassigned can be taken."""
    NOT_ANOTHERS = 33
    """Only what is another's can be stolen."""
    SECRET = 34
    """Never read back."""
    ONESELF = 35
    """Nobody administers themselves."""
    TIER = 36
    """Not below the own tier."""
    NOT_HELD = 37
    """It would give what the giver does not hold."""
    LAST_CHIEF = 38
    """Nobody of the top tier would be left."""


class Action(OpenEnum):
    """What can be done; numbers and names are never reused."""

    NONE = 0
    AGENT_CREATE = 1
    """Add an agent."""
    AGENT_DEACTIVATE = 2
    """Deactivate an agent."""
    AGENT_READ = 3
    """See an agent."""
    AGENT_UPDATE = 4
    """Edit an agent."""
    ARTICLE_CREATE = 5
    """Write an article."""
    ARTICLE_DELETE = 6
    """Delete an article."""
    ARTICLE_PUBLISH = 7
    """Publish an article."""
    ARTICLE_READ = 8
    """Read an article."""
    ARTICLE_READ_DRAFT = 9
    """Read the draft of an article."""
    ARTICLE_READ_INTERNAL = 10
    """Read an internal article."""
    ARTICLE_UPDATE = 11
    """Edit an article."""
    ATTACHMENT_COPY = 12
    """Copy an attachment to another conversation."""
    ATTACHMENT_READ = 13
    """Open an attachment."""
    AUDIT_READ = 14
    """Read the audit trail."""
    CONVERSATION_ASSIGN = 15
    """Assign a conversation."""
    CONVERSATION_BE_ASSIGNED = 16
    """Be assigned a conversation."""
    CONVERSATION_CREATE = 17
    """Open a conversation."""
    CONVERSATION_DELETE = 18
    """Delete a conversation."""
    CONVERSATION_EXPORT = 19
    """Export a conversation."""
    CONVERSATION_FOLLOW_UP = 20
    """Follow up on a closed conversation."""
    CONVERSATION_LINK = 21
    """Link conversations."""
    CONVERSATION_LIST = 22
    """See a conversation in lists."""
    CONVERSATION_MERGE = 23
    """Merge conversations."""
    CONVERSATION_MOVE = 24
    """Move a conversation to another inbox."""
    CONVERSATION_NOTE = 25
    """Write a note on a conversation."""
    CONVERSATION_READ = 26
    """Read a conversation."""
    CONVERSATION_REPLY = 27
    """Reply to a conversation."""
    CONVERSATION_STATUS = 28
    """Change the status of a conversation."""
    CONVERSATION_STEAL = 29
    """Take a conversation from somebody else."""
    CONVERSATION_TAKE = 30
    """Take an unassigned conversation."""
    CONVERSATION_UPDATE = 31
    """Edit a conversation."""
    CUSTOMER_CREATE = 32
    """Add a customer."""
    CUSTOMER_DELETE = 33
    """Delete a customer."""
    CUSTOMER_ERASE = 34
    """Erase a customer's data."""
    CUSTOMER_EXPORT = 35
    """Export customers."""
    CUSTOMER_LIST = 36
    """See a customer in lists."""
    CUSTOMER_MERGE = 37
    """Merge customers."""
    CUSTOMER_READ = 38
    """See a customer."""
    CUSTOMER_READ_FIELD = 39
    """See a field of a customer."""
    CUSTOMER_READ_SENSITIVE = 40
    """See a customer's contact and personal data."""
    CUSTOMER_UPDATE = 41
    """Edit a customer."""
    FEEDBACK_CREATE = 42
    """Rate a conversation."""
    FEEDBACK_EXPORT = 43
    """Export feedback."""
    FEEDBACK_READ = 44
    """Read feedback."""
    INBOX_CREATE = 45
    """Add an inbox."""
    INBOX_DELETE = 46
    """Delete an inbox."""
    INBOX_MANAGE_MEMBERS = 47
    """Decide who serves an inbox."""
    INBOX_READ = 48
    """See an inbox."""
    INBOX_UPDATE = 49
    """Edit an inbox."""
    INBOX_UPDATE_AUTO_REPLY = 50
    """Edit the automatic reply of an inbox."""
    INBOX_UPDATE_SIGNATURE = 51
    """Edit the signature of an inbox."""
    MESSAGE_DELETE = 52
    """Delete a message."""
    MESSAGE_EDIT = 53
    """Edit a message."""
    MESSAGE_FORWARD = 54
    """Forward a message."""
    MESSAGE_NOTE_READ = 55
    """Read a note."""
    MESSAGE_READ = 56
    """Read a message."""
    MESSAGE_READ_RAW = 57
    """Read the source of a mail."""
    REPORT_EXPORT = 58
    """Export a report."""
    REPORT_READ = 59
    """Read a report."""
    ROLE_GRANT = 60
    """Grant a role."""
    ROLE_READ = 61
    """See a role."""
    ROLE_REVOKE = 62
    """Revoke a role."""
    ROLE_UPDATE = 63
    """Change a role."""
    CANNED_REPLY_MANAGE = 64
    """Edit a canned reply."""
    CANNED_REPLY_READ = 65
    """Use a canned reply."""
    SETTINGS_READ = 66
    """See the settings."""
    SETTINGS_UPDATE = 67
    """Change the settings."""
    TEAM_MANAGE = 68
    """Manage a team."""
    TEAM_READ = 69
    """See a team."""
    CONVERSATION_SPLIT = 70
    """Split a conversation."""
    CUSTOMER_NOTE = 71
    """Write a note on a customer."""
    VIEW_SHARE = 72
    """Share a view with everybody."""
    OUTBOX_SEND = 73
    """Carry replies out and tell what became of them."""


class ActorKind(OpenEnum):
    """What somebody is to the desk."""

    NONE = 0
    SYSTEM = 1
    """The host itself."""
    AGENT = 2
    """A member of the staff."""
    CUSTOMER = 3
    """Somebody who is helped."""
    BOT = 4
    """A program that works as one of the staff."""
    VISITOR = 5
    """Somebody unknown."""


class Audience(OpenEnum):
    """For whom an article is written."""

    NONE = 0
    PUBLIC = 1
    """Everybody, strangers included."""
    CUSTOMERS = 2
    """Whoever is known as a customer."""
    INTERNAL = 3
    """The staff alone."""


class Automatic(OpenEnum):
    """What kind of automaton wrote it; such mail is kept and changes no status.
    """

    NONE = 0
    """A person."""
    AUTO_REPLY = 1
    """Out of office and the like."""
    BOUNCE = 2
    """A delivery report."""
    BULK = 3
    """A mailing list or newsletter."""
    LOOP = 4
    """Our own mail coming back."""


class Channel(OpenEnum):
    """By which a message comes or goes."""

    NONE = 0
    EMAIL = 1
    CHAT = 2
    FORM = 3
    PHONE = 4
    MESSAGING = 5
    """WhatsApp, SMS, a mobile application."""
    SOCIAL = 6
    IN_PERSON = 7
    INTERNAL = 8
    """Notes of the staff."""


class ConversationKind(OpenEnum):
    """What the customer wants of us."""

    NONE = 0
    QUESTION = 1
    FAULT = 2
    REQUEST = 3
    COMPLAINT = 4


class ConversationStatus(OpenEnum):
    """"New" is not a status: it is open and never answered."""

    NONE = 0
    OPEN = 1
    """It is our turn."""
    PENDING = 2
    """Waits for the customer."""
    ON_HOLD = 3
    """Waits for a third party."""
    RESOLVED = 4
    """Answered; the customer's message reopens it."""
    CLOSED = 5
    """Done."""


class CustomFieldType(OpenEnum):
    """What the values of a custom field are."""

    NONE = 0
    TEXT = 1
    NUMBER = 2
    """A decimal number, such as "12.5"."""
    BOOLEAN = 3
    """"true" or "false"."""
    DATE = 4
    """A day without time, such as "2026-01-31"."""
    CHOICE = 5
    """One of the declared choices."""


class DealingStage(OpenEnum):
    """The stage of the dealing in which the matter came up."""

    NONE = 0
    BEFORE_SALE = 1
    DURING_SALE = 2
    AFTER_SALE = 3


class Dimension(OpenEnum):
    """By what figures are counted apart."""

    NONE = 0
    INBOX = 1
    AGENT = 2
    TEAM = 3
    CHANNEL = 4
    TAG = 5
    PRIORITY = 6
    KIND = 7
    TOPIC = 8
    HOUR = 9
    """Of the week: 0 is Sunday 00:00 to 01:00, up to 167."""


class DueKind(OpenEnum):
    """What is to be done of itself."""

    NONE = 0
    AWAKEN = 1
    """End the snooze of a conversation."""
    CLOSE = 2
    """Close a resolved conversation to which nobody objected."""
    COUNT = 3
    """Count the next portion of a view, or clear away what a gone one left."""
    SERVICE_LEVEL = 20
    """Judge a conversation whose service level changes by itself."""
    REJUDGE = 21
    """Judge the conversations of an inbox in which something else is in force.
    """


class Effect(OpenEnum):
    """What a rule does; one that denies wins over any that allow."""

    NONE = 0
    ALLOW = 1
    DENY = 2


class EventKind(OpenEnum):
    """What happened."""

    NONE = 0
    WORKSPACE_CREATED = 1
    WORKSPACE_CHANGED = 2
    CONVERSATION_OPENED = 10
    MESSAGE_RECEIVED = 11
    REPLY_SENT = 12
    NOTE_ADDED = 13
    STATUS_CHANGED = 14
    REOPENED = 15
    """By a customer's message."""
    PRIORITY_CHANGED = 16
    TAGGED = 17
    UNTAGGED = 18
    CUSTOM_FIELD_SET = 19
    CLASSIFIED = 20
    """Kind, stage, topic or reference changed."""
    ASSIGNED = 21
    RELEASED = 22
    FEEDBACK_GIVEN = 23
    AWAKENED = 24
    """A snooze was ended."""
    SNOOZED = 25
    MERGED = 26
    """With `object`: told on both sides; the rows say who stands for whom."""
    UNMERGED = 27
    """From `object`; told on both sides."""
    SPLIT = 28
    """Messages went from it to `object`, or came from there."""
    MOVED = 29
    """To the inbox `object`."""
    LINKED = 30
    """To the conversation `object`."""
    UNLINKED = 31
    CONFIRMATION_ASKED = 32
    """The customer was asked whether it is resolved."""
    RESOLUTION_CONFIRMED = 33
    REPLY_WITHDRAWN = 34
    """It was taken back before it left."""
    MESSAGE_SENT = 35
    """It left."""
    MESSAGE_DELIVERED = 36
    MESSAGE_READ = 37
    """By whom it was sent to."""
    MESSAGE_FAILED = 38
    """It will not be tried again."""
    MESSAGE_RETRIED = 39
    """It will be tried again, at somebody's word."""
    FEEDBACK_ASKED = 50
    """Of its customer, the FeedbackKind `object`."""
    CUSTOMER_CREATED = 40
    CUSTOMER_CHANGED = 41
    IDENTITY_ADDED = 42
    IDENTITY_VERIFIED = 43
    CUSTOMER_NOTE_ADDED = 44
    PORTAL_TOKEN_ISSUED = 45
    COMPANY_CREATED = 46
    CUSTOMER_MERGED = 47
    """With `object`: told on both sides; the rows say who stands for whom."""
    CUSTOMER_UNMERGED = 48
    """From `object`; told on both sides."""
    AGENT_CREATED = 60
    AGENT_CHANGED = 61
    TEAM_CREATED = 62
    TEAM_JOINED = 63
    TEAM_LEFT = 64
    ROLE_CREATED = 65
    ROLE_CHANGED = 66
    ROLE_GRANTED = 67
    """The grant `object`."""
    ROLE_REVOKED = 68
    """The grant `object`."""
    BOT_CREATED = 69
    BOT_CHANGED = 70
    TOKEN_ISSUED = 71
    TOKEN_REVOKED = 72
    TEAM_CHANGED = 73
    INBOX_CREATED = 80
    INBOX_CHANGED = 81
    TAG_CREATED = 82
    CUSTOM_FIELD_DECLARED = 83
    VIEW_SAVED = 84
    VIEW_DELETED = 85
    VIEW_CHANGED = 86
    INBOX_MEMBERS_CHANGED = 87
    """Who serves it beside its team."""
    INBOX_WATCHERS_CHANGED = 88
    """Who takes part in all that is in it."""
    ARTICLE_SAVED = 100
    CALENDAR_SAVED = 110
    SLA_POLICY_SAVED = 111
    SLA_AT_RISK = 112
    """Of the conversation's clock `object`, an SlaClock; each once for whoever
    waits. It happened when the clock said so, however late it was noticed.
    """
    SLA_BREACHED = 113
    """Like the one before."""
    SECTION_SAVED = 101
    CANNED_REPLY_SAVED = 102
    COLLABORATOR_ADDED = 120
    """The agent, bot or team `object`."""
    COLLABORATOR_REMOVED = 121
    """The agent, bot or team `object`."""
    ACCESS_REFUSED = 122
    """Somebody tried to change who may do what, by the operation `object`, and
    may not.
    """
    SOURCE_READ = 123
    """The raw source of the message `object` was read."""
    ACCESS_EXPLAINED = 124
    """Why the subject may do something, or not, was explained to another one.
    """
    REPORT_EXPORTED = 125


class FeedbackKind(OpenEnum):
    """What is asked, and on which scale the answer is."""

    NONE = 0
    SATISFACTION = 1
    """1 (worst) to 5 (best)."""
    RECOMMENDATION = 2
    """Whether they would recommend us: 0 (never) to 10 (surely)."""
    EFFORT = 3
    """How easy it was: 1 (very hard) to 7 (very easy)."""


class FieldPrivacy(OpenEnum):
    """How private a field is."""

    PUBLIC = 0
    CONTENT = 1
    """What people wrote."""
    CONTACT = 2
    """How a person is reached."""
    SENSITIVE = 3
    """Personal facts."""
    SECRET = 4
    """Credentials: never read back."""


class FigureKind(OpenEnum):
    """Kinds of figures; what each means is told by reports.definitions."""

    NONE = 0
    CREATED = 1
    CUSTOMER_MESSAGE = 2
    REPLY = 3
    WORKED = 4
    ENDED = 5
    REOPENED = 6
    FIRST_REPLY = 7
    FIRST_REPLY_FROM_ASSIGNMENT = 8
    NEXT_REPLY = 9
    TIME_TO_ASSIGN = 10
    FIRST_RESOLUTION = 11
    FULL_RESOLUTION = 12
    WORKED_RESOLUTION = 13
    CUSTOMER_WAIT = 14
    AGENT_WAIT = 15
    AGENT_WORK = 16
    ON_HOLD = 17
    SNOOZED = 18
    STAGE_UNASSIGNED = 19
    STAGE_FIRST_TOUCH = 20
    STAGE_IN_HAND = 21
    STAGE_OTHER_TEAM = 22
    STAGE_CUSTOMER = 23
    STAGE_THIRD_PARTY = 24
    STAGE_UNCONFIRMED = 25
    STAGE_CLOSED = 26
    HANDOFFS = 27
    ONE_TOUCH = 28
    RATING = 29
    SATISFIED = 30
    FIRST_REPLY_PROMISE = 31
    """Of first replies that were promised and are due or given: `amount` were
    given in time.
    """
    NEXT_REPLY_PROMISE = 32
    """The same of every wait for a reply."""
    RESOLUTION_PROMISE = 33
    """The same of resolutions."""
    RECOMMENDATION = 34
    """Ratings from 0 to 10; `amount`: those of 9 and 10 less those up to 6."""
    EFFORT = 35
    """Ratings from 1 to 7; `amount`: their sum."""
    FEEDBACK_ASKED = 36
    """Customers who were asked to rate; `amount`: those who answered."""


class FollowUp(OpenEnum):
    """What a customer's message to a closed conversation does."""

    NONE = 0
    NEW_CONVERSATION = 1
    """Opens a sequel that is linked to it."""
    REOPEN = 2


class Grain(OpenEnum):
    """How long each point of a series is."""

    NONE = 0
    HOUR = 1
    DAY = 2
    WEEK = 3
    """From Sunday."""
    MONTH = 4


class IdentityKind(OpenEnum):
    """How the value of an identity is to be read."""

    NONE = 0
    EMAIL = 1
    """An address in lower case."""
    PHONE = 2
    """A number in E.164."""
    HANDLE = 3
    """"network:name"."""


class JoinedBy(OpenEnum):
    """How a message found its conversation."""

    NONE = 0
    NEW = 1
    """It opened one."""
    MAIL_ID = 2
    """By In-Reply-To, References, or being referred to."""
    TOKEN = 3
    """By the token in its subject."""
    SEQUEL = 4
    """By either, but that one is closed: it opened a sequel."""
    DUPLICATE = 5
    """It had been received before; nothing was done."""
    REPEAT = 6
    """Its sender waits there already."""


class LinkKind(OpenEnum):
    """How a conversation belongs to another."""

    NONE = 0
    """Nothing; never a link's."""
    RELATED = 1
    """Somebody said that they belong together."""
    SPLIT_FROM = 2
    """It was split off from the other."""
    SPLIT_INTO = 3
    """The other was split off from it: the same, seen from there."""


class ListOrder(OpenEnum):
    """In which order conversations are listed."""

    NONE = 0
    """The most urgent first."""
    NEXT_DUE = 1
    """The soonest due by the SLA first, and only those."""


class ObjectKind(OpenEnum):
    """What something is done to."""

    NONE = 0
    WORKSPACE = 1
    """Settings, the audit trail, lists as a whole, too."""
    INBOX = 2
    """An inbox."""
    CONVERSATION = 3
    """A conversation."""
    MESSAGE = 4
    """A message."""
    ATTACHMENT = 5
    """An attachment."""
    CUSTOMER = 6
    """A customer."""
    SECTION = 7
    """A section of the knowledge base."""
    ARTICLE = 8
    """An article."""
    CANNED_REPLY = 9
    """A canned reply."""
    REPORT = 10
    """A report, of an inbox or of the workspace."""
    FEEDBACK = 11
    """Feedback, of an inbox or of the workspace."""
    AGENT = 12
    """An agent."""
    TEAM = 13
    """A team."""
    ROLE = 14
    """A role."""


class OutgoingState(OpenEnum):
    """What has become of an outgoing message."""

    NONE = 0
    WAITING = 1
    """It is in the outbox, also while somebody is sending it."""
    SENT = 2
    """It left."""
    DELIVERED = 3
    """It arrived, as the channel tells."""
    READ = 4
    """It was read, as the channel tells."""
    FAILED = 5
    """It will not be tried again, unless somebody says so."""
    WITHDRAWN = 6
    """It was taken back before it left."""


class PassedOver(OpenEnum):
    """A way into a conversation that a message that arrived was not let go, and
    why.
    """

    NONE = 0
    NO_MAIL_IDS = 1
    """It refers to no mail."""
    MAIL_IDS_UNKNOWN = 2
    """None of the mails that it refers to is known."""
    NO_TOKEN = 3
    TOKEN_UNKNOWN = 4
    """The token in its subject is none of this workspace."""
    TOKEN_FOREIGN = 5
    """The token is of a conversation in which its sender takes no part."""
    CLOSED = 6
    """Where it belongs is closed for good."""
    FULL = 7
    """There is no room for another participant."""
    REPEATS_OFF = 8
    """Its inbox joins no repeats."""
    NOT_BY_PERSON = 9
    """Automatic mail and spam repeat nothing."""
    SENDER_NEW = 10
    """Who has not written before repeats nothing."""
    NOBODY_WAITS = 11
    """Its sender waits nowhere that the policies of the inboxes reach."""
    WINDOW_PASSED = 12
    """The message before came too long ago."""
    NOT_OPEN = 13
    """Its sender waits where it is pending or on hold, and only open
    conversations are joined.
    """


class PlaceKind(OpenEnum):
    """Where a grant holds."""

    NONE = 0
    WORKSPACE = 1
    """Everything."""
    INBOX = 2
    """What lives in one inbox."""
    MEMBERSHIPS = 3
    """What lives in the inboxes that the holder serves."""
    SECTION = 4
    """The articles of one section."""


class Priority(OpenEnum):
    """Numbered so that the most urgent sorts first."""

    NONE = 0
    URGENT = 1
    HIGH = 2
    NORMAL = 3
    LOW = 4


class Relation(OpenEnum):
    """How somebody stands to a thing."""

    NONE = 0
    ANY = 1
    """However they stand."""
    ASSIGNED = 2
    """It is assigned to them."""
    UNASSIGNED = 3
    """It is assigned to nobody."""
    PARTICIPANT = 4
    """They, or a team of theirs, take part in it or watch its inbox."""
    TEAM = 5
    """It is assigned to a team of theirs."""
    CREATED = 6
    """They opened the conversation."""
    AUTHOR = 7
    """They wrote the message."""
    SELF = 8
    """It is they."""


class Repeats(OpenEnum):
    """What a customer's further message does while they wait and it says by
    itself to no conversation that it belongs there.
    """

    NONE = 0
    """Opens a conversation of its own."""
    SAME_INBOX = 1
    """Is joined to the one in which they wait, of this inbox."""
    ANY_INBOX = 2
    """Is joined to it, whichever inbox that is in."""


class RolePreset(OpenEnum):
    """Which of the roles that a workspace begins with it is; what each may do is
    data, and can be changed.
    """

    NONE = 0
    OWNER = 1
    """The chief: everything."""
    AGENT = 2
    """All work in the inboxes that they serve; customers and articles."""
    LIGHT_AGENT = 3
    """Reads and takes notes."""
    REPRESENTATIVE = 4
    """Answers what nobody else is busy with."""
    SPECIALIST = 5
    """Answers everything in the inboxes that they serve."""
    ENGINEER = 6
    """Assigns and moves, too."""
    SUPERVISOR = 7
    """Reads reports and feedback, too."""
    MANAGER = 8
    """Runs the inboxes that they serve."""
    STAFF = 9
    """The base of those who answer: sees colleagues and internal articles."""
    CONTRIBUTOR = 10
    """The base from the specialist on: adds customers and articles, too."""
    OFFICE = 11
    """The base of ROLE_PRESET_AGENT: all customers and articles."""


class RuleVerdict(OpenEnum):
    """Why a rule does not apply: the first condition that fails."""

    NONE = 0
    APPLIES = 1
    """It does."""
    ROLE_MISSING = 2
    """There is no such role."""
    ROLE_DISABLED = 3
    """The role is switched off."""
    TEAM_DISABLED = 4
    """The team is switched off."""
    NOT_YET = 5
    """A delegation that has not begun."""
    ENDED = 6
    """A delegation that is over."""
    OTHER_ACTION = 7
    """It is about other actions."""
    OTHER_PLACE = 8
    """It holds somewhere else."""
    NO_RELATION = 9
    """None of its relations holds."""


class RulesKind(OpenEnum):
    """Of what versions are kept."""

    NONE = 0
    CALENDAR = 1
    SLA_POLICY = 2


class SkipReason(OpenEnum):
    """Why an event of an iCalendar text gave no holiday, or not all of its days.
    """

    NONE = 0
    NOT_ALL_DAY = 1
    """It has hours: a meeting, not a holiday."""
    CANCELLED = 2
    UNREADABLE = 3
    """Its dates cannot be read."""
    RECURRENCE = 4
    """It repeats by a rule that is not followed."""
    OUT_OF_RANGE = 5
    """None of its days is wanted."""
    TOO_MANY = 6


class SlaClock(OpenEnum):
    """What is promised."""

    NONE = 0
    FIRST_RESPONSE = 1
    NEXT_RESPONSE = 2
    RESOLUTION = 3


class SlaSpanReason(OpenEnum):
    """Why a span of time counted or did not."""

    NONE = 0
    COUNTED = 1
    """As far as it was working time."""
    PENDING = 2
    ON_HOLD = 3
    SNOOZED = 4
    RESOLVED = 5
    CLOSED = 6
    NOT_WAITING = 7
    """Between a reply and the next message."""


class SlaState(OpenEnum):
    """How a promise stands."""

    NONE = 0
    """Nothing is promised, or the clock has not begun."""
    RUNNING = 1
    PAUSED = 2
    AT_RISK = 3
    """Still in time."""
    LATE = 4
    """Missed, and not met yet."""
    MET = 5
    MET_LATE = 6


class SlaTold(OpenEnum):
    """How far it was told of a clock."""

    NOTHING = 0
    AT_RISK = 1
    BREACHED = 2


class Stream(OpenEnum):
    """The kind of thing that an event is about."""

    NONE = 0
    WORKSPACE = 1
    CONVERSATION = 2
    CUSTOMER = 3
    COMPANY = 4
    AGENT = 5
    TEAM = 6
    ROLE = 7
    INBOX = 8
    TAG = 9
    CUSTOM_FIELD = 10
    ARTICLE = 11
    VIEW = 12
    CALENDAR = 13
    SLA_POLICY = 14
    BOT = 15
    TOKEN = 16
    SECTION = 17
    CANNED_REPLY = 18


class SubjectKind(OpenEnum):
    """Who or what holds something."""

    NONE = 0
    AGENT = 1
    """A member of the staff."""
    BOT = 2
    """A program that works as one."""
    TEAM = 3
    """A team, with all who are in it."""
    CUSTOMER = 4
    """Holds nothing: what customers may do is fixed."""


class TimelineKind(OpenEnum):
    """What happened in a conversation, as clocks count it."""

    NONE = 0
    OPENED = 1
    CUSTOMER_MESSAGE = 2
    REPLY = 3
    NOTE = 4
    AUTOMATIC_MESSAGE = 5
    STATUS_CHANGED = 6
    ASSIGNED = 7
    SNOOZED = 8
    AWAKENED = 9
    FEEDBACK_ASKED = 10


class ViewAudience(OpenEnum):
    """For whom a view is."""

    NONE = 0
    PERSONAL = 1
    TEAM = 2
    SHARED = 3


class ViewOrder(OpenEnum):
    """By what a view is ordered."""

    NONE = 0
    """As by urgency."""
    URGENCY = 1
    """By priority, then by how long somebody has waited."""
    WAITING_SINCE = 2
    NEXT_DUE = 3
    CREATED = 4
    LAST_ACTIVITY = 5


class Visibility(OpenEnum):
    """Who may see a message."""

    NONE = 0
    PUBLIC = 1
    """The customer sees it."""
    INTERNAL = 2
    """Only the staff sees it."""


class WhenSnoozed(OpenEnum):
    """What becomes of conversations that are snoozed."""

    HIDDEN = 0
    SHOWN = 1
    ONLY = 2


class Whether(OpenEnum):
    """Whether something has to be so."""

    EITHER = 0
    YES = 1
    NO = 2
