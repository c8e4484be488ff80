// One connection to the server, and the statements it has prepared.
//
// Statements are sent one after the other and answered together, in one
// round trip:
//
//   connection.Send(connection.Statement(shape, write), values);
//   connection.Send("COMMIT");
//   SANAD_ASSIGN_OR_RETURN(const auto results, connection.Collect(deadline));
//
// After one that fails the server does none of the rest; the failure is the
// last result. Used by one thread at a time.

#ifndef SANAD_SRC_STORAGE_POSTGRES_CONNECTION_H_
#define SANAD_SRC_STORAGE_POSTGRES_CONNECTION_H_

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/hash/hash.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/deadline.h"
#include "storage/postgres/link.h"
#include "storage/postgres/result.h"
#include "storage/postgres/values.h"
#include "storage/sql/shape.h"
#include "storage/sql/statement_text.h"

namespace sanad::storage::postgres {

// How a server is reached.
struct Access {
  std::string url;
  bool read_only = false;
  // How long any answer is waited for, a commit's too.
  absl::Duration patience = absl::Seconds(30);
};

// A statement of a shape, with what its values and columns mean.
struct ShapedStatement {
  std::string name;
  sql::StatementText meaning;
  bool prepared = false;
};
using StatementPtr = std::shared_ptr<ShapedStatement>;

class Connection {
 public:
  // Statements kept at most; beyond it all of them go.
  static constexpr size_t kMaxStatements = 256;

  static absl::StatusOr<std::unique_ptr<Connection>> Open(
      const Access& access, const Deadline& deadline);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // The statement of that shape, written if need be.
  StatementPtr Statement(const sql::Shape& shape,
                         absl::FunctionRef<sql::StatementText()> write);

  // Sends a statement, prepared if need be, or a command.
  void Send(const StatementPtr& statement, const Values& values);
  void Send(const std::string& command, const Values& values = {});

  // The answers to what was sent since the last time.
  absl::StatusOr<std::vector<Result>> Collect(const Deadline& deadline);
  absl::StatusOr<std::vector<Result>> Collect() { return Collect(patience_); }

  // The one answer to one statement, or why it failed.
  absl::StatusOr<Result> CollectOne();
  // One command, and how it ended.
  absl::Status Execute(const std::string& command);

  // Sends a last command whose answer nobody waits for.
  void Leave(const std::string& command);

  bool works() const { return link_.works(); }
  // Answered together so far: each cost the way there and back.
  int64_t round_trips() const { return round_trips_; }

 private:
  // An answer to come. Ours alone is that to a preparation, or to what makes
  // room for one: nobody hears of it unless it failed.
  struct Awaited {
    bool ours = false;
    StatementPtr preparation;
  };

  Connection(Link link, absl::Duration patience)
      : link_(std::move(link)), patience_(patience) {}

  absl::Status Configure();
  void Prepare(const StatementPtr& statement, const Values& values);
  void SendCommand(const std::string& command, const Values& values);
  void Keep(int sent);
  absl::StatusOr<std::vector<Result>> Answers(const Deadline& deadline);

  Link link_;
  const absl::Duration patience_;
  std::unordered_map<sql::Shape, StatementPtr, absl::Hash<sql::Shape>> kept_;
  std::deque<Awaited> awaited_;  // in the order of sending
  int left_ = 0;                 // ends of what nobody waits for
  int64_t names_ = 0;
  int64_t round_trips_ = 0;
  bool sending_failed_ = false;
};

// Why the last of the statements failed; OK if none did.
absl::Status FailureAmong(const std::vector<Result>& results);

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_CONNECTION_H_
