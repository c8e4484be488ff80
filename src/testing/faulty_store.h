// A store that fails when it is told to, around another that works.

#ifndef SANAD_SRC_TESTING_FAULTY_STORE_H_
#define SANAD_SRC_TESTING_FAULTY_STORE_H_

#include <memory>

#include "sanad/testing.h"
#include "storage/store.h"

namespace sanad::testing {

std::unique_ptr<storage::Store> MakeFaulty(
    std::unique_ptr<storage::Store> store, std::shared_ptr<Faults> faults);

// The faults of a store made here; null for any other.
Faults* FaultsIn(storage::Store& store);

}  // namespace sanad::testing

#endif  // SANAD_SRC_TESTING_FAULTY_STORE_H_
