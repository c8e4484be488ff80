#include "base/host.h"

#include <openssl/rand.h>

#include <cstdlib>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "absl/time/clock.h"

namespace sanad {
namespace {

class SystemClock final : public Clock {
 public:
  absl::Time Now() override { return absl::Now(); }
};

class SystemRandomness final : public Randomness {
 public:
  void Fill(std::span<uint8_t> bytes) override {
    // Guessable tokens would be worse than no process.
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
      std::abort();
    }
  }
};

class NoLog final : public Log {
 public:
  void Write(LogLevel, std::string_view) override {}
};

}  // namespace

Host WithDefaults(Host host) {
  if (!host.clock) host.clock = std::make_shared<SystemClock>();
  if (!host.randomness) host.randomness = std::make_shared<SystemRandomness>();
  if (!host.log) host.log = std::make_shared<NoLog>();
  return host;
}

}  // namespace sanad
