// Kinds that ask a calendar: calendar, is_working, between_working,
// add_working.

#include <optional>
#include <string>

#include "absl/time/time.h"
#include "fmt/format.h"
#include "sanad/calendar.h"
#include "sanad/status.h"
#include "tests/conformance/json.h"
#include "tests/conformance/kinds.h"
#include "tests/conformance/vector.h"

namespace sanad::conformance {
namespace {

std::optional<Difference> Compare(const std::string& expected,
                                  const std::string& got) {
  if (expected == got) return std::nullopt;
  return Difference{expected, got};
}

// `answer` of the vector's calendar against what is expected of it.
template <class Answer>
void CheckAnswers(const Arguments& arguments, Tally& tally, Answer answer) {
  CheckVectors(
      arguments, tally, [&](const Json& vector) -> std::optional<Difference> {
        const auto calendar = CalendarOf(vector["calendar"]);
        if (!calendar.ok()) {
          return Difference{"a calendar", calendar.status().ToString()};
        }
        return answer(*calendar, vector);
      });
}

}  // namespace

void RunCalendar(const Arguments& arguments, Tally& tally) {
  CheckVectors(arguments, tally, [](const Json& vector) {
    const auto calendar = CalendarOf(vector["calendar"]);
    return Compare(vector["expect"].text(), calendar.ok() ? "ok" : "error");
  });
}

void RunIsWorking(const Arguments& arguments, Tally& tally) {
  CheckAnswers(arguments, tally,
               [](const Calendar& calendar, const Json& vector) {
                 return Compare(
                     fmt::to_string(vector["expect"].flag()),
                     fmt::to_string(calendar.IsWorking(vector["at"].moment())));
               });
}

void RunBetweenWorking(const Arguments& arguments, Tally& tally) {
  CheckAnswers(
      arguments, tally, [](const Calendar& calendar, const Json& vector) {
        const absl::Duration between = calendar.WorkingBetween(
            vector["from"].moment(), vector["to"].moment());
        return Compare(absl::FormatDuration(
                           absl::Seconds(vector["expect_seconds"].number())),
                       absl::FormatDuration(between));
      });
}

void RunAddWorking(const Arguments& arguments, Tally& tally) {
  CheckAnswers(
      arguments, tally, [](const Calendar& calendar, const Json& vector) {
        const absl::Time at =
            calendar.AddWorking(vector["start"].moment(),
                                absl::Seconds(vector["add_seconds"].number()));
        return Compare(vector["expect"].text(), FormatMoment(at));
      });
}

}  // namespace sanad::conformance
