#include "desk/principals.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "desk/reasons.h"
#include "desk/tables.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using access::Principal;
using storage::Cell;

// Principals kept at most; past it the cache starts afresh.
constexpr size_t kKeptPrincipals = 10'000;

template <class Map, class Key>
PrincipalCache::Entry FindIn(const Map& map, const Key& key, int64_t epoch) {
  const auto found = map.find(key);
  if (found == map.end() || found->second->epoch != epoch) return nullptr;
  return found->second;
}

template <class Map, class Key>
void KeepIn(Map& map, const Key& key, PrincipalCache::Entry principal) {
  if (map.size() >= kKeptPrincipals) map.clear();
  map[key] = std::move(principal);
}

absl::StatusOr<std::vector<TeamId>> TeamsOf(storage::Reading& reading,
                                            AgentId agent) {
  const storage::Scan scan = {
      .streams = {{.table = &TableFor<TeamMember>(),
                   .index = team_member_index::kByAgent,
                   .prefix = {Cell::Integer(agent.value)}}}};
  SANAD_ASSIGN_OR_RETURN(
      const auto members,
      storage::ReadAll(reading, TableFor<TeamMember>(), scan));
  std::vector<TeamId> teams;
  teams.reserve(members.size());
  for (const TeamMember& member : members) teams.push_back(member.team);
  return teams;
}

absl::StatusOr<std::vector<InboxId>> InboxesOf(
    storage::Reading& reading, const std::vector<TeamId>& teams) {
  std::vector<InboxId> inboxes;
  for (const TeamId team : teams) {
    const storage::Scan scan = {
        .streams = {{.table = &TableFor<Inbox>(),
                     .index = inbox_index::kByTeam,
                     .prefix = {Cell::Integer(team.value)}}}};
    SANAD_ASSIGN_OR_RETURN(const auto served,
                           storage::ReadAll(reading, TableFor<Inbox>(), scan));
    for (const Inbox& inbox : served) inboxes.push_back(inbox.id);
  }
  std::sort(inboxes.begin(), inboxes.end());
  return inboxes;
}

absl::StatusOr<std::optional<Agent>> FindAgent(storage::Reading& reading,
                                               const Claim& claim) {
  return claim.external_id.empty()
             ? storage::Find(reading, TableFor<Agent>(), kPrimary,
                             {Cell::Integer(claim.id)})
             : storage::Find(reading, TableFor<Agent>(),
                             agent_index::kByExternalId,
                             {Cell::Text(claim.external_id)});
}

absl::StatusOr<Principal> CompileAgent(storage::Reading& reading,
                                       const Claim& claim) {
  SANAD_ASSIGN_OR_RETURN(const auto agent, FindAgent(reading, claim));
  if (!agent || !agent->active) return Refuse(kPrincipalUnknown);
  SANAD_ASSIGN_OR_RETURN(const auto role,
                         storage::Find(reading, TableFor<Role>(), kPrimary,
                                       {Cell::Integer(agent->role.value)}));
  Principal principal{.actor = Actor::Of(agent->id)};
  if (role) principal.role = role->preset;
  SANAD_ASSIGN_OR_RETURN(principal.teams, TeamsOf(reading, agent->id));
  SANAD_ASSIGN_OR_RETURN(principal.inboxes,
                         InboxesOf(reading, principal.teams));
  return principal;
}

absl::StatusOr<CustomerId> CustomerOf(storage::Reading& reading,
                                      const Claim& claim, absl::Time now) {
  if (claim.portal_token.empty()) return CustomerId{claim.id};
  const std::string digest = Sha256(claim.portal_token);
  SANAD_ASSIGN_OR_RETURN(const auto token,
                         storage::Find(reading, TableFor<PortalToken>(),
                                       kPrimary, {Cell::Blob(digest)}));
  if (!token || token->expires_at <= now) return Refuse(kPrincipalUnknown);
  return token->customer;
}

absl::StatusOr<Principal> CompileCustomer(storage::Reading& reading,
                                          const Claim& claim, absl::Time now) {
  SANAD_ASSIGN_OR_RETURN(const CustomerId id, CustomerOf(reading, claim, now));
  SANAD_ASSIGN_OR_RETURN(const auto customer,
                         storage::Find(reading, TableFor<Customer>(), kPrimary,
                                       {Cell::Integer(id.value)}));
  if (!customer) return Refuse(kPrincipalUnknown);
  // Whoever was merged comes as the one who stands for them.
  return Principal{.actor =
                       Actor::Of(customer->merged_into ? customer->root : id)};
}

absl::StatusOr<Principal> Compile(storage::Reading& reading, const Claim& claim,
                                  absl::Time now) {
  switch (claim.kind) {
    case ActorKind::kSystem:
      return Principal{.actor = Actor::System()};
    case ActorKind::kAgent:
      return CompileAgent(reading, claim);
    case ActorKind::kCustomer:
      return CompileCustomer(reading, claim, now);
    case ActorKind::kNone:
      break;
  }
  return Refuse(kPrincipalUnknown);
}

}  // namespace

PrincipalCache::Entry PrincipalCache::Find(const Claim& claim, int64_t epoch) {
  const std::lock_guard lock(mutex_);
  return claim.external_id.empty()
             ? FindIn(by_id_, claim.id, epoch)
             : FindIn(by_external_id_, claim.external_id, epoch);
}

void PrincipalCache::Keep(const Claim& claim, Entry principal) {
  const std::lock_guard lock(mutex_);
  if (claim.external_id.empty()) {
    KeepIn(by_id_, claim.id, std::move(principal));
  } else {
    KeepIn(by_external_id_, claim.external_id, std::move(principal));
  }
}

absl::StatusOr<PrincipalCache::Entry> LoadPrincipal(storage::Reading& reading,
                                                    const Claim& claim,
                                                    int64_t epoch,
                                                    absl::Time now,
                                                    PrincipalCache* cache) {
  const bool cached = cache && claim.kind == ActorKind::kAgent;
  if (cached) {
    if (auto entry = cache->Find(claim, epoch)) return entry;
  }
  SANAD_ASSIGN_OR_RETURN(Principal principal, Compile(reading, claim, now));
  principal.epoch = epoch;
  auto entry = std::make_shared<const Principal>(std::move(principal));
  if (cached) cache->Keep(claim, entry);
  return entry;
}

}  // namespace sanad
