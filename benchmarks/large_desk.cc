// Desks of a given size, which take long to make.

#include "benchmarks/large_desk.h"

#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "fmt/format.h"

namespace sanad::bench {
namespace {

// At the head of each inbox, every other conversation waits for the
// customer, so that lists have more than one status to merge.
constexpr int kPendingPerInbox = 25;

std::vector<InboxId> MakeInboxes(const Session& system, TeamId team) {
  std::vector<InboxId> inboxes;
  for (int64_t i = 0; i < kInboxes; ++i) {
    inboxes.push_back(
        system.inboxes()
            .Create({.name = fmt::format("Inbox {}", i), .team = team})
            .value()
            .id);
  }
  return inboxes;
}

void SetSomePending(const Session& system,
                    const std::vector<ConversationId>& conversations) {
  for (int64_t i = 0; i < kInboxes * kPendingPerInbox * 2; ++i) {
    if (i / kInboxes % 2 == 0) continue;
    system.conversations()
        .SetStatus({.conversation = conversations[i],
                    .status = ConversationStatus::kPending})
        .value();
  }
}

void Make(const std::filesystem::path& file, int64_t conversations) {
  const double begin = Seconds();
  const auto [desk, team] =
      MakeDesk(OpenStore(UrlOf(file), Durability::kNormal));
  const Session system = desk.AsSystem();
  const auto inboxes = MakeInboxes(system, team.support_team);
  SetSomePending(system, Fill(desk, inboxes, conversations));
  fmt::print(stderr, "made a desk of {} conversations in {:.0f} s\n",
             conversations, Seconds() - begin);
}

}  // namespace

// The file of that many conversations: the one of an earlier run, or a new
// one, which has its name only when it is whole.
std::filesystem::path FileOf(const std::filesystem::path& folder,
                             int64_t conversations) {
  const auto file = folder / fmt::format("inbox-{}.db", conversations);
  if (std::filesystem::exists(file)) return file;
  const auto unfinished = folder / "inbox-unfinished.db";
  Remove(unfinished);
  Make(unfinished, conversations);
  std::filesystem::rename(unfinished, file);
  return file;
}

std::vector<InboxId> InboxesOf(const Session& session) {
  std::vector<InboxId> ids;
  const std::vector<Inbox> inboxes = session.inboxes().List().value();
  for (const Inbox& inbox : inboxes) {
    if (inbox.name.starts_with("Inbox ")) ids.push_back(inbox.id);
  }
  return ids;
}

}  // namespace sanad::bench
