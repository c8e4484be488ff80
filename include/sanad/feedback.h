// Feedback (تقييم): how a customer rates a conversation. What the shares and
// means of ratings mean stands in Definitions() (sanad/metrics.h).

#ifndef SANAD_FEEDBACK_H_
#define SANAD_FEEDBACK_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/id.h"

namespace sanad {

// What is asked, and on which scale the answer is.
enum class FeedbackKind {
  kNone = 0,
  kSatisfaction = 1,  // CSAT, رضا العملاء: 1 (worst) to 5 (best)
  kRecommendation = 2,  // NPS, صافي نقاط الترويج: 0 (never) to 10 (surely)
  kEffort = 3,  // CES, جهد العميل: 1 (very hard) to 7 (very easy)
};

struct Feedback {
  FeedbackId id;
  ConversationId conversation;
  CustomerId customer;
  AgentId agent;       // who had replied last; frozen
  int64_t rating = 0;  // on the scale of its kind
  std::string comment;
  absl::Time at;
  FeedbackKind kind = FeedbackKind::kNone;  // never none once given
};

}  // namespace sanad

#endif  // SANAD_FEEDBACK_H_
