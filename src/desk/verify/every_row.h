// Reads a whole table, row by row.

#ifndef SANAD_SRC_DESK_VERIFY_EVERY_ROW_H_
#define SANAD_SRC_DESK_VERIFY_EVERY_ROW_H_

#include <memory>
#include <utility>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/tables.h"
#include "record/field_set.h"
#include "storage/store.h"

namespace sanad {

// Visits the rows of a stream, with the columns asked for (none: all).
absl::Status ForEveryRow(storage::Reading& reading,
                         const storage::Stream& stream,
                         record::FieldSet columns,
                         absl::FunctionRef<void(const void* row)> visit);

template <class T>
absl::Status ForEveryRow(storage::Reading& reading,
                         absl::FunctionRef<void(const T& row)> visit) {
  return ForEveryRow(
      reading, {.table = &TableFor<T>()}, {},
      [&](const void* row) { visit(*static_cast<const T*>(row)); });
}

record::FieldSet KeyColumns(const storage::Table& table);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_EVERY_ROW_H_
