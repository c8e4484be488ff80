#include "desk/conversation_events.h"

#include <map>
#include <utility>

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;

int ColumnOf(std::string_view name) {
  return record::TypeOf<Event>().ByName(name)->number;
}

storage::Stream OwnStream(ConversationId conversation) {
  return {.table = &TableFor<Event>(),
          .index = event_index::kBySubject,
          .prefix = {Cell::Integer(static_cast<int64_t>(Stream::kConversation)),
                     Cell::Integer(conversation.value)}};
}

// The events of certain messages, in the conversation where they were said.
storage::Stream SaidStream(ConversationId said_in, std::vector<Cell> messages) {
  static const int kind = ColumnOf("kind");
  static const int object = ColumnOf("object");
  static const std::vector<Cell> speaking = {
      Cell::Integer(static_cast<int64_t>(EventKind::kMessageReceived)),
      Cell::Integer(static_cast<int64_t>(EventKind::kReplySent)),
      Cell::Integer(static_cast<int64_t>(EventKind::kNoteAdded))};
  storage::Stream stream = OwnStream(said_in);
  stream.filters = {
      {.column = kind, .op = Filter::Op::kIn, .values = speaking},
      {.column = object, .op = Filter::Op::kIn, .values = std::move(messages)}};
  return stream;
}

}  // namespace

absl::StatusOr<std::vector<storage::Stream>> EventStreamsOf(
    storage::Reading& reading, ConversationId conversation) {
  std::vector<storage::Stream> streams = {OwnStream(conversation)};
  SANAD_ASSIGN_OR_RETURN(const auto brought,
                         AllOf<Message>(reading, message_index::kBySaidIn,
                                        {Cell::Integer(conversation.value)}));
  std::map<ConversationId, std::vector<Cell>> by_place;
  for (const Message& message : brought) {
    by_place[message.said_in].push_back(Cell::Integer(message.id.value));
  }
  for (auto& [said_in, messages] : by_place) {
    streams.push_back(SaidStream(said_in, std::move(messages)));
  }
  return streams;
}

}  // namespace sanad
