// A thing that an action is done to, with the lists that its facts look into.

#ifndef SANAD_SRC_DESK_ACCESS_THING_H_
#define SANAD_SRC_DESK_ACCESS_THING_H_

#include <vector>

#include "sanad/access.h"

namespace sanad {

struct AccessThing {
  AccessObject facts;  // without the lists
  std::vector<InboxId> inboxes;
  std::vector<Subject> participants;
  std::vector<CustomerId> customers;

  // Looks into this thing, which must outlive it.
  AccessObject object() const {
    AccessObject object = facts;
    object.inboxes = inboxes;
    object.participants = participants;
    object.customers = customers;
    return object;
  }
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ACCESS_THING_H_
