// Working time over growing spans, beside a bare closed form (one window a
// day, no zone, no holidays) and a walk from day to day. The argument is the
// span in days.

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"

namespace sanad {
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

// From day to day, as calendars are mostly written.
class DayStepping {
 public:
  explicit DayStepping(const Calendar& calendar) : calendar_(calendar) {
    absl::LoadTimeZone(calendar.rules().time_zone, &zone_);
  }

  absl::Duration WorkingBetween(absl::Time from, absl::Time to) const {
    absl::Duration worked;
    while (from < to) {
      const absl::CivilDay day = absl::ToCivilDay(from, zone_);
      const absl::Time ends = std::min(to, absl::FromCivil(day + 1, zone_));
      worked += calendar_.WorkingBetween(from, ends);
      from = ends;
    }
    return worked;
  }

 private:
  const Calendar& calendar_;
  absl::TimeZone zone_;
};

template <class Measure>
void Run(benchmark::State& state, Measure measure) {
  const std::vector<absl::Time> moments = Moments();
  const absl::Duration span = absl::Hours(24 * state.range(0));
  size_t i = 0;
  for (auto _ : state) {
    const absl::Time from = moments[i++ % kMoments];
    benchmark::DoNotOptimize(measure(from, span));
  }
}

void BM_WorkingBetween_Bare(benchmark::State& state) {
  Run(state, [](absl::Time from, absl::Duration span) {
    return BareWindow::WorkingBetween(from, from + span);
  });
}

void BM_WorkingBetween(benchmark::State& state) {
  const Calendar calendar = Calendar::Compile(ShippingCompany()).value();
  Run(state, [&](absl::Time from, absl::Duration span) {
    return calendar.WorkingBetween(from, from + span);
  });
}

void BM_WorkingBetween_DayByDay(benchmark::State& state) {
  const Calendar calendar = Calendar::Compile(ShippingCompany()).value();
  const DayStepping stepping(calendar);
  Run(state, [&](absl::Time from, absl::Duration span) {
    return stepping.WorkingBetween(from, from + span);
  });
}

void BM_AddWorking_Bare(benchmark::State& state) {
  Run(state, [](absl::Time from, absl::Duration span) {
    return BareWindow::AddWorking(from, span / 4);
  });
}

void BM_AddWorking(benchmark::State& state) {
  const Calendar calendar = Calendar::Compile(ShippingCompany()).value();
  Run(state, [&](absl::Time from, absl::Duration span) {
    return calendar.AddWorking(from, span / 4);
  });
}

void Spans(benchmark::internal::Benchmark* benchmark) {
  for (const int days : {1, 30, 365, 3650}) benchmark->Arg(days);
}

BENCHMARK(BM_WorkingBetween_Bare)->Apply(Spans);
BENCHMARK(BM_WorkingBetween)->Apply(Spans);
BENCHMARK(BM_WorkingBetween_DayByDay)->Apply(Spans);
BENCHMARK(BM_AddWorking_Bare)->Apply(Spans);
BENCHMARK(BM_AddWorking)->Apply(Spans);

}  // namespace
}  // namespace sanad
