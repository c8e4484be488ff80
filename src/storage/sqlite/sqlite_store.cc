#include "storage/sqlite/sqlite_store.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "base/refuse.h"
#include "record/cell.h"
#include "storage/reasons.h"
#include "storage/sqlite/change_watch.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/file.h"
#include "storage/sqlite/reader_pool.h"
#include "storage/sqlite/transaction.h"
#include "storage/turn.h"

namespace sanad::storage {
namespace sqlite {
namespace {

class SqliteStore final : public Store {
 public:
  explicit SqliteStore(OpenedFile file)
      : path_(file.access.path),
        may_write_(std::move(file.may_write)),
        writer_(std::move(file.connection)),
        readers_(file.access),
        watch_(std::move(file.access)) {}

  absl::StatusOr<std::unique_ptr<Reading>> Read(int64_t workspace) override {
    SANAD_ASSIGN_OR_RETURN(auto reader, Reader());
    return SqliteReading::Begin(std::move(reader), workspace);
  }

  absl::StatusOr<std::unique_ptr<Writing>> Write(
      int64_t workspace, const Deadline& deadline) override {
    SANAD_RETURN_IF_ERROR(may_write_);
    SANAD_ASSIGN_OR_RETURN(Turn turn, turns_.Take(deadline));
    writer_->set_deadline(deadline);
    auto writing =
        SqliteWriting::Begin(std::move(turn), *writer_, watch_, workspace);
    const bool in_vain = absl::IsDeadlineExceeded(writing.status());
    if (in_vain) return WaitedInVain(deadline);
    return writing;
  }

  void WaitForChange(absl::Duration timeout) override { watch_.Wait(timeout); }

  absl::Status CheckIntegrity() override;
  absl::StatusOr<int64_t> SizeInBytes() override;

 private:
  absl::StatusOr<ReaderPool::Reader> Reader() {
    return readers_.Take(kPatience);
  }

  const std::string path_;
  const absl::Status may_write_;
  TurnQueue turns_;
  // Closed last, when it clears the log away.
  std::unique_ptr<Connection> writer_;
  ReaderPool readers_;
  ChangeWatch watch_;
};

absl::Status CheckPages(Connection& connection) {
  SANAD_ASSIGN_OR_RETURN(const auto check,
                         connection.Prepare("PRAGMA integrity_check(1)"));
  SANAD_RETURN_IF_ERROR(check->Next().status());
  const std::string_view found = check->At(0, record::CellKind::kText).bytes;
  if (found == "ok") return absl::OkStatus();
  return Refuse(kStoreDamaged, {{"where", found}});
}

absl::Status CheckReferences(Connection& connection) {
  SANAD_ASSIGN_OR_RETURN(const auto check,
                         connection.Prepare("PRAGMA foreign_key_check"));
  SANAD_ASSIGN_OR_RETURN(const bool broken, check->Next());
  if (!broken) return absl::OkStatus();
  const std::string_view table = check->At(0, record::CellKind::kText).bytes;
  return Refuse(kStoreDamaged, {{"where", table}});
}

absl::Status SqliteStore::CheckIntegrity() {
  SANAD_ASSIGN_OR_RETURN(const auto reader, Reader());
  SANAD_RETURN_IF_ERROR(CheckPages(*reader));
  return CheckReferences(*reader);
}

absl::StatusOr<int64_t> SqliteStore::SizeInBytes() {
  SANAD_ASSIGN_OR_RETURN(const auto reader, Reader());
  SANAD_ASSIGN_OR_RETURN(const int64_t pages,
                         reader->AskInteger("PRAGMA page_count"));
  SANAD_ASSIGN_OR_RETURN(const int64_t page_size,
                         reader->AskInteger("PRAGMA page_size"));
  std::error_code no_log;
  const auto log = std::filesystem::file_size(path_ + "-wal", no_log);
  return pages * page_size + (no_log ? 0 : static_cast<int64_t>(log));
}

}  // namespace
}  // namespace sqlite

absl::StatusOr<std::unique_ptr<Store>> OpenSqliteStore(
    const SqliteOptions& options, const Schema& schema) {
  SANAD_ASSIGN_OR_RETURN(auto file, sqlite::OpenFile(options, schema));
  return std::make_unique<sqlite::SqliteStore>(std::move(file));
}

}  // namespace sanad::storage
