#include "benchmarks/race.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace sanad::bench {
namespace {

constexpr double kMicroseconds = 1e6;

std::vector<double> RunRound(int operations, int64_t first, Operation run) {
  std::vector<double> times(operations);
  for (int i = 0; i < operations; ++i) {
    const double begin = Seconds();
    run(first + i);
    times[i] = (Seconds() - begin) * kMicroseconds;
  }
  return times;
}

std::vector<double> RunShortRound(int operations, Step run) {
  const double begin = Seconds();
  for (int i = 0; i < operations; ++i) run();
  return {(Seconds() - begin) * kMicroseconds / operations};
}

}  // namespace

double Seconds() {
  return std::chrono::duration<double>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

double Median(std::vector<double> values) {
  const auto middle = values.begin() + values.size() / 2;
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void Times::AddRound(const std::vector<double>& operations_us) {
  operations_.insert(operations_.end(), operations_us.begin(),
                     operations_us.end());
  rounds_.push_back(
      std::accumulate(operations_us.begin(), operations_us.end(), 0.0) /
      operations_us.size());
}

double Times::MedianRate() const { return kMicroseconds / MedianUs(); }

double Times::MedianUs() const { return Median(rounds_); }

double Times::PercentileUs(double part) const {
  std::vector<double> sorted = operations_;
  std::sort(sorted.begin(), sorted.end());
  return sorted[static_cast<size_t>(part * (sorted.size() - 1))];
}

// Who goes first changes from round to round.
Race RunRace(const Course& course, Operation ours, Operation floor) {
  Race race;
  RunRound(course.warm_up, 0, ours);
  RunRound(course.warm_up, 0, floor);
  for (int round = 0; round < course.rounds; ++round) {
    const int64_t first = course.warm_up + round * course.operations;
    const auto run_ours = [&] {
      race.ours.AddRound(RunRound(course.operations, first, ours));
    };
    const auto run_floor = [&] {
      race.floor.AddRound(RunRound(course.operations, first, floor));
    };
    if (round % 2 == 0) {
      run_ours();
      run_floor();
    } else {
      run_floor();
      run_ours();
    }
  }
  return race;
}

Race RunShortRace(const Course& course, Step ours, Step floor) {
  Race race;
  for (int round = 0; round < course.rounds; ++round) {
    race.ours.AddRound(RunShortRound(course.operations, ours));
    race.floor.AddRound(RunShortRound(course.operations, floor));
  }
  return race;
}

}  // namespace sanad::bench
