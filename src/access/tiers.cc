#include "access/tiers.h"

#include <algorithm>

namespace sanad::access {
namespace {

// The highest tier among the holder's grants that `counts` takes, teams
// around them included.
template <class Counts>
int64_t HighestTier(const Directory& directory, Subject holder, Counts counts) {
  int64_t tier = 0;
  const auto look = [&](Subject one) {
    for (const Grant* grant : directory.GrantsTo(one)) {
      const AccessRole* const role = directory.FindRole(grant->role);
      if (role != nullptr && !role->disabled && counts(*grant)) {
        tier = std::max(tier, role->tier);
      }
    }
  };
  look(holder);
  for (const AccessTeam* team : TeamsAroundOf(directory, holder).teams) {
    look(Subject::Of(team->id));
  }
  return tier;
}

}  // namespace

int64_t TierOf(const Directory& directory, Subject holder, absl::Time now) {
  const auto tier_of = [&](Subject one) {
    return HighestTier(directory, one,
                       [&](const Grant& grant) { return grant.InForce(now); });
  };
  int64_t tier = tier_of(holder);
  if (holder.kind != SubjectKind::kTeam) return tier;
  for (const AccessMember& member : directory.permissions().members) {
    if (IsAmong(directory, member.who, {holder.id})) {
      tier = std::max(tier, tier_of(member.who));
    }
  }
  return tier;
}

int64_t TopTier(const Directory& directory) {
  int64_t top = 0;
  for (const AccessRole& role : directory.permissions().roles) {
    top = std::max(top, role.tier);
  }
  return top;
}

bool HasChief(const Directory& directory, int64_t top, absl::Time now) {
  const auto& members = directory.permissions().members;
  return std::any_of(
      members.begin(), members.end(), [&](const AccessMember& member) {
        return member.active && member.who.kind == SubjectKind::kAgent &&
               HighestTier(directory, member.who, [&](const Grant& grant) {
                 return grant.InForce(now) && !grant.until;
               }) == top;
      });
}

}  // namespace sanad::access
