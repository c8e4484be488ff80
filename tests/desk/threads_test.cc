// One desk, eight threads: nothing is lost, counted twice or out of order.

#include <array>
#include <atomic>
#include <functional>
#include <latch>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/desk/office_test.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::MakeMail;
using ::testing::SizeIs;

constexpr int kThreads = 8;
constexpr int kRounds = 12;

// Runs `work` with 0, 1, … on so many threads, all beginning at once.
void Together(const std::function<void(int)>& work) {
  std::latch start(kThreads);
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      start.arrive_and_wait();
      work(i);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

// A stranger's messages, one from each thread, half of them by each desk.
void ExpectOneConversation(const std::array<Desk, 2>& desks, InboxId inbox,
                           const std::string& address) {
  std::vector<Arrival> arrivals(kThreads);
  Together([&](int i) {
    arrivals[i] = desks[i % 2]
                      .AsSystem()
                      .channels()
                      .Receive({.inbox = inbox,
                                .channel = Channel::kChat,
                                .sender_kind = IdentityKind::kEmail,
                                .sender = address,
                                .text = absl::StrCat("أين شحنتي؟ ", i)})
                      .value();
  });
  std::map<JoinedBy, int> ways;
  for (const Arrival& arrival : arrivals) {
    ++ways[arrival.joined_by];
    EXPECT_EQ(arrival.conversation, arrivals[0].conversation);
    EXPECT_EQ(arrival.customer, arrivals[0].customer);
  }
  EXPECT_EQ(ways[JoinedBy::kNew], 1);
  EXPECT_EQ(ways[JoinedBy::kRepeat], kThreads - 1);
  const auto view = desks[0].AsSystem().conversations().Get(
      {.conversation = arrivals[0].conversation});
  EXPECT_EQ(view->conversation.messages, kThreads);
  EXPECT_EQ(view->conversation.repeats, kThreads - 1);
}

class Threads : public OfficeTest {
 protected:
  std::vector<Event> AllEvents() const {
    std::vector<Event> all;
    while (true) {
      const auto some = EventsAfter(all.empty() ? 0 : all.back().number);
      if (some.empty()) return all;
      all.insert(all.end(), some.begin(), some.end());
    }
  }

  // What an agent and the post do in a minute of a busy day.
  void WorkOnce(ConversationId shared, const std::string& name,
                const std::string& tag) const {
    const auto conversations = noor().conversations();
    const ConversationId own = Opened(name);
    EXPECT_THAT(conversations.Reply({.conversation = own, .text = "أهلاً"}),
                IsOk());
    EXPECT_THAT(conversations.AddNote({.conversation = shared, .text = name}),
                IsOk());
    EXPECT_THAT(conversations.AddTag({.conversation = shared, .tag = tag}),
                IsOk());
    EXPECT_THAT(system().channels().ReceiveEmail(
                    {.inbox = team().support,
                     .raw = MakeMail({.from = name + "@example.net",
                                      .text = name,
                                      .message_id = name + "@x"})}),
                IsOk());
  }

  void ReadOnce(ConversationId shared) const {
    EXPECT_THAT(noor().conversations().List({.inbox = team().support}), IsOk());
    EXPECT_THAT(hana().conversations().Timeline({.conversation = shared}),
                IsOk());
    EXPECT_THAT(system().staff().ListLoads(), IsOk());
    EXPECT_THAT(karim().conversations().Get({shared}), IsOk());
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Threads, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Threads, EveryActOfEveryThreadCountsOnce) {
  const ConversationId shared = Opened();
  const int64_t before = LastEvent();
  Together([&](int thread) {
    for (int round = 0; round < kRounds; ++round) {
      // Every thread puts the same tag on it; only one makes it.
      WorkOnce(shared, absl::StrCat("t", thread, "-", round),
               absl::StrCat("دور ", round));
      ReadOnce(shared);
    }
  });

  constexpr int kAll = kThreads * kRounds;
  std::map<EventKind, int> kinds;
  int64_t number = 0;
  for (const Event& event : AllEvents()) {
    EXPECT_EQ(event.number, ++number);
    if (event.number > before) ++kinds[event.kind];
  }
  EXPECT_EQ(kinds[EventKind::kConversationOpened], 2 * kAll);
  EXPECT_EQ(kinds[EventKind::kMessageReceived], 2 * kAll);
  EXPECT_EQ(kinds[EventKind::kCustomerCreated], kAll);
  EXPECT_EQ(kinds[EventKind::kReplySent], kAll);
  EXPECT_EQ(kinds[EventKind::kNoteAdded], kAll);
  EXPECT_EQ(kinds[EventKind::kTagCreated], kRounds);
  EXPECT_EQ(kinds[EventKind::kTagged], kRounds);
  EXPECT_EQ(Now(shared).messages, 1 + kAll);
}

TEST_P(Threads, OneWinsATake) {
  std::vector<AgentId> agents;
  for (int i = 0; i < kThreads; ++i) {
    agents.push_back(
        AddAgent(absl::StrCat("موظف ", i), {team().support_team}).id);
  }
  for (int round = 0; round < kRounds; ++round) {
    const ConversationId on = Opened();
    std::atomic<int> winners = 0;
    std::vector<absl::Status> refusals(kThreads);
    Together([&](int i) {
      const auto taken = desk().AsAgent(agents[i]).conversations().Take({on});
      if (taken.ok()) ++winners;
      refusals[i] = taken.status();
    });
    EXPECT_EQ(winners, 1);
    const AgentId winner = Now(on).assignee;
    for (int i = 0; i < kThreads; ++i) {
      if (agents[i] == winner) continue;
      EXPECT_THAT(refusals[i], IsRefused("conversation.taken"));
      EXPECT_EQ(FactOf(refusals[i], "agent"), absl::StrCat(winner.value));
    }
    EXPECT_THAT(system().conversations().Get({on})->assignments, SizeIs(1));
  }
}

TEST_P(Threads, OneVersionIsChangedOnce) {
  const ConversationId on = Opened();
  const int64_t seen = Now(on).version;
  std::atomic<int> done = 0;
  Together([&](int i) {
    const auto sent = noor().conversations().Reply(
        {.conversation = on, .text = absl::StrCat("رد ", i), .version = seen});
    if (sent.ok()) ++done;
    EXPECT_TRUE(sent.ok() || Refusal(sent) == "conversation.changed");
  });
  EXPECT_EQ(done, 1);
  EXPECT_EQ(Now(on).replies, 1);
}

// Marks wait in memory while acts commit them: whoever told one never meets
// a moment at which it is nowhere.
TEST_P(Threads, WhoMarksSeesItAtOnceAndForGood) {
  const ConversationId shared = Opened();
  std::vector<ConversationId> own;
  for (int i = 0; i < kThreads; ++i) own.push_back(Opened());
  Together([&](int i) {
    const auto reading = noor().reading();
    for (int round = 0; round < kRounds; ++round) {
      EXPECT_THAT(karim().conversations().Reply(
                      {.conversation = own[i], .text = "أهلاً"}),
                  IsOk());
      EXPECT_THAT(reading.Mark({shared}), IsOk());
      EXPECT_THAT(reading.Mark({own[i]}), IsOk());
      for (int look = 0; look < 5; ++look) {
        EXPECT_FALSE(reading.ListUnread({{own[i]}})->at(0).unread);
      }
    }
  });
  EXPECT_THAT(*noor().reading().ListReaders({shared}), SizeIs(1));
}

TEST_P(Threads, OneKeyIsDoneOnceAndAnsweredToAll) {
  const ConversationId on = Opened();
  std::vector<int64_t> messages(kThreads);
  Together([&](int i) {
    messages[i] = noor()
                      .conversations()
                      .Reply({.conversation = on, .text = "أهلاً"},
                             {.idempotency_key = "7"})
                      ->message.value;
  });
  EXPECT_THAT(std::set(messages.begin(), messages.end()), SizeIs(1));
  EXPECT_EQ(Now(on).replies, 1);
}

TEST_P(Threads, OneMailIsTakenOnce) {
  const std::string raw = MakeMail({.message_id = "1@x"});
  std::atomic<int> taken = 0;
  std::vector<int64_t> messages(kThreads);
  Together([&](int i) {
    const auto arrival =
        system().channels().ReceiveEmail({.inbox = team().support, .raw = raw});
    if (arrival->joined_by == JoinedBy::kNew) ++taken;
    messages[i] = arrival->message.value;
  });
  EXPECT_EQ(taken, 1);
  EXPECT_THAT(std::set(messages.begin(), messages.end()), SizeIs(1));
}

TEST_P(Threads, OneStrangerWhoWritesEightTimesIsOneConversation) {
  ASSERT_THAT(system().inboxes().Change({.inbox = team().support,
                                         .repeats = Repeats::kSameInbox,
                                         .repeat_window = absl::Hours(1)}),
              IsOk());
  for (int round = 0; round < kRounds; ++round) {
    ExpectOneConversation({desk(), desk()}, team().support,
                          absl::StrCat("mona", round, "@example.net"));
  }
}

// As two processes do.
TEST(TwoDesks, OfOneFileMakeOneConversation) {
  const storage::TemporaryFolder folder;
  const std::string url = "sqlite:" + folder.File("desk.db");
  const auto open = [&](bool create) {
    return Desk::Open(Store::Open(url).value(),
                      {.workspace = "acme", .create = create})
        .value();
  };
  const Desk first = open(true);
  const Desk second = open(false);
  const auto team = sanad::testing::MakeTeam(first);
  ASSERT_THAT(
      first.AsSystem().inboxes().Change({.inbox = team.support,
                                         .repeats = Repeats::kSameInbox,
                                         .repeat_window = absl::Hours(1)}),
      IsOk());
  for (int round = 0; round < kRounds; ++round) {
    ExpectOneConversation({first, second}, team.support,
                          absl::StrCat("mona", round, "@example.net"));
  }
  EXPECT_THAT(first.Verify()->findings, ::testing::IsEmpty());
}

TEST_P(Threads, RightsThatAreTakenAwayAreGoneForAll) {
  const ConversationId on = Opened();
  Together([&](int i) {
    if (i == 0) {
      EXPECT_THAT(system().staff().Leave(
                      {.team = team().support_team, .agent = team().noor}),
                  IsOk());
      EXPECT_THAT(noor().conversations().Get({on}), IsRefused("access.denied"));
      return;
    }
    for (int round = 0; round < kRounds; ++round) {
      const auto seen = noor().conversations().Get({on});
      EXPECT_TRUE(seen.ok() || Refusal(seen) == "access.denied");
      if (!seen.ok()) {
        EXPECT_THAT(noor().conversations().Get({on}),
                    IsRefused("access.denied"));
      }
    }
  });
}

TEST_P(Threads, VerifyLooksAtOneMoment) {
  Together([&](int i) {
    for (int round = 0; round < kRounds / 2; ++round) {
      if (i % 4 == 0) {
        EXPECT_THAT(desk().Verify()->findings, ::testing::IsEmpty());
      } else {
        Opened(absl::StrCat("شحنة ", i, "-", round));
      }
    }
  });
}

TEST_P(Threads, MergesThatCrossEndInOneTreeOrARefusal) {
  for (int round = 0; round < kRounds; ++round) {
    const ConversationId a = Opened("أ");
    const ConversationId b = Opened("ب");
    std::atomic<int> merged = 0;
    Together([&](int thread) {
      const bool one_way = thread % 2 == 0;
      const auto root = noor().conversations().Merge(
          {.conversation = one_way ? a : b, .into = one_way ? b : a});
      if (root.ok()) {
        ++merged;
      } else {
        EXPECT_THAT(root, IsRefused("conversation.already_merged"));
      }
    });
    EXPECT_EQ(merged, 1);
    EXPECT_EQ(Now(a).id, Now(b).id);
    EXPECT_EQ(Now(a).messages, 2);
  }
}

TEST_P(Threads, MergesAndTheirUndoingLoseNothing) {
  std::vector<ConversationId> ids;
  for (int i = 0; i < kThreads; ++i) ids.push_back(Opened());
  Together([&](int thread) {
    const auto conversations = noor().conversations();
    for (int round = 0; round < kRounds; ++round) {
      const ConversationId other = ids[(thread + round + 1) % kThreads];
      const auto merge =
          conversations.Merge({.conversation = ids[thread], .into = other});
      const auto undo = conversations.Unmerge({.conversation = ids[thread]});
      for (const auto& status : {merge.status(), undo.status()}) {
        if (status.ok()) continue;
        EXPECT_TRUE(ReasonOf(status) == "conversation.already_merged" ||
                    ReasonOf(status) == "conversation.not_merged")
            << status;
      }
    }
  });
  std::set<ConversationId> roots;
  for (const ConversationId id : ids) roots.insert(Now(id).id);
  int64_t messages = 0;
  for (const ConversationId id : roots) messages += Now(id).messages;
  EXPECT_EQ(messages, kThreads);
}

}  // namespace
}  // namespace sanad::test
