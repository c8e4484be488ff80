#include "calendar/content_line.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "base/utf8.h"
#include "sanad/limits.h"

namespace sanad::calendar {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A line break before a blank only folds; a lone CR is dropped.
std::string Unfolded(std::string_view text) {
  std::string whole;
  whole.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') continue;
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == '\n' && (next == ' ' || next == '\t')) {
      ++i;
      continue;
    }
    whole.push_back(text[i]);
  }
  return whole;
}

std::string Capitals(std::string_view text) {
  return absl::AsciiStrToUpper(absl::string_view(text.data(), text.size()));
}

// The colon that ends the parameters: a quoted one does not.
size_t FindValue(std::string_view line) {
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return line.npos;
}

void ReadLine(std::string_view line,
              const std::function<void(const ContentLine&)>& read) {
  const size_t colon = FindValue(line);
  if (colon == line.npos) return;
  const std::string_view head = line.substr(0, colon);
  const size_t name_ends = std::min(head.find(';'), head.size());
  read({.name = Capitals(head.substr(0, name_ends)),
        .parameters = Capitals(head.substr(name_ends)),
        .value = line.substr(colon + 1)});
}

}  // namespace

bool ContentLine::HasParameter(std::string_view parameter) const {
  const size_t at = parameters.find(";" + std::string(parameter));
  if (at == parameters.npos) return false;
  const size_t ends = at + 1 + parameter.size();
  return ends == parameters.size() || parameters[ends] == ';';
}

void ForEachLine(std::string_view text,
                 const std::function<void(const ContentLine&)>& read) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  const std::string whole = Unfolded(text);
  std::string_view rest = whole;
  while (!rest.empty()) {
    const size_t ends = std::min(rest.find('\n'), rest.size());
    ReadLine(rest.substr(0, ends), read);
    rest.remove_prefix(std::min(ends + 1, rest.size()));
  }
}

std::string ReadText(std::string_view value) {
  // An escape takes two bytes; what is cut off would be cut off below.
  value = value.substr(0, 2 * limits::kNameBytes);
  std::string text;
  for (size_t i = 0; i < value.size(); ++i) {
    char c = value[i];
    if (c == '\\' && i + 1 < value.size()) {
      c = value[++i];
      if (c == 'n' || c == 'N') c = ' ';
    }
    text.push_back(absl::ascii_iscntrl(static_cast<unsigned char>(c)) ? ' '
                                                                      : c);
  }
  return std::string(CutUtf8(RepairUtf8(text), limits::kNameBytes));
}

}  // namespace sanad::calendar
