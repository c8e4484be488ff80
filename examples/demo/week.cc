#include "demo/week.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demo {
namespace {

// The string under `key` in a flat JSON object of strings.
std::string Member(const std::string& line, std::string_view key) {
  const std::string name = '"' + std::string(key) + "\":\"";
  const size_t start = line.find(name);
  if (start == std::string::npos) return "";
  std::string value;
  for (size_t i = start + name.size(); line[i] != '"'; ++i) {
    if (line[i] == '\\') {
      ++i;
      value += line[i] == 'n' ? '\n' : line[i];
    } else {
      value += line[i];
    }
  }
  return value;
}

absl::Time MomentOf(const std::string& line) {
  absl::Time at;
  std::string error;
  absl::ParseTime(absl::RFC3339_full, Member(line, "at"), &at, &error);
  return at;
}

template <class Read>
void ForEachLine(const std::string& path, Read read) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) read(line);
}

void MarkLastAnswers(std::vector<Happening>& week) {
  std::map<std::string, Happening*> last;
  for (Happening& happening : week) {
    if (!happening.answer.empty()) last[happening.file] = &happening;
  }
  for (auto& [file, happening] : last) happening->last_answer = true;
}

}  // namespace

std::vector<Happening> ReadWeek(const std::string& folder) {
  std::vector<Happening> week;
  ForEachLine(folder + "/week.jsonl", [&](const std::string& line) {
    week.push_back({.at = MomentOf(line),
                    .inbox = Member(line, "inbox"),
                    .file = Member(line, "file")});
  });
  ForEachLine(folder + "/chat.jsonl", [&](const std::string& line) {
    week.push_back({.at = MomentOf(line),
                    .inbox = Member(line, "inbox"),
                    .sender = Member(line, "sender"),
                    .name = Member(line, "name"),
                    .line = Member(line, "line")});
  });
  ForEachLine(folder + "/replies.jsonl", [&](const std::string& line) {
    week.push_back({.at = MomentOf(line),
                    .file = Member(line, "to"),
                    .answer = Member(line, "body")});
  });
  std::stable_sort(
      week.begin(), week.end(),
      [](const Happening& a, const Happening& b) { return a.at < b.at; });
  MarkLastAnswers(week);
  return week;
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file),
          std::istreambuf_iterator<char>()};
}

}  // namespace demo
