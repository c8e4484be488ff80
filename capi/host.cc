#include "capi/host.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "absl/time/time.h"
#include "capi/border.h"

namespace sanad::capi {
namespace {

// Tells the host something that it cannot refuse: what it throws is dropped.
void Notify(void (*function)(void*), void* userdata) noexcept {
  if (!function) return;
  try {
    function(userdata);
  } catch (...) {
    // What was done stands.
  }
}

// The table, with its userdata freed in the end.
class Table {
 public:
  explicit Table(const sanad_host& host) : host_(host) {}
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  ~Table() { Notify(host_.free_userdata, host_.userdata); }

  const sanad_host* operator->() const { return &host_; }

 private:
  const sanad_host host_;
};

using SharedTable = std::shared_ptr<const Table>;

class HostClock final : public Clock {
 public:
  explicit HostClock(SharedTable table) : table_(std::move(table)) {}
  absl::Time Now() override {
    return absl::FromUnixMicros((*table_)->now_us((*table_)->userdata));
  }

 private:
  SharedTable table_;
};

class HostRandomness final : public Randomness {
 public:
  explicit HostRandomness(SharedTable table) : table_(std::move(table)) {}
  void Fill(std::span<uint8_t> bytes) override {
    (*table_)->fill_random((*table_)->userdata, bytes.data(), bytes.size());
  }

 private:
  SharedTable table_;
};

class HostLog final : public Log {
 public:
  explicit HostLog(SharedTable table) : table_(std::move(table)) {}
  void Write(LogLevel level, std::string_view line) override {
    (*table_)->log((*table_)->userdata, static_cast<int32_t>(level),
                   line.data(), line.size());
  }

 private:
  SharedTable table_;
};

}  // namespace

absl::StatusOr<GivenHost> ReadHost(const sanad_host* given) {
  if (!given) return GivenHost{};
  SANAD_ASSIGN_OR_RETURN(
      const sanad_host known,
      ReadStruct(given, SANAD_LEAST_SIZE(sanad_host, free_userdata)));
  const auto table = std::make_shared<const Table>(known);
  Host host;
  if (known.now_us) host.clock = std::make_shared<HostClock>(table);
  if (known.fill_random) {
    host.randomness = std::make_shared<HostRandomness>(table);
  }
  if (known.log) host.log = std::make_shared<HostLog>(table);
  return GivenHost{std::move(host), table};
}

void HostWakeup::Changed() {
  const std::lock_guard lock(mutex_);
  Notify(wakeup_, userdata_);
}

void HostWakeup::Set(void (*wakeup)(void*), void* userdata,
                     void (*free)(void*)) {
  {
    const std::lock_guard lock(mutex_);
    std::swap(wakeup_, wakeup);
    std::swap(userdata_, userdata);
    std::swap(free_, free);
  }
  // What stood here before.
  Notify(free, userdata);
}

}  // namespace sanad::capi
