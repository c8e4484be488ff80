#include "desk/outbox_queue.h"

#include <cstdint>
#include <map>
#include <utility>

namespace sanad {
namespace {

using storage::Cell;
using storage::Direction;

// Who stands next to a message in its line, whether it is in it or not.
absl::StatusOr<std::optional<OutboxEntry>> Neighbour(Act& act,
                                                     const OutboxEntry& entry,
                                                     Direction direction) {
  SANAD_ASSIGN_OR_RETURN(
      auto found,
      storage::ReadAll(
          act.reading(), TableFor<OutboxEntry>(),
          {.streams = {{.table = &TableFor<OutboxEntry>(),
                        .index = outbox_index::kByConversation,
                        .prefix = {Cell::Integer(entry.conversation.value),
                                   Cell::Integer(
                                       static_cast<int64_t>(entry.channel))}}},
           .direction = direction,
           .after = {Cell::Integer(entry.message.value)},
           .limit = 1}));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

// Whoever stands behind `entry` is from now on behind `before`.
absl::Status MoveBehind(Act& act, const OutboxEntry& entry, MessageId before) {
  SANAD_ASSIGN_OR_RETURN(const auto next,
                         Neighbour(act, entry, Direction::kAscending));
  if (!next) return absl::OkStatus();
  OutboxEntry moved = *next;
  moved.behind = before;
  act.Keep(storage::Update(TableFor<OutboxEntry>(), *next, std::move(moved)));
  return absl::OkStatus();
}

}  // namespace

absl::Status Queue(Act& act, const Outgoing& outgoing) {
  OutboxEntry entry{.message = outgoing.message,
                    .conversation = outgoing.conversation,
                    .inbox = outgoing.inbox,
                    .channel = outgoing.channel,
                    .ready_at = outgoing.leaves_at};
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         Neighbour(act, entry, Direction::kDescending));
  if (before) entry.behind = before->message;
  SANAD_RETURN_IF_ERROR(MoveBehind(act, entry, entry.message));
  act.Keep(storage::Insert(TableFor<OutboxEntry>(), std::move(entry)));
  return absl::OkStatus();
}

absl::Status Unqueue(Act& act, const OutboxEntry& entry) {
  SANAD_RETURN_IF_ERROR(MoveBehind(act, entry, entry.behind));
  act.Keep(storage::Delete(TableFor<OutboxEntry>(), entry));
  return absl::OkStatus();
}

absl::Status PlanNewLines(Act& act, ConversationId source,
                          std::span<const Message> moved) {
  std::map<MessageId, ConversationId> places;
  for (const Message& one : moved) places[one.id] = one.conversation;
  SANAD_ASSIGN_OR_RETURN(const auto entries,
                         act.All<OutboxEntry>(outbox_index::kByConversation,
                                              {Cell::Integer(source.value)}));
  std::map<std::pair<ConversationId, Channel>, MessageId> last;
  for (const OutboxEntry& before : entries) {
    OutboxEntry after = before;
    const auto place = places.find(before.message);
    if (place != places.end()) after.conversation = place->second;
    MessageId& behind = last[{after.conversation, after.channel}];
    after.behind = std::exchange(behind, after.message);
    if (after == before) continue;
    act.Keep(
        storage::Update(TableFor<OutboxEntry>(), before, std::move(after)));
  }
  return absl::OkStatus();
}

absl::StatusOr<std::optional<OutboxEntry>> FindEntry(Call& call,
                                                     MessageId message) {
  return call.Find<OutboxEntry>({Cell::Integer(message.value)});
}

PlannedEvent& PlanOutgoing(Act& act, EventKind kind, const Outgoing& before,
                           const Outgoing& after) {
  return act
      .Plan(kind, Stream::kConversation, before.conversation.value,
            before.message.value)
      .Update(before, after);
}

}  // namespace sanad
