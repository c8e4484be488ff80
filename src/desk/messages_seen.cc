#include "desk/messages_seen.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "desk/conversation_access.h"
#include "desk/merge_tree.h"
#include "model/records.h"
#include "sanad/message.h"
#include "sanad/scope.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;

Filter Is(std::string_view column, Filter::Op op, int64_t value) {
  return {record::TypeOf<Message>().ByName(column)->number,
          op,
          {Cell::Integer(value)}};
}

template <class Enum>
Filter Is(std::string_view column, Filter::Op op, Enum value) {
  return Is(column, op, static_cast<int64_t>(value));
}

// Notes are for those of the staff who may read those of others.
absl::StatusOr<bool> SeesNotes(Call& call, const Conversation& root) {
  if (call.principal().IsSystem()) return true;
  if (!call.principal().IsStaff()) return false;
  SANAD_ASSIGN_OR_RETURN(const AccessThing thing, ThingOf(call, root));
  return MessageScope::Of(call.principal().rights, thing.object(), call.now())
      .others_notes;
}

std::vector<Filter> Visible(bool notes) {
  if (notes) return {};
  return {Is("visibility", Filter::Op::kEqual, Visibility::kPublic)};
}

storage::Stream MessagesOf(const Conversation& conversation,
                           std::vector<Filter> filters) {
  return {.table = &TableFor<Message>(),
          .index = message_index::kByConversation,
          .prefix = {Cell::Integer(conversation.id.value)},
          .filters = std::move(filters)};
}

// Another kind of author, or another one of the same kind.
std::vector<storage::Stream> OfOthers(const Call& call, bool notes,
                                      const Conversation& conversation) {
  std::vector<Filter> filters = Visible(notes);
  filters.push_back(Is("automatic", Filter::Op::kEqual, Automatic::kNone));
  std::vector<Filter> kind = filters;
  kind.push_back(
      Is("author_kind", Filter::Op::kNotEqual, call.principal().actor.kind));
  std::vector<Filter> id = std::move(filters);
  id.push_back(
      Is("author_kind", Filter::Op::kEqual, call.principal().actor.kind));
  id.push_back(Is("author", Filter::Op::kNotEqual, call.principal().actor.id));
  return {MessagesOf(conversation, std::move(kind)),
          MessagesOf(conversation, std::move(id))};
}

absl::StatusOr<MessageId> First(Call& call, storage::Scan scan) {
  scan.columns.Add(record::TypeOf<Message>().IndexOf(
      record::TypeOf<Message>().ByName("id")->number));
  scan.limit = 1;
  SANAD_ASSIGN_OR_RETURN(
      const auto messages,
      storage::ReadAll(call.reading(), TableFor<Message>(), scan));
  return messages.empty() ? MessageId{} : messages.front().id;
}

// The last of what `scan_of` finds in each conversation of the tree.
absl::StatusOr<MessageId> Last(
    Call& call, const Conversation& root,
    absl::FunctionRef<storage::Scan(const Conversation&)> scan_of) {
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(call, root));
  MessageId last;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(const MessageId found, First(call, scan_of(row)));
    last = std::max(last, found);
  }
  return last;
}

}  // namespace

absl::StatusOr<MessageId> NewestSeen(Call& call, const Conversation& root) {
  SANAD_ASSIGN_OR_RETURN(const bool notes, SeesNotes(call, root));
  return Last(call, root, [&](const Conversation& row) {
    return storage::Scan{.streams = {MessagesOf(row, Visible(notes))},
                         .direction = storage::Direction::kDescending};
  });
}

absl::StatusOr<MessageId> LastOfOthers(Call& call, const Conversation& root) {
  SANAD_ASSIGN_OR_RETURN(const bool notes, SeesNotes(call, root));
  return Last(call, root, [&](const Conversation& row) {
    return storage::Scan{.streams = OfOthers(call, notes, row),
                         .direction = storage::Direction::kDescending};
  });
}

absl::StatusOr<MessageId> FirstOfOthers(Call& call, const Conversation& root,
                                        MessageId after) {
  SANAD_ASSIGN_OR_RETURN(const bool notes, SeesNotes(call, root));
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(call, root));
  MessageId first;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(
        const MessageId found,
        First(call, {.streams = OfOthers(call, notes, row),
                     .after = {Cell::Integer(after.value)}}));
    if (found && (!first || found < first)) first = found;
  }
  return first;
}

absl::StatusOr<Message> LoadSeen(Call& call, const Conversation& root,
                                 MessageId id) {
  SANAD_ASSIGN_OR_RETURN(auto message, call.Load<Message>(id, kMessageUnknown));
  SANAD_ASSIGN_OR_RETURN(const Conversation there,
                         LoadConversation(call, message.conversation));
  SANAD_ASSIGN_OR_RETURN(const bool notes, SeesNotes(call, root));
  const bool visible = notes || message.visibility == Visibility::kPublic;
  if (there.id != root.id || !visible) return call.Missing(kMessageUnknown);
  return message;
}

}  // namespace sanad
