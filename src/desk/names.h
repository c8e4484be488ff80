// Names of those who act, for people.

#ifndef SANAD_SRC_DESK_NAMES_H_
#define SANAD_SRC_DESK_NAMES_H_

#include <string>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/actor.h"

namespace sanad {

// The name of an agent or customer; empty for the system and the unknown.
absl::StatusOr<std::string> NameOfActor(Call& call, Actor actor);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_NAMES_H_
