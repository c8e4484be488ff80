// What two calls have in common when one prepared statement serves both: a
// few words that are made and compared without writing any SQL.

#ifndef SANAD_SRC_STORAGE_SQL_SHAPE_H_
#define SANAD_SRC_STORAGE_SQL_SHAPE_H_

#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "record/field_set.h"
#include "storage/scan.h"
#include "storage/table.h"

namespace sanad::storage::sql {

using Shape = absl::InlinedVector<uint64_t, 8>;

Shape ShapeOfGet(const Table& table, int index);
Shape ShapeOfStream(const Stream& stream, const Scan& scan);
Shape ShapeOfCount(const Stream& stream);
Shape ShapeOfInsert(const Table& table);
Shape ShapeOfUpdate(const Table& table, record::FieldSet columns);
Shape ShapeOfDelete(const Table& table);

}  // namespace sanad::storage::sql

#endif  // SANAD_SRC_STORAGE_SQL_SHAPE_H_
