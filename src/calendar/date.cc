#include "calendar/date.h"

#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "calendar/units.h"

namespace sanad::calendar {
namespace {

std::optional<int> ReadDigits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

// REQUIRES: eight characters.
std::optional<absl::CivilDay> ReadEight(std::string_view text) {
  const auto year = ReadDigits(text.substr(0, 4));
  const auto month = ReadDigits(text.substr(4, 2));
  const auto day = ReadDigits(text.substr(6, 2));
  if (!year || !month || !day || *year == 0) return std::nullopt;
  const absl::CivilDay date(*year, *month, *day);
  // A date that does not exist has become another one.
  const bool kept = date.year() == *year && date.month() == *month;
  return kept && date.day() == *day ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<Day> ReadDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  std::string digits(text);
  std::erase(digits, '-');
  if (digits.size() != 8) return std::nullopt;
  const auto date = ReadEight(digits);
  if (!date) return std::nullopt;
  return *date - absl::CivilDay(1970, 1, 1);
}

std::optional<absl::CivilDay> ReadCompactDate(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  return ReadEight(text);
}

std::string FormatDate(absl::CivilDay day) {
  return absl::StrCat(absl::Dec(day.year(), absl::kZeroPad4), "-",
                      absl::Dec(day.month(), absl::kZeroPad2), "-",
                      absl::Dec(day.day(), absl::kZeroPad2));
}

}  // namespace sanad::calendar
