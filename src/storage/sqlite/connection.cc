#include "storage/sqlite/connection.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "absl/time/clock.h"
#include "base/refuse.h"
#include "fmt/format.h"
#include "storage/sqlite/failure.h"
#include "storage/sqlite/membership.h"

namespace sanad::storage::sqlite {
namespace {

constexpr int kPageCacheKib = 8 << 10;
constexpr int64_t kMappedBytes = int64_t{64} << 20;
// The log is taken over into the file when it has this many pages, and cut
// to this size after a larger transaction.
constexpr int kCheckpointPages = 2000;
constexpr int64_t kKeptLogBytes = int64_t{16} << 20;

// Between two looks at whether another process is done.
constexpr absl::Duration kNap = absl::Milliseconds(1);

constexpr std::array<const char*, kCommands> kCommandTexts = {
    "BEGIN",
    "BEGIN IMMEDIATE",
    "PRAGMA user_version",  // the cheapest statement that reads the file
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT act",
    "RELEASE act",
    "ROLLBACK TO act",
    "PRAGMA data_version",
};

// "file:" and the path, with everything escaped that a URI gives a meaning.
std::string ImmutableUri(std::string_view path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      uri += fmt::format("%{:02x}", c);
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

int OpenFlags(const Access& access) {
  const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (access.immutable) {
    return common | SQLITE_OPEN_URI | SQLITE_OPEN_READONLY;
  }
  // Also where nothing will be written, so that whoever closes last can
  // clear the log away.
  return common | SQLITE_OPEN_READWRITE |
         (access.create ? SQLITE_OPEN_CREATE : 0);
}

int OnBusy(void* connection, int) {
  return static_cast<const Connection*>(connection)->WaitForOthers() ? 1 : 0;
}

}  // namespace

absl::StatusOr<std::unique_ptr<Connection>> Connection::Open(
    const Access& access, Deadline deadline) {
  const std::string name =
      access.immutable ? ImmutableUri(access.path) : access.path;
  std::unique_ptr<Connection> connection(new Connection(deadline));
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(name.c_str(), &handle, OpenFlags(access), nullptr);
  connection->handle_.reset(handle);
  if (code != SQLITE_OK) return Failure(handle, code);
  SANAD_RETURN_IF_ERROR(connection->Configure(access));
  return connection;
}

absl::Status Connection::Configure(const Access& access) {
  sqlite3* handle = handle_.get();
  sqlite3_busy_handler(handle, &OnBusy, this);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_wal_autocheckpoint(handle, kCheckpointPages);
  const int code = RegisterMembership(handle);
  if (code != SQLITE_OK) return Failure(handle, code);
  // What ends a transaction must need no memory.
  SANAD_RETURN_IF_ERROR(Prepared(Command::kRollBack).status());
  return Execute(fmt::format(
      "PRAGMA synchronous = {}; PRAGMA temp_store = MEMORY;"
      "PRAGMA mmap_size = {}; PRAGMA cache_size = -{};"
      "PRAGMA journal_size_limit = {}; PRAGMA query_only = {}",
      access.durability == Durability::kFull ? "FULL" : "NORMAL", kMappedBytes,
      kPageCacheKib, kKeptLogBytes, access.read_only ? "ON" : "OFF"));
}

bool Connection::WaitForOthers() const {
  const absl::Duration left = deadline_.left();
  if (left <= absl::ZeroDuration()) return false;
  absl::SleepFor(std::min(left, kNap));
  return true;
}

absl::StatusOr<Statement*> Connection::Prepared(Command command) {
  const size_t i = static_cast<size_t>(command);
  if (!commands_[i]) {
    SANAD_ASSIGN_OR_RETURN(commands_[i], Prepare(kCommandTexts[i]));
  }
  return commands_[i].get();
}

absl::Status Connection::Run(Command command) {
  SANAD_ASSIGN_OR_RETURN(Statement* const statement, Prepared(command));
  return statement->Run();
}

absl::StatusOr<int64_t> Connection::Ask(Command command) {
  SANAD_ASSIGN_OR_RETURN(Statement* const statement, Prepared(command));
  const absl::StatusOr<bool> found = statement->Next();
  const int64_t answer = found.ok() && *found ? statement->IntegerAt(0) : 0;
  statement->Reset();
  if (!found.ok()) return found.status();
  return answer;
}

absl::Status Connection::Begin(Command command) {
  RollBack();
  return Run(command);
}

// It was prepared when the connection was opened.
void Connection::RollBack() noexcept {
  if (!in_transaction()) return;
  Statement& statement = *commands_[static_cast<size_t>(Command::kRollBack)];
  statement.Step();
  statement.Reset();
}

absl::Status Connection::Execute(const std::string& text) {
  return Failure(handle_.get(), sqlite3_exec(handle_.get(), text.c_str(),
                                             nullptr, nullptr, nullptr));
}

absl::StatusOr<int64_t> Connection::AskInteger(const std::string& text) {
  SANAD_ASSIGN_OR_RETURN(const auto statement, Prepare(text));
  SANAD_ASSIGN_OR_RETURN(const bool found, statement->Next());
  return found ? statement->IntegerAt(0) : 0;
}

absl::StatusOr<Borrowed> Connection::Borrow(
    const sql::Shape& shape, absl::FunctionRef<sql::StatementText()> write) {
  const auto kept = shapes_.find(shape);
  if (kept != shapes_.end()) {
    for (const auto& shaped : kept->second) {
      if (shaped->borrowed) continue;
      shaped->last_used = ++uses_;
      return Borrowed(*shaped);
    }
  }
  return Add(shape, write());
}

absl::StatusOr<Borrowed> Connection::Add(const sql::Shape& shape,
                                         sql::StatementText meaning) {
  SANAD_ASSIGN_OR_RETURN(auto statement, Prepare(meaning.text));
  if (kept_ >= kMaxStatements) DropOldest();
  Kept& kept = shapes_[shape];
  kept.push_back(std::make_unique<ShapedStatement>(ShapedStatement{
      .statement = std::move(statement),
      .meaning = std::move(meaning),
      .last_used = ++uses_,
  }));
  ++kept_;
  return Borrowed(*kept.back());
}

void Connection::DropOldest() {
  const auto age = [](const Kept& kept) {
    int64_t oldest = std::numeric_limits<int64_t>::max();
    for (const auto& shaped : kept) {
      if (!shaped->borrowed) oldest = std::min(oldest, shaped->last_used);
    }
    return oldest;
  };
  const auto oldest = std::min_element(shapes_.begin(), shapes_.end(),
                                       [&](const auto& a, const auto& b) {
                                         return age(a.second) < age(b.second);
                                       });
  kept_ -= std::erase_if(oldest->second,
                         [](const auto& shaped) { return !shaped->borrowed; });
  if (oldest->second.empty()) shapes_.erase(oldest);
}

}  // namespace sanad::storage::sqlite
