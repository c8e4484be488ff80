#include "desk/view_set.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>

#include "base/refuse.h"
#include "desk/tables.h"
#include "storage/typed.h"

namespace sanad {
namespace {

absl::StatusOr<ViewSet> Compile(storage::Reading& reading, int64_t epoch) {
  SANAD_ASSIGN_OR_RETURN(
      const auto stored,
      storage::ReadAll(reading, TableFor<StoredView>(),
                       {.streams = {{.table = &TableFor<StoredView>()}}}));
  ViewSet set{.epoch = epoch};
  set.views.reserve(stored.size());
  for (const StoredView& view : stored) set.views.emplace_back(view);
  return set;
}

}  // namespace

FollowedView::FollowedView(const StoredView& stored)
    : view(FromStored(stored)),
      compiled(view.filter, view.order, view.descending),
      number(stored.number) {}

const FollowedView* ViewSet::Find(ViewId id) const {
  const auto found = std::find_if(
      views.begin(), views.end(),
      [&](const FollowedView& view) { return view.view.id == id; });
  return found == views.end() ? nullptr : &*found;
}

ViewCache::Entry ViewCache::Find(int64_t epoch) {
  const std::lock_guard lock(mutex_);
  return views_ && views_->epoch == epoch ? views_ : nullptr;
}

void ViewCache::Keep(Entry views) {
  const std::lock_guard lock(mutex_);
  views_ = std::move(views);
}

absl::StatusOr<ViewCache::Entry> LoadViews(storage::Reading& reading,
                                           int64_t epoch, ViewCache* cache) {
  if (cache) {
    if (auto entry = cache->Find(epoch)) return entry;
  }
  SANAD_ASSIGN_OR_RETURN(ViewSet views, Compile(reading, epoch));
  auto entry = std::make_shared<const ViewSet>(std::move(views));
  if (cache) cache->Keep(entry);
  return entry;
}

absl::StatusOr<ViewWork> ViewWork::Load(storage::Reading& reading) {
  ViewWork work;
  SANAD_ASSIGN_OR_RETURN(
      work.progress_,
      storage::ReadAll(reading, TableFor<ViewProgress>(),
                       {.streams = {{.table = &TableFor<ViewProgress>()}}}));
  return work;
}

bool ViewWork::Counts(int64_t number, ConversationId conversation) const {
  const ViewProgress* progress = Find(number);
  return !progress || conversation.value <= progress->counted_to;
}

bool ViewWork::IsCleared(int64_t number) const {
  const ViewProgress* progress = Find(number);
  return progress && !progress->view;
}

const ViewProgress* ViewWork::Find(int64_t number) const {
  const auto found = std::find_if(
      progress_.begin(), progress_.end(),
      [&](const ViewProgress& one) { return one.number == number; });
  return found == progress_.end() ? nullptr : &*found;
}

}  // namespace sanad
