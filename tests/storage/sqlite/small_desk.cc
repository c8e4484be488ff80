#include "tests/storage/sqlite/small_desk.h"

#include "record/record_type.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<storage::Person>() {
  using storage::Person;
  static const RecordType type = Record<Person>(
      "Person", {{"id", 1, &Person::id},
                 {"name", 2, &Person::name, FieldClass::kContent},
                 {"email", 3, &Person::email, FieldClass::kContact}});
  return type;
}

template <>
const RecordType& TypeOf<storage::Case>() {
  using storage::Case;
  static const RecordType type = Record<Case>(
      "Case", {{"id", 1, &Case::id},
               {"person", 2, &Case::person},
               {"inbox", 3, &Case::inbox},
               {"open", 4, &Case::open},
               {"updated_at", 5, &Case::updated_at},
               {"snoozed_until", 6, &Case::snoozed_until},
               {"subject", 7, &Case::subject, FieldClass::kContent},
               BytesField("digest", 8, &Case::digest),
               {"weight", 9, &Case::weight},
               {"token", 10, &Case::token, FieldClass::kSecret}});
  return type;
}

}  // namespace sanad::record

namespace sanad::storage {

SmallDesk::SmallDesk()
    : people{{.name = "person",
              .number = 1,
              .type = &record::TypeOf<Person>(),
              .key = {1},
              .indexes = {{"email", {3}, /*unique=*/true, /*sparse=*/true}}}},
      cases{{.name = "case",
             .number = 2,
             .type = &record::TypeOf<Case>(),
             .key = {1},
             .indexes = {{"inbox", {3, 5}},
                         {"update", {5}},
                         {"token", {10}, /*unique=*/true, /*sparse=*/true},
                         {"snooze", {4, 6}}},
             .references = {{2, &people}}}},
      schema{.application = "small desk",
             .version = 3,
             .min_reader = 1,
             .min_writer = 1,
             .tables = {&people, &cases}} {}

}  // namespace sanad::storage
