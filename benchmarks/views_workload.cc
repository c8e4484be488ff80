// Views: what they cost an arriving conversation, their counters, and a page
// of one that merges inboxes.

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "benchmarks/floor_desk.h"
#include "benchmarks/large_desk.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"
#include "fmt/format.h"

namespace sanad::bench {
namespace {

constexpr Course kIngest = {.rounds = 41, .operations = 200, .warm_up = 200};
constexpr Course kCounts = {.rounds = 31, .operations = 20, .warm_up = 20};
constexpr Course kPages = {.rounds = 31, .operations = 300, .warm_up = 300};
constexpr int64_t kLarge = 1'000'000;
constexpr size_t kMerged = 5;

void Save(const Session& session, const ViewFilter& filter,
          ViewOrder order = ViewOrder::kUrgency) {
  session.views()
      .Save({.name = "عرض", .filter = filter, .order = order})
      .value();
}

// --- ingest ---------------------------------------------------------------

// Twenty views as a team has them. A message that arrives is open, of normal
// priority, unassigned and without tags: the first five take it.
void SaveTwenty(const SampleDesk& sample) {
  const Session system = sample.desk.AsSystem();
  const Session noor = sample.desk.AsAgent(sample.team.noor);
  const InboxId inbox = sample.team.support;
  const auto status = [](ConversationStatus one) {
    return std::vector<ConversationStatus>{one};
  };
  Save(system, {.inboxes = {inbox}});
  Save(system, {.inboxes = {inbox, sample.team.customs}});
  Save(system, {.inboxes = {inbox}, .priorities = {Priority::kNormal}});
  Save(system, {.inboxes = {inbox}, .unassigned = true});
  Save(system, {.waiting = Whether::kYes}, ViewOrder::kWaitingSince);

  Save(noor, {.mine = true});
  Save(noor, {.mine = true, .waiting = Whether::kYes});
  Save(noor, {.mine = true, .priorities = {Priority::kUrgent}});
  Save(system, {.inboxes = {inbox}, .priorities = {Priority::kUrgent}});
  Save(system,
       {.inboxes = {inbox}, .statuses = status(ConversationStatus::kPending)});
  Save(system,
       {.inboxes = {inbox}, .statuses = status(ConversationStatus::kOnHold)});
  Save(system,
       {.inboxes = {inbox}, .statuses = status(ConversationStatus::kResolved)});
  Save(system, {.inboxes = {sample.team.customs}});
  Save(system, {.inboxes = {sample.team.billing}});
  Save(system, {.inboxes = {sample.team.customs}, .unassigned = true});
  Save(system, {.inboxes = {inbox}, .kinds = {ConversationKind::kComplaint}});
  Save(system, {.kinds = {ConversationKind::kFault}});
  Save(system, {.channels = {Channel::kChat}});
  Save(system, {.snoozed = WhenSnoozed::kOnly});
  Save(system, {.due = Whether::kYes}, ViewOrder::kNextDue);
}

class IngestDesk {
 public:
  IngestDesk(const std::filesystem::path& file, bool views) : file_(file) {
    Remove(file_);
    const SampleDesk sample = MakeDesk(OpenStore(UrlOf(file_)));
    if (views) SaveTwenty(sample);
    inbox_ = sample.team.support;
    desk_ = sample.desk;
  }
  ~IngestDesk() {
    desk_.reset();
    Remove(file_);
  }

  void Receive(int64_t number) {
    desk_->AsSystem()
        .channels()
        .Receive(ReadyMessage(inbox_, number),
                 {.idempotency_key = fmt::format("delivery-{}", number)})
        .value();
  }

 private:
  std::filesystem::path file_;
  InboxId inbox_;
  std::optional<Desk> desk_;
};

// --- counters and pages ---------------------------------------------------

// A copy of the large desk, in which a view for each inbox and one over the
// first of them are saved, and filled.
void MakeWithViews(const std::filesystem::path& from,
                   const std::filesystem::path& file) {
  const double begin = Seconds();
  Remove(file);
  std::filesystem::copy_file(from, file);
  const Desk desk = Desk::Open(OpenStore(UrlOf(file), Durability::kNormal),
                               {.workspace = "bench"})
                        .value();
  const Session system = desk.AsSystem();
  const auto inboxes = InboxesOf(system);
  for (const InboxId inbox : inboxes) Save(system, {.inboxes = {inbox}});
  while (desk.RunDue().value().done > 0) {
  }
  fmt::print(stderr, "saved {} views in {:.0f} s\n", inboxes.size(),
             Seconds() - begin);
}

std::filesystem::path FileWithViews(const std::filesystem::path& folder) {
  const auto file = folder / fmt::format("views-{}.db", kLarge);
  if (std::filesystem::exists(file)) return file;
  const auto unfinished = folder / "views-unfinished.db";
  MakeWithViews(FileOf(folder, kLarge), unfinished);
  std::filesystem::rename(unfinished, file);
  return file;
}

// What both sides count has to be the same.
void Check(const Session& noor, const std::vector<InboxId>& inboxes,
           FloorDesk& floor) {
  const auto counts = noor.views().Count().value();
  for (size_t i = 0; i < inboxes.size(); ++i) {
    if (counts[i].conversations == floor.Count(inboxes[i])) continue;
    fmt::print(stderr, "view {} counts {}, the floor {}\n", i,
               counts[i].conversations, floor.Count(inboxes[i]));
    std::abort();
  }
}

Race RaceCounts(const Session& noor, const std::vector<InboxId>& inboxes,
                FloorDesk& floor) {
  return RunRace(
      kCounts, [&](int64_t) { noor.views().Count().value(); },
      [&](int64_t) {
        for (const InboxId inbox : inboxes) floor.Count(inbox);
      });
}

Race RacePages(const Session& noor, std::span<const InboxId> inboxes,
               FloorDesk& floor) {
  const View merged =
      noor.views()
          .Save({.name = "مدموج",
                 .filter = {.inboxes = {inboxes.begin(), inboxes.end()}}})
          .value();
  Race race = RunRace(
      kPages,
      [&](int64_t) { noor.views().Conversations({.view = merged.id}).value(); },
      [&](int64_t) { floor.List(inboxes); });
  noor.views().Delete({.view = merged.id}).value();
  return race;
}

}  // namespace

void RunIngestWithViews(const std::filesystem::path& folder, Report& report) {
  IngestDesk with(folder / "ingest-with-views.db", true);
  IngestDesk without(folder / "ingest-without-views.db", false);
  const Race race = RunRace(
      kIngest, [&](int64_t i) { with.Receive(i); },
      [&](int64_t i) { without.Receive(i); });
  report.Add({"views.ingest", "messages/s", race.ours.MedianRate(),
              race.floor.MedianRate()});
}

void RunViews(const std::filesystem::path& folder, Report& report) {
  const auto file = FileWithViews(folder);
  const Desk desk =
      Desk::Open(OpenStore(UrlOf(file)), {.workspace = "bench"}).value();
  const auto inboxes = InboxesOf(desk.AsSystem());
  const Session noor = desk.AsAgent("noor");
  FloorDatabase database(file);
  FloorDesk floor(database);
  Check(noor, inboxes, floor);
  if (report.Wants("views.count")) {
    const Race race = RaceCounts(noor, inboxes, floor);
    report.Add({"views.count", "us", race.ours.PercentileUs(0.5),
                race.floor.PercentileUs(0.5)});
  }
  if (report.Wants("views.page.merged")) {
    const Race race = RacePages(noor, std::span(inboxes).first(kMerged), floor);
    report.Add({"views.page.merged", "us", race.ours.PercentileUs(0.5),
                race.floor.PercentileUs(0.5)});
  }
}

}  // namespace sanad::bench
