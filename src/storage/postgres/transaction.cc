#include "storage/postgres/transaction.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "base/refuse.h"
#include "fmt/format.h"
#include "storage/postgres/dialect.h"
#include "storage/postgres/failure.h"
#include "storage/reasons.h"
#include "storage/sql/change.h"
#include "storage/sql/query.h"
#include "storage/sql/shape.h"

namespace sanad::storage::postgres {
namespace {

// Changes that are sent before their answers are read.
constexpr size_t kChangesAtATime = 500;

constexpr char kLock[] =
    "SELECT 1 FROM sanad_turn WHERE workspace_id = $1 FOR UPDATE";
constexpr char kMakeLock[] =
    "INSERT INTO sanad_turn (workspace_id) VALUES ($1) ON CONFLICT DO NOTHING";
constexpr char kSetWorkspace[] =
    "SELECT set_config('sanad.workspace', $1, true)";
// In milliseconds; the server takes no more.
constexpr int64_t kLongestLockWait = std::numeric_limits<int32_t>::max();
constexpr char kSetPatience[] = "SELECT set_config('lock_timeout', $1, true)";

void Set(Connection& connection, const char* command, int64_t value) {
  const std::string text = fmt::format("{}", value);
  Values values;
  values.Add(Cell::Text(text));
  connection.Send(command, values);
}

std::vector<Cell> KeyOf(const Change& change) {
  std::vector<Cell> cells;
  for (const int number : change.table->key) {
    const record::Field& field = change.table->type->ByNumber(number);
    cells.push_back(field.ops->store(field.In(change.row.get())));
  }
  return cells;
}

bool ChangesNothing(const Change& change) {
  return change.kind == Change::Kind::kUpdate && change.columns.empty();
}

// Indexes are named "table.index", the key by the server.
absl::Status Collision(const Change& change, std::string_view constraint) {
  const Table& table = *change.table;
  const size_t dot = constraint.find('.');
  if (dot == std::string_view::npos) {
    return Refuse(kRowExists, {{"table", table.name}});
  }
  return Refuse(kUniqueTaken,
                {{"table", table.name}, {"index", constraint.substr(dot + 1)}});
}

constexpr std::string_view kUniqueViolation = "23505";

absl::Status OutcomeOf(const Change& change, const Result& result) {
  if (result.sqlstate() == kUniqueViolation) {
    return Collision(change, result.constraint());
  }
  SANAD_RETURN_IF_ERROR(Failure(result));
  const bool found =
      ChangesNothing(change) ? result.rows() > 0 : result.changed_rows() > 0;
  if (found) return absl::OkStatus();
  return Refuse(kRowMissing, {{"table", change.table->name}});
}

}  // namespace

absl::StatusOr<std::unique_ptr<Reading>> PostgresReading::Begin(
    Pool::Lent lent, int64_t workspace) {
  std::unique_ptr<PostgresReading> reading(
      new PostgresReading(std::move(lent), workspace));
  Connection& connection = reading->connection();
  connection.Send("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  // The first query takes the snapshot.
  Set(connection, kSetWorkspace, workspace);
  SANAD_RETURN_IF_ERROR(connection.CollectOne().status());
  return reading;
}

PostgresReading::~PostgresReading() { connection().Leave("COMMIT"); }

absl::StatusOr<std::unique_ptr<Writing>> PostgresWriting::Begin(
    Turn& turn, Pool::Lent lent, ChangeBell& bell, int64_t workspace,
    const Deadline& deadline) {
  std::unique_ptr<PostgresWriting> writing(
      new PostgresWriting(std::move(lent), bell, workspace));
  SANAD_RETURN_IF_ERROR(writing->LockWorkspace(deadline));
  writing->turn_.emplace(std::move(turn));
  return writing;
}

absl::Status PostgresWriting::LockWorkspace(const Deadline& deadline) {
  const int64_t patience = std::clamp<int64_t>(
      absl::ToInt64Milliseconds(deadline.left()), 1, kLongestLockWait);
  connection().Send("BEGIN ISOLATION LEVEL READ COMMITTED");
  Set(connection(), kSetWorkspace, workspace());
  Set(connection(), kSetPatience, patience);
  const Values key = std::move(Values().Add(workspace()));
  connection().Send(kLock, key);
  // The server keeps the time; ours is for a server that is gone.
  const Deadline late(deadline.left() + absl::Seconds(5), deadline.cancel());
  SANAD_ASSIGN_OR_RETURN(const auto results, connection().Collect(late));
  SANAD_RETURN_IF_ERROR(FailureAmong(results));
  if (results.back().rows() > 0) return absl::OkStatus();
  connection().Send(kMakeLock, key);
  connection().Send(kLock, key);
  SANAD_ASSIGN_OR_RETURN(const auto made, connection().Collect(late));
  return FailureAmong(made);
}

PostgresWriting::~PostgresWriting() {
  if (!ended_) connection().Leave("ROLLBACK");
}

absl::Status PostgresWriting::Apply(std::span<const Change> changes) {
  while (!changes.empty()) {
    const auto some = changes.first(std::min(changes.size(), kChangesAtATime));
    changes = changes.subspan(some.size());
    for (const Change& change : some) Send(change);
    SANAD_ASSIGN_OR_RETURN(const auto results, connection().Collect());
    for (size_t i = 0; i < results.size(); ++i) {
      SANAD_RETURN_IF_ERROR(OutcomeOf(some[i], results[i]));
    }
  }
  return absl::OkStatus();
}

void PostgresWriting::Send(const Change& change) {
  const StatementPtr statement = StatementFor(change);
  Values values;
  values.Add(workspace());
  if (ChangesNothing(change)) values.AddAll(KeyOf(change));
  for (const record::Field* field : statement->meaning.bound) {
    values.Add(field->ops->store(field->In(change.row.get())));
  }
  connection().Send(statement, values);
}

// Of an update that changes nothing it is asked whether its row is there.
StatementPtr PostgresWriting::StatementFor(const Change& change) {
  const Table& table = *change.table;
  if (ChangesNothing(change)) {
    return connection().Statement(sql::ShapeOfGet(table, 0), [&] {
      return sql::GetQuery(kDialect, table, 0);
    });
  }
  switch (change.kind) {
    case Change::Kind::kInsert:
      return connection().Statement(sql::ShapeOfInsert(table), [&] {
        return sql::InsertText(kDialect, table);
      });
    case Change::Kind::kUpdate:
      return connection().Statement(
          sql::ShapeOfUpdate(table, change.columns),
          [&] { return sql::UpdateText(kDialect, table, change.columns); });
    case Change::Kind::kDelete:
      break;
  }
  return connection().Statement(sql::ShapeOfDelete(table), [&] {
    return sql::DeleteText(kDialect, table);
  });
}

absl::Status PostgresWriting::SetSavepoint() {
  if (has_savepoint_) connection().Send("RELEASE SAVEPOINT act");
  has_savepoint_ = true;
  return connection().Execute("SAVEPOINT act");
}

absl::Status PostgresWriting::RollBackToSavepoint() {
  return connection().Execute("ROLLBACK TO SAVEPOINT act");
}

// A connection that is lost now may have been lost after the commit.
absl::Status PostgresWriting::Commit() {
  ended_ = true;
  connection().Send("COMMIT");
  const absl::Status committed = connection().CollectOne().status();
  if (!connection().works()) return Refuse(kStoreOutcomeUnknown);
  SANAD_RETURN_IF_ERROR(committed);
  bell_.Ring();
  return absl::OkStatus();
}

}  // namespace sanad::storage::postgres
