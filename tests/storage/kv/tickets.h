// A small schema with one of everything that a table may have.

#ifndef SANAD_TESTS_STORAGE_KV_TICKETS_H_
#define SANAD_TESTS_STORAGE_KV_TICKETS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/record_type.h"
#include "sanad/private.h"
#include "storage/table.h"

namespace sanad::storage::testing {

struct Person {
  int64_t id = 0;
  std::string name;
  Private<std::string> email;

  friend bool operator==(const Person&, const Person&) = default;
};

struct Ticket {
  int64_t id = 0;
  int64_t inbox = 0;
  int64_t person = 0;
  absl::Time at;
  std::optional<absl::Time> due;
  std::string title;
  std::string external_id;
  std::string token;  // bytes
  double weight = 0;
  std::vector<std::string> tags;  // no column

  friend bool operator==(const Ticket&, const Ticket&) = default;
};

// What a newer program makes of tickets.
struct NewerTicket {
  int64_t id = 0;
  int64_t inbox = 0;
  std::string mood;
  std::string title;
  int64_t stars = 0;
};

}  // namespace sanad::storage::testing

namespace sanad::record {

template <>
inline const RecordType& TypeOf<storage::testing::Person>() {
  using storage::testing::Person;
  static const RecordType type = Record<Person>(
      "Person", {{"id", 1, &Person::id},
                 {"name", 2, &Person::name},
                 {"email", 3, &Person::email, FieldClass::kContact}});
  return type;
}

template <>
inline const RecordType& TypeOf<storage::testing::Ticket>() {
  using storage::testing::Ticket;
  static const RecordType type =
      Record<Ticket>("Ticket", {{"id", 1, &Ticket::id},
                                {"inbox", 2, &Ticket::inbox},
                                {"person", 3, &Ticket::person},
                                {"at", 4, &Ticket::at},
                                {"due", 5, &Ticket::due},
                                {"title", 7, &Ticket::title},
                                {"external_id", 8, &Ticket::external_id},
                                BytesField("token", 9, &Ticket::token),
                                {"weight", 10, &Ticket::weight},
                                {"tags", 11, &Ticket::tags}});
  return type;
}

template <>
inline const RecordType& TypeOf<storage::testing::NewerTicket>() {
  using storage::testing::NewerTicket;
  static const RecordType type =
      Record<NewerTicket>("Ticket", {{"id", 1, &NewerTicket::id},
                                     {"inbox", 2, &NewerTicket::inbox},
                                     {"mood", 6, &NewerTicket::mood},
                                     {"title", 7, &NewerTicket::title},
                                     {"stars", 20, &NewerTicket::stars}});
  return type;
}

}  // namespace sanad::record

namespace sanad::storage::testing {

inline const TableOf<Person> kPeople{{
    .name = "person",
    .number = 1,
    .type = &record::TypeOf<Person>(),
    .key = {1},
    .indexes =
        {{.name = "email", .columns = {3}, .unique = true, .sparse = true}},
}};

enum TicketIndex { kById, kByInbox, kByExternalId, kByToken, kByDue };

inline const TableOf<Ticket> kTickets{{
    .name = "ticket",
    .number = 2,
    .type = &record::TypeOf<Ticket>(),
    .key = {1},
    .indexes = {{.name = "inbox", .columns = {2, 4}},
                {.name = "external_id",
                 .columns = {2, 8},
                 .unique = true,
                 .sparse = true},
                {.name = "token", .columns = {9}, .sparse = true},
                {.name = "due", .columns = {5}}},
    .references = {{3, &kPeople}},
}};

inline const TableOf<NewerTicket> kNewerTickets{{
    .name = "ticket",
    .number = 2,
    .type = &record::TypeOf<NewerTicket>(),
    .key = {1},
    .indexes = {{.name = "title", .columns = {7}}},
}};

inline Schema TicketSchema() {
  return {.application = "tickets",
          .version = 3,
          .min_reader = 2,
          .min_writer = 3,
          .tables = {&kPeople, &kTickets}};
}

inline Schema NewerTicketSchema() {
  return {.application = "tickets",
          .version = 4,
          .min_reader = 2,
          .min_writer = 3,
          .tables = {&kPeople, &kNewerTickets}};
}

}  // namespace sanad::storage::testing

#endif  // SANAD_TESTS_STORAGE_KV_TICKETS_H_
