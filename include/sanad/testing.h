// For the host's own tests: a clock to turn, ids and tokens that repeat, an
// in-memory desk in one line, a small Arabic and English team, faults on
// demand. Link sanad::sanad; matchers for GoogleTest are in
// testing_matchers.h.
//
//   sanad::testing::TestDesk test;
//   sanad::testing::Team team = sanad::testing::MakeTeam(test.desk);
//   auto noor = test.desk.AsAgent(team.noor);
//   test.clock->Advance(absl::Hours(2));
//
// Everything here aborts the test program when the fixture itself cannot be
// made; what is under test is never decided here.

#ifndef SANAD_TESTING_H_
#define SANAD_TESTING_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

#include "absl/time/time.h"
#include "sanad/desk.h"
#include "sanad/host.h"
#include "sanad/store.h"

namespace sanad::testing {

// Stands still until it is turned. Thread-safe.
class ManualClock final : public Clock {
 public:
  // Sunday 4 January 2026, 08:00 in Cairo, unless told.
  ManualClock();
  explicit ManualClock(absl::Time now) : now_(now) {}

  absl::Time Now() override;
  void Advance(absl::Duration by);
  void Set(absl::Time now);

 private:
  std::mutex mutex_;
  absl::Time now_;
};

// The same bytes from run to run. Never for anything but tests. Thread-safe.
class SeededRandomness final : public Randomness {
 public:
  explicit SeededRandomness(uint64_t seed = 1) : state_(seed) {}
  void Fill(std::span<uint8_t> bytes) override;

 private:
  std::mutex mutex_;
  uint64_t state_;
};

// Makes the store of a test desk fail when told to. Thread-safe.
class Faults {
 public:
  // What a test asks to fail: the next `after` operations of the store work,
  // then one fails with store.failed, or every one from there on.
  void FailOnce(int64_t after);
  void FailFrom(int64_t after);
  void Stop();

  int64_t operations() const;  // of the store so far
  int64_t failures() const;    // that were made

  // Called by the store before each operation; the failure to give, or OK.
  absl::Status Next();

 private:
  int64_t AfterMore(int64_t operations) const;

  mutable std::mutex mutex_;
  int64_t operations_ = 0;
  int64_t failures_ = 0;
  int64_t fail_at_ = -1;
  bool go_on_failing_ = false;
};

// An open desk of its own, "test" in memory unless `url` says otherwise.
struct TestDesk {
  TestDesk() : TestDesk("memory:") {}
  explicit TestDesk(std::string_view url);

  std::shared_ptr<ManualClock> clock;
  std::shared_ptr<SeededRandomness> randomness;
  std::shared_ptr<Faults> faults;
  Store store;
  Desk desk;
};

// A shipping company's support: two teams, three inboxes, four agents,
// three customers.
struct Team {
  AgentId salma;   // سلمى, owner
  AgentId noor;    // نور, support and customs
  AgentId karim;   // كريم, support
  AgentId daniel;  // Daniel, billing
  TeamId support_team;
  TeamId billing_team;
  InboxId support;     // support@mersal.example
  InboxId customs;     // customs@mersal.example
  InboxId billing;     // billing@mersal.example
  CustomerId hana;     // هناء, hana@example.com
  CustomerId youssef;  // يوسف, +201001234567
  CustomerId olivia;   // Olivia, olivia@example.org
};

Team MakeTeam(const Desk& desk);

// A raw mail, for tests that do not care about the rest of it.
struct SimpleMail {
  std::string from = "hana@example.com";
  std::string to = "support@mersal.example";
  std::string subject = "أين شحنتي؟";
  std::string text = "السلام عليكم، متى تصل شحنتي؟";
  std::string message_id;   // without brackets; empty: none
  std::string in_reply_to;  // without brackets; empty: none
  std::string headers;      // further ones, each ending in CRLF
};

std::string MakeMail(const SimpleMail& mail);

}  // namespace sanad::testing

#endif  // SANAD_TESTING_H_
