#include "sanad/denial.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Denial>() {
  static const RecordType type =
      Record<Denial>("Denial", {{"actor_kind", 1, &Denial::actor_kind},
                                {"actor", 2, &Denial::actor},
                                {"operation", 3, &Denial::operation},
                                {"count", 4, &Denial::count},
                                {"first_at", 5, &Denial::first_at},
                                {"last_at", 6, &Denial::last_at},
                                {"stream", 7, &Denial::stream},
                                {"subject", 8, &Denial::subject}});
  return type;
}

}  // namespace sanad::record
