// The figures of a timeline of fifty events, beside a bare loop that counts
// and adds over fifty tagged structs.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "benchmark/benchmark.h"
#include "benchmarks/race.h"
#include "benchmarks/workload.h"
#include "sanad/metrics.h"

namespace sanad::bench {
namespace {

constexpr int kEvents = 50;
constexpr double kNanoseconds = 1e3;
const absl::Time kOpened = absl::FromUnixSeconds(1'780'000'000);

// A customer writes, an agent answers and waits for the customer; handed over
// once, resolved at last.
std::vector<TimelineEvent> Timeline() {
  std::vector<TimelineEvent> timeline;
  const auto add = [&](TimelineEvent event) {
    event.number = std::ssize(timeline) + 1;
    event.at = kOpened + absl::Minutes(37) * event.number;
    timeline.push_back(event);
  };
  add({.kind = TimelineKind::kOpened, .by = ActorKind::kCustomer});
  add({.kind = TimelineKind::kAssigned, .agent = {7}});
  while (timeline.size() + 4 < kEvents) {
    const AgentId agent = {timeline.size() < kEvents / 2 ? 7 : 8};
    add({.kind = TimelineKind::kReply,
         .by = ActorKind::kAgent,
         .agent = agent});
    add({.kind = TimelineKind::kStatusChanged,
         .status = ConversationStatus::kPending});
    add({.kind = TimelineKind::kCustomerMessage, .by = ActorKind::kCustomer});
    add({.kind = TimelineKind::kStatusChanged,
         .status = ConversationStatus::kOpen});
  }
  add({.kind = TimelineKind::kAssigned, .agent = {8}});
  add({.kind = TimelineKind::kReply, .by = ActorKind::kAgent, .agent = {8}});
  while (timeline.size() + 1 < kEvents) add({.kind = TimelineKind::kNote});
  add({.kind = TimelineKind::kStatusChanged,
       .status = ConversationStatus::kResolved});
  return timeline;
}

// What anybody would write who trusts their events.
struct Bare {
  int64_t kind;
  int64_t status;
  int64_t at;
};

struct BareFigures {
  std::array<int64_t, 16> by_status{};
  std::array<int64_t, 16> by_kind{};
  int64_t first_reply = 0;
};

BareFigures FoldBare(std::span<const Bare> events) {
  BareFigures figures;
  int64_t status = 1;
  int64_t since = events.front().at;
  for (const Bare& event : events) {
    ++figures.by_kind[static_cast<size_t>(event.kind)];
    if (event.kind == static_cast<int64_t>(TimelineKind::kReply) &&
        figures.first_reply == 0) {
      figures.first_reply = event.at - events.front().at;
    }
    if (event.kind != static_cast<int64_t>(TimelineKind::kStatusChanged)) {
      continue;
    }
    figures.by_status[static_cast<size_t>(status)] += event.at - since;
    since = event.at;
    status = event.status;
  }
  return figures;
}

std::vector<Bare> BareOf(const std::vector<TimelineEvent>& timeline) {
  std::vector<Bare> events;
  events.reserve(timeline.size());
  for (const TimelineEvent& event : timeline) {
    events.push_back({static_cast<int64_t>(event.kind),
                      static_cast<int64_t>(event.status),
                      absl::ToUnixMicros(event.at)});
  }
  return events;
}

// One window on five days, in Riyadh.
CalendarInForce OfficeHours() {
  CalendarRules rules = {.time_zone = "Asia/Riyadh"};
  for (const char* day : {"sun", "mon", "tue", "wed", "thu"}) {
    rules.hours[day] = {{"09:00", "17:00"}};
  }
  return {.calendar = Calendar::Compile(std::move(rules)).value()};
}

}  // namespace

void RunMetrics(const std::filesystem::path&, Report& report) {
  constexpr Course kCourse = {.rounds = 31, .operations = 5'000};
  const std::vector<TimelineEvent> timeline = Timeline();
  const std::vector<Bare> bare = BareOf(timeline);
  const absl::Time until = timeline.back().at;
  const CalendarInForce hours = OfficeHours();
  const auto run = [&](std::string name,
                       std::span<const CalendarInForce> calendars) {
    if (!report.Wants(name)) return;
    const Race race = RunShortRace(
        kCourse,
        [&] {
          benchmark::DoNotOptimize(FiguresOf(timeline, calendars, until));
        },
        [&] { benchmark::DoNotOptimize(FoldBare(bare)); });
    report.Add({std::move(name), "ns", race.ours.MedianUs() * kNanoseconds,
                race.floor.MedianUs() * kNanoseconds});
  };
  run("metrics.fold", {});
  run("metrics.fold.working", {&hours, 1});
}

}  // namespace sanad::bench
