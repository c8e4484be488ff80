// Two sides that do the same work by turns, so that what else the machine
// does falls on both.

#ifndef SANAD_BENCHMARKS_RACE_H_
#define SANAD_BENCHMARKS_RACE_H_

#include <cstdint>
#include <vector>

#include "absl/functional/function_ref.h"

namespace sanad::bench {

// What one side took.
class Times {
 public:
  void AddRound(const std::vector<double>& operations_us);

  double MedianRate() const;               // operations a second, by round
  double MedianUs() const;                 // of an operation, by round
  double PercentileUs(double part) const;  // over all operations

 private:
  std::vector<double> operations_;  // microseconds each
  std::vector<double> rounds_;      // microseconds an operation
};

struct Race {
  Times ours;
  Times floor;
};

struct Course {
  int rounds = 15;
  int operations = 1;  // in a round, each timed by itself
  int warm_up = 0;     // operations before the first round
};

// An operation is told its number, which is the same for both sides.
using Operation = absl::FunctionRef<void(int64_t number)>;
Race RunRace(const Course& course, Operation ours, Operation floor);

// For operations that are shorter than a look at the clock: each round is
// timed as a whole.
using Step = absl::FunctionRef<void()>;
Race RunShortRace(const Course& course, Step ours, Step floor);

// Seconds since some moment.
double Seconds();

double Median(std::vector<double> values);

}  // namespace sanad::bench

#endif  // SANAD_BENCHMARKS_RACE_H_
