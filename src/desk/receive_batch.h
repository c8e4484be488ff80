// channels().ReceiveAll as one request and one answer, for callers that have
// no absl::Status.

#ifndef SANAD_SRC_DESK_RECEIVE_BATCH_H_
#define SANAD_SRC_DESK_RECEIVE_BATCH_H_

#include <optional>
#include <span>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/error.h"
#include "record/record_type.h"
#include "sanad/channels.h"

namespace sanad {

struct ReceiveBatch {
  std::vector<ReceiveRequest> messages;
};

struct ReceiveOutcome {
  std::optional<Arrival> arrival;
  std::optional<Error> error;
};

// One for each message, in the order of the request.
struct ReceiveOutcomes {
  std::vector<ReceiveOutcome> outcomes;
};

using ReceiveResults = std::vector<absl::StatusOr<Arrival>>;

// Receives them in one transaction. `before_commit` sees what will have come
// of each, and fails all if it fails.
ReceiveResults ReceiveEach(
    const SessionState& session, std::span<const ReceiveRequest> requests,
    const CallOptions& options,
    absl::FunctionRef<absl::Status(const ReceiveResults&)> before_commit);

class BatchChannels : public Channels {
 public:
  using Channels::Channels;

  absl::StatusOr<ReceiveOutcomes> ReceiveAll(const ReceiveBatch& batch,
                                             const CallOptions& options) const;
};

}  // namespace sanad

namespace sanad::record {
template <>
const RecordType& TypeOf<ReceiveBatch>();
template <>
const RecordType& TypeOf<ReceiveOutcome>();
template <>
const RecordType& TypeOf<ReceiveOutcomes>();
}  // namespace sanad::record

#endif  // SANAD_SRC_DESK_RECEIVE_BATCH_H_
