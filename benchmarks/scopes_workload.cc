// The first page of all that somebody may see, who sees but their own, what
// they take part in, both of it, or nothing; beside the page of one inbox that
// asks nobody.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "benchmarks/floor_desk.h"
#include "benchmarks/large_desk.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"
#include "fmt/format.h"

namespace sanad::bench {
namespace {

constexpr Course kCourse = {.rounds = 21, .operations = 200, .warm_up = 200};
constexpr int64_t kOwn = 120;  // more than two pages

struct Reader {
  const char* name;
  std::vector<Relation> relations;
  bool has_some = true;
};

std::vector<Reader> Readers() {
  return {{"own", {Relation::kAssigned}},
          {"participant", {Relation::kParticipant}},
          {"mixed", {Relation::kAssigned, Relation::kParticipant}},
          {"empty", {Relation::kAssigned}, false}};
}

AgentId AddReader(const Session& system, const Reader& reader) {
  const RoleId role =
      system.access()
          .SaveRole({.name = reader.name,
                     .rules = {{.actions = {"conversation.list"},
                                .relations = reader.relations},
                               {.actions = {"conversation.be_assigned"}}}})
          .value()
          .role.id;
  const AgentId agent =
      system.staff().AddAgent({.name = reader.name}).value().id;
  system.access()
      .Grant({.role = role, .to = Subject::Of(agent), .at = Place::Workspace()})
      .value();
  return agent;
}

// Every third is assigned, every third is taken part in.
void GiveSome(const Session& system, const Reader& reader, AgentId agent,
              const std::vector<ConversationRow>& rows) {
  for (const ConversationRow& row : rows) {
    const ConversationId id = row.conversation.id;
    for (const Relation relation : reader.relations) {
      if (relation == Relation::kAssigned) {
        system.conversations()
            .Assign({.conversation = id, .agent = agent})
            .value();
      } else {
        system.conversations()
            .AddCollaborator({.conversation = id, .who = Subject::Of(agent)})
            .value();
      }
    }
  }
}

class Office {
 public:
  explicit Office(std::filesystem::path file)
      : file_(std::move(file)),
        desk_(Desk::Open(OpenStore(UrlOf(file_), Durability::kNormal),
                         {.workspace = "bench"})
                  .value()),
        inboxes_(InboxesOf(desk_.AsSystem())) {
    size_t inbox = 0;
    for (const Reader& reader : Readers()) {
      agents_.push_back(AddReader(desk_.AsSystem(), reader));
      if (!reader.has_some) continue;
      const auto page = desk_.AsSystem().conversations().List(
          {.inbox = inboxes_[inbox++], .page = {.rows = kOwn}});
      GiveSome(desk_.AsSystem(), reader, agents_.back(), page.value().rows);
    }
  }

  Race RaceOf(size_t reader) {
    const Session as = desk_.AsAgent(agents_[reader]);
    FloorDatabase database(file_);
    FloorDesk floor(database);
    return RunRace(
        kCourse, [&](int64_t) { as.conversations().List({}).value(); },
        [&](int64_t i) { floor.List(inboxes_[i % inboxes_.size()]); });
  }

 private:
  std::filesystem::path file_;
  Desk desk_;
  std::vector<InboxId> inboxes_;
  std::vector<AgentId> agents_;
};

std::vector<double> Pages(const std::filesystem::path& folder,
                          int64_t conversations, bool told, Report& report) {
  const auto file = folder / "scopes.db";
  Remove(file);
  std::filesystem::copy_file(FileOf(folder, conversations), file);
  std::vector<double> times;
  {
    Office office(file);
    for (size_t i = 0; i < Readers().size(); ++i) {
      const Race race = office.RaceOf(i);
      times.push_back(race.ours.PercentileUs(0.5));
      if (!told) continue;
      report.Add({fmt::format("scope.page.{}", Readers()[i].name), "us",
                  times.back(), race.floor.PercentileUs(0.5)});
    }
  }
  Remove(file);
  return times;
}

}  // namespace

void RunScopes(const std::filesystem::path& folder, Report& report) {
  constexpr const char* kGrowth = "scope.page.growth";
  const auto large = Pages(folder, 1'000'000, true, report);
  if (!report.Wants(kGrowth)) return;
  const auto small = Pages(folder, 10'000, false, report);
  size_t worst = 0;
  for (size_t i = 1; i < large.size(); ++i) {
    if (large[i] / small[i] > large[worst] / small[worst]) worst = i;
  }
  report.Add({kGrowth, "us, 1 M : 10 k", large[worst], small[worst]});
}

}  // namespace sanad::bench
