#include "desk/access_rows.h"

#include <algorithm>

namespace sanad {

std::string TextOf(const ActionSet& actions) {
  std::string text;
  for (const ActionInfo& info : Actions()) {
    if (!actions.Contains(info.action)) continue;
    if (!text.empty()) text += ' ';
    text += info.name;
  }
  return text;
}

ActionSet ActionsIn(std::string_view text) {
  ActionSet actions;
  while (!text.empty()) {
    const std::string_view name = text.substr(0, text.find(' '));
    actions.Add(FindAction(name));
    text.remove_prefix(std::min(name.size() + 1, text.size()));
  }
  return actions;
}

std::vector<RoleRule> RowsOf(const AccessRole& role) {
  std::vector<RoleRule> rows;
  rows.reserve(role.rules.size());
  for (const AccessRule& rule : role.rules) {
    rows.push_back({.role = role.id,
                    .number = static_cast<int64_t>(rows.size()) + 1,
                    .effect = rule.effect,
                    .actions = TextOf(rule.actions),
                    .relations = rule.relations.bits()});
  }
  return rows;
}

AccessRule RuleOf(const RoleRule& row) {
  return {
      .effect = row.effect,
      .actions = ActionsIn(row.actions),
      .relations = RelationSet::FromBits(static_cast<unsigned>(row.relations))};
}

AccessRole RoleOf(const Role& row) {
  return {.id = row.id, .tier = row.tier, .disabled = row.disabled};
}

Grant GrantOf(const RoleGrant& row) {
  return {.id = row.id,
          .role = row.role,
          .to = {row.to_kind, row.to},
          .at = {row.at_kind, row.at},
          .from = row.from,
          .until = row.until};
}

RoleGrant RowOf(const Grant& grant) {
  return {.id = grant.id,
          .role = grant.role,
          .to_kind = grant.to.kind,
          .to = grant.to.id,
          .at_kind = grant.at.kind,
          .at = grant.at.id,
          .from = grant.from,
          .until = grant.until};
}

Grant OwnGrantOf(const Agent& agent, PlaceKind reach) {
  return {.id = {agent.id.value},
          .role = agent.role,
          .to = Subject::Of(agent.id),
          .at = reach == PlaceKind::kWorkspace ? Place::Workspace()
                                               : Place::Memberships()};
}

Grant BaseGrantOf(const Grant& grant, RoleId base) {
  Grant wide = grant;
  wide.id = {-grant.id.value};
  wide.role = base;
  wide.at = Place::Workspace();
  return wide;
}

GrantId MadeOf(GrantId grant) {
  return {grant.value < 0 ? -grant.value : grant.value};
}

Subject SubjectOf(const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::kAgent:
      return Subject::Of(AgentId{actor.id});
    case ActorKind::kBot:
      return Subject::Of(BotId{actor.id});
    case ActorKind::kCustomer:
      return Subject::Of(CustomerId{actor.id});
    case ActorKind::kSystem:
    case ActorKind::kVisitor:
    case ActorKind::kNone:
      break;
  }
  return {};
}

}  // namespace sanad
