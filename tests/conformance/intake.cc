#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "fmt/format.h"
#include "sanad/sanad.h"
#include "tests/conformance/desks.h"
#include "tests/conformance/kinds.h"

namespace sanad::conformance {
namespace {

std::vector<std::filesystem::path> FilesIn(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string ReadAll(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file),
          std::istreambuf_iterator<char>()};
}

// How often a message stands in the timeline of its conversation.
int TimesInTimeline(const Session& system, const Arrival& arrival) {
  int times = 0;
  TimelineRequest request{.conversation = arrival.conversation,
                          .page = {.rows = 200}};
  do {
    const auto page = system.conversations().Timeline(request).value();
    for (const TimelineItem& item : page.rows) {
      if (item.message && item.message->id == arrival.message) ++times;
    }
    request.page.cursor = page.next;
  } while (!request.page.cursor.empty());
  return times;
}

// The source that each message was made of. Two files may hold copies of one
// mail that came two ways: the first is kept.
using Sources = std::map<int64_t, std::string>;

// What went wrong with one mail; empty: nothing.
std::string Check(const Session& system, InboxId inbox, const std::string& raw,
                  Sources& sources, int& unparsed) {
  const auto first =
      system.channels().ReceiveEmail({.inbox = inbox, .raw = raw});
  if (!first.ok()) return std::string(first.status().message());
  const auto second =
      system.channels().ReceiveEmail({.inbox = inbox, .raw = raw});
  if (!second.ok()) return std::string(second.status().message());
  if (first->unparsed) ++unparsed;
  if (second->joined_by != JoinedBy::kDuplicate ||
      second->message != first->message) {
    return "a second message of the same mail";
  }
  const int times = TimesInTimeline(system, *first);
  if (times != 1) return fmt::format("it {} times in the timeline", times);
  if (first->joined_by != JoinedBy::kDuplicate) {
    sources[first->message.value] = raw;
  }
  const auto source = system.channels().GetSource({.message = first->message});
  if (!source.ok()) return std::string(source.status().message());
  return source->bytes == sources[first->message.value] ? "" : "another source";
}

}  // namespace

void RunIntake(const Arguments& arguments, Tally& tally) {
  for (const std::string& folder : arguments.files) {
    FreshDesk fresh(arguments.storage);
    const Session system = fresh.desk().AsSystem();
    Sources sources;
    int unparsed = 0;
    for (const auto& path : FilesIn(folder)) {
      const std::string raw = ReadAll(path);
      const std::string fault =
          Check(system, fresh.inbox(), raw, sources, unparsed);
      if (fault.empty()) {
        tally.Pass();
      } else {
        tally.Miss(path.string(), 1, path.stem().string(), "it once", fault);
      }
    }
    fmt::print("{} of them could not be parsed and are kept as they came\n",
               unparsed);
    const Verification verified = fresh.desk().Verify().value();
    for (const Finding& finding : verified.findings) {
      tally.Miss(folder, 0, finding.where, "a clean desk", finding.what);
    }
  }
}

}  // namespace sanad::conformance
