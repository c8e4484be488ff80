#include "storage/postgres/connection.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "fmt/format.h"
#include "storage/postgres/failure.h"

namespace sanad::storage::postgres {
namespace {

constexpr int kBinary = 1;

// Queries name the index they walk, so the planner shall neither sort nor
// read whole tables, and plan a statement once. A server that does not know
// a setting goes without it.
constexpr char kConfigure[] =
    "SELECT set_config(s.name, v.value, false) FROM pg_settings AS s JOIN"
    " (VALUES ('enable_seqscan', 'off'), ('enable_sort', 'off'),"
    " ('enable_bitmapscan', 'off'), ('enable_hashjoin', 'off'),"
    " ('enable_mergejoin', 'off'), ('jit', 'off'),"
    " ('plan_cache_mode', 'force_generic_plan'), ('TimeZone', 'UTC'),"
    " ('statement_timeout', $1), ('idle_in_transaction_session_timeout', $1))"
    " AS v (name, value) ON v.name = s.name";

}  // namespace

absl::StatusOr<std::unique_ptr<Connection>> Connection::Open(
    const Access& access, const Deadline& deadline) {
  SANAD_ASSIGN_OR_RETURN(Link link,
                         Link::Open(access.url, access.read_only, deadline));
  std::unique_ptr<Connection> connection(
      new Connection(std::move(link), access.patience));
  SANAD_RETURN_IF_ERROR(connection->Configure());
  return connection;
}

absl::Status Connection::Configure() {
  PQenterPipelineMode(link_.handle());
  const std::string patience =
      fmt::format("{}", absl::ToInt64Milliseconds(patience_));
  Values values;
  values.Add(record::Cell::Text(patience));
  Send(kConfigure, values);
  return CollectOne().status();
}

StatementPtr Connection::Statement(
    const sql::Shape& shape, absl::FunctionRef<sql::StatementText()> write) {
  const auto found = kept_.find(shape);
  if (found != kept_.end()) return found->second;
  if (kept_.size() >= kMaxStatements) {
    kept_.clear();
    awaited_.push_back({.ours = true});
    SendCommand("DEALLOCATE ALL", {});
  }
  auto statement = std::make_shared<ShapedStatement>(
      ShapedStatement{fmt::format("s{}", ++names_), write()});
  kept_.emplace(shape, statement);
  return statement;
}

void Connection::Send(const StatementPtr& statement, const Values& values) {
  if (!statement->prepared) Prepare(statement, values);
  awaited_.push_back({});
  Keep(PQsendQueryPrepared(link_.handle(), statement->name.c_str(),
                           values.count(), values.bytes(), values.sizes(),
                           values.formats(), kBinary));
}

void Connection::Send(const std::string& command, const Values& values) {
  awaited_.push_back({});
  SendCommand(command, values);
}

void Connection::SendCommand(const std::string& command, const Values& values) {
  Keep(PQsendQueryParams(link_.handle(), command.c_str(), values.count(),
                         values.types(), values.bytes(), values.sizes(),
                         values.formats(), kBinary));
}

void Connection::Prepare(const StatementPtr& statement, const Values& values) {
  statement->prepared = true;
  awaited_.push_back({.ours = true, .preparation = statement});
  Keep(PQsendPrepare(link_.handle(), statement->name.c_str(),
                     statement->meaning.text.c_str(), values.count(),
                     values.types()));
}

void Connection::Keep(int sent) {
  if (sent != 1) sending_failed_ = true;
}

absl::StatusOr<std::vector<Result>> Connection::Collect(
    const Deadline& deadline) {
  if (PQpipelineSync(link_.handle()) != 1 || sending_failed_) {
    return link_.Broken();
  }
  ++round_trips_;
  while (left_ > 0) {
    SANAD_RETURN_IF_ERROR(Answers(deadline).status());
    --left_;
  }
  return Answers(deadline);
}

// Up to the end of what was sent together. What the server did not do after
// a failure was not prepared either.
absl::StatusOr<std::vector<Result>> Connection::Answers(
    const Deadline& deadline) {
  std::vector<Result> results;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(Result result, link_.Receive(deadline));
    if (result.is_end()) continue;
    if (result.status() == PGRES_PIPELINE_SYNC) return results;
    const Awaited awaited = std::move(awaited_.front());
    awaited_.pop_front();
    const bool done = !result.failed();
    if (awaited.preparation) awaited.preparation->prepared = done;
    const bool skipped = result.status() == PGRES_PIPELINE_ABORTED;
    if (!skipped && !(awaited.ours && done)) {
      results.push_back(std::move(result));
    }
  }
}

absl::StatusOr<Result> Connection::CollectOne() {
  SANAD_ASSIGN_OR_RETURN(auto results, Collect());
  SANAD_RETURN_IF_ERROR(FailureAmong(results));
  return std::move(results.back());
}

absl::Status Connection::Execute(const std::string& command) {
  Send(command);
  return CollectOne().status();
}

void Connection::Leave(const std::string& command) {
  Send(command);
  Keep(PQpipelineSync(link_.handle()));
  PQflush(link_.handle());
  ++left_;
}

absl::Status FailureAmong(const std::vector<Result>& results) {
  return results.empty() ? absl::OkStatus() : Failure(results.back());
}

}  // namespace sanad::storage::postgres
