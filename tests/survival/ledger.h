// What was answered, held against what is there.
//
// Each act is written down with the stretch of the event log that it made
// and with the hash of its last event, which says all that came before. So
// an act is there once if its stretch is there with this hash, and the
// stretches of all acts together are the log.

#ifndef SANAD_TESTS_SURVIVAL_LEDGER_H_
#define SANAD_TESTS_SURVIVAL_LEDGER_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sanad/event.h"
#include "tests/survival/load.h"

namespace sanad::survival {

// A place in the log: the number and the hash of an event. None: 0.
struct Place {
  int64_t number = 0;
  std::array<char, 32> hash = {};

  friend bool operator==(const Place&, const Place&) = default;
};

Place PlaceOf(const Event& event);

// What became of a turn. Plain bytes, so that it goes through a pipe.
struct Answer {
  bool done = false;  // else refused
  Receipt given;
  Place begun;  // where the log ended before the turn was tried
  Place ended;  // and after it was answered
};

struct Tally {
  int64_t lost = 0;
  int64_t doubled = 0;
  std::vector<std::string> findings;

  void Lose(std::string what);
  void Double(std::string what);
  void Add(const Tally& other);
};

class Ledger {
 public:
  struct Entry {
    Turn turn;
    Answer answer;
  };

  explicit Ledger(const Place& begin) : begin_(begin) {}

  // What a turn was answered. Between the turn before and this one, the log
  // may have grown by what this turn did in a life that ended before it
  // could answer; then it has nothing left to do.
  void Write(const Turn& turn, const Answer& answer);
  // A turn of before, answered again.
  void WriteAgain(const Entry& entry, const Answer& again);

  const std::vector<Entry>& entries() const { return entries_; }
  Place end() const;

  // Holds the entries against the log. Together with what was found wrong
  // while writing.
  Tally Compare(std::span<const Event> log) const;

 private:
  Place begin_;
  std::vector<Entry> entries_;
  Tally tally_;
};

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_LEDGER_H_
