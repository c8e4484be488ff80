// How lengths are spread: their number, their sum, and how many fall into
// each bucket of about 2 % width. What was added can be taken away again, and
// nothing is left of it; so spreads of days add up to those of months, and
// one conversation can be taken back out of both.
//
//   Spread spread;
//   spread.Add(absl::Minutes(4));
//   spread.Quantile(500);  // the median: within 1 % of 4 minutes

#ifndef SANAD_SRC_METRICS_SPREAD_H_
#define SANAD_SRC_METRICS_SPREAD_H_

#include <cstdint>
#include <vector>

#include "absl/time/time.h"

namespace sanad::metrics {

struct SpreadBucket {
  int64_t index = 0;
  int64_t count = 0;

  friend bool operator==(const SpreadBucket&, const SpreadBucket&) = default;
};

class Spread {
 public:
  Spread() = default;
  // REQUIRES: buckets ascend by index
  Spread(absl::Duration total, std::vector<SpreadBucket> buckets);

  // So often; negative: takes back.
  void Add(absl::Duration length, int64_t times = 1);
  void Add(const Spread& other, int64_t times = 1);

  absl::Duration total() const { return total_; }
  int64_t count() const { return count_; }
  const std::vector<SpreadBucket>& buckets() const { return buckets_; }

  absl::Duration Mean() const;
  // The length that so many thousandths do not exceed: of n, that of rank
  // n * permille / 1000, rounded up. Within 1 %, or half a millisecond.
  absl::Duration Quantile(int64_t permille) const;
  absl::Duration Longest() const { return Quantile(1000); }

  friend bool operator==(const Spread&, const Spread&) = default;

 private:
  absl::Duration total_;
  int64_t count_ = 0;
  std::vector<SpreadBucket> buckets_;  // ascending, none of them empty
};

// The bucket into which a length falls, and the length that stands for all
// in it. Whole numbers only, so that every machine says the same.
int64_t BucketOf(absl::Duration length);
absl::Duration LengthOfBucket(int64_t index);

// The rank of a quantile among `count`, from 1.
int64_t RankOf(int64_t permille, int64_t count);

}  // namespace sanad::metrics

#endif  // SANAD_SRC_METRICS_SPREAD_H_
