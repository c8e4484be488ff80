#include "desk/conversation_assignment.h"

#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/executor.h"
#include "desk/principals.h"
#include "desk/requests.h"
#include "sanad/conversations.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kOutsideInbox = {StatusCode::kFailedPrecondition,
                                  "assignment.outside_inbox",
                                  "the agent does not serve this inbox",
                                  "الموظف لا يعمل على صندوق البريد هذا"};
constexpr Reason kTaken = {
    StatusCode::kFailedPrecondition, "conversation.taken",
    "the conversation is with agent {agent}", "المحادثة لدى الموظف {agent}"};
constexpr Reason kFree = {StatusCode::kFailedPrecondition, "conversation.free",
                          "nobody has the conversation: take it",
                          "المحادثة ليست لدى أحد، ويمكن استلامها"};
constexpr Reason kNotYours = {
    StatusCode::kFailedPrecondition, "conversation.not_yours",
    "the conversation is not assigned to you", "المحادثة ليست مسندة إليك"};

}  // namespace

absl::Status CheckAssignee(Act& act, AgentId id, const Conversation& there) {
  if (!id) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const auto agent,
                         act.Find<Agent>({Cell::Integer(id.value)}));
  if (!agent || !agent->active) return Refuse(kAgentUnknown);
  SANAD_ASSIGN_OR_RETURN(
      const auto principal,
      LoadPrincipal(act.reading(), act.desk().workspace.id,
                    {.kind = ActorKind::kAgent, .id = id.value},
                    act.principal().epoch, act.now(), nullptr));
  AccessThing thing = {.facts = FactsOf(act, there)};
  SANAD_ASSIGN_OR_RETURN(thing.participants, CollaboratorsOf(act, there.id));
  return Check(principal->rights, Action::kConversationBeAssigned,
               thing.object(), act.now())
                 .allowed()
             ? absl::OkStatus()
             : Refuse(kOutsideInbox);
}

absl::Status PlanAssignment(Act& act, const Conversation& conversation,
                            PlannedEvent& event) {
  SANAD_ASSIGN_OR_RETURN(
      const auto last,
      storage::ReadAll(
          act.reading(), TableFor<Assignment>(),
          {.streams = {{.table = &TableFor<Assignment>(),
                        .prefix = {Cell::Integer(conversation.id.value)}}},
           .direction = storage::Direction::kDescending,
           .limit = 1}));
  if (!last.empty() && !last.front().until) {
    Assignment ended = last.front();
    ended.until = act.now();
    event.Update(last.front(), ended);
  }
  if (!conversation.assignee && !conversation.team) return absl::OkStatus();
  event.Insert(Assignment{.conversation = conversation.id,
                          .number = last.empty() ? 1 : last.front().number + 1,
                          .agent = conversation.assignee,
                          .team = conversation.team,
                          .at = act.now()});
  return absl::OkStatus();
}

namespace {

absl::StatusOr<Conversation> PlanHandOver(Act& act, const Conversation& before,
                                          AgentId agent, TeamId team) {
  if (before.assignee == agent && before.team == team) return before;
  Conversation after = before;
  after.assignee = agent;
  after.team = team;
  const EventKind kind = agent ? EventKind::kAssigned : EventKind::kReleased;
  PlannedEvent& event = PlanChange(act, kind, before, after, agent.value);
  SANAD_RETURN_IF_ERROR(PlanAssignment(act, after, event));
  return after;
}

absl::StatusOr<Conversation> DecideAssign(Act& act,
                                          const AssignRequest& request) {
  SANAD_ASSIGN_OR_RETURN(
      const Conversation before,
      LoadToChange(act, request.conversation, request.version));
  SANAD_RETURN_IF_ERROR(CheckAssignee(act, request.agent, before));
  if (request.team) {
    SANAD_ASSIGN_OR_RETURN(const auto team,
                           act.Find<Team>({Cell::Integer(request.team.value)}));
    if (!team) return Refuse(kTeamUnknown);
  }
  return PlanHandOver(act, before, request.agent, request.team);
}

absl::StatusOr<Conversation> DecideTake(Act& act,
                                        const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadConversation(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto thing, ThingOf(act, before));
  // Who has it already is told to those who may see it.
  SANAD_RETURN_IF_ERROR(act.Permit(
      AccessQuestion{.action = before.assignee ? Action::kConversationRead
                                               : Action::kConversationTake,
                     .object = thing.object()}));
  const AgentId self = act.principal().agent();
  if (!self) return Refuse(kAccessDenied);
  if (before.assignee && before.assignee != self) {
    return Refuse(kTaken, {{"agent", before.assignee.value}});
  }
  return PlanHandOver(act, before, self, before.team);
}

absl::StatusOr<Conversation> DecideSteal(Act& act,
                                         const StealRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadConversation(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto thing, ThingOf(act, before));
  const AgentId self = act.principal().agent();
  const bool anothers = before.assignee && before.assignee != self;
  // That it is nobody's, or theirs, is told to those who may see it.
  SANAD_RETURN_IF_ERROR(
      act.Permit(AccessQuestion{.action = anothers ? Action::kConversationSteal
                                                   : Action::kConversationRead,
                                .object = thing.object()}));
  if (!self) return Refuse(kAccessDenied);
  SANAD_RETURN_IF_ERROR(CheckSeen(act, before, request.version));
  if (!before.assignee) return Refuse(kFree);
  return PlanHandOver(act, before, self, before.team);
}

absl::StatusOr<Conversation> DecideRelease(Act& act,
                                           const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  if (Actor::Of(before.assignee) != act.principal().actor) {
    return Refuse(kNotYours);
  }
  return PlanHandOver(act, before, {}, before.team);
}

}  // namespace

absl::StatusOr<Conversation> Conversations::Assign(
    const AssignRequest& request, const CallOptions& options) const {
  return RunAct<AssignRequest, Conversation>(
      state(), Operation::kConversationsAssign, request, options,
      [&](Act& act) { return DecideAssign(act, request); });
}

absl::StatusOr<Conversation> Conversations::Take(
    const ConversationRequest& request, const CallOptions& options) const {
  return RunAct<ConversationRequest, Conversation>(
      state(), Operation::kConversationsTake, request, options,
      [&](Act& act) { return DecideTake(act, request); });
}

absl::StatusOr<Conversation> Conversations::Steal(
    const StealRequest& request, const CallOptions& options) const {
  return RunAct<StealRequest, Conversation>(
      state(), Operation::kConversationsSteal, request, options,
      [&](Act& act) { return DecideSteal(act, request); });
}

absl::StatusOr<Conversation> Conversations::Release(
    const ConversationRequest& request, const CallOptions& options) const {
  return RunAct<ConversationRequest, Conversation>(
      state(), Operation::kConversationsRelease, request, options,
      [&](Act& act) { return DecideRelease(act, request); });
}

}  // namespace sanad
