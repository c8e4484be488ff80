// Small worlds by chance: a few agents, teams in teams, inboxes, roles of a
// few actions, grants, and things of every kind.

#ifndef SANAD_TESTS_ACCESS_RANDOM_WORLD_H_
#define SANAD_TESTS_ACCESS_RANDOM_WORLD_H_

#include <cstdint>
#include <deque>
#include <random>
#include <vector>

#include "absl/time/time.h"
#include "sanad/access.h"

namespace sanad {

inline const absl::Time kSomeDay = absl::FromUnixSeconds(1'780'000'000);

class RandomWorlds {
 public:
  explicit RandomWorlds(uint64_t seed) : random_(seed) {}

  int64_t Below(int64_t bound) {
    return std::uniform_int_distribution<int64_t>(0, bound - 1)(random_);
  }
  bool OneIn(int64_t n) { return Below(n) == 0; }

  Permissions Next();
  AccessRole NextRole(int64_t id);
  Grant NextGrant(int64_t id);
  // Looks into memory of this generator.
  AccessObject NextObject(ObjectKind kind);
  // Of the kind that the action is for; now and then of any.
  AccessObject NextObjectOf(Action action);
  Action NextAction();
  Subject NextMember();  // an agent or the bot

  static constexpr int64_t kAgents = 3;
  static constexpr int64_t kTeams = 4;
  static constexpr int64_t kInboxes = 3;
  static constexpr int64_t kSections = 2;
  static constexpr int64_t kRoles = 5;

 private:
  AccessRule NextRule();
  Place NextPlace();
  std::vector<Subject> NextSubjects(int64_t most);
  std::vector<InboxId> NextInboxes();
  InboxId NextInbox() { return {1 + Below(kInboxes)}; }
  TeamId NextTeam() { return {1 + Below(kTeams)}; }

  std::mt19937_64 random_;
  std::deque<std::vector<Subject>> subjects_;
  std::deque<std::vector<InboxId>> inboxes_;
};

}  // namespace sanad

#endif  // SANAD_TESTS_ACCESS_RANDOM_WORLD_H_
