#include "desk/verify/every_row.h"

#include "base/refuse.h"
#include "record/any_record.h"

namespace sanad {

absl::Status ForEveryRow(storage::Reading& reading,
                         const storage::Stream& stream,
                         record::FieldSet columns,
                         absl::FunctionRef<void(const void* row)> visit) {
  const storage::Scan scan = {.streams = {stream}, .columns = columns};
  SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(reading, scan));
  record::AnyRecord row(*stream.table->type);
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return absl::OkStatus();
    rows->Load(row.get(), nullptr);
    visit(row.get());
  }
}

record::FieldSet KeyColumns(const storage::Table& table) {
  record::FieldSet columns;
  for (const int column : table.key) columns.Add(table.type->IndexOf(column));
  return columns;
}

}  // namespace sanad
