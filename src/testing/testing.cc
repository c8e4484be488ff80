#include "sanad/testing.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "base/refuse.h"
#include "storage/reasons.h"
#include "testing/test_store.h"

namespace sanad::testing {
namespace {

// 08:00 in Cairo, which keeps no daylight saving time in January.
constexpr int64_t kSundayMorning = 1767506400;

}  // namespace

ManualClock::ManualClock() : now_(absl::FromUnixSeconds(kSundayMorning)) {}

absl::Time ManualClock::Now() {
  const std::lock_guard lock(mutex_);
  return now_;
}

void ManualClock::Advance(absl::Duration by) {
  const std::lock_guard lock(mutex_);
  now_ += by;
}

void ManualClock::Set(absl::Time now) {
  const std::lock_guard lock(mutex_);
  now_ = now;
}

// SplitMix64 (Steele, Lea, Flood 2014).
void SeededRandomness::Fill(std::span<uint8_t> bytes) {
  const std::lock_guard lock(mutex_);
  for (uint8_t& byte : bytes) {
    uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    byte = static_cast<uint8_t>(z >> 56);
  }
}

// However many: a count beyond all counting never comes.
int64_t Faults::AfterMore(int64_t operations) const {
  constexpr auto kNever = std::numeric_limits<int64_t>::max();
  return operations > kNever - operations_ ? kNever : operations_ + operations;
}

void Faults::FailOnce(int64_t after) {
  const std::lock_guard lock(mutex_);
  fail_at_ = AfterMore(after);
  go_on_failing_ = false;
}

void Faults::FailFrom(int64_t after) {
  const std::lock_guard lock(mutex_);
  fail_at_ = AfterMore(after);
  go_on_failing_ = true;
}

void Faults::Stop() {
  const std::lock_guard lock(mutex_);
  fail_at_ = -1;
}

int64_t Faults::operations() const {
  const std::lock_guard lock(mutex_);
  return operations_;
}

int64_t Faults::failures() const {
  const std::lock_guard lock(mutex_);
  return failures_;
}

absl::Status Faults::Next() {
  const std::lock_guard lock(mutex_);
  const int64_t operation = operations_++;
  if (fail_at_ < 0 || operation < fail_at_) return absl::OkStatus();
  if (operation > fail_at_ && !go_on_failing_) return absl::OkStatus();
  ++failures_;
  return Refuse(storage::kStoreFailed, {{"where", "a fault on demand"}});
}

TestDesk::TestDesk(std::string_view url)
    : clock(std::make_shared<ManualClock>()),
      randomness(std::make_shared<SeededRandomness>()),
      faults(std::make_shared<Faults>()),
      store(OpenTestStore(url, {}, {clock, randomness, faults}).value()),
      desk(Desk::Open(store, {.workspace = "test", .create = true}).value()) {}

std::string MakeMail(const SimpleMail& mail) {
  const auto id = [](std::string_view name, const std::string& value) {
    return value.empty() ? std::string()
                         : std::string(name) + ": <" + value + ">\r\n";
  };
  std::string text = mail.text;
  for (size_t at = 0; (at = text.find('\n', at)) != std::string::npos;
       at += 2) {
    text.replace(at, 1, "\r\n");
  }
  return "From: " + mail.from + "\r\nTo: " + mail.to +
         "\r\nSubject: " + mail.subject +
         "\r\nDate: Sun, 4 Jan 2026 08:00:00 +0200\r\n" +
         id("Message-ID", mail.message_id) +
         id("In-Reply-To", mail.in_reply_to) + mail.headers +
         "MIME-Version: 1.0\r\n"
         "Content-Type: text/plain; charset=utf-8\r\n"
         "Content-Transfer-Encoding: 8bit\r\n\r\n" +
         text + "\r\n";
}

}  // namespace sanad::testing
