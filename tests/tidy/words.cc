#include "tests/tidy/words.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/ascii.h"

namespace sanad::tidy {
namespace {

bool StartsWithAny(std::string_view path,
                   const std::vector<std::string_view>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
    return path.starts_with(start);
  });
}

bool HoldsFor(const Ban& ban, std::string_view path) {
  return StartsWithAny(path, ban.under) && !StartsWithAny(path, ban.except);
}

bool InName(char c) {
  return c == '_' || absl::ascii_isalnum(static_cast<unsigned char>(c));
}

// Whether [begin, end) does not cut a name in two.
bool IsWhole(std::string_view line, size_t begin, size_t end) {
  const bool cut_before =
      begin > 0 && InName(line[begin - 1]) && InName(line[begin]);
  const bool cut_after =
      end < line.size() && InName(line[end - 1]) && InName(line[end]);
  return !cut_before && !cut_after;
}

bool Uses(std::string_view line, std::string_view word, Match match) {
  for (size_t at = line.find(word); at != line.npos;
       at = line.find(word, at + 1)) {
    if (match != Match::kWord || IsWhole(line, at, at + word.size())) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::span<const Ban> Bans() {
  static const auto& bans = *new std::vector<Ban>{
      {.name = "ClockOutsideOfHost",
       .words = {"absl::Now", "GetCurrentTimeNanos", "system_clock",
                 "steady_clock", "high_resolution_clock", "clock_gettime",
                 "gettimeofday", "time(nullptr)", "time(NULL)", "time(0)"},
       .match = Match::kWord,
       .under = {"include/", "src/", "capi/"},
       .except = {"src/base/host.cc", "src/base/deadline."}},
      {.name = "SqliteOutsideOfItsRoom",
       .words = {"sqlite", "Sqlite"},
       .match = Match::kPart,
       .under = {"src/", "capi/"},
       .except = {"src/storage/sqlite/", "src/desk/store.cc", "capi/sanad.h"}},
      {.name = "ProtobufOutsideOfCodec",
       .words = {"google/protobuf", "google::protobuf", ".pb.h"},
       .match = Match::kPart,
       .under = {"include/", "src/", "capi/", "examples/"},
       .except = {"src/codec/"}},
      {.name = "HelpdeskBelowModel",
       .words = {"conversation", "customer", "agent", "inbox", "ticket"},
       .match = Match::kPartInAnyCase,
       .under = {"src/base/", "src/record/", "src/storage/"}},
      {.name = "Output",
       .words = {"std::cout", "std::cerr", "std::clog", "printf", "fprintf",
                 "vprintf", "vfprintf", "puts(", "fmt::print", "absl::PrintF"},
       .match = Match::kWord,
       .under = {"include/", "src/", "capi/"}},
      {.name = "Throw",
       .words = {"throw"},
       .match = Match::kWord,
       .under = {"include/", "src/", "capi/"}},
      // Where an allocation fails while these grow, they leak, or their
      // destructor frees what is not theirs.
      {.name = "ContainerThatNeedsMemory",
       .words = {"absl/container/btree_", "absl/container/flat_hash_",
                 "absl/container/node_hash_"},
       .match = Match::kPart,
       .under = {"include/", "src/", "capi/"}},
      {.name = "MarkForLater",
       .words = {"TODO", "FIXME", "XXX"},
       .match = Match::kWord,
       .under = {""},
       .except = {"tests/tidy/"}},
  };
  return bans;
}

Findings BannedWords(const Ban& ban, const Source& source) {
  if (!HoldsFor(ban, source.path)) return {};
  Findings findings;
  int number = 0;
  for (std::string& line : Lines(source.text)) {
    ++number;
    if (ban.match == Match::kPartInAnyCase) absl::AsciiStrToLower(&line);
    for (const std::string_view word : ban.words) {
      if (!Uses(line, word, ban.match)) continue;
      findings.push_back({source.path, number,
                          "`" + std::string(word) + "` has no place here"});
    }
  }
  return findings;
}

}  // namespace sanad::tidy
