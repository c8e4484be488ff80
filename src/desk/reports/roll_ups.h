// Sums of facts, as they are made and stored.

#ifndef SANAD_SRC_DESK_REPORTS_ROLL_UPS_H_
#define SANAD_SRC_DESK_REPORTS_ROLL_UPS_H_

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "base/refuse.h"
#include "desk/reports/conversation_facts.h"
#include "metrics/tallies.h"
#include "model/figures.h"
#include "storage/store.h"

namespace sanad {

inline constexpr Reason kSumsDamaged = {
    absl::StatusCode::kDataLoss, "report.sums_damaged",
    "the sums of a report cannot be read", "تعذرت قراءة مجاميع أحد التقارير"};

struct RollUpKey {
  InboxId inbox;
  Dimension dimension = Dimension::kNone;
  Grain grain = Grain::kNone;
  int64_t start = 0;
  int64_t value = 0;
  std::string label;

  friend auto operator<=>(const RollUpKey&, const RollUpKey&) = default;
};

struct Sum {
  metrics::Tallies tallies;
  int64_t growth = 0;

  friend bool operator==(const Sum&, const Sum&) = default;
};

using RollUps = std::map<RollUpKey, Sum>;

// Counts all facts of a conversation so often, by days of the zone; negative:
// takes them back.
void Count(const ConversationFacts& facts, int64_t times, absl::TimeZone zone,
           RollUps& roll_ups);
// What changes where `after` stands for `before`.
void CountChange(const ConversationFacts& before,
                 const ConversationFacts& after, absl::TimeZone zone,
                 RollUps& roll_ups);

RollUpKey KeyOf(const RollUp& row);
RollUp RowOf(const RollUpKey& key, const Sum& sum);

// Nothing: the bytes are malformed.
std::optional<metrics::Tallies> TalliesIn(std::string_view bytes);

// The stored row of a key.
absl::StatusOr<std::optional<RollUp>> FindRollUp(storage::Reading& reading,
                                                 const RollUpKey& key);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_ROLL_UPS_H_
