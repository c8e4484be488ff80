// What was answered, as text: told by a desk and by a model in the same
// words, so that a difference can be read.

#ifndef SANAD_TESTS_DESK_RANDOM_ANSWER_H_
#define SANAD_TESTS_DESK_RANDOM_ANSWER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/channels.h"
#include "sanad/conversations.h"
#include "sanad/inboxes.h"
#include "sanad/staff.h"

namespace sanad::play {

struct Outcome {
  std::string refusal = "OK";  // or the reason
  std::string answer;

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

std::string ToText(const Outcome& outcome);

// What the desk gave, that no rule foretells: ids of what is new, and by
// what a mail of ours is known.
struct Given {
  int64_t conversation = 0;
  int64_t message = 0;
  int64_t customer = 0;
  int64_t feedback = 0;
  std::string mail_id;
  std::string token;
};

std::string Describe(const Conversation& conversation);
std::string Describe(const Message& message);
std::string Describe(const MessageReceipt& receipt);
std::string Describe(const Arrival& arrival);
std::string Describe(const Feedback& feedback);
std::string Describe(const TeamMember& member);
std::string Describe(const Agent& agent);
std::string Describe(const Inbox& inbox);
std::string Describe(const AgentLoad& load);
std::string Describe(const ConversationRow& row);
std::string Describe(const Event& event);
std::string Describe(const TimelineItem& item);
std::string Describe(const LinkedConversation& link);

// A view, with its tags and fields in words.
std::string DescribeView(const ConversationView& view,
                         std::vector<std::string> tags,
                         std::vector<std::string> fields);

template <class T>
std::string DescribeAll(const std::vector<T>& things) {
  std::string text;
  for (const T& thing : things) text += "\n    " + Describe(thing);
  return text;
}

template <class T>
Outcome OutcomeOf(const absl::StatusOr<T>& answer) {
  if (!answer.ok()) return {ReasonOf(answer.status())};
  return {.answer = Describe(*answer)};
}

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_ANSWER_H_
