// Desks of a given size, which take long to make and are kept.

#ifndef SANAD_BENCHMARKS_LARGE_DESK_H_
#define SANAD_BENCHMARKS_LARGE_DESK_H_

#include <cstdint>
#include <filesystem>
#include <vector>

#include "sanad/desk.h"

namespace sanad::bench {

// The file of a desk of that many conversations in `kInboxes` inboxes, some
// of them pending: the one of an earlier run, or a new one.
inline constexpr int64_t kInboxes = 20;
std::filesystem::path FileOf(const std::filesystem::path& folder,
                             int64_t conversations);
// Its inboxes.
std::vector<InboxId> InboxesOf(const Session& session);

}  // namespace sanad::bench

#endif  // SANAD_BENCHMARKS_LARGE_DESK_H_
