// What a table is: a record type, a key, indexes. Declared once, above this
// room; every backend makes the same tables of it.
//
// `workspace_id` leads every key and index on every backend and is never
// named here: a transaction belongs to one workspace and sees no other row.
//
// Columns are the scalar members of the record type. No column is null
// (record/cell.h says what stands for "none").

#ifndef SANAD_SRC_STORAGE_TABLE_H_
#define SANAD_SRC_STORAGE_TABLE_H_

#include <string_view>
#include <vector>

#include "record/record_type.h"

namespace sanad::storage {

struct Table;

// An ordered list of columns, by field number. The key's columns that are
// missing are added at the end, so that every index has a total order.
struct Index {
  std::string_view name;
  std::vector<int> columns;
  bool unique = false;
  // Rows whose last column is none (0, empty, an absent moment) are left out:
  // "unique if given". A scan of a sparse index never meets them.
  bool sparse = false;
};

// A column that always names a row of another table by its single key. The
// SQL stores declare it as a foreign key: a safety net, not a contract.
struct Reference {
  int column;
  const Table* table;
};

struct Table {
  std::string_view name;
  int number;  // never reused; stands in the keys of key-value stores
  const record::RecordType* type;
  std::vector<int> key;
  std::vector<Index> indexes;
  std::vector<Reference> references;
};

// A table whose rows are T.
template <class T>
struct TableOf : Table {};

// The columns by which a scan of an index is ordered: index 0 is the key,
// index i is `indexes[i - 1]` followed by the rest of the key.
std::vector<int> OrderColumns(const Table& table, int index);

// Everything a store has to know of its user.
struct Schema {
  std::string_view application;  // names the file's owner
  int version;                   // of these declarations
  int min_reader;                // older programs that may still read
  int min_writer;                // older programs that may still write
  std::vector<const Table*> tables;
};

// The declarations as text, one line per column and index; kept as a golden
// file for every release.
std::string ToText(const Schema& schema);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_TABLE_H_
