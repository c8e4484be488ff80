// The storage operations with their types on: what the rooms above write.
//
//   auto book = storage::Get(tx, tables.book, {Cell::Integer(7)});
//   auto page = storage::ReadAll(tx, tables.shelf, scan);

#ifndef SANAD_SRC_STORAGE_TYPED_H_
#define SANAD_SRC_STORAGE_TYPED_H_

#include <initializer_list>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "base/refuse.h"
#include "record/interpret.h"
#include "storage/store.h"

namespace sanad::storage {

template <class T>
absl::StatusOr<std::optional<T>> Find(Reading& reading, const TableOf<T>& table,
                                      int index,
                                      std::initializer_list<Cell> cells) {
  std::optional<T> row(std::in_place);
  SANAD_ASSIGN_OR_RETURN(
      const bool found,
      reading.Get(table, index, std::span(cells.begin(), cells.size()), &*row));
  if (!found) row.reset();
  return row;
}

template <class T>
absl::StatusOr<std::vector<T>> ReadAll(Reading& reading, const TableOf<T>&,
                                       const Scan& scan) {
  std::vector<T> rows;
  SANAD_ASSIGN_OR_RETURN(const auto cursor, ScanAll(reading, scan));
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, cursor->Next());
    if (!more) return rows;
    cursor->Load(&rows.emplace_back(), nullptr);
  }
}

template <class T>
Change Insert(const TableOf<T>& table, T row) {
  return {.kind = Change::Kind::kInsert,
          .table = &table,
          .row = record::AnyRecord::Of(std::move(row))};
}

// The update from `before` to `after`, which have the same key.
template <class T>
Change Update(const TableOf<T>& table, const T& before, T after) {
  const record::FieldSet columns = record::Difference(before, after);
  return {.kind = Change::Kind::kUpdate,
          .table = &table,
          .row = record::AnyRecord::Of(std::move(after)),
          .columns = columns};
}

template <class T>
Change Delete(const TableOf<T>& table, T row) {
  return {.kind = Change::Kind::kDelete,
          .table = &table,
          .row = record::AnyRecord::Of(std::move(row))};
}

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_TYPED_H_
