#include "storage/postgres/postgres_store.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "base/refuse.h"
#include "sanad/status.h"
#include "storage/change_bell.h"
#include "storage/postgres/connection.h"
#include "storage/postgres/header.h"
#include "storage/postgres/migration.h"
#include "storage/postgres/pool.h"
#include "storage/postgres/transaction.h"
#include "storage/reasons.h"
#include "storage/turn.h"

namespace sanad::storage {
namespace postgres {
namespace {

// So many bytes has what belongs to the schema, indexes included.
constexpr char kSize[] =
    "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint"
    " FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace"
    " WHERE n.nspname = current_schema() AND c.relkind = 'r'";

// A connection may have lain idle while the server went away; a fresh one
// tells.
bool WasLost(const absl::Status& status) {
  return ReasonOf(status) == kStoreLost.name;
}

class PostgresStore final : public Store {
 public:
  PostgresStore(Access access, int connections, const Schema& schema,
                absl::Status may_write)
      : schema_(schema),
        may_write_(std::move(may_write)),
        patience_(access.patience),
        pool_(std::move(access), connections) {}

  absl::StatusOr<std::unique_ptr<Reading>> Read(int64_t workspace) override {
    while (true) {
      SANAD_ASSIGN_OR_RETURN(auto lent, pool_.Take(patience_));
      const bool fresh = lent.fresh();
      auto reading = PostgresReading::Begin(std::move(lent), workspace);
      if (fresh || !WasLost(reading.status())) return reading;
    }
  }

  absl::StatusOr<std::unique_ptr<Writing>> Write(
      int64_t workspace, const Deadline& deadline) override {
    SANAD_RETURN_IF_ERROR(may_write_);
    SANAD_ASSIGN_OR_RETURN(Turn turn, TurnsOf(workspace).Take(deadline));
    while (true) {
      SANAD_ASSIGN_OR_RETURN(auto lent, pool_.Take(deadline));
      const bool fresh = lent.fresh();
      auto writing = PostgresWriting::Begin(turn, std::move(lent), bell_,
                                            workspace, deadline);
      if (!fresh && WasLost(writing.status())) continue;
      const bool in_vain = ReasonOf(writing.status()) == kStoreBusy.name;
      if (in_vain) return WaitedInVain(deadline);
      return writing;
    }
  }

  void WaitForChange(absl::Duration timeout) override { bell_.Wait(timeout); }

  // The server looks after its own pages; this asks whether what is declared
  // is there.
  absl::Status CheckIntegrity() override {
    SANAD_ASSIGN_OR_RETURN(auto lent, pool_.Take(patience_));
    SANAD_ASSIGN_OR_RETURN(const auto header, ReadHeader(*lent, schema_));
    return header ? absl::OkStatus() : Refuse(kStoreForeign);
  }

  absl::StatusOr<int64_t> SizeInBytes() override {
    SANAD_ASSIGN_OR_RETURN(auto lent, pool_.Take(patience_));
    lent->Send(kSize);
    SANAD_ASSIGN_OR_RETURN(const Result result, lent->CollectOne());
    return result.IntegerAt(0, 0);
  }

 private:
  TurnQueue& TurnsOf(int64_t workspace) {
    const std::lock_guard lock(mutex_);
    return turns_[workspace];
  }

  const Schema& schema_;
  const absl::Status may_write_;
  const absl::Duration patience_;
  std::mutex mutex_;
  std::map<int64_t, TurnQueue> turns_;
  ChangeBell bell_;
  Pool pool_;
};

bool IsCurrent(const std::optional<Header>& header, const Schema& schema) {
  return header && header->version >= schema.version;
}

absl::Status Newer(const Header& header, const Schema& schema) {
  return Refuse(kStoreNewer,
                {{"found", header.version}, {"known", schema.version}});
}

absl::Status MayRead(const Header& header, const Schema& schema) {
  if (header.application != schema.application) return Refuse(kStoreForeign);
  if (header.min_reader > schema.version) return Newer(header, schema);
  return absl::OkStatus();
}

absl::Status MayWrite(const Header& header, const Schema& schema,
                      bool read_only) {
  if (header.min_writer > schema.version) return Newer(header, schema);
  return read_only ? Refuse(kStoreReadOnly) : absl::OkStatus();
}

// The header is read again under the lock: another process may have been
// faster.
absl::Status MakeCurrent(Connection& connection, const Schema& schema) {
  SANAD_RETURN_IF_ERROR(
      connection.Execute("SELECT pg_advisory_xact_lock(1936613732)"));
  SANAD_ASSIGN_OR_RETURN(const auto header, ReadHeader(connection, schema));
  if (IsCurrent(header, schema)) return absl::OkStatus();
  SANAD_RETURN_IF_ERROR(AddWhatIsMissing(connection, schema));
  return WriteHeader(connection, schema);
}

absl::Status Upgrade(Connection& connection, const Schema& schema) {
  SANAD_RETURN_IF_ERROR(connection.Execute("BEGIN"));
  absl::Status made = MakeCurrent(connection, schema);
  const absl::Status ended =
      connection.Execute(made.ok() ? "COMMIT" : "ROLLBACK");
  return made.ok() ? ended : made;
}

}  // namespace
}  // namespace postgres

absl::StatusOr<std::unique_ptr<Store>> OpenPostgresStore(
    const PostgresOptions& options, const Schema& schema) {
  using namespace postgres;  // NOLINT(google-build-using-namespace)
  const Access access = {.url = options.url,
                         .read_only = options.read_only,
                         .patience = options.patience};
  SANAD_ASSIGN_OR_RETURN(const auto connection,
                         Connection::Open(access, access.patience));
  SANAD_ASSIGN_OR_RETURN(const auto header, ReadHeader(*connection, schema));
  if (!header && !options.create) {
    return Refuse(kStoreUnreachable, {{"where", "it has no tables"}});
  }
  absl::Status may_write;
  if (header) {
    SANAD_RETURN_IF_ERROR(MayRead(*header, schema));
    may_write = MayWrite(*header, schema, options.read_only);
  } else if (options.read_only) {
    return Refuse(kStoreForeign);
  }
  if (!IsCurrent(header, schema)) {
    SANAD_RETURN_IF_ERROR(may_write);
    SANAD_RETURN_IF_ERROR(Upgrade(*connection, schema));
  }
  return std::make_unique<PostgresStore>(access, options.connections, schema,
                                         std::move(may_write));
}

}  // namespace sanad::storage
