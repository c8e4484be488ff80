#include "calendar/recurrence.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/time/civil_time.h"
#include "calendar/date.h"

namespace sanad::calendar {
namespace {

// Lists of a rule; no sensible one is longer.
constexpr size_t kMostItems = 64;

constexpr std::array<absl::string_view, 7> kWeekdays = {"MO", "TU", "WE", "TH",
                                                        "FR", "SA", "SU"};

std::optional<int64_t> ReadNumber(absl::string_view text, int64_t low,
                                  int64_t high) {
  int64_t number = 0;
  if (!absl::SimpleAtoi(text, &number)) return std::nullopt;
  if (number < low || number > high) return std::nullopt;
  return number;
}

bool ReadNumbers(absl::string_view list, int low, int high,
                 std::vector<int>& numbers) {
  for (const absl::string_view item : absl::StrSplit(list, ',')) {
    const auto number = ReadNumber(item, low, high);
    if (!number || *number == 0 || numbers.size() == kMostItems) return false;
    numbers.push_back(static_cast<int>(*number));
  }
  return true;
}

std::optional<WeekdayOfMonth> ReadWeekday(absl::string_view item) {
  if (item.size() < 2) return std::nullopt;
  const auto name = std::find(kWeekdays.begin(), kWeekdays.end(),
                              item.substr(item.size() - 2));
  if (name == kWeekdays.end()) return std::nullopt;
  const int place = static_cast<int>(name - kWeekdays.begin());
  WeekdayOfMonth day = {.weekday = static_cast<absl::Weekday>(place)};
  item.remove_suffix(2);
  if (item.empty()) return day;
  const auto ordinal = ReadNumber(item, -5, 5);
  if (!ordinal || *ordinal == 0) return std::nullopt;
  day.ordinal = static_cast<int>(*ordinal);
  return day;
}

bool ReadWeekdays(absl::string_view list,
                  std::vector<WeekdayOfMonth>& weekdays) {
  for (const absl::string_view item : absl::StrSplit(list, ',')) {
    const auto weekday = ReadWeekday(item);
    if (!weekday || weekdays.size() == kMostItems) return false;
    weekdays.push_back(*weekday);
  }
  return true;
}

// A date, or the date of a moment: all-day events end with their day.
std::optional<absl::CivilDay> ReadUntil(absl::string_view value) {
  if (value.size() > 8 && value[8] != 'T') return std::nullopt;
  return ReadCompactDate(
      std::string_view(value.data(), std::min<size_t>(value.size(), 8)));
}

bool ReadPart(absl::string_view name, absl::string_view value,
              Recurrence& recurrence) {
  if (name == "FREQ") return value == "YEARLY";
  if (name == "WKST") return true;  // matters to weeks only
  if (name == "BYMONTH") return ReadNumbers(value, 1, 12, recurrence.months);
  if (name == "BYMONTHDAY") {
    return ReadNumbers(value, -31, 31, recurrence.month_days);
  }
  if (name == "BYDAY") return ReadWeekdays(value, recurrence.weekdays);
  if (name == "UNTIL") {
    recurrence.until = ReadUntil(value);
    return recurrence.until.has_value();
  }
  if (name == "COUNT") {
    recurrence.count = ReadNumber(value, 1, 1'000'000);
    return recurrence.count.has_value();
  }
  if (name == "INTERVAL") {
    const auto interval = ReadNumber(value, 1, 10'000);
    recurrence.interval = interval.value_or(1);
    return interval.has_value();
  }
  return false;
}

int DaysIn(absl::CivilMonth month) {
  return static_cast<int>(absl::CivilDay(month + 1) - absl::CivilDay(month));
}

bool IsMonthDay(const std::vector<int>& month_days, absl::CivilDay day) {
  const int length = DaysIn(absl::CivilMonth(day));
  return std::any_of(month_days.begin(), month_days.end(), [&](int n) {
    return (n > 0 ? n : length + 1 + n) == day.day();
  });
}

bool IsWeekday(const std::vector<WeekdayOfMonth>& weekdays,
               absl::CivilDay day) {
  const int from_end = DaysIn(absl::CivilMonth(day)) - day.day();
  return std::any_of(
      weekdays.begin(), weekdays.end(), [&](const WeekdayOfMonth& wanted) {
        if (wanted.weekday != absl::GetWeekday(day)) return false;
        if (wanted.ordinal == 0) return true;
        return wanted.ordinal > 0 ? (day.day() - 1) / 7 + 1 == wanted.ordinal
                                  : -(from_end / 7 + 1) == wanted.ordinal;
      });
}

// Without a day in the rule it is that of the start, where it exists.
bool IsDay(const Recurrence& recurrence, absl::CivilDay start,
           absl::CivilDay day) {
  if (recurrence.month_days.empty() && recurrence.weekdays.empty()) {
    return day.day() == start.day();
  }
  return (recurrence.month_days.empty() ||
          IsMonthDay(recurrence.month_days, day)) &&
         (recurrence.weekdays.empty() || IsWeekday(recurrence.weekdays, day));
}

// In order, each once. Days of the month without a month are those of every
// month.
std::vector<int> MonthsOf(const Recurrence& recurrence, absl::CivilDay start) {
  std::vector<int> months = recurrence.months;
  if (months.empty() && recurrence.month_days.empty()) {
    months.push_back(start.month());
  } else if (months.empty()) {
    months.resize(12);
    std::iota(months.begin(), months.end(), 1);
  }
  std::sort(months.begin(), months.end());
  months.erase(std::unique(months.begin(), months.end()), months.end());
  return months;
}

// Years that nobody asks about are passed over, unless they are counted.
absl::civil_year_t FirstYear(const Recurrence& recurrence, absl::CivilDay start,
                             absl::CivilDay first) {
  if (recurrence.count || first.year() <= start.year()) return start.year();
  const auto steps = (first.year() - start.year()) / recurrence.interval;
  return start.year() + steps * recurrence.interval;
}

}  // namespace

std::optional<Recurrence> ReadRecurrence(std::string_view value) {
  Recurrence recurrence;
  bool has_frequency = false;
  const std::string rule =
      absl::AsciiStrToUpper(absl::string_view(value.data(), value.size()));
  for (const absl::string_view part : absl::StrSplit(rule, ';')) {
    const std::pair<absl::string_view, absl::string_view> pair =
        absl::StrSplit(part, absl::MaxSplits('=', 1));
    if (!ReadPart(pair.first, pair.second, recurrence)) return std::nullopt;
    has_frequency = has_frequency || pair.first == "FREQ";
  }
  // A weekday without a month counts within the year.
  const bool of_the_year =
      !recurrence.weekdays.empty() && recurrence.months.empty();
  if (!has_frequency || of_the_year) return std::nullopt;
  return recurrence;
}

bool ForEachOccurrence(const Recurrence& recurrence, absl::CivilDay start,
                       const OccurrenceSearch& search,
                       const std::function<void(absl::CivilDay)>& visit) {
  const absl::CivilDay last =
      std::min(search.last, recurrence.until.value_or(search.last));
  visit(start);
  int64_t left = recurrence.count.value_or(last - start + 1) - 1;
  const std::vector<int> months = MonthsOf(recurrence, start);
  for (auto year = FirstYear(recurrence, start, search.first);
       year <= last.year(); year += recurrence.interval) {
    for (const int month : months) {
      const absl::CivilDay first(year, month);
      for (absl::CivilDay day = first; day.month() == month; ++day) {
        if (--*search.days_left < 0) return false;
        if (day <= start || !IsDay(recurrence, start, day)) continue;
        if (day > last || left-- <= 0) return true;
        visit(day);
      }
    }
  }
  return true;
}

}  // namespace sanad::calendar
