// The steps of a check, shared with its explanation.

#ifndef SANAD_SRC_ACCESS_CHECK_H_
#define SANAD_SRC_ACCESS_CHECK_H_

#include <optional>

#include "absl/time/time.h"
#include "access/demands.h"
#include "sanad/access.h"
#include "sanad/principal.h"

namespace sanad::access {

Decision Decide(const Principal& principal, const Asked& question,
                absl::Time now);

// As Decide, also of the rights to administer, which say nothing yet of what
// is changed.
Decision CheckRight(const Principal& principal, const Asked& question,
                    absl::Time now);

// The decision where no rule is asked, because a fixed one says it all.
std::optional<Decision> FixedDecision(const Principal& principal,
                                      const Asked& question, absl::Time now);

// Whether one demand holds, by the rules and the limits of bots.
Decision Meet(const Principal& principal, const Demand& demand, absl::Time now);

// Whether no role can give it to a bot.
bool IsAboveBots(Action action);

// What customers and visitors may do.
Decision CheckOutsider(const Sheet& sheet, const Asked& question);

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_CHECK_H_
