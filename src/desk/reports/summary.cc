#include "desk/reports/summary.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace sanad {
namespace {

using metrics::Spread;
using metrics::Tallies;
using metrics::Tally;

absl::Duration Quantile(std::vector<absl::Duration>& lengths,
                        int64_t permille) {
  const int64_t rank =
      metrics::RankOf(permille, static_cast<int64_t>(lengths.size()));
  const auto at = lengths.begin() + (rank - 1);
  std::nth_element(lengths.begin(), at, lengths.end());
  return *at;
}

void MakeExact(std::vector<absl::Duration>& lengths, LengthSummary& summary) {
  if (lengths.empty()) return;
  summary.median = Quantile(lengths, 500);
  summary.p90 = Quantile(lengths, 900);
  summary.p95 = Quantile(lengths, 950);
  summary.longest = Quantile(lengths, 1000);
}

}  // namespace

LengthSummary SummaryOf(const Spread& spread) {
  return {.total = spread.total(),
          .mean = spread.Mean(),
          .median = spread.Quantile(500),
          .p90 = spread.Quantile(900),
          .p95 = spread.Quantile(950),
          .longest = spread.Longest()};
}

int64_t NetPromoterScore(int64_t balance, int64_t ratings) {
  if (ratings == 0) return 0;
  return std::lround(100.0 * static_cast<double>(balance) /
                     static_cast<double>(ratings));
}

int64_t Permille(int64_t part, int64_t whole) {
  return whole == 0 ? 0 : (part * 1000 + whole / 2) / whole;
}

FigureSummary SummaryOf(FigureKind figure, const Tally& tally) {
  return {.figure = figure,
          .definition = std::string(DefinitionOf(figure)),
          .count = tally.count,
          .amount = tally.amount,
          .elapsed = SummaryOf(tally.elapsed),
          .working = SummaryOf(tally.working),
          .share_permille = UnitOf(figure) == FigureUnit::kShare
                                ? Permille(tally.amount, tally.count)
                                : 0};
}

std::vector<FigureSummary> SummariesOf(const Tallies& tallies) {
  std::vector<FigureSummary> summaries;
  summaries.reserve(tallies.all().size());
  for (const auto& [figure, tally] : tallies.all()) {
    summaries.push_back(SummaryOf(figure, tally));
  }
  return summaries;
}

std::vector<FigureComparison> Compare(
    const std::vector<FigureSummary>& now,
    const std::vector<FigureSummary>& before) {
  std::map<FigureKind, FigureComparison> sides;
  for (const FigureSummary& summary : now) {
    sides[summary.figure].now = summary;
  }
  for (const FigureSummary& summary : before) {
    sides[summary.figure].before = summary;
  }
  std::vector<FigureComparison> compared;
  compared.reserve(sides.size());
  for (auto& [figure, comparison] : sides) {
    for (FigureSummary* side : {&comparison.now, &comparison.before}) {
      side->figure = figure;
      side->definition = DefinitionOf(figure);
    }
    compared.push_back(std::move(comparison));
  }
  return compared;
}

void ExactTallies::Add(const FigureFact& fact) {
  tallies_.Add(fact.figure, {fact.elapsed, fact.working}, fact.amount, 1);
  if (UnitOf(fact.figure) != FigureUnit::kLength) return;
  lengths_[fact.figure].elapsed.push_back(fact.elapsed);
  lengths_[fact.figure].working.push_back(fact.working);
}

std::vector<FigureSummary> ExactTallies::Summaries() && {
  std::vector<FigureSummary> summaries = SummariesOf(tallies_);
  for (FigureSummary& summary : summaries) {
    Lengths& lengths = lengths_[summary.figure];
    MakeExact(lengths.elapsed, summary.elapsed);
    MakeExact(lengths.working, summary.working);
  }
  return summaries;
}

}  // namespace sanad
