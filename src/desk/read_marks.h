// Read marks on their way to the store: told by any thread, written together
// with something else that is written, or by themselves after a while.
//
// INVARIANT: a mark leaves this place only after it was committed. Who looks
// here before taking a snapshot and in the snapshot therefore misses none.

#ifndef SANAD_SRC_DESK_READ_MARKS_H_
#define SANAD_SRC_DESK_READ_MARKS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/read_mark.h"
#include "storage/store.h"

namespace sanad {

// How long a mark may wait to be written, and how many may wait.
inline constexpr absl::Duration kReadMarksWait = absl::Seconds(5);
inline constexpr size_t kReadMarksWaiting = 256;
// Written with one act of something else.
inline constexpr size_t kReadMarksPerAct = 32;

// Those of one desk. Thread-safe.
class ReadMarks {
 public:
  // False: there is no room, and some must be written first.
  bool Tell(const ReadMark& mark, absl::Time now);

  // At most so many of those that wait, the oldest first.
  std::vector<ReadMark> Waiting(size_t limit = kReadMarksWaiting) const;

  // They are committed: what was not told anew meanwhile waits no more.
  void Forget(const std::vector<ReadMark>& written);

  // When the first of them must be written; nothing waits: nullopt.
  std::optional<absl::Time> due_at() const;

 private:
  struct Entry {
    ReadMark mark;
    absl::Time told_at;
  };
  using Key = std::tuple<ConversationId, ActorKind, int64_t>;
  static Key KeyOf(const ReadMark& mark) {
    return {mark.conversation, mark.reader_kind, mark.reader};
  }

  mutable std::mutex mutex_;
  std::map<Key, Entry> waiting_;
};

// The mark of a reader as it is for this desk: in the snapshot, and among
// `waiting`, which was taken before it. Nothing seen, if there is none.
absl::StatusOr<ReadMark> PresentMark(storage::Reading& reading,
                                     const std::vector<ReadMark>& waiting,
                                     ConversationId conversation, Actor reader);

// What brings the mark into the store; nothing, if its conversation is gone
// or the mark says nothing new.
absl::StatusOr<std::optional<storage::Change>> ChangeOf(
    storage::Reading& reading, const ReadMark& mark);

absl::Status WriteReadMarks(storage::Writing& writing,
                            const std::vector<ReadMark>& marks);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_READ_MARKS_H_
