// What a principal was compiled to.
//
// For each place that some grant names there is a row: for each action, the
// relations under which it is allowed and those under which it is denied,
// the grants of the whole workspace and by membership already in it. So a
// check is one look-up and a few masks, however many grants there are.
// Places whose rows are equal share one. Each delegation is a layer of its
// own, which counts while it is in force.

#ifndef SANAD_SRC_ACCESS_SHEET_H_
#define SANAD_SRC_ACCESS_SHEET_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "absl/time/time.h"
#include "access/directory.h"
#include "access/place_index.h"
#include "sanad/access.h"
#include "sanad/action.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/principal.h"
#include "sanad/role.h"

namespace sanad::access {

// The relations of one action at one place.
struct Cell {
  uint8_t allow = 0;
  uint8_t deny = 0;

  Cell& operator|=(const Cell& other) {
    allow |= other.allow;
    deny |= other.deny;
    return *this;
  }
  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
  std::array<Cell, kActionCount + 1> cells;

  const Cell& operator[](Action action) const {
    return cells[static_cast<size_t>(action)];
  }
  Row& operator|=(const Row& other) {
    for (size_t i = 0; i < cells.size(); ++i) cells[i] |= other.cells[i];
    return *this;
  }
};

Row RowOf(const AccessRole& role);

struct Layer {
  GrantId lent;  // none: granted for good
  std::optional<absl::Time> from;
  std::optional<absl::Time> until;
  std::vector<Row> rows;  // the first: wherever no other one holds
  PlaceIndex<InboxId> inboxes;
  PlaceIndex<SectionId> sections;
  ActionSet allowed_somewhere;

  bool InForce(absl::Time now) const {
    return (!from || *from <= now) && (!until || now < *until);
  }
  const Row& At(InboxId inbox) const { return rows[inboxes.RowAt(inbox)]; }
  const Row& At(SectionId section) const {
    return rows[sections.RowAt(section)];
  }
};

// A grant that the principal has, and all that is known about it.
struct Held {
  Grant grant;
  TeamId through;  // none: it is their own
  bool team_disabled = false;
  bool place_inactive = false;       // or no place at all
  const AccessRole* role = nullptr;  // none: there is no such role

  bool Enabled() const {
    return role != nullptr && !role->disabled && !team_disabled;
  }
  bool Counts(absl::Time now) const { return Enabled() && grant.InForce(now); }
};

struct Sheet {
  PrincipalKind kind = PrincipalKind::kNobody;
  bool active = false;
  WorkspaceId workspace;
  Subject self;
  CompanyId company;  // of a customer
  bool company_shares = false;

  std::vector<TeamId> teams;     // ascending
  std::vector<InboxId> inboxes;  // active ones, ascending
  std::vector<InboxId> watched;  // ascending
  bool asks_for_participants = false;
  std::vector<Layer> layers;  // the first: for good

  std::vector<Held> held;
  std::vector<std::unique_ptr<const AccessRole>> roles;  // of `held`

  bool IsIn(TeamId team) const;
  bool Serves(InboxId inbox) const;
  bool Watches(InboxId inbox) const;
};

Sheet CompileSheet(const Directory& directory, Subject who);

// The highest tier held; 0 where there is none.
int64_t TierOf(const Sheet& sheet, absl::Time now);
bool HoldsRole(const Sheet& sheet, RoleId role, absl::Time now);

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_SHEET_H_
