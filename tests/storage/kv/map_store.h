// A host's store in memory, as simple as one can be: a map that is copied
// whole. It fails, lies and throws when it is told to.

#ifndef SANAD_TESTS_STORAGE_KV_MAP_STORE_H_
#define SANAD_TESTS_STORAGE_KV_MAP_STORE_H_

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "sanad/host_store.h"

namespace sanad::test {

class MapStore final : public HostStore {
 public:
  using Map = std::map<std::string, std::string, std::less<>>;

  // What is called before each function, by its name: what it gives is given
  // instead, unless it is OK. It may throw.
  using Trouble = std::function<absl::Status(std::string_view function)>;
  // What is done to each pair that is found.
  using Lie = std::function<void(std::optional<KeyValue>& found)>;

  explicit MapStore(size_t longest_key = 4096) : longest_(longest_key) {}

  size_t LongestKey() const override { return longest_; }
  absl::StatusOr<std::unique_ptr<HostTransaction>> Begin(
      bool writes, absl::Duration patience) override;
  absl::StatusOr<int64_t> SizeInBytes() override;

  void SetTrouble(Trouble trouble) { trouble_ = std::move(trouble); }
  void SetLie(Lie lie) { lie_ = std::move(lie); }
  // How many keys it has, and the longest of them.
  size_t keys() const { return Newest()->size(); }
  size_t longest() const;
  // What stands in it, to be altered.
  Map copy() const { return *Newest(); }
  void Replace(Map map);

 private:
  class Transaction;

  absl::Status Meet(std::string_view function) const;
  std::shared_ptr<const Map> Newest() const;

  const size_t longest_;
  Trouble trouble_;
  Lie lie_;
  std::timed_mutex turn_;
  mutable std::mutex mutex_;  // over the newest
  std::shared_ptr<const Map> newest_ = std::make_shared<const Map>();
};

}  // namespace sanad::test

#endif  // SANAD_TESTS_STORAGE_KV_MAP_STORE_H_
