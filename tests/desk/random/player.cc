#include "tests/desk/random/player.h"

#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "tests/desk/random/answer.h"
#include "tests/desk/random/draw.h"
#include "tests/desk/random/look.h"
#include "tests/desk/random/shrink.h"
#include "tests/desk/random/teller.h"
#include "tests/desk/random/translation.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::play {
namespace {

// One step of so many is followed by a look at everything.
constexpr int64_t kStepsPerLook = 25;
// The seed of the look that ends a play.
constexpr uint64_t kLastLook = 1;

class Player {
 public:
  Player(const std::string& store, const MakeModel& make_model)
      : test_(store == "memory" ? "memory:"
                                : store + ":" + folder_.File("desk.db")),
        model_(make_model(SetUp(test_))) {}

  const Model& model() const { return *model_; }
  bool disagreed() const { return !played_.difference.empty(); }

  // Does one step; gives what the desk gave.
  Given Take(Step step) {
    absl::StrAppend(&played_.story, "  ", ToText(step.command), "\n");
    const Answered desk = TellDesk(test_, step.command);
    const Outcome expected = model_->Run(step.command, desk.given);
    if (expected != desk.outcome) {
      played_.difference =
          absl::StrCat("  model: ", ToText(expected),
                       "\n  desk:  ", ToText(desk.outcome), "\n");
    } else if (step.look != 0) {
      Look(step.look);
    }
    step.given = desk.given;
    played_.steps.push_back(std::move(step));
    return desk.given;
  }

  Played Leave() {
    if (!disagreed()) Look(kLastLook);
    const auto verified = test_.desk.Verify();
    if (!verified.ok()) {
      played_.difference += std::string(verified.status().message());
      return played_;
    }
    for (const Finding& finding : verified->findings) {
      absl::StrAppend(&played_.difference, "  Verify: ", finding.where, ": ",
                      finding.what, "\n");
    }
    return played_;
  }

 private:
  void Look(uint64_t seed) {
    Chance chance(seed);
    played_.difference = LookAtEverything(test_.desk, *model_, chance);
  }

  storage::TemporaryFolder folder_;
  testing::TestDesk test_;
  std::unique_ptr<Model> model_;
  Played played_;
};

}  // namespace

const std::vector<std::string>& Stores() {
  static const std::vector<std::string> stores = {"memory", "sqlite"};
  return stores;
}

Played PlayRandomly(const std::string& store, const MakeModel& make_model,
                    uint64_t seed, size_t commands) {
  Chance chance(seed);
  Player player(store, make_model);
  for (size_t i = 0; i < commands && !player.disagreed(); ++i) {
    Step step{.command = DrawCommand(chance, player.model())};
    if (chance.OneIn(kStepsPerLook)) step.look = chance.Next();
    player.Take(std::move(step));
  }
  return player.Leave();
}

Played Replay(const std::string& store, const MakeModel& make_model,
              const std::vector<Step>& steps) {
  Translation translation;
  Player player(store, make_model);
  for (const Step& step : steps) {
    if (player.disagreed()) break;
    const Given now = player.Take(
        {.command = translation.Translate(step.command), .look = step.look});
    translation.Learn(step.given, now);
  }
  return player.Leave();
}

Played Shorten(const std::string& store, const MakeModel& make_model,
               const Played& played) {
  const auto disagrees = [&](const std::vector<Step>& steps) {
    return !Replay(store, make_model, steps).difference.empty();
  };
  return Replay(store, make_model, Shrink<Step>(played.steps, disagrees));
}

}  // namespace sanad::play
