// Processes that work on one store: whatever is due or waits to leave is done
// by one of them, rights change for all of them at once, and each follows the
// events of all.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <iostream>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

constexpr int kProcesses = 4;
constexpr int kThings = 150;

class Neighbours : public ::testing::TestWithParam<StoreKind> {
 protected:
  // A desk whose clock stands `later` after the kit's first moment.
  Desk Open(absl::Duration later) const {
    auto clock = std::make_shared<sanad::testing::ManualClock>();
    clock->Advance(later);
    const auto store = Store::Open(UrlIn(folder_, GetParam().url),
                                   {.durability = Durability::kNormal,
                                    .host = {.clock = std::move(clock)}});
    ForgetStoreIn(folder_);
    return Desk::Open(store.value(), {.workspace = "test", .create = true})
        .value();
  }

  // What every process says, a number at a time. No store may be open.
  template <class Work>
  std::vector<int64_t> InEveryProcess(Work work) const {
    std::array<int, 2> ends;
    EXPECT_EQ(pipe(ends.data()), 0);
    std::vector<pid_t> children;
    for (int i = 0; i < kProcesses; ++i) {
      children.push_back(fork());
      if (children.back() == 0) {
        const bool good = work(Open(absl::Hours(2)), [&](int64_t number) {
          return write(ends[1], &number, sizeof number) == sizeof number;
        });
        _exit(good ? 0 : 1);
      }
    }
    close(ends[1]);
    std::vector<int64_t> said;
    int64_t number = 0;
    while (read(ends[0], &number, sizeof number) == sizeof number) {
      said.push_back(number);
    }
    close(ends[0]);
    for (const pid_t child : children) {
      int status = 0;
      EXPECT_EQ(waitpid(child, &status, 0), child);
      EXPECT_EQ(status, 0);
    }
    return said;
  }

  void ExpectWhole() const {
    const auto verification = Open(absl::Hours(3)).Verify();
    ASSERT_TRUE(verification.ok()) << verification.status();
    for (const Finding& finding : verification->findings) {
      ADD_FAILURE() << finding.where << ": " << finding.what;
    }
  }

 private:
  const storage::TemporaryFolder folder_;
};

// All but the one in memory, which no other process sees.
std::vector<StoreKind> SharedStores() {
  std::vector<StoreKind> kinds = EveryStore();
  std::erase_if(kinds, [](const auto& kind) { return kind.url == "memory:"; });
  return kinds;
}
INSTANTIATE_TEST_SUITE_P(EveryStore, Neighbours,
                         ::testing::ValuesIn(SharedStores()), NameOfStore);

TEST_P(Neighbours, WhatIsDueIsDoneByOneProcess) {
  {
    const Desk desk = Open({});
    const auto team = sanad::testing::MakeTeam(desk);
    const auto conversations = desk.AsSystem().conversations();
    for (int i = 0; i < kThings; ++i) {
      const auto opened =
          conversations.Open({.inbox = team.support, .customer = team.hana});
      ASSERT_TRUE(conversations
                      .Snooze({.conversation = opened->conversation,
                               .until = sanad::testing::ManualClock().Now() +
                                        absl::Seconds(i + 1)})
                      .ok());
    }
  }
  const auto done = InEveryProcess([](const Desk& desk, const auto& say) {
    const auto run = desk.RunDue();
    return run.ok() && run->failed == 0 && say(run->done);
  });
  int64_t sum = 0;
  for (const int64_t by_one : done) sum += by_one;
  EXPECT_EQ(sum, kThings);
  ExpectWhole();
}

TEST_P(Neighbours, WhatLeavesIsCarriedByOneProcess) {
  std::multiset<int64_t> replies;
  {
    const Desk desk = Open({});
    const auto team = sanad::testing::MakeTeam(desk);
    const auto conversations = desk.AsSystem().conversations();
    for (int i = 0; i < kThings; ++i) {
      const auto opened =
          conversations.Open({.inbox = team.support, .customer = team.hana});
      replies.insert(conversations
                         .Reply({.conversation = opened->conversation,
                                 .text = "شحنتك في الطريق"})
                         ->message.value);
    }
  }
  const auto sent = InEveryProcess([](const Desk& desk, const auto& say) {
    const auto outbox = desk.AsSystem().outbox();
    while (true) {
      const auto claimed = outbox.Claim({.messages = 5});
      if (!claimed.ok()) return false;
      if (claimed->empty()) return true;
      for (const ClaimedMessage& one : *claimed) {
        const bool gone = outbox.Acknowledge({one.message.id, one.token}).ok();
        if (!gone || !say(one.message.id.value)) return false;
      }
    }
  });
  EXPECT_EQ(std::multiset(sent.begin(), sent.end()), replies);
  ExpectWhole();
}

// Each writes and follows at once: every event in its order, none twice, none
// left out.
TEST_P(Neighbours, EachFollowsTheEventsOfAll) {
  constexpr int64_t kActs = 40;
  { Open({}); }
  const auto heard = InEveryProcess([](const Desk& desk, const auto& say) {
    const Session system = desk.AsSystem();
    int64_t last = 0;
    const auto follow = [&] {
      const auto events = system.events().Read({.after = last});
      if (!events.ok()) return false;
      for (const Event& event : *events) {
        if (event.number != last + 1) return false;
        last = event.number;
      }
      return true;
    };
    for (int64_t i = 0; i < kActs; ++i) {
      if (!system.staff().AddTeam({.name = "الليل"}).ok()) return false;
      if (!follow()) return false;
    }
    return say(last);
  });
  ASSERT_EQ(heard.size(), size_t{kProcesses});
  // Who ends last has heard of all.
  const auto events = Open({}).AsSystem().events().Read({});
  EXPECT_EQ(*std::max_element(heard.begin(), heard.end()),
            events->back().number);
  ExpectWhole();
}

// Rights are looked up once per epoch, and the epoch with every call.
TEST_P(Neighbours, RightsThatAreGivenElsewhereHoldAtOnce) {
  constexpr int kRounds = 20;
  sanad::testing::Team team;
  ConversationId on;
  {
    const Desk desk = Open({});
    team = sanad::testing::MakeTeam(desk);
    on = desk.AsSystem()
             .conversations()
             .Open({.inbox = team.support, .customer = team.hana})
             ->conversation;
  }
  std::array<int, 2> orders;
  std::array<int, 2> reports;
  ASSERT_EQ(pipe(orders.data()), 0);
  ASSERT_EQ(pipe(reports.data()), 0);
  const pid_t child = fork();
  if (child == 0) {
    close(orders[1]);
    const Desk desk = Open({});
    const auto staff = desk.AsSystem().staff();
    char order = 0;
    while (read(orders[0], &order, 1) == 1) {
      const auto done =
          order == '+' ? staff.Join({team.support_team, team.daniel}).status()
                       : staff.Leave({team.support_team, team.daniel}).status();
      const char report = done.ok() ? '1' : '0';
      if (write(reports[1], &report, 1) != 1) break;
    }
    _exit(0);
  }
  const Desk desk = Open({});
  const auto ask = [&](char order) {
    char report = 0;
    return write(orders[1], &order, 1) == 1 &&
           read(reports[0], &report, 1) == 1 && report == '1';
  };
  for (int round = 0; round < kRounds; ++round) {
    const auto daniel = desk.AsAgent(team.daniel).conversations();
    EXPECT_EQ(Refusal(daniel.Get({on})), "access.denied");
    ASSERT_TRUE(ask('+'));
    EXPECT_EQ(Refusal(daniel.Get({on})), "OK");
    ASSERT_TRUE(ask('-'));
  }
  close(orders[1]);
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
}

// One of three is killed at some moment of its work, and another goes on in its
// place, asking again with the same keys: all is done, and once.
TEST_P(Neighbours, WhoDiesAtWorkIsTakenOverFrom) {
  constexpr int kWorkers = 3;
  constexpr int kNotes = 25;
  constexpr int kRounds = 4;
  const uint32_t seed = std::random_device()();
  std::cout << "seed " << seed << "\n";
  std::mt19937 chance(seed);
  ConversationId on;
  {
    const Desk desk = Open({});
    const auto team = sanad::testing::MakeTeam(desk);
    on = desk.AsSystem()
             .conversations()
             .Open({.inbox = team.support, .customer = team.hana})
             ->conversation;
  }
  const auto start = [&](int round, int worker) {
    const pid_t child = fork();
    if (child != 0) return child;
    const Desk desk = Open({});
    for (int i = 0; i < kNotes; ++i) {
      const std::string key = absl::StrCat(round, "-", worker, "-", i);
      const auto note = desk.AsSystem().conversations().AddNote(
          {.conversation = on, .text = key}, {.idempotency_key = key});
      if (!note.ok()) _exit(1);
    }
    _exit(0);
  };
  const auto ended = [](pid_t child) {
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    return status;
  };
  for (int round = 0; round < kRounds; ++round) {
    std::vector<pid_t> workers;
    for (int i = 0; i < kWorkers; ++i) workers.push_back(start(round, i));
    const auto victim = static_cast<int>(chance() % kWorkers);
    usleep(chance() % 60'000);
    kill(workers[victim], SIGKILL);
    ended(workers[victim]);
    workers[victim] = start(round, victim);
    for (const pid_t worker : workers) EXPECT_EQ(ended(worker), 0);
  }
  std::multiset<std::string> notes;
  {
    const auto conversations = Open({}).AsSystem().conversations();
    TimelineRequest request = {.conversation = on, .page = {.rows = 100}};
    do {
      const auto page = conversations.Timeline(request);
      ASSERT_THAT(page, sanad::testing::IsOk());
      for (const TimelineItem& item : page->rows) {
        if (item.message) notes.insert(item.message->text);
      }
      request.page.cursor = page->next;
    } while (!request.page.cursor.empty());
  }
  EXPECT_EQ(notes.size(), size_t{kRounds * kWorkers * kNotes});
  EXPECT_EQ(std::set(notes.begin(), notes.end()).size(), notes.size());
  ExpectWhole();
}

}  // namespace
}  // namespace sanad::test
