// What a store should say, said by the plainest means: rows are vectors of
// values in a map, and a scan looks at every row. It shares no code with the
// stores.

#ifndef SANAD_TESTS_STORAGE_REFERENCE_MODEL_H_
#define SANAD_TESTS_STORAGE_REFERENCE_MODEL_H_

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "storage/store.h"
#include "tests/storage/conformance.h"

namespace sanad::storage::conformance {

using Value = std::variant<int64_t, double, std::string>;
using Row = std::vector<Value>;  // by position in the record type

Value ValueOf(const Cell& cell);
Row RowOf(const record::RecordType& type, const void* record);
void LoadRow(const record::RecordType& type, const Row& row, void* record);

// The cell of a column; looks into `value`.
Cell CellOf(const Table& table, int column, const Value& value);

// The columns by which an index orders its rows.
std::vector<int> Order(const Table& table, int index);

// One workspace.
class ReferenceModel {
 public:
  // Makes the change, or says why it is refused.
  Refusal Insert(const Table& table, const Row& row);
  Refusal Update(const Table& table, const Row& row,
                 const record::FieldSet& columns);
  Refusal Delete(const Table& table, const Row& row);

  // The row whose index columns hold these values, or null.
  const Row* Get(const Table& table, int index,
                 const std::vector<Value>& values) const;
  std::vector<Row> Find(const Scan& scan) const;
  int64_t Count(const Stream& stream, int64_t cap) const;

  // All rows of a table in the order of the key.
  std::vector<Row> Rows(const Table& table) const;

 private:
  using Rowset = std::map<Row, Row>;  // by key

  const Rowset& RowsOf(const Table& table) const;
  Refusal RefusalOf(const Table& table, const Row& row) const;

  std::map<int, Rowset> tables_;
};

}  // namespace sanad::storage::conformance

#endif  // SANAD_TESTS_STORAGE_REFERENCE_MODEL_H_
