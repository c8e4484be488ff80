#include "desk/receive_batch.h"

#include "desk/requests.h"

namespace sanad {

absl::StatusOr<ReceiveOutcomes> BatchChannels::ReceiveAll(
    const ReceiveBatch& batch, const CallOptions& options) const {
  ReceiveOutcomes outcomes;
  for (const auto& arrived : Channels::ReceiveAll(batch.messages, options)) {
    ReceiveOutcome& outcome = outcomes.outcomes.emplace_back();
    if (arrived.ok()) {
      outcome.arrival = *arrived;
    } else {
      outcome.error = ErrorOf(arrived.status(), options.language);
    }
  }
  return outcomes;
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
