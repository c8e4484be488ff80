// A JSON value as vectors use it: asking for what is not there gives nothing.

#ifndef SANAD_TESTS_CONFORMANCE_JSON_H_
#define SANAD_TESTS_CONFORMANCE_JSON_H_

#include <google/protobuf/struct.pb.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"

namespace sanad::conformance {

class Json {
 public:
  using Value = google::protobuf::Value;

  Json() = default;  // missing
  explicit Json(const Value* value) : value_(value) {}

  bool missing() const { return value_ == nullptr; }
  const Value& value() const { return *value_; }  // REQUIRES: not missing
  bool boolean() const { return Is(Value::kBoolValue); }
  bool list() const { return Is(Value::kListValue); }
  bool null() const { return Is(Value::kNullValue); }

  std::string text() const {
    return Is(Value::kStringValue) ? value_->string_value() : "";
  }
  int64_t number() const {
    return Is(Value::kNumberValue) ? std::llround(value_->number_value()) : 0;
  }
  bool flag() const { return Is(Value::kBoolValue) && value_->bool_value(); }

  // An RFC 3339 moment; the distant past where it is none.
  absl::Time moment() const {
    absl::Time at = absl::InfinitePast();
    std::string error;
    absl::ParseTime(absl::RFC3339_full, text(), &at, &error);
    return at;
  }

  Json operator[](const std::string& name) const {
    if (!Is(Value::kStructValue)) return Json();
    const auto& fields = value_->struct_value().fields();
    const auto field = fields.find(name);
    return field == fields.end() ? Json() : Json(&field->second);
  }

  std::vector<Json> items() const {
    std::vector<Json> items;
    if (!Is(Value::kListValue)) return items;
    for (const Value& value : value_->list_value().values()) {
      items.emplace_back(&value);
    }
    return items;
  }

  std::map<std::string, Json> members() const {
    std::map<std::string, Json> members;
    if (!Is(Value::kStructValue)) return members;
    for (const auto& [name, value] : value_->struct_value().fields()) {
      members.emplace(name, Json(&value));
    }
    return members;
  }

 private:
  bool Is(Value::KindCase kind) const {
    return value_ != nullptr && value_->kind_case() == kind;
  }

  const Value* value_ = nullptr;
};

}  // namespace sanad::conformance

#endif  // SANAD_TESTS_CONFORMANCE_JSON_H_
