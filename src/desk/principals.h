// From what a session claims to a principal that access rules can judge.

#ifndef SANAD_SRC_DESK_PRINCIPALS_H_
#define SANAD_SRC_DESK_PRINCIPALS_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/principal.h"
#include "storage/store.h"

namespace sanad {

// Who a session says it is: by id, or by what the host, the customer or a
// program holds instead.
struct Claim {
  ActorKind kind = ActorKind::kNone;
  int64_t id = 0;
  std::string external_id;   // of an agent
  std::string portal_token;  // of a customer
  std::string access_token;  // of whomever it was issued for
};

// On whose behalf a call is made, and what they may, compiled from the
// stored grants under one permission epoch.
struct ActingPrincipal {
  Actor actor;
  Principal rights;
  int64_t epoch = 0;

  bool IsSystem() const { return actor.kind == ActorKind::kSystem; }
  AgentId agent() const {  // none unless it is one
    return {actor.kind == ActorKind::kAgent ? actor.id : 0};
  }
  bool IsStaff() const {
    return IsSystem() || actor.kind == ActorKind::kAgent ||
           actor.kind == ActorKind::kBot;
  }
};

// Agents by id or external id and bots by id, compiled under one epoch.
// Thread-safe.
class PrincipalCache {
 public:
  using Entry = std::shared_ptr<const ActingPrincipal>;

  // Null unless there is one of this epoch.
  Entry Find(const Claim& claim, int64_t epoch);
  void Keep(const Claim& claim, Entry principal);

 private:
  std::mutex mutex_;
  std::unordered_map<int64_t, Entry> by_id_;
  std::unordered_map<std::string, Entry> by_external_id_;
};

// The principal that `claim` names in the snapshot of `reading`, whose
// permission epoch is `epoch`; principal.unknown if there is none. `cache`
// is null where the epoch is not committed yet.
absl::StatusOr<PrincipalCache::Entry> LoadPrincipal(
    storage::Reading& reading, WorkspaceId workspace, const Claim& claim,
    int64_t epoch, absl::Time now, PrincipalCache* cache);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_PRINCIPALS_H_
