// The declared tables, worked out once per store for walking quickly.

#ifndef SANAD_SRC_STORAGE_KV_LAYOUT_H_
#define SANAD_SRC_STORAGE_KV_LAYOUT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/cell.h"
#include "record/field_set.h"
#include "storage/table.h"

namespace sanad::storage {

using record::Cell;
using record::FieldSet;

// The cells of one row by position in the table's type. Only those that
// were asked for hold anything.
using RowCells = std::vector<Cell>;

// One field as a column. Fields that are no scalars live in tables of their
// own: their `kind` is kNone.
struct Column {
  record::CellKind kind;
  bool nested;  // a private value: its text is a field of a nested record
  Cell none;    // what stands for a field that the row does not have
};

// One order of a table's rows; number 0 is the key.
//
// An entry's key holds the first `key_cells` cells of `order`, its value the
// rest: a unique index leaves the rest to the value, so that one look-up
// finds it or finds it taken. The value of number 0 is the row itself.
struct IndexLayout {
  int number = 0;
  std::string_view name;
  bool unique = true;
  std::vector<int> order;  // positions
  FieldSet columns;        // of `order`
  size_t key_cells = 0;
  std::vector<int> key_places;  // where in `order` the table's key stands
  int sparse = -1;              // position of the cell that may be none
  Cell none;                    // what it is then

  bool Has(const RowCells& row) const {
    return sparse < 0 || row[sparse] != none;
  }
  // The place of a position in `order`, or -1.
  int PlaceOf(int position) const;
};

struct TableLayout {
  explicit TableLayout(const Table& table);

  const Table* table;
  std::vector<Column> columns;  // by position
  FieldSet stored;              // those that are scalars
  std::vector<IndexLayout> indexes;

  int PositionOf(int number) const { return table->type->IndexOf(number); }
};

// By table number.
class Layouts {
 public:
  explicit Layouts(const Schema& schema);

  const TableLayout& Of(const Table& table) const;
  // Null: the schema has no such table.
  const TableLayout* Find(int number) const;
  const std::vector<TableLayout>& all() const { return layouts_; }

 private:
  std::vector<TableLayout> layouts_;
  std::vector<int> by_number_;
};

// Appends the key, and for a unique index the value, of a row's entry.
void AppendEntry(const IndexLayout& index, const RowCells& row,
                 std::string& key, std::string* value);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_LAYOUT_H_
