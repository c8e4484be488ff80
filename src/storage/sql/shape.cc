#include "storage/sql/shape.h"

#include <cstdint>

namespace sanad::storage::sql {
namespace {

enum class Verb : uint8_t { kGet, kStream, kCount, kInsert, kUpdate, kDelete };

// Table numbers, indexes and prefixes are small; each has its own bits.
uint64_t Head(Verb verb, const Table& table, int index, size_t prefix) {
  return static_cast<uint64_t>(verb) | static_cast<uint64_t>(index) << 8 |
         prefix << 16 | static_cast<uint64_t>(table.number) << 32;
}

void AddFilters(const Stream& stream, Shape& shape) {
  for (const Filter& filter : stream.filters) {
    shape.push_back(static_cast<uint64_t>(filter.op) |
                    static_cast<uint64_t>(filter.column) << 8);
  }
}

void AddFollow(const Follow& follow, Shape& shape) {
  shape.push_back(static_cast<uint64_t>(follow.column) |
                  static_cast<uint64_t>(follow.table->number) << 32);
  shape.push_back(follow.columns.bits());
}

}  // namespace

Shape ShapeOfGet(const Table& table, int index) {
  return {Head(Verb::kGet, table, index, 0)};
}

Shape ShapeOfStream(const Stream& stream, const Scan& scan) {
  const uint64_t descending = scan.direction == Direction::kDescending;
  const uint64_t after = !scan.after.empty();
  const uint64_t follow = scan.follow.has_value();
  Shape shape = {
      Head(Verb::kStream, *stream.table, stream.index, stream.prefix.size()) |
          descending << 24 | after << 25 | follow << 26,
      scan.columns.bits()};
  if (scan.follow) AddFollow(*scan.follow, shape);
  AddFilters(stream, shape);
  return shape;
}

Shape ShapeOfCount(const Stream& stream) {
  Shape shape = {
      Head(Verb::kCount, *stream.table, stream.index, stream.prefix.size())};
  AddFilters(stream, shape);
  return shape;
}

Shape ShapeOfInsert(const Table& table) {
  return {Head(Verb::kInsert, table, 0, 0)};
}

Shape ShapeOfUpdate(const Table& table, record::FieldSet columns) {
  return {Head(Verb::kUpdate, table, 0, 0), columns.bits()};
}

Shape ShapeOfDelete(const Table& table) {
  return {Head(Verb::kDelete, table, 0, 0)};
}

}  // namespace sanad::storage::sql
