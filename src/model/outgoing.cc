#include "sanad/outgoing.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Outgoing>() {
  static const RecordType type = Record<Outgoing>(
      "Outgoing", {{"message", 1, &Outgoing::message},
                   {"conversation", 2, &Outgoing::conversation},
                   {"inbox", 3, &Outgoing::inbox},
                   {"channel", 4, &Outgoing::channel},
                   {"state", 5, &Outgoing::state},
                   {"leaves_at", 6, &Outgoing::leaves_at},
                   {"sent_at", 7, &Outgoing::sent_at},
                   {"delivered_at", 8, &Outgoing::delivered_at},
                   {"read_at", 9, &Outgoing::read_at},
                   {"failed_at", 10, &Outgoing::failed_at},
                   {"attempts", 11, &Outgoing::attempts},
                   {"error", 12, &Outgoing::error, FieldClass::kContent}});
  return type;
}

}  // namespace sanad::record
