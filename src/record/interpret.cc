#include "record/interpret.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "record/wire.h"

namespace sanad::record {
namespace {

constexpr int kClearNumber = 1;
constexpr int kHintNumber = 2;
constexpr std::string_view kDots = "•••";

}  // namespace

// --- what type_ops.h asks for ---------------------------------------------

bool IsStorableMoment(absl::Time time) {
  return time != absl::InfiniteFuture() && time != absl::InfinitePast() &&
         absl::ToUnixMicros(time) != kNever;
}

bool IsStorableText(const std::string& text) {
  return IsUtf8(text) && text.find('\0') == std::string::npos;
}

void WritePrivate(const Private<std::string>& value, Writer& out) {
  if (value.masked()) {
    out.Tag(kHintNumber, WireType::kBytes);
    out.Bytes(value.hint());
  } else if (!value.clear().empty()) {
    out.Tag(kClearNumber, WireType::kBytes);
    out.Bytes(value.clear());
  }
}

bool ReadPrivate(Private<std::string>& value, std::string_view bytes) {
  Reader in(bytes);
  while (!in.done()) {
    const auto tag = in.Tag();
    if (!tag) return false;
    const bool known =
        tag->number == kClearNumber || tag->number == kHintNumber;
    if (!known || tag->type != WireType::kBytes) {
      if (!in.Skip(tag->type)) return false;
      continue;
    }
    const auto text = in.Bytes();
    if (!text || !IsStorableText(std::string(*text))) return false;
    value = tag->number == kClearNumber
                ? Private<std::string>(std::string(*text))
                : Private<std::string>::Masked(std::string(*text));
  }
  return true;
}

void MaskPrivate(Private<std::string>& value) {
  if (value.masked() || value.clear().empty()) return;
  value = Private<std::string>::Masked(MaskHint(value.clear()));
}

bool ReadRecord(const RecordType& type, void* record, std::string_view bytes,
                int depth) {
  Reader in(bytes);
  while (!in.done()) {
    const auto tag = in.Tag();
    if (!tag) return false;
    const int index = type.IndexOf(tag->number);
    const bool ok =
        index < 0 ? in.Skip(tag->type)
                  : type.fields()[index].ops->read(
                        type.fields()[index].In(record), tag->type, in, depth);
    if (!ok) return false;
  }
  return true;
}

void WriteFields(const RecordType& type, const void* record, Writer& out) {
  for (const Field& field : type.fields()) {
    const void* member = field.In(record);
    if (!field.ops->absent(member)) {
      field.ops->write(member, field.number, out);
    }
  }
}

bool RecordsEqual(const RecordType& type, const void* a, const void* b) {
  return std::all_of(type.fields().begin(), type.fields().end(),
                     [&](const Field& field) {
                       return field.ops->equal(field.In(a), field.In(b));
                     });
}

bool IsStorableRecord(const RecordType& type, const void* record) {
  return FirstUnstorable(type, record) == nullptr;
}

// --- the interpreters -----------------------------------------------------

std::string ToBytes(const RecordType& type, const void* record) {
  std::string bytes;
  Writer out(bytes);
  WriteFields(type, record, out);
  return bytes;
}

void AppendBytes(const RecordType& type, const void* record,
                 const FieldSet& fields, std::string& out) {
  Writer writer(out);
  for (size_t i = 0; i < type.fields().size(); ++i) {
    const Field& field = type.fields()[i];
    const void* member = field.In(record);
    if (fields.Has(i) && !field.ops->absent(member)) {
      field.ops->write(member, field.number, writer);
    }
  }
}

bool FromBytes(const RecordType& type, std::string_view bytes, void* record) {
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

std::string MaskHint(std::string_view clear) {
  const auto first = [](std::string_view text) {
    size_t end = text.empty() ? 0 : 1;
    while (end < text.size() &&
           (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
      ++end;
    }
    return std::string(text.substr(0, end));
  };
  const std::string dots(kDots);
  if (const size_t at = clear.rfind('@'); at != std::string_view::npos) {
    const std::string_view domain = clear.substr(at + 1);
    const size_t dot = domain.rfind('.');
    const std::string tail(dot == std::string_view::npos ? ""
                                                         : domain.substr(dot));
    return first(clear) + dots + "@" + first(domain) + dots + tail;
  }
  const bool number = std::all_of(clear.begin(), clear.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == ' ';
  });
  if (number && clear.size() > 4) {
    return dots + std::string(clear.substr(clear.size() - 2));
  }
  return first(clear) + dots;
}

}  // namespace sanad::record
