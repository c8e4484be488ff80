#include "desk/receive_batch.h"

#include "desk/requests.h"
#include "desk/session_state.h"
#include "record/interpret.h"

namespace sanad {
namespace {

ReceiveOutcomes OutcomesOf(const ReceiveResults& results, Language language) {
  ReceiveOutcomes outcomes;
  for (const auto& arrived : results) {
    ReceiveOutcome& outcome = outcomes.outcomes.emplace_back();
    if (arrived.ok()) {
      outcome.arrival = *arrived;
    } else {
      outcome.error = ErrorOf(arrived.status(), language);
    }
  }
  return outcomes;
}

}  // namespace

absl::StatusOr<ReceiveOutcomes> BatchChannels::ReceiveAll(
    const ReceiveBatch& batch, const CallOptions& options) const {
  AnswerOutlet* const outlet = state().outlet;
  const ReceiveResults results = ReceiveEach(
      state(), batch.messages, options, [&](const ReceiveResults& coming) {
        if (!outlet) return absl::OkStatus();
        return outlet->Give(
            record::ToBytes(OutcomesOf(coming, options.language)));
      });
  // Nothing that could fail comes after what was done.
  if (outlet && outlet->given()) return ReceiveOutcomes();
  return OutcomesOf(results, options.language);
}

}  // namespace sanad

namespace sanad::record {

template <>
const RecordType& TypeOf<ReceiveBatch>() {
  static const RecordType type = Record<ReceiveBatch>(
      "ReceiveBatch", {{"messages", 1, &ReceiveBatch::messages}});
  return type;
}

template <>
const RecordType& TypeOf<ReceiveOutcome>() {
  static const RecordType type = Record<ReceiveOutcome>(
      "ReceiveOutcome", {{"arrival", 1, &ReceiveOutcome::arrival},
                         {"error", 2, &ReceiveOutcome::error}});
  return type;
}

template <>
const RecordType& TypeOf<ReceiveOutcomes>() {
  static const RecordType type = Record<ReceiveOutcomes>(
      "ReceiveOutcomes", {{"outcomes", 1, &ReceiveOutcomes::outcomes}});
  return type;
}

}  // namespace sanad::record
