#include "tests/survival/ledger.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"

namespace sanad::survival {
namespace {

bool Holds(std::span<const Event> log, const Place& place) {
  if (place.number == 0) return true;
  const auto i = static_cast<size_t>(place.number) - 1;
  return i < log.size() && PlaceOf(log[i]) == place;
}

void NameHoles(std::span<const Event> log, Tally& tally) {
  for (size_t i = 0; i < log.size(); ++i) {
    const auto number = static_cast<int64_t>(i) + 1;
    if (log[i].number == number) continue;
    return tally.Lose(absl::StrCat("event ", number, ": the log goes on with ",
                                   log[i].number));
  }
}

}  // namespace

Place PlaceOf(const Event& event) {
  Place place{.number = event.number};
  std::copy_n(event.hash.begin(), std::min(event.hash.size(), size_t{32}),
              place.hash.begin());
  return place;
}

void Tally::Lose(std::string what) {
  ++lost;
  findings.push_back("lost: " + std::move(what));
}

void Tally::Double(std::string what) {
  ++doubled;
  findings.push_back("doubled: " + std::move(what));
}

void Tally::Add(const Tally& other) {
  lost += other.lost;
  doubled += other.doubled;
  findings.insert(findings.end(), other.findings.begin(), other.findings.end());
}

Place Ledger::end() const {
  return entries_.empty() ? begin_ : entries_.back().answer.ended;
}

void Ledger::Write(const Turn& turn, const Answer& answer) {
  const bool was_done = answer.begun != end();
  const bool does_something = answer.ended != answer.begun;
  if (was_done && does_something) tally_.Double(turn.key);
  if (was_done && !answer.done) {
    tally_.Lose(turn.key + ": done, and then refused");
  }
  entries_.push_back({turn, answer});
}

void Ledger::WriteAgain(const Entry& entry, const Answer& again) {
  if (again.ended != again.begun) {
    tally_.Double(entry.turn.key + ": done again when asked again");
    entries_.back().answer.ended = again.ended;
  } else if (again.done != entry.answer.done ||
             again.given != entry.answer.given) {
    tally_.Lose(entry.turn.key + ": answered differently when asked again");
  }
}

Tally Ledger::Compare(std::span<const Event> log) const {
  Tally tally = tally_;
  NameHoles(log, tally);
  for (const Entry& entry : entries_) {
    if (!Holds(log, entry.answer.ended)) tally.Lose(entry.turn.key);
  }
  const auto events = static_cast<int64_t>(log.size());
  if (events > end().number) {
    tally.Double(absl::StrCat("events ", end().number + 1, " to ", events,
                              " belong to no act"));
  }
  return tally;
}

}  // namespace sanad::survival
