#include "storage/kv/host_backend.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/refuse.h"
#include "storage/change_bell.h"
#include "storage/kv/host_keys.h"
#include "storage/kv/key_value.h"
#include "storage/kv/kv_store.h"
#include "storage/kv/overlay.h"
#include "storage/reasons.h"
#include "storage/turn.h"

namespace sanad::storage {
namespace {

absl::StatusOr<bool> GetFrom(HostKeys& keys, std::string_view key,
                             std::string_view* value) {
  SANAD_ASSIGN_OR_RETURN(const auto found, keys.Find(KeyPlace::kAt, key));
  if (found) *value = found->value;
  return found.has_value();
}

class HostReading final : public KeyReading {
 public:
  explicit HostReading(std::unique_ptr<HostKeys> keys)
      : keys_(std::move(keys)) {}

  absl::StatusOr<bool> Get(std::string_view key,
                           std::string_view* value) override {
    return GetFrom(*keys_, key, value);
  }
  absl::StatusOr<std::unique_ptr<KeyCursor>> Cursor() override {
    return CursorOver(*keys_, nullptr);
  }

 private:
  std::unique_ptr<HostKeys> keys_;
};

class HostWriting final : public KeyWriting {
 public:
  HostWriting(Turn turn, std::unique_ptr<HostKeys> keys, ChangeBell& bell)
      : turn_(std::move(turn)), keys_(std::move(keys)), bell_(bell) {}

  absl::StatusOr<bool> Get(std::string_view key,
                           std::string_view* value) override {
    const auto change = overlay_.Find(key);
    if (!change) return GetFrom(*keys_, key, value);
    if (change->value) *value = *change->value;
    return change->value.has_value();
  }
  absl::StatusOr<std::unique_ptr<KeyCursor>> Cursor() override {
    return CursorOver(*keys_, overlay_.Freeze());
  }
  absl::Status Put(std::string_view key, std::string_view value) override {
    overlay_.Put(key, value);
    return absl::OkStatus();
  }
  absl::Status Delete(std::string_view key) override {
    overlay_.Delete(key);
    return absl::OkStatus();
  }
  absl::Status SetSavepoint() override {
    overlay_.SetSavepoint();
    return absl::OkStatus();
  }
  absl::Status RollBackToSavepoint() override {
    overlay_.RollBackToSavepoint();
    return absl::OkStatus();
  }
  absl::Status Commit() override {
    SANAD_RETURN_IF_ERROR(keys_->Commit(overlay_.changes()));
    keys_.reset();
    turn_.GiveBack();
    bell_.Ring();
    return absl::OkStatus();
  }

 private:
  Turn turn_;  // given back last
  std::unique_ptr<HostKeys> keys_;
  Overlay overlay_;
  ChangeBell& bell_;
};

class HostBackend final : public KeyValueStore {
 public:
  HostBackend(std::shared_ptr<HostStore> store, size_t longest, bool read_only)
      : store_(std::move(store)), longest_(longest), read_only_(read_only) {}

  absl::StatusOr<std::unique_ptr<KeyReading>> Read() override {
    SANAD_ASSIGN_OR_RETURN(auto keys, HostKeys::Begin(*store_, longest_, false,
                                                      absl::ZeroDuration()));
    return std::make_unique<HostReading>(std::move(keys));
  }

  absl::StatusOr<std::unique_ptr<KeyWriting>> Write(
      const Deadline& deadline) override {
    if (read_only_) return Refuse(kStoreReadOnly);
    SANAD_ASSIGN_OR_RETURN(Turn turn, turns_.Take(deadline));
    SANAD_ASSIGN_OR_RETURN(
        auto keys, HostKeys::Begin(*store_, longest_, true, deadline.left()));
    return std::make_unique<HostWriting>(std::move(turn), std::move(keys),
                                         bell_);
  }

  void WaitForChange(absl::Duration timeout) override { bell_.Wait(timeout); }

  // Each answer of the host's is checked when it is given.
  absl::Status CheckIntegrity() override { return absl::OkStatus(); }

  absl::StatusOr<int64_t> SizeInBytes() override { return SizeOf(*store_); }

 private:
  const std::shared_ptr<HostStore> store_;
  const size_t longest_;
  const bool read_only_;
  TurnQueue turns_;
  ChangeBell bell_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<Store>> OpenHostStore(
    std::shared_ptr<HostStore> store, bool read_only, const Schema& schema) {
  SANAD_ASSIGN_OR_RETURN(const size_t longest, LongestKeyOf(*store));
  if (longest < HostStore::kLeastLongestKey) {
    return Refuse(kStoreUnreachable, {{"where", "its keys are too short"}});
  }
  return OpenKeyValueStore(
      std::make_unique<HostBackend>(std::move(store), longest, read_only),
      schema);
}

}  // namespace sanad::storage
