#include "testing/test_store.h"

#include <utility>

#include "base/refuse.h"
#include "desk/session_state.h"
#include "testing/faulty_store.h"

namespace sanad::testing {

absl::StatusOr<Store> OpenTestStore(std::string_view url, StoreOptions options,
                                    const TestHost& host) {
  options.host.clock = host.clock;
  options.host.randomness = host.randomness;
  SANAD_ASSIGN_OR_RETURN(Store store, Store::Open(url, std::move(options)));
  Store::Backend& backend = *store.backend();
  backend.store = MakeFaulty(std::move(backend.store), host.faults);
  return store;
}

}  // namespace sanad::testing
