// Working time over a day and over ten years, beside a bare closed form: one
// window a day, no zone, no holidays.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "benchmark/benchmark.h"
#include "benchmarks/race.h"
#include "benchmarks/workload.h"
#include "sanad/calendar.h"

namespace sanad::bench {
namespace {

constexpr size_t kMoments = 4096;

// Split shifts from Sunday to Thursday, twelve holidays a year.
CalendarRules ShippingCompany() {
  const std::vector<WorkingHours> hours = {{"09:00", "13:00"},
                                           {"14:00", "18:00"}};
  CalendarRules rules = {.time_zone = "Africa/Cairo"};
  for (const char* day : {"sun", "mon", "tue", "wed", "thu"}) {
    rules.hours[day] = hours;
  }
  for (int year = 2015; year < 2040; ++year) {
    for (int month = 1; month <= 12; ++month) {
      rules.holidays.push_back(
          {.date = absl::FormatCivilTime(absl::CivilDay(year, month, 7))});
    }
  }
  return rules;
}

std::vector<absl::Time> Moments() {
  std::mt19937_64 random(1);
  std::uniform_int_distribution<int64_t> seconds(1'500'000'000, 1'800'000'000);
  std::vector<absl::Time> moments;
  for (size_t i = 0; i < kMoments; ++i) {
    moments.push_back(absl::FromUnixSeconds(seconds(random)));
  }
  return moments;
}

// 09:00 to 17:00 UTC on every day of the week.
class BareWindow {
 public:
  static int64_t WorkedUntil(int64_t at) {
    const int64_t day = at / kDay;
    const int64_t in_day = at - day * kDay;
    const int64_t begun = in_day <= kOpens   ? 0
                          : in_day < kCloses ? in_day - kOpens
                                             : kCloses - kOpens;
    return day * (kCloses - kOpens) + begun;
  }

  static absl::Duration WorkingBetween(absl::Time from, absl::Time to) {
    return absl::Microseconds(WorkedUntil(absl::ToUnixMicros(to)) -
                              WorkedUntil(absl::ToUnixMicros(from)));
  }

  static absl::Time AddWorking(absl::Time start, absl::Duration amount) {
    const int64_t worked = WorkedUntil(absl::ToUnixMicros(start)) +
                           absl::ToInt64Microseconds(amount);
    const int64_t day = worked / (kCloses - kOpens);
    return absl::FromUnixMicros(day * kDay + kOpens +
                                (worked - day * (kCloses - kOpens)));
  }

 private:
  static constexpr int64_t kHour = 3'600'000'000;
  static constexpr int64_t kDay = 24 * kHour;
  static constexpr int64_t kOpens = 9 * kHour;
  static constexpr int64_t kCloses = 17 * kHour;
};

constexpr double kNanoseconds = 1e3;

// Where the spans begin: each call at another moment.
class Starts {
 public:
  absl::Time Next() { return moments_[next_++ % kMoments]; }

 private:
  std::vector<absl::Time> moments_ = Moments();
  size_t next_ = 0;
};

void AddRow(std::string name, Step ours, Step floor, Report& report) {
  if (!report.Wants(name)) return;
  constexpr Course kCourse = {.rounds = 31, .operations = 20'000};
  const Race race = RunShortRace(kCourse, ours, floor);
  report.Add({std::move(name), "ns", race.ours.MedianUs() * kNanoseconds,
              race.floor.MedianUs() * kNanoseconds});
}

}  // namespace

void RunCalendar(const std::filesystem::path&, Report& report) {
  const Calendar calendar = Calendar::Compile(ShippingCompany()).value();
  Starts starts;
  const auto run = [&](std::string name, auto ours, auto floor) {
    AddRow(
        std::move(name), [&] { benchmark::DoNotOptimize(ours(starts.Next())); },
        [&] { benchmark::DoNotOptimize(floor(starts.Next())); }, report);
  };
  for (const auto& [name, days] : {std::pair("day", 1), {"decade", 3650}}) {
    const absl::Duration span = absl::Hours(24 * days);
    run(
        std::string("calendar.between.") + name,
        [&](absl::Time t) { return calendar.WorkingBetween(t, t + span); },
        [&](absl::Time t) { return BareWindow::WorkingBetween(t, t + span); });
    run(
        std::string("calendar.add.") + name,
        [&](absl::Time t) { return calendar.AddWorking(t, span / 4); },
        [&](absl::Time t) { return BareWindow::AddWorking(t, span / 4); });
  }
}

}  // namespace sanad::bench
