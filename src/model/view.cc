#include "sanad/view.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<View>() {
  static const RecordType type =
      Record<View>("View", {{"id", 1, &View::id},
                            {"version", 2, &View::version},
                            {"owner", 3, &View::owner},
                            {"name", 4, &View::name},
                            {"inbox", 5, &View::inbox},
                            {"assignee", 6, &View::assignee},
                            {"status", 7, &View::status},
                            {"priority", 8, &View::priority}});
  return type;
}

}  // namespace sanad::record
