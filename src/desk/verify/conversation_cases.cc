#include "desk/verify/conversation_cases.h"

#include <initializer_list>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/verify/every_row.h"

namespace sanad {
namespace {

// The rows of a table by an index that begins with the conversation, handed
// out one conversation after the other.
template <class T>
class Group {
 public:
  Group(int index, std::initializer_list<std::string_view> columns)
      : scan_{.streams = {{.table = &TableFor<T>(), .index = index}},
              .columns = ColumnsNamed(TableFor<T>(), columns)} {}

  absl::Status Open(storage::Reading& reading) {
    SANAD_ASSIGN_OR_RETURN(rows_, storage::ScanAll(reading, scan_));
    return Next();
  }

  // REQUIRES: asked for ascending conversations
  absl::StatusOr<std::vector<T>> Of(ConversationId conversation) {
    std::vector<T> rows;
    while (more_ && row_.conversation <= conversation) {
      if (row_.conversation == conversation) rows.push_back(std::move(row_));
      SANAD_RETURN_IF_ERROR(Next());
    }
    return rows;
  }

 private:
  absl::Status Next() {
    SANAD_ASSIGN_OR_RETURN(more_, rows_->Next());
    row_ = T{};
    if (more_) rows_->Load(&row_, nullptr);
    return absl::OkStatus();
  }

  storage::Scan scan_;
  std::unique_ptr<storage::Rows> rows_;
  bool more_ = false;
  T row_;
};

// Everything that hangs on conversations.
class Groups {
 public:
  absl::Status Open(storage::Reading& reading) {
    SANAD_RETURN_IF_ERROR(participants_.Open(reading));
    SANAD_RETURN_IF_ERROR(assignments_.Open(reading));
    SANAD_RETURN_IF_ERROR(messages_.Open(reading));
    return attachments_.Open(reading);
  }

  absl::StatusOr<ConversationCase> Of(const Conversation& conversation) {
    ConversationCase whole{.conversation = conversation};
    const ConversationId id = conversation.id;
    SANAD_ASSIGN_OR_RETURN(whole.participants, participants_.Of(id));
    SANAD_ASSIGN_OR_RETURN(whole.assignments, assignments_.Of(id));
    SANAD_ASSIGN_OR_RETURN(whole.messages, messages_.Of(id));
    SANAD_ASSIGN_OR_RETURN(whole.attachments, attachments_.Of(id));
    return whole;
  }

 private:
  Group<Participant> participants_{kPrimary, {}};
  Group<Assignment> assignments_{kPrimary, {}};
  Group<Message> messages_{
      message_index::kByConversation,
      {"id", "conversation", "author_kind", "author", "visibility", "automatic",
       "at", "source_digest", "source_size", "withdrawn_at", "joined_by"}};
  Group<Attachment> attachments_{
      attachment_index::kByConversation,
      {"id", "message", "conversation", "size", "digest", "customer"}};
};

}  // namespace

absl::Status ForEveryConversation(
    storage::Reading& reading,
    absl::FunctionRef<void(ConversationCase& whole)> visit) {
  Groups groups;
  SANAD_RETURN_IF_ERROR(groups.Open(reading));
  const storage::Scan scan = {
      .streams = {{.table = &TableFor<Conversation>()}}};
  SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(reading, scan));
  Conversation conversation;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return absl::OkStatus();
    rows->Load(&conversation, nullptr);
    SANAD_ASSIGN_OR_RETURN(auto whole, groups.Of(conversation));
    visit(whole);
  }
}

}  // namespace sanad
