// What happens to a message on its way out: values in, values out.

#ifndef SANAD_SRC_MODEL_OUTGOING_LIFE_H_
#define SANAD_SRC_MODEL_OUTGOING_LIFE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "sanad/channel.h"
#include "sanad/outgoing.h"

namespace sanad {

// How often a message is tried, until somebody says that it be tried anew.
inline constexpr int64_t kSendAttempts = 10;

// Whether replies of this channel have to be carried to the customer.
bool Leaves(Channel channel);

// How long to wait after that many attempts: doubling from a minute to two
// hours, less up to a half; `chance` is from 0 to 1.
absl::Duration WaitAfter(int64_t attempts, double chance);

Outgoing Sent(Outgoing outgoing, int64_t attempts, absl::Time at);
Outgoing Failed(Outgoing outgoing, int64_t attempts, std::string error,
                absl::Time at);
// As new, for another round of attempts.
Outgoing Retried(Outgoing outgoing, absl::Time at);

// What the channel tells of a message that left: delivered, read or failed.
// Nullopt: nothing that was not known or overtaken.
std::optional<Outgoing> Reported(Outgoing outgoing, OutgoingState told,
                                 std::string error, absl::Time at);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_OUTGOING_LIFE_H_
