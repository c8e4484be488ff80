// Everything that can be read of a desk, by everybody, held against the
// model.

#ifndef SANAD_TESTS_DESK_RANDOM_LOOK_H_
#define SANAD_TESTS_DESK_RANDOM_LOOK_H_

#include <string>

#include "sanad/desk.h"
#include "tests/desk/random/model.h"
#include "tests/storage/chance.h"

namespace sanad::play {

Session SessionOf(const Desk& desk, Actor actor);

// The first difference, or nothing. `chance` draws sizes of pages and which
// statuses are asked for.
std::string LookAtEverything(const Desk& desk, const Model& model,
                             storage::conformance::Chance& chance);

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_LOOK_H_
