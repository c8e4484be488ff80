#include "sanad/inbox.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Inbox>() {
  static const RecordType type =
      Record<Inbox>("Inbox", {{"id", 1, &Inbox::id},
                              {"version", 2, &Inbox::version},
                              {"name", 3, &Inbox::name},
                              {"address", 4, &Inbox::address},
                              {"team", 5, &Inbox::team},
                              {"language", 6, &Inbox::language},
                              {"follow_up", 7, &Inbox::follow_up}});
  return type;
}

}  // namespace sanad::record
