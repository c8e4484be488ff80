#include "record/interpret.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "record/value.h"
#include "record/wire.h"

namespace sanad::record {
namespace {

// A record of usual size then grows without moving.
constexpr size_t kUsualBytes = 256;

bool ReadField(const RecordType& type, void* record,
               const Reader::FieldTag& tag, Reader& in, int depth) {
  const int index = type.IndexOf(tag.number);
  if (index < 0) return in.Skip(tag, depth);
  const Field& field = type.fields()[index];
  if (!field.ops->Takes(tag.type)) return in.Skip(tag, depth);
  return field.ops->read(field.In(record), tag.type, in, depth);
}

void WriteField(const Field& field, const void* record, Writer& out) {
  const void* member = field.In(record);
  if (!field.ops->absent(member)) field.ops->write(member, field.number, out);
}

}  // namespace

// --- nested records, as value.h asks for them -----------------------------

bool ReadRecord(const RecordType& type, void* record, std::string_view bytes,
                int depth) {
  Reader in(bytes);
  while (!in.done()) {
    const auto tag = in.Tag();
    if (!tag || !ReadField(type, record, *tag, in, depth)) return false;
  }
  return true;
}

void WriteFields(const RecordType& type, const void* record, Writer& out) {
  for (const Field& field : type.fields()) WriteField(field, record, out);
}

bool AllAbsent(const RecordType& type, const void* record) {
  return std::ranges::all_of(type.fields(), [&](const Field& field) {
    return field.ops->absent(field.In(record));
  });
}

void ClearPreset(const RecordType& type, void* record) {
  for (const Field& field : type.preset()) field.ops->clear(field.In(record));
}

bool RecordsEqual(const RecordType& type, const void* a, const void* b) {
  return std::ranges::all_of(type.fields(), [&](const Field& field) {
    return field.ops->equal(field.In(a), field.In(b));
  });
}

bool IsStorableRecord(const RecordType& type, const void* record) {
  return FirstUnstorable(type, record) == nullptr;
}

// --- the interpreters -----------------------------------------------------

std::string ToBytes(const RecordType& type, const void* record) {
  std::string bytes;
  bytes.reserve(kUsualBytes);
  Writer out(bytes);
  WriteFields(type, record, out);
  return bytes;
}

void AppendBytes(const RecordType& type, const void* record,
                 const FieldSet& fields, std::string& out) {
  Writer writer(out);
  for (size_t i = 0; i < type.fields().size(); ++i) {
    if (fields.Has(i)) WriteField(type.fields()[i], record, writer);
  }
}

bool FromBytes(const RecordType& type, std::string_view bytes, void* record) {
  ClearPreset(type, record);
  return ReadRecord(type, record, bytes, 0);
}

bool MergeBytes(const RecordType& type, std::string_view bytes, void* record) {
  return ReadRecord(type, record, bytes, 0);
}

bool Equal(const RecordType& type, const void* a, const void* b) {
  return RecordsEqual(type, a, b);
}

FieldSet Difference(const RecordType& type, const void* a, const void* b) {
  FieldSet set;
  for (size_t i = 0; i < type.fields().size(); ++i) {
    const Field& field = type.fields()[i];
    if (!field.ops->equal(field.In(a), field.In(b))) set.Add(i);
  }
  return set;
}

FieldSet Present(const RecordType& type, const void* record) {
  FieldSet set;
  for (size_t i = 0; i < type.fields().size(); ++i) {
    const Field& field = type.fields()[i];
    if (!field.ops->absent(field.In(record))) set.Add(i);
  }
  return set;
}

const Field* FirstUnstorable(const RecordType& type, const void* record) {
  for (const Field& field : type.fields()) {
    if (!field.ops->storable(field.In(record))) return &field;
  }
  return nullptr;
}

std::string FirstUnnamed(const RecordType& type, const void* record) {
  for (const Field& field : type.fields()) {
    const void* member = field.In(record);
    std::string name(field.name);
    if (field.ops->named && !field.ops->named(member)) return name;
    if (!field.ops->each) continue;
    std::string within;
    // `each` lends its members for writing too; they are only looked at.
    field.ops->each(const_cast<void*>(member), [&](const void* nested) {
      if (within.empty()) within = FirstUnnamed(field.ops->record(), nested);
    });
    if (!within.empty()) return name + "." + within;
  }
  return "";
}

void Mask(const RecordType& type, void* record, FieldClass hidden) {
  for (const Field& field : type.fields()) {
    if (field.ops->mask && field.field_class == hidden) {
      field.ops->mask(field.In(record));
    } else if (field.ops->each) {
      field.ops->each(field.In(record), [&](void* nested) {
        Mask(field.ops->record(), nested, hidden);
      });
    }
  }
}

}  // namespace sanad::record
