#include "access/sheet.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace sanad::access {
namespace {

template <class T>
void SortUnique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Whom the sheet is about, and where they belong.
void FillBelonging(const Directory& directory, const AccessMember& member,
                   const TeamsAround& around, Sheet& sheet) {
  std::vector<InboxId> served = member.inboxes;
  std::vector<Subject> watchers = {member.who};
  for (const AccessTeam* team : around.teams) {
    sheet.teams.push_back(team->id);
    watchers.push_back(Subject::Of(team->id));
    served.insert(served.end(), team->inboxes.begin(), team->inboxes.end());
  }
  SortUnique(sheet.teams);
  SortUnique(served);
  for (const InboxId inbox : served) {
    if (directory.IsActive(inbox)) sheet.inboxes.push_back(inbox);
  }
  for (const Subject watcher : watchers) {
    const auto& watched = directory.WatchedBy(watcher);
    sheet.watched.insert(sheet.watched.end(), watched.begin(), watched.end());
  }
  SortUnique(sheet.watched);
}

class Holdings {
 public:
  Holdings(const Directory& directory, Sheet& sheet)
      : directory_(directory), sheet_(sheet) {}

  void Add(Subject holder, TeamId through, bool team_disabled) {
    for (const Grant* grant : directory_.GrantsTo(holder)) {
      sheet_.held.push_back({*grant, through, team_disabled,
                             !IsPlace(grant->at), KeepRole(grant->role)});
    }
  }

 private:
  bool IsPlace(Place at) const {
    switch (at.kind) {
      case PlaceKind::kWorkspace:
      case PlaceKind::kMemberships:
        return true;
      case PlaceKind::kSection:
        return at.id != 0;
      case PlaceKind::kInbox:
        return directory_.IsActive({at.id});
      case PlaceKind::kNone:
        break;
    }
    return false;
  }

  const AccessRole* KeepRole(RoleId id) {
    const auto [kept, fresh] = kept_.try_emplace(id.value, nullptr);
    if (!fresh) return kept->second;
    const AccessRole* const role = directory_.FindRole(id);
    if (role == nullptr) return nullptr;
    sheet_.roles.push_back(std::make_unique<const AccessRole>(*role));
    return kept->second = sheet_.roles.back().get();
  }

  const Directory& directory_;
  Sheet& sheet_;
  std::map<int64_t, const AccessRole*> kept_;
};

void FillHeld(const Directory& directory, Subject who,
              const TeamsAround& around, Sheet& sheet) {
  Holdings holdings(directory, sheet);
  holdings.Add(who, {}, false);
  for (const AccessTeam* team : around.teams) {
    holdings.Add(Subject::Of(team->id), team->id, false);
  }
  for (const AccessTeam* team : around.disabled) {
    holdings.Add(Subject::Of(team->id), team->id, true);
  }
}

// The rows of the roles, each made once.
class RoleRows {
 public:
  const Row& Of(const AccessRole& role) {
    const auto [row, fresh] = rows_.try_emplace(&role);
    if (fresh) row->second = std::make_unique<Row>(RowOf(role));
    return *row->second;
  }

 private:
  std::map<const AccessRole*, std::unique_ptr<Row>> rows_;
};

// Roles in the order of their place in memory, each once.
using Roles = std::vector<const AccessRole*>;

// Where which roles hold, before it becomes a layer.
class LayerBuilder {
 public:
  explicit LayerBuilder(const Sheet& sheet) : sheet_(sheet) {}

  void Add(const Held& held) {
    const Place at = held.grant.at;
    switch (at.kind) {
      case PlaceKind::kWorkspace:
        everywhere_.push_back(held.role);
        break;
      case PlaceKind::kMemberships:
        served_.push_back(held.role);
        break;
      case PlaceKind::kInbox:
        if (!held.place_inactive) inboxes_[{at.id}].push_back(held.role);
        break;
      case PlaceKind::kSection:
        if (!held.place_inactive) sections_[{at.id}].push_back(held.role);
        break;
      case PlaceKind::kNone:
        break;
    }
  }

  void Build(RoleRows& rows, Layer& layer) {
    layer.rows.push_back(Sum(Row(), everywhere_, rows));
    if (!served_.empty()) {
      for (const InboxId inbox : sheet_.inboxes) inboxes_[inbox];
    }
    layer.inboxes = Fill(inboxes_, rows, layer);
    layer.sections = Fill(sections_, rows, layer);
    NoteAllowed(everywhere_, layer);
    NoteAllowed(served_, layer);
    for (const auto& [place, roles] : inboxes_) NoteAllowed(roles, layer);
    for (const auto& [place, roles] : sections_) NoteAllowed(roles, layer);
  }

 private:
  template <class Id>
  PlaceIndex<Id> Fill(std::map<Id, Roles>& places, RoleRows& rows,
                      Layer& layer) {
    std::map<Roles, uint32_t> known;
    std::vector<std::pair<Id, uint32_t>> row_at;
    row_at.reserve(places.size());
    for (auto& [place, roles] : places) {
      if (Serves(place)) {
        roles.insert(roles.end(), served_.begin(), served_.end());
      }
      SortUnique(roles);
      const auto [row, fresh] =
          known.try_emplace(roles, static_cast<uint32_t>(layer.rows.size()));
      if (fresh) layer.rows.push_back(Sum(layer.rows[0], roles, rows));
      row_at.emplace_back(place, row->second);
    }
    return PlaceIndex<Id>(row_at);
  }

  bool Serves(InboxId inbox) const { return sheet_.Serves(inbox); }
  bool Serves(SectionId) const { return false; }

  static Row Sum(Row sum, const Roles& roles, RoleRows& rows) {
    for (const AccessRole* role : roles) sum |= rows.Of(*role);
    return sum;
  }

  static void NoteAllowed(const Roles& roles, Layer& layer) {
    for (const AccessRole* role : roles) {
      for (const AccessRule& rule : role->rules) {
        if (rule.effect != Effect::kAllow) continue;
        layer.allowed_somewhere |= rule.actions;
      }
    }
  }

  const Sheet& sheet_;
  Roles everywhere_;
  Roles served_;
  std::map<InboxId, Roles> inboxes_;
  std::map<SectionId, Roles> sections_;
};

void FillLayers(Sheet& sheet) {
  RoleRows rows;
  LayerBuilder for_good(sheet);
  for (const Held& held : sheet.held) {
    if (held.Enabled() && !held.grant.lent()) for_good.Add(held);
  }
  for_good.Build(rows, sheet.layers.emplace_back());
  for (const Held& held : sheet.held) {
    if (!held.Enabled() || !held.grant.lent()) continue;
    LayerBuilder lent(sheet);
    lent.Add(held);
    Layer& layer = sheet.layers.emplace_back();
    layer.lent = held.grant.id;
    layer.from = held.grant.from;
    layer.until = held.grant.until;
    lent.Build(rows, layer);
  }
}

bool AsksForParticipants(const Sheet& sheet) {
  return std::any_of(
      sheet.roles.begin(), sheet.roles.end(), [](const auto& role) {
        return std::any_of(
            role->rules.begin(), role->rules.end(), [](const AccessRule& rule) {
              return rule.relations.Contains(Relation::kParticipant);
            });
      });
}

}  // namespace

Row RowOf(const AccessRole& role) {
  Row row;
  for (const AccessRule& rule : role.rules) {
    const uint8_t relations = rule.relations.bits();
    for (const ActionInfo& info : Actions()) {
      if (!rule.actions.Contains(info.action)) continue;
      Cell& cell = row.cells[static_cast<size_t>(info.action)];
      if (rule.effect == Effect::kAllow) cell.allow |= relations;
      if (rule.effect == Effect::kDeny) cell.deny |= relations;
    }
  }
  return row;
}

bool Sheet::IsIn(TeamId team) const {
  return std::binary_search(teams.begin(), teams.end(), team);
}

bool Sheet::Serves(InboxId inbox) const {
  return std::binary_search(inboxes.begin(), inboxes.end(), inbox);
}

bool Sheet::Watches(InboxId inbox) const {
  return std::binary_search(watched.begin(), watched.end(), inbox);
}

Sheet CompileSheet(const Directory& directory, Subject who) {
  Sheet sheet;
  const AccessMember* const member = directory.FindMember(who);
  const bool staff =
      who.kind == SubjectKind::kAgent || who.kind == SubjectKind::kBot;
  if (member == nullptr || !staff) return sheet;
  sheet.kind = who.kind == SubjectKind::kBot ? PrincipalKind::kBot
                                             : PrincipalKind::kAgent;
  sheet.active = member->active;
  sheet.workspace = directory.permissions().workspace;
  sheet.self = who;
  const TeamsAround around = TeamsAroundOf(directory, who);
  FillBelonging(directory, *member, around, sheet);
  FillHeld(directory, who, around, sheet);
  FillLayers(sheet);
  sheet.asks_for_participants = AsksForParticipants(sheet);
  return sheet;
}

int64_t TierOf(const Sheet& sheet, absl::Time now) {
  int64_t tier = 0;
  for (const Held& held : sheet.held) {
    if (held.Counts(now)) tier = std::max(tier, held.role->tier);
  }
  return tier;
}

bool HoldsRole(const Sheet& sheet, RoleId role, absl::Time now) {
  return std::any_of(sheet.held.begin(), sheet.held.end(),
                     [&](const Held& held) {
                       return held.grant.role == role && held.Counts(now);
                     });
}

}  // namespace sanad::access
