// What can be done (صلاحية): the closed catalogue of actions, and how one can
// stand to the thing that it is done to.
//
//   sanad::FindAction("conversation.read")          //
//   Action::kConversationRead sanad::ActionSet::Matching({{"message.*"}}) //
//   all that messages have sanad::NameOf(sanad::Action::kRoleGrant,
//   sanad::Language::kArabic)
//
// Numbers and names are stable and never reused; a later release may add
// some. What is not in the catalogue is denied to everybody.

#ifndef SANAD_ACTION_H_
#define SANAD_ACTION_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "sanad/status.h"

namespace sanad {

enum class Action {
  kNone = 0,
  kAgentCreate = 1,
  kAgentDeactivate = 2,
  kAgentRead = 3,
  kAgentUpdate = 4,
  kArticleCreate = 5,
  kArticleDelete = 6,
  kArticlePublish = 7,
  kArticleRead = 8,
  kArticleReadDraft = 9,
  kArticleReadInternal = 10,
  kArticleUpdate = 11,
  kAttachmentCopy = 12,
  kAttachmentRead = 13,
  kAuditRead = 14,
  kConversationAssign = 15,
  kConversationBeAssigned = 16,
  kConversationCreate = 17,
  kConversationDelete = 18,
  kConversationExport = 19,
  kConversationFollowUp = 20,
  kConversationLink = 21,
  kConversationList = 22,
  kConversationMerge = 23,
  kConversationMove = 24,
  kConversationNote = 25,
  kConversationRead = 26,
  kConversationReply = 27,
  kConversationStatus = 28,
  kConversationSteal = 29,
  kConversationTake = 30,
  kConversationUpdate = 31,
  kCustomerCreate = 32,
  kCustomerDelete = 33,
  kCustomerErase = 34,
  kCustomerExport = 35,
  kCustomerList = 36,
  kCustomerMerge = 37,
  kCustomerRead = 38,
  kCustomerReadField = 39,
  kCustomerReadSensitive = 40,
  kCustomerUpdate = 41,
  kFeedbackCreate = 42,
  kFeedbackExport = 43,
  kFeedbackRead = 44,
  kInboxCreate = 45,
  kInboxDelete = 46,
  kInboxManageMembers = 47,
  kInboxRead = 48,
  kInboxUpdate = 49,
  kInboxUpdateAutoReply = 50,
  kInboxUpdateSignature = 51,
  kMessageDelete = 52,
  kMessageEdit = 53,
  kMessageForward = 54,
  kMessageNoteRead = 55,
  kMessageRead = 56,
  kMessageReadRaw = 57,
  kReportExport = 58,
  kReportRead = 59,
  kRoleGrant = 60,
  kRoleRead = 61,
  kRoleRevoke = 62,
  kRoleUpdate = 63,
  kCannedReplyManage = 64,
  kCannedReplyRead = 65,
  kSettingsRead = 66,
  kSettingsUpdate = 67,
  kTeamManage = 68,
  kTeamRead = 69,
  kConversationSplit = 70,
  kCustomerNote = 71,
  kViewShare = 72,
  kOutboxSend = 73,
};

inline constexpr size_t kActionCount = 73;

// What is administered apart from each other.
enum class Area {
  kNone = 0,
  kConversations = 1,  // المحادثات
  kCustomers = 2,      // العملاء
  kInboxes = 3,        // صناديق البريد
  kKnowledge = 4,      // قاعدة المعرفة
  kReports = 5,        // التقارير
  kStaff = 6,          // فريق العمل: agents, teams, roles
  kSettings = 7,       // الإعدادات: settings and the audit trail
};

// How somebody stands to a thing. Those of a conversation hold for its
// messages and their attachments, too.
enum class Relation {
  kNone = 0,
  kAny = 1,          // however they stand
  kAssigned = 2,     // it is assigned to them
  kUnassigned = 3,   // it is assigned to nobody
  kParticipant = 4,  // they, or a team of theirs, take part in it or watch
                     // its inbox
  kTeam = 5,         // it is assigned to a team of theirs
  kCreated = 6,      // they opened the conversation
  kAuthor = 7,       // they wrote the message
  kSelf = 8,         // it is they
};

inline constexpr size_t kRelationCount = 8;

class RelationSet {
 public:
  constexpr RelationSet() = default;
  constexpr RelationSet(std::initializer_list<Relation> relations) {
    for (const Relation relation : relations) Add(relation);
  }
  static constexpr RelationSet FromBits(unsigned bits) {
    RelationSet set;
    set.bits_ = static_cast<uint8_t>(bits);
    return set;
  }

  constexpr bool Contains(Relation relation) const {
    return (bits_ & Bit(relation)) != 0;
  }
  constexpr void Add(Relation relation) { bits_ |= Bit(relation); }
  constexpr void Remove(Relation relation) {
    bits_ &= static_cast<uint8_t>(~Bit(relation));
  }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr uint8_t bits() const { return bits_; }

  friend constexpr RelationSet operator|(RelationSet a, RelationSet b) {
    return FromBits(a.bits_ | b.bits_);
  }
  friend constexpr RelationSet operator&(RelationSet a, RelationSet b) {
    return FromBits(a.bits_ & b.bits_);
  }
  friend constexpr RelationSet operator-(RelationSet a, RelationSet b) {
    return FromBits(a.bits_ & ~b.bits_);
  }
  friend constexpr auto operator<=>(RelationSet, RelationSet) = default;

 private:
  static constexpr uint8_t Bit(Relation relation) {
    const bool known =
        relation >= Relation::kAny && relation <= Relation::kSelf;
    return known ? static_cast<uint8_t>(
                       1u << (static_cast<unsigned>(relation) - 1u))
                 : uint8_t{0};
  }

  uint8_t bits_ = 0;
};

class ActionSet {
 public:
  constexpr ActionSet() = default;
  constexpr ActionSet(std::initializer_list<Action> actions) {
    for (const Action action : actions) Add(action);
  }
  static ActionSet All();

  // The actions whose names fit any of the patterns: names in which `*`
  // stands for any letters. role.pattern_unknown where one fits nothing,
  // role.too_many_patterns.
  static absl::StatusOr<ActionSet> Matching(
      std::span<const std::string> patterns);

  constexpr bool Contains(Action action) const {
    return HasRoom(action) && (words_[Word(action)] & Bit(action)) != 0;
  }
  constexpr void Add(Action action) {
    if (HasRoom(action)) words_[Word(action)] |= Bit(action);
  }
  constexpr bool empty() const { return words_[0] == 0 && words_[1] == 0; }

  constexpr ActionSet& operator|=(const ActionSet& other) {
    words_[0] |= other.words_[0];
    words_[1] |= other.words_[1];
    return *this;
  }
  friend constexpr ActionSet operator&(ActionSet a, const ActionSet& b) {
    a.words_[0] &= b.words_[0];
    a.words_[1] &= b.words_[1];
    return a;
  }
  friend constexpr bool operator==(const ActionSet&,
                                   const ActionSet&) = default;

 private:
  static constexpr bool HasRoom(Action action) {
    return action > Action::kNone && static_cast<size_t>(action) < 128;
  }
  static constexpr size_t Word(Action action) {
    return static_cast<size_t>(action) / 64;
  }
  static constexpr uint64_t Bit(Action action) {
    return uint64_t{1} << (static_cast<unsigned>(action) % 64);
  }

  uint64_t words_[2] = {};
};

struct ActionInfo {
  Action action = Action::kNone;
  std::string_view name;  // such as "conversation.read"
  Area area = Area::kNone;
  RelationSet relations;  // that can hold; the others never do
  std::string_view english;
  std::string_view arabic;
};

// The catalogue, in the order of the numbers.
std::span<const ActionInfo> Actions();

constexpr bool IsKnown(Action action) {
  return action > Action::kNone && static_cast<size_t>(action) <= kActionCount;
}
Action FindAction(std::string_view name);  // kNone: no such action

std::string_view NameOf(Action action);  // as in rules; "" unless known
std::string_view NameOf(Action action, Language language);
std::string_view NameOf(Area area, Language language);
std::string_view NameOf(Relation relation);  // as in rules, such as "assigned"
std::string_view NameOf(Relation relation, Language language);

}  // namespace sanad

#endif  // SANAD_ACTION_H_
