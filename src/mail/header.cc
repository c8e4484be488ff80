#include "mail/header.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

// The length of the field name that `line` begins with, or 0.
size_t NameLength(std::string_view line) {
  const auto is_name = [](char c) { return c > ' ' && c <= '~' && c != ':'; };
  const auto* end = std::find_if_not(line.begin(), line.end(), is_name);
  return static_cast<size_t>(end - line.begin());
}

// Where the colon of a field stands; blanks before it are tolerated. No name
// begins with two dashes, but the boundaries of careless mailers do follow
// headers at once.
size_t Colon(std::string_view line) {
  if (line.starts_with("--")) return std::string_view::npos;
  const size_t name = NameLength(line);
  if (name == 0) return std::string_view::npos;
  const size_t colon = line.find_first_not_of(" \t", name);
  if (colon == std::string_view::npos || line[colon] != ':') {
    return std::string_view::npos;
  }
  return colon;
}

bool IsContinuation(std::string_view line) {
  return !line.empty() && (line[0] == ' ' || line[0] == '\t');
}

}  // namespace

std::string_view TakeLine(std::string_view* rest) {
  const size_t end = rest->find('\n');
  std::string_view line = rest->substr(0, end);
  rest->remove_prefix(end == std::string_view::npos ? rest->size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

Header Header::Take(std::string_view* rest, Problems* problems) {
  Header header;
  const char* const start = rest->data();
  bool kept = false;  // the field that a continuation belongs to
  while (!rest->empty()) {
    const std::string_view before = *rest;
    const std::string_view line = TakeLine(rest);
    if (line.empty()) break;
    const bool continues = IsContinuation(line);
    if (!continues && Colon(line) == std::string_view::npos) {
      *rest = before;
      break;
    }
    const auto taken = static_cast<size_t>(rest->data() - start);
    if (taken > limits::kMailHeaderBytes) {
      Mark(kMailHeaderTooLong, problems);
      kept = false;
    } else if (!continues) {
      kept = header.Begin(line, problems);
    } else if (kept) {
      header.Continue(line);
    }
  }
  return header;
}

bool Header::Begin(std::string_view line, Problems* problems) {
  if (fields_.size() == limits::kMailHeaderFields) {
    Mark(kMailTooManyFields, problems);
    return false;
  }
  fields_.push_back(
      {line.substr(0, NameLength(line)), line.substr(Colon(line) + 1)});
  return true;
}

void Header::Continue(std::string_view line) {
  std::string_view& value = fields_.back().value;
  const char* const end = line.data() + line.size();
  value = {value.data(), static_cast<size_t>(end - value.data())};
}

bool Header::Has(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const Field& field) {
    return EqualsIgnoreCase(field.name, name);
  });
}

std::string Header::Get(std::string_view name) const {
  for (const Field& field : fields_) {
    if (EqualsIgnoreCase(field.name, name)) return Unfold(field.value);
  }
  return "";
}

std::string Unfold(std::string_view value) {
  std::string line;
  line.reserve(value.size());
  for (char c : Trim(value)) {
    if (c != '\r' && c != '\n') line += c;
  }
  return line;
}

}  // namespace sanad::mail
