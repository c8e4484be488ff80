#include "desk/conversation_access.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "desk/conversation_since.h"
#include "desk/customer_access.h"
#include "desk/merge_tree.h"

namespace sanad {
namespace {

using storage::Cell;

bool IsTrusted(const Participant& participant) { return participant.trusted; }

bool Reads(const Call& call, const access::Object& object) {
  return access::Decide(call.principal(), access::Action::kConversationRead,
                        object)
      .allowed();
}

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

absl::StatusOr<access::Object> ObjectOf(Call& call,
                                        const Conversation& conversation) {
  access::Object object{.inbox = conversation.inbox,
                        .customers = {conversation.customer}};
  if (call.principal().IsStaff()) return object;
  const CustomerId self{call.principal().actor.id};
  SANAD_ASSIGN_OR_RETURN(const auto parts, PartsOf(call, conversation, self));
  if (std::any_of(parts.begin(), parts.end(), IsTrusted)) {
    object.customers.push_back(self);
  }
  return object;
}

absl::StatusOr<Conversation> LoadConversation(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto conversation,
                         call.Load<Conversation>(id, kConversationUnknown));
  return LoadRoot(call, std::move(conversation), kConversationUnknown);
}

absl::StatusOr<Conversation> LoadPermitted(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto conversation, LoadConversation(call, id));
  SANAD_ASSIGN_OR_RETURN(const auto object, ObjectOf(call, conversation));
  SANAD_RETURN_IF_ERROR(call.Permit(object));
  return conversation;
}

absl::StatusOr<std::optional<Conversation>> FindReadable(Call& call,
                                                         ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto found,
                         call.Find<Conversation>({Cell::Integer(id.value)}));
  if (!found) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(Conversation root, LoadRoot(call, *std::move(found),
                                                     kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto object, ObjectOf(call, root));
  if (!Reads(call, object)) return std::nullopt;
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

absl::Status PermitSide(Act& act, const Conversation& conversation) {
  SANAD_ASSIGN_OR_RETURN(const auto object, ObjectOf(act, conversation));
  SANAD_RETURN_IF_ERROR(act.Permit(object));
  return Reads(act, object) ? absl::OkStatus() : Refuse(kAccessDenied);
}

absl::StatusOr<Conversation> LoadSide(Act& act, ConversationId id,
                                      int64_t seen) {
  SANAD_ASSIGN_OR_RETURN(auto conversation, LoadConversation(act, id));
  SANAD_RETURN_IF_ERROR(PermitSide(act, conversation));
  SANAD_RETURN_IF_ERROR(CheckSeen(act, conversation, seen));
  return conversation;
}

}  // namespace sanad
