#include "sanad/actor.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Actor>() {
  static const RecordType type = Record<Actor>(
      "Actor", {{"kind", 1, &Actor::kind}, {"id", 2, &Actor::id}});
  return type;
}

}  // namespace sanad::record
