#include "desk/principals.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "desk/access_rows.h"
#include "desk/permissions.h"
#include "desk/reasons.h"
#include "desk/tables.h"
#include "storage/typed.h"

namespace sanad {
namespace {

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

absl::StatusOr<std::optional<Agent>> FindAgent(storage::Reading& reading,
                                               const Claim& claim) {
  return claim.external_id.empty()
             ? storage::Find(reading, TableFor<Agent>(), kPrimary,
                             {Cell::Integer(claim.id)})
             : storage::Find(reading, TableFor<Agent>(),
                             agent_index::kByExternalId,
                             {Cell::Text(claim.external_id)});
}

absl::StatusOr<ActingPrincipal> CompileStaff(storage::Reading& reading,
                                             WorkspaceId workspace,
                                             const Actor& actor) {
  const Subject who = SubjectOf(actor);
  SANAD_ASSIGN_OR_RETURN(const Permissions permissions,
                         LoadPermissionsOf(reading, workspace, who));
  ActingPrincipal principal{.actor = actor,
                            .rights = Principal::Compile(permissions, who)};
  if (!principal.rights.active()) return Refuse(kPrincipalUnknown);
  return principal;
}

absl::StatusOr<ActingPrincipal> CompileAgent(storage::Reading& reading,
                                             WorkspaceId workspace,
                                             const Claim& claim) {
  SANAD_ASSIGN_OR_RETURN(const auto agent, FindAgent(reading, claim));
  if (!agent) return Refuse(kPrincipalUnknown);
  return CompileStaff(reading, workspace, Actor::Of(agent->id));
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

absl::StatusOr<ActingPrincipal> CompileCustomer(storage::Reading& reading,
                                                WorkspaceId workspace,
                                                const Claim& claim,
                                                absl::Time now) {
  SANAD_ASSIGN_OR_RETURN(const CustomerId id, CustomerOf(reading, claim, now));
  SANAD_ASSIGN_OR_RETURN(const auto customer,
                         storage::Find(reading, TableFor<Customer>(), kPrimary,
                                       {Cell::Integer(id.value)}));
  if (!customer) return Refuse(kPrincipalUnknown);
  SANAD_ASSIGN_OR_RETURN(
      const auto company,
      storage::Find(reading, TableFor<Company>(), kPrimary,
                    {Cell::Integer(customer->company.value)}));
  // Whoever was merged comes as the one who stands for them.
  const CustomerId self = customer->merged_into ? customer->root : id;
  return ActingPrincipal{
      .actor = Actor::Of(self),
      .rights = Principal::Customer(workspace, self, customer->company,
                                    company && company->shares)};
}

absl::StatusOr<ActingPrincipal> Compile(storage::Reading& reading,
                                        WorkspaceId workspace,
                                        const Claim& claim, absl::Time now) {
  switch (claim.kind) {
    case ActorKind::kSystem:
      return ActingPrincipal{.actor = Actor::System(),
                             .rights = Principal::System(workspace)};
    case ActorKind::kAgent:
      return CompileAgent(reading, workspace, claim);
    case ActorKind::kBot:
      return CompileStaff(reading, workspace, {ActorKind::kBot, claim.id});
    case ActorKind::kCustomer:
      return CompileCustomer(reading, workspace, claim, now);
    case ActorKind::kVisitor:
      return ActingPrincipal{.actor = {ActorKind::kVisitor, 0},
                             .rights = Principal::Visitor(workspace)};
    case ActorKind::kNone:
      break;
  }
  return Refuse(kPrincipalUnknown);
}

bool IsKept(const Claim& claim) {
  return claim.kind == ActorKind::kAgent || claim.kind == ActorKind::kBot;
}

absl::StatusOr<PrincipalCache::Entry> LoadByToken(storage::Reading& reading,
                                                  WorkspaceId workspace,
                                                  const Claim& claim,
                                                  int64_t epoch, absl::Time now,
                                                  PrincipalCache* cache) {
  SANAD_ASSIGN_OR_RETURN(
      const auto token,
      storage::Find(reading, TableFor<AccessToken>(),
                    access_token_index::kByDigest,
                    {Cell::Blob(Sha256(claim.access_token))}));
  if (!token || token->revoked ||
      (token->expires_at && *token->expires_at <= now)) {
    return Refuse(kPrincipalUnknown);
  }
  const bool bot = token->for_kind == SubjectKind::kBot;
  SANAD_ASSIGN_OR_RETURN(
      const auto owner,
      LoadPrincipal(reading, workspace,
                    {.kind = bot ? ActorKind::kBot : ActorKind::kAgent,
                     .id = token->owner},
                    epoch, now, cache));
  ActingPrincipal through = *owner;
  through.rights = owner->rights.WithToken(ActionsIn(token->actions));
  return std::make_shared<const ActingPrincipal>(std::move(through));
}

}  // namespace

PrincipalCache::Entry PrincipalCache::Find(const Claim& claim, int64_t epoch) {
  const std::lock_guard lock(mutex_);
  Entry entry = claim.external_id.empty()
                    ? FindIn(by_id_, claim.id, epoch)
                    : FindIn(by_external_id_, claim.external_id, epoch);
  // Ids are unique in the workspace, but a claim may name the wrong kind.
  return entry && entry->actor.kind == claim.kind ? entry : nullptr;
}

void PrincipalCache::Keep(const Claim& claim, Entry principal) {
  const std::lock_guard lock(mutex_);
  if (claim.external_id.empty()) {
    KeepIn(by_id_, claim.id, std::move(principal));
  } else {
    KeepIn(by_external_id_, claim.external_id, std::move(principal));
  }
}

absl::StatusOr<PrincipalCache::Entry> LoadPrincipal(
    storage::Reading& reading, WorkspaceId workspace, const Claim& claim,
    int64_t epoch, absl::Time now, PrincipalCache* cache) {
  if (!claim.access_token.empty()) {
    return LoadByToken(reading, workspace, claim, epoch, now, cache);
  }
  const bool cached = cache && IsKept(claim);
  if (cached) {
    if (auto entry = cache->Find(claim, epoch)) return entry;
  }
  SANAD_ASSIGN_OR_RETURN(ActingPrincipal principal,
                         Compile(reading, workspace, claim, now));
  principal.epoch = epoch;
  auto entry = std::make_shared<const ActingPrincipal>(std::move(principal));
  if (cached) cache->Keep(claim, entry);
  return entry;
}

}  // namespace sanad
