#include "desk/conversation_access.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "desk/access_rows.h"
#include "desk/conversation_since.h"
#include "desk/customer_access.h"
#include "desk/merge_tree.h"
#include "model/conversation_life.h"

namespace sanad {
namespace {

using storage::Cell;

bool IsTrusted(const Participant& participant) { return participant.trusted; }

}  // namespace

absl::StatusOr<std::vector<Participant>> PartsOf(Call& call,
                                                 const Conversation& root,
                                                 CustomerId customer) {
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(call, root));
  SANAD_ASSIGN_OR_RETURN(const auto selves, SelvesOf(call, customer));
  std::vector<Participant> parts;
  for (const Conversation& row : tree) {
    for (const CustomerId self : selves) {
      SANAD_ASSIGN_OR_RETURN(
          const auto part, call.Find<Participant>({Cell::Integer(row.id.value),
                                                   Cell::Integer(self.value)}));
      if (part) parts.push_back(*part);
    }
  }
  return parts;
}

absl::StatusOr<std::vector<Subject>> CollaboratorsOf(Call& call,
                                                     ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(
      const auto rows,
      call.All<Collaborator>(kPrimary, {Cell::Integer(id.value)}));
  std::vector<Subject> who;
  who.reserve(rows.size());
  for (const Collaborator& row : rows) who.push_back({row.kind, row.who});
  return who;
}

AccessObject FactsOf(const Call& call, const Conversation& conversation) {
  AccessObject facts = call.Thing(ObjectKind::kConversation);
  facts.inbox = conversation.inbox;
  if (conversation.assignee)
    facts.assignee = Subject::Of(conversation.assignee);
  facts.team = conversation.team;
  facts.creator = SubjectOf({conversation.creator_kind, conversation.creator});
  return facts;
}

absl::StatusOr<AccessThing> ThingOf(Call& call,
                                    const Conversation& conversation) {
  AccessThing thing = {.facts = FactsOf(call, conversation)};
  if (call.principal().rights.asks_for_participants()) {
    SANAD_ASSIGN_OR_RETURN(thing.participants,
                           CollaboratorsOf(call, conversation.id));
  }
  if (call.principal().IsStaff()) return thing;
  thing.customers = {conversation.customer};
  SANAD_ASSIGN_OR_RETURN(
      const auto customer,
      call.Find<Customer>({Cell::Integer(conversation.customer.value)}));
  if (customer) thing.facts.company = customer->company;
  const CustomerId self{call.principal().actor.id};
  SANAD_ASSIGN_OR_RETURN(const auto parts, PartsOf(call, conversation, self));
  if (std::any_of(parts.begin(), parts.end(), IsTrusted)) {
    thing.customers.push_back(self);
  }
  return thing;
}

absl::StatusOr<bool> IsShut(Call& call, const Conversation& conversation) {
  if (conversation.status != ConversationStatus::kClosed) return false;
  SANAD_ASSIGN_OR_RETURN(
      const auto inbox,
      call.Find<Inbox>({Cell::Integer(conversation.inbox.value)}));
  return !inbox || !TakesFollowUp(*inbox, conversation, call.now());
}

absl::StatusOr<Conversation> LoadConversation(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto conversation,
                         call.Load<Conversation>(id, kConversationUnknown));
  return LoadRoot(call, std::move(conversation), kConversationUnknown);
}

absl::StatusOr<Conversation> LoadPermitted(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto conversation, LoadConversation(call, id));
  SANAD_ASSIGN_OR_RETURN(const auto thing, ThingOf(call, conversation));
  SANAD_RETURN_IF_ERROR(call.Permit(thing));
  return conversation;
}

absl::StatusOr<std::optional<Conversation>> FindReadable(Call& call,
                                                         ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto found,
                         call.Find<Conversation>({Cell::Integer(id.value)}));
  if (!found) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(Conversation root, LoadRoot(call, *std::move(found),
                                                     kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto thing, ThingOf(call, root));
  if (!call.May(Action::kConversationRead, thing)) return std::nullopt;
  return root;
}

absl::Status CheckSeen(Call& call, const Conversation& conversation,
                       int64_t seen) {
  if (seen == 0 || seen == conversation.version) return absl::OkStatus();
  return RefuseChanged(call, conversation, seen);
}

absl::StatusOr<Conversation> LoadToChange(Act& act, ConversationId id,
                                          int64_t seen) {
  SANAD_ASSIGN_OR_RETURN(auto conversation, LoadPermitted(act, id));
  SANAD_RETURN_IF_ERROR(CheckSeen(act, conversation, seen));
  return conversation;
}

absl::Status PermitBoth(Act& act, const Conversation& one,
                        const Conversation& other) {
  SANAD_ASSIGN_OR_RETURN(const auto here, ThingOf(act, one));
  SANAD_ASSIGN_OR_RETURN(const auto there, ThingOf(act, other));
  return act.Permit(AccessQuestion{.action = act.operation().action,
                                   .object = here.object(),
                                   .other = there.object()});
}

}  // namespace sanad
