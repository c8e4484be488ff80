#include "calendar/zone.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "calendar/units.h"
#include "tests/calendar/seed.h"

namespace sanad::calendar {
namespace {

Micros OffsetIn(const Zone& zone, absl::Time at) {
  const auto after = std::upper_bound(
      zone.changes.begin() + 1, zone.changes.end(), absl::ToUnixMicros(at),
      [](Micros value, const OffsetChange& c) { return value < c.from; });
  return (after - 1)->offset;
}

class ZoneTable : public testing::TestWithParam<std::string> {};

TEST_P(ZoneTable, IsWhatAbseilSays) {
  absl::TimeZone oracle;
  ASSERT_TRUE(absl::LoadTimeZone(GetParam(), &oracle));
  auto zone = LoadZone(GetParam());
  ASSERT_TRUE(zone.has_value());
  const absl::Time end = absl::FromCivil(absl::CivilDay(3500, 1, 1), oracle);
  zone->ExtendTo(absl::ToUnixMicros(end));
  const auto expect_at = [&](absl::Time at) {
    EXPECT_EQ(OffsetIn(*zone, at), oracle.At(at).offset * Micros{1'000'000})
        << at;
  };
  for (const OffsetChange& change : zone->changes) {
    if (change.from == std::numeric_limits<Micros>::min()) continue;
    expect_at(absl::FromUnixMicros(change.from));
    expect_at(absl::FromUnixMicros(change.from - 1));
  }
  std::mt19937_64 random(Seed());
  std::uniform_int_distribution<int64_t> days(1, 3499 * 365);
  for (int i = 0; i < 20'000; ++i) {
    expect_at(absl::FromCivil(absl::CivilDay(1, 1, 1) + days(random),
                              absl::UTCTimeZone()) +
              absl::Minutes(random() % 1440));
  }
}

INSTANTIATE_TEST_SUITE_P(Of, ZoneTable,
                         testing::Values("Africa/Cairo", "Africa/Casablanca",
                                         "America/New_York", "America/Nuuk",
                                         "Antarctica/Troll", "Asia/Riyadh",
                                         "Asia/Tehran", "Australia/Lord_Howe",
                                         "Europe/Dublin", "Pacific/Apia",
                                         "Pacific/Chatham", "UTC"),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::replace(name.begin(), name.end(), '/', '_');
                           return name;
                         });

TEST(Zone, IsKnownByItsIanaNameOnly) {
  for (const char* name :
       {"", "Mars/Base", "localtime", "posixrules", "UTC0", "/etc/localtime",
        "../zoneinfo/UTC", "Europe/../UTC", "right/UTC", "posix/UTC",
        "Fixed/UTC+05:00:00", "libc:UTC", "file:UTC", "Africa", "zone.tab",
        "leapseconds", "Europe/Berlin ", "القاهرة"}) {
    EXPECT_FALSE(LoadZone(name).has_value()) << name;
  }
  EXPECT_FALSE(LoadZone(std::string_view("UTC\0x", 5)).has_value());
  EXPECT_FALSE(LoadZone(std::string(100'000, 'A')).has_value());
  for (const char* name : {"UTC", "Etc/GMT+5", "Africa/Cairo",
                           "America/Argentina/Buenos_Aires", "EST5EDT"}) {
    EXPECT_TRUE(LoadZone(name).has_value()) << name;
  }
}

}  // namespace
}  // namespace sanad::calendar
