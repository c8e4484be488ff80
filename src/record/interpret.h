// The interpreters: ordinary functions over a record's field table.

#ifndef SANAD_SRC_RECORD_INTERPRET_H_
#define SANAD_SRC_RECORD_INTERPRET_H_

#include <optional>
#include <string>
#include <string_view>

#include "record/field_set.h"
#include "record/record_type.h"

namespace sanad::record {

// Protobuf wire bytes, fields in ascending order, absent ones left out:
// equal records have equal bytes.
std::string ToBytes(const RecordType& type, const void* record);
void AppendBytes(const RecordType& type, const void* record,
                 const FieldSet& fields, std::string& out);

// Reads foreign bytes into a fresh record, as libprotobuf reads them: false
// when they are malformed or hold text that is not UTF-8; absent fields are
// zero, whatever the struct's default; the last of several values counts,
// nested records are merged; fields that are not known, or of another wire
// type, are passed over. What was read need not be storable.
bool FromBytes(const RecordType& type, std::string_view bytes, void* record);

// The same, but absent fields stay as they are in `record`: of a request,
// absence means the default.
bool MergeBytes(const RecordType& type, std::string_view bytes, void* record);

bool Equal(const RecordType& type, const void* a, const void* b);
FieldSet Difference(const RecordType& type, const void* a, const void* b);

// The fields that are written: those that are not zero, empty or absent.
FieldSet Present(const RecordType& type, const void* record);

// The first field whose value may not be stored (an infinite moment or
// number, text that is not UTF-8 or has a NUL, a masked value), or null.
const Field* FirstUnstorable(const RecordType& type, const void* record);

// The path of the first enum field, nested ones included, that holds a
// number without a name, such as "attachments.kind"; empty if there is none.
std::string FirstUnnamed(const RecordType& type, const void* record);

// Masks every private member whose class is `hidden`, nested ones included.
void Mask(const RecordType& type, void* record, FieldClass hidden);

template <class T>
std::string ToBytes(const T& record) {
  return ToBytes(TypeOf<T>(), &record);
}

template <class T>
std::optional<T> FromBytes(std::string_view bytes) {
  T record{};
  if (!FromBytes(TypeOf<T>(), bytes, &record)) return std::nullopt;
  return record;
}

template <class T>
FieldSet Difference(const T& a, const T& b) {
  return Difference(TypeOf<T>(), &a, &b);
}

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_INTERPRET_H_
