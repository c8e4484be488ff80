// Ascending numbers, of which the last one at or below a value is found at
// once: equal buckets over the range say where to look, and few rungs stand
// in a bucket.

#ifndef SANAD_SRC_CALENDAR_LADDER_H_
#define SANAD_SRC_CALENDAR_LADDER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sanad::calendar {

class Ladder {
 public:
  // REQUIRES: `rungs` ascend (equal ones allowed) and are not empty. The
  // first one stands for everything below the second.
  explicit Ladder(std::vector<int64_t> rungs);

  // The place of the last rung at or below `value`; 0 where there is none.
  size_t LastUpTo(int64_t value) const {
    if (value < low_) return 0;
    if (value >= high_) return rungs_.size() - 1;
    const size_t bucket = static_cast<uint64_t>(value - low_) >> shift_;
    size_t first = buckets_[bucket];
    size_t count = buckets_[bucket + 1] - first + 1;
    while (count > 1) {
      const size_t half = count / 2;
      if (rungs_[first + half] <= value) first += half;
      count -= half;
    }
    return first;
  }

 private:
  std::vector<int64_t> rungs_;
  int64_t low_;   // the second rung
  int64_t high_;  // the last one
  int shift_ = 0;
  // INVARIANT: buckets_[b] is the place of the last rung at or below the
  // beginning of bucket b; one more entry ends the last bucket.
  std::vector<uint32_t> buckets_;
};

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_LADDER_H_
