// The field lists of the requests and answers of presence.h.

#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<TellPresence>() {
  static const RecordType type = Record<TellPresence>(
      "TellPresence", {{"conversation", 1, &TellPresence::conversation},
                       {"typing", 2, &TellPresence::typing},
                       {"seconds", 3, &TellPresence::seconds}});
  return type;
}

template <>
const RecordType& TypeOf<ViewerRow>() {
  static const RecordType type =
      Record<ViewerRow>("ViewerRow", {{"viewer", 1, &ViewerRow::viewer},
                                      {"name", 2, &ViewerRow::name},
                                      {"typing", 3, &ViewerRow::typing}});
  return type;
}

}  // namespace sanad::record
