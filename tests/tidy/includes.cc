#include "tests/tidy/includes.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sanad::tidy {
namespace {

using Rooms = std::set<std::string>;

// What each room stands on; what those stand on, it may use as well.
// Public headers (include/sanad) are open to all.
const std::map<std::string, Rooms>& Table() {
  static const auto& table = *new std::map<std::string, Rooms>{
      {"base", {}},
      {"record", {"base"}},
      {"model", {"record"}},
      {"calendar", {"record"}},
      {"text", {"base"}},
      {"html", {"base"}},
      {"file", {"base"}},
      {"mail", {"text", "file"}},
      {"access", {"model", "calendar", "text"}},
      {"sla", {"model", "calendar", "text"}},
      {"metrics", {"model", "calendar", "text"}},
      {"routing", {"model", "calendar", "text"}},
      {"search", {"model", "calendar", "text"}},
      {"storage", {"record"}},
      {"storage/kv", {"storage"}},
      {"storage/sql", {"storage"}},
      {"storage/sqlite", {"storage/sql"}},
      {"storage/postgres", {"storage/sql"}},
      {"desk",
       {"access", "sla", "metrics", "routing", "search", "text", "file", "mail",
        "html", "storage", "desk/reports", "desk/verify"}},
      // folders of the same room
      {"desk/reports", {"desk", "metrics"}},
      {"desk/verify", {"desk", "desk/reports"}},
      {"codec", {"model"}},
      {"testing", {"desk"}},
      {"capi", {"codec", "desk", "testing"}},
      {"examples", {}},
  };
  return table;
}

// The one public header for programs that use GoogleTest themselves.
constexpr std::string_view kShowsGoogleTest =
    "include/sanad/testing_matchers.h";

// The one file that names the backends.
constexpr std::string_view kOpensBackends = "src/desk/store.cc";
const Rooms& Backends() {
  static const auto& backends =
      *new Rooms{"storage/kv", "storage/sqlite", "storage/postgres"};
  return backends;
}

void AddWithAllBelow(const std::string& room, Rooms& rooms) {
  if (!rooms.insert(room).second) return;
  for (const std::string& below : Table().at(room)) {
    AddWithAllBelow(below, rooms);
  }
}

Rooms Allowed(const std::string& path, const std::string& room) {
  Rooms allowed;
  AddWithAllBelow(room, allowed);
  if (path == kOpensBackends) {
    allowed.insert(Backends().begin(), Backends().end());
  }
  return allowed;
}

std::string Folder(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == path.npos ? "" : std::string(path.substr(0, slash));
}

// The room that a file belongs to; tests and benchmarks may look anywhere.
std::optional<std::string> RoomOf(std::string_view path) {
  constexpr std::string_view kSrc = "src/";
  if (path.starts_with(kSrc)) return Folder(path.substr(kSrc.size()));
  if (path.starts_with("capi/")) return "capi";
  if (path.starts_with("examples/")) return "examples";
  return std::nullopt;
}

struct Include {
  int line;
  std::string file;
};

std::optional<std::string> IncludedFile(std::string_view line) {
  constexpr std::string_view kInclude = "#include ";
  if (!line.starts_with(kInclude)) return std::nullopt;
  line.remove_prefix(kInclude.size());
  const size_t end = line.find_first_of("\">", 1);
  if (end == line.npos) return std::nullopt;
  return std::string(line.substr(1, end - 1));
}

std::vector<Include> IncludesOf(const Source& source) {
  std::vector<Include> includes;
  int number = 0;
  for (const std::string& line : Lines(source.text)) {
    ++number;
    if (auto file = IncludedFile(line)) {
      includes.push_back({number, *std::move(file)});
    }
  }
  return includes;
}

// Headers of the language stand in no folder and have no suffix, but for
// those shared with C.
bool IsStandard(const std::string& file) {
  static const auto& shared_with_c =
      *new std::set<std::string>{"stddef.h", "stdint.h"};
  if (shared_with_c.contains(file)) return true;
  return file.find_first_of("/.") == std::string::npos;
}

bool IsPublic(const std::string& file) {
  return Folder(file) == "sanad" && !file.ends_with(".pb.h");
}

}  // namespace

Findings RefusedIncludes(const Source& source) {
  const auto room = RoomOf(source.path);
  if (!room.has_value()) return {};
  if (!Table().contains(*room)) {
    return {{source.path, 1, "the table does not know room `" + *room + "`"}};
  }
  Findings findings;
  const Rooms allowed = Allowed(source.path, *room);
  for (const Include& include : IncludesOf(source)) {
    const std::string other = Folder(include.file);
    if (!Table().contains(other) || allowed.contains(other)) continue;
    findings.push_back({source.path, include.line,
                        "`" + other + "` is not below `" + *room + "`"});
  }
  return findings;
}

Findings PrivateIncludesOfPublicHeader(const Source& source) {
  if (!source.path.starts_with("include/sanad/")) return {};
  Findings findings;
  for (const Include& include : IncludesOf(source)) {
    const std::string& file = include.file;
    const bool matchers =
        source.path == kShowsGoogleTest && file.starts_with("gmock/");
    if (IsStandard(file) || IsPublic(file) || file.starts_with("absl/") ||
        matchers) {
      continue;
    }
    findings.push_back({source.path, include.line,
                        "a public header does not show `" + file + "`"});
  }
  return findings;
}

}  // namespace sanad::tidy
