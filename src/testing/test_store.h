// Stores for tests: a clock that stands, bytes that repeat, faults on
// demand.

#ifndef SANAD_SRC_TESTING_TEST_STORE_H_
#define SANAD_SRC_TESTING_TEST_STORE_H_

#include <memory>
#include <string_view>

#include "absl/status/statusor.h"
#include "sanad/store.h"
#include "sanad/testing.h"

namespace sanad::testing {

// What such a store has in the place of the host's services.
struct TestHost {
  std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
  std::shared_ptr<SeededRandomness> randomness =
      std::make_shared<SeededRandomness>();
  std::shared_ptr<Faults> faults = std::make_shared<Faults>();
};

// Fails as Store::Open does.
absl::StatusOr<Store> OpenTestStore(std::string_view url, StoreOptions options,
                                    const TestHost& host = {});

}  // namespace sanad::testing

#endif  // SANAD_SRC_TESTING_TEST_STORE_H_
