#include "tests/tidy/source.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::tidy {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> kFolders = {
    "benchmarks", "capi", "examples", "include", "src", "tests"};

bool IsCpp(const fs::path& path) {
  const fs::path extension = path.extension();
  return extension == ".h" || extension == ".cc" || extension == ".c";
}

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void ReadFolder(const fs::path& root, std::string_view folder,
                std::vector<Source>& sources) {
  if (!fs::exists(root / folder)) return;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (!entry.is_regular_file() || !IsCpp(entry.path())) continue;
    sources.push_back({.path = fs::relative(entry.path(), root).string(),
                       .text = ReadFile(entry.path())});
  }
}

}  // namespace

std::vector<Source> ReadTree(std::string_view root) {
  std::vector<Source> sources;
  for (const std::string_view folder : kFolders) {
    ReadFolder(root, folder, sources);
  }
  std::sort(sources.begin(), sources.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return sources;
}

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace sanad::tidy
