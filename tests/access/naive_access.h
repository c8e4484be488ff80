// The rules read literally, for tests to hold the engine against: nothing is
// compiled, nothing is found by a key.

#ifndef SANAD_TESTS_ACCESS_NAIVE_ACCESS_H_
#define SANAD_TESTS_ACCESS_NAIVE_ACCESS_H_

#include <set>

#include "absl/time/time.h"
#include "sanad/access.h"

namespace sanad {

// Of an agent or a bot. REQUIRES: no two rows are about the same thing.
class NaiveAccess {
 public:
  NaiveAccess(const Permissions& all, Subject who);

  bool May(const AccessQuestion& question, absl::Time now) const;
  bool May(Action action, const AccessObject& object, absl::Time now) const {
    return May({.action = action, .object = object}, now);
  }

 private:
  bool MayByRules(Action action, const AccessObject& object,
                  absl::Time now) const;
  bool IsDenied(Action action, const AccessObject& object,
                absl::Time now) const;
  bool MayRead(const AccessObject& message, absl::Time now) const;
  bool Matches(Effect effect, Action action, const AccessObject& object,
               absl::Time now) const;
  bool IsAt(Place place, const AccessObject& object) const;
  bool StandsIn(Relation relation, const AccessObject& object) const;
  bool IsActive(InboxId inbox) const;
  std::set<InboxId> Served() const;

  const Permissions& all_;
  Subject who_;
  std::set<TeamId> teams_;
};

}  // namespace sanad

#endif  // SANAD_TESTS_ACCESS_NAIVE_ACCESS_H_
