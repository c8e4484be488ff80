// A schema of two tables, small enough to be read at a glance, with one
// index of every kind.

#ifndef SANAD_TESTS_STORAGE_SQLITE_SMALL_DESK_H_
#define SANAD_TESTS_STORAGE_SQLITE_SMALL_DESK_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "sanad/private.h"
#include "storage/table.h"

namespace sanad::storage {

struct Person {
  int64_t id = 0;
  std::string name;
  Private<std::string> email;

  friend bool operator==(const Person&, const Person&) = default;
};

struct Case {
  int64_t id = 0;
  int64_t person = 0;
  int64_t inbox = 0;
  bool open = true;
  absl::Time updated_at = absl::UnixEpoch();
  std::optional<absl::Time> snoozed_until;
  std::string subject;
  std::string digest;  // bytes
  double weight = 0.5;
  std::string token;  // unique if given

  friend bool operator==(const Case&, const Case&) = default;
};

struct SmallDesk {
  SmallDesk();
  SmallDesk(const SmallDesk&) = delete;

  static constexpr int kByEmail = 1;  // of people
  static constexpr int kByInbox = 1;  // of cases
  static constexpr int kByUpdate = 2;
  static constexpr int kByToken = 3;
  static constexpr int kBySnooze = 4;

  TableOf<Person> people;
  TableOf<Case> cases;
  Schema schema;
};

}  // namespace sanad::storage

#endif  // SANAD_TESTS_STORAGE_SQLITE_SMALL_DESK_H_
