#include "desk/verify/replay.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "desk/tables.h"
#include "desk/verify/findings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "record/interpret.h"
#include "sanad/agent.h"
#include "sanad/customer.h"
#include "tests/desk/verify/history.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Customer Nadia(int64_t version, std::string name) {
  return {
      .id = {5}, .version = version, .name = std::move(name), .language = "ar"};
}

// Replays a history and compares it with rows as they are said to be stored.
class Replayed {
 public:
  explicit Replayed(History& history, int64_t share = 0, int64_t shares = 1)
      : replay_(share, shares, findings_) {
    for (const Event& event : history.events()) {
      replay_.Apply(event, *record::FromBytes<RowChanges>(event.changes));
    }
  }

  template <class T>
  Replayed& Stored(const T& row) {
    replay_.Compare(TableFor<T>(), &row);
    return *this;
  }

  std::vector<std::string> Places() {
    replay_.NameMissing();
    return sanad::Places(findings_);
  }

 private:
  Findings findings_;
  Replay replay_;
};

History Renamed() {
  History history;
  history.Write(Planned().Insert(Nadia(1, "نادية")))
      .Write(Planned().Update(Nadia(1, "نادية"), Nadia(2, "نادية المصري")));
  return history;
}

TEST(Replay, RowsAsTheEventsMadeThemAreSilent) {
  History history = Renamed();
  EXPECT_THAT(Replayed(history).Stored(Nadia(2, "نادية المصري")).Places(),
              IsEmpty());
}

TEST(Replay, NamesAPublicColumnThatDiffers) {
  History history = Renamed();
  Customer stored = Nadia(2, "نادية المصري");
  stored.language = "en";
  EXPECT_THAT(Replayed(history).Stored(stored).Places(),
              ElementsAre("customer 5, language"));
}

TEST(Replay, NamesAPublicColumnThatCameToItsDefault) {
  History history = Renamed();
  Customer stored = Nadia(2, "نادية المصري");
  stored.language.clear();
  EXPECT_THAT(Replayed(history).Stored(stored).Places(),
              ElementsAre("customer 5, language"));
}

TEST(Replay, NamesAPersonalColumnThatDiffers) {
  History history = Renamed();
  EXPECT_THAT(Replayed(history).Stored(Nadia(2, "نادية")).Places(),
              ElementsAre("customer 5, name"));
}

TEST(Replay, NamesAPersonalColumnThatIsGone) {
  History history = Renamed();
  EXPECT_THAT(Replayed(history).Stored(Nadia(2, "")).Places(),
              ElementsAre("customer 5, name"));
}

TEST(Replay, NamesAPersonalColumnThatShouldBeGone) {
  History history = Renamed();
  history.Write(Planned().Update(Nadia(2, "نادية المصري"), Nadia(3, "")));
  EXPECT_THAT(Replayed(history).Stored(Nadia(3, "نادية المصري")).Places(),
              ElementsAre("customer 5, name"));
}

TEST(Replay, ComparesNoMemberWhoseSaltIsErased) {
  History history = Renamed();
  history.events()[1].salt.clear();
  EXPECT_THAT(Replayed(history).Stored(Nadia(2, "غيرها")).Places(), IsEmpty());
}

TEST(Replay, NamesAVersionThatDoesNotCountTheChanges) {
  History history;
  history.Write(Planned().Insert(Nadia(2, "نادية")));
  EXPECT_THAT(Replayed(history).Stored(Nadia(2, "نادية")).Places(),
              ElementsAre("customer 5, version"));
}

TEST(Replay, NamesARowThatNoEventExplains) {
  History history = Renamed();
  const Team foreign{.id = {9}, .version = 1, .name = "الشحن"};
  EXPECT_THAT(Replayed(history)
                  .Stored(Nadia(2, "نادية المصري"))
                  .Stored(foreign)
                  .Places(),
              ElementsAre("team 9"));
}

TEST(Replay, NamesARowThatIsMissing) {
  History history = Renamed();
  history.Write(Planned().Insert(TeamMember{{9}, {3}}));
  EXPECT_THAT(Replayed(history).Places(),
              ElementsAre("customer 5", "team_member 9/3"));
}

TEST(Replay, ADeletedRowIsExplainedNoMore) {
  History history = Renamed();
  history.Write(Planned().Delete(Nadia(2, "نادية المصري")));
  EXPECT_THAT(Replayed(history).Places(), IsEmpty());
  EXPECT_THAT(Replayed(history).Stored(Nadia(2, "نادية المصري")).Places(),
              ElementsAre("customer 5"));
}

TEST(Replay, AColumnDeclaredAfterTheInsertionIsAtItsDefault) {
  const Agent noor{.id = {3}, .version = 1, .name = "نور"};
  ASSERT_TRUE(noor.active);
  Findings findings;
  Replay replay(0, 1, findings);
  replay.Apply(Event{.number = 1},
               {.rows = {{.table = TableFor<Agent>().number,
                          .kind = 1,
                          .key = KeyBytes(TableFor<Agent>(), &noor),
                          .columns = 1 << 1 | 1 << 2 | 1 << 3,
                          .members = record::ToBytes(
                              Team{.id = {3}, .version = 1, .name = "نور"})}}});
  replay.Compare(TableFor<Agent>(), &noor);
  EXPECT_THAT(Places(findings), IsEmpty());
}

TEST(Replay, NamesAnEventThatComesOutOfTurn) {
  History history;
  history.Write(Planned().Update(Nadia(1, "نادية"), Nadia(2, "نادية")))
      .Write(Planned().Delete(Nadia(1, "نادية")))
      .Write(Planned().Insert(Nadia(1, "نادية")))
      .Write(Planned().Insert(Nadia(1, "نادية")));
  EXPECT_THAT(Replayed(history).Stored(Nadia(1, "نادية")).Places(),
              ElementsAre("event 1", "event 2", "event 4"));
}

TEST(Replay, NamesAnEventWithATableThatIsUnknown) {
  Findings findings;
  Replay replay(0, 1, findings);
  replay.Apply(Event{.number = 8}, {.rows = {{.table = 999, .kind = 1}}});
  EXPECT_THAT(Places(findings), ElementsAre("event 8"));
}

TEST(Replay, EveryRowIsOfOneShare) {
  constexpr int64_t kRows = 100;
  constexpr int64_t kShares = 3;
  History history;
  for (int64_t id = 1; id <= kRows; ++id) {
    history.Write(Planned().Insert(Team{.id = {id}, .version = 1}));
  }
  std::vector<std::string> missing;
  for (int64_t share = 0; share < kShares; ++share) {
    const auto of_share = Replayed(history, share, kShares).Places();
    EXPECT_LT(of_share.size(), static_cast<size_t>(kRows));
    missing.insert(missing.end(), of_share.begin(), of_share.end());
  }
  EXPECT_EQ(missing.size(), static_cast<size_t>(kRows));
}

}  // namespace
}  // namespace sanad
