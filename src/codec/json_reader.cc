#include "codec/json_reader.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "base/refuse.h"
#include "base/utf8.h"
#include "codec/json_scanner.h"
#include "codec/json_text.h"
#include "record/wire.h"
#include "sanad/limits.h"

namespace sanad::codec {
namespace {

namespace pb = google::protobuf;
using record::WireType;
using record::Writer;

constexpr Reason kMalformedJson = {
    absl::StatusCode::kInvalidArgument, "call.malformed_json",
    "the JSON is malformed or does not fit the request, at {where}",
    "نص JSON غير سليم أو لا يناسب الطلب، عند {where}"};
constexpr Reason kFieldUnknown = {
    absl::StatusCode::kInvalidArgument, "call.field_unknown",
    "the request has no field `{field}`", "لا يوجد في الطلب حقل `{field}`"};
constexpr Reason kFieldTwice = {
    absl::StatusCode::kInvalidArgument, "call.field_twice",
    "the field `{field}` is given twice", "الحقل `{field}` مذكور مرتين"};

absl::Status RefuseAt(size_t byte) {
  const std::string number = std::to_string(byte);
  return Refuse(kMalformedJson,
                {{"where", "byte " + number, "البايت " + number}});
}

// A whole number, as libprotobuf takes them: also "7", 7.0 and 7e0.
std::optional<int64_t> WholeNumber(std::string_view written) {
  constexpr double kExact = int64_t{1} << 53;
  const absl::string_view text(written.data(), written.size());
  if (written.find_first_of(" \t\n\r\v\f") != written.npos) {
    return std::nullopt;
  }
  int64_t whole = 0;
  if (absl::SimpleAtoi(text, &whole)) return whole;
  double value = 0;
  const bool exact = written.find_first_of(".eE") != written.npos &&
                     absl::SimpleAtod(text, &value) &&
                     std::abs(value) <= kExact && std::trunc(value) == value;
  return exact ? std::optional(static_cast<int64_t>(value)) : std::nullopt;
}

bool IsInt32(int64_t value) {
  return value >= std::numeric_limits<int32_t>::min() &&
         value <= std::numeric_limits<int32_t>::max();
}

bool Decode(std::string_view written, std::string& bytes) {
  const absl::string_view text(written.data(), written.size());
  return absl::Base64Unescape(text, &bytes) ||
         absl::WebSafeBase64Unescape(text, &bytes);
}

// The fields of a message that were given, by number, each as its bytes.
using Given = std::map<int, std::string>;

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : in_(text) {}

  absl::StatusOr<std::string> Read(const pb::Descriptor& message) {
    std::string bytes;
    if (Object(message, bytes) && in_.AtEnd()) return bytes;
    switch (problem_) {
      case Problem::kGrammar:
        break;
      case Problem::kValue:
        return RefuseField(path_, kMalformedJson, {{"where", path_}});
      case Problem::kUnknown:
        return RefuseField(path_, kFieldUnknown, {{"field", path_}});
      case Problem::kTwice:
        return RefuseField(path_, kFieldTwice, {{"field", path_}});
    }
    return RefuseAt(in_.at());
  }

 private:
  enum class Problem { kGrammar, kValue, kUnknown, kTwice };

  bool Fail(Problem problem) {
    problem_ = problem;
    return false;
  }

  // What failed is a part of this.
  bool Within(std::string_view part) {
    const bool joins = path_.empty() || path_.front() == '[';
    path_ = std::string(part).append(joins ? "" : ".").append(path_);
    return false;
  }

  bool Object(const pb::Descriptor& message, std::string& bytes) {
    Given given;
    if (!in_.Take('{') || !Members(message, given)) return false;
    for (const auto& [number, field] : given) bytes += field;
    return true;
  }

  bool Members(const pb::Descriptor& message, Given& given) {
    if (in_.Take('}')) return true;
    do {
      if (!Member(message, given)) return false;
    } while (in_.Take(','));
    return in_.Take('}');
  }

  bool Member(const pb::Descriptor& message, Given& given) {
    const auto written = in_.TakeString();
    if (!written) return false;
    const std::string name(CutUtf8(*written, limits::kNameBytes));
    const auto* const field = FindField(message, name);
    if (!field) return Fail(Problem::kUnknown) || Within(name);
    const auto [place, is_new] = given.try_emplace(field->number());
    if (!is_new) return Fail(Problem::kTwice) || Within(name);
    if (!in_.Take(':')) return false;
    return (Value(*field, place->second) && IsOnly(*field, given)) ||
           Within(field->name());
  }

  // Of some fields only one can be there.
  bool IsOnly(const pb::FieldDescriptor& field, const Given& given) {
    const pb::OneofDescriptor* const group = field.real_containing_oneof();
    for (int i = 0; group && i < group->field_count(); ++i) {
      const auto other = given.find(group->field(i)->number());
      if (group->field(i) != &field && other != given.end() &&
          !other->second.empty()) {
        return Fail(Problem::kValue);
      }
    }
    return true;
  }

  // Null is a field that is absent.
  bool Value(const pb::FieldDescriptor& field, std::string& bytes) {
    if (in_.TakeWord("null")) return true;
    if (field.is_packed()) return PackedList(field, bytes);
    return field.is_repeated() ? List(field, bytes)
                               : One(field, field.has_presence(), bytes);
  }

  // Elements that say nothing are there all the same.
  bool List(const pb::FieldDescriptor& field, std::string& bytes) {
    return Elements([&] { return One(field, true, bytes); });
  }

  bool PackedList(const pb::FieldDescriptor& field, std::string& bytes) {
    Writer out(bytes);
    std::string numbers;
    if (!Elements([&] { return Number(field, numbers); })) return false;
    if (numbers.empty()) return true;
    out.Tag(field.number(), WireType::kBytes);
    out.Bytes(numbers);
    return true;
  }

  bool Elements(auto one) {
    if (in_.Peek() != '[') return Wrong();
    in_.Take('[');
    if (in_.Take(']')) return true;
    size_t position = 0;
    do {
      if (!one()) return Within("[" + std::to_string(position) + "]");
      ++position;
    } while (in_.Take(','));
    return in_.Take(']');
  }

  // A value with its tag; one that says nothing only if it `stands` there
  // all the same.
  bool One(const pb::FieldDescriptor& field, bool stands, std::string& bytes) {
    const bool is_text = IsText(field);
    std::string value;
    if (is_text ? !Bytes(field, value) : !Number(field, value)) return false;
    const bool says_nothing = is_text ? value.empty() : value == kZero;
    if (says_nothing && !stands) return true;
    Writer out(bytes);
    out.Tag(field.number(), is_text ? WireType::kBytes : WireType::kVarint);
    if (is_text) {
      out.Bytes(value);
    } else {
      bytes += value;
    }
    return true;
  }

  // Objects, text and bytes.
  bool Bytes(const pb::FieldDescriptor& field, std::string& value) {
    const char next = in_.Peek();
    if (field.message_type()) {
      return next == '{' ? Object(*field.message_type(), value) : Wrong();
    }
    if (next != '"') return Wrong();
    const auto written = in_.TakeString();
    if (!written) return false;
    value = Unescaped(*written);
    if (field.type() != pb::FieldDescriptor::TYPE_BYTES) return true;
    std::string decoded;
    if (!Decode(value, decoded)) return Fail(Problem::kValue);
    value = std::move(decoded);
    return true;
  }

  // Truth, numbers and enumerators.
  bool Number(const pb::FieldDescriptor& field, std::string& bytes) {
    Writer out(bytes);
    if (field.cpp_type() == pb::FieldDescriptor::CPPTYPE_BOOL) {
      const bool yes = in_.TakeWord("true");
      if (!yes && !in_.TakeWord("false")) return Wrong();
      out.Varint(yes);
      return true;
    }
    const bool quoted = in_.Peek() == '"';
    if (!quoted && !BeginsNumber()) return Wrong();
    const auto written = quoted ? in_.TakeString() : in_.TakeNumber();
    if (!written) return false;
    const auto number = NumberOf(field, *written, quoted);
    if (!number) return Fail(Problem::kValue);
    out.Varint(static_cast<uint64_t>(*number));
    return true;
  }

  static std::optional<int64_t> NumberOf(const pb::FieldDescriptor& field,
                                         std::string_view written,
                                         bool quoted) {
    const auto* const names = field.enum_type();
    if (names && quoted) {
      const auto* const named = names->FindValueByName(std::string(written));
      return named ? std::optional<int64_t>(named->number()) : std::nullopt;
    }
    const auto number = WholeNumber(written);
    return number && names && !IsInt32(*number) ? std::nullopt : number;
  }

  bool BeginsNumber() {
    const char next = in_.Peek();
    return next == '-' || (next >= '0' && next <= '9');
  }

  // A value of another type, or none at all.
  bool Wrong() {
    constexpr std::string_view kBegin = "{[\"-0123456789tfn";
    const bool is_value = kBegin.find(in_.Peek()) != kBegin.npos;
    return Fail(is_value ? Problem::kValue : Problem::kGrammar);
  }

  // In either spelling.
  static const pb::FieldDescriptor* FindField(const pb::Descriptor& message,
                                              const std::string& name) {
    if (const auto* field = message.FindFieldByName(name)) return field;
    for (int i = 0; i < message.field_count(); ++i) {
      if (message.field(i)->camelcase_name() == name) return message.field(i);
    }
    return nullptr;
  }

  static bool IsText(const pb::FieldDescriptor& field) {
    return field.cpp_type() == pb::FieldDescriptor::CPPTYPE_STRING ||
           field.cpp_type() == pb::FieldDescriptor::CPPTYPE_MESSAGE;
  }

  static constexpr std::string_view kZero{"\0", 1};

  JsonScanner in_;
  Problem problem_ = Problem::kGrammar;
  std::string path_;
};

}  // namespace

absl::StatusOr<std::string> ReadJson(std::string_view json,
                                     const pb::Descriptor& message) {
  if (!IsUtf8(json)) {
    return Refuse(kMalformedJson, {{"where", "a byte that is not UTF-8",
                                    "بايت ليس بترميز UTF-8"}});
  }
  return JsonReader(json).Read(message);
}

}  // namespace sanad::codec
