#include "mail/message_id.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "mail/charset.h"
#include "mail/encoded_word.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

class Collector {
 public:
  explicit Collector(Problems* problems) : problems_(problems) {}

  void Add(std::string_view id) {
    id = Trim(id);
    if (id.empty()) return;
    if (id.size() > limits::kMailIdBytes)
      return Mark(kMailFieldTooLong, problems_);
    ids_.push_back(OneLine(ToUtf8(id, "")));
  }

  std::vector<std::string> Finish() {
    if (ids_.size() > limits::kMailIds) {
      Mark(kMailTooManyIds, problems_);
      const auto excess =
          static_cast<ptrdiff_t>(ids_.size() - limits::kMailIds);
      ids_.erase(ids_.begin() + 1, ids_.begin() + 1 + excess);
    }
    return std::move(ids_);
  }

  bool empty() const { return ids_.empty(); }

 private:
  Problems* problems_;
  std::vector<std::string> ids_;
};

// Takes the next < … > off `rest`; one without end reaches to the next <.
bool TakeBracketed(std::string_view* rest, std::string_view* id) {
  const size_t begin = rest->find('<');
  if (begin == std::string_view::npos) return false;
  rest->remove_prefix(begin + 1);
  const size_t end = std::min(rest->find_first_of("<>"), rest->size());
  *id = rest->substr(0, end);
  rest->remove_prefix(end);
  return true;
}

}  // namespace

std::vector<std::string> ParseIds(std::string_view value, Problems* problems) {
  Collector ids(problems);
  std::string_view id;
  for (std::string_view rest = value; TakeBracketed(&rest, &id);) ids.Add(id);
  if (!ids.empty()) return ids.Finish();
  while (!value.empty()) {
    const size_t end = std::min(value.find_first_of(" \t,"), value.size());
    ids.Add(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return ids.Finish();
}

bool IsMessageId(std::string_view id) {
  return !id.empty() && id.size() <= limits::kMailIdBytes &&
         std::all_of(id.begin(), id.end(), [](char c) {
           return c > ' ' && c <= '~' && c != '<' && c != '>';
         });
}

}  // namespace sanad::mail
