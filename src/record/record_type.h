// A struct's one field list, lowered to a plain table.
//
// The list stands beside the struct's meaning and nowhere else:
//
//   template <>
//   const RecordType& TypeOf<Book>() {
//     static const RecordType type = Record<Book>(
//         "Book", {{"id", 1, &Book::id},
//                  {"name", 2, &Book::name, FieldClass::kContent}});
//     return type;
//   }
//
// Bytes, difference, equality, columns, masks and JSON are ordinary
// functions over this table. Numbers are never reused, ascend, and are those
// of the message of the same name in proto/sanad/v1.

#ifndef SANAD_SRC_RECORD_RECORD_TYPE_H_
#define SANAD_SRC_RECORD_RECORD_TYPE_H_

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "record/ops_of.h"
#include "record/type_ops.h"

namespace sanad::record {

// Who may see a field, and how it enters the event log: public members as
// they are, every other class as a salted digest.
enum class FieldClass : uint8_t {
  kPublic,     // states, numbers, references
  kContent,    // what people wrote
  kContact,    // how a person is reached; Private<T>
  kSensitive,  // personal facts; Private<T>
  kSecret,     // credentials: never read back
};

// As the lists write it; only `Record` reads it.
template <class T>
struct ListedField {
  template <class M>
  ListedField(std::string_view name, int number, M T::*member,
              FieldClass field_class = FieldClass::kPublic)
      : ListedField(name, number, member, field_class, kOpsOf<M>) {}

  template <class M>
  ListedField(std::string_view name, int number, M T::*member,
              FieldClass field_class, const TypeOps& ops)
      : name(name), number(number), field_class(field_class), ops(&ops) {
    const T probe{};
    offset =
        static_cast<size_t>(reinterpret_cast<const char*>(&(probe.*member)) -
                            reinterpret_cast<const char*>(&probe));
  }

  std::string_view name;
  int number;
  size_t offset;
  FieldClass field_class;
  const TypeOps* ops;
};

// A string member that holds bytes, not text.
template <class T>
ListedField<T> BytesField(std::string_view name, int number,
                          std::string T::*member,
                          FieldClass field_class = FieldClass::kPublic) {
  return {name, number, member, field_class, kOpsOf<std::string, AsBytes>};
}

struct Field {
  std::string_view name;
  int number;
  size_t offset;
  FieldClass field_class;
  const TypeOps* ops;

  const void* In(const void* record) const {
    return static_cast<const char*>(record) + offset;
  }
  void* In(void* record) const { return static_cast<char*>(record) + offset; }
};

// What is needed to keep a record whose struct is not known.
struct Lifetime {
  void* (*create)();
  void (*destroy)(void* record);
};

class RecordType {
 public:
  RecordType(std::string_view name, std::vector<Field> fields,
             Lifetime lifetime);

  std::string_view name() const { return name_; }
  const std::vector<Field>& fields() const { return fields_; }
  // The fields that a new struct does not have at zero, such as a flag that
  // is on by default. On the wire absence means zero all the same.
  const std::vector<Field>& preset() const { return preset_; }
  const Lifetime& lifetime() const { return lifetime_; }

  // The position in `fields()` of a field number, or -1.
  int IndexOf(int number) const {
    return number >= 0 && number < static_cast<int>(by_number_.size())
               ? by_number_[number]
               : -1;
  }
  // REQUIRES: the field exists
  const Field& ByNumber(int number) const { return fields_[IndexOf(number)]; }
  // The field of that name, or null.
  const Field* ByName(std::string_view name) const;

 private:
  void FindPreset();

  std::string_view name_;
  std::vector<Field> fields_;
  std::vector<Field> preset_;
  std::vector<int8_t> by_number_;
  Lifetime lifetime_;
};

template <class T>
RecordType Record(std::string_view name,
                  std::initializer_list<ListedField<T>> listed) {
  std::vector<Field> fields;
  for (const ListedField<T>& f : listed) {
    fields.push_back({f.name, f.number, f.offset, f.field_class, f.ops});
  }
  return RecordType(
      name, std::move(fields),
      {.create = []() -> void* { return new T(); },
       .destroy = [](void* record) { delete static_cast<T*>(record); }});
}

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_RECORD_TYPE_H_
