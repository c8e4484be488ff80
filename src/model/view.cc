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
                            {"audience", 9, &View::audience},
                            {"team", 10, &View::team},
                            {"filter", 11, &View::filter},
                            {"order", 12, &View::order},
                            {"descending", 13, &View::descending}});
  return type;
}

}  // namespace sanad::record
