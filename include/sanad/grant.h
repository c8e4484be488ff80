// Who holds a role where, and until when.
//
//   sanad::Grant loan = {.id = id, .role = chief,
//                        .to = sanad::Subject::Of(noor),
//                        .at = sanad::Place::Workspace(),
//                        .from = sunday, .until = thursday};
//
// Plain values.

#ifndef SANAD_GRANT_H_
#define SANAD_GRANT_H_

#include <compare>
#include <cstdint>
#include <optional>

#include "absl/time/time.h"
#include "sanad/id.h"

namespace sanad {

enum class SubjectKind {
  kNone = 0,
  kAgent = 1,
  kBot = 2,
  kTeam = 3,
  kCustomer = 4,  // holds nothing: what customers may do is fixed
};

// Somebody, or a team of them.
struct Subject {
  SubjectKind kind = SubjectKind::kNone;
  int64_t id = 0;

  static Subject Of(AgentId agent) {
    return {SubjectKind::kAgent, agent.value};
  }
  static Subject Of(BotId bot) { return {SubjectKind::kBot, bot.value}; }
  static Subject Of(TeamId team) { return {SubjectKind::kTeam, team.value}; }
  static Subject Of(CustomerId customer) {
    return {SubjectKind::kCustomer, customer.value};
  }

  explicit operator bool() const { return kind != SubjectKind::kNone; }
  friend auto operator<=>(const Subject&, const Subject&) = default;
};

enum class PlaceKind {
  kNone = 0,
  kWorkspace = 1,    // everything
  kInbox = 2,        // what lives in this inbox
  kMemberships = 3,  // what lives in the inboxes that the holder serves
  kSection = 4,      // the articles of this section
};

// Where a grant holds. Inboxes that are switched off are no place.
struct Place {
  PlaceKind kind = PlaceKind::kNone;
  int64_t id = 0;

  static Place Workspace() { return {PlaceKind::kWorkspace, 0}; }
  static Place Memberships() { return {PlaceKind::kMemberships, 0}; }
  static Place At(InboxId inbox) { return {PlaceKind::kInbox, inbox.value}; }
  static Place At(SectionId section) {
    return {PlaceKind::kSection, section.value};
  }

  friend auto operator<=>(const Place&, const Place&) = default;
};

struct Grant {
  GrantId id;
  RoleId role;
  Subject to;  // an agent, a bot, or a team with all who are in it
  Place at;
  // A delegation (تكليف مؤقت) holds from the one moment up to the other,
  // and ends by itself. Absent: for good.
  std::optional<absl::Time> from;
  std::optional<absl::Time> until;

  bool lent() const { return from.has_value() || until.has_value(); }
  bool InForce(absl::Time now) const {
    return (!from || *from <= now) && (!until || now < *until);
  }
  friend bool operator==(const Grant&, const Grant&) = default;
};

}  // namespace sanad

#endif  // SANAD_GRANT_H_
