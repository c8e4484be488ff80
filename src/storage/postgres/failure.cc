#include "storage/postgres/failure.h"

#include <string>
#include <string_view>

#include "base/refuse.h"
#include "fmt/format.h"
#include "storage/reasons.h"

namespace sanad::storage::postgres {
namespace {

// https://www.postgresql.org/docs/15/errcodes-appendix.html; a state of two
// characters stands for its class.
struct Meaning {
  std::string_view state;
  const Reason& reason;
};

constexpr Meaning kMeanings[] = {
    {"40001", kStoreConflict},  // serialization_failure
    {"40P01", kStoreConflict},  // deadlock_detected
    {"55P03", kStoreBusy},      // lock_not_available
    {"57014", kStoreBusy},      // query_canceled: statement_timeout
    {"53100", kStoreFull},      // disk_full
    {"53", kStoreBusy},         // insufficient_resources
    {"25006", kStoreReadOnly},  // read_only_sql_transaction
    {"42501", kStoreReadOnly},  // insufficient_privilege
    {"XX001", kStoreDamaged},   // data_corrupted
    {"XX002", kStoreDamaged},   // index_corrupted
};

}  // namespace

absl::Status Failure(const Result& result) {
  if (!result.failed()) return absl::OkStatus();
  const std::string where =
      fmt::format("{} {}", result.sqlstate(), result.message());
  for (const Meaning& meaning : kMeanings) {
    if (result.sqlstate().starts_with(meaning.state)) {
      return Refuse(meaning.reason, {{"where", where}});
    }
  }
  return Refuse(kStoreFailed, {{"where", where}});
}

}  // namespace sanad::storage::postgres
