// How a message that arrives finds its customer and its conversation.

#ifndef SANAD_SRC_DESK_INTAKE_H_
#define SANAD_SRC_DESK_INTAKE_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "desk/attachments.h"
#include "sanad/channels.h"
#include "sanad/conversations.h"

namespace sanad {

// A message with what was computed of its bytes before the act.
struct Incoming {
  explicit Incoming(const ReceiveRequest& request);

  const ReceiveRequest& request;
  std::vector<InspectedFile> files;
  std::string source_digest;
};

// Bounds and text of a message that a host's adapter made.
absl::Status CheckIncoming(const ReceiveRequest& request);

absl::StatusOr<Arrival> DecideIntake(Act& act, const Incoming& incoming);

// A message that its author writes in the conversation itself, which they may:
// nothing has to be found. conversation.full
absl::StatusOr<MessageReceipt> DecideWriting(Act& act,
                                             const Conversation& conversation,
                                             CustomerId author,
                                             const Incoming& incoming);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_INTAKE_H_
