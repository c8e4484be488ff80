// The field lists of the requests of events.h.

#include "desk/requests.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<ReadEventsRequest>() {
  static const RecordType type = Record<ReadEventsRequest>(
      "ReadEventsRequest", {{"after", 1, &ReadEventsRequest::after},
                            {"rows", 2, &ReadEventsRequest::rows},
                            {"wait", 3, &ReadEventsRequest::wait}});
  return type;
}

}  // namespace sanad::record
