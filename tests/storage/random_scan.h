// A scan drawn at random over the rows that the reference model has.

#ifndef SANAD_TESTS_STORAGE_RANDOM_SCAN_H_
#define SANAD_TESTS_STORAGE_RANDOM_SCAN_H_

#include <deque>
#include <utility>

#include "storage/scan.h"
#include "tests/storage/chance.h"
#include "tests/storage/reference_model.h"

namespace sanad::storage::conformance {

// With the values that its cells look into.
struct RandomScan {
  Scan scan;
  std::deque<Value> values;

  Cell Keep(const Table& table, int column, Value value) {
    return CellOf(table, column, values.emplace_back(std::move(value)));
  }
};

RandomScan DrawScan(Chance& chance, const ReferenceModel& model);

}  // namespace sanad::storage::conformance

#endif  // SANAD_TESTS_STORAGE_RANDOM_SCAN_H_
