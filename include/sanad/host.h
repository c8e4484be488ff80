// What the host may give: a clock, randomness, a place for log lines, and
// somebody to wake. Each has a default (the system's clock and randomness, no
// log, nobody), so a host that cares for none of them gives none.
//
// All may be called on any thread that calls into sanad, several at a
// time, also while a transaction is open: they must not call back into
// sanad and should return at once.

#ifndef SANAD_HOST_H_
#define SANAD_HOST_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "absl/time/time.h"

namespace sanad {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual absl::Time Now() = 0;
};

class Randomness {
 public:
  virtual ~Randomness() = default;
  // Fills `bytes`; tokens and salts are made of them, so they must be
  // unguessable outside of tests.
  virtual void Fill(std::span<uint8_t> bytes) = 0;
};

enum class LogLevel { kInfo = 1, kWarning = 2, kError = 3 };

class Log {
 public:
  virtual ~Log() = default;
  // One line without line end. Lines name things by id; they never hold
  // message bodies, addresses or secrets.
  virtual void Write(LogLevel level, std::string_view line) = 0;
};

class Wakeup {
 public:
  virtual ~Wakeup() = default;
  // Something was committed to the store by this process: a hint to look
  // for events. On the thread that committed, after the commit.
  virtual void Changed() = 0;
};

struct Host {
  std::shared_ptr<Clock> clock;            // null: the system's
  std::shared_ptr<Randomness> randomness;  // null: the system's
  std::shared_ptr<Log> log;                // null: nothing is written
  std::shared_ptr<Wakeup> wakeup;          // null: nobody is told
};

}  // namespace sanad

#endif  // SANAD_HOST_H_
