#include "desk/reports/roll_ups.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "desk/act.h"
#include "desk/reports/places.h"
#include "record/interpret.h"

namespace sanad {
namespace {

using metrics::Spread;
using metrics::SpreadBucket;
using metrics::Tallies;
using storage::Cell;

void CountAt(const RollUpKey& key, const FigureFact& fact, int64_t times,
             RollUps& roll_ups) {
  Sum& sum = roll_ups[key];
  sum.tallies.Add(fact.figure, {fact.elapsed, fact.working}, fact.amount,
                  times);
  sum.growth += GrowthOf(fact.figure) * times;
}

void CountFact(const FigureFact& fact, const FigureSubject& subject,
               int64_t times, absl::TimeZone zone, RollUps& roll_ups) {
  const absl::CivilDay day = DayOf(fact.at, zone);
  for (const auto& [grain, start] :
       {std::pair(Grain::kDay, day), std::pair(Grain::kMonth, MonthOf(day))}) {
    RollUpKey key = {.grain = grain, .start = NumberOf(start)};
    CountAt(key, fact, times, roll_ups);
    key.inbox = subject.inbox;
    for (const Dimension dimension : kSummedDimensions) {
      key.dimension = dimension;
      for (auto& [value, label] : ValuesOf(dimension, fact, subject, zone)) {
        key.value = value;
        key.label = std::move(label);
        CountAt(key, fact, times, roll_ups);
      }
    }
  }
}

std::vector<int64_t> PairsOf(const Spread& spread) {
  std::vector<int64_t> pairs;
  int64_t last = 0;
  for (const SpreadBucket& bucket : spread.buckets()) {
    pairs.push_back(bucket.index - last);
    pairs.push_back(bucket.count);
    last = bucket.index;
  }
  return pairs;
}

Spread SpreadOf(absl::Duration total, const std::vector<int64_t>& pairs) {
  std::vector<SpreadBucket> buckets;
  buckets.reserve(pairs.size() / 2);
  int64_t index = 0;
  for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
    index += pairs[i];
    buckets.push_back({index, pairs[i + 1]});
  }
  return Spread(total, std::move(buckets));
}

std::string BytesOf(const Tallies& tallies) {
  StoredTallies stored;
  for (const auto& [figure, tally] : tallies.all()) {
    StoredTally& row = stored.figures.emplace_back();
    row = {.figure = figure,
           .count = tally.count,
           .amount = tally.amount,
           .elapsed = tally.elapsed.total(),
           .elapsed_buckets = PairsOf(tally.elapsed)};
    if (tally.working == tally.elapsed) continue;
    row.working = tally.working.total();
    row.working_buckets = PairsOf(tally.working);
  }
  return record::ToBytes(stored);
}

}  // namespace

void Count(const ConversationFacts& facts, int64_t times, absl::TimeZone zone,
           RollUps& roll_ups) {
  for (const FigureFact& fact : facts.facts) {
    CountFact(fact, facts.subject, times, zone, roll_ups);
  }
}

void CountChange(const ConversationFacts& before,
                 const ConversationFacts& after, absl::TimeZone zone,
                 RollUps& roll_ups) {
  if (before.subject != after.subject) {
    Count(before, -1, zone, roll_ups);
    Count(after, 1, zone, roll_ups);
    return;
  }
  // Most facts of a long conversation stay as they were.
  auto old = before.facts.begin();
  for (const FigureFact& fact : after.facts) {
    while (old != before.facts.end() && IsBefore(*old, fact)) {
      CountFact(*old++, before.subject, -1, zone, roll_ups);
    }
    const bool was = old != before.facts.end() && !IsBefore(fact, *old);
    if (was && *old == fact) {
      ++old;
      continue;
    }
    if (was) CountFact(*old++, before.subject, -1, zone, roll_ups);
    CountFact(fact, after.subject, 1, zone, roll_ups);
  }
  for (; old != before.facts.end(); ++old) {
    CountFact(*old, before.subject, -1, zone, roll_ups);
  }
}

RollUpKey KeyOf(const RollUp& row) {
  return {row.inbox, row.dimension, row.grain, row.start, row.value, row.label};
}

RollUp RowOf(const RollUpKey& key, const Sum& sum) {
  return {.inbox = key.inbox,
          .dimension = key.dimension,
          .grain = key.grain,
          .start = key.start,
          .value = key.value,
          .label = key.label,
          .growth = sum.growth,
          .tallies = BytesOf(sum.tallies)};
}

std::optional<Tallies> TalliesIn(std::string_view bytes) {
  const auto stored = record::FromBytes<StoredTallies>(bytes);
  if (!stored) return std::nullopt;
  Tallies tallies;
  for (const StoredTally& row : stored->figures) {
    metrics::Tally tally = {
        .count = row.count,
        .amount = row.amount,
        .elapsed = SpreadOf(row.elapsed, row.elapsed_buckets)};
    // As many as by the clock: none of its own means the same.
    tally.working = row.working_buckets.empty()
                        ? tally.elapsed
                        : SpreadOf(row.working, row.working_buckets);
    tallies.Add(row.figure, tally);
  }
  return tallies;
}

absl::StatusOr<std::optional<RollUp>> FindRollUp(storage::Reading& reading,
                                                 const RollUpKey& key) {
  return storage::Find(
      reading, TableFor<RollUp>(), kPrimary,
      {Cell::Integer(key.inbox.value),
       Cell::Integer(static_cast<int64_t>(key.dimension)),
       Cell::Integer(static_cast<int64_t>(key.grain)), Cell::Integer(key.start),
       Cell::Integer(key.value), Cell::Text(key.label)});
}

}  // namespace sanad
