// Tallies as they are told: means, percentiles, shares. Pure.

#ifndef SANAD_SRC_DESK_REPORTS_SUMMARY_H_
#define SANAD_SRC_DESK_REPORTS_SUMMARY_H_

#include <cstdint>
#include <map>
#include <vector>

#include "metrics/tallies.h"
#include "model/figures.h"
#include "sanad/reports.h"

namespace sanad {

LengthSummary SummaryOf(const metrics::Spread& spread);
FigureSummary SummaryOf(FigureKind figure, const metrics::Tally& tally);
// Of all that occurred, in the order of the kinds.
std::vector<FigureSummary> SummariesOf(const metrics::Tallies& tallies);

// In thousandths, rounded; 0 of nothing.
int64_t Permille(int64_t part, int64_t whole);

// In percent, rounded; of none, 0. `balance`: promoters less detractors.
int64_t NetPromoterScore(int64_t balance, int64_t ratings);

// The figures of `now` and `before` side by side.
std::vector<FigureComparison> Compare(const std::vector<FigureSummary>& now,
                                      const std::vector<FigureSummary>& before);

// Percentiles from every single length.
class ExactTallies {
 public:
  void Add(const FigureFact& fact);
  std::vector<FigureSummary> Summaries() &&;

 private:
  struct Lengths {
    std::vector<absl::Duration> elapsed;
    std::vector<absl::Duration> working;
  };
  metrics::Tallies tallies_;
  std::map<FigureKind, Lengths> lengths_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_SUMMARY_H_
