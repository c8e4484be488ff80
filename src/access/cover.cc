#include "access/cover.h"

#include <algorithm>

namespace sanad::access {
namespace {

struct Sides {
  RelationSet permits;
  RelationSet denies;
};

// Of one role and action: a deny takes from what the role itself allows.
Sides SidesOf(const Row& row, Action action) {
  const auto allow = RelationSet::FromBits(row[action].allow);
  const auto deny = RelationSet::FromBits(row[action].deny);
  return {deny.Contains(Relation::kAny) ? RelationSet() : allow - deny, deny};
}

// What is in `some` and not in `others`, where any holds all.
RelationSet Beyond(RelationSet some, RelationSet others) {
  return others.Contains(Relation::kAny) ? RelationSet() : some - others;
}

Row RowOrNone(const AccessRole* role) {
  return role == nullptr || role->disabled ? Row() : RowOf(*role);
}

bool HoldsAt(const Sheet& asker, Place held, Place wanted) {
  if (held == wanted || held.kind == PlaceKind::kWorkspace) return true;
  return held.kind == PlaceKind::kMemberships &&
         wanted.kind == PlaceKind::kInbox && asker.Serves({wanted.id});
}

bool LastsFor(const Grant& grant, const Reach& reach) {
  return !grant.until || (reach.until && *reach.until <= *grant.until);
}

// The relations for which the asker is allowed the action there.
RelationSet AllowedAt(const Sheet& asker, Action action, const Reach& reach,
                      absl::Time now) {
  RelationSet allowed;
  for (const Held& held : asker.held) {
    if (!held.Counts(now) || held.place_inactive ||
        !HoldsAt(asker, held.grant.at, reach.at) ||
        !LastsFor(held.grant, reach)) {
      continue;
    }
    for (const AccessRule& rule : held.role->rules) {
      if (rule.effect == Effect::kAllow && rule.actions.Contains(action)) {
        allowed = allowed | rule.relations;
      }
    }
  }
  return allowed;
}

bool IsDenied(const Sheet& asker, Action action, absl::Time now) {
  return std::any_of(
      asker.held.begin(), asker.held.end(), [&](const Held& held) {
        return held.Counts(now) &&
               std::any_of(held.role->rules.begin(), held.role->rules.end(),
                           [&](const AccessRule& rule) {
                             return rule.effect == Effect::kDeny &&
                                    rule.actions.Contains(action);
                           });
      });
}

}  // namespace

Gain GainOf(const AccessRole* before, const AccessRole* after) {
  const Row old_row = RowOrNone(before);
  const Row new_row = RowOrNone(after);
  Gain gain;
  for (const ActionInfo& info : Actions()) {
    const Sides old_sides = SidesOf(old_row, info.action);
    const Sides new_sides = SidesOf(new_row, info.action);
    gain[static_cast<size_t>(info.action)] =
        Beyond(new_sides.permits, old_sides.permits) |
        Beyond(old_sides.denies, new_sides.denies);
  }
  return gain;
}

bool Covers(const Sheet& asker, const Gain& gain, const Reach& reach,
            absl::Time now) {
  return std::all_of(
      Actions().begin(), Actions().end(), [&](const ActionInfo& info) {
        const RelationSet wanted = gain[static_cast<size_t>(info.action)];
        if (wanted.empty()) return true;
        return !IsDenied(asker, info.action, now) &&
               Beyond(wanted, AllowedAt(asker, info.action, reach, now))
                   .empty();
      });
}

}  // namespace sanad::access
