#include "tests/conformance/timelines.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "fmt/format.h"
#include "sanad/actor.h"
#include "sanad/conversation.h"
#include "sanad/timeline.h"
#include "tests/conformance/json.h"
#include "tests/conformance/vector.h"

namespace sanad::conformance {
namespace {

// The vectors' words for what happens, in ours.
const std::map<std::string, TimelineEvent>& Words() {
  using enum ConversationStatus;
  using What = TimelineKind;
  const auto status = [](ConversationStatus to) {
    return TimelineEvent{.kind = What::kStatusChanged, .status = to};
  };
  static const auto& words = *new std::map<std::string, TimelineEvent>{
      {"opened", {.kind = What::kOpened}},
      {"pending", status(kPending)},
      {"on_hold", status(kOnHold)},
      {"open", status(kOpen)},
      {"reopened", status(kOpen)},
      {"resolved", status(kResolved)},
      {"closed", status(kClosed)},
      {"customer_message",
       {.kind = What::kCustomerMessage, .by = ActorKind::kCustomer}},
      {"agent_reply", {.kind = What::kReply, .by = ActorKind::kAgent}},
      {"internal_note", {.kind = What::kNote, .by = ActorKind::kAgent}},
      {"auto_reply",
       {.kind = What::kAutomaticMessage, .by = ActorKind::kSystem}},
  };
  return words;
}

}  // namespace

std::vector<TimelineEvent> TimelineOf(const Json& events) {
  std::vector<TimelineEvent> timeline;
  for (const Json& event : events.items()) {
    const auto word = Words().find(event["type"].text());
    if (word == Words().end()) continue;
    timeline.push_back(word->second);
    timeline.back().at = event["at"].moment();
    if (word->second.kind != TimelineKind::kOpened) continue;
    timeline.back().by = event["actor"].text() == "customer"
                             ? ActorKind::kCustomer
                             : ActorKind::kAgent;
  }
  return timeline;
}

void Differences::Compare(const std::string& field, const Json& expected,
                          const std::string& got) {
  if (expected.missing() || Text(expected) == got) return;
  found_.expected += fmt::format("{}={} ", field, Text(expected));
  found_.got += fmt::format("{}={} ", field, got);
}

std::optional<Difference> Differences::Found() const {
  if (found_.expected.empty()) return std::nullopt;
  return found_;
}

std::string Text(const Json& value) {
  if (value.missing() || value.null()) return "null";
  if (!value.list()) {
    const std::string text = value.text();
    if (!text.empty()) return text;
    return value.boolean() ? fmt::to_string(value.flag())
                           : fmt::to_string(value.number());
  }
  std::string text;
  for (const Json& item : value.items()) text += "[" + Text(item) + "]";
  return text;
}

std::string Text(const std::optional<absl::Time>& at) {
  return at ? FormatMoment(*at) : "null";
}

std::string Text(const std::optional<absl::Duration>& length) {
  return length ? fmt::to_string(absl::ToInt64Seconds(*length)) : "null";
}

}  // namespace sanad::conformance
