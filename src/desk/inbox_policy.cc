#include "desk/inbox_policy.h"

#include "desk/reasons.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kSilenceOutOfRange = {
    StatusCode::kInvalidArgument, "inbox.silence_out_of_range",
    "a customer who is asked has from {least} minute to {limit} days to answer",
    "للعميل المسؤول مهلة للجواب من {least} دقيقة إلى {limit} يومًا"};
constexpr Reason kUndoTooLong = {
    StatusCode::kInvalidArgument, "inbox.undo_too_long",
    "a reply is held back from nothing to {limit} minutes",
    "مهلة سحب الرد لا تقل عن صفر ولا تزيد على {limit} دقيقة"};

bool IsWithin(absl::Duration length, absl::Duration least,
              absl::Duration most) {
  return length >= least && length <= most;
}

}  // namespace

absl::Status CheckPolicy(const Inbox& inbox) {
  const absl::Duration least = inbox.confirms_resolution
                                   ? absl::Minutes(limits::kLeastSilenceMinutes)
                                   : absl::ZeroDuration();
  if (!IsWithin(inbox.confirmation_silence, least,
                absl::Hours(24 * limits::kSilenceDays))) {
    return RefuseField("confirmation_silence", kSilenceOutOfRange,
                       {{"least", limits::kLeastSilenceMinutes},
                        {"limit", limits::kSilenceDays}});
  }
  if (!IsWithin(inbox.undo_window, absl::ZeroDuration(),
                absl::Minutes(limits::kUndoMinutes))) {
    return RefuseField("undo_window", kUndoTooLong,
                       {{"limit", limits::kUndoMinutes}});
  }
  return absl::OkStatus();
}

}  // namespace sanad
