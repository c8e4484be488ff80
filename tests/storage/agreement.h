// Whether a store answers as the reference model does. Each question returns
// what differs, or an empty string.

#ifndef SANAD_TESTS_STORAGE_AGREEMENT_H_
#define SANAD_TESTS_STORAGE_AGREEMENT_H_

#include <string>
#include <vector>

#include "storage/store.h"
#include "tests/storage/reference_model.h"

namespace sanad::storage::conformance {

std::string DifferenceInGet(Reading& reading, const ReferenceModel& model,
                            const Table& table, int index,
                            const std::vector<Value>& values);

// Rows, their order, the columns that were loaded and those that were left
// alone, what was followed, and the cells to go on from.
std::string DifferenceInScan(Reading& reading, const ReferenceModel& model,
                             const Scan& scan);

std::string DifferenceInCount(Reading& reading, const ReferenceModel& model,
                              const Stream& stream, int64_t cap);

// Every row of every table, by every index.
std::string DifferenceInAll(Reading& reading, const ReferenceModel& model);

std::string ToText(const Table& table, const Row& row);
std::string ToText(const Scan& scan);

}  // namespace sanad::storage::conformance

#endif  // SANAD_TESTS_STORAGE_AGREEMENT_H_
