#include "desk/reports/touched.h"

#include <optional>

#include "desk/act.h"

namespace sanad {
namespace {

using storage::Cell;

// The conversation and, where it was merged, the one that stands for it.
absl::Status AddWithRoot(storage::Reading& reading, ConversationId id,
                         std::set<ConversationId>& conversations) {
  if (!conversations.insert(id).second) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(
      const auto row, storage::Find(reading, TableFor<Conversation>(), kPrimary,
                                    {Cell::Integer(id.value)}));
  if (row && row->root) conversations.insert(row->root);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Touched> TouchedAfter(storage::Reading& reading, int64_t after,
                                     size_t conversations, size_t events) {
  static const record::FieldSet columns =
      ColumnsNamed(TableFor<Event>(), {"number", "stream", "subject", "hash"});
  Touched touched = {.last = after};
  storage::Scan scan = {.streams = {{.table = &TableFor<Event>()}},
                        .columns = columns};
  if (after > 0) scan.after = {Cell::Integer(after)};
  SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(reading, scan));
  Event event;
  for (size_t seen = 0;; ++seen) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return touched;
    if ((events > 0 && seen >= events) ||
        (conversations > 0 && touched.conversations.size() >= conversations)) {
      touched.more = true;
      return touched;
    }
    rows->Load(&event, nullptr);
    touched.last = event.number;
    touched.last_hash = event.hash;
    if (event.stream != Stream::kConversation) continue;
    SANAD_RETURN_IF_ERROR(
        AddWithRoot(reading, {event.subject}, touched.conversations));
  }
}

}  // namespace sanad
