#include "metrics/spread.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace sanad::metrics {
namespace {

// In microseconds; below the first bound all is one bucket.
constexpr int64_t kFirstBound = 1000;
constexpr int64_t kLastBound = int64_t{1} << 53;  // 285 years

constexpr int64_t NextBound(int64_t bound) { return bound + bound / 50; }

constexpr size_t CountBounds() {
  size_t count = 0;
  for (int64_t bound = kFirstBound; bound < kLastBound;
       bound = NextBound(bound)) {
    ++count;
  }
  return count;
}

// Bucket 0 is nothing, bucket i ends before the bound at i - 1; the last one
// has no end.
constexpr auto kBounds = [] {
  std::array<int64_t, CountBounds()> bounds{};
  int64_t bound = kFirstBound;
  for (int64_t& at : bounds) {
    at = bound;
    bound = NextBound(bound);
  }
  return bounds;
}();

bool IsBefore(const SpreadBucket& bucket, int64_t index) {
  return bucket.index < index;
}

}  // namespace

int64_t BucketOf(absl::Duration length) {
  const int64_t micros = absl::ToInt64Microseconds(length);
  if (micros <= 0) return 0;
  const auto* after = std::upper_bound(kBounds.begin(), kBounds.end(), micros);
  return after - kBounds.begin() + 1;
}

absl::Duration LengthOfBucket(int64_t index) {
  constexpr auto kBuckets = static_cast<int64_t>(kBounds.size());
  if (index <= 0) return absl::ZeroDuration();
  if (index == 1) return absl::Microseconds(kFirstBound / 2);
  const int64_t low =
      kBounds[static_cast<size_t>(std::min(index, kBuckets + 1) - 2)];
  return absl::Microseconds(low + low / 100);
}

int64_t RankOf(int64_t permille, int64_t count) {
  // Without a product that a large count could make too large.
  const int64_t whole = count / 1000 * permille;
  const int64_t rest = (count % 1000 * permille + 999) / 1000;
  return std::clamp<int64_t>(whole + rest, 1, count);
}

Spread::Spread(absl::Duration total, std::vector<SpreadBucket> buckets)
    : total_(total), buckets_(std::move(buckets)) {
  for (const SpreadBucket& bucket : buckets_) count_ += bucket.count;
}

void Spread::Add(absl::Duration length, int64_t times) {
  const int64_t index = BucketOf(length);
  total_ += length * times;
  count_ += times;
  const auto at =
      std::lower_bound(buckets_.begin(), buckets_.end(), index, IsBefore);
  if (at == buckets_.end() || at->index != index) {
    buckets_.insert(at, {index, times});
  } else if ((at->count += times) == 0) {
    buckets_.erase(at);
  }
}

void Spread::Add(const Spread& other, int64_t times) {
  total_ += other.total_ * times;
  count_ += other.count_ * times;
  std::vector<SpreadBucket> merged;
  merged.reserve(buckets_.size() + other.buckets_.size());
  auto mine = buckets_.begin();
  for (const SpreadBucket& theirs : other.buckets_) {
    while (mine != buckets_.end() && mine->index < theirs.index) {
      merged.push_back(*mine++);
    }
    SpreadBucket sum = {theirs.index, theirs.count * times};
    if (mine != buckets_.end() && mine->index == theirs.index) {
      sum.count += (mine++)->count;
    }
    if (sum.count != 0) merged.push_back(sum);
  }
  merged.insert(merged.end(), mine, buckets_.end());
  buckets_ = std::move(merged);
}

absl::Duration Spread::Mean() const {
  if (count_ == 0) return absl::ZeroDuration();
  return absl::Microseconds(absl::ToInt64Microseconds(total_) / count_);
}

absl::Duration Spread::Quantile(int64_t permille) const {
  if (count_ <= 0) return absl::ZeroDuration();
  int64_t left = RankOf(permille, count_);
  for (const SpreadBucket& bucket : buckets_) {
    left -= bucket.count;
    if (left <= 0) return LengthOfBucket(bucket.index);
  }
  return LengthOfBucket(buckets_.back().index);
}

}  // namespace sanad::metrics
