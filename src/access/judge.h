// One action, one thing, the rules: the innermost question.

#ifndef SANAD_SRC_ACCESS_JUDGE_H_
#define SANAD_SRC_ACCESS_JUDGE_H_

#include <cstdint>

#include "absl/time/time.h"
#include "access/sheet.h"
#include "sanad/access.h"
#include "sanad/action.h"
#include "sanad/id.h"

namespace sanad::access {

struct Verdict {
  bool denied = false;   // some deny matches
  bool allowed = false;  // some allow matches
  GrantId lent;          // of the allows, where only delegations match
};

inline constexpr uint8_t kAnyBit = RelationSet{Relation::kAny}.bits();

// Of `wanted`, the relations that hold.
RelationSet StandingOf(const Sheet& sheet, const AccessObject& object,
                       RelationSet wanted);

// Whether the grants reach the thing wherever they hold: a canned reply
// without inboxes is for all who may read any.
inline bool IsEverywhere(Action action, const AccessObject& object) {
  return action == Action::kCannedReplyRead &&
         object.kind == ObjectKind::kCannedReply && !object.inbox &&
         object.inboxes.empty();
}

// Whether a conversation's facts are those of the object.
inline bool IsOfConversation(const AccessObject& object) {
  return object.kind == ObjectKind::kConversation ||
         object.kind == ObjectKind::kMessage ||
         object.kind == ObjectKind::kAttachment;
}

inline Cell CellOf(const Layer& layer, Action action,
                   const AccessObject& object) {
  if (!object.inboxes.empty()) {
    Cell sum;
    for (const InboxId inbox : object.inboxes) sum |= layer.At(inbox)[action];
    return sum;
  }
  if (object.inbox) return layer.At(object.inbox)[action];
  if (object.section) return layer.At(object.section)[action];
  return layer.rows[0][action];
}

Verdict JudgeInFull(const Sheet& sheet, Action action,
                    const AccessObject& object, absl::Time now);

// REQUIRES: the sheet was compiled from permissions.
//
// Where no relation is asked for and nothing is lent, the cell says it all.
inline Verdict Judge(const Sheet& sheet, Action action,
                     const AccessObject& object, absl::Time now) {
  if (sheet.layers.size() == 1 && action != Action::kCannedReplyRead) {
    const Cell cell = CellOf(sheet.layers[0], action, object);
    if (((cell.allow | cell.deny) & ~kAnyBit) == 0) {
      return {.denied = cell.deny != 0, .allowed = cell.allow != 0};
    }
  }
  return JudgeInFull(sheet, action, object, now);
}

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_JUDGE_H_
