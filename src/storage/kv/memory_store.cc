#include "storage/kv/memory_store.h"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "base/refuse.h"
#include "storage/kv/btree.h"
#include "storage/kv/kv_store.h"
#include "storage/kv/snapshot.h"
#include "storage/reasons.h"
#include "storage/turn.h"

namespace sanad::storage {
namespace {

// Callers look again, and an endless wait has no end on every clock.
constexpr absl::Duration kLongestWait = absl::Hours(1);

class MemoryCursor final : public KeyCursor {
 public:
  explicit MemoryCursor(const Node* root) : cursor_(root) {}

  absl::StatusOr<bool> Seek(std::string_view key) override {
    return cursor_.Seek(key);
  }
  absl::StatusOr<bool> SeekBefore(std::string_view key) override {
    return cursor_.SeekBefore(key);
  }
  absl::StatusOr<bool> Next() override { return cursor_.Next(); }
  absl::StatusOr<bool> Previous() override { return cursor_.Previous(); }
  std::string_view key() const override { return cursor_.key(); }
  std::string_view value() const override { return cursor_.value(); }

 private:
  TreeCursor cursor_;
};

bool GetFrom(const Node* root, std::string_view key, std::string_view* value) {
  const auto found = Find(root, key);
  if (found) *value = *found;
  return found.has_value();
}

class MemoryReading final : public KeyReading {
 public:
  explicit MemoryReading(Snapshot snapshot) : snapshot_(std::move(snapshot)) {}

  absl::StatusOr<bool> Get(std::string_view key,
                           std::string_view* value) override {
    return GetFrom(snapshot_.root(), key, value);
  }
  absl::StatusOr<std::unique_ptr<KeyCursor>> Cursor() override {
    return std::make_unique<MemoryCursor>(snapshot_.root());
  }

 private:
  Snapshot snapshot_;
};

class MemoryKeys final : public KeyValueStore {
 public:
  ~MemoryKeys() override { FreeTree(heap_, newest_.root()); }

  absl::StatusOr<std::unique_ptr<KeyReading>> Read() override {
    return std::make_unique<MemoryReading>(Newest());
  }
  absl::StatusOr<std::unique_ptr<KeyWriting>> Write(
      const Deadline& deadline) override;

  void WaitForChange(absl::Duration timeout) override {
    std::unique_lock lock(mutex_);
    const uint64_t seen = commits_;
    const auto changed = [&] { return commits_ != seen; };
    timeout = std::min(timeout, kLongestWait);
    committed_.wait_for(lock, absl::ToChronoNanoseconds(timeout), changed);
  }

  absl::Status CheckIntegrity() override {
    const Snapshot snapshot = Newest();
    absl::Status status = CheckTree(snapshot.root());
    if (status.ok()) return status;
    return Refuse(kStoreDamaged, {{"where", std::string(status.message())}});
  }

  absl::StatusOr<int64_t> SizeInBytes() override { return heap_.bytes(); }

 private:
  friend class MemoryWriting;

  Snapshot Newest() {
    const std::lock_guard lock(mutex_);
    return newest_;
  }

  void Publish(Snapshot snapshot) {
    {
      const std::lock_guard lock(mutex_);
      std::swap(newest_, snapshot);
      ++commits_;
    }
    committed_.notify_all();
  }

  BlockHeap heap_;
  TurnQueue turns_;
  std::mutex mutex_;  // over the three below, and never held for long
  std::condition_variable committed_;
  Snapshot newest_{heap_};
  uint64_t commits_ = 0;
};

class MemoryWriting final : public KeyWriting {
 public:
  MemoryWriting(MemoryKeys& keys, Turn turn)
      : keys_(keys),
        turn_(std::move(turn)),
        base_(keys.Newest()),
        writer_(keys.heap_, base_.root(), base_.owner() + 1) {}

  absl::StatusOr<bool> Get(std::string_view key,
                           std::string_view* value) override {
    return GetFrom(writer_.root(), key, value);
  }
  absl::StatusOr<std::unique_ptr<KeyCursor>> Cursor() override {
    writer_.Freeze();
    return std::make_unique<MemoryCursor>(writer_.root());
  }
  absl::Status Put(std::string_view key, std::string_view value) override {
    writer_.Put(key, value);
    return absl::OkStatus();
  }
  absl::Status Delete(std::string_view key) override {
    writer_.Delete(key);
    return absl::OkStatus();
  }
  absl::Status SetSavepoint() override {
    writer_.SetSavepoint();
    return absl::OkStatus();
  }
  absl::Status RollBackToSavepoint() override {
    writer_.RollBackToSavepoint();
    return absl::OkStatus();
  }
  absl::Status Commit() override {
    keys_.Publish(base_.Advance(writer_));
    turn_.GiveBack();
    return absl::OkStatus();
  }

 private:
  MemoryKeys& keys_;
  Turn turn_;  // given back last
  Snapshot base_;
  TreeWriter writer_;
};

absl::StatusOr<std::unique_ptr<KeyWriting>> MemoryKeys::Write(
    const Deadline& deadline) {
  SANAD_ASSIGN_OR_RETURN(Turn turn, turns_.Take(deadline));
  return std::make_unique<MemoryWriting>(*this, std::move(turn));
}

}  // namespace

std::unique_ptr<Store> OpenMemoryStore(const Schema& schema) {
  return *OpenKeyValueStore(NewMemoryKeys(), schema);
}

std::unique_ptr<KeyValueStore> NewMemoryKeys() {
  return std::make_unique<MemoryKeys>();
}

}  // namespace sanad::storage
