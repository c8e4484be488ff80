#include "desk/verify/outbox_rules.h"

#include <optional>
#include <string>
#include <string_view>

#include "base/refuse.h"
#include "desk/envelope.h"
#include "desk/tables.h"
#include "desk/verify/every_row.h"
#include "fmt/format.h"
#include "model/outgoing_life.h"
#include "record/interpret.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr size_t kTokenBytes = 16;

// What an entry must be by itself.
bool IsSound(const OutboxEntry& entry, const Outgoing& outgoing) {
  if (entry.attempts < 0 || entry.attempts > kSendAttempts) return false;
  if (entry.attempts == 0) {
    return entry.token.empty() && entry.error.empty() &&
           entry.envelope.empty() && entry.ready_at == outgoing.leaves_at;
  }
  if (!entry.token.empty() && entry.token.size() != kTokenBytes) return false;
  return entry.envelope.empty() ||
         record::FromBytes<Envelope>(entry.envelope).has_value();
}

bool BelongTogether(const OutboxEntry& entry, const Outgoing& outgoing) {
  return outgoing.state == OutgoingState::kWaiting &&
         entry.conversation == outgoing.conversation &&
         entry.inbox == outgoing.inbox && entry.channel == outgoing.channel;
}

bool IsOf(const Outgoing& outgoing, const Message& message) {
  return message.visibility == Visibility::kPublic &&
         message.author_kind != ActorKind::kCustomer &&
         message.conversation == outgoing.conversation &&
         message.inbox == outgoing.inbox &&
         message.channel == outgoing.channel &&
         message.withdrawn_at.has_value() ==
             (outgoing.state == OutgoingState::kWithdrawn);
}

class OutboxRules {
 public:
  OutboxRules(storage::Reading& reading, Findings& findings)
      : reading_(reading), findings_(findings) {}

  absl::Status CheckOutgoing(const Outgoing& outgoing) {
    const Cell id = Cell::Integer(outgoing.message.value);
    const std::string name = RowName(TableFor<Outgoing>(), &outgoing);
    SANAD_ASSIGN_OR_RETURN(
        const auto message,
        storage::Find(reading_, TableFor<Message>(), kPrimary, {id}));
    if (!message || !IsOf(outgoing, *message)) {
      findings_.Add(name, "it is not of a reply like it");
    }
    if (outgoing.state != OutgoingState::kWaiting) return absl::OkStatus();
    SANAD_ASSIGN_OR_RETURN(
        const auto entry,
        storage::Find(reading_, TableFor<OutboxEntry>(), kPrimary, {id}));
    if (!entry) findings_.Add(name, "it waits and is not in the outbox");
    return absl::OkStatus();
  }

  // REQUIRES: asked line by line, in the order of each
  absl::Status CheckEntry(const OutboxEntry& entry) {
    const std::string name = RowName(TableFor<OutboxEntry>(), &entry);
    SANAD_ASSIGN_OR_RETURN(
        const auto outgoing,
        storage::Find(reading_, TableFor<Outgoing>(), kPrimary,
                      {Cell::Integer(entry.message.value)}));
    if (!outgoing || !BelongTogether(entry, *outgoing)) {
      findings_.Add(name, "no message like it waits");
    } else if (!IsSound(entry, *outgoing)) {
      findings_.Add(name, "its attempts and what is known of them differ");
    }
    const bool in_line = before_ &&
                         before_->conversation == entry.conversation &&
                         before_->channel == entry.channel;
    const MessageId behind = in_line ? before_->message : MessageId{};
    if (entry.behind != behind) {
      findings_.Add(
          ColumnName(name, "behind"),
          fmt::format("it is {}, not {}", entry.behind.value, behind.value));
    }
    before_ = entry;
    return absl::OkStatus();
  }

 private:
  storage::Reading& reading_;
  Findings& findings_;
  std::optional<OutboxEntry> before_;
};

// Visits until one visit fails.
template <class T>
absl::Status VisitAll(storage::Reading& reading, int index,
                      absl::FunctionRef<absl::Status(const T&)> visit) {
  absl::Status failure;
  SANAD_RETURN_IF_ERROR(
      ForEveryRow(reading, {.table = &TableFor<T>(), .index = index}, {},
                  [&](const void* row) {
                    if (failure.ok())
                      failure = visit(*static_cast<const T*>(row));
                  }));
  return failure;
}

}  // namespace

absl::Status VerifyOutbox(storage::Reading& reading, Findings& findings) {
  OutboxRules rules(reading, findings);
  SANAD_RETURN_IF_ERROR(VisitAll<Outgoing>(
      reading, kPrimary,
      [&](const Outgoing& row) { return rules.CheckOutgoing(row); }));
  return VisitAll<OutboxEntry>(
      reading, outbox_index::kByConversation,
      [&](const OutboxEntry& row) { return rules.CheckEntry(row); });
}

}  // namespace sanad
