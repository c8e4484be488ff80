// The kind `sla`: deadlines, time used and breaches of a timeline.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "fmt/format.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"
#include "tests/conformance/json.h"
#include "tests/conformance/kinds.h"
#include "tests/conformance/timelines.h"
#include "tests/conformance/vector.h"

namespace sanad::conformance {
namespace {

std::optional<absl::Duration> Minutes(const Json& minutes) {
  if (minutes.missing() || minutes.null()) return std::nullopt;
  return absl::Minutes(minutes.number());
}

SlaTargets TargetsOf(const Json& policy) {
  return {.first_response = Minutes(policy["first_response_minutes"]),
          .next_response = Minutes(policy["update_minutes"]),
          .resolution = Minutes(policy["resolution_minutes"])};
}

// The time used until met; nothing before.
std::optional<absl::Duration> UsedUntilMet(const SlaVerdict& verdict) {
  if (!verdict.met_at) return std::nullopt;
  return verdict.used;
}

void Compare(const SlaReport& report, const Json& check,
             Differences& differences) {
  const SlaVerdict& first = report.first_response;
  const SlaVerdict& next = report.next_response;
  const SlaVerdict& resolution = report.resolution;
  const std::string at = check["at"].text() + " ";
  const auto compare = [&](const char* field, const std::string& got) {
    differences.Compare(at + field, check[field], got);
  };
  compare("first_response_due", Text(first.due));
  compare("update_due", Text(next.due));
  compare("resolution_due", Text(resolution.due));
  compare("next_due", Text(report.next_due));
  compare("first_response_working_seconds", Text(UsedUntilMet(first)));
  compare("update_max_working_seconds", Text(report.longest_answered));
  compare("resolution_working_seconds", Text(UsedUntilMet(resolution)));
  const auto compare_breach = [&](const char* target, bool breached) {
    differences.Compare(at + "breached " + target, check["breached"][target],
                        fmt::to_string(breached));
  };
  compare_breach("first_response", first.breached);
  compare_breach("update", next.breached);
  compare_breach("resolution", resolution.breached);
}

}  // namespace

void RunSla(const Arguments& arguments, Tally& tally) {
  CheckVectors(
      arguments, tally, [](const Json& vector) -> std::optional<Difference> {
        const auto calendar = CalendarOf(vector["calendar"]);
        if (!calendar.ok()) {
          return Difference{"a calendar", calendar.status().ToString()};
        }
        const SlaTerms terms = {.targets = TargetsOf(vector["policy"]),
                                .calendar = *calendar};
        const auto timeline = TimelineOf(vector["events"]);
        Differences differences;
        for (const Json& check : vector["checks"].items()) {
          Compare(JudgeSla(timeline, {&terms, 1}, check["at"].moment()), check,
                  differences);
        }
        return differences.Found();
      });
}

}  // namespace sanad::conformance
