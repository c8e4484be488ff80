// What the workloads start from: a desk with a team, ready messages, and
// files of them.

#ifndef SANAD_BENCHMARKS_SAMPLE_DESK_H_
#define SANAD_BENCHMARKS_SAMPLE_DESK_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sanad/channels.h"
#include "sanad/desk.h"
#include "sanad/store.h"
#include "sanad/testing.h"

namespace sanad::bench {

struct SampleDesk {
  Desk desk;
  testing::Team team;
};

// A desk in an empty store, with one conversation that was answered.
SampleDesk MakeDesk(const Store& store);

Store OpenStore(const std::string& url,
                Durability durability = Durability::kFull);
std::string UrlOf(const std::filesystem::path& file);

// Without the file and what SQLite keeps beside it.
void Remove(const std::filesystem::path& file);

// The raw mail and what a channel's adapter makes of it: some 300 bytes of
// Arabic text from somebody new, never the same for two numbers.
std::string RawMail(int64_t number);
ReceiveRequest ReadyMessage(InboxId inbox, int64_t number);
std::vector<ReceiveRequest> ReadyMessages(InboxId inbox, int64_t first,
                                          int64_t count);

// Takes that many messages, without raw sources, into the inboxes by turns.
std::vector<ConversationId> Fill(const Desk& desk,
                                 const std::vector<InboxId>& inboxes,
                                 int64_t conversations);

}  // namespace sanad::bench

#endif  // SANAD_BENCHMARKS_SAMPLE_DESK_H_
