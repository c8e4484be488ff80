#include "desk/beginnings.h"

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/access_rows.h"
#include "sanad/role.h"

namespace sanad {
namespace {

using enum Action;
using Rules = std::vector<AccessRule>;

// What those who answer need beside the inboxes that they serve.
Rules Staff() {
  return {{.actions = {kAgentRead, kTeamRead, kRoleRead, kArticleRead,
                       kArticleReadInternal, kCannedReplyRead}}};
}

Rules Contributor() {
  Rules rules = Staff();
  rules.push_back(
      {.actions = {kCustomerCreate, kArticleCreate, kArticleReadDraft,
                   kArticleUpdate, kArticlePublish}});
  return rules;
}

Rules Office() {
  Rules rules = Contributor();
  rules.push_back({.actions = {kCustomerList, kCustomerRead, kCustomerReadField,
                               kCustomerReadSensitive, kCustomerUpdate,
                               kCustomerNote, kCustomerMerge}});
  return rules;
}

// All that is done with conversations, short of deleting them, taking them
// out, and the sources of mails.
Rules AllWork() {
  return {{.actions = {kConversationList,
                       kConversationRead,
                       kConversationCreate,
                       kConversationReply,
                       kConversationNote,
                       kConversationStatus,
                       kConversationUpdate,
                       kConversationFollowUp,
                       kConversationAssign,
                       kConversationBeAssigned,
                       kConversationTake,
                       kConversationSteal,
                       kConversationMerge,
                       kConversationSplit,
                       kConversationMove,
                       kConversationLink,
                       kMessageRead,
                       kMessageNoteRead,
                       kAttachmentRead,
                       kAttachmentCopy,
                       kFeedbackRead,
                       kReportRead,
                       kInboxRead,
                       kCustomerRead,
                       kCustomerReadSensitive}},
          {.actions = {kMessageEdit}, .relations = {Relation::kAuthor}}};
}

// One of the roles to begin with; `base` is another's place among them.
struct Beginning {
  static constexpr size_t kNoBase = ~size_t{0};

  std::string name;
  RolePreset preset;
  PlaceKind reach;
  AccessRole role;
  size_t base = kNoBase;
};

// Where the bases stand among the roles.
constexpr size_t kStaffAt = 1;
constexpr size_t kContributorAt = 2;
constexpr size_t kOfficeAt = 3;

std::vector<Beginning> Roles() {
  const auto tiers = TierPresets();
  const AccessRole& chief = tiers.back().role;
  std::vector<Beginning> roles = {
      {"owner", RolePreset::kOwner, PlaceKind::kWorkspace, chief},
      {"staff", RolePreset::kStaff, PlaceKind::kWorkspace, {.rules = Staff()}},
      {"contributor",
       RolePreset::kContributor,
       PlaceKind::kWorkspace,
       {.rules = Contributor()}},
      {"office",
       RolePreset::kOffice,
       PlaceKind::kWorkspace,
       {.rules = Office()}}};
  const std::pair<RolePreset, size_t> below[] = {
      {RolePreset::kLightAgent, kStaffAt},
      {RolePreset::kRepresentative, kStaffAt},
      {RolePreset::kSpecialist, kContributorAt},
      {RolePreset::kEngineer, kContributorAt},
      {RolePreset::kSupervisor, kContributorAt},
      {RolePreset::kManager, kContributorAt}};
  for (size_t i = 0; i < std::size(below); ++i) {
    roles.push_back({std::string(tiers[i].english), below[i].first,
                     PlaceKind::kMemberships, tiers[i].role, below[i].second});
  }
  roles.push_back({"agent",
                   RolePreset::kAgent,
                   PlaceKind::kMemberships,
                   {.tier = 20, .rules = AllWork()},
                   kOfficeAt});
  return roles;
}

}  // namespace

std::vector<PlannedEvent> Beginnings(const Workspace& workspace, Head& head) {
  std::vector<PlannedEvent> events;
  events
      .emplace_back(EventKind::kWorkspaceCreated, Stream::kWorkspace,
                    workspace.id.value, 0)
      .Insert(workspace);
  std::vector<Beginning> roles = Roles();
  const int64_t first = head.next_id;
  for (Beginning& one : roles) {
    one.role.id = {head.next_id++};
    Role row{.id = one.role.id,
             .version = 1,
             .name = one.name,
             .preset = one.preset,
             .tier = one.role.tier,
             .reach = one.reach};
    if (one.base != Beginning::kNoBase) {
      row.base = {first + static_cast<int64_t>(one.base)};
    }
    PlannedEvent& event = events.emplace_back(EventKind::kRoleCreated,
                                              Stream::kRole, row.id.value, 0);
    event.Insert(std::move(row));
    for (RoleRule& rule : RowsOf(one.role)) event.Insert(std::move(rule));
  }
  return events;
}

}  // namespace sanad
