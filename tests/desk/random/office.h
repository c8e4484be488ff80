// What there is when a play begins: the team of sanad/testing.h and custom
// fields of every type.

#ifndef SANAD_TESTS_DESK_RANDOM_OFFICE_H_
#define SANAD_TESTS_DESK_RANDOM_OFFICE_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "sanad/custom_field.h"
#include "sanad/desk.h"
#include "sanad/testing.h"

namespace sanad::play {

struct Office {
  testing::Team team;
  std::vector<Agent> agents;
  std::vector<Inbox> inboxes;
  std::vector<Customer> customers;
  std::map<std::string, CustomField> fields;
  absl::Time opened_at;
  int64_t last_event = 0;
};

Office SetUp(const testing::TestDesk& test);

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_OFFICE_H_
