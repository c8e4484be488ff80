#include "sanad/workspace.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Workspace>() {
  static const RecordType type = Record<Workspace>(
      "Workspace", {{"id", 1, &Workspace::id},
                    {"name", 2, &Workspace::name},
                    {"created_at", 3, &Workspace::created_at},
                    BytesField("key", 4, &Workspace::key, FieldClass::kSecret),
                    {"time_zone", 5, &Workspace::time_zone},
                    {"sla_policy", 6, &Workspace::sla_policy},
                    {"calendar", 7, &Workspace::calendar}});
  return type;
}

}  // namespace sanad::record
