#include "base/host.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <memory>

namespace sanad {
namespace {

class StoppedClock final : public Clock {
 public:
  absl::Time Now() override { return absl::UnixEpoch(); }
};

TEST(Host, HasNoGapOnceFilled) {
  const Host host = WithDefaults({});
  ASSERT_TRUE(host.clock && host.randomness && host.log);
  host.log->Write(LogLevel::kInfo, "read by nobody");
  EXPECT_GT(host.clock->Now(), absl::UnixEpoch());
}

TEST(Host, KeepsWhatWasGiven) {
  const auto clock = std::make_shared<StoppedClock>();
  EXPECT_EQ(WithDefaults({.clock = clock}).clock, clock);
}

TEST(Host, FillsAllBytesAnewEachTime) {
  const Host host = WithDefaults({});
  std::array<uint8_t, 32> first{}, second{};
  host.randomness->Fill(first);
  host.randomness->Fill(second);
  EXPECT_NE(first, second);
}

}  // namespace
}  // namespace sanad
