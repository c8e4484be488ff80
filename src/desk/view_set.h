// The views of a workspace, compiled once per view epoch.

#ifndef SANAD_SRC_DESK_VIEW_SET_H_
#define SANAD_SRC_DESK_VIEW_SET_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "absl/status/statusor.h"
#include "model/view_match.h"
#include "model/view_rows.h"
#include "storage/store.h"

namespace sanad {

// A view and the number under which it counts.
struct FollowedView {
  explicit FollowedView(const StoredView& stored);

  View view;
  CompiledView compiled;
  int64_t number = 0;
};

struct ViewSet {
  int64_t epoch = 0;
  std::vector<FollowedView> views;  // by id, ascending

  // Null: there is none.
  const FollowedView* Find(ViewId id) const;
};

// Thread-safe.
class ViewCache {
 public:
  using Entry = std::shared_ptr<const ViewSet>;

  // Null unless there is one of this epoch.
  Entry Find(int64_t epoch);
  void Keep(Entry views);

 private:
  std::mutex mutex_;
  Entry views_;
};

// The views in the snapshot of `reading`, whose view epoch is `epoch`.
// `cache` is null where the epoch is not committed yet.
absl::StatusOr<ViewCache::Entry> LoadViews(storage::Reading& reading,
                                           int64_t epoch, ViewCache* cache);

// What is not filled yet, or not cleared away. It moves with every portion
// and is hardly ever there, so it is read where it is needed.
class ViewWork {
 public:
  static absl::StatusOr<ViewWork> Load(storage::Reading& reading);

  // Whether nothing is left to do under this number.
  bool IsDone(int64_t number) const { return !Find(number); }
  // Whether what stands under this number knows this conversation.
  bool Counts(int64_t number, ConversationId conversation) const;
  // Whether what stands under this number is on its way out.
  bool IsCleared(int64_t number) const;

 private:
  const ViewProgress* Find(int64_t number) const;

  std::vector<ViewProgress> progress_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_SET_H_
