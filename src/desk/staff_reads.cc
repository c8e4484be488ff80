// How the staff is read: roles, teams, agents, and how much each agent has.

#include <string_view>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/paging.h"
#include "record/interpret.h"
#include "sanad/conversation.h"
#include "sanad/privacy.h"
#include "sanad/staff.h"

namespace sanad {
namespace {

using storage::Cell;

// Past this, nobody asks how many more.
constexpr int64_t kLoadCap = 10'000;

// A page of a whole table, in the order of ids.
template <class T>
absl::StatusOr<Page<T>> ReadStaff(Call& call, const PageRequest& page,
                                  std::string_view name) {
  SANAD_RETURN_IF_ERROR(call.Permit());
  storage::Scan scan = {.streams = {{.table = &TableFor<T>()}}};
  SANAD_RETURN_IF_ERROR(StartPage(page, name, scan));
  return ReadPageOf<T>(call.reading(), scan, name);
}

absl::StatusOr<int64_t> CountAssigned(Call& call, AgentId agent,
                                      ConversationStatus status) {
  const storage::Stream assigned = {
      .table = &TableFor<Conversation>(),
      .index = conversation_index::kByAssignee,
      .prefix = {Cell::Integer(agent.value),
                 Cell::Integer(static_cast<int64_t>(status))},
      .filters = {StandsForItself<Conversation>()}};
  return call.reading().Count(assigned, kLoadCap);
}

absl::StatusOr<AgentLoad> ReadLoad(Call& call, Agent agent) {
  AgentLoad load{.agent = std::move(agent)};
  const AgentId id = load.agent.id;
  SANAD_ASSIGN_OR_RETURN(load.open,
                         CountAssigned(call, id, ConversationStatus::kOpen));
  SANAD_ASSIGN_OR_RETURN(load.pending,
                         CountAssigned(call, id, ConversationStatus::kPending));
  SANAD_ASSIGN_OR_RETURN(load.on_hold,
                         CountAssigned(call, id, ConversationStatus::kOnHold));
  return load;
}

// Where notices go is seen by those who administer them, and by themselves.
absl::StatusOr<Page<Agent>> ReadAgents(Call& call, const PageRequest& page,
                                       std::string_view name) {
  SANAD_ASSIGN_OR_RETURN(auto agents, ReadStaff<Agent>(call, page, name));
  for (Agent& agent : agents.rows) {
    AccessObject object = call.Thing(ObjectKind::kAgent);
    object.self = Subject::Of(agent.id);
    if (SightOf(call.principal().rights, object, call.now()).contact) continue;
    record::Mask(record::TypeOf<Agent>(), &agent, record::FieldClass::kContact);
  }
  return agents;
}

absl::StatusOr<Page<AgentLoad>> ReadLoads(Call& call, const PageRequest& page) {
  SANAD_ASSIGN_OR_RETURN(auto agents, ReadAgents(call, page, "loads"));
  Page<AgentLoad> loads{.next = std::move(agents.next)};
  for (Agent& agent : agents.rows) {
    SANAD_ASSIGN_OR_RETURN(AgentLoad load, ReadLoad(call, std::move(agent)));
    loads.rows.push_back(std::move(load));
  }
  return loads;
}

}  // namespace

absl::StatusOr<std::vector<Role>> Staff::ListRoles() const {
  return Read<std::vector<Role>>(
      state(), Operation::kStaffListRoles,
      [&](Call& call) -> absl::StatusOr<std::vector<Role>> {
        SANAD_RETURN_IF_ERROR(call.Permit());
        return call.All<Role>(kPrimary, {});
      });
}

absl::StatusOr<Page<Team>> Staff::ListTeams(const PageRequest& page) const {
  return Read<Page<Team>>(state(), Operation::kStaffListTeams, [&](Call& call) {
    return ReadStaff<Team>(call, page, "teams");
  });
}

absl::StatusOr<Page<Agent>> Staff::ListAgents(const PageRequest& page) const {
  return Read<Page<Agent>>(
      state(), Operation::kStaffListAgents,
      [&](Call& call) { return ReadAgents(call, page, "agents"); });
}

absl::StatusOr<Page<AgentLoad>> Staff::ListLoads(
    const PageRequest& page) const {
  return Read<Page<AgentLoad>>(
      state(), Operation::kStaffListLoads,
      [&](Call& call) { return ReadLoads(call, page); });
}

}  // namespace sanad
