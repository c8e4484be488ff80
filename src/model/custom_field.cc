#include "sanad/custom_field.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<CustomField>() {
  static const RecordType type = Record<CustomField>(
      "CustomField", {{"id", 1, &CustomField::id},
                      {"version", 2, &CustomField::version},
                      {"name", 3, &CustomField::name},
                      {"label_english", 4, &CustomField::label_english},
                      {"label_arabic", 5, &CustomField::label_arabic},
                      {"type", 6, &CustomField::type}});
  return type;
}

template <>
const RecordType& TypeOf<CustomFieldChoice>() {
  static const RecordType type = Record<CustomFieldChoice>(
      "CustomFieldChoice",
      {{"field", 1, &CustomFieldChoice::field},
       {"position", 2, &CustomFieldChoice::position},
       {"value", 3, &CustomFieldChoice::value},
       {"label_english", 4, &CustomFieldChoice::label_english},
       {"label_arabic", 5, &CustomFieldChoice::label_arabic}});
  return type;
}

template <>
const RecordType& TypeOf<CustomFieldValue>() {
  static const RecordType type = Record<CustomFieldValue>(
      "CustomFieldValue",
      {{"conversation", 1, &CustomFieldValue::conversation},
       {"field", 2, &CustomFieldValue::field},
       {"value", 3, &CustomFieldValue::value, FieldClass::kContent}});
  return type;
}

}  // namespace sanad::record
