#include "storage/sqlite/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "base/refuse.h"
#include "record/cell.h"
#include "sanad/status.h"
#include "storage/reasons.h"
#include "storage/sqlite/header.h"
#include "storage/sqlite/migration.h"

namespace sanad::storage::sqlite {
namespace {

// What was found before anything was changed.
struct Found {
  std::unique_ptr<Connection> connection;
  std::optional<Header> header;  // none: the file is empty
};

// A reading transaction, so that the header is all of one state.
absl::StatusOr<std::optional<Header>> LookAtHeader(Connection& connection) {
  SANAD_RETURN_IF_ERROR(connection.Begin(Command::kBegin));
  auto header = ReadHeader(connection);
  connection.RollBack();
  return header;
}

absl::StatusOr<Found> Look(const Access& access) {
  Found found;
  SANAD_ASSIGN_OR_RETURN(found.connection, Connection::Open(access, kPatience));
  SANAD_ASSIGN_OR_RETURN(found.header, LookAtHeader(*found.connection));
  return found;
}

bool Exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

bool MayAddBeside(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path();
  return faccessat(AT_FDCWD, folder.empty() ? "." : folder.c_str(), W_OK,
                   AT_EACCESS) == 0;
}

// SQLite keeps its log beside the file. Where that is not possible, and no
// log is left to be read, the file is all there is. What fails for a while,
// such as one open file too many, is no reason.
bool MayBeImmutable(const absl::Status& failure, const Access& access) {
  const std::string reason = ReasonOf(failure);
  return (reason == kStoreUnreachable.name || reason == kStoreReadOnly.name) &&
         Exists(access.path) && !Exists(access.path + "-wal") &&
         !MayAddBeside(access.path);
}

// A store whose first page is damaged looks like no database at all.
absl::Status Judge(const absl::Status& failure, const std::string& path) {
  if (ReasonOf(failure) == kStoreForeign.name && WasStore(path)) {
    return Refuse(kStoreDamaged, {{"where", "the head of the file"}});
  }
  return failure;
}

absl::StatusOr<Found> LookHowever(Access& access) {
  absl::StatusOr<Found> found = Look(access);
  if (!found.ok() && MayBeImmutable(found.status(), access)) {
    access.immutable = true;
    found = Look(access);
  }
  if (!found.ok()) return Judge(found.status(), access.path);
  return found;
}

absl::Status TryToTurnOnLog(Connection& connection) {
  SANAD_ASSIGN_OR_RETURN(const auto statement,
                         connection.Prepare("PRAGMA journal_mode = WAL"));
  SANAD_RETURN_IF_ERROR(statement->Next().status());
  if (statement->At(0, record::CellKind::kText).bytes == "wal") {
    return absl::OkStatus();
  }
  return Refuse(kStoreFailed, {{"where", "no write-ahead log here"}});
}

// SQLite fails at once where two connections do this: each of them would
// wait for the other.
absl::Status TurnOnLog(Connection& connection) {
  while (true) {
    absl::Status turned = TryToTurnOnLog(connection);
    const bool is_busy = ReasonOf(turned) == kStoreBusy.name;
    if (!is_busy || !connection.WaitForOthers()) return turned;
  }
}

bool IsCurrent(const std::optional<Header>& header, const Schema& schema) {
  return header && header->version >= schema.version;
}

absl::Status MakeCurrent(Connection& connection, const Schema& schema) {
  SANAD_ASSIGN_OR_RETURN(const auto header, ReadHeader(connection));
  if (IsCurrent(header, schema)) return absl::OkStatus();
  SANAD_RETURN_IF_ERROR(AddWhatIsMissing(connection, schema));
  return WriteHeader(connection, schema);
}

// One transaction, in which the header is read again: another process may
// have been faster.
absl::Status Upgrade(Connection& connection, const Schema& schema) {
  SANAD_RETURN_IF_ERROR(TurnOnLog(connection));
  SANAD_RETURN_IF_ERROR(connection.Begin(Command::kBeginWriting));
  absl::Status made = MakeCurrent(connection, schema);
  if (made.ok()) made = connection.Run(Command::kCommit);
  connection.RollBack();
  return made;
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

}  // namespace

absl::StatusOr<OpenedFile> OpenFile(const SqliteOptions& options,
                                    const Schema& schema) {
  if (options.path.empty() || options.path == ":memory:") {
    return Refuse(kStoreUnreachable, {{"where", "it has no path"}});
  }
  Access access = {.path = options.path,
                   .read_only = options.read_only,
                   .create = options.create && !options.read_only,
                   .durability = options.durability};
  SANAD_ASSIGN_OR_RETURN(Found found, LookHowever(access));
  const bool read_only = options.read_only || found.connection->is_read_only();
  if (read_only && !found.header) return Refuse(kStoreForeign);
  absl::Status may_write;
  if (found.header) {
    SANAD_RETURN_IF_ERROR(MayRead(*found.header, schema));
    may_write = MayWrite(*found.header, schema, read_only);
  }
  if (!IsCurrent(found.header, schema)) {
    SANAD_RETURN_IF_ERROR(may_write);
    SANAD_RETURN_IF_ERROR(Upgrade(*found.connection, schema));
  }
  return OpenedFile{.access = std::move(access),
                    .connection = std::move(found.connection),
                    .may_write = std::move(may_write)};
}

}  // namespace sanad::storage::sqlite
