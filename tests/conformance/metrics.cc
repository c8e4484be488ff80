// The kind `metric`: figures of a timeline.

#include "sanad/metrics.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "fmt/format.h"
#include "sanad/timeline.h"
#include "tests/conformance/json.h"
#include "tests/conformance/kinds.h"
#include "tests/conformance/timelines.h"
#include "tests/conformance/vector.h"

namespace sanad::conformance {
namespace {

using Counter = absl::Duration FigureSpan::*;

// Every field, by the definitions of the vectors and one of two counters.
class Comparison {
 public:
  Comparison(const Json& vector, std::span<const CalendarInForce> calendars)
      : timeline_(TimelineOf(vector["events"])),
        calendars_(calendars),
        at_(vector["at"].moment()),
        figures_(FiguresOf(timeline_, calendars_, at_)) {}

  void Run(const std::string& path, const Json& expected, Counter counter,
           Differences& differences) const {
    const auto compare = [&](const char* field, const std::string& got) {
      differences.Compare(path + field, expected[field], got);
    };
    const auto total = [&](const FigureSpan& span) {
      return Text(std::optional(span.*counter));
    };
    const auto fixed = [&](const std::optional<Figure>& figure) {
      return figure ? total(figure->span) : "null";
    };
    const auto first = By("vectors.first_reply_time");
    compare("first_reply_seconds",
            first.empty() ? "null" : total(first[0].span));
    std::string later;
    for (const Figure& reply : By("vectors.next_reply_time")) {
      later += "[" + total(reply.span) + "]";
    }
    compare("next_reply_seconds", later);
    compare("first_resolution_seconds", fixed(figures_.first_resolution));
    compare("full_resolution_seconds", fixed(figures_.full_resolution));
    compare("requester_wait_seconds", total(figures_.customer_wait()));
    compare("agent_wait_seconds", total(figures_.pending));
    compare("agent_work_seconds", total(figures_.open));
    compare("on_hold_seconds", total(figures_.on_hold));
    compare("replies", fmt::to_string(figures_.replies));
    compare("reopens", fmt::to_string(figures_.reopens));
  }

 private:
  std::vector<Figure> By(std::string_view definition) const {
    return FiguresBy(definition, timeline_, calendars_, at_).value();
  }

  std::vector<TimelineEvent> timeline_;
  std::span<const CalendarInForce> calendars_;
  absl::Time at_;
  Figures figures_;
};

std::optional<Difference> CheckMetric(const Json& vector) {
  std::vector<CalendarInForce> calendars;
  if (!vector["calendar"].missing() && !vector["calendar"].null()) {
    const auto calendar = CalendarOf(vector["calendar"]);
    if (!calendar.ok()) {
      return Difference{"a calendar", calendar.status().ToString()};
    }
    calendars.push_back({.calendar = *calendar});
  }
  const Comparison comparison(vector, calendars);
  Differences differences;
  const Json expected = vector["expect"];
  comparison.Run("", expected, &FigureSpan::elapsed, differences);
  comparison.Run("business ", expected["business"], &FigureSpan::working,
                 differences);
  return differences.Found();
}

}  // namespace

void RunMetric(const Arguments& arguments, Tally& tally) {
  CheckVectors(arguments, tally, CheckMetric);
}

}  // namespace sanad::conformance
