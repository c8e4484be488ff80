// Figures (الأرقام) of one conversation: how long replies, resolution and
// every stage took, by the clock and in working time. It needs no desk; a
// host may use it alone.
//
//   sanad::CalendarInForce hours = {.calendar = office};
//   const auto figures = sanad::FiguresOf(timeline, {&hours, 1}, now);
//   if (figures.first_reply) Show(figures.first_reply->span.working);
//
// What a figure means stands in Definitions(), by an id that never changes
// its meaning: `sanad.*` are ours; `vectors.*`, `zendesk.*`, `intercom.*`,
// `chatwoot.*` and `front.*` count the same timeline as others do, where they
// count differently. Notes and what machines write are never replies.
//
// Pure functions, safe from any thread; they cannot fail but for a definition
// that does not exist. Events after `until` are not known yet. Times in stages
// are counted in whole microseconds, as a desk keeps moments.

#ifndef SANAD_METRICS_H_
#define SANAD_METRICS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "sanad/conversation.h"
#include "sanad/id.h"
#include "sanad/status.h"
#include "sanad/timeline.h"

namespace sanad {

// A calendar, until the next one begins. Each stretch of time counts by the
// one that was in force; the first one also counts the time before it.
struct CalendarInForce {
  absl::Time from = absl::InfinitePast();
  Calendar calendar;
};

struct FigureSpan {
  absl::Duration elapsed;
  absl::Duration working;  // equal to `elapsed` without a calendar

  FigureSpan& operator+=(const FigureSpan& other);
  friend FigureSpan operator+(FigureSpan a, const FigureSpan& b) {
    return a += b;
  }
  friend bool operator==(const FigureSpan&, const FigureSpan&) = default;
};

// A figure that an event fixed: the anchor by which it falls into a report.
struct Figure {
  FigureSpan span;
  absl::Time at;       // of the event
  int64_t number = 0;  // of the event
  AgentId agent;       // whose reply it was

  friend bool operator==(const Figure&, const Figure&) = default;
};

// Where a conversation stands, in every moment just one of these.
enum class Stage {
  kUnassigned = 0,   // open, and nobody's
  kFirstTouch = 1,   // an agent's, who has not replied or noted yet
  kInHand = 2,       // an agent's, who has
  kOtherTeam = 3,    // given to another team, where nobody has taken it
  kCustomer = 4,     // pending
  kThirdParty = 5,   // on hold
  kUnconfirmed = 6,  // resolved, and not closed
  kClosed = 7,
};
inline constexpr size_t kStages = 8;

std::string_view NameOf(Stage stage, Language language);

struct Figures {
  // Absent until they are fixed; a reopening takes none of them back.
  std::optional<Figure> first_reply;
  std::optional<Figure> first_reply_from_assignment;
  std::vector<Figure> next_replies;  // one for each later turn
  std::optional<Figure> time_to_assign;
  std::optional<Figure> first_resolution;
  std::optional<Figure> full_resolution;
  std::optional<Figure> worked_resolution;

  // Up to `until`. Times of all statuses sum to the age; so do all stages.
  FigureSpan age;
  FigureSpan open;
  FigureSpan pending;
  FigureSpan on_hold;
  FigureSpan resolved;
  FigureSpan closed;
  FigureSpan snoozed;  // beside the status, part of the above
  std::array<FigureSpan, kStages> stages;

  int64_t replies = 0;
  int64_t customer_messages = 0;
  int64_t reopens = 0;
  int64_t handoffs = 0;  // agents it was assigned to, less the first
  bool one_touch = false;

  // `open` and `on_hold`: what the customer waits for others.
  FigureSpan customer_wait() const { return open + on_hold; }
};

// All of the canonical set, in one pass. REQUIRES: `calendars` in the order
// of `from`.
Figures FiguresOf(std::span<const TimelineEvent> timeline,
                  std::span<const CalendarInForce> calendars, absl::Time until);

// What a figure means. Ids are stable; a new meaning gets a new id.
struct Definition {
  std::string_view id;
  std::string_view english;  // one line each, for people
  std::string_view arabic;
};

std::span<const Definition> Definitions();

// The figures of one definition, in order: none, one, or one for each event
// that fixes one. NOT_FOUND (metrics.definition_unknown) where there is no
// such definition, or where it counts instead of measuring.
absl::StatusOr<std::vector<Figure>> FiguresBy(
    std::string_view definition, std::span<const TimelineEvent> timeline,
    std::span<const CalendarInForce> calendars, absl::Time until);

}  // namespace sanad

#endif  // SANAD_METRICS_H_
