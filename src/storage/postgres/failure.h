// From SQLSTATEs to reasons.

#ifndef SANAD_SRC_STORAGE_POSTGRES_FAILURE_H_
#define SANAD_SRC_STORAGE_POSTGRES_FAILURE_H_

#include "absl/status/status.h"
#include "storage/postgres/result.h"

namespace sanad::storage::postgres {

// Why the server refused; OK if it did not.
absl::Status Failure(const Result& result);

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_FAILURE_H_
