#include "desk/conversation_access.h"

#include <vector>

#include "desk/conversation_since.h"

namespace sanad {

using storage::Cell;

absl::StatusOr<access::Object> ObjectOf(Call& call,
                                        const Conversation& conversation) {
  access::Object object{.inbox = conversation.inbox,
                        .customers = {conversation.customer}};
  if (call.principal().IsStaff()) return object;
  const CustomerId self{call.principal().actor.id};
  SANAD_ASSIGN_OR_RETURN(
      const auto participant,
      call.Find<Participant>(
          {Cell::Integer(conversation.id.value), Cell::Integer(self.value)}));
  if (participant && participant->trusted) object.customers.push_back(self);
  return object;
}

absl::StatusOr<Conversation> LoadPermitted(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto conversation,
                         call.Load<Conversation>(id, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto object, ObjectOf(call, conversation));
  SANAD_RETURN_IF_ERROR(call.Permit(object));
  return conversation;
}

absl::StatusOr<Conversation> LoadStanding(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto conversation, LoadPermitted(call, id));
  if (conversation.root == conversation.id) return conversation;
  return LoadPermitted(call, conversation.root);
}

absl::StatusOr<std::optional<Conversation>> FindReadable(Call& call,
                                                         ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(auto conversation,
                         call.Find<Conversation>({Cell::Integer(id.value)}));
  if (!conversation) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(const auto object, ObjectOf(call, *conversation));
  const bool readable =
      access::Decide(call.principal(), access::Action::kConversationRead,
                     object)
          .allowed();
  if (!readable) return std::nullopt;
  if (conversation->root == id) return conversation;
  return FindReadable(call, conversation->root);
}

absl::StatusOr<Conversation> LoadToChange(Act& act, ConversationId id,
                                          int64_t seen) {
  SANAD_ASSIGN_OR_RETURN(auto conversation, LoadPermitted(act, id));
  if (seen != 0 && seen != conversation.version) {
    return RefuseChanged(act, conversation, seen);
  }
  return conversation;
}

}  // namespace sanad
