// A row of the library drawn at random: few values, so that rows meet, and
// every extreme.

#ifndef SANAD_TESTS_STORAGE_RANDOM_ROW_H_
#define SANAD_TESTS_STORAGE_RANDOM_ROW_H_

#include "tests/storage/chance.h"
#include "tests/storage/reference_model.h"

namespace sanad::storage::conformance {

Row DrawRow(Chance& chance, const Table& table);

}  // namespace sanad::storage::conformance

#endif  // SANAD_TESTS_STORAGE_RANDOM_ROW_H_
