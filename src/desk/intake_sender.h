// Who says it: the customer of a message that arrives, found by what the
// channel claims, or made.

#ifndef SANAD_SRC_DESK_INTAKE_SENDER_H_
#define SANAD_SRC_DESK_INTAKE_SENDER_H_

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/channels.h"

namespace sanad {

struct Sender {
  CustomerId customer;
  bool made = false;  // in this act
};

absl::StatusOr<Sender> FindOrMakeSender(Act& act,
                                        const ReceiveRequest& request);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_INTAKE_SENDER_H_
