// Things by their ids, with the facts that decide who may do what to them.

#ifndef SANAD_SRC_DESK_THINGS_H_
#define SANAD_SRC_DESK_THINGS_H_

#include "absl/status/statusor.h"
#include "desk/access_thing.h"
#include "desk/act.h"
#include "sanad/rights.h"

namespace sanad {

// A thing that is not there is of kind kNone: nobody may do anything to it.
absl::StatusOr<AccessThing> LoadThing(Call& call, const ThingRef& ref);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_THINGS_H_
