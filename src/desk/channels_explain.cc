// Why a message is where it is.

#include <string>

#include "desk/executor.h"
#include "desk/message_access.h"
#include "desk/requests.h"
#include "model/joining.h"
#include "sanad/channels.h"

namespace sanad {
namespace {

constexpr Reason kNotArrived = {
    StatusCode::kFailedPrecondition, "message.not_arrived",
    "only a message that arrived looked for its conversation",
    "لم تصل هذه الرسالة عبر قناة، فلم يُبحث لها عن محادثة"};

JoinExplanation WhatTheMessageSays(const Message& message) {
  JoinExplanation explanation{
      .message = message.id,
      .conversation = message.conversation,
      .joined_by = message.joined_by,
      .through = message.joined_through,
      .english = std::string(SentenceOf(message, Language::kEnglish)),
      .arabic = std::string(SentenceOf(message, Language::kArabic))};
  for (const PassedOver why : PassedOverIn(message.passed_over)) {
    explanation.passed_over.push_back(
        {.why = why,
         .english = std::string(SentenceOf(why, Language::kEnglish)),
         .arabic = std::string(SentenceOf(why, Language::kArabic))});
  }
  return explanation;
}

// How an inbox takes messages in is the staff's affair.
absl::StatusOr<JoinExplanation> Explained(Call& call, MessageId id) {
  SANAD_ASSIGN_OR_RETURN(const Message message, LoadMessage(call, id));
  if (message.joined_by == JoinedBy::kNone) return Refuse(kNotArrived);
  JoinExplanation explanation = WhatTheMessageSays(message);
  if (message.joined_through) {
    SANAD_ASSIGN_OR_RETURN(
        const auto through,
        call.Load<Message>(message.joined_through, kMessageUnknown));
    explanation.after = message.at - through.at;
  }
  if (message.joined_by == JoinedBy::kSequel) {
    SANAD_ASSIGN_OR_RETURN(
        const auto conversation,
        call.Load<Conversation>(message.conversation, kConversationUnknown));
    explanation.follows = conversation.follows;
  }
  return explanation;
}

}  // namespace

absl::StatusOr<JoinExplanation> Channels::Explain(
    const MessageRequest& request) const {
  return Read<JoinExplanation>(
      state(), Operation::kChannelsExplain,
      [&](Call& call) { return Explained(call, request.message); });
}

}  // namespace sanad
