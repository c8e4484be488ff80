// Whatever the bytes, the holidays of a file are dates that a calendar takes,
// each once, in order, within the range, with names that are text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "absl/time/civil_time.h"
#include "base/utf8.h"
#include "sanad/calendar.h"
#include "sanad/holidays.h"
#include "sanad/limits.h"

namespace {

void Require(bool claim) {
  if (!claim) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto list =
      sanad::ReadHolidays(bytes, {.first = absl::CivilDay(2026, 1, 1),
                                  .last = absl::CivilDay(2035, 12, 31)});
  if (!list.ok()) return 0;
  std::string last = "2025-12-31";
  for (const sanad::Holiday& holiday : list->holidays) {
    Require(last < holiday.date && holiday.date <= "2035-12-31");
    Require(sanad::IsUtf8(holiday.name));
    Require(holiday.name.size() <= sanad::limits::kNameBytes);
    last = holiday.date;
  }
  Require(sanad::Calendar::Compile({.time_zone = "UTC",
                                    .hours = {{"mon", {{"09:00", "17:00"}}}},
                                    .holidays = list->holidays})
              .ok());
  return 0;
}
