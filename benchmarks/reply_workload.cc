// An agent replies to a random conversation out of twenty thousand.

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "benchmarks/floor_desk.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"

namespace sanad::bench {
namespace {

constexpr int64_t kConversations = 20'000;
constexpr Course kDurable = {.rounds = 31, .operations = 200, .warm_up = 200};
constexpr Course kInMemory = {.rounds = 31, .operations = 500, .warm_up = 500};
constexpr std::string_view kText =
    "أهلاً هناء، خرجت شحنتك من المستودع صباح اليوم وتصلك غدًا قبل الظهر. "
    "نعتذر عن التأخير، ونرسل إليك رقم التتبع فور صدوره. فريق الدعم";

std::vector<ConversationId> PickAtRandom(const std::vector<ConversationId>& all,
                                         const Course& course) {
  std::mt19937_64 random(1);
  std::vector<ConversationId> picked;
  const int count = course.warm_up + course.rounds * course.operations;
  for (int i = 0; i < count; ++i) picked.push_back(all[random() % all.size()]);
  return picked;
}

using FloorReply = void (FloorDesk::*)(ConversationId, std::string_view);

Race RaceReplies(const Course& course, const Session& noor, FloorDesk& floor,
                 FloorReply reply,
                 const std::vector<ConversationId>& conversations) {
  const auto picked = PickAtRandom(conversations, course);
  return RunRace(
      course,
      [&](int64_t i) {
        noor.conversations()
            .Reply({.conversation = picked[i], .text = std::string(kText)})
            .value();
      },
      [&](int64_t i) { (floor.*reply)(picked[i], kText); });
}

// A first and every further reply within a day of working time.
void Promise(const Desk& desk) {
  const ServiceLevels levels = desk.AsSystem().service_levels();
  const std::vector<WorkingHours> day = {{"09:00", "13:00"},
                                         {"14:00", "18:00"}};
  const CalendarId hours = levels
                               .SaveCalendar({.name = "الدوام",
                                              .time_zone = "Africa/Cairo",
                                              .hours = {{"sun", day},
                                                        {"mon", day},
                                                        {"tue", day},
                                                        {"wed", day},
                                                        {"thu", day}}})
                               .value()
                               .id;
  const SlaPolicyId policy =
      levels
          .SavePolicy(
              {.name = "أساسي",
               .rules = {{.targets = {.first_response = absl::Hours(24),
                                      .next_response = absl::Hours(24)}}}})
          .value()
          .id;
  levels.Assign({.policy = policy, .calendar = hours}).value();
}

// On files that are the same when they begin.
void RaceOnFiles(const std::filesystem::path& folder, const std::string& row,
                 void (*prepare)(const Desk& desk), FloorReply reply,
                 Report& report) {
  const auto file = folder / "reply-ours.db";
  const auto copy = folder / "reply-floor.db";
  Remove(file);
  Remove(copy);
  std::vector<ConversationId> conversations;
  {
    const auto [desk, team] =
        MakeDesk(OpenStore(UrlOf(file), Durability::kNormal));
    if (prepare) prepare(desk);
    conversations = Fill(desk, {team.support}, kConversations);
  }
  std::filesystem::copy_file(file, copy);
  {
    const Desk desk =
        Desk::Open(OpenStore(UrlOf(file)), {.workspace = "bench"}).value();
    FloorDatabase database(copy);
    FloorDesk floor(database);
    const Race race = RaceReplies(kDurable, desk.AsAgent("noor"), floor, reply,
                                  conversations);
    report.Add(
        {row, "replies/s", race.ours.MedianRate(), race.floor.MedianRate()});
  }
  Remove(file);
  Remove(copy);
}

}  // namespace

void RunReply(const std::filesystem::path& folder, Report& report) {
  RaceOnFiles(folder, "reply.rate", nullptr, &FloorDesk::Reply, report);
}

void RunReplyAsPromised(const std::filesystem::path& folder, Report& report) {
  RaceOnFiles(folder, "reply.promised", &Promise, &FloorDesk::ReplyAsPromised,
              report);
}

// Ids are given in order, so those of the two desks are the same.
void RunReplyInMemory(const std::filesystem::path& folder, Report& report) {
  const auto file = folder / "reply-memory.db";
  Remove(file);
  {
    const auto [desk, team] =
        MakeDesk(OpenStore(UrlOf(file), Durability::kNormal));
    Fill(desk, {team.support}, kConversations);
  }
  FloorDatabase database(":memory:");
  {
    FloorDatabase filled(file);
    database.CopyFrom(filled);
  }
  Remove(file);
  FloorDesk floor(database);
  const auto [desk, team] = MakeDesk(OpenStore("memory:"));
  const auto conversations = Fill(desk, {team.support}, kConversations);
  const Race race = RaceReplies(kInMemory, desk.AsAgent(team.noor), floor,
                                &FloorDesk::Reply, conversations);
  report.Add({"reply.memory", "replies/s", race.ours.MedianRate(),
              race.floor.MedianRate()});
}

}  // namespace sanad::bench
