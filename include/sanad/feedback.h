// Feedback (تقييم): how a customer rates a conversation.

#ifndef SANAD_FEEDBACK_H_
#define SANAD_FEEDBACK_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/id.h"

namespace sanad {

struct Feedback {
  FeedbackId id;
  ConversationId conversation;
  CustomerId customer;
  AgentId agent;       // who had replied last; frozen
  int64_t rating = 0;  // 1 (worst) to 5 (best)
  std::string comment;
  absl::Time at;
};

}  // namespace sanad

#endif  // SANAD_FEEDBACK_H_
