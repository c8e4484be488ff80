#include "desk/verify/chain.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "desk/verify/findings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/agent.h"
#include "sanad/customer.h"
#include "tests/desk/verify/history.h"

namespace sanad {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

Customer Nadia(int64_t version, std::string name) {
  return {.id = {5}, .version = version, .name = std::move(name)};
}

// A customer who is renamed twice; the last name came without salt.
History Life() {
  History history;
  history
      .Write(Planned()
                 .Insert(Role{.id = {4}, .version = 1, .name = "owner"})
                 .Insert(Nadia(1, "نادية")))
      .Write(Planned().Update(Nadia(1, "نادية"), Nadia(2, "نادية المصري")))
      .Write(Planned().Update(Nadia(2, "نادية المصري"), Nadia(3, "")))
      .Write(Planned().Insert(Team{.id = {9}, .version = 1, .name = "الشحن"}));
  history.head().next_id = 10;
  return history;
}

std::vector<std::string> Judge(History& history) {
  Findings findings;
  Chain chain(findings);
  for (const Event& event : history.events()) chain.Follow(event);
  chain.Compare(history.head());
  return Places(findings);
}

TEST(Chain, IntactEventsAreSilent) {
  History history = Life();
  EXPECT_THAT(Judge(history), IsEmpty());
}

TEST(Chain, ErasedSaltsAreSilent) {
  History history = Life();
  for (Event& event : history.events()) event.salt.clear();
  EXPECT_THAT(Judge(history), IsEmpty());
}

TEST(Chain, AWorkspaceWithoutEventsIsSilent) {
  History history;
  EXPECT_THAT(Judge(history), IsEmpty());
}

struct Tampering {
  std::string name;
  std::function<void(History&)> tamper;
  std::vector<std::string> places;
};

class TamperedChain : public testing::TestWithParam<Tampering> {};

TEST_P(TamperedChain, NamesThePlace) {
  History history = Life();
  GetParam().tamper(history);
  EXPECT_THAT(Judge(history), ElementsAreArray(GetParam().places));
}

const Tampering kTamperings[] = {
    {"Kind",
     [](History& h) { h.events()[1].kind = EventKind::kTagged; },
     {"event 2"}},
    {"Subject", [](History& h) { ++h.events()[1].subject; }, {"event 2"}},
    {"Changes",
     [](History& h) { h.events()[1].changes.back() ^= 1; },
     {"event 2", "event 2"}},
    {"ChangesUnreadable",
     [](History& h) { h.events()[1].changes.pop_back(); },
     {"event 2", "event 2"}},
    {"HappenedAt",
     [](History& h) { h.events()[1].happened_at += absl::Seconds(1); },
     {"event 2"}},
    {"AtBeforeTheEventBefore",
     [](History& h) { h.events()[1].at -= absl::Hours(1); },
     {"event 2", "event 2"}},
    {"Hash",
     [](History& h) { h.events()[1].hash[0] ^= 1; },
     {"event 2", "event 3"}},
    {"LastHash",
     [](History& h) { h.events()[3].hash[0] ^= 1; },
     {"event 4", "head 1, chain"}},
    {"SaltOfAMemberOverwrittenSince",
     [](History& h) { h.events()[1].salt[3] ^= 1; },
     {"event 2"}},
    {"SaltWhereNoneWasNeeded",
     [](History& h) { h.events()[3].salt = "salt"; },
     {"event 4"}},
    {"Deleted",
     [](History& h) { h.events().erase(h.events().begin() + 1); },
     {"event 2"}},
    {"Swapped",
     [](History& h) {
       std::swap(h.events()[1], h.events()[2]);
       std::swap(h.events()[1].number, h.events()[2].number);
     },
     {"event 2", "event 3", "event 3", "event 4"}},
    {"FirstsDeleted",
     [](History& h) {
       h.events().erase(h.events().begin(), h.events().begin() + 2);
     },
     {"event 1", "event 2", "head 1, epoch"}},
    {"Truncated",
     [](History& h) { h.events().resize(2); },
     {"event 3", "event 4", "head 1, next_event", "head 1, chain",
      "head 1, last_at", "head 1, epoch"}},
    {"Inserted",
     [](History& h) {
       h.events().push_back(h.events().back());
       ++h.events().back().number;
     },
     {"event 5", "head 1, next_event", "head 1, epoch"}},
    {"NumberBelowTheFirst",
     [](History& h) {
       h.events().insert(h.events().begin(), Event{.number = 0});
     },
     {"event 0"}},
    {"HeadChain",
     [](History& h) { h.head().chain[0] ^= 1; },
     {"head 1, chain"}},
    {"HeadNextEvent",
     [](History& h) { --h.head().next_event; },
     {"head 1, next_event"}},
    {"HeadLastAt",
     [](History& h) { h.head().last_at -= absl::Seconds(1); },
     {"head 1, last_at"}},
    {"HeadEpoch", [](History& h) { --h.head().epoch; }, {"head 1, epoch"}},
    {"HeadNextId",
     [](History& h) { h.head().next_id = 9; },
     {"head 1, next_id"}},
};

INSTANTIATE_TEST_SUITE_P(Each, TamperedChain, testing::ValuesIn(kTamperings),
                         [](const auto& one) { return one.param.name; });

TEST(Chain, FindingsEndAtTheirBound) {
  Findings findings;
  Chain chain(findings);
  chain.Compare(Head{.id = {1}, .next_event = 1'000'000'000});
  EXPECT_EQ(findings.Take().size(), kMaxFindings);
}

}  // namespace
}  // namespace sanad
