// Events (أحداث): what happened in a workspace, in the order in which it
// was committed, without gap. They are the audit trail, the timeline and
// the live feed at once.
//
// Each event says who did what to which thing, and carries the rows that
// it changed, so that everything sanad derives can be recomputed from the
// events. Personal members enter as salted digests: erasing the person
// erases the salt and leaves the chain whole.

#ifndef SANAD_EVENT_H_
#define SANAD_EVENT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/id.h"
#include "sanad/status.h"

namespace sanad {

// The kind of thing that an event is about.
enum class Stream {
  kNone = 0,
  kWorkspace = 1,
  kConversation = 2,
  kCustomer = 3,
  kCompany = 4,
  kAgent = 5,
  kTeam = 6,
  kRole = 7,
  kInbox = 8,
  kTag = 9,
  kCustomField = 10,
  kArticle = 11,
  kView = 12,
  kCalendar = 13,
  kSlaPolicy = 14,
  kBot = 15,
  kToken = 16,
  kSection = 17,
  kCannedReply = 18,
};

enum class EventKind {
  kNone = 0,
  kWorkspaceCreated = 1,
  kWorkspaceChanged = 2,

  kConversationOpened = 10,
  kMessageReceived = 11,
  kReplySent = 12,
  kNoteAdded = 13,
  kStatusChanged = 14,
  kReopened = 15,  // by a customer's message
  kPriorityChanged = 16,
  kTagged = 17,
  kUntagged = 18,
  kCustomFieldSet = 19,
  kClassified = 20,  // kind, stage, topic or reference changed
  kAssigned = 21,
  kReleased = 22,
  kFeedbackGiven = 23,
  kAwakened = 24,  // a snooze was ended
  kSnoozed = 25,
  // With `object`; so is told on both sides, and the rows say who stands
  // for whom. The same holds of customers below.
  kMerged = 26,
  kUnmerged = 27,
  kSplit = 28,   // messages went from it to `object`, or came from there
  kMoved = 29,   // to the inbox `object`
  kLinked = 30,  // to the conversation `object`
  kUnlinked = 31,
  kConfirmationAsked = 32,  // the customer: is it resolved?
  kResolutionConfirmed = 33,
  kReplyWithdrawn = 34,  // taken back before it left
  kMessageSent = 35,     // it left
  kMessageDelivered = 36,
  kMessageRead = 37,     // by whom it was sent to
  kMessageFailed = 38,   // it will not be tried again
  kMessageRetried = 39,  // it will, at somebody's word
  kFeedbackAsked = 50,   // the FeedbackKind `object` of its customer

  kCustomerCreated = 40,
  kCustomerChanged = 41,
  kIdentityAdded = 42,
  kIdentityVerified = 43,
  kCustomerNoteAdded = 44,
  kPortalTokenIssued = 45,
  kCompanyCreated = 46,
  kCustomerMerged = 47,
  kCustomerUnmerged = 48,

  kAgentCreated = 60,
  kAgentChanged = 61,
  kTeamCreated = 62,
  kTeamJoined = 63,
  kTeamLeft = 64,
  kRoleCreated = 65,
  kRoleChanged = 66,
  kRoleGranted = 67,  // the grant `object`
  kRoleRevoked = 68,
  kBotCreated = 69,
  kBotChanged = 70,
  kTokenIssued = 71,
  kTokenRevoked = 72,
  kTeamChanged = 73,

  kInboxCreated = 80,
  kInboxChanged = 81,
  kTagCreated = 82,
  kCustomFieldDeclared = 83,
  kViewSaved = 84,
  kViewDeleted = 85,
  kViewChanged = 86,
  kInboxMembersChanged = 87,   // who serves it beside its team
  kInboxWatchersChanged = 88,  // who takes part in all that is in it

  kArticleSaved = 100,

  kCalendarSaved = 110,
  kSlaPolicySaved = 111,
  // Of the conversation's clock `object` (SlaClock); each once for whoever
  // waits. They happened when the clock said so, however late it was noticed.
  kSlaAtRisk = 112,
  kSlaBreached = 113,
  kSectionSaved = 101,
  kCannedReplySaved = 102,

  kCollaboratorAdded = 120,  // the agent, bot or team `object`
  kCollaboratorRemoved = 121,

  kAccessRefused = 122,    // at who may do what: the operation `object`
  kSourceRead = 123,       // the raw source of the message `object`
  kAccessExplained = 124,  // why `subject` may do something, or not
  kReportExported = 125,
};

std::string_view NameOf(EventKind kind, Language language);

// Whether it is told in the audit trail only, and in no timeline.
bool IsOfAudit(EventKind kind);

struct Event {
  int64_t number = 0;  // 1, 2, 3, … in the workspace
  EventKind kind = EventKind::kNone;
  Stream stream = Stream::kNone;
  int64_t subject = 0;  // the id of the thing, by `stream`
  // What it concerns beside the subject, by `kind`: the id of the message,
  // agent, tag, team or identity, or the number of the new status or
  // priority; 0: nothing.
  int64_t object = 0;
  ActorKind actor_kind = ActorKind::kNone;
  int64_t actor = 0;
  absl::Time at;           // the desk's clock, never before the event before
  absl::Time happened_at;  // as the channel or the import tells
  std::string changes;     // the rows changed: RowChanges, as bytes
  std::string salt;        // of the digests in `changes`, if any; erasable
  std::string hash;        // of this event and the hash before it
  GrantId lent;  // the delegation without which it had been refused, if any
};

// What stands in for a member that is not public: a digest over the event's
// salt and the member's bytes.
struct MemberDigest {
  int64_t number = 0;
  std::string digest;
};

// One row that an event inserted, updated or deleted.
struct RowChange {
  int64_t table = 0;
  int64_t kind = 0;     // 1 insert, 2 update, 3 delete
  std::string key;      // the key's columns, as bytes
  int64_t columns = 0;  // which columns changed: bit n is column number n
  std::string members;  // the public ones of them after the change, as bytes
  std::vector<MemberDigest> digests;  // the others that are not at default
};

struct RowChanges {
  std::vector<RowChange> rows;
  std::string salt_digest;  // SHA-256 of the salt; empty: none was needed
};

}  // namespace sanad

#endif  // SANAD_EVENT_H_
