// Taking turns at a desk.

#ifndef SANAD_TESTS_SURVIVAL_WORK_H_
#define SANAD_TESTS_SURVIVAL_WORK_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/call.h"
#include "sanad/event.h"
#include "tests/desk/office.h"
#include "tests/survival/ledger.h"

namespace sanad::survival {

// A fresh file with an office in it.
absl::StatusOr<test::Office> MakeOffice(const std::string& path);
// The office that was made there.
absl::StatusOr<test::Office> Reenter(const std::string& path,
                                     const sanad::testing::Team& team);

// Every event from there on.
absl::StatusOr<std::vector<Event>> LogAfter(const test::Office& office,
                                            int64_t number);
// Where the log ends, which is not before `place`.
absl::StatusOr<Place> EndOfLog(const test::Office& office, const Place& place);

// Takes the turn. Fails when the store does, with nothing to be said of what
// was done; what the desk refuses is an answer. `place` is one in the log.
absl::StatusOr<Answer> Take(const test::Office& office, const Turn& turn,
                            const Place& place);

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_WORK_H_
