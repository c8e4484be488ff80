// Who may do what to which thing, and why (الصلاحيات). It needs no desk; a
// host may use it alone.
//
//   action.h          what can be done, and how one stands to a thing
//   role.h            roles of rules; the tiers to begin with
//   grant.h           who holds a role where, and until when
//   principal.h       what all that gives to one of them, compiled
//   access.h          may they? and why (here)
//   scope.h           what a list may show them
//   privacy.h         which fields they see
//   administration.h  who may change all that
//
//   if (!sanad::Check(noor, sanad::Action::kConversationReply, it, now)
//            .allowed()) {
//     Show(sanad::Describe(sanad::Explain(noor, {…}, now),
//                          sanad::Language::kArabic));
//   }
//
// A rule matches where its action is asked for, the place of its grant holds
// the thing, and one of its relations holds. Some deny matches: denied. Else
// some allow matches: allowed. Else: denied. Some things no role can change:
//  - Nothing of another workspace is reached; who is not active may nothing.
//  - What is done to a message or attachment needs conversation.read, to a
//    note or its attachment message.note_read as well. Reading them needs
//    nothing else, but a deny of message.read (attachment.read) binds. What
//    a customer wrote is never edited.
//  - An action on two things asks for both (AccessQuestion). A deny of the
//    action itself binds also where others are asked for in its place.
//  - Published articles are open to all, those for customers to all who are
//    known; internal ones need article.read_internal, drafts
//    article.read_draft. A canned reply without inboxes is for every agent
//    whom any rule allows to read one.
//  - Customers have their own conversations, and their colleagues' where the
//    company shares them: they list, read and answer them and never see a
//    note; closing and reopening count as answering. They see and edit their
//    own record, of colleagues the public fields; rate what is their own;
//    and open conversations, as visitors do, in public inboxes.
//  - Bots never administer, erase, export or publish, and do not answer over
//    somebody else. Tokens may what they say and their owner may.
//  - The system may everything that exists in its workspace.
//
// Pure functions, safe from any thread; none fails, and none allocates but
// Explain.

#ifndef SANAD_ACCESS_H_
#define SANAD_ACCESS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "sanad/action.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/principal.h"
#include "sanad/role.h"
#include "sanad/status.h"

namespace sanad {

enum class ObjectKind {
  kNone = 0,       // there is no such thing
  kWorkspace = 1,  // also settings, the audit trail, lists as a whole
  kInbox = 2,
  kConversation = 3,
  kMessage = 4,
  kAttachment = 5,
  kCustomer = 6,
  kSection = 7,
  kArticle = 8,
  kCannedReply = 9,
  kReport = 10,  // of an inbox, or of the workspace
  kFeedback = 11,
  kAgent = 12,
  kTeam = 13,
  kRole = 14,
};

enum class MessageSide : uint8_t {
  kNone = 0,
  kInbound = 1,   // from outside
  kOutbound = 2,  // a reply
  kNote = 3,      // for the staff only
};

enum class ArticleAudience : uint8_t {
  kNone = 0,
  kDraft = 1,
  kInternal = 2,
  kCustomers = 3,
  kEverybody = 4,
};

// What an action is done to: the facts about it that decide. Says what its
// kind has and leaves out the rest. Spans look into memory of the caller.
struct AccessObject {
  ObjectKind kind = ObjectKind::kNone;
  WorkspaceId workspace;

  // Where it lives: in one inbox, or in several (a customer in each where
  // they have a conversation), or in none.
  InboxId inbox;
  std::span<const InboxId> inboxes;
  SectionId section;

  // Of a conversation, and of what is in it.
  Subject assignee;  // somebody, or nobody
  TeamId team;
  Subject creator;
  std::span<const Subject> participants;  // of the staff, teams included
  // Whose it is: the conversation's customer and those it was opened to, or
  // the customer themselves; and the company they are of.
  std::span<const CustomerId> customers;
  CompanyId company;
  bool shut = false;  // closed, and its inbox takes no more follow-up

  MessageSide side = MessageSide::kNone;  // of a message, an attachment's
  Subject author;                         // alike
  ArticleAudience audience = ArticleAudience::kNone;
  bool open_to_public = false;  // an inbox that is active and public
  Subject self;                 // of an agent
  int64_t tier = 0;             // of an agent: the highest one held
};

enum class FieldPrivacy {
  kPublic = 0,
  kContent = 1,    // what people wrote
  kContact = 2,    // how a person is reached
  kSensitive = 3,  // personal facts
  kSecret = 4,     // credentials: never read back
};

// What is asked. An action on two things names the other one:
//   merge: read and merge on both      link: update here, read there
//   move: move here, conversation.create at the other inbox
//   attachment.copy: read it here, reply on the other conversation
//   assign: assign here; the assignee holds conversation.be_assigned there
// and is denied without. take asks that it be unassigned, be_assigned, and
// take or assign; steal that it be another's, be_assigned and steal;
// follow_up is conversation.update. Changes of roles, grants and activity
// are asked in administration.h and denied here.
struct AccessQuestion {
  Action action = Action::kNone;
  AccessObject object;
  AccessObject other;
  const Principal* assignee = nullptr;         // none: it is released
  FieldPrivacy field = FieldPrivacy::kPublic;  // of customer.read_field
};

enum class AccessCode {
  kNone = 0,
  kAllowed = 1,         // a rule allows it
  kAllowedToAll = 2,    // published
  kAllowedToOwner = 3,  // a customer's own
  kAllowedToSystem = 4,

  kDefaultDeny = 20,     // no rule allows it
  kDeniedByRule = 21,    // a rule denies it
  kUnknownAction = 22,   // not in the catalogue
  kInactive = 23,        // nobody, or not active
  kNotFound = 24,        // there is no such thing
  kOtherWorkspace = 25,  // it is of another workspace
  kIncomplete = 26,      // the other side was not told
  kTokenScope = 27,      // not through this token
  kCeiling = 28,         // never a bot
  kOutsider = 29,        // not a customer, or not with what is not theirs
  kImmutable = 30,       // what came from outside is never edited
  kTakenOver = 31,       // somebody else answers; the bot keeps quiet
  kAssigned = 32,        // only what is unassigned can be taken
  kNotAnothers = 33,     // only what is another's can be stolen
  kSecret = 34,          // never read back
  kOneself = 35,         // nobody administers themselves
  kTier = 36,            // not below the own tier
  kNotHeld = 37,         // it would give what the giver does not hold
  kLastChief = 38,       // nobody of the top tier would be left
};

struct Decision {
  AccessCode code = AccessCode::kNone;
  // The action that decided: the one asked for, or one that it needs.
  Action action = Action::kNone;
  GrantId lent;  // the delegation without which it would be denied, if any

  bool allowed() const {
    return AccessCode::kNone < code && code < AccessCode::kDefaultDeny;
  }
  friend bool operator==(const Decision&, const Decision&) = default;
};

Decision Check(const Principal& principal, const AccessQuestion& question,
               absl::Time now);
Decision Check(const Principal& principal, Action action,
               const AccessObject& object, absl::Time now);

// Why a rule does not apply: the first condition that fails.
enum class RuleVerdict {
  kNone = 0,
  kApplies = 1,
  kRoleMissing = 2,
  kRoleDisabled = 3,
  kTeamDisabled = 4,
  kNotYet = 5,  // a delegation that has not begun
  kEnded = 6,   // a delegation that is over
  kOtherAction = 7,
  kOtherPlace = 8,
  kNoRelation = 9,
};

// A rule of a role that the principal was granted.
struct ConsideredRule {
  GrantId grant;
  RoleId role;
  size_t rule = 0;  // its place in the role
  Effect effect = Effect::kNone;
  RelationSet relations;
  Place at;
  TeamId through;  // the team that holds the grant, if it is not their own
  RuleVerdict verdict = RuleVerdict::kNone;

  friend bool operator==(const ConsideredRule&,
                         const ConsideredRule&) = default;
};

// One action that was needed, of one thing.
struct ConsideredAction {
  Action action = Action::kNone;
  bool of_other = false;     // needed of the other thing
  bool of_assignee = false;  // needed by the assignee
  bool deny_only = false;    // a deny binds; no allow is needed
  bool allowed = false;
  std::vector<ConsideredRule> rules;  // every one, whatever its verdict
};

struct Explanation {
  Decision decision;
  // Empty where no rule was asked, because the code says it all.
  std::vector<ConsideredAction> actions;
};

// The same decision as Check, with all that led to it.
Explanation Explain(const Principal& principal, const AccessQuestion& question,
                    absl::Time now);

std::string_view NameOf(AccessCode code, Language language);
std::string_view NameOf(RuleVerdict verdict, Language language);

// For people: the decision on the first line, then a line for each action
// that was needed and for each of its rules.
std::string Describe(const Explanation& explanation, Language language);

}  // namespace sanad

#endif  // SANAD_ACCESS_H_
