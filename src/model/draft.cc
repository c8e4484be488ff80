#include "sanad/draft.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Draft>() {
  static const RecordType type =
      Record<Draft>("Draft", {{"agent", 1, &Draft::agent},
                              {"conversation", 2, &Draft::conversation},
                              {"text", 3, &Draft::text, FieldClass::kContent},
                              {"html", 4, &Draft::html, FieldClass::kContent},
                              {"channel", 5, &Draft::channel},
                              {"version", 6, &Draft::version},
                              {"updated_at", 7, &Draft::updated_at}});
  return type;
}

}  // namespace sanad::record
