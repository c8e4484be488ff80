// A desk with the test kit's small shipping company at work in it.

#ifndef SANAD_TESTS_DESK_OFFICE_H_
#define SANAD_TESTS_DESK_OFFICE_H_

#include <utility>

#include "sanad/desk.h"
#include "sanad/store.h"
#include "sanad/testing.h"

namespace sanad::test {

class Office {
 public:
  Office(Store store, Desk desk, const sanad::testing::Team& team)
      : store_(std::move(store)), desk_(std::move(desk)), team_(team) {}

  const Store& store() const { return store_; }
  const Desk& desk() const { return desk_; }
  const sanad::testing::Team& team() const { return team_; }
  Session system() const { return desk_.AsSystem(); }
  Session noor() const { return desk_.AsAgent(team_.noor); }
  Session karim() const { return desk_.AsAgent(team_.karim); }

 private:
  Store store_;
  Desk desk_;
  sanad::testing::Team team_;
};

}  // namespace sanad::test

#endif  // SANAD_TESTS_DESK_OFFICE_H_
