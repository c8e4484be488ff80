#include "tests/storage/conformance.h"

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "sanad/status.h"

namespace sanad::storage::conformance {

std::ostream& operator<<(std::ostream& out, const Backend& backend) {
  return out << backend.name;
}

std::string BackendName(const testing::TestParamInfo<Backend>& info) {
  return info.param.name;
}

Folder::Folder() {
  std::string name = testing::TempDir() + "/sanad_conformance_XXXXXX";
  path_ = mkdtemp(name.data());
}

Folder::~Folder() {
  if (!path_.empty()) std::filesystem::remove_all(path_);
}

Refusal Refusal::Of(const absl::Status& status) {
  return {.reason = status.ok() || !ReasonOf(status).empty()
                        ? ReasonOf(status)
                        : status.ToString(),
          .table = FactOf(status, "table").value_or(""),
          .index = FactOf(status, "index").value_or("")};
}

std::ostream& operator<<(std::ostream& out, const Refusal& refusal) {
  return out << "{" << (refusal.reason.empty() ? "ok" : refusal.reason) << " "
             << refusal.table << " " << refusal.index << "}";
}

Refusal RowExists(const Table& table) {
  return {.reason = std::string(kRowExists.name),
          .table = std::string(table.name)};
}

Refusal RowMissing(const Table& table) {
  return {.reason = std::string(kRowMissing.name),
          .table = std::string(table.name)};
}

Refusal UniqueTaken(const Table& table, int index) {
  return {.reason = std::string(kUniqueTaken.name),
          .table = std::string(table.name),
          .index = std::string(table.indexes[index - 1].name)};
}

StorageConformance::StorageConformance()
    : store_(GetParam().open(folder_.path(), Library()).value()) {}

// Whatever a test did, the store's own structures are whole after it.
StorageConformance::~StorageConformance() {
  const absl::Status status = store_->CheckIntegrity();
  EXPECT_TRUE(status.ok()) << status;
}

void StorageConformance::Reopen() {
  store_.reset();
  store_ = OpenAnother();
}

std::unique_ptr<Store> StorageConformance::OpenAnother(const Schema& schema) {
  return GetParam().open(folder_.path(), schema).value();
}

std::unique_ptr<Reading> StorageConformance::Read(int64_t workspace) {
  return store_->Read(workspace).value();
}

std::unique_ptr<Writing> StorageConformance::Write(int64_t workspace) {
  return store_->Write(workspace, kAWhile).value();
}

absl::Status StorageConformance::Act(std::vector<Change> changes,
                                     int64_t workspace) {
  SANAD_ASSIGN_OR_RETURN(const auto writing, store_->Write(workspace, kAWhile));
  SANAD_RETURN_IF_ERROR(writing->Apply(changes));
  return writing->Commit();
}

int64_t CountOf(Reading& reading, const Stream& stream, int64_t cap) {
  const auto count = reading.Count(stream, cap);
  EXPECT_TRUE(count.ok()) << count.status();
  return count.value_or(-1);
}

}  // namespace sanad::storage::conformance
