// Sets of actions, by the patterns in which people write them.

#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "access/reasons.h"
#include "base/refuse.h"
#include "sanad/action.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

// `*` stands for any letters, none included. Goes back only to the last
// star, so the time is at most the product of the lengths.
bool Fits(std::string_view pattern, std::string_view name) {
  size_t p = 0;
  size_t star = pattern.npos;
  size_t resume = 0;
  for (size_t n = 0; n < name.size();) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = n;
    } else if (p < pattern.size() && pattern[p] == name[n]) {
      ++p;
      ++n;
    } else if (star != pattern.npos) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == pattern.npos;
}

}  // namespace

ActionSet ActionSet::All() {
  ActionSet all;
  for (const ActionInfo& info : Actions()) all.Add(info.action);
  return all;
}

absl::StatusOr<ActionSet> ActionSet::Matching(
    std::span<const std::string> patterns) {
  if (patterns.size() > limits::kPatternsPerRule) {
    return Refuse(access::kTooManyPatterns,
                  {{"limit", limits::kPatternsPerRule}});
  }
  ActionSet set;
  for (const std::string& pattern : patterns) {
    bool fits = false;
    for (const ActionInfo& info : Actions()) {
      if (!Fits(pattern, info.name)) continue;
      set.Add(info.action);
      fits = true;
    }
    if (!fits) return Refuse(access::kPatternUnknown);
  }
  return set;
}

}  // namespace sanad
