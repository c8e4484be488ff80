#include "metrics/tallies.h"

namespace sanad::metrics {

void Tallies::Add(FigureKind kind, const FigureSpan& span, int64_t amount,
                  int64_t times) {
  const auto at = tallies_.try_emplace(kind).first;
  Tally& tally = at->second;
  tally.count += times;
  tally.amount += amount * times;
  if (UnitOf(kind) == FigureUnit::kLength) {
    tally.elapsed.Add(span.elapsed, times);
    tally.working.Add(span.working, times);
  }
  if (tally == Tally{}) tallies_.erase(at);
}

void Tallies::Add(FigureKind kind, const Tally& other, int64_t times) {
  const auto at = tallies_.try_emplace(kind).first;
  Tally& tally = at->second;
  tally.count += other.count * times;
  tally.amount += other.amount * times;
  tally.elapsed.Add(other.elapsed, times);
  tally.working.Add(other.working, times);
  if (tally == Tally{}) tallies_.erase(at);
}

void Tallies::Add(const Tallies& other, int64_t times) {
  for (const auto& [kind, tally] : other.tallies_) Add(kind, tally, times);
}

const Tally& Tallies::Of(FigureKind kind) const {
  static const Tally none;
  const auto found = tallies_.find(kind);
  return found == tallies_.end() ? none : found->second;
}

}  // namespace sanad::metrics
