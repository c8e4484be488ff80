// What the rules have to say to a question: one action of one thing, or
// several, all of which must hold.

#ifndef SANAD_SRC_ACCESS_DEMANDS_H_
#define SANAD_SRC_ACCESS_DEMANDS_H_

#include <array>
#include <cstddef>

#include "sanad/access.h"
#include "sanad/action.h"
#include "sanad/principal.h"

namespace sanad::access {

// A question, without copies of the things that it is about.
struct Asked {
  Action action = Action::kNone;
  const AccessObject* object = nullptr;
  const AccessObject* other = nullptr;  // none: it was not told
  const Principal* assignee = nullptr;
  FieldPrivacy field = FieldPrivacy::kPublic;

  static Asked Of(const AccessQuestion& question) {
    const bool told = question.other.kind != ObjectKind::kNone;
    return {question.action, &question.object, told ? &question.other : nullptr,
            question.assignee, question.field};
  }
};

struct Demand {
  Action action = Action::kNone;
  const AccessObject* object = nullptr;
  bool deny_only = false;               // a deny binds; no allow is needed
  Action or_else = Action::kNone;       // does as well
  const Principal* assignee = nullptr;  // asked of them instead
};

// At most a handful, in the order in which they are asked.
class Demands {
 public:
  void Add(const Demand& demand) { demands_[count_++] = demand; }
  const Demand* begin() const { return demands_.data(); }
  const Demand* end() const { return demands_.data() + count_; }

 private:
  std::array<Demand, 8> demands_ = {};
  size_t count_ = 0;
};

// Demands look into the question.
Demands DemandsOf(const Asked& question);

inline bool IsMessage(ObjectKind kind) {
  return kind == ObjectKind::kMessage || kind == ObjectKind::kAttachment;
}

// Asked with the change that is meant, in administration.h.
inline constexpr ActionSet kAdministrative = {
    Action::kRoleGrant, Action::kRoleRevoke, Action::kRoleUpdate,
    Action::kAgentDeactivate};

// Whether the action is about two things, and the other was told.
bool IsTwoSided(Action action);

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_DEMANDS_H_
