// Records of random members, extremes among them.

#ifndef SANAD_TESTS_RECORD_RANDOM_RECORD_H_
#define SANAD_TESTS_RECORD_RANDOM_RECORD_H_

#include <random>

#include "record/any_record.h"
#include "record/record_type.h"
#include "tests/record/specimen.h"

namespace sanad::record {

using Random = std::mt19937_64;

// REQUIRES: no double or private member is optional or a list
AnyRecord RandomRecord(const RecordType& type, Random& random);
Specimen RandomSpecimen(Random& random);

}  // namespace sanad::record

#endif  // SANAD_TESTS_RECORD_RANDOM_RECORD_H_
