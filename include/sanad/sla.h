// Service levels (اتفاقية مستوى الخدمة): what customers are promised, how
// long they may wait for it in working time, and whether it was kept. It
// needs no desk; a host may use it alone.
//
//   sanad::SlaTerms terms = {.targets = {.first_response = absl::Hours(4)},
//                            .calendar = hours};
//   const auto sla = sanad::JudgeSla(timeline, {&terms, 1}, now);
//   if (sla.first_response.state == sanad::SlaState::kAtRisk) Warn();
//
// Three clocks. First response: from the first customer's message to the
// first reply after it. Next response: from the oldest customer's message
// without a reply to the next reply; more messages do not move it. Resolution:
// from the opening until resolved, whoever opened it. A clock counts working
// time; it stands still while the conversation is resolved or closed, and in
// the statuses that its terms name. Reopening lets it go on where it stopped.
//
// Verdicts follow from the moments of the timeline alone, whenever somebody
// looks. Terms may change midway: each stretch of time counts by the
// calendar, and each target is judged by the terms, that were in force then;
// what was late stays late. Pure functions, safe from any thread.

#ifndef SANAD_SLA_H_
#define SANAD_SLA_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "sanad/channel.h"
#include "sanad/conversation.h"
#include "sanad/id.h"
#include "sanad/status.h"
#include "sanad/timeline.h"

namespace sanad {

enum class SlaClock {
  kNone = 0,
  kFirstResponse = 1,  // الاستجابة الأولى
  kNextResponse = 2,   // الاستجابة التالية
  kResolution = 3,     // الحل
};

// In working time; absent: nothing is promised.
struct SlaTargets {
  std::optional<absl::Duration> first_response;
  std::optional<absl::Duration> next_response;
  std::optional<absl::Duration> resolution;

  friend bool operator==(const SlaTargets&, const SlaTargets&) = default;
};

// In which states a clock stands still; resolved and closed always stop it.
struct SlaPauses {
  bool pending = true;
  bool on_hold = true;
  bool snoozed = false;

  friend bool operator==(const SlaPauses&, const SlaPauses&) = default;
};

// The same for every target of a policy.
struct SlaConduct {
  SlaPauses first_response;
  SlaPauses next_response;
  SlaPauses resolution;
  // At risk from this share of the target on, 1 to 100.
  int64_t warning_percent = 80;

  friend bool operator==(const SlaConduct&, const SlaConduct&) = default;
};

// Targets for the conversations that fit every list; an empty list fits all.
struct SlaRule {
  std::vector<Priority> priorities;
  std::vector<InboxId> inboxes;
  std::vector<std::string> tiers;  // of the customer, in the host's words
  std::vector<Channel> channels;
  SlaTargets targets;

  friend bool operator==(const SlaRule&, const SlaRule&) = default;
};

struct SlaPolicy {
  std::string name;
  std::vector<SlaRule> rules;  // the first one that fits holds
  SlaConduct conduct;

  friend bool operator==(const SlaPolicy&, const SlaPolicy&) = default;
};

// INVALID_ARGUMENT with a violation for each field that makes no sense:
// sla.no_rules, sla.too_many_rules, sla.target_negative,
// sla.warning_out_of_range.
absl::Status CheckPolicy(const SlaPolicy& policy);

// What a policy looks at.
struct SlaSubject {
  Priority priority = Priority::kNone;
  InboxId inbox;
  std::string tier;
  Channel channel = Channel::kNone;
};

// No targets where no rule fits.
SlaTargets TargetsFor(const SlaPolicy& policy, const SlaSubject& subject);

// What one conversation is held to, until the next terms begin.
struct SlaTerms {
  absl::Time from = absl::InfinitePast();
  SlaTargets targets;
  SlaConduct conduct;
  Calendar calendar;  // unless given, all time is working time
};

enum class SlaState {
  kNone = 0,     // nothing is promised, or the clock has not begun
  kRunning = 1,  // يجري
  kPaused = 2,   // متوقف
  kAtRisk = 3,   // مهدد بالتأخر: still in time
  kLate = 4,     // متأخر: missed and not met yet
  kMet = 5,      // تحقق في موعده
  kMetLate = 6,  // تحقق متأخرًا
};

std::string_view NameOf(SlaState state, Language language);

// Of the next response: the turn that runs, or the last one if none does.
struct SlaVerdict {
  SlaState state = SlaState::kNone;
  std::optional<absl::Duration> target;  // in force now
  std::optional<absl::Time> started_at;
  std::optional<absl::Time> met_at;
  absl::Duration used;  // working time until met, or so far
  // Target less `used`; negative when late. Absent without target or start.
  std::optional<absl::Duration> remaining;
  // The last moment that is in time, while the clock runs: in the future it
  // moves with every pause, in the past it stays until the target is met.
  std::optional<absl::Time> due;
  std::optional<absl::Time> at_risk_from;  // alike
  std::optional<absl::Time> late_from;     // when it was missed, met or not
  // Whether it was ever missed, also in an earlier turn; it stays so.
  bool breached = false;
  std::optional<absl::Time> breached_at;  // the first time
};

struct SlaReport {
  SlaVerdict first_response;
  SlaVerdict next_response;
  SlaVerdict resolution;
  std::optional<absl::Time> next_due;  // the earliest, also in the past
  // The next moment at which a verdict changes by itself: when something
  // becomes at risk or late.
  std::optional<absl::Time> next_change;
  // Turns of the next response that had a reply.
  std::optional<absl::Duration> longest_answered;
  int64_t answered_in_time = 0;
  int64_t answered_late = 0;
};

// Events and terms after `now` are not known yet. The first terms' calendar
// also counts the time before them, since a clock begins with what happened,
// not with the promise. REQUIRES: `terms` in the order of `from`. Without
// terms nothing is promised.
SlaReport JudgeSla(std::span<const TimelineEvent> timeline,
                   std::span<const SlaTerms> terms, absl::Time now);

// What became of a promise, once that is known.
struct SlaOutcome {
  SlaClock clock = SlaClock::kNone;
  int64_t number = 0;  // of the event with which somebody began to wait
  absl::Time at;       // when it was met, or missed
  bool kept = false;   // in time

  friend bool operator==(const SlaOutcome&, const SlaOutcome&) = default;
};

// Of each turn that was met or missed, clock by clock, in order; of the next
// response a turn each, also of the first one. REQUIRES: as JudgeSla
std::vector<SlaOutcome> SlaOutcomes(std::span<const TimelineEvent> timeline,
                                    std::span<const SlaTerms> terms,
                                    absl::Time now);

// Why a span of time counted or did not.
enum class SlaSpanReason {
  kNone = 0,
  kCounted = 1,  // as far as it was working time
  kPending = 2,  // the clock stood still
  kOnHold = 3,
  kSnoozed = 4,
  kResolved = 5,
  kClosed = 6,
  kNotWaiting = 7,  // nobody waited: between a reply and the next message
};

struct SlaSpan {
  absl::Time from;
  absl::Time to;
  SlaSpanReason reason = SlaSpanReason::kNone;
  absl::Duration counted;  // the working time in it, where it counts
  absl::Duration used;     // by the end of the span, in this turn
  std::optional<absl::Duration> target;  // in force at that time
  size_t terms = 0;                      // their place among the terms given
};

// How a verdict came about: the spans of one clock from its start until it
// was met, or until now, none missing and none overlapping.
std::vector<SlaSpan> ExplainSla(std::span<const TimelineEvent> timeline,
                                std::span<const SlaTerms> terms, absl::Time now,
                                SlaClock clock);

// One line for people, such as "from 09:00 to 11:30: 2h30m counted".
std::string Describe(const SlaSpan& span, absl::TimeZone zone,
                     Language language);

}  // namespace sanad

#endif  // SANAD_SLA_H_
