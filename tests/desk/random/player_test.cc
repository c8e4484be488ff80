// The player notices a desk that does not as its model says: here the model
// is bent in one rule, and the desk is right.

#include "tests/desk/random/player.h"

#include <functional>
#include <memory>
#include <ostream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/desk/random/shrink.h"

namespace sanad::play {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr uint64_t kFirstSeed = 20;
constexpr uint64_t kMostPlays = 40;
constexpr size_t kCommands = 120;
constexpr size_t kAFew = 5;

// A customer's message opens what is on hold.
class ForgetsOnHold final : public Model {
 public:
  using Model::Model;

 private:
  void HearCustomer(Conversation& c, Automatic automatic) const override {
    Model::HearCustomer(c, automatic);
    if (automatic == Automatic::kNone) c.status = ConversationStatus::kOpen;
  }
};

// Out of office answers reopen.
class TakesMachinesForPeople final : public Model {
 public:
  using Model::Model;

 private:
  void HearCustomer(Conversation& c, Automatic) const override {
    Model::HearCustomer(c, Automatic::kNone);
  }
};

// What is resolved cannot be closed.
class NeverCloses final : public Model {
 public:
  using Model::Model;

 private:
  bool IsLegal(ConversationStatus from, ConversationStatus to,
               FollowUp follow_up) const override {
    return to != ConversationStatus::kClosed &&
           Model::IsLegal(from, to, follow_up);
  }
};

// Customers read the notes of the staff.
class ShowsNotes final : public Model {
 public:
  using Model::Model;

 private:
  bool IsShownToCustomers(const Message&) const override { return true; }
};

// Whoever waits is joined, however late.
class JoinsLateRepeats final : public Model {
 public:
  using Model::Model;

 private:
  bool IsWithin(const Conversation&, absl::Duration) const override {
    return true;
  }
};

template <class Bent>
std::unique_ptr<Model> Make(const Office& office) {
  return std::make_unique<Bent>(office);
}

struct BentModel {
  std::string name;
  MakeModel make;
  std::string shown;  // in the shortest story or its difference

  friend std::ostream& operator<<(std::ostream& out, const BentModel& bent) {
    return out << bent.name;
  }
};

class PlayerNotices : public ::testing::TestWithParam<BentModel> {};

TEST_P(PlayerNotices, InAFewCommands) {
  const MakeModel& make = GetParam().make;
  Played played;
  for (uint64_t seed = kFirstSeed;
       played.difference.empty() && seed < kFirstSeed + kMostPlays; ++seed) {
    played = PlayRandomly("memory", make, seed, kCommands);
  }
  ASSERT_NE(played.difference, "");

  const Played shown = Shorten("memory", make, played);

  EXPECT_LE(shown.steps.size(), kAFew) << shown.story;
  EXPECT_THAT(shown.story + shown.difference, HasSubstr(GetParam().shown));
}

INSTANTIATE_TEST_SUITE_P(
    Rules, PlayerNotices,
    ::testing::Values(
        BentModel{"OnHoldStays", Make<ForgetsOnHold>, "on hold"},
        BentModel{"MachinesChangeNothing", Make<TakesMachinesForPeople>,
                  "automatic"},
        BentModel{"ResolvedMayClose", Make<NeverCloses>,
                  "model: conversation.transition_illegal"},
        BentModel{"RepeatsEndInTime", Make<JoinsLateRepeats>, "joined by 6"},
        BentModel{"NotesAreInternal", Make<ShowsNotes>, "reads timeline of"}),
    [](const auto& bent) { return bent.param.name; });

TEST(Shrink, LeavesWhatFailsTogether) {
  const auto fails = [](const std::vector<int>& steps) {
    int found = 0;
    for (const int step : steps) found += step == 3 || step == 17;
    return found == 2;
  };
  std::vector<int> steps;
  for (int i = 0; i < 50; ++i) steps.push_back(i);

  EXPECT_THAT(Shrink<int>(steps, fails), ElementsAre(3, 17));
}

}  // namespace
}  // namespace sanad::play
