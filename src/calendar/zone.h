// What a zone does to the wall clock, as a table of our own: from when on it
// differs from UTC by how much.

#ifndef SANAD_SRC_CALENDAR_ZONE_H_
#define SANAD_SRC_CALENDAR_ZONE_H_

#include <optional>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "calendar/units.h"

namespace sanad::calendar {

struct OffsetChange {
  Micros from;    // UTC
  Micros offset;  // wall clock minus UTC, from then on
};

struct Zone {
  // INVARIANT: not empty, ascending; the first one is from ever.
  std::vector<OffsetChange> changes;
  // Whether the last 400 years of `changes` repeat themselves for ever.
  bool repeats = false;

  static Zone Utc();

  // Writes out repeated changes up to `until`.
  void ExtendTo(Micros until);
};

// The zone of an IANA name by the system's data, or nullopt. Names that mean
// another zone on another machine ("localtime") are not known.
std::optional<Zone> LoadZone(std::string_view name);

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_ZONE_H_
