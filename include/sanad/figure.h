// What reports count: kinds of figures (أنواع الأرقام), and by what they are
// counted. What each means stands in Definitions() (sanad/metrics.h), under
// the id that DefinitionOf gives.

#ifndef SANAD_FIGURE_H_
#define SANAD_FIGURE_H_

#include <string_view>

#include "sanad/status.h"

namespace sanad {

// Each is counted at its anchor: the moment by which it falls into a report.
enum class FigureKind {
  kNone = 0,

  // Anchored at their own event.
  kCreated = 1,
  kCustomerMessage = 2,
  kReply = 3,
  kWorked = 4,  // by an agent: at the first reply there
  kEnded = 5,   // resolved, or closed without
  kReopened = 6,
  kFirstReply = 7,
  kFirstReplyFromAssignment = 8,
  kNextReply = 9,
  kTimeToAssign = 10,
  kFirstResolution = 11,
  kFullResolution = 12,
  kWorkedResolution = 13,

  // Of those that ended, anchored at the last time they did. Times that are
  // zero are not counted.
  kCustomerWait = 14,
  kAgentWait = 15,
  kAgentWork = 16,
  kOnHold = 17,
  kSnoozed = 18,
  kStageUnassigned = 19,
  kStageFirstTouch = 20,
  kStageInHand = 21,
  kStageOtherTeam = 22,
  kStageCustomer = 23,
  kStageThirdParty = 24,
  kStageUnconfirmed = 25,
  kStageClosed = 26,
  kHandoffs = 27,
  kOneTouch = 28,

  // Anchored at the rating.
  kRating = 29,     // 1 to 5
  kSatisfied = 30,  // a rating of 4 or 5

  // Promises (sanad/sla.h) of which is known what became, anchored at the
  // moment when they were met or missed; their amount is how many were kept.
  kFirstReplyPromise = 31,
  kNextReplyPromise = 32,
  kResolutionPromise = 33,

  kRecommendation = 34,  // at the rating; +1 of 9 and 10, -1 up to 6
  kEffort = 35,          // at the rating: 1 to 7
  kFeedbackAsked = 36,   // when it was; its amount is how many answered
};
inline constexpr int kLastFigure = 36;

// How a figure is told: as how often, as how much, as how long, or as which
// share of how often its amount is.
enum class FigureUnit { kTimes, kAmount, kLength, kShare };

FigureUnit UnitOf(FigureKind kind);
// The id of its definition, such as "sanad.first_reply_time".
std::string_view DefinitionOf(FigureKind kind);
// A few words for people.
std::string_view NameOf(FigureKind kind, Language language);

// By what figures are counted apart. Each fact counts with what its
// conversation is now; with the agent it is credited to, who may have left.
enum class Dimension {
  kNone = 0,
  kInbox = 1,
  kAgent = 2,
  kTeam = 3,
  kChannel = 4,
  kTag = 5,
  kPriority = 6,
  kKind = 7,
  kTopic = 8,
  kHour = 9,  // of the week: 0 is Sunday 00:00 to 01:00, up to 167
};

std::string_view NameOf(Dimension dimension, Language language);

// How long each point of a series is. Weeks begin on Sunday.
enum class Grain {
  kNone = 0,
  kHour = 1,
  kDay = 2,
  kWeek = 3,
  kMonth = 4,
};

}  // namespace sanad

#endif  // SANAD_FIGURE_H_
