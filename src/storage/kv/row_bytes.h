// A row as it is kept: the protobuf wire bytes of its scalar fields, in
// ascending order. Fields that this program does not know stay as they are.

#ifndef SANAD_SRC_STORAGE_KV_ROW_BYTES_H_
#define SANAD_SRC_STORAGE_KV_ROW_BYTES_H_

#include <string>
#include <string_view>

#include "record/field_set.h"
#include "storage/kv/layout.h"

namespace sanad::storage {

// Reads the `wanted` columns; the cells look into `bytes`. False: the bytes
// are no row.
bool ReadCells(const TableLayout& layout, std::string_view bytes,
               FieldSet wanted, RowCells& cells);

// The cells of `wanted` as a record holds them.
void TakeCells(const TableLayout& layout, const void* record, FieldSet wanted,
               RowCells& cells);

// Gives the `wanted` cells to the members of a record.
void LoadCells(const TableLayout& layout, const RowCells& cells,
               FieldSet wanted, void* record);

// Writes `before` with the `changed` columns as `record` has them.
void AppendRow(const TableLayout& layout, std::string_view before,
               const void* record, FieldSet changed, std::string& out);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_ROW_BYTES_H_
