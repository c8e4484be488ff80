#include "testing/faulty_store.h"

#include <memory>
#include <span>
#include <utility>

#include "base/refuse.h"

namespace sanad::testing {
namespace {

using storage::Cell;
using storage::Change;
using storage::Scan;
using storage::Stream;
using storage::Table;

// Base is Reading or Writing; both read alike.
template <class Base>
class FaultyReads : public Base {
 public:
  FaultyReads(std::unique_ptr<Base> inner, Faults& faults)
      : inner_(std::move(inner)), faults_(faults) {}

  absl::StatusOr<bool> Get(const Table& table, int index,
                           std::span<const Cell> cells, void* record) override {
    SANAD_RETURN_IF_ERROR(faults_.Next());
    return inner_->Get(table, index, cells, record);
  }
  absl::StatusOr<std::unique_ptr<storage::Rows>> OpenStream(
      const Stream& stream, const Scan& scan) override {
    SANAD_RETURN_IF_ERROR(faults_.Next());
    return inner_->OpenStream(stream, scan);
  }
  absl::StatusOr<int64_t> Count(const Stream& stream, int64_t cap) override {
    SANAD_RETURN_IF_ERROR(faults_.Next());
    return inner_->Count(stream, cap);
  }

 protected:
  std::unique_ptr<Base> inner_;
  Faults& faults_;
};

class FaultyWriting final : public FaultyReads<storage::Writing> {
 public:
  using FaultyReads::FaultyReads;

  absl::Status Apply(std::span<const Change> changes) override {
    SANAD_RETURN_IF_ERROR(faults_.Next());
    return inner_->Apply(changes);
  }
  absl::Status SetSavepoint() override {
    SANAD_RETURN_IF_ERROR(faults_.Next());
    return inner_->SetSavepoint();
  }
  absl::Status RollBackToSavepoint() override {
    SANAD_RETURN_IF_ERROR(faults_.Next());
    return inner_->RollBackToSavepoint();
  }
  absl::Status Commit() override {
    SANAD_RETURN_IF_ERROR(faults_.Next());
    return inner_->Commit();
  }
};

class FaultyStore final : public storage::Store {
 public:
  FaultyStore(std::unique_ptr<storage::Store> inner,
              std::shared_ptr<Faults> faults)
      : inner_(std::move(inner)), faults_(std::move(faults)) {}

  absl::StatusOr<std::unique_ptr<storage::Reading>> Read(
      int64_t workspace) override {
    SANAD_RETURN_IF_ERROR(faults_->Next());
    SANAD_ASSIGN_OR_RETURN(auto reading, inner_->Read(workspace));
    return std::make_unique<FaultyReads<storage::Reading>>(std::move(reading),
                                                           *faults_);
  }
  absl::StatusOr<std::unique_ptr<storage::Writing>> Write(
      int64_t workspace, const Deadline& deadline) override {
    SANAD_RETURN_IF_ERROR(faults_->Next());
    SANAD_ASSIGN_OR_RETURN(auto writing, inner_->Write(workspace, deadline));
    return std::make_unique<FaultyWriting>(std::move(writing), *faults_);
  }
  void WaitForChange(absl::Duration timeout) override {
    inner_->WaitForChange(timeout);
  }
  Faults& faults() { return *faults_; }

  absl::Status CheckIntegrity() override { return inner_->CheckIntegrity(); }
  absl::StatusOr<int64_t> SizeInBytes() override {
    return inner_->SizeInBytes();
  }

 private:
  std::unique_ptr<storage::Store> inner_;
  std::shared_ptr<Faults> faults_;
};

}  // namespace

std::unique_ptr<storage::Store> MakeFaulty(
    std::unique_ptr<storage::Store> store, std::shared_ptr<Faults> faults) {
  return std::make_unique<FaultyStore>(std::move(store), std::move(faults));
}

Faults* FaultsIn(storage::Store& store) {
  auto* const faulty = dynamic_cast<FaultyStore*>(&store);
  return faulty ? &faulty->faults() : nullptr;
}

}  // namespace sanad::testing
