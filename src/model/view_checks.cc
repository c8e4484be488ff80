#include "model/view_checks.h"

#include <string>
#include <vector>

#include "base/refuse.h"
#include "model/checks.h"
#include "model/view_match.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kTooManyValues = {absl::StatusCode::kInvalidArgument,
                                   "view.too_many_values",
                                   "`{field}` takes at most {limit} values",
                                   "الحد الأقصى لقيم `{field}` هو {limit}"};
constexpr Reason kOrderUnfit = {
    absl::StatusCode::kInvalidArgument, "view.order_unfit",
    "a filter that moves with the clock needs the ascending order by the "
    "moment that it looks at, and there is one such filter at most",
    "التصفية التي تتحرك مع الوقت تحتاج ترتيبًا تصاعديًا حسب الوقت الذي تنظر "
    "إليه، ولا تكون إلا واحدة"};

// Longer than anybody waits, and far from where time ends.
constexpr absl::Duration kLongest = absl::Hours(24 * 3660);

template <class T>
absl::Status CheckCount(std::string_view field, const std::vector<T>& values) {
  return CheckViewValues(field, values.size(), limits::kViewValues);
}

template <class E>
absl::Status CheckEnums(std::string_view field, const std::vector<E>& values,
                        E first, E last) {
  SANAD_RETURN_IF_ERROR(CheckCount(field, values));
  for (const E value : values) {
    SANAD_RETURN_IF_ERROR(CheckKnown(field, value, first, last));
  }
  return absl::OkStatus();
}

absl::Status CheckLists(const ViewFilter& filter) {
  SANAD_RETURN_IF_ERROR(CheckCount("filter.inboxes", filter.inboxes));
  SANAD_RETURN_IF_ERROR(CheckCount("filter.teams", filter.teams));
  SANAD_RETURN_IF_ERROR(CheckCount("filter.assignees", filter.assignees));
  SANAD_RETURN_IF_ERROR(CheckCount("filter.any_tags", filter.any_tags));
  SANAD_RETURN_IF_ERROR(CheckCount("filter.all_tags", filter.all_tags));
  SANAD_RETURN_IF_ERROR(CheckEnums("filter.statuses", filter.statuses,
                                   ConversationStatus::kOpen,
                                   ConversationStatus::kClosed));
  SANAD_RETURN_IF_ERROR(CheckEnums("filter.priorities", filter.priorities,
                                   Priority::kUrgent, Priority::kLow));
  SANAD_RETURN_IF_ERROR(CheckEnums("filter.kinds", filter.kinds,
                                   ConversationKind::kNone,
                                   ConversationKind::kComplaint));
  return CheckEnums("filter.channels", filter.channels, Channel::kNone,
                    Channel::kInternal);
}

absl::Status CheckFields(const std::vector<FieldCondition>& fields) {
  SANAD_RETURN_IF_ERROR(
      CheckViewValues("filter.fields", fields.size(), limits::kViewFields));
  for (const FieldCondition& condition : fields) {
    SANAD_RETURN_IF_ERROR(CheckCount("filter.fields.values", condition.values));
  }
  return absl::OkStatus();
}

absl::Status CheckLonger(const ViewFilter& filter) {
  const auto& longer = filter.waiting_longer_than;
  if (!longer) return absl::OkStatus();
  if (*longer >= absl::ZeroDuration() && *longer <= kLongest) {
    return absl::OkStatus();
  }
  constexpr std::string_view kField = "filter.waiting_longer_than";
  return RefuseField(kField, kValueUnknown, {{"field", kField}});
}

}  // namespace

absl::Status CheckViewValues(std::string_view field, size_t values,
                             size_t limit) {
  if (values <= limit) return absl::OkStatus();
  return RefuseField(field, kTooManyValues,
                     {{"field", field}, {"limit", limit}});
}

absl::Status CheckFilter(const ViewFilter& filter) {
  SANAD_RETURN_IF_ERROR(CheckLists(filter));
  SANAD_RETURN_IF_ERROR(CheckFields(filter.fields));
  SANAD_RETURN_IF_ERROR(CheckKnown("filter.snoozed", filter.snoozed,
                                   WhenSnoozed::kHidden, WhenSnoozed::kOnly));
  SANAD_RETURN_IF_ERROR(CheckKnown("filter.waiting", filter.waiting,
                                   Whether::kEither, Whether::kNo));
  SANAD_RETURN_IF_ERROR(
      CheckKnown("filter.due", filter.due, Whether::kEither, Whether::kNo));
  return CheckLonger(filter);
}

absl::Status CheckOrder(const ViewFilter& filter, ViewOrder order,
                        bool descending) {
  SANAD_RETURN_IF_ERROR(
      CheckKnown("order", order, ViewOrder::kNone, ViewOrder::kLastActivity));
  if (OrderSuits(filter, order, descending)) return absl::OkStatus();
  return RefuseField("order", kOrderUnfit);
}

}  // namespace sanad
