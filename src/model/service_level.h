// Rows of service levels: what was in force when, and how conversations stand
// by it.

#ifndef SANAD_SRC_MODEL_SERVICE_LEVEL_H_
#define SANAD_SRC_MODEL_SERVICE_LEVEL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "model/bookkeeping.h"
#include "sanad/conversation.h"
#include "sanad/id.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"

namespace sanad {

enum class RulesKind {
  kNone = 0,
  kCalendar = 1,
  kSlaPolicy = 2,
};

// One version of a calendar or policy.
struct KeptRules {
  RulesKind kind = RulesKind::kNone;
  int64_t id = 0;      // a CalendarId or SlaPolicyId
  int64_t number = 0;  // of the version: 1, 2, 3, …
  absl::Time from;
  std::optional<absl::Time> until;
  std::string content;  // a CalendarVersion or SlaPolicyVersion, as bytes
};

// What holds in an inbox, until the next row of the inbox begins.
struct InForce {
  InboxId inbox;
  int64_t number = 0;  // 1, 2, 3, … of the inbox
  absl::Time from;
  SlaPolicyId policy;  // none: nothing is promised
  int64_t policy_version = 0;
  CalendarId calendar;  // none: round the clock
  int64_t calendar_version = 0;
};

// What a policy looked at of a conversation, until the next row of the
// conversation begins. The first one holds since ever.
struct SubjectSince {
  ConversationId conversation;
  int64_t number = 0;  // 1, 2, 3, … of the conversation
  absl::Time from;
  InboxId inbox;
  Priority priority = Priority::kNone;
  std::string tier;
};

// An event of a timeline, as far as clocks look at it.
struct SlaMoment {
  TimelineKind kind = TimelineKind::kNone;
  absl::Time at;
  ActorKind by = ActorKind::kNone;
  ConversationStatus status = ConversationStatus::kNone;
};

struct SlaMoments {
  std::vector<SlaMoment> moments;
};

// How far it was told of a clock: each state once for whoever waits.
enum class SlaTold {
  kNothing = 0,
  kAtRisk = 1,
  kBreached = 2,
};

// How a conversation stands since it was last judged: what time alone changes
// is not in it. Derived from its events, its subjects, and what is in force.
struct ConversationSla {
  ConversationId conversation;
  InboxId inbox;
  bool live = false;     // neither resolved nor closed
  int64_t number = 0;    // of the last InForce of the inbox that was known
  std::string timeline;  // SlaMoments, as bytes; only those that matter
  absl::Time last_at;    // of its last event, whether it matters or not
  std::optional<absl::Time> awakens_at;  // when a snooze ends by itself
  SlaTold first_response_told = SlaTold::kNothing;
  SlaTold next_response_told = SlaTold::kNothing;
  SlaTold resolution_told = SlaTold::kNothing;
  int64_t turn = 0;  // of the next response: how often somebody began to wait
  // When there is next something to be told of; in the past: at once.
  std::optional<absl::Time> look_at;
};

// What awaits it.
std::vector<Due> DueOf(const ConversationSla& row);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_SERVICE_LEVEL_H_
