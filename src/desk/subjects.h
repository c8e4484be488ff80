// Agents, bots and teams, whichever is meant.

#ifndef SANAD_SRC_DESK_SUBJECTS_H_
#define SANAD_SRC_DESK_SUBJECTS_H_

#include "absl/status/status.h"
#include "desk/act.h"
#include "sanad/grant.h"

namespace sanad {

// Whether there is such an agent, bot or team. subject.unknown
absl::Status CheckSubject(Call& call, Subject who);

// Whether somebody is meant who asks, or a team that they are in.
bool IsOneself(const Call& call, Subject who);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_SUBJECTS_H_
