// The operations of the test kit, by number and name, beside those of the
// desk (desk/operations.h).

#ifndef SANAD_SRC_TESTING_OPERATIONS_H_
#define SANAD_SRC_TESTING_OPERATIONS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "desk/invocation.h"

namespace sanad::testing {

struct TestOperationRow {
  int64_t number;  // never reused; 200 and up
  std::string_view name;
  Invocation invocation;
};

std::span<const TestOperationRow> TestOperations();

// Null if there is none.
const TestOperationRow* FindTestOperation(int64_t number);
const TestOperationRow* FindTestOperation(std::string_view name);

}  // namespace sanad::testing

#endif  // SANAD_SRC_TESTING_OPERATIONS_H_
