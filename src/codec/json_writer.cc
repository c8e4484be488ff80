#include "codec/json_writer.h"

#include <cstdint>
#include <map>
#include <vector>

#include "absl/strings/escaping.h"
#include "base/utf8.h"
#include "codec/json_text.h"
#include "fmt/format.h"
#include "record/wire.h"

namespace sanad::codec {
namespace {

namespace pb = google::protobuf;
using record::Reader;
using record::WireType;

// A value as it came: a number, or bytes.
struct Value {
  uint64_t number = 0;
  std::string_view bytes;
};

bool IsNumber(const pb::FieldDescriptor& field) {
  return field.cpp_type() != pb::FieldDescriptor::CPPTYPE_STRING &&
         field.cpp_type() != pb::FieldDescriptor::CPPTYPE_MESSAGE;
}

// What came of each field, in the order of their numbers.
class Fields {
 public:
  explicit Fields(const pb::Descriptor& message) : message_(message) {}

  bool Read(std::string_view bytes) {
    Reader in(bytes);
    while (!in.done()) {
      const auto tag = in.Tag();
      if (!tag || !ReadField(in, *tag)) return false;
    }
    return true;
  }

  const auto& values() const { return values_; }

 private:
  bool ReadField(Reader& in, const Reader::FieldTag& tag) {
    const auto* const field = message_.FindFieldByNumber(tag.number);
    if (field && IsNumber(*field) && tag.type == WireType::kVarint) {
      return ReadNumber(in, *field);
    }
    if (field && tag.type == WireType::kBytes &&
        (!IsNumber(*field) || field->is_repeated())) {
      const auto bytes = in.Bytes();
      return bytes && TakeBytes(*field, *bytes);
    }
    return in.Skip(tag);
  }

  bool ReadNumber(Reader& in, const pb::FieldDescriptor& field) {
    const auto number = in.Varint();
    if (number) values_[field.number()].push_back({.number = *number});
    return number.has_value();
  }

  // Numbers may come packed.
  bool TakeBytes(const pb::FieldDescriptor& field, std::string_view bytes) {
    if (!IsNumber(field)) {
      values_[field.number()].push_back({.bytes = bytes});
      return true;
    }
    Reader packed(bytes);
    while (!packed.done()) {
      if (!ReadNumber(packed, field)) return false;
    }
    return true;
  }

  const pb::Descriptor& message_;
  std::map<int, std::vector<Value>> values_;
};

void WriteEnum(const pb::EnumDescriptor& type, int64_t number,
               std::string& json) {
  const auto* const named = type.FindValueByNumber(static_cast<int>(number));
  if (named) {
    AppendQuoted(named->name(), json);
  } else {
    json += fmt::format("{}", static_cast<int>(number));
  }
}

void WriteNumber(const pb::FieldDescriptor& field, uint64_t number,
                 std::string& json) {
  const auto value = static_cast<int64_t>(number);
  switch (field.cpp_type()) {
    case pb::FieldDescriptor::CPPTYPE_BOOL:
      json += value ? "true" : "false";
      return;
    case pb::FieldDescriptor::CPPTYPE_ENUM:
      return WriteEnum(*field.enum_type(), value, json);
    default:
      json += fmt::format("\"{}\"", value);
  }
}

bool WriteString(const pb::FieldDescriptor& field, std::string_view bytes,
                 std::string& json) {
  if (field.type() == pb::FieldDescriptor::TYPE_BYTES) {
    json +=
        fmt::format("\"{}\"", absl::Base64Escape({bytes.data(), bytes.size()}));
    return true;
  }
  AppendQuoted(bytes, json);
  return IsUtf8(bytes);
}

bool WriteValue(const pb::FieldDescriptor& field, const Value& value,
                std::string& json) {
  switch (field.cpp_type()) {
    case pb::FieldDescriptor::CPPTYPE_MESSAGE:
      return WriteJson(*field.message_type(), value.bytes, json);
    case pb::FieldDescriptor::CPPTYPE_STRING:
      return WriteString(field, value.bytes, json);
    default:
      WriteNumber(field, value.number, json);
      return true;
  }
}

bool WriteList(const pb::FieldDescriptor& field,
               const std::vector<Value>& values, std::string& json) {
  char before = '[';
  for (const Value& value : values) {
    json += before;
    if (!WriteValue(field, value, json)) return false;
    before = ',';
  }
  json += ']';
  return true;
}

// Of a message that came in parts, the parts one after the other are the
// whole; of anything else, the last one counts.
bool WriteLast(const pb::FieldDescriptor& field,
               const std::vector<Value>& values, std::string& json) {
  if (field.cpp_type() != pb::FieldDescriptor::CPPTYPE_MESSAGE) {
    return WriteValue(field, values.back(), json);
  }
  std::string whole;
  for (const Value& part : values) whole += part.bytes;
  return WriteValue(field, {.bytes = whole}, json);
}

// A field that cannot be absent is left out where it says nothing.
bool IsTold(const pb::FieldDescriptor& field,
            const std::vector<Value>& values) {
  return field.is_repeated() || field.has_presence() ||
         values.back().number != 0 || !values.back().bytes.empty();
}

}  // namespace

bool WriteJson(const pb::Descriptor& message, std::string_view bytes,
               std::string& json) {
  Fields fields(message);
  if (!fields.Read(bytes)) return false;
  json += '{';
  const size_t begin = json.size();
  for (const auto& [number, values] : fields.values()) {
    const auto& field = *message.FindFieldByNumber(number);
    if (!IsTold(field, values)) continue;
    if (json.size() > begin) json += ',';
    AppendQuoted(field.name(), json);
    json += ':';
    const bool written = field.is_repeated() ? WriteList(field, values, json)
                                             : WriteLast(field, values, json);
    if (!written) return false;
  }
  json += '}';
  return true;
}

}  // namespace sanad::codec
