#include "calendar/ladder.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sanad::calendar {
namespace {

// Memory against rungs in a bucket: four buckets for each rung.
constexpr size_t kBucketsPerRung = 4;

}  // namespace

Ladder::Ladder(std::vector<int64_t> rungs)
    : rungs_(std::move(rungs)),
      low_(rungs_[rungs_.size() > 1 ? 1 : 0]),
      high_(rungs_.back()) {
  const auto range = static_cast<uint64_t>(high_ - low_);
  while ((range >> shift_) > kBucketsPerRung * rungs_.size()) ++shift_;
  const size_t count = (range >> shift_) + 2;
  size_t rung = rungs_.size() > 1 ? 1 : 0;
  for (size_t bucket = 0; bucket < count; ++bucket) {
    const int64_t begin =
        low_ + static_cast<int64_t>(static_cast<uint64_t>(bucket) << shift_);
    while (rung + 1 < rungs_.size() && rungs_[rung + 1] <= begin) ++rung;
    buckets_.push_back(static_cast<uint32_t>(rung));
  }
}

}  // namespace sanad::calendar
