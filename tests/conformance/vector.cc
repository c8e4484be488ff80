#include "tests/conformance/vector.h"

#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "tests/conformance/json.h"
#include "tests/conformance/kinds.h"

namespace sanad::conformance {
namespace {

void CheckLine(const std::string& file, int line, const std::string& text,
               Tally& tally, const Check& check) {
  google::protobuf::Value value;
  const auto read = google::protobuf::util::JsonStringToMessage(text, &value);
  if (!read.ok()) {
    tally.Miss(file, line, "?", "a JSON object", read.ToString());
    return;
  }
  const Json vector(&value);
  if (const auto difference = check(vector)) {
    tally.Miss(file, line, vector["id"].text(), difference->expected,
               difference->got);
  } else {
    tally.Pass();
  }
}

// What is not a list of two times has hours that cannot be read.
std::vector<WorkingHours> HoursOf(const Json& list) {
  if (!list.list()) return {WorkingHours{}};
  std::vector<WorkingHours> hours;
  for (const Json& pair : list.items()) {
    const auto times = pair.items();
    hours.push_back(times.size() == 2
                        ? WorkingHours{times[0].text(), times[1].text()}
                        : WorkingHours{});
  }
  return hours;
}

std::map<std::string, std::vector<WorkingHours>> HoursByName(
    const Json& object) {
  std::map<std::string, std::vector<WorkingHours>> hours;
  for (const auto& [name, list] : object.members()) {
    hours[name] = HoursOf(list);
  }
  return hours;
}

}  // namespace

void CheckVectors(const Arguments& arguments, Tally& tally,
                  const Check& check) {
  for (const std::string& file : arguments.files) {
    std::ifstream lines(file);
    if (!lines) tally.Miss(file, 0, "?", "a file that can be read", "none");
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (!line.empty()) CheckLine(file, number, line, tally, check);
    }
  }
}

absl::StatusOr<Calendar> CalendarOf(const Json& calendar) {
  CalendarRules rules = {
      .time_zone = calendar["time_zone"].text(),
      .hours = HoursByName(calendar["hours"]),
      .breaks = HoursByName(calendar["breaks"]),
      .date_hours = HoursByName(calendar["date_hours"]),
  };
  const Json holidays = calendar["holidays"];
  if (!holidays.missing() && !holidays.list()) rules.holidays.emplace_back();
  for (const Json& date : holidays.items()) {
    rules.holidays.push_back({.date = date.text()});
  }
  return Calendar::Compile(rules);
}

std::string FormatMoment(absl::Time at) {
  return absl::FormatTime("%Y-%m-%dT%H:%M:%E*SZ", at, absl::UTCTimeZone());
}

}  // namespace sanad::conformance
