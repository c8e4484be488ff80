#include "desk/read_marks.h"

#include <algorithm>
#include <utility>

#include "base/refuse.h"
#include "desk/tables.h"
#include "model/read_mark.h"
#include "record/interpret.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Change;

absl::StatusOr<std::optional<ReadMark>> FindMark(storage::Reading& reading,
                                                 ConversationId conversation,
                                                 Actor reader) {
  return storage::Find(reading, TableFor<ReadMark>(), kPrimary,
                       {Cell::Integer(conversation.value),
                        Cell::Integer(static_cast<int64_t>(reader.kind)),
                        Cell::Integer(reader.id)});
}

absl::StatusOr<bool> IsThere(storage::Reading& reading,
                             ConversationId conversation) {
  SANAD_ASSIGN_OR_RETURN(
      const auto row, storage::Find(reading, TableFor<Conversation>(), kPrimary,
                                    {Cell::Integer(conversation.value)}));
  return row.has_value();
}

}  // namespace

absl::StatusOr<std::optional<Change>> ChangeOf(storage::Reading& reading,
                                               const ReadMark& mark) {
  SANAD_ASSIGN_OR_RETURN(const bool there, IsThere(reading, mark.conversation));
  if (!there) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(
      const auto kept,
      FindMark(reading, mark.conversation, {mark.reader_kind, mark.reader}));
  if (!kept) return storage::Insert(TableFor<ReadMark>(), mark);
  Change update =
      storage::Update(TableFor<ReadMark>(), *kept, After(kept, mark));
  if (update.columns.empty()) return std::nullopt;
  return update;
}

bool ReadMarks::Tell(const ReadMark& mark, absl::Time now) {
  const std::lock_guard lock(mutex_);
  const auto found = waiting_.find(KeyOf(mark));
  if (found != waiting_.end()) {
    found->second.mark = After(found->second.mark, mark);
    return true;
  }
  if (waiting_.size() >= kReadMarksWaiting) return false;
  waiting_.emplace(KeyOf(mark), Entry{mark, now});
  return true;
}

std::vector<ReadMark> ReadMarks::Waiting(size_t limit) const {
  std::vector<Entry> entries;
  {
    const std::lock_guard lock(mutex_);
    entries.reserve(waiting_.size());
    for (const auto& [key, entry] : waiting_) entries.push_back(entry);
  }
  if (entries.size() > limit) {
    std::partial_sort(entries.begin(),
                      entries.begin() + static_cast<ptrdiff_t>(limit),
                      entries.end(), [](const Entry& a, const Entry& b) {
                        return std::tuple(a.told_at, KeyOf(a.mark)) <
                               std::tuple(b.told_at, KeyOf(b.mark));
                      });
    entries.resize(limit);
  }
  std::vector<ReadMark> marks;
  marks.reserve(entries.size());
  for (const Entry& entry : entries) marks.push_back(entry.mark);
  return marks;
}

void ReadMarks::Forget(const std::vector<ReadMark>& written) {
  const std::lock_guard lock(mutex_);
  for (const ReadMark& mark : written) {
    const auto found = waiting_.find(KeyOf(mark));
    if (found != waiting_.end() &&
        record::Difference(found->second.mark, mark).empty()) {
      waiting_.erase(found);
    }
  }
}

std::optional<absl::Time> ReadMarks::due_at() const {
  const std::lock_guard lock(mutex_);
  std::optional<absl::Time> first;
  for (const auto& [key, entry] : waiting_) {
    const absl::Time due = entry.told_at + kReadMarksWait;
    first = first ? std::min(*first, due) : due;
  }
  return first;
}

absl::StatusOr<ReadMark> PresentMark(storage::Reading& reading,
                                     const std::vector<ReadMark>& waiting,
                                     ConversationId conversation,
                                     Actor reader) {
  SANAD_ASSIGN_OR_RETURN(const auto kept,
                         FindMark(reading, conversation, reader));
  const auto is_theirs = [&](const ReadMark& mark) {
    return mark.conversation == conversation &&
           Actor{mark.reader_kind, mark.reader} == reader;
  };
  const auto told = std::find_if(waiting.begin(), waiting.end(), is_theirs);
  if (told != waiting.end()) return After(kept, *told);
  return kept.value_or(ReadMark{.conversation = conversation,
                                .reader_kind = reader.kind,
                                .reader = reader.id});
}

absl::Status WriteReadMarks(storage::Writing& writing,
                            const std::vector<ReadMark>& marks) {
  std::vector<Change> changes;
  for (const ReadMark& mark : marks) {
    SANAD_ASSIGN_OR_RETURN(auto change, ChangeOf(writing, mark));
    if (change) changes.push_back(*std::move(change));
  }
  if (changes.empty()) return absl::OkStatus();
  return writing.Apply(changes);
}

}  // namespace sanad
