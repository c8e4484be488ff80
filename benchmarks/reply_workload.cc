// An agent replies to a random conversation out of twenty thousand.

#include <filesystem>
#include <random>
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

Race RaceReplies(const Course& course, const Session& noor, FloorDesk& floor,
                 const std::vector<ConversationId>& conversations) {
  const auto picked = PickAtRandom(conversations, course);
  return RunRace(
      course,
      [&](int64_t i) {
        noor.conversations()
            .Reply({.conversation = picked[i], .text = std::string(kText)})
            .value();
      },
      [&](int64_t i) { floor.Reply(picked[i], kText); });
}

}  // namespace

void RunReply(const std::filesystem::path& folder, Report& report) {
  const auto file = folder / "reply-ours.db";
  const auto copy = folder / "reply-floor.db";
  Remove(file);
  Remove(copy);
  std::vector<ConversationId> conversations;
  {
    const auto [desk, team] =
        MakeDesk(OpenStore(UrlOf(file), Durability::kNormal));
    conversations = Fill(desk, {team.support}, kConversations);
  }
  std::filesystem::copy_file(file, copy);
  {
    const Desk desk =
        Desk::Open(OpenStore(UrlOf(file)), {.workspace = "bench"}).value();
    FloorDatabase database(copy);
    FloorDesk floor(database);
    const Race race =
        RaceReplies(kDurable, desk.AsAgent("noor"), floor, conversations);
    report.Add({"reply.rate", "replies/s", race.ours.MedianRate(),
                race.floor.MedianRate()});
  }
  Remove(file);
  Remove(copy);
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
  const Race race =
      RaceReplies(kInMemory, desk.AsAgent(team.noor), floor, conversations);
  report.Add({"reply.memory", "replies/s", race.ours.MedianRate(),
              race.floor.MedianRate()});
}

}  // namespace sanad::bench
