#include "testing/operations.h"

#include <algorithm>
#include <iterator>

#include "testing/kit.h"

namespace sanad::testing {
namespace {

constexpr TestOperationRow kOperations[] = {
    {200, "testing.advance", InvocationOf<&Kit::Advance>()},
    {201, "testing.set", InvocationOf<&Kit::Set>()},
    {202, "testing.fail_once", InvocationOf<&Kit::FailOnce>()},
    {203, "testing.fail_from", InvocationOf<&Kit::FailFrom>()},
    {204, "testing.stop_faults", InvocationOf<&Kit::StopFaults>()},
    {205, "testing.make_team", InvocationOf<&Kit::MakeTeam>()},
};

template <class Is>
const TestOperationRow* Find(Is is) {
  const auto* found =
      std::find_if(std::begin(kOperations), std::end(kOperations), is);
  return found == std::end(kOperations) ? nullptr : found;
}

}  // namespace

std::span<const TestOperationRow> TestOperations() { return kOperations; }

const TestOperationRow* FindTestOperation(int64_t number) {
  return Find(
      [&](const TestOperationRow& row) { return row.number == number; });
}

const TestOperationRow* FindTestOperation(std::string_view name) {
  return Find([&](const TestOperationRow& row) { return row.name == name; });
}

}  // namespace sanad::testing
