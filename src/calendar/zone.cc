#include "calendar/zone.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "calendar/units.h"

namespace sanad::calendar {
namespace {

constexpr Micros kEver = std::numeric_limits<Micros>::min();

// What the system's folder of zones, or Abseil, knows beside IANA's names.
constexpr std::array<std::string_view, 3> kNoZones = {"localtime", "posixrules",
                                                      "UTC0"};
constexpr std::array<std::string_view, 3> kNoFolders = {"posix/", "right/",
                                                        "Fixed/"};

constexpr size_t kMostNameBytes = 64;

// Names become paths below the system's folder and must not leave it.
bool IsPlainName(std::string_view name) {
  if (name.empty() || name.size() > kMostNameBytes || name.front() == '/') {
    return false;
  }
  return std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return absl::ascii_isalnum(c) || c == '/' || c == '_' || c == '-' ||
           c == '+';
  });
}

bool IsIanaName(std::string_view name) {
  if (!IsPlainName(name)) return false;
  return std::find(kNoZones.begin(), kNoZones.end(), name) == kNoZones.end() &&
         std::none_of(kNoFolders.begin(), kNoFolders.end(),
                      [&](auto folder) { return name.starts_with(folder); });
}

Micros OffsetAt(const absl::TimeZone& zone, absl::Time at) {
  return zone.At(at).offset * Micros{1'000'000};
}

// Abseil writes out 400 years of a rule that goes on for ever, and nothing
// of zones that have settled; what states announce ahead ends before 2100.
bool GoesOnForEver(const OffsetChange& last) {
  return last.from >=
         absl::ToUnixMicros(absl::FromUnixSeconds(7'258'118'400));  // year 2200
}

}  // namespace

Zone Zone::Utc() { return {.changes = {{kEver, 0}}}; }

void Zone::ExtendTo(Micros until) {
  if (!repeats) return;
  const Micros cycle_begins = changes.back().from - kMicrosPerCycle;
  size_t next =
      std::upper_bound(changes.begin() + 1, changes.end(), cycle_begins,
                       [](Micros from, const OffsetChange& change) {
                         return from < change.from;
                       }) -
      changes.begin();
  while (changes.back().from < until) {
    const OffsetChange again = changes[next++];
    changes.push_back({again.from + kMicrosPerCycle, again.offset});
  }
}

std::optional<Zone> LoadZone(std::string_view name) {
  absl::TimeZone loaded;
  if (!IsIanaName(name) ||
      !absl::LoadTimeZone(absl::string_view(name.data(), name.size()),
                          &loaded)) {
    return std::nullopt;
  }
  Zone zone;
  // No zone changed before the year 1; Abseil has no offset for infinity.
  absl::Time at = absl::FromUnixSeconds(-62'135'596'800);
  zone.changes.push_back({kEver, OffsetAt(loaded, at)});
  for (absl::TimeZone::CivilTransition change;
       loaded.NextTransition(at, &change);) {
    at = loaded.At(change.to).trans;
    const Micros offset = OffsetAt(loaded, at);
    if (offset == zone.changes.back().offset) continue;
    zone.changes.push_back({absl::ToUnixMicros(at), offset});
  }
  zone.repeats = zone.changes.size() > 1 && GoesOnForEver(zone.changes.back());
  return zone;
}

}  // namespace sanad::calendar
