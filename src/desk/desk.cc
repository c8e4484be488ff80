#include "sanad/desk.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/act.h"
#include "desk/beginnings.h"
#include "desk/ledger.h"
#include "desk/riders.h"
#include "desk/run_due.h"
#include "desk/session_state.h"
#include "desk/upkeep.h"
#include "desk/verify.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Change;

constexpr Reason kWorkspaceUnknown = {
    StatusCode::kNotFound, "workspace.unknown",
    "the store has no workspace of this name",
    "لا توجد في قاعدة البيانات مساحة عمل بهذا الاسم"};

// Where the store keeps the names of its workspaces.
constexpr int64_t kDirectory = 0;
constexpr absl::Duration kOpenTimeout = absl::Seconds(10);
constexpr absl::Duration kCloseTimeout = absl::Seconds(2);
constexpr size_t kWorkspaceKeyBytes = 32;

absl::StatusOr<std::optional<Workspace>> FindByName(storage::Reading& directory,
                                                    std::string_view name) {
  return storage::Find(directory, TableFor<Workspace>(),
                       workspace_index::kByName, {Cell::Text(name)});
}

std::string Random(const Host& host, size_t bytes) {
  std::string random(bytes, '\0');
  host.randomness->Fill(
      {reinterpret_cast<uint8_t*>(random.data()), random.size()});
  return random;
}

// Enters the name into the directory and gives the workspace its id.
absl::StatusOr<Workspace> Enter(Store::Backend& backend,
                                const std::string& name) {
  SANAD_ASSIGN_OR_RETURN(const auto writing,
                         backend.store->Write(kDirectory, kOpenTimeout));
  SANAD_ASSIGN_OR_RETURN(auto found, FindByName(*writing, name));
  if (found) return *std::move(found);
  SANAD_ASSIGN_OR_RETURN(auto head,
                         storage::Find(*writing, TableFor<Head>(), kPrimary,
                                       {Cell::Integer(kDirectory)}));
  Head after = head.value_or(Head{});
  const Workspace workspace{.id = {after.next_id++},
                            .name = name,
                            .created_at = backend.host.clock->Now()};
  std::vector<Change> changes;
  changes.push_back(storage::Insert(TableFor<Workspace>(), workspace));
  changes.push_back(head ? storage::Update(TableFor<Head>(), *head, after)
                         : storage::Insert(TableFor<Head>(), after));
  SANAD_RETURN_IF_ERROR(writing->Apply(changes));
  SANAD_RETURN_IF_ERROR(writing->Commit());
  return workspace;
}

// Finishes what `Enter` began, once: a process may have died between them.
absl::Status Begin(Store::Backend& backend, Workspace& workspace) {
  SANAD_ASSIGN_OR_RETURN(
      const auto writing,
      backend.store->Write(workspace.id.value, kOpenTimeout));
  SANAD_ASSIGN_OR_RETURN(
      const auto begun, storage::Find(*writing, TableFor<Workspace>(), kPrimary,
                                      {Cell::Integer(workspace.id.value)}));
  if (begun) {
    workspace = *begun;
    return absl::OkStatus();
  }
  workspace.key = Random(backend.host, kWorkspaceKeyBytes);
  Head head{.id = workspace.id};
  std::vector<PlannedEvent> planned = Beginnings(workspace, head);
  const std::string salts = Random(backend.host, kSaltBytes * planned.size());
  std::vector<Event> events =
      WriteUp(planned, Actor::System(), {}, workspace.created_at, salts, head);
  std::vector<Change> changes;
  for (PlannedEvent& event : planned) {
    for (Change& change : event.changes()) {
      changes.push_back(std::move(change));
    }
  }
  for (Event& event : events) {
    changes.push_back(storage::Insert(TableFor<Event>(), std::move(event)));
  }
  changes.push_back(storage::Insert(TableFor<Head>(), head));
  SANAD_RETURN_IF_ERROR(writing->Apply(changes));
  return writing->Commit();
}

absl::StatusOr<std::optional<Workspace>> FindBegun(Store::Backend& backend,
                                                   std::string_view name) {
  SANAD_ASSIGN_OR_RETURN(const auto directory, backend.store->Read(kDirectory));
  SANAD_ASSIGN_OR_RETURN(const auto entry, FindByName(*directory, name));
  if (!entry) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(const auto reading,
                         backend.store->Read(entry->id.value));
  return storage::Find(*reading, TableFor<Workspace>(), kPrimary,
                       {Cell::Integer(entry->id.value)});
}

absl::StatusOr<Workspace> FindOrCreate(Store::Backend& backend,
                                       const DeskOptions& options) {
  SANAD_ASSIGN_OR_RETURN(auto found, FindBegun(backend, options.workspace));
  if (found) return *std::move(found);
  if (!options.create) return Refuse(kWorkspaceUnknown);
  SANAD_ASSIGN_OR_RETURN(Workspace workspace,
                         Enter(backend, options.workspace));
  SANAD_RETURN_IF_ERROR(Begin(backend, workspace));
  return workspace;
}

Session MakeSession(std::shared_ptr<const Desk::State> desk, Claim claim) {
  return Session(std::make_shared<const SessionState>(
      SessionState{std::move(desk), std::move(claim)}));
}

}  // namespace

// Nobody is there to be told of a failure, be it of memory.
Desk::State::~State() {
  try {
    const absl::Status flushed = WriteRiders(*this, kCloseTimeout);
    if (flushed.ok() || !host().log) return;
    host().log->Write(
        LogLevel::kWarning,
        "read marks and counted denials were lost: " + ReasonOf(flushed));
  } catch (...) {
  }
}

Desk::Desk(std::shared_ptr<const State> state) : state_(std::move(state)) {}

absl::StatusOr<Desk> Desk::Open(const Store& store,
                                const DeskOptions& options) {
  SANAD_RETURN_IF_ERROR(CheckText("workspace", options.workspace,
                                  limits::kKeyBytes, Blank::kRefused));
  SANAD_ASSIGN_OR_RETURN(Workspace workspace,
                         FindOrCreate(*store.backend(), options));
  auto state = std::make_shared<State>();
  state->backend = store.backend();
  state->workspace = std::move(workspace);
  return Desk(std::move(state));
}

WorkspaceId Desk::workspace() const { return state_->workspace.id; }

Session Desk::AsSystem() const {
  return MakeSession(state_, {.kind = ActorKind::kSystem});
}

Session Desk::AsAgent(AgentId agent) const {
  return MakeSession(state_, {.kind = ActorKind::kAgent, .id = agent.value});
}

Session Desk::AsAgent(std::string_view external_id) const {
  return MakeSession(state_, {.kind = ActorKind::kAgent,
                              .external_id = std::string(external_id)});
}

Session Desk::AsBot(BotId bot) const {
  return MakeSession(state_, {.kind = ActorKind::kBot, .id = bot.value});
}

Session Desk::AsToken(std::string_view access_token) const {
  return MakeSession(state_, {.access_token = std::string(access_token)});
}

Session Desk::AsVisitor() const {
  return MakeSession(state_, {.kind = ActorKind::kVisitor});
}

Session Desk::AsCustomer(CustomerId customer) const {
  return MakeSession(state_,
                     {.kind = ActorKind::kCustomer, .id = customer.value});
}

Session Desk::AsCustomer(std::string_view portal_token) const {
  return MakeSession(state_, {.kind = ActorKind::kCustomer,
                              .portal_token = std::string(portal_token)});
}

absl::StatusOr<DueRun> Desk::RunDue(const CallOptions& options) const {
  const SessionState system = {state_, {.kind = ActorKind::kSystem}};
  return sanad::RunDue(system, options);
}

absl::StatusOr<Collected> Desk::Collect() const {
  return Upkeep(AsSystem().state()).Collect();
}

absl::StatusOr<Verification> Desk::Verify() const {
  return VerifyWorkspace(state_->store(), state_->workspace.id);
}

}  // namespace sanad
