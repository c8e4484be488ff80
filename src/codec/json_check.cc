#include "codec/json_check.h"

#include <cmath>
#include <vector>

#include "absl/strings/numbers.h"
#include "base/refuse.h"
#include "base/utf8.h"
#include "codec/json_scanner.h"
#include "sanad/limits.h"

namespace sanad::codec {
namespace {

namespace pb = google::protobuf;

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

class JsonCheck {
 public:
  explicit JsonCheck(std::string_view text) : in_(text) {}

  absl::Status Check(const pb::Descriptor& message) {
    if (Object(message) && in_.AtEnd()) return absl::OkStatus();
    switch (problem_) {
      case Problem::kGrammar:
        break;
      case Problem::kValue:
        return RefuseValue(path_);
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

  bool Object(const pb::Descriptor& message) {
    if (!in_.Take('{')) return false;
    if (in_.Take('}')) return true;
    std::vector<bool> given(message.field_count());
    do {
      if (!Member(message, given)) return false;
    } while (in_.Take(','));
    return in_.Take('}');
  }

  bool Member(const pb::Descriptor& message, std::vector<bool>& given) {
    const auto written = in_.TakeString();
    if (!written) return false;
    const std::string name(CutUtf8(*written, limits::kNameBytes));
    const pb::FieldDescriptor* field = message.FindFieldByName(name);
    if (!field) field = message.FindFieldByCamelcaseName(name);
    if (!field) return Fail(Problem::kUnknown) || Within(name);
    if (given[field->index()]) return Fail(Problem::kTwice) || Within(name);
    given[field->index()] = true;
    if (!in_.Take(':')) return false;
    return Value(*field) || Within(field->name());
  }

  // Null is a field that is absent.
  bool Value(const pb::FieldDescriptor& field) {
    if (in_.TakeWord("null")) return true;
    return field.is_repeated() ? List(field) : One(field);
  }

  bool List(const pb::FieldDescriptor& field) {
    if (in_.Peek() != '[') return Wrong();
    in_.Take('[');
    if (in_.Take(']')) return true;
    size_t position = 0;
    do {
      if (!One(field)) return Within("[" + std::to_string(position) + "]");
      ++position;
    } while (in_.Take(','));
    return in_.Take(']');
  }

  bool One(const pb::FieldDescriptor& field) {
    const char next = in_.Peek();
    switch (field.cpp_type()) {
      case pb::FieldDescriptor::CPPTYPE_MESSAGE:
        return next == '{' ? Object(*field.message_type()) : Wrong();
      case pb::FieldDescriptor::CPPTYPE_STRING:
        return next == '"' ? in_.TakeString().has_value() : Wrong();
      case pb::FieldDescriptor::CPPTYPE_BOOL:
        return in_.TakeWord("true") || in_.TakeWord("false") || Wrong();
      default:
        return next == '"' ? in_.TakeString().has_value() : Number(next);
    }
  }

  // What is infinite as a double stops libprotobuf's parser without telling
  // at which field.
  bool Number(char next) {
    const bool begins = next == '-' || (next >= '0' && next <= '9');
    if (!begins) return Wrong();
    const auto written = in_.TakeNumber();
    if (!written) return false;
    double value = 0;
    const bool finite =
        absl::SimpleAtod({written->data(), written->size()}, &value) &&
        std::isfinite(value);
    return finite || Fail(Problem::kValue);
  }

  // A value of another type, or none at all.
  bool Wrong() {
    constexpr std::string_view kBegin = "{[\"-0123456789tfn";
    const bool is_value = kBegin.find(in_.Peek()) != kBegin.npos;
    return Fail(is_value ? Problem::kValue : Problem::kGrammar);
  }

  JsonScanner in_;
  Problem problem_ = Problem::kGrammar;
  std::string path_;
};

}  // namespace

absl::Status CheckJson(std::string_view json, const pb::Descriptor& message) {
  if (!IsUtf8(json)) {
    return Refuse(kMalformedJson, {{"where", "a byte that is not UTF-8",
                                    "بايت ليس بترميز UTF-8"}});
  }
  return JsonCheck(json).Check(message);
}

absl::Status RefuseValue(const std::string& field) {
  return RefuseField(field, kMalformedJson, {{"where", field}});
}

}  // namespace sanad::codec
