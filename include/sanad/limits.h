// The bound of everything that comes from outside. Reaching one is an
// ordinary answer with a reason of its own, never a crash and never a half
// done thing.

#ifndef SANAD_LIMITS_H_
#define SANAD_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace sanad::limits {

// Names of inboxes, agents, teams, roles, companies, tags, fields, views.
inline constexpr size_t kNameBytes = 256;
// Keys that the host gives: external ids, idempotency keys, workspace names.
inline constexpr size_t kKeyBytes = 256;
// Addresses: e-mail (RFC 5321, 4.5.3.1.3), telephone numbers, handles.
inline constexpr size_t kAddressBytes = 320;
inline constexpr size_t kSubjectBytes = 2000;
inline constexpr size_t kTopicBytes = 256;
// The text of a message, note, article or comment; HTML alike.
inline constexpr size_t kTextBytes = 4 << 20;

inline constexpr size_t kTagsPerConversation = 64;
inline constexpr size_t kFieldsPerConversation = 64;
inline constexpr size_t kCustomFields = 256;
inline constexpr size_t kChoicesPerField = 256;
inline constexpr size_t kCustomValueBytes = 4096;
inline constexpr size_t kMentionsPerNote = 32;
inline constexpr size_t kParticipantsPerConversation = 256;
// What one merge tree holds: a conversation or customer and all that were
// merged into it, directly or not.
inline constexpr size_t kMembersPerTree = 64;
inline constexpr size_t kLinksPerConversation = 64;
inline constexpr size_t kMessagesPerSplit = 200;
inline constexpr size_t kIdentitiesPerCustomer = 64;
inline constexpr size_t kTeamsPerAgent = 64;

// How long after the message before another may be joined as a repeat, and
// among how many of the customer's newest conversations it is looked for.
inline constexpr int64_t kRepeatWindowDays = 90;
inline constexpr size_t kConversationsForRepeats = 64;

// How far ahead a conversation may be snoozed: five years.
inline constexpr int64_t kSnoozeDays = 1826;
// How long a customer may be waited for to confirm, and a reply be held back.
inline constexpr int64_t kLeastSilenceMinutes = 1;
inline constexpr int64_t kSilenceDays = 365;
inline constexpr int64_t kUndoMinutes = 60;
// What is taken out of the outbox at once, for how long, and what a channel
// may say of a failure.
inline constexpr int64_t kMessagesPerClaim = 100;
inline constexpr int64_t kLeaseHours = 24;
inline constexpr size_t kSendErrorBytes = 1000;

// Of all audiences together, and of those that are personal.
inline constexpr size_t kViewsPerWorkspace = 1000;
inline constexpr size_t kViewsPerAgent = 50;
inline constexpr size_t kViewValues = 64;  // of one condition of a view
inline constexpr size_t kViewFields = 8;   // custom fields in its conditions
inline constexpr int64_t kMovingViewCount = 1000;

inline constexpr size_t kAttachmentsPerMessage = 100;
inline constexpr int64_t kAttachmentBytes = int64_t{32} << 20;
inline constexpr int64_t kAttachmentsBytesPerMessage = int64_t{48} << 20;
// What the staff adds is refused past these; what is received is kept.
inline constexpr int64_t kAttachmentsBytesPerConversation = int64_t{256} << 20;
inline constexpr int64_t kAttachmentsBytesPerCustomer = int64_t{1} << 30;
inline constexpr int64_t kAttachmentsPerCustomer = 20'000;
inline constexpr size_t kFileNameBytes = 255;
// Files that come and go in pieces.
inline constexpr size_t kUploadPieceBytes = size_t{256} << 10;
inline constexpr int64_t kUploadsPerActor = 64;  // on their way at once
inline constexpr int64_t kUploadHours = 24;      // without a further piece
inline constexpr int64_t kReadBytes = int64_t{1} << 20;
inline constexpr int64_t kUploadsPerCollect = 64;

// Mail that arrives. More bytes are refused before anything is read; past
// every other bound the mail is read as far as the bound and marked.
inline constexpr size_t kMailBytes = size_t{50} << 20;
inline constexpr size_t kMailHeaderBytes = size_t{1} << 20;  // of each part
inline constexpr size_t kMailHeaderFields = 1000;            // of each part
inline constexpr size_t kMailAddresses = 1000;  // of all fields together
inline constexpr size_t kMailIds = 1000;        // in References
inline constexpr size_t kMailIdBytes = 998;
inline constexpr size_t kMailParameters = 100;  // of one Content-Type
inline constexpr size_t kMailDepth = 20;        // deeper is read and marked
inline constexpr size_t kMailParts = 500;
inline constexpr size_t kMailReplyLines = 50'000;  // searched for quotes
inline constexpr size_t kMailReferences = 20;      // nearest, by which to join
inline constexpr size_t kMailTokens = 10;          // in one subject
// Mail that leaves. Its text, HTML and files grow by a third when written.
inline constexpr size_t kMailContentBytes = size_t{36} << 20;
inline constexpr size_t kMailRecipients = 500;
inline constexpr size_t kMailReferencesWritten = 20;

// Calendars, and iCalendar files of holidays.
inline constexpr size_t kCalendarHoursPerDay = 96;
inline constexpr size_t kCalendarDates = 10'000;  // in each list
inline constexpr size_t kCalendarFileBytes = size_t{4} << 20;
inline constexpr size_t kCalendarFileEvents = 10'000;

inline constexpr size_t kCalendars = 256;          // of a workspace
inline constexpr size_t kSlaPolicies = 256;        // of a workspace
inline constexpr size_t kSlaRules = 256;           // of one policy
inline constexpr size_t kSlaRuleValues = 256;      // in each list of a rule
inline constexpr size_t kSlaSpansExplained = 500;  // of one clock, the last

// Reports: their longest range, the longest one told hour by hour, the points
// of a series, the rows of a breakdown.
inline constexpr int64_t kReportDays = 7320;
inline constexpr int64_t kHoursDays = 31;
inline constexpr int64_t kSeriesPoints = 400;
inline constexpr size_t kBreakdownRows = 200;

// Roles, and the patterns of actions in one rule.
inline constexpr size_t kRulesPerRole = 256;
inline constexpr size_t kPatternsPerRule = 128;
inline constexpr int64_t kHighestTier = 1000;
inline constexpr size_t kRoles = 1000;
// Named for one inbox beside its team.
inline constexpr size_t kStaffPerInbox = 1000;
inline constexpr size_t kTokensPerOwner = 100;
// Of the staff, who take part in a conversation.
inline constexpr size_t kCollaborators = 100;
inline constexpr size_t kInboxesPerCannedReply = 100;

// Rows on one page of a list, and the page when none is asked for.
inline constexpr size_t kPageRows = 200;
inline constexpr size_t kDefaultPageRows = 50;
// What a list shows of a longer text.
inline constexpr size_t kExcerptBytes = 1000;
inline constexpr size_t kReadersListed = 1000;
inline constexpr size_t kViewersListed = 200;
// How long presence lasts once it is told.
inline constexpr int64_t kPresenceSeconds = 300;
inline constexpr size_t kDraftsPerAgent = 200;
// A request as bytes, over the C ABI: room for the largest mail.
inline constexpr size_t kCallBytes = size_t{64} << 20;
// A request as JSON: room for the largest mail in base64.
inline constexpr size_t kJsonBytes = size_t{128} << 20;
// Acts that share one transaction.
inline constexpr size_t kActsPerBatch = 1000;

}  // namespace sanad::limits

#endif  // SANAD_LIMITS_H_
