// The team of the fixtures, made by a session of the system.

#ifndef SANAD_SRC_TESTING_TEAM_H_
#define SANAD_SRC_TESTING_TEAM_H_

#include "absl/status/statusor.h"
#include "sanad/session.h"
#include "sanad/testing.h"

namespace sanad::testing {

// Fails where there is such a team already.
absl::StatusOr<Team> MakeTeamAs(const Session& system);

}  // namespace sanad::testing

#endif  // SANAD_SRC_TESTING_TEAM_H_
