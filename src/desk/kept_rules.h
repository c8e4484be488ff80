// Calendars and policies as they are kept: every version a row of its own.

#ifndef SANAD_SRC_DESK_KEPT_RULES_H_
#define SANAD_SRC_DESK_KEPT_RULES_H_

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "base/refuse.h"
#include "desk/requests.h"
#include "desk/tables.h"
#include "model/service_level.h"
#include "record/interpret.h"
#include "sanad/service_levels.h"
#include "storage/store.h"
#include "storage/typed.h"

namespace sanad {

inline constexpr Reason kCalendarUnknown = {
    absl::StatusCode::kNotFound, "calendar.unknown",
    "there is no calendar with this id, or not in this version",
    "لا يوجد تقويم عمل بهذا المعرّف أو بهذا الإصدار"};
inline constexpr Reason kSlaPolicyUnknown = {
    absl::StatusCode::kNotFound, "policy.unknown",
    "there is no SLA policy with this id, or not in this version",
    "لا توجد اتفاقية مستوى خدمة بهذا المعرّف أو بهذا الإصدار"};
inline constexpr Reason kRulesUnreadable = {
    absl::StatusCode::kDataLoss, "rules.unreadable",
    "a version of a calendar or SLA policy cannot be read",
    "تعذّرت قراءة إصدار من تقويم عمل أو من اتفاقية مستوى خدمة"};

// What is kept of a calendar or policy, by the type of its versions.
template <class Version>
inline constexpr RulesKind kRulesKind = RulesKind::kNone;
template <>
inline constexpr RulesKind kRulesKind<CalendarVersion> = RulesKind::kCalendar;
template <>
inline constexpr RulesKind kRulesKind<SlaPolicyVersion> = RulesKind::kSlaPolicy;

template <class Version>
constexpr const Reason& UnknownRules() {
  return kRulesKind<Version> == RulesKind::kCalendar ? kCalendarUnknown
                                                     : kSlaPolicyUnknown;
}

// A version as it is told. rules.unreadable
template <class Version>
absl::StatusOr<Version> Unpacked(const KeptRules& row) {
  auto version = record::FromBytes<Version>(row.content);
  if (!version) return Refuse(kRulesUnreadable);
  version->id.value = row.id;
  version->version = row.number;
  version->from = row.from;
  version->until = row.until;
  return *std::move(version);
}

// A version as it is kept: what the row's own columns say is not in its bytes.
template <class Version>
KeptRules Packed(Version version) {
  KeptRules row = {.kind = kRulesKind<Version>,
                   .id = version.id.value,
                   .number = version.version,
                   .from = version.from,
                   .until = version.until};
  version.id = {};
  version.version = 0;
  version.from = absl::Time();
  version.until.reset();
  row.content = record::ToBytes(version);
  return row;
}

// All versions of one, in order; of id 0: of all.
template <class Version>
absl::StatusOr<std::vector<KeptRules>> KeptVersions(storage::Reading& reading,
                                                    int64_t id = 0) {
  using storage::Cell;
  std::vector<Cell> prefix = {
      Cell::Integer(static_cast<int64_t>(kRulesKind<Version>))};
  if (id != 0) prefix.push_back(Cell::Integer(id));
  return storage::ReadAll(reading, TableFor<KeptRules>(),
                          {.streams = {{.table = &TableFor<KeptRules>(),
                                        .prefix = std::move(prefix)}}});
}

// One version; number 0: the present one. calendar.unknown, policy.unknown
template <class Version>
absl::StatusOr<Version> LoadVersion(storage::Reading& reading, int64_t id,
                                    int64_t number) {
  using storage::Cell;
  std::optional<KeptRules> row;
  if (number != 0) {
    SANAD_ASSIGN_OR_RETURN(
        row,
        storage::Find(reading, TableFor<KeptRules>(), kPrimary,
                      {Cell::Integer(static_cast<int64_t>(kRulesKind<Version>)),
                       Cell::Integer(id), Cell::Integer(number)}));
  } else if (id != 0) {
    SANAD_ASSIGN_OR_RETURN(const auto rows, KeptVersions<Version>(reading, id));
    if (!rows.empty()) row = rows.back();
  }
  if (!row) return Refuse(UnknownRules<Version>());
  return Unpacked<Version>(*row);
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_KEPT_RULES_H_
