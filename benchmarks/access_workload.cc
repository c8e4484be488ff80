// May somebody do it: beside the least that could answer, finding the inbox
// and looking at one bit; and what it costs to be ready for the question,
// beside sorting the grants.

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/time/time.h"
#include "benchmark/benchmark.h"
#include "benchmarks/race.h"
#include "benchmarks/workload.h"
#include "sanad/access.h"

namespace sanad::bench {
namespace {

constexpr int64_t kInboxes = 50;
constexpr int64_t kGrants = 200;
constexpr size_t kThings = 64;
const absl::Time kNow = absl::FromUnixSeconds(1'780'000'000);
const Subject kNoor = Subject::Of(AgentId{7});

// Ids as a workspace gives them: ascending, with gaps.
InboxId InboxAt(int64_t i) { return {1000 + 37 * i}; }

// An agent with a role in half of the inboxes, all that each allows.
Permissions InboxScoped() {
  Permissions all = {.workspace = {1}, .members = {{kNoor}}};
  all.roles = {{.id = {1}, .rules = TierPresets()[2].role.rules}};
  for (int64_t i = 0; i < kInboxes; i += 2) {
    all.grants.push_back({{.value = i + 1}, {1}, kNoor, Place::At(InboxAt(i))});
  }
  return all;
}

// An agent of ten teams, with two hundred grants of twenty roles, each of
// which asks how they stand to the conversation.
Permissions Entangled() {
  Permissions all = {.workspace = {1}, .members = {{kNoor}}};
  constexpr Relation kAsked[] = {Relation::kAssigned, Relation::kParticipant,
                                 Relation::kTeam, Relation::kCreated};
  for (int64_t id = 1; id <= 20; ++id) {
    all.roles.push_back(
        {.id = {id},
         .rules = {{.actions = ActionSet::All(), .relations = {kAsked[id % 4]}},
                   {.effect = Effect::kDeny,
                    .actions = {Action::kConversationDelete},
                    .relations = {kAsked[(id + 1) % 4]}}}});
  }
  for (int64_t id = 1; id <= 10; ++id) {
    all.teams.push_back({.id = {id}, .members = {kNoor}});
  }
  for (int64_t id = 1; id <= kGrants; ++id) {
    all.grants.push_back(
        {{.value = id},
         {id % 20 + 1},
         id % 3 == 0 ? Subject::Of(TeamId{id % 10 + 1}) : kNoor,
         Place::At(InboxAt(id % kInboxes))});
  }
  return all;
}

// Conversations of every inbox, most of them other people's.
std::vector<AccessObject> Things() {
  static const auto& others = *new std::array<Subject, 3>{
      Subject::Of(AgentId{8}), Subject::Of(AgentId{9}),
      Subject::Of(TeamId{77})};
  std::mt19937_64 random(1);
  std::vector<AccessObject> things;
  for (size_t i = 0; i < kThings; ++i) {
    const auto chance = static_cast<int64_t>(random() % 1000);
    things.push_back({.kind = ObjectKind::kConversation,
                      .workspace = {1},
                      .inbox = InboxAt(chance % kInboxes),
                      .assignee = chance % 3 == 0 ? kNoor : others[1],
                      .team = {chance % 30},
                      .creator = others[0],
                      .participants = others});
  }
  return things;
}

// Asks about the things in an order that nobody can foresee; which one is
// next depends on the answer, so that none is asked ahead.
class Asker {
 public:
  Asker() {
    std::mt19937_64 random(2);
    for (size_t& thing : order_) thing = random() % kThings;
  }

  template <class Ask>
  void Next(Ask ask) {
    const size_t allowed = ask(order_[next_]) ? 1 : 0;
    next_ = (next_ + 1 + allowed) % order_.size();
    benchmark::DoNotOptimize(next_);
  }

 private:
  std::array<size_t, 4096> order_;
  size_t next_ = 0;
};

// A bit for each action of each inbox.
class Bits {
 public:
  Bits() {
    for (int64_t i = 0; i < kInboxes; ++i) {
      if (i % 2 == 0) bits_[InboxAt(i)].set();
    }
  }

  bool Has(InboxId inbox, Action action) const {
    const auto found = bits_.find(inbox);
    return found != bits_.end() &&
           found->second.test(static_cast<size_t>(action));
  }

 private:
  absl::flat_hash_map<InboxId, std::bitset<kActionCount + 1>> bits_;
};

constexpr double kNanoseconds = 1e3;
constexpr Course kQuick = {.rounds = 31, .operations = 20'000};
constexpr Course kSlow = {.rounds = 31, .operations = 50};

void AddRow(std::string name, const Course& course, Step ours, Step floor,
            Report& report) {
  if (!report.Wants(name)) return;
  const Race race = RunShortRace(course, ours, floor);
  report.Add({std::move(name), "ns", race.ours.MedianUs() * kNanoseconds,
              race.floor.MedianUs() * kNanoseconds});
}

void AddCheck(std::string name, const Permissions& all, Report& report) {
  const Principal noor = Principal::Compile(all, kNoor);
  const std::vector<AccessObject> things = Things();
  const Bits bits;
  Asker ours;
  Asker floor;
  AddRow(
      std::move(name), kQuick,
      [&] {
        ours.Next([&](size_t i) {
          return Check(noor, Action::kConversationRead, things[i], kNow)
              .allowed();
        });
      },
      [&] {
        floor.Next([&](size_t i) {
          return bits.Has(things[i].inbox, Action::kConversationRead);
        });
      },
      report);
}

void AddCompile(Report& report) {
  const Permissions all = Entangled();
  AddRow(
      "access.compile.200", kSlow,
      [&] { benchmark::DoNotOptimize(Principal::Compile(all, kNoor)); },
      [&] {
        std::vector<Grant> grants = all.grants;
        std::sort(grants.begin(), grants.end(),
                  [](const Grant& a, const Grant& b) {
                    return std::pair(a.at, a.id) < std::pair(b.at, b.id);
                  });
        benchmark::DoNotOptimize(grants);
      },
      report);
}

}  // namespace

void RunAccess(const std::filesystem::path&, Report& report) {
  AddCheck("access.check", InboxScoped(), report);
  AddCheck("access.check.200", Entangled(), report);
  AddCompile(report);
}

}  // namespace sanad::bench
