#include <cstdint>
#include <iterator>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// The workspace itself, and a role each that it begins with.
constexpr int64_t kBeginnings = 12;

class Events : public DeskTest {
 protected:
  sanad::Events events() const { return system().events(); }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Events, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Events, BeginWithTheWorkspace) {
  const auto events = EventsAfter(0);
  ASSERT_EQ(std::ssize(events), kBeginnings);
  EXPECT_EQ(events[0].kind, EventKind::kWorkspaceCreated);
  for (size_t i = 1; i < events.size(); ++i) {
    EXPECT_EQ(events[i].kind, EventKind::kRoleCreated);
  }
}

TEST_P(Events, AreNumberedWithoutGapAlsoPastRefusals) {
  AddTeam("الشحن");
  EXPECT_FALSE(system().staff().AddAgent({}).ok());
  EXPECT_FALSE(system().staff().AddTeam({}).ok());
  AddTeam("الجمارك");
  int64_t expected = 0;
  for (const Event& event : EventsAfter(0)) {
    EXPECT_EQ(event.number, ++expected);
  }
  EXPECT_EQ(expected, kBeginnings + 2);
}

TEST_P(Events, SayWhoDidItAndWhen) {
  const Agent omar = AddAgent("عمر");
  const int64_t before = LastEvent();
  clock().Advance(absl::Minutes(5));
  ASSERT_TRUE(desk().AsAgent(omar.id).customers().Create({.name = "منى"}).ok());
  const auto seen = EventsAfter(before);
  ASSERT_THAT(seen, SizeIs(1));
  EXPECT_EQ(seen[0].kind, EventKind::kCustomerCreated);
  EXPECT_EQ(seen[0].actor_kind, ActorKind::kAgent);
  EXPECT_EQ(seen[0].actor, omar.id.value);
  EXPECT_EQ(seen[0].at, clock().Now());
}

TEST_P(Events, AreReadInPagesFromWhereOneStopped) {
  for (int i = 0; i < 4; ++i) AddTeam("فريق");
  std::vector<int64_t> numbers;
  int64_t after = 0;
  while (true) {
    const auto page = events().Read({.after = after, .rows = 3}).value();
    if (page.empty()) break;
    EXPECT_LE(page.size(), 3u);
    for (const Event& event : page) numbers.push_back(event.number);
    after = numbers.back();
  }
  std::vector<int64_t> all(kBeginnings + 4);
  std::iota(all.begin(), all.end(), 1);
  EXPECT_EQ(numbers, all);
}

TEST_P(Events, PageIsBounded) {
  for (size_t i = 0; i < limits::kPageRows; ++i) AddTeam("فريق");
  EXPECT_THAT(events().Read({}).value(), SizeIs(limits::kPageRows));
  for (const int64_t rows : {int64_t{-1}, int64_t{201}}) {
    EXPECT_EQ(FieldRefusal(events().Read({.rows = rows})),
              "rows: page.too_large");
  }
}

TEST_P(Events, WaitEndsEmptyHandedInTime) {
  const ReadEventsRequest request{.after = LastEvent(),
                                  .wait = absl::Milliseconds(120)};
  EXPECT_THAT(events().Read(request).value(), IsEmpty());
}

TEST_P(Events, WaitIsNoneWhereThereAreEvents) {
  const auto seen = events().Read({.wait = absl::InfiniteDuration()}).value();
  EXPECT_THAT(seen, SizeIs(kBeginnings));
}

TEST_P(Events, EveryoneWhoWaitsIsTold) {
  const int64_t last = LastEvent();
  std::vector<std::vector<Event>> seen(3);
  std::vector<std::thread> readers;
  for (auto& mine : seen) {
    readers.emplace_back([&] {
      mine = events()
                 .Read({.after = last, .wait = absl::InfiniteDuration()})
                 .value();
    });
  }
  AddTeam("الشحن");
  for (std::thread& reader : readers) reader.join();
  for (const auto& mine : seen) {
    EXPECT_THAT(mine,
                ElementsAre(Field(&Event::kind, EventKind::kTeamCreated)));
  }
}

TEST_P(Events, AreForTheSystemAndOwners) {
  const Agent owner = AddAgent("منى", {}, RolePreset::kOwner);
  const Agent omar = AddAgent("عمر");
  EXPECT_TRUE(desk().AsAgent(owner.id).events().Read({}).ok());
  EXPECT_EQ(Refusal(desk().AsAgent(omar.id).events().Read({})),
            "access.denied");
}

TEST_P(Events, ReaderWhoLosesTheRightIsToldWhileWaiting) {
  const Agent owner = AddAgent("منى", {}, RolePreset::kOwner);
  const Session session = desk().AsAgent(owner.id);
  const int64_t last = LastEvent() + 1;
  std::string refusal;
  std::thread reader([&] {
    refusal = Refusal(session.events().Read(
        {.after = last, .wait = absl::InfiniteDuration()}));
  });
  ASSERT_TRUE(
      system().staff().ChangeAgent({.agent = owner.id, .active = false}).ok());
  reader.join();
  EXPECT_EQ(refusal, "principal.unknown");
}

}  // namespace
}  // namespace sanad::test
