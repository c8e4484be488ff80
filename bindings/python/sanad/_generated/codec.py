"""How messages stand in bytes.

Generated from proto/sanad/v1 by `./dev generate`; do not edit.
"""

from __future__ import annotations

from sanad import errors, private
from sanad._generated import enums, models
from sanad._wire import (
    BOOLEAN,
    BYTES,
    LENGTH,
    MOMENT,
    NUMBER,
    TEXT,
    EnumValue,
    Layout,
    Member,
    MessageValue,
    only,
    unmade,
)
from sanad.pages import Page

ACCESS_ANSWER = Layout(
    models.AccessAnswer,
    (
        Member("allowed", 1, BOOLEAN),
        Member("code", 2, EnumValue(enums.AccessCode)),
        Member("action", 3, EnumValue(enums.Action)),
        Member("lent", 4, NUMBER),
        Member("english", 5, TEXT),
        Member("arabic", 6, TEXT),
    ),
)

CONSIDERED_ROW = Layout(
    models.ConsideredRow,
    (
        Member("action", 1, EnumValue(enums.Action)),
        Member("grant", 2, NUMBER),
        Member("role", 3, NUMBER),
        Member("rule", 4, NUMBER),
        Member("effect", 5, EnumValue(enums.Effect)),
        Member("through", 6, NUMBER),
        Member("verdict", 7, EnumValue(enums.RuleVerdict)),
    ),
)

ACCESS_EXPLANATION = Layout(
    models.AccessExplanation,
    (
        Member("answer", 1, MessageValue(ACCESS_ANSWER)),
        Member("rules", 2, MessageValue(CONSIDERED_ROW), repeated=True),
    ),
)

ACCESS_TOKEN = Layout(
    models.AccessToken,
    (
        Member("id", 1, NUMBER),
        Member("name", 2, TEXT),
        Member("digest", 3, BYTES),
        Member("for_kind", 4, EnumValue(enums.SubjectKind)),
        Member("owner", 5, NUMBER),
        Member("actions", 6, TEXT),
        Member("expires_at", 7, MOMENT, optional=True),
        Member("revoked", 8, BOOLEAN),
    ),
)

ACCESS_TOKEN_LIST: Layout[tuple[models.AccessToken, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(ACCESS_TOKEN), repeated=True),
    ),
)

SUBJECT = Layout(
    models.Subject,
    (
        Member("kind", 1, EnumValue(enums.SubjectKind)),
        Member("id", 2, NUMBER),
    ),
)

ACCESS_TOKEN_REQUEST = Layout(
    unmade,
    (
        Member("name", 1, TEXT),
        Member("owner", 2, MessageValue(SUBJECT), optional=True),
        Member("actions", 3, TEXT, repeated=True),
        Member("valid_for", 4, LENGTH, optional=True),
    ),
)

ACKNOWLEDGE_REQUEST = Layout(
    unmade,
    (
        Member("message", 1, NUMBER),
        Member("token", 2, BYTES),
    ),
)

NEW_IDENTITY = Layout(
    models.NewIdentity,
    (
        Member("kind", 1, EnumValue(enums.IdentityKind), optional=True),
        Member("value", 2, TEXT),
        Member("verified", 3, BOOLEAN),
    ),
)

ADD_IDENTITY = Layout(
    unmade,
    (
        Member("customer", 1, NUMBER),
        Member("identity", 2, MessageValue(NEW_IDENTITY), optional=True),
    ),
)

ADVANCE_CLOCK = Layout(
    unmade,
    (
        Member("by", 1, LENGTH, optional=True),
    ),
)

PRIVATE_TEXT = Layout(
    private.private_of,
    (
        Member("clear", 1, TEXT, optional=True),
        Member("masked", 2, TEXT, optional=True),
    ),
)

AGENT = Layout(
    models.Agent,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("email", 4, MessageValue(PRIVATE_TEXT)),
        Member("external_id", 5, TEXT),
        Member("role", 6, NUMBER),
        Member("language", 7, TEXT),
        Member("active", 8, BOOLEAN),
    ),
)

AGENT_LOAD = Layout(
    models.AgentLoad,
    (
        Member("agent", 1, MessageValue(AGENT)),
        Member("open", 2, NUMBER),
        Member("pending", 3, NUMBER),
        Member("on_hold", 4, NUMBER),
    ),
)

AGENT_LOAD_PAGE: Layout[Page[models.AgentLoad]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(AGENT_LOAD), repeated=True),
        Member("next", 2, TEXT),
    ),
)

AGENT_PAGE: Layout[Page[models.Agent]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(AGENT), repeated=True),
        Member("next", 2, TEXT),
    ),
)

LENGTH_SUMMARY = Layout(
    models.LengthSummary,
    (
        Member("total", 1, LENGTH),
        Member("mean", 2, LENGTH),
        Member("median", 3, LENGTH),
        Member("p90", 4, LENGTH),
        Member("p95", 5, LENGTH),
        Member("longest", 6, LENGTH),
    ),
)

AGENT_ROW = Layout(
    models.AgentRow,
    (
        Member("agent", 1, NUMBER),
        Member("name", 2, TEXT),
        Member("replies", 3, NUMBER),
        Member("replies_permille", 4, NUMBER),
        Member("worked", 5, NUMBER),
        Member("resolved", 6, NUMBER),
        Member("first_replies", 7, NUMBER),
        Member("first_reply", 8, MessageValue(LENGTH_SUMMARY)),
        Member("first_reply_working", 9, MessageValue(LENGTH_SUMMARY)),
        Member("next_replies", 10, NUMBER),
        Member("next_reply", 11, MessageValue(LENGTH_SUMMARY)),
        Member("next_reply_working", 12, MessageValue(LENGTH_SUMMARY)),
        Member("ratings", 13, NUMBER),
        Member("rating_permille", 14, NUMBER),
        Member("satisfied_permille", 15, NUMBER),
    ),
)

AGENT_ROW_LIST: Layout[tuple[models.AgentRow, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(AGENT_ROW), repeated=True),
    ),
)

ARRIVAL = Layout(
    models.Arrival,
    (
        Member("conversation", 1, NUMBER),
        Member("message", 2, NUMBER),
        Member("customer", 3, NUMBER),
        Member("joined_by", 4, EnumValue(enums.JoinedBy)),
        Member("automatic", 5, EnumValue(enums.Automatic)),
        Member("unparsed", 6, BOOLEAN),
    ),
)

ARTICLE = Layout(
    models.Article,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("title", 3, TEXT),
        Member("body", 4, TEXT),
        Member("language", 5, TEXT),
        Member("audience", 6, EnumValue(enums.Audience)),
        Member("published", 7, BOOLEAN),
        Member("author", 8, NUMBER),
        Member("updated_at", 9, MOMENT),
        Member("section", 10, NUMBER),
    ),
)

ARTICLE_PAGE: Layout[Page[models.Article]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(ARTICLE), repeated=True),
        Member("next", 2, TEXT),
    ),
)

ARTICLE_REQUEST = Layout(
    unmade,
    (
        Member("article", 1, NUMBER),
    ),
)

ASK_FEEDBACK_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("kind", 2, EnumValue(enums.FeedbackKind), optional=True),
    ),
)

ASSIGN_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("agent", 2, NUMBER),
        Member("team", 3, NUMBER),
        Member("version", 4, NUMBER),
    ),
)

ASSIGN_SERVICE_LEVEL = Layout(
    models.AssignServiceLevel,
    (
        Member("inbox", 1, NUMBER),
        Member("policy", 2, NUMBER),
        Member("calendar", 3, NUMBER),
    ),
)

ASSIGNMENT = Layout(
    models.Assignment,
    (
        Member("conversation", 1, NUMBER),
        Member("number", 2, NUMBER),
        Member("agent", 3, NUMBER),
        Member("team", 4, NUMBER),
        Member("at", 5, MOMENT),
        Member("until", 6, MOMENT, optional=True),
    ),
)

ATTACHMENT = Layout(
    models.Attachment,
    (
        Member("id", 1, NUMBER),
        Member("message", 2, NUMBER),
        Member("conversation", 3, NUMBER),
        Member("name", 4, TEXT),
        Member("content_type", 5, TEXT),
        Member("content_id", 6, TEXT),
        Member("is_inline", 7, BOOLEAN),
        Member("size", 8, NUMBER),
        Member("digest", 9, BYTES),
        Member("sniffed_type", 10, TEXT),
        Member("unsafe", 11, BOOLEAN),
        Member("customer", 12, NUMBER),
    ),
)

ATTACHMENT_CONTENT = Layout(
    models.AttachmentContent,
    (
        Member("attachment", 1, MessageValue(ATTACHMENT)),
        Member("bytes", 2, BYTES),
        Member("served_type", 3, TEXT),
    ),
)

ATTACHMENT_PIECE = Layout(
    models.AttachmentPiece,
    (
        Member("bytes", 1, BYTES),
        Member("total", 2, NUMBER),
        Member("served_type", 3, TEXT),
    ),
)

ATTACHMENT_REQUEST = Layout(
    unmade,
    (
        Member("attachment", 1, NUMBER),
    ),
)

BACKLOG_REPORT = Layout(
    models.BacklogReport,
    (
        Member("at", 1, MOMENT),
        Member("open", 2, NUMBER),
    ),
)

BACKLOG_REQUEST = Layout(
    unmade,
    (
        Member("at", 1, MOMENT, optional=True),
        Member("inbox", 2, NUMBER),
    ),
)

BEGIN_UPLOAD_REQUEST = Layout(
    unmade,
    (
        Member("size", 1, NUMBER),
    ),
)

BOT = Layout(
    models.Bot,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("active", 4, BOOLEAN),
    ),
)

BOT_PAGE: Layout[Page[models.Bot]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(BOT), repeated=True),
        Member("next", 2, TEXT),
    ),
)

FIGURES_REQUEST = Layout(
    models.FiguresRequest,
    (
        Member("from_", 1, MOMENT, optional=True),
        Member("to", 2, MOMENT, optional=True),
        Member("inbox", 3, NUMBER),
        Member("by", 4, EnumValue(enums.Dimension), optional=True),
        Member("value", 5, NUMBER),
        Member("label", 6, TEXT),
        Member("exact", 7, BOOLEAN),
    ),
)

BREAKDOWN_REQUEST = Layout(
    unmade,
    (
        Member("of", 1, MessageValue(FIGURES_REQUEST), optional=True),
        Member("by", 2, EnumValue(enums.Dimension), optional=True),
    ),
)

FIGURE_SUMMARY = Layout(
    models.FigureSummary,
    (
        Member("figure", 1, EnumValue(enums.FigureKind)),
        Member("definition", 2, TEXT),
        Member("count", 3, NUMBER),
        Member("amount", 4, NUMBER),
        Member("elapsed", 5, MessageValue(LENGTH_SUMMARY)),
        Member("working", 6, MessageValue(LENGTH_SUMMARY)),
        Member("share_permille", 7, NUMBER),
    ),
)

BREAKDOWN_ROW = Layout(
    models.BreakdownRow,
    (
        Member("value", 1, NUMBER),
        Member("label", 2, TEXT),
        Member("figures", 3, MessageValue(FIGURE_SUMMARY), repeated=True),
    ),
)

BREAKDOWN_ROW_LIST: Layout[tuple[models.BreakdownRow, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(BREAKDOWN_ROW), repeated=True),
    ),
)

CALENDAR_REQUEST = Layout(
    unmade,
    (
        Member("calendar", 1, NUMBER),
        Member("version", 2, NUMBER),
    ),
)

WORKING_HOURS = Layout(
    models.WorkingHours,
    (
        Member("opens", 1, TEXT),
        Member("closes", 2, TEXT),
    ),
)

DAY_HOURS = Layout(
    models.DayHours,
    (
        Member("day", 1, TEXT),
        Member("hours", 2, MessageValue(WORKING_HOURS), repeated=True),
    ),
)

HOLIDAY = Layout(
    models.Holiday,
    (
        Member("date", 1, TEXT),
        Member("name", 2, TEXT),
    ),
)

CALENDAR_VERSION = Layout(
    models.CalendarVersion,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("time_zone", 4, TEXT),
        Member("hours", 5, MessageValue(DAY_HOURS), repeated=True),
        Member("holidays", 6, MessageValue(HOLIDAY), repeated=True),
        Member("breaks", 7, MessageValue(DAY_HOURS), repeated=True),
        Member("date_hours", 8, MessageValue(DAY_HOURS), repeated=True),
        Member("from_", 9, MOMENT),
        Member("until", 10, MOMENT, optional=True),
    ),
)

CALENDAR_VERSION_LIST: Layout[tuple[models.CalendarVersion, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(CALENDAR_VERSION), repeated=True),
    ),
)

CANNED_REPLY = Layout(
    models.CannedReply,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("text", 4, TEXT),
    ),
)

CANNED_REPLY_VIEW = Layout(
    models.CannedReplyView,
    (
        Member("reply", 1, MessageValue(CANNED_REPLY)),
        Member("inboxes", 2, NUMBER, repeated=True),
    ),
)

CANNED_REPLY_PAGE: Layout[Page[models.CannedReplyView]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(CANNED_REPLY_VIEW), repeated=True),
        Member("next", 2, TEXT),
    ),
)

FIELD_CONDITION = Layout(
    models.FieldCondition,
    (
        Member("field", 1, NUMBER),
        Member("values", 2, TEXT, repeated=True),
    ),
)

VIEW_FILTER = Layout(
    models.ViewFilter,
    (
        Member("inboxes", 1, NUMBER, repeated=True),
        Member("teams", 2, NUMBER, repeated=True),
        Member("assignees", 3, NUMBER, repeated=True),
        Member("mine", 4, BOOLEAN),
        Member("unassigned", 5, BOOLEAN),
        Member("statuses", 6, EnumValue(enums.ConversationStatus), repeated=True),
        Member("priorities", 7, EnumValue(enums.Priority), repeated=True),
        Member("kinds", 8, EnumValue(enums.ConversationKind), repeated=True),
        Member("channels", 9, EnumValue(enums.Channel), repeated=True),
        Member("any_tags", 10, NUMBER, repeated=True),
        Member("all_tags", 11, NUMBER, repeated=True),
        Member("fields", 12, MessageValue(FIELD_CONDITION), repeated=True),
        Member("snoozed", 13, EnumValue(enums.WhenSnoozed)),
        Member("waiting", 14, EnumValue(enums.Whether)),
        Member("due", 15, EnumValue(enums.Whether)),
        Member("waiting_longer_than", 16, LENGTH, optional=True),
        Member("overdue", 17, BOOLEAN),
    ),
)

CHANGE_VIEW = Layout(
    unmade,
    (
        Member("view", 1, NUMBER),
        Member("name", 2, TEXT, optional=True),
        Member("filter", 3, MessageValue(VIEW_FILTER), optional=True),
        Member("order", 4, EnumValue(enums.ViewOrder), optional=True),
        Member("descending", 5, BOOLEAN, optional=True),
        Member("version", 6, NUMBER),
    ),
)

THING_REF = Layout(
    models.ThingRef,
    (
        Member("kind", 1, EnumValue(enums.ObjectKind), optional=True),
        Member("id", 2, NUMBER),
    ),
)

PLACE = Layout(
    models.Place,
    (
        Member("kind", 1, EnumValue(enums.PlaceKind), optional=True),
        Member("id", 2, NUMBER),
    ),
)

RULE_SPEC = Layout(
    models.RuleSpec,
    (
        Member("effect", 1, EnumValue(enums.Effect)),
        Member("actions", 2, TEXT, repeated=True),
        Member("relations", 3, EnumValue(enums.Relation), repeated=True),
    ),
)

CHECK_REQUEST = Layout(
    unmade,
    (
        Member("action", 1, EnumValue(enums.Action), optional=True),
        Member("thing", 2, MessageValue(THING_REF), optional=True),
        Member("other", 3, MessageValue(THING_REF), optional=True),
        Member("field", 4, EnumValue(enums.FieldPrivacy), optional=True),
        Member("to", 5, MessageValue(SUBJECT), optional=True),
        Member("at", 6, MessageValue(PLACE), optional=True),
        Member("grant", 7, NUMBER),
        Member("tier", 8, NUMBER, optional=True),
        Member("rules", 9, MessageValue(RULE_SPEC), repeated=True),
        Member("whose", 10, MessageValue(SUBJECT), optional=True),
    ),
)

CLAIM_REQUEST = Layout(
    unmade,
    (
        Member("inbox", 1, NUMBER),
        Member("channel", 2, EnumValue(enums.Channel), optional=True),
        Member("messages", 3, NUMBER),
        Member("lease", 4, LENGTH, optional=True),
    ),
)

MESSAGE = Layout(
    models.Message,
    (
        Member("id", 1, NUMBER),
        Member("conversation", 2, NUMBER),
        Member("author_kind", 3, EnumValue(enums.ActorKind)),
        Member("author", 4, NUMBER),
        Member("visibility", 5, EnumValue(enums.Visibility)),
        Member("channel", 6, EnumValue(enums.Channel)),
        Member("automatic", 7, EnumValue(enums.Automatic)),
        Member("unparsed", 8, BOOLEAN),
        Member("spam", 9, BOOLEAN),
        Member("at", 10, MOMENT),
        Member("happened_at", 11, MOMENT),
        Member("subject", 12, TEXT),
        Member("text", 13, TEXT),
        Member("html", 14, TEXT),
        Member("reply_text", 15, TEXT),
        Member("sender", 16, MessageValue(PRIVATE_TEXT)),
        Member("mail_id", 17, TEXT),
        Member("content_digest", 18, BYTES),
        Member("source_digest", 19, BYTES),
        Member("source_size", 20, NUMBER),
        Member("problems", 21, TEXT),
        Member("inbox", 22, NUMBER),
        Member("joined_by", 23, EnumValue(enums.JoinedBy)),
        Member("joined_through", 24, NUMBER),
        Member("withdrawn_at", 25, MOMENT, optional=True),
        Member("passed_over", 30, NUMBER),
        Member("said_in", 31, NUMBER),
    ),
)

CLAIMED_MESSAGE = Layout(
    models.ClaimedMessage,
    (
        Member("message", 1, MessageValue(MESSAGE)),
        Member("attachments", 2, MessageValue(ATTACHMENT), repeated=True),
        Member("customer", 3, NUMBER),
        Member("token", 4, BYTES),
        Member("lease_until", 5, MOMENT),
        Member("attempt", 6, NUMBER),
    ),
)

CLAIMED_MESSAGE_LIST: Layout[tuple[models.ClaimedMessage, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(CLAIMED_MESSAGE), repeated=True),
    ),
)

CLASSIFY_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("kind", 2, EnumValue(enums.ConversationKind), optional=True),
        Member("stage", 3, EnumValue(enums.DealingStage), optional=True),
        Member("topic", 4, TEXT, optional=True),
        Member("reference", 5, TEXT, optional=True),
        Member("version", 6, NUMBER),
    ),
)

CLOCK_READING = Layout(
    models.ClockReading,
    (
        Member("now", 1, MOMENT),
    ),
)

SLA_VERDICT = Layout(
    models.SlaVerdict,
    (
        Member("state", 1, EnumValue(enums.SlaState)),
        Member("target", 2, LENGTH, optional=True),
        Member("started_at", 3, MOMENT, optional=True),
        Member("met_at", 4, MOMENT, optional=True),
        Member("used", 5, LENGTH),
        Member("remaining", 6, LENGTH, optional=True),
        Member("due", 7, MOMENT, optional=True),
        Member("at_risk_from", 8, MOMENT, optional=True),
        Member("late_from", 9, MOMENT, optional=True),
        Member("breached", 10, BOOLEAN),
        Member("breached_at", 11, MOMENT, optional=True),
    ),
)

EXPLAINED_SPAN = Layout(
    models.ExplainedSpan,
    (
        Member("from_", 1, MOMENT),
        Member("to", 2, MOMENT),
        Member("reason", 3, EnumValue(enums.SlaSpanReason)),
        Member("counted", 4, LENGTH),
        Member("used", 5, LENGTH),
        Member("target", 6, LENGTH, optional=True),
        Member("english", 7, TEXT),
        Member("arabic", 8, TEXT),
    ),
)

CLOCK_STANDING = Layout(
    models.ClockStanding,
    (
        Member("verdict", 1, MessageValue(SLA_VERDICT)),
        Member("english", 2, TEXT),
        Member("arabic", 3, TEXT),
        Member("spans", 4, MessageValue(EXPLAINED_SPAN), repeated=True),
    ),
)

COLLABORATOR = Layout(
    models.Collaborator,
    (
        Member("conversation", 1, NUMBER),
        Member("kind", 2, EnumValue(enums.SubjectKind)),
        Member("who", 3, NUMBER),
    ),
)

COLLABORATOR_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("who", 2, MessageValue(SUBJECT), optional=True),
    ),
)

COLLECTED = Layout(
    models.Collected,
    (
        Member("uploads", 1, NUMBER),
        Member("bytes", 2, NUMBER),
        Member("more", 3, BOOLEAN),
    ),
)

COMPANY = Layout(
    models.Company,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("external_id", 4, TEXT),
        Member("shares", 5, BOOLEAN),
    ),
)

COMPOSED_EMAIL = Layout(
    models.ComposedEmail,
    (
        Member("from_", 1, TEXT),
        Member("to", 2, TEXT, repeated=True),
        Member("raw", 3, BYTES),
    ),
)

CONVERSATION = Layout(
    models.Conversation,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("inbox", 3, NUMBER),
        Member("customer", 4, NUMBER),
        Member("status", 5, EnumValue(enums.ConversationStatus)),
        Member("priority", 6, EnumValue(enums.Priority)),
        Member("waiting_since", 7, MOMENT, optional=True),
        Member("next_due", 8, MOMENT, optional=True),
        Member("snoozed_until", 9, MOMENT, optional=True),
        Member("spam", 10, BOOLEAN),
        Member("assignee", 11, NUMBER),
        Member("team", 12, NUMBER),
        Member("kind", 13, EnumValue(enums.ConversationKind)),
        Member("stage", 14, EnumValue(enums.DealingStage)),
        Member("channel", 15, EnumValue(enums.Channel)),
        Member("subject", 16, TEXT),
        Member("topic", 17, TEXT),
        Member("reference", 18, TEXT),
        Member("created_at", 19, MOMENT),
        Member("last_activity_at", 20, MOMENT),
        Member("first_reply_at", 21, MOMENT, optional=True),
        Member("last_reply_at", 22, MOMENT, optional=True),
        Member("last_customer_message_at", 23, MOMENT, optional=True),
        Member("resolved_at", 24, MOMENT, optional=True),
        Member("closed_at", 25, MOMENT, optional=True),
        Member("messages", 26, NUMBER),
        Member("replies", 27, NUMBER),
        Member("reopens", 28, NUMBER),
        Member("root", 29, NUMBER),
        Member("follows", 30, NUMBER),
        Member("merged_into", 31, NUMBER),
        Member("repeats", 32, NUMBER),
        Member("confirmation_asked_at", 33, MOMENT, optional=True),
        Member("confirmed_at", 34, MOMENT, optional=True),
        Member("closes_at", 35, MOMENT, optional=True),
        Member("creator_kind", 36, EnumValue(enums.ActorKind)),
        Member("creator", 37, NUMBER),
    ),
)

CONVERSATION_PAGE: Layout[Page[models.Conversation]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(CONVERSATION), repeated=True),
        Member("next", 2, TEXT),
    ),
)

CONVERSATION_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
    ),
)

CONVERSATION_ROW = Layout(
    models.ConversationRow,
    (
        Member("conversation", 1, MessageValue(CONVERSATION)),
        Member("customer_name", 2, TEXT),
    ),
)

CONVERSATION_ROW_PAGE: Layout[Page[models.ConversationRow]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(CONVERSATION_ROW), repeated=True),
        Member("next", 2, TEXT),
    ),
)

PARTICIPANT = Layout(
    models.Participant,
    (
        Member("conversation", 1, NUMBER),
        Member("customer", 2, NUMBER),
        Member("trusted", 3, BOOLEAN),
        Member("joined_at", 4, MOMENT),
    ),
)

TAG = Layout(
    models.Tag,
    (
        Member("id", 1, NUMBER),
        Member("name", 2, TEXT),
    ),
)

CUSTOM_FIELD_VALUE = Layout(
    models.CustomFieldValue,
    (
        Member("conversation", 1, NUMBER),
        Member("field", 2, NUMBER),
        Member("value", 3, TEXT),
    ),
)

LINKED_CONVERSATION = Layout(
    models.LinkedConversation,
    (
        Member("conversation", 1, NUMBER),
        Member("kind", 2, EnumValue(enums.LinkKind)),
        Member("subject", 3, TEXT),
        Member("status", 4, EnumValue(enums.ConversationStatus)),
    ),
)

CONVERSATION_VIEW = Layout(
    models.ConversationView,
    (
        Member("conversation", 1, MessageValue(CONVERSATION)),
        Member("customer_name", 2, TEXT),
        Member("participants", 3, MessageValue(PARTICIPANT), repeated=True),
        Member("tags", 4, MessageValue(TAG), repeated=True),
        Member("fields", 5, MessageValue(CUSTOM_FIELD_VALUE), repeated=True),
        Member("assignments", 6, MessageValue(ASSIGNMENT), repeated=True),
        Member("merged", 7, NUMBER, repeated=True),
        Member("links", 8, MessageValue(LINKED_CONVERSATION), repeated=True),
    ),
)

COUNT_VIEWS = Layout(
    unmade,
    (
        Member("views", 1, NUMBER, repeated=True),
    ),
)

CREATE_AGENT = Layout(
    unmade,
    (
        Member("name", 1, TEXT),
        Member("email", 2, TEXT),
        Member("external_id", 3, TEXT),
        Member("role", 4, NUMBER),
        Member("language", 5, TEXT),
        Member("teams", 6, NUMBER, repeated=True),
    ),
)

CREATE_COMPANY = Layout(
    unmade,
    (
        Member("name", 1, TEXT),
        Member("external_id", 2, TEXT),
        Member("shares", 3, BOOLEAN),
    ),
)

CREATE_CUSTOMER = Layout(
    unmade,
    (
        Member("name", 1, TEXT),
        Member("language", 2, TEXT),
        Member("external_id", 3, TEXT),
        Member("company", 4, NUMBER),
        Member("identities", 5, MessageValue(NEW_IDENTITY), repeated=True),
        Member("tier", 6, TEXT),
    ),
)

CREATE_INBOX = Layout(
    unmade,
    (
        Member("name", 1, TEXT),
        Member("address", 2, TEXT),
        Member("team", 3, NUMBER),
        Member("language", 4, TEXT),
        Member("follow_up", 5, EnumValue(enums.FollowUp), optional=True),
        Member("repeats", 8, EnumValue(enums.Repeats), optional=True),
        Member("repeat_window", 9, LENGTH, optional=True),
        Member("repeats_open_only", 10, BOOLEAN),
        Member("confirms_resolution", 11, BOOLEAN),
        Member("confirmation_silence", 12, LENGTH, optional=True),
        Member("undo_window", 13, LENGTH, optional=True),
        Member("open_to_public", 14, BOOLEAN),
        Member("follow_up_window", 15, LENGTH, optional=True),
    ),
)

CREATE_TEAM = Layout(
    unmade,
    (
        Member("name", 1, TEXT),
    ),
)

CUSTOM_FIELD = Layout(
    models.CustomField,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("label_english", 4, TEXT),
        Member("label_arabic", 5, TEXT),
        Member("type", 6, EnumValue(enums.CustomFieldType)),
    ),
)

CUSTOM_FIELD_LIST: Layout[tuple[models.CustomField, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(CUSTOM_FIELD), repeated=True),
    ),
)

CUSTOMER = Layout(
    models.Customer,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("company", 4, NUMBER),
        Member("language", 5, TEXT),
        Member("external_id", 6, TEXT),
        Member("created_at", 7, MOMENT),
        Member("root", 8, NUMBER),
        Member("merged_into", 9, NUMBER),
        Member("tier", 10, TEXT),
    ),
)

PAGE_REQUEST = Layout(
    models.PageRequest,
    (
        Member("rows", 1, NUMBER),
        Member("cursor", 2, TEXT),
    ),
)

CUSTOMER_CONVERSATIONS = Layout(
    unmade,
    (
        Member("customer", 1, NUMBER),
        Member("page", 2, MessageValue(PAGE_REQUEST), optional=True),
    ),
)

CUSTOMER_NOTE = Layout(
    models.CustomerNote,
    (
        Member("id", 1, NUMBER),
        Member("customer", 2, NUMBER),
        Member("author", 3, NUMBER),
        Member("text", 4, TEXT),
        Member("at", 5, MOMENT),
    ),
)

CUSTOMER_NOTE_REQUEST = Layout(
    unmade,
    (
        Member("customer", 1, NUMBER),
        Member("text", 2, TEXT),
    ),
)

CUSTOMER_PAGE: Layout[Page[models.Customer]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(CUSTOMER), repeated=True),
        Member("next", 2, TEXT),
    ),
)

IDENTITY = Layout(
    models.Identity,
    (
        Member("id", 1, NUMBER),
        Member("customer", 2, NUMBER),
        Member("kind", 3, EnumValue(enums.IdentityKind)),
        Member("value", 4, MessageValue(PRIVATE_TEXT)),
        Member("verified", 5, BOOLEAN),
        Member("created_at", 6, MOMENT),
    ),
)

CUSTOMER_PROFILE = Layout(
    models.CustomerProfile,
    (
        Member("customer", 1, MessageValue(CUSTOMER)),
        Member("identities", 2, MessageValue(IDENTITY), repeated=True),
        Member("notes", 3, MessageValue(CUSTOMER_NOTE), repeated=True),
        Member("merged", 4, NUMBER, repeated=True),
    ),
)

CUSTOMER_REQUEST = Layout(
    unmade,
    (
        Member("customer", 1, NUMBER),
    ),
)

FIELD_CHOICE = Layout(
    models.FieldChoice,
    (
        Member("value", 1, TEXT),
        Member("label_english", 2, TEXT),
        Member("label_arabic", 3, TEXT),
    ),
)

DECLARE_FIELD = Layout(
    unmade,
    (
        Member("name", 1, TEXT),
        Member("label_english", 2, TEXT),
        Member("label_arabic", 3, TEXT),
        Member("type", 4, EnumValue(enums.CustomFieldType), optional=True),
        Member("choices", 5, MessageValue(FIELD_CHOICE), repeated=True),
    ),
)

DENIAL = Layout(
    models.Denial,
    (
        Member("actor_kind", 1, EnumValue(enums.ActorKind)),
        Member("actor", 2, NUMBER),
        Member("operation", 3, NUMBER),
        Member("count", 4, NUMBER),
        Member("first_at", 5, MOMENT),
        Member("last_at", 6, MOMENT),
        Member("stream", 7, EnumValue(enums.Stream)),
        Member("subject", 8, NUMBER),
    ),
)

DENIAL_PAGE: Layout[Page[models.Denial]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(DENIAL), repeated=True),
        Member("next", 2, TEXT),
    ),
)

DRAFT = Layout(
    models.Draft,
    (
        Member("agent", 1, NUMBER),
        Member("conversation", 2, NUMBER),
        Member("text", 3, TEXT),
        Member("html", 4, TEXT),
        Member("channel", 5, EnumValue(enums.Channel)),
        Member("version", 6, NUMBER),
        Member("updated_at", 7, MOMENT),
    ),
)

DRAFT_ROW = Layout(
    models.DraftRow,
    (
        Member("conversation", 1, NUMBER),
        Member("subject", 2, TEXT),
        Member("text", 3, TEXT),
        Member("version", 4, NUMBER),
        Member("present", 5, NUMBER),
        Member("updated_at", 6, MOMENT),
    ),
)

DRAFT_LIST: Layout[tuple[models.DraftRow, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(DRAFT_ROW), repeated=True),
    ),
)

DRAFT_RECEIPT = Layout(
    models.DraftReceipt,
    (
        Member("conversation", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("updated_at", 3, MOMENT),
    ),
)

DUE_RUN = Layout(
    models.DueRun,
    (
        Member("done", 1, NUMBER),
        Member("failed", 2, NUMBER),
        Member("next", 3, MOMENT),
    ),
)

EMAIL_REQUEST = Layout(
    unmade,
    (
        Member("inbox", 1, NUMBER),
        Member("raw", 2, BYTES),
    ),
)

FIELD_VIOLATION = Layout(
    models.FieldViolation,
    (
        Member("field", 1, TEXT),
        Member("reason", 2, TEXT),
        Member("english", 3, TEXT),
        Member("arabic", 4, TEXT),
    ),
)

ERROR_FACT = Layout(
    models.ErrorFact,
    (
        Member("name", 1, TEXT),
        Member("value", 2, TEXT),
    ),
)

ERROR = Layout(
    errors.error_of,
    (
        Member("code", 1, NUMBER),
        Member("reason", 2, TEXT),
        Member("message", 3, TEXT),
        Member("english", 4, TEXT),
        Member("arabic", 5, TEXT),
        Member("violations", 6, MessageValue(FIELD_VIOLATION), repeated=True),
        Member("facts", 7, MessageValue(ERROR_FACT), repeated=True),
        Member("retryable", 8, BOOLEAN),
    ),
)

EVENT = Layout(
    models.Event,
    (
        Member("number", 1, NUMBER),
        Member("kind", 2, EnumValue(enums.EventKind)),
        Member("stream", 3, EnumValue(enums.Stream)),
        Member("subject", 4, NUMBER),
        Member("object", 5, NUMBER),
        Member("actor_kind", 6, EnumValue(enums.ActorKind)),
        Member("actor", 7, NUMBER),
        Member("at", 8, MOMENT),
        Member("happened_at", 9, MOMENT),
        Member("changes", 10, BYTES),
        Member("salt", 11, BYTES),
        Member("hash", 12, BYTES),
        Member("lent", 13, NUMBER),
    ),
)

EVENT_LIST: Layout[tuple[models.Event, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(EVENT), repeated=True),
    ),
)

EVENT_PAGE: Layout[Page[models.Event]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(EVENT), repeated=True),
        Member("next", 2, TEXT),
    ),
)

FAIL_REQUEST = Layout(
    unmade,
    (
        Member("message", 1, NUMBER),
        Member("token", 2, BYTES),
        Member("permanent", 3, BOOLEAN),
        Member("error", 4, TEXT),
    ),
)

FAULT_COUNTS = Layout(
    models.FaultCounts,
    (
        Member("operations", 1, NUMBER),
        Member("failures", 2, NUMBER),
    ),
)

FAULT_REQUEST = Layout(
    unmade,
    (
        Member("after", 1, NUMBER),
    ),
)

FEED_ITEM = Layout(
    models.FeedItem,
    (
        Member("kind", 1, EnumValue(enums.EventKind)),
        Member("stream", 2, EnumValue(enums.Stream)),
        Member("subject", 3, NUMBER),
        Member("object", 4, NUMBER),
        Member("actor_kind", 5, EnumValue(enums.ActorKind)),
        Member("actor", 6, NUMBER),
        Member("at", 7, MOMENT),
        Member("happened_at", 8, MOMENT),
        Member("gone", 9, BOOLEAN),
    ),
)

FEED = Layout(
    models.Feed,
    (
        Member("rows", 1, MessageValue(FEED_ITEM), repeated=True),
        Member("next", 2, TEXT),
        Member("reload", 3, BOOLEAN),
    ),
)

FEEDBACK = Layout(
    models.Feedback,
    (
        Member("id", 1, NUMBER),
        Member("conversation", 2, NUMBER),
        Member("customer", 3, NUMBER),
        Member("agent", 4, NUMBER),
        Member("rating", 5, NUMBER),
        Member("comment", 6, TEXT),
        Member("at", 7, MOMENT),
        Member("kind", 8, EnumValue(enums.FeedbackKind)),
    ),
)

FEEDBACK_LIST: Layout[tuple[models.Feedback, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(FEEDBACK), repeated=True),
    ),
)

FEEDBACK_REPORT = Layout(
    models.FeedbackReport,
    (
        Member("ratings", 1, NUMBER),
        Member("satisfied", 2, NUMBER),
        Member("satisfied_permille", 3, NUMBER),
        Member("mean_permille", 4, NUMBER),
        Member("asked", 5, NUMBER),
        Member("answered", 6, NUMBER),
        Member("response_permille", 7, NUMBER),
        Member("recommendations", 8, NUMBER),
        Member("nps", 9, NUMBER),
        Member("efforts", 10, NUMBER),
        Member("effort_permille", 11, NUMBER),
    ),
)

FEEDBACK_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("rating", 2, NUMBER),
        Member("comment", 3, TEXT),
        Member("kind", 4, EnumValue(enums.FeedbackKind), optional=True),
    ),
)

FIGURE_COMPARISON = Layout(
    models.FigureComparison,
    (
        Member("now", 1, MessageValue(FIGURE_SUMMARY)),
        Member("before", 2, MessageValue(FIGURE_SUMMARY)),
    ),
)

FIGURE_DEFINITION = Layout(
    models.FigureDefinition,
    (
        Member("id", 1, TEXT),
        Member("english", 2, TEXT),
        Member("arabic", 3, TEXT),
    ),
)

FIGURE_DEFINITION_LIST: Layout[tuple[models.FigureDefinition, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(FIGURE_DEFINITION), repeated=True),
    ),
)

FILE_REQUEST = Layout(
    unmade,
    (
        Member("of", 1, MessageValue(FIGURES_REQUEST), optional=True),
        Member("language", 2, TEXT),
    ),
)

FIND_CUSTOMER = Layout(
    unmade,
    (
        Member("kind", 1, EnumValue(enums.IdentityKind), optional=True),
        Member("value", 2, TEXT),
    ),
)

FINDING = Layout(
    models.Finding,
    (
        Member("where", 1, TEXT),
        Member("what", 2, TEXT),
    ),
)

FINISH_UPLOAD_REQUEST = Layout(
    unmade,
    (
        Member("upload", 1, NUMBER),
        Member("size", 2, NUMBER),
    ),
)

GRANT_REQUEST = Layout(
    unmade,
    (
        Member("role", 1, NUMBER),
        Member("to", 2, MessageValue(SUBJECT), optional=True),
        Member("at", 3, MessageValue(PLACE), optional=True),
        Member("from_", 4, MOMENT, optional=True),
        Member("until", 5, MOMENT, optional=True),
    ),
)

GRANTS_REQUEST = Layout(
    unmade,
    (
        Member("to", 1, MessageValue(SUBJECT), optional=True),
        Member("page", 2, MessageValue(PAGE_REQUEST), optional=True),
    ),
)

SKIPPED_EVENT = Layout(
    models.SkippedEvent,
    (
        Member("name", 1, TEXT),
        Member("reason", 2, EnumValue(enums.SkipReason)),
    ),
)

HOLIDAY_IMPORT = Layout(
    models.HolidayImport,
    (
        Member("calendar", 1, MessageValue(CALENDAR_VERSION)),
        Member("added", 2, NUMBER),
        Member("skipped", 3, MessageValue(SKIPPED_EVENT), repeated=True),
    ),
)

HOUR_ROW = Layout(
    models.HourRow,
    (
        Member("hour", 1, NUMBER),
        Member("created", 2, NUMBER),
        Member("customer_messages", 3, NUMBER),
        Member("replies", 4, NUMBER),
    ),
)

HOUR_ROW_LIST: Layout[tuple[models.HourRow, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(HOUR_ROW), repeated=True),
    ),
)

IMPORT_HOLIDAYS_REQUEST = Layout(
    unmade,
    (
        Member("calendar", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("icalendar", 3, TEXT),
        Member("first", 4, TEXT),
        Member("last", 5, TEXT),
    ),
)

INBOX = Layout(
    models.Inbox,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("address", 4, TEXT),
        Member("team", 5, NUMBER),
        Member("language", 6, TEXT),
        Member("follow_up", 7, EnumValue(enums.FollowUp)),
        Member("repeats", 8, EnumValue(enums.Repeats)),
        Member("repeat_window", 9, LENGTH),
        Member("repeats_open_only", 10, BOOLEAN),
        Member("confirms_resolution", 11, BOOLEAN),
        Member("confirmation_silence", 12, LENGTH),
        Member("undo_window", 13, LENGTH),
        Member("sla_policy", 14, NUMBER),
        Member("calendar", 15, NUMBER),
        Member("disabled", 16, BOOLEAN),
        Member("open_to_public", 17, BOOLEAN),
        Member("follow_up_window", 18, LENGTH),
    ),
)

INBOX_LIST: Layout[tuple[models.Inbox, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(INBOX), repeated=True),
    ),
)

INBOX_REQUEST = Layout(
    unmade,
    (
        Member("inbox", 1, NUMBER),
    ),
)

INBOX_STAFF = Layout(
    models.InboxStaff,
    (
        Member("inbox", 1, NUMBER),
        Member("members", 2, MessageValue(SUBJECT), repeated=True),
        Member("watchers", 3, MessageValue(SUBJECT), repeated=True),
    ),
)

INBOX_STAFF_REQUEST = Layout(
    unmade,
    (
        Member("inbox", 1, NUMBER),
        Member("who", 2, MessageValue(SUBJECT), repeated=True),
    ),
)

ISSUED_ACCESS_TOKEN = Layout(
    models.IssuedAccessToken,
    (
        Member("id", 1, NUMBER),
        Member("token", 2, TEXT),
        Member("expires_at", 3, MOMENT, optional=True),
    ),
)

ISSUED_TOKEN = Layout(
    models.IssuedToken,
    (
        Member("token", 1, TEXT),
        Member("expires_at", 2, MOMENT),
    ),
)

WAY_PASSED_OVER = Layout(
    models.WayPassedOver,
    (
        Member("why", 1, EnumValue(enums.PassedOver)),
        Member("english", 2, TEXT),
        Member("arabic", 3, TEXT),
    ),
)

JOIN_EXPLANATION = Layout(
    models.JoinExplanation,
    (
        Member("message", 1, NUMBER),
        Member("conversation", 2, NUMBER),
        Member("joined_by", 3, EnumValue(enums.JoinedBy)),
        Member("through", 4, NUMBER),
        Member("after", 5, LENGTH),
        Member("follows", 6, NUMBER),
        Member("english", 7, TEXT),
        Member("arabic", 8, TEXT),
        Member("passed_over", 9, MessageValue(WAY_PASSED_OVER), repeated=True),
    ),
)

LINK_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("to", 2, NUMBER),
    ),
)

LIST_REQUEST = Layout(
    unmade,
    (
        Member("inbox", 1, NUMBER),
        Member("mine", 2, BOOLEAN),
        Member("statuses", 3, EnumValue(enums.ConversationStatus), repeated=True),
        Member("page", 4, MessageValue(PAGE_REQUEST), optional=True),
        Member("order", 5, EnumValue(enums.ListOrder), optional=True),
    ),
)

LISTEN_REQUEST = Layout(
    unmade,
    (
        Member("cursor", 1, TEXT),
        Member("rows", 2, NUMBER),
        Member("wait", 3, LENGTH, optional=True),
    ),
)

LIVE_ROW = Layout(
    models.LiveRow,
    (
        Member("inbox", 1, NUMBER),
        Member("name", 2, TEXT),
        Member("open", 3, NUMBER),
        Member("pending", 4, NUMBER),
        Member("on_hold", 5, NUMBER),
        Member("unassigned", 6, NUMBER),
        Member("waiting", 7, NUMBER),
    ),
)

LIVE_ROW_LIST: Layout[tuple[models.LiveRow, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(LIVE_ROW), repeated=True),
    ),
)

MARK_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("message", 2, NUMBER),
    ),
)

MEMBER_DIGEST = Layout(
    models.MemberDigest,
    (
        Member("number", 1, NUMBER),
        Member("digest", 2, BYTES),
    ),
)

MEMBERSHIP_REQUEST = Layout(
    unmade,
    (
        Member("team", 1, NUMBER),
        Member("agent", 2, NUMBER),
    ),
)

MENTION = Layout(
    models.Mention,
    (
        Member("message", 1, NUMBER),
        Member("agent", 2, NUMBER),
        Member("conversation", 3, NUMBER),
    ),
)

MENTION_ROW = Layout(
    models.MentionRow,
    (
        Member("mention", 1, MessageValue(MENTION)),
        Member("unread", 2, BOOLEAN),
        Member("author_name", 3, TEXT),
        Member("subject", 4, TEXT),
        Member("text", 5, TEXT),
        Member("at", 6, MOMENT),
    ),
)

MENTION_PAGE: Layout[Page[models.MentionRow]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(MENTION_ROW), repeated=True),
        Member("next", 2, TEXT),
    ),
)

MENTIONS_REQUEST = Layout(
    unmade,
    (
        Member("unread", 1, BOOLEAN),
        Member("page", 2, MessageValue(PAGE_REQUEST), optional=True),
    ),
)

MERGE_CUSTOMERS = Layout(
    unmade,
    (
        Member("customer", 1, NUMBER),
        Member("into", 2, NUMBER),
        Member("version", 3, NUMBER),
        Member("into_version", 4, NUMBER),
    ),
)

MERGE_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("into", 2, NUMBER),
        Member("version", 3, NUMBER),
        Member("into_version", 4, NUMBER),
    ),
)

MESSAGE_RECEIPT = Layout(
    models.MessageReceipt,
    (
        Member("conversation", 1, NUMBER),
        Member("message", 2, NUMBER),
        Member("version", 3, NUMBER),
    ),
)

MESSAGE_REQUEST = Layout(
    unmade,
    (
        Member("message", 1, NUMBER),
    ),
)

MESSAGE_SOURCE = Layout(
    models.MessageSource,
    (
        Member("bytes", 1, BYTES),
    ),
)

MOVE_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("inbox", 2, NUMBER),
        Member("version", 3, NUMBER),
    ),
)

NEW_ATTACHMENT = Layout(
    models.NewAttachment,
    (
        Member("name", 1, TEXT),
        Member("content_type", 2, TEXT),
        Member("content_id", 3, TEXT),
        Member("is_inline", 4, BOOLEAN),
        Member("bytes", 5, BYTES),
        Member("upload", 6, NUMBER),
    ),
)

NOTE_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("text", 2, TEXT),
        Member("mentions", 3, NUMBER, repeated=True),
        Member("attachments", 4, MessageValue(NEW_ATTACHMENT), repeated=True),
    ),
)

NOTHING = Layout(
    unmade,
    (),
)

OPEN_CONVERSATION = Layout(
    unmade,
    (
        Member("inbox", 1, NUMBER),
        Member("customer", 2, NUMBER),
        Member("subject", 3, TEXT),
        Member("text", 4, TEXT),
        Member("channel", 5, EnumValue(enums.Channel), optional=True),
        Member("priority", 6, EnumValue(enums.Priority), optional=True),
    ),
)

OUTGOING = Layout(
    models.Outgoing,
    (
        Member("message", 1, NUMBER),
        Member("conversation", 2, NUMBER),
        Member("inbox", 3, NUMBER),
        Member("channel", 4, EnumValue(enums.Channel)),
        Member("state", 5, EnumValue(enums.OutgoingState)),
        Member("leaves_at", 6, MOMENT),
        Member("sent_at", 7, MOMENT, optional=True),
        Member("delivered_at", 8, MOMENT, optional=True),
        Member("read_at", 9, MOMENT, optional=True),
        Member("failed_at", 10, MOMENT, optional=True),
        Member("attempts", 11, NUMBER),
        Member("error", 12, TEXT),
    ),
)

OUTBOX_ITEM = Layout(
    models.OutboxItem,
    (
        Member("outgoing", 1, MessageValue(OUTGOING)),
        Member("ready_at", 2, MOMENT),
        Member("attempts", 3, NUMBER),
        Member("claimed", 4, BOOLEAN),
        Member("error", 5, TEXT),
    ),
)

OUTBOX_ITEM_PAGE: Layout[Page[models.OutboxItem]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(OUTBOX_ITEM), repeated=True),
        Member("next", 2, TEXT),
    ),
)

OUTBOX_REQUEST = Layout(
    unmade,
    (
        Member("state", 1, EnumValue(enums.OutgoingState), optional=True),
        Member("inbox", 2, NUMBER),
        Member("page", 3, MessageValue(PAGE_REQUEST), optional=True),
    ),
)

PORTAL_TOKEN_REQUEST = Layout(
    unmade,
    (
        Member("customer", 1, NUMBER),
        Member("valid_for", 2, LENGTH, optional=True),
    ),
)

PRIORITY_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("priority", 2, EnumValue(enums.Priority), optional=True),
        Member("version", 3, NUMBER),
    ),
)

READ_ATTACHMENT_REQUEST = Layout(
    unmade,
    (
        Member("attachment", 1, NUMBER),
        Member("offset", 2, NUMBER),
        Member("length", 3, NUMBER),
    ),
)

READ_EVENTS_REQUEST = Layout(
    unmade,
    (
        Member("after", 1, NUMBER),
        Member("rows", 2, NUMBER),
        Member("wait", 3, LENGTH, optional=True),
    ),
)

READ_MARK = Layout(
    models.ReadMark,
    (
        Member("conversation", 1, NUMBER),
        Member("reader_kind", 2, EnumValue(enums.ActorKind)),
        Member("reader", 3, NUMBER),
        Member("message", 4, NUMBER),
        Member("at", 5, MOMENT),
        Member("turns", 6, NUMBER),
    ),
)

READER_ROW = Layout(
    models.ReaderRow,
    (
        Member("mark", 1, MessageValue(READ_MARK)),
        Member("name", 2, TEXT),
    ),
)

READER_LIST: Layout[tuple[models.ReaderRow, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(READER_ROW), repeated=True),
    ),
)

READERS_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("message", 2, NUMBER),
    ),
)

RECEIVE_REQUEST = Layout(
    models.ReceiveRequest,
    (
        Member("inbox", 1, NUMBER),
        Member("channel", 2, EnumValue(enums.Channel), optional=True),
        Member("sender_kind", 3, EnumValue(enums.IdentityKind), optional=True),
        Member("sender", 4, TEXT),
        Member("sender_name", 5, TEXT),
        Member("subject", 6, TEXT),
        Member("text", 7, TEXT),
        Member("html", 8, TEXT),
        Member("reply_text", 9, TEXT),
        Member("attachments", 10, MessageValue(NEW_ATTACHMENT), repeated=True),
        Member("happened_at", 11, MOMENT, optional=True),
        Member("automatic", 12, EnumValue(enums.Automatic), optional=True),
        Member("spam", 13, BOOLEAN),
        Member("mail_id", 14, TEXT),
        Member("in_reply_to", 15, TEXT, repeated=True),
        Member("references", 16, TEXT, repeated=True),
        Member("tokens", 17, TEXT, repeated=True),
        Member("source", 18, BYTES),
        Member("content_digest", 19, BYTES),
        Member("unparsed", 20, BOOLEAN),
        Member("problems", 21, TEXT),
    ),
)

RECEIVE_BATCH = Layout(
    unmade,
    (
        Member("messages", 1, MessageValue(RECEIVE_REQUEST), repeated=True),
    ),
)

RECEIVE_OUTCOME = Layout(
    models.ReceiveOutcome,
    (
        Member("arrival", 1, MessageValue(ARRIVAL), optional=True),
        Member("error", 2, MessageValue(ERROR), optional=True),
    ),
)

RECEIVE_OUTCOMES: Layout[tuple[models.ReceiveOutcome, ...]] = Layout(
    only,
    (
        Member("outcomes", 1, MessageValue(RECEIVE_OUTCOME), repeated=True),
    ),
)

RECURRING_ROW = Layout(
    models.RecurringRow,
    (
        Member("kind", 1, EnumValue(enums.ConversationKind)),
        Member("topic", 2, TEXT),
        Member("created", 3, NUMBER),
        Member("created_before", 4, NUMBER),
    ),
)

RECURRING_ROW_LIST: Layout[tuple[models.RecurringRow, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(RECURRING_ROW), repeated=True),
    ),
)

REPLY_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("text", 2, TEXT),
        Member("html", 3, TEXT),
        Member("channel", 4, EnumValue(enums.Channel), optional=True),
        Member("attachments", 5, MessageValue(NEW_ATTACHMENT), repeated=True),
        Member("then", 6, EnumValue(enums.ConversationStatus), optional=True),
        Member("version", 7, NUMBER),
    ),
)

REPORT_FILE = Layout(
    models.ReportFile,
    (
        Member("name", 1, TEXT),
        Member("content_type", 2, TEXT),
        Member("content", 3, TEXT),
    ),
)

REPORT_OVERVIEW = Layout(
    models.ReportOverview,
    (
        Member("from_", 1, MOMENT),
        Member("to", 2, MOMENT),
        Member("time_zone", 3, TEXT),
        Member("figures", 4, MessageValue(FIGURE_COMPARISON), repeated=True),
        Member("backlog", 5, NUMBER),
        Member("backlog_before", 6, NUMBER),
    ),
)

REPORT_REQUEST = Layout(
    unmade,
    (
        Member("message", 1, NUMBER),
        Member("state", 2, EnumValue(enums.OutgoingState), optional=True),
        Member("happened_at", 3, MOMENT, optional=True),
        Member("error", 4, TEXT),
    ),
)

REVOKE_REQUEST = Layout(
    unmade,
    (
        Member("grant", 1, NUMBER),
    ),
)

ROLE = Layout(
    models.Role,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("preset", 4, EnumValue(enums.RolePreset)),
        Member("tier", 5, NUMBER),
        Member("disabled", 6, BOOLEAN),
        Member("reach", 7, EnumValue(enums.PlaceKind)),
        Member("base", 8, NUMBER),
    ),
)

ROLE_GRANT = Layout(
    models.RoleGrant,
    (
        Member("id", 1, NUMBER),
        Member("role", 2, NUMBER),
        Member("to_kind", 3, EnumValue(enums.SubjectKind)),
        Member("to", 4, NUMBER),
        Member("at_kind", 5, EnumValue(enums.PlaceKind)),
        Member("at", 6, NUMBER),
        Member("from_", 7, MOMENT, optional=True),
        Member("until", 8, MOMENT, optional=True),
    ),
)

ROLE_GRANT_PAGE: Layout[Page[models.RoleGrant]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(ROLE_GRANT), repeated=True),
        Member("next", 2, TEXT),
    ),
)

ROLE_LIST: Layout[tuple[models.Role, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(ROLE), repeated=True),
    ),
)

ROLE_REQUEST = Layout(
    unmade,
    (
        Member("role", 1, NUMBER),
    ),
)

ROLE_VIEW = Layout(
    models.RoleView,
    (
        Member("role", 1, MessageValue(ROLE)),
        Member("rules", 2, MessageValue(RULE_SPEC), repeated=True),
    ),
)

ROW_CHANGE = Layout(
    models.RowChange,
    (
        Member("table", 1, NUMBER),
        Member("kind", 2, NUMBER),
        Member("key", 3, BYTES),
        Member("columns", 4, NUMBER),
        Member("members", 5, BYTES),
        Member("digests", 6, MessageValue(MEMBER_DIGEST), repeated=True),
    ),
)

ROW_CHANGES = Layout(
    models.RowChanges,
    (
        Member("rows", 1, MessageValue(ROW_CHANGE), repeated=True),
        Member("salt_digest", 2, BYTES),
    ),
)

SAMPLE_TEAM = Layout(
    models.SampleTeam,
    (
        Member("salma", 1, NUMBER),
        Member("noor", 2, NUMBER),
        Member("karim", 3, NUMBER),
        Member("daniel", 4, NUMBER),
        Member("support_team", 5, NUMBER),
        Member("billing_team", 6, NUMBER),
        Member("support", 7, NUMBER),
        Member("customs", 8, NUMBER),
        Member("billing", 9, NUMBER),
        Member("hana", 10, NUMBER),
        Member("youssef", 11, NUMBER),
        Member("olivia", 12, NUMBER),
    ),
)

SAVE_ARTICLE = Layout(
    unmade,
    (
        Member("article", 1, NUMBER),
        Member("title", 2, TEXT),
        Member("body", 3, TEXT),
        Member("language", 4, TEXT),
        Member("audience", 5, EnumValue(enums.Audience), optional=True),
        Member("published", 6, BOOLEAN),
        Member("version", 7, NUMBER),
        Member("section", 8, NUMBER),
    ),
)

SAVE_BOT_REQUEST = Layout(
    unmade,
    (
        Member("bot", 1, NUMBER),
        Member("name", 2, TEXT),
        Member("active", 3, BOOLEAN, optional=True),
        Member("version", 4, NUMBER),
    ),
)

SAVE_CALENDAR_REQUEST = Layout(
    unmade,
    (
        Member("calendar", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("time_zone", 4, TEXT),
        Member("hours", 5, MessageValue(DAY_HOURS), repeated=True),
        Member("holidays", 6, MessageValue(HOLIDAY), repeated=True),
        Member("breaks", 7, MessageValue(DAY_HOURS), repeated=True),
        Member("date_hours", 8, MessageValue(DAY_HOURS), repeated=True),
    ),
)

SAVE_CANNED_REPLY_REQUEST = Layout(
    unmade,
    (
        Member("reply", 1, NUMBER),
        Member("name", 2, TEXT),
        Member("text", 3, TEXT),
        Member("inboxes", 4, NUMBER, repeated=True),
        Member("version", 5, NUMBER),
    ),
)

SAVE_DRAFT = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("text", 2, TEXT),
        Member("html", 3, TEXT),
        Member("channel", 4, EnumValue(enums.Channel), optional=True),
        Member("version", 5, NUMBER),
    ),
)

SAVE_ROLE_REQUEST = Layout(
    unmade,
    (
        Member("role", 1, NUMBER),
        Member("name", 2, TEXT),
        Member("tier", 3, NUMBER),
        Member("disabled", 4, BOOLEAN),
        Member("reach", 5, EnumValue(enums.PlaceKind), optional=True),
        Member("base", 6, NUMBER),
        Member("rules", 7, MessageValue(RULE_SPEC), repeated=True),
        Member("version", 8, NUMBER),
    ),
)

SAVE_SECTION_REQUEST = Layout(
    unmade,
    (
        Member("section", 1, NUMBER),
        Member("name", 2, TEXT),
        Member("version", 3, NUMBER),
    ),
)

SLA_TARGETS = Layout(
    models.SlaTargets,
    (
        Member("first_response", 1, LENGTH, optional=True),
        Member("next_response", 2, LENGTH, optional=True),
        Member("resolution", 3, LENGTH, optional=True),
    ),
)

SLA_RULE = Layout(
    models.SlaRule,
    (
        Member("priorities", 1, EnumValue(enums.Priority), repeated=True),
        Member("inboxes", 2, NUMBER, repeated=True),
        Member("tiers", 3, TEXT, repeated=True),
        Member("channels", 4, EnumValue(enums.Channel), repeated=True),
        Member("targets", 5, MessageValue(SLA_TARGETS)),
    ),
)

SLA_PAUSES = Layout(
    models.SlaPauses,
    (
        Member("pending", 1, BOOLEAN),
        Member("on_hold", 2, BOOLEAN),
        Member("snoozed", 3, BOOLEAN),
    ),
)

SLA_CONDUCT = Layout(
    models.SlaConduct,
    (
        Member("first_response", 1, MessageValue(SLA_PAUSES)),
        Member("next_response", 2, MessageValue(SLA_PAUSES)),
        Member("resolution", 3, MessageValue(SLA_PAUSES)),
        Member("warning_percent", 4, NUMBER),
    ),
)

SAVE_SLA_POLICY = Layout(
    unmade,
    (
        Member("policy", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("rules", 4, MessageValue(SLA_RULE), repeated=True),
        Member("conduct", 5, MessageValue(SLA_CONDUCT), optional=True),
    ),
)

SAVE_VIEW = Layout(
    unmade,
    (
        Member("name", 1, TEXT),
        Member("audience", 7, EnumValue(enums.ViewAudience), optional=True),
        Member("team", 8, NUMBER),
        Member("filter", 9, MessageValue(VIEW_FILTER), optional=True),
        Member("order", 10, EnumValue(enums.ViewOrder), optional=True),
        Member("descending", 11, BOOLEAN),
    ),
)

SECTION = Layout(
    models.Section,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
    ),
)

SECTION_LIST: Layout[tuple[models.Section, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(SECTION), repeated=True),
    ),
)

SERIES_POINT = Layout(
    models.SeriesPoint,
    (
        Member("start", 1, MOMENT),
        Member("end", 2, MOMENT),
        Member("figures", 3, MessageValue(FIGURE_SUMMARY), repeated=True),
    ),
)

SERIES_POINT_LIST: Layout[tuple[models.SeriesPoint, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(SERIES_POINT), repeated=True),
    ),
)

SERIES_REQUEST = Layout(
    unmade,
    (
        Member("of", 1, MessageValue(FIGURES_REQUEST), optional=True),
        Member("grain", 2, EnumValue(enums.Grain), optional=True),
    ),
)

SERVICE_LEVEL = Layout(
    models.ServiceLevel,
    (
        Member("conversation", 1, NUMBER),
        Member("policy", 2, NUMBER),
        Member("policy_version", 3, NUMBER),
        Member("calendar", 4, NUMBER),
        Member("calendar_version", 5, NUMBER),
        Member("first_response", 6, MessageValue(CLOCK_STANDING)),
        Member("next_response", 7, MessageValue(CLOCK_STANDING)),
        Member("resolution", 8, MessageValue(CLOCK_STANDING)),
        Member("next_due", 9, MOMENT, optional=True),
        Member("longest_answered", 10, LENGTH, optional=True),
        Member("answered_in_time", 11, NUMBER),
        Member("answered_late", 12, NUMBER),
    ),
)

SERVICE_LEVEL_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("explain", 2, BOOLEAN),
    ),
)

SET_CLOCK = Layout(
    unmade,
    (
        Member("now", 1, MOMENT, optional=True),
    ),
)

SET_FIELD_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("field", 2, TEXT),
        Member("value", 3, TEXT),
    ),
)

SLA_POLICY = Layout(
    models.SlaPolicy,
    (
        Member("name", 1, TEXT),
        Member("rules", 2, MessageValue(SLA_RULE), repeated=True),
        Member("conduct", 3, MessageValue(SLA_CONDUCT)),
    ),
)

SLA_POLICY_REQUEST = Layout(
    unmade,
    (
        Member("policy", 1, NUMBER),
        Member("version", 2, NUMBER),
    ),
)

SLA_POLICY_VERSION = Layout(
    models.SlaPolicyVersion,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("policy", 3, MessageValue(SLA_POLICY)),
        Member("from_", 4, MOMENT),
        Member("until", 5, MOMENT, optional=True),
    ),
)

SLA_POLICY_VERSION_LIST: Layout[tuple[models.SlaPolicyVersion, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(SLA_POLICY_VERSION), repeated=True),
    ),
)

SNOOZE_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("until", 2, MOMENT, optional=True),
        Member("version", 3, NUMBER),
    ),
)

SPLIT_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("messages", 2, NUMBER, repeated=True),
        Member("subject", 3, TEXT),
        Member("version", 4, NUMBER),
    ),
)

STATUS_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("status", 2, EnumValue(enums.ConversationStatus), optional=True),
        Member("version", 3, NUMBER),
    ),
)

STEAL_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("version", 2, NUMBER),
    ),
)

TAG_PAGE: Layout[Page[models.Tag]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(TAG), repeated=True),
        Member("next", 2, TEXT),
    ),
)

TAG_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("tag", 2, TEXT),
    ),
)

TEAM = Layout(
    models.Team,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("name", 3, TEXT),
        Member("disabled", 4, BOOLEAN),
    ),
)

TEAM_MEMBER = Layout(
    models.TeamMember,
    (
        Member("team", 1, NUMBER),
        Member("agent", 2, NUMBER),
    ),
)

TEAM_PAGE: Layout[Page[models.Team]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(TEAM), repeated=True),
        Member("next", 2, TEXT),
    ),
)

TEAM_PART = Layout(
    models.TeamPart,
    (
        Member("team", 1, NUMBER),
        Member("kind", 2, EnumValue(enums.SubjectKind)),
        Member("part", 3, NUMBER),
    ),
)

TEAM_PART_REQUEST = Layout(
    unmade,
    (
        Member("team", 1, NUMBER),
        Member("part", 2, MessageValue(SUBJECT), optional=True),
    ),
)

TELL_PRESENCE = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("typing", 2, BOOLEAN),
        Member("seconds", 3, NUMBER),
    ),
)

TIME_ZONE_REQUEST = Layout(
    unmade,
    (
        Member("time_zone", 1, TEXT),
    ),
)

TIMELINE_ITEM = Layout(
    models.TimelineItem,
    (
        Member("event", 1, MessageValue(EVENT)),
        Member("actor_name", 2, TEXT),
        Member("message", 3, MessageValue(MESSAGE), optional=True),
        Member("attachments", 4, MessageValue(ATTACHMENT), repeated=True),
        Member("outgoing", 5, MessageValue(OUTGOING), optional=True),
    ),
)

TIMELINE_ITEM_PAGE: Layout[Page[models.TimelineItem]] = Layout(
    Page,
    (
        Member("rows", 1, MessageValue(TIMELINE_ITEM), repeated=True),
        Member("next", 2, TEXT),
    ),
)

TIMELINE_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("page", 2, MessageValue(PAGE_REQUEST), optional=True),
    ),
)

TOKEN_REQUEST = Layout(
    unmade,
    (
        Member("token", 1, NUMBER),
    ),
)

TRAIL_REQUEST = Layout(
    unmade,
    (
        Member("actor_kind", 1, EnumValue(enums.ActorKind), optional=True),
        Member("actor", 2, NUMBER),
        Member("stream", 3, EnumValue(enums.Stream), optional=True),
        Member("subject", 4, NUMBER),
        Member("from_", 5, MOMENT, optional=True),
        Member("until", 6, MOMENT, optional=True),
        Member("page", 7, MessageValue(PAGE_REQUEST), optional=True),
    ),
)

UNMERGE_CUSTOMER = Layout(
    unmade,
    (
        Member("customer", 1, NUMBER),
        Member("version", 2, NUMBER),
    ),
)

UNMERGE_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("version", 2, NUMBER),
    ),
)

UNREAD_REQUEST = Layout(
    unmade,
    (
        Member("conversations", 1, NUMBER, repeated=True),
    ),
)

UNREAD_STATE = Layout(
    models.UnreadState,
    (
        Member("conversation", 1, NUMBER),
        Member("unread", 2, BOOLEAN),
        Member("first", 3, NUMBER),
    ),
)

UNREAD_STATE_LIST: Layout[tuple[models.UnreadState, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(UNREAD_STATE), repeated=True),
    ),
)

UPDATE_AGENT = Layout(
    unmade,
    (
        Member("agent", 1, NUMBER),
        Member("name", 2, TEXT, optional=True),
        Member("role", 3, NUMBER, optional=True),
        Member("active", 4, BOOLEAN, optional=True),
        Member("version", 5, NUMBER),
    ),
)

UPDATE_CUSTOMER = Layout(
    unmade,
    (
        Member("customer", 1, NUMBER),
        Member("name", 2, TEXT, optional=True),
        Member("language", 3, TEXT, optional=True),
        Member("company", 4, NUMBER, optional=True),
        Member("version", 5, NUMBER),
        Member("tier", 6, TEXT, optional=True),
    ),
)

UPDATE_INBOX = Layout(
    unmade,
    (
        Member("inbox", 1, NUMBER),
        Member("name", 2, TEXT, optional=True),
        Member("team", 3, NUMBER, optional=True),
        Member("follow_up", 4, EnumValue(enums.FollowUp), optional=True),
        Member("version", 5, NUMBER),
        Member("repeats", 8, EnumValue(enums.Repeats), optional=True),
        Member("repeat_window", 9, LENGTH, optional=True),
        Member("repeats_open_only", 10, BOOLEAN, optional=True),
        Member("confirms_resolution", 11, BOOLEAN, optional=True),
        Member("confirmation_silence", 12, LENGTH, optional=True),
        Member("undo_window", 13, LENGTH, optional=True),
        Member("disabled", 14, BOOLEAN, optional=True),
        Member("open_to_public", 15, BOOLEAN, optional=True),
        Member("follow_up_window", 16, LENGTH, optional=True),
    ),
)

UPDATE_TEAM = Layout(
    unmade,
    (
        Member("team", 1, NUMBER),
        Member("name", 2, TEXT, optional=True),
        Member("disabled", 3, BOOLEAN, optional=True),
        Member("version", 4, NUMBER),
    ),
)

UPLOAD = Layout(
    models.Upload,
    (
        Member("id", 1, NUMBER),
        Member("actor_kind", 2, EnumValue(enums.ActorKind)),
        Member("actor", 3, NUMBER),
        Member("size", 4, NUMBER),
        Member("pieces", 5, NUMBER),
        Member("finished", 6, BOOLEAN),
        Member("touched_at", 7, MOMENT),
    ),
)

UPLOAD_PIECE_REQUEST = Layout(
    unmade,
    (
        Member("upload", 1, NUMBER),
        Member("offset", 2, NUMBER),
        Member("bytes", 3, BYTES),
    ),
)

VERIFICATION = Layout(
    models.Verification,
    (
        Member("events", 1, NUMBER),
        Member("rows", 2, NUMBER),
        Member("findings", 3, MessageValue(FINDING), repeated=True),
    ),
)

VIEW = Layout(
    models.View,
    (
        Member("id", 1, NUMBER),
        Member("version", 2, NUMBER),
        Member("owner", 3, NUMBER),
        Member("name", 4, TEXT),
        Member("audience", 9, EnumValue(enums.ViewAudience)),
        Member("team", 10, NUMBER),
        Member("filter", 11, MessageValue(VIEW_FILTER)),
        Member("order", 12, EnumValue(enums.ViewOrder)),
        Member("descending", 13, BOOLEAN),
    ),
)

VIEW_COUNT = Layout(
    models.ViewCount,
    (
        Member("view", 1, NUMBER),
        Member("conversations", 2, NUMBER),
        Member("complete", 3, BOOLEAN),
        Member("more", 4, BOOLEAN),
    ),
)

VIEW_COUNT_LIST: Layout[tuple[models.ViewCount, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(VIEW_COUNT), repeated=True),
    ),
)

VIEW_LIST: Layout[tuple[models.View, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(VIEW), repeated=True),
    ),
)

VIEW_PAGE = Layout(
    models.ViewPage,
    (
        Member("rows", 1, MessageValue(CONVERSATION_ROW), repeated=True),
        Member("next", 2, TEXT),
        Member("complete", 3, BOOLEAN),
    ),
)

VIEW_PAGE_REQUEST = Layout(
    unmade,
    (
        Member("view", 1, NUMBER),
        Member("page", 2, MessageValue(PAGE_REQUEST), optional=True),
    ),
)

VIEW_REQUEST = Layout(
    unmade,
    (
        Member("view", 1, NUMBER),
    ),
)

VIEWER = Layout(
    models.Viewer,
    (
        Member("conversation", 1, NUMBER),
        Member("kind", 2, EnumValue(enums.ActorKind)),
        Member("id", 3, NUMBER),
        Member("until", 4, MOMENT),
        Member("typing_until", 5, MOMENT, optional=True),
    ),
)

VIEWER_ROW = Layout(
    models.ViewerRow,
    (
        Member("viewer", 1, MessageValue(VIEWER)),
        Member("name", 2, TEXT),
        Member("typing", 3, BOOLEAN),
    ),
)

VIEWER_LIST: Layout[tuple[models.ViewerRow, ...]] = Layout(
    only,
    (
        Member("rows", 1, MessageValue(VIEWER_ROW), repeated=True),
    ),
)

WORKSPACE_LEVELS = Layout(
    models.WorkspaceLevels,
    (
        Member("time_zone", 1, TEXT),
        Member("policy", 2, NUMBER),
        Member("calendar", 3, NUMBER),
    ),
)

WRITE_REQUEST = Layout(
    unmade,
    (
        Member("conversation", 1, NUMBER),
        Member("text", 2, TEXT),
        Member("attachments", 3, MessageValue(NEW_ATTACHMENT), repeated=True),
    ),
)
