// A message that does not say where it belongs, from a customer who waits: is
// it joined to the conversation in which they wait?

#ifndef SANAD_SRC_DESK_INTAKE_REPEAT_H_
#define SANAD_SRC_DESK_INTAKE_REPEAT_H_

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "desk/intake_sender.h"
#include "desk/intake_thread.h"

namespace sanad {

// `by_person`: neither automatic nor spam. What is found names the
// customer's message before as the one that led there.
absl::StatusOr<Found> FindRepeat(Act& act, const Inbox& inbox,
                                 const Sender& sender, bool by_person);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_INTAKE_REPEAT_H_
