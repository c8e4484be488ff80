// The places that a principal's grants name, and what holds at each: the
// check's rows, walked instead of looked up.

#ifndef SANAD_SRC_ACCESS_PLACES_H_
#define SANAD_SRC_ACCESS_PLACES_H_

#include <vector>

#include "absl/time/time.h"
#include "access/sheet.h"
#include "sanad/action.h"
#include "sanad/id.h"

namespace sanad::access {

// Ascending.
std::vector<InboxId> InboxesNamed(const Sheet& sheet, absl::Time now);
std::vector<SectionId> SectionsNamed(const Sheet& sheet, absl::Time now);

// Delegations that are in force included.
Cell CellElsewhere(const Sheet& sheet, Action action, absl::Time now);
Cell CellAt(const Sheet& sheet, Action action, InboxId inbox, absl::Time now);

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_PLACES_H_
