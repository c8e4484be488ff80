// Values that at most one row may have. Writers of a workspace queue, so
// what is free when an act looks is free when it is written.

#ifndef SANAD_SRC_DESK_UNIQUE_H_
#define SANAD_SRC_DESK_UNIQUE_H_

#include <string_view>

#include "absl/status/status.h"
#include "base/refuse.h"
#include "desk/act.h"

namespace sanad {

// Refuses `field` as `taken` if a row has this value in the unique index;
// no value is always free.
template <class T>
absl::Status CheckFree(Act& act, int index, std::string_view field,
                       std::string_view value, const Reason& taken) {
  if (value.empty()) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const auto holder,
                         act.Find<T>({storage::Cell::Text(value)}, index));
  return holder ? RefuseField(field, taken) : absl::OkStatus();
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_UNIQUE_H_
