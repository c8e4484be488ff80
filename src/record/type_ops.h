// What can be done with a member of a struct, by its type.
//
// One `TypeOps` per member type, not per struct, so that code does not grow
// with the number of structs. Interpreters (bytes, difference, columns,
// masks) walk a record's fields and call these through the lowered table;
// record/ops_of.h makes them.

#ifndef SANAD_SRC_RECORD_TYPE_OPS_H_
#define SANAD_SRC_RECORD_TYPE_OPS_H_

#include <cstdint>
#include <string_view>

#include "absl/functional/function_ref.h"
#include "record/cell.h"
#include "record/wire.h"

namespace sanad::record {

class RecordType;

// The described type of struct T; specialised beside T's field list.
template <class T>
const RecordType& TypeOf();

// What an integer means to whoever reads it.
enum class Meaning : uint8_t {
  kPlain,   // a count, a version, a number of an enum
  kMoment,  // microseconds since 1970-01-01 UTC
  kLength,  // microseconds that something lasts
  kId,      // of a thing
};

struct TypeOps {
  // The type in a schema: "int64", "int32", "string", "bytes", "bool",
  // "double", "enum", "private", or "record" with `record` set.
  std::string_view schema;
  const RecordType& (*record)() = nullptr;
  bool repeated = false;
  bool optional = false;
  Meaning meaning = Meaning::kPlain;
  std::string_view names;  // of kId: "Book" of an Id<BookTag>

  // How one value stands on the wire; a packed list may also come as bytes.
  WireType wire = WireType::kVarint;
  bool packed = false;
  bool Takes(WireType type) const {
    return type == wire || (packed && type == WireType::kBytes);
  }

  // Wire bytes. `absent` says that nothing is written, and `clear` makes it
  // so. `write` includes the tag. `read` takes one occurrence of a type that
  // it takes: a list grows by it, a nested record is merged with it; false
  // means that the bytes are malformed.
  bool (*absent)(const void* member) = nullptr;
  void (*clear)(void* member) = nullptr;
  void (*write)(const void* member, int number, Writer& out) = nullptr;
  bool (*read)(void* member, WireType type, Reader& in, int depth) = nullptr;

  // Equal members have equal bytes.
  bool (*equal)(const void* a, const void* b) = nullptr;

  // Columns. `cell` is kNone for types that live in tables of their own.
  CellKind cell = CellKind::kNone;
  Cell (*store)(const void* member) = nullptr;
  void (*load)(void* member, const Cell& cell) = nullptr;

  // Whether the value may be stored: finite moments and numbers, text that
  // is UTF-8, nothing masked.
  bool (*storable)(const void* member) = nullptr;

  // Whether every number has a name in its enum. Null: no enum.
  bool (*named)(const void* member) = nullptr;

  // Hides a private member behind its hint. Null: not private.
  void (*mask)(void* member) = nullptr;

  // Visits each record nested in the member. Null: it holds none.
  void (*each)(void* member, absl::FunctionRef<void(void*)> visit) = nullptr;
};

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_TYPE_OPS_H_
