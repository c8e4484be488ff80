// Why a store refuses or fails.

#ifndef SANAD_SRC_STORAGE_REASONS_H_
#define SANAD_SRC_STORAGE_REASONS_H_

#include "base/refuse.h"
#include "sanad/status.h"

namespace sanad::storage {

using absl::StatusCode;

inline constexpr Reason kStoreFull = {
    StatusCode::kResourceExhausted, "store.full",
    "the disk under the store is full; nothing was written",
    "امتلأ القرص الذي عليه قاعدة البيانات، ولم يُكتب شيء"};
inline constexpr Reason kStoreReadOnly = {
    StatusCode::kFailedPrecondition, "store.read_only",
    "the store can be read but not written",
    "يمكن قراءة قاعدة البيانات ولا يمكن الكتابة فيها"};
inline constexpr Reason kStoreForeign = {
    StatusCode::kInvalidArgument, "store.foreign",
    "this is not a store of sanad", "هذا الملف ليس قاعدة بيانات لسند"};
inline constexpr Reason kStoreNewer = {
    StatusCode::kFailedPrecondition, "store.newer",
    "the store has schema {found}, this program knows {known}",
    "مخطط قاعدة البيانات هو {found}، وهذا البرنامج يعرف حتى {known}"};
inline constexpr Reason kStoreBusy = {StatusCode::kDeadlineExceeded,
                                      "store.busy",
                                      "the turn to write did not come in time",
                                      "لم يأتِ دور الكتابة في الوقت المحدد"};
inline constexpr Reason kCallCancelled = {
    StatusCode::kCancelled, "call.cancelled",
    "the call was cancelled while it waited for its turn",
    "أُلغي الطلب وهو ينتظر دوره"};
inline constexpr Reason kStoreDamaged = {StatusCode::kDataLoss, "store.damaged",
                                         "the store is damaged: {where}",
                                         "قاعدة البيانات تالفة: {where}"};
inline constexpr Reason kStoreFailed = {
    StatusCode::kUnavailable, "store.failed",
    "reading or writing the store failed: {where}",
    "تعذّرت القراءة من قاعدة البيانات أو الكتابة فيها: {where}"};
// Somebody else's transaction was in the way: the act may be run again.
inline constexpr Reason kStoreConflict = {
    StatusCode::kAborted, "store.conflict",
    "another transaction was in the way: {where}",
    "تعارضت المعاملة مع معاملة أخرى: {where}"};
inline constexpr Reason kStoreLost = {
    StatusCode::kUnavailable, "store.lost",
    "the connection to the store was lost; nothing was committed: {where}",
    "انقطع الاتصال بقاعدة البيانات ولم يُثبَّت شيء: {where}"};
inline constexpr Reason kStoreOutcomeUnknown = {
    StatusCode::kUnknown, "store.outcome_unknown",
    "the connection was lost while the act was committed; ask again with its "
    "idempotency key",
    "انقطع الاتصال أثناء تثبيت العملية، فأعد الطلب بمفتاح منع التكرار نفسه"};
inline constexpr Reason kStoreUnreachable = {
    StatusCode::kNotFound, "store.unreachable",
    "the store cannot be opened: {where}", "تعذّر فتح قاعدة البيانات: {where}"};
inline constexpr Reason kRowExists = {StatusCode::kAlreadyExists, "row.exists",
                                      "a row of `{table}` has this key already",
                                      "يوجد صف بهذا المفتاح في `{table}`"};
inline constexpr Reason kUniqueTaken = {
    StatusCode::kAlreadyExists, "row.unique_taken",
    "another row of `{table}` has the same `{index}`",
    "يوجد صف آخر في `{table}` له القيمة نفسها في `{index}`"};
inline constexpr Reason kRowMissing = {StatusCode::kNotFound, "row.missing",
                                       "`{table}` has no row with this key",
                                       "لا يوجد في `{table}` صف بهذا المفتاح"};

// Whether it is one of these, and no refusal of what was asked.
inline bool IsOfTheStore(const absl::Status& outcome) {
  return !outcome.ok() && ReasonOf(outcome).starts_with("store.");
}

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_REASONS_H_
