#include "record/record_type.h"

#include <cassert>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "record/field_set.h"

namespace sanad::record {

RecordType::RecordType(std::string_view name, std::vector<Field> fields,
                       Lifetime lifetime)
    : name_(name), fields_(std::move(fields)), lifetime_(lifetime) {
  assert(fields_.size() <= kMaxFields);
  int last = 0;
  for (size_t i = 0; i < fields_.size(); ++i) {
    const Field& field = fields_[i];
    assert(field.number > last && "field numbers ascend");
    const bool is_private = field.field_class == FieldClass::kContact ||
                            field.field_class == FieldClass::kSensitive;
    assert((!is_private || field.ops->mask || field.ops->record) &&
           "contact and sensitive members are Private");
    static_cast<void>(is_private);
    last = field.number;
    by_number_.resize(last + 1, -1);
    by_number_[last] = static_cast<int8_t>(i);
  }
  FindPreset();
}

void RecordType::FindPreset() {
  void* const fresh = lifetime_.create();
  for (const Field& field : fields_) {
    if (!field.ops->absent(field.In(fresh))) preset_.push_back(field);
  }
  lifetime_.destroy(fresh);
}

const Field* RecordType::ByName(std::string_view name) const {
  for (const Field& field : fields_) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

}  // namespace sanad::record
