#include "desk/host_stores.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "base/refuse.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

class HostStores {
 public:
  using Shared = std::shared_ptr<HostStore>;

  // Never destroyed: stores may be opened while the process ends.
  static HostStores& Instance() {
    static auto& stores = *new HostStores;
    return stores;
  }

  // Gives back what was there, to die outside of the lock: it may call the
  // host.
  Shared Exchange(std::string_view name, Shared store) {
    const std::lock_guard lock(mutex_);
    const auto [at, is_new] = stores_.try_emplace(std::string(name));
    Shared before = std::exchange(at->second, std::move(store));
    if (!at->second) stores_.erase(at);
    return before;
  }

  Shared Find(std::string_view name) {
    const std::lock_guard lock(mutex_);
    const auto found = stores_.find(name);
    return found == stores_.end() ? nullptr : found->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, Shared, std::less<>> stores_;
};

}  // namespace

std::shared_ptr<HostStore> FindRegistered(std::string_view name) {
  return HostStores::Instance().Find(name);
}

absl::Status RegisterStore(std::string_view name,
                           std::shared_ptr<HostStore> store) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", name, limits::kNameBytes, Blank::kRefused));
  HostStores::Instance().Exchange(name, std::move(store));
  return absl::OkStatus();
}

void UnregisterStore(std::string_view name) {
  HostStores::Instance().Exchange(name, nullptr);
}

}  // namespace sanad
