#include "tests/storage/kv/map_store.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/time/time.h"
#include "base/refuse.h"

namespace sanad::test {

class MapStore::Transaction final : public HostTransaction {
 public:
  Transaction(MapStore& store, std::unique_lock<std::timed_mutex> turn)
      : store_(store), turn_(std::move(turn)), map_(store.Newest()) {}

  absl::StatusOr<std::optional<KeyValue>> Find(KeyPlace place,
                                               std::string_view key) override {
    SANAD_RETURN_IF_ERROR(store_.Meet("find"));
    auto found = FindIn(place, key);
    if (store_.lie_) store_.lie_(found);
    return found;
  }
  absl::Status Put(std::string_view key, std::string_view value) override {
    SANAD_RETURN_IF_ERROR(store_.Meet("put"));
    if (key.size() > store_.longest_) {
      return absl::InvalidArgumentError("the key is too long");
    }
    Own()[std::string(key)] = std::string(value);
    return absl::OkStatus();
  }
  absl::Status Delete(std::string_view key) override {
    SANAD_RETURN_IF_ERROR(store_.Meet("delete"));
    Own().erase(std::string(key));
    return absl::OkStatus();
  }
  absl::Status Commit() override {
    SANAD_RETURN_IF_ERROR(store_.Meet("commit"));
    if (own_) store_.Replace(std::move(*own_));
    return absl::OkStatus();
  }

 private:
  std::optional<KeyValue> FindIn(KeyPlace place, std::string_view key) const {
    auto at = map_->lower_bound(key);
    if (place == KeyPlace::kBefore) {
      if (at == map_->begin()) return std::nullopt;
      --at;
    }
    if (at == map_->end()) return std::nullopt;
    if (place == KeyPlace::kAt && at->first != key) return std::nullopt;
    return KeyValue{at->first, at->second};
  }

  Map& Own() {
    if (!own_) own_ = std::make_unique<Map>(*map_);
    return *own_;
  }

  MapStore& store_;
  std::unique_lock<std::timed_mutex> turn_;
  std::shared_ptr<const Map> map_;
  std::unique_ptr<Map> own_;
};

absl::StatusOr<std::unique_ptr<HostTransaction>> MapStore::Begin(
    bool writes, absl::Duration patience) {
  SANAD_RETURN_IF_ERROR(Meet("begin"));
  std::unique_lock turn(turn_, std::defer_lock);
  if (writes) {
    const auto longest = std::min(patience, absl::Hours(1));
    if (!turn.try_lock_for(absl::ToChronoNanoseconds(longest))) {
      return absl::UnavailableError("somebody writes");
    }
  }
  return std::make_unique<Transaction>(*this, std::move(turn));
}

absl::StatusOr<int64_t> MapStore::SizeInBytes() {
  int64_t bytes = 0;
  for (const auto& [key, value] : *Newest()) {
    bytes += static_cast<int64_t>(key.size() + value.size());
  }
  return bytes;
}

size_t MapStore::longest() const {
  size_t longest = 0;
  for (const auto& [key, value] : *Newest()) {
    longest = std::max(longest, key.size());
  }
  return longest;
}

void MapStore::Replace(Map map) {
  const std::lock_guard lock(mutex_);
  newest_ = std::make_shared<const Map>(std::move(map));
}

absl::Status MapStore::Meet(std::string_view function) const {
  return trouble_ ? trouble_(function) : absl::OkStatus();
}

std::shared_ptr<const MapStore::Map> MapStore::Newest() const {
  const std::lock_guard lock(mutex_);
  return newest_;
}

}  // namespace sanad::test
