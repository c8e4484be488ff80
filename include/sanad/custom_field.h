// Custom fields: what a host wants to know of a conversation beyond what
// sanad knows; declared with a type, checked when set.

#ifndef SANAD_CUSTOM_FIELD_H_
#define SANAD_CUSTOM_FIELD_H_

#include <cstdint>
#include <string>

#include "sanad/id.h"

namespace sanad {

enum class CustomFieldType {
  kNone = 0,
  kText = 1,
  kNumber = 2,   // a decimal number, such as "12.5"
  kBoolean = 3,  // "true" or "false"
  kDate = 4,     // "2026-01-31"
  kChoice = 5,   // one of the declared choices
};

struct CustomField {
  FieldId id;
  int64_t version = 0;
  std::string name;  // unique, for programs: [a-z][a-z0-9_]*
  std::string label_english;
  std::string label_arabic;
  CustomFieldType type = CustomFieldType::kNone;
};

// One of the values that a choice may have.
struct CustomFieldChoice {
  FieldId field;
  int64_t position = 0;
  std::string value;
  std::string label_english;
  std::string label_arabic;
};

struct CustomFieldValue {
  ConversationId conversation;
  FieldId field;
  std::string value;
};

}  // namespace sanad

#endif  // SANAD_CUSTOM_FIELD_H_
