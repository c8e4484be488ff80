// A transaction of the host's own store, made safe: what it answers is
// checked, what it throws is a failure, and keys may be of any length.

#ifndef SANAD_SRC_STORAGE_KV_HOST_KEYS_H_
#define SANAD_SRC_STORAGE_KV_HOST_KEYS_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "sanad/host_store.h"
#include "storage/kv/crowd.h"

namespace sanad::storage {

// A pair to be put; without a value, to be deleted.
struct KeyChange {
  std::string_view key;
  std::optional<std::string_view> value;
};

class HostKeys {
 public:
  // Begins one, of a store that takes no key longer than `longest`. As of
  // HostStore::Begin; store.busy, store.failed
  static absl::StatusOr<std::unique_ptr<HostKeys>> Begin(
      HostStore& store, size_t longest, bool writes, absl::Duration patience);

  // As of HostTransaction, but that the key stands until the next Find.
  absl::StatusOr<std::optional<KeyValue>> Find(KeyPlace place,
                                               std::string_view key);

  // All that is written, and the end. REQUIRES: the keys ascend.
  absl::Status Commit(std::span<const KeyChange> changes);

 private:
  using Found = absl::StatusOr<std::optional<KeyValue>>;

  HostKeys(std::unique_ptr<HostTransaction> transaction, size_t longest)
      : transaction_(std::move(transaction)), keys_(longest) {}

  Found FindKept(KeyPlace place, std::string_view key);
  absl::StatusOr<const Crowd*> Read(const KeyValue& kept);
  Found FindInCrowd(KeyPlace place, std::string_view key);
  Found EdgeOf(KeyPlace place, const std::optional<KeyValue>& kept);
  KeyValue Member(std::string_view kept, const CrowdMember& member);
  absl::Status Write(const KeyChange& change);
  absl::Status AddCrowd(std::span<const KeyChange> members,
                        std::vector<KeyChange>& kept);
  absl::StatusOr<std::vector<KeyChange>> Kept(
      std::span<const KeyChange> changes);

  std::unique_ptr<HostTransaction> transaction_;
  CrowdKeys keys_;
  std::string key_;  // of the member that was found last
  // Those that were read, by the keys at which they are kept.
  std::map<std::string, Crowd, std::less<>> crowds_;
  std::deque<std::string> written_;  // of crowds
};

// What the store says of itself, asked as safely. store.failed
absl::StatusOr<size_t> LongestKeyOf(const HostStore& store);
absl::StatusOr<int64_t> SizeOf(HostStore& store);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_HOST_KEYS_H_
