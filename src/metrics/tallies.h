// Figures counted together: how often each occurred, how much it came to, how
// long it took. They add, and take back exactly.

#ifndef SANAD_SRC_METRICS_TALLIES_H_
#define SANAD_SRC_METRICS_TALLIES_H_

#include <cstdint>
#include <map>
#include <vector>

#include "metrics/spread.h"
#include "sanad/figure.h"
#include "sanad/metrics.h"

namespace sanad::metrics {

struct Tally {
  int64_t count = 0;
  int64_t amount = 0;
  Spread elapsed;  // of what takes time
  Spread working;

  friend bool operator==(const Tally&, const Tally&) = default;
};

class Tallies {
 public:
  // One figure so often; negative: takes back.
  void Add(FigureKind kind, const FigureSpan& span, int64_t amount,
           int64_t times);
  void Add(FigureKind kind, const Tally& tally, int64_t times = 1);
  void Add(const Tallies& other, int64_t times = 1);

  bool empty() const { return tallies_.empty(); }
  const std::map<FigureKind, Tally>& all() const { return tallies_; }
  // An empty one, where there is none.
  const Tally& Of(FigureKind kind) const;
  int64_t CountOf(FigureKind kind) const { return Of(kind).count; }

  friend bool operator==(const Tallies&, const Tallies&) = default;

 private:
  std::map<FigureKind, Tally> tallies_;  // none of them empty
};

}  // namespace sanad::metrics

#endif  // SANAD_SRC_METRICS_TALLIES_H_
