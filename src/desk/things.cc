#include "desk/things.h"

#include <optional>

#include "desk/administration.h"
#include "desk/article_access.h"
#include "desk/canned_reply_access.h"
#include "desk/conversation_access.h"
#include "desk/customer_access.h"
#include "desk/merge_tree.h"
#include "desk/message_access.h"

namespace sanad {
namespace {

using storage::Cell;

template <class T>
absl::StatusOr<std::optional<T>> Row(Call& call, int64_t id) {
  return call.Find<T>({Cell::Integer(id)});
}

// What nothing but being there is known of.
template <class T>
absl::StatusOr<AccessThing> Plain(Call& call, const ThingRef& ref) {
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<T>(call, ref.id));
  return row ? AccessThing{.facts = call.Thing(ref.kind)} : AccessThing();
}

absl::StatusOr<AccessThing> LoadInbox(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<Inbox>(call, id));
  if (!row) return AccessThing();
  AccessThing thing{.facts = call.Thing(ObjectKind::kInbox, row->id)};
  thing.facts.open_to_public = !row->disabled && row->open_to_public;
  return thing;
}

// Of an inbox, or of the workspace.
absl::StatusOr<AccessThing> LoadOfInbox(Call& call, const ThingRef& ref) {
  if (ref.id == 0) return AccessThing{.facts = call.Thing(ref.kind)};
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<Inbox>(call, ref.id));
  return row ? AccessThing{.facts = call.Thing(ref.kind, row->id)}
             : AccessThing();
}

absl::StatusOr<AccessThing> LoadConversationThing(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<Conversation>(call, id));
  if (!row) return AccessThing();
  SANAD_ASSIGN_OR_RETURN(const Conversation root,
                         LoadRoot(call, *row, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(AccessThing thing, ThingOf(call, root));
  SANAD_ASSIGN_OR_RETURN(thing.facts.shut, IsShut(call, root));
  return thing;
}

absl::StatusOr<AccessThing> LoadMessageThing(Call& call, int64_t id,
                                             ObjectKind kind) {
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<Message>(call, id));
  if (!row) return AccessThing();
  SANAD_ASSIGN_OR_RETURN(const auto conversation,
                         LoadConversationThing(call, row->conversation.value));
  return ThingOf(conversation, *row, kind);
}

absl::StatusOr<AccessThing> LoadAttachmentThing(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<Attachment>(call, id));
  if (!row) return AccessThing();
  return LoadMessageThing(call, row->message.value, ObjectKind::kAttachment);
}

absl::StatusOr<AccessThing> LoadCustomerThing(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<Customer>(call, id));
  if (!row) return AccessThing();
  SANAD_ASSIGN_OR_RETURN(const Customer root,
                         LoadRoot(call, *row, kCustomerUnknown));
  return ThingOf(call, root);
}

absl::StatusOr<AccessThing> LoadSection(Call& call, const ThingRef& ref) {
  SANAD_ASSIGN_OR_RETURN(AccessThing thing, Plain<Section>(call, ref));
  thing.facts.section = {ref.id};
  return thing;
}

absl::StatusOr<AccessThing> LoadArticle(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<Article>(call, id));
  return row ? AccessThing{.facts = FactsOf(call, *row)} : AccessThing();
}

absl::StatusOr<AccessThing> LoadCannedReply(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row, Row<CannedReply>(call, id));
  return row ? ThingOf(call, *row) : AccessThing();
}

absl::StatusOr<AccessThing> LoadAgent(Call& call, const ThingRef& ref) {
  SANAD_ASSIGN_OR_RETURN(AccessThing thing, Plain<Agent>(call, ref));
  thing.facts.self = Subject::Of(AgentId{ref.id});
  SANAD_ASSIGN_OR_RETURN(thing.facts.tier, TierOf(call, thing.facts.self));
  return thing;
}

}  // namespace

absl::StatusOr<AccessThing> LoadThing(Call& call, const ThingRef& ref) {
  switch (ref.kind) {
    case ObjectKind::kWorkspace:
      return ref.id == 0 || ref.id == call.desk().workspace.id.value
                 ? AccessThing{.facts = call.Thing(ref.kind)}
                 : AccessThing();
    case ObjectKind::kInbox:
      return LoadInbox(call, ref.id);
    case ObjectKind::kConversation:
      return LoadConversationThing(call, ref.id);
    case ObjectKind::kMessage:
      return LoadMessageThing(call, ref.id, ref.kind);
    case ObjectKind::kAttachment:
      return LoadAttachmentThing(call, ref.id);
    case ObjectKind::kCustomer:
      return LoadCustomerThing(call, ref.id);
    case ObjectKind::kSection:
      return LoadSection(call, ref);
    case ObjectKind::kArticle:
      return LoadArticle(call, ref.id);
    case ObjectKind::kReport:
    case ObjectKind::kFeedback:
      return LoadOfInbox(call, ref);
    case ObjectKind::kAgent:
      return LoadAgent(call, ref);
    case ObjectKind::kTeam:
      return Plain<Team>(call, ref);
    case ObjectKind::kRole:
      return Plain<Role>(call, ref);
    case ObjectKind::kCannedReply:
      return LoadCannedReply(call, ref.id);
    case ObjectKind::kNone:
      break;
  }
  return AccessThing();
}

}  // namespace sanad
