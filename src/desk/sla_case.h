// A conversation before its judge: what it is held to, what happened in it,
// what was told of it; and the row in which the verdict is kept.

#ifndef SANAD_SRC_DESK_SLA_CASE_H_
#define SANAD_SRC_DESK_SLA_CASE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "desk/act.h"
#include "desk/levels.h"
#include "desk/moment.h"
#include "model/service_level.h"
#include "sanad/conversation.h"
#include "sanad/sla.h"
#include "sla/condensed.h"

namespace sanad {

// What is to be told of a clock, or was.
struct Telling {
  absl::Time at;  // when it was so
  SlaClock clock = SlaClock::kNone;
  SlaTold told = SlaTold::kNothing;
  int64_t number = 0;  // of the event that told it
};

class SlaCase {
 public:
  // Goes on from the row that is kept of it.
  SlaCase(const ConversationSla& row, std::vector<SlaTerms> terms);
  // Begins with what happened and was told before, each in its order.
  SlaCase(ConversationId conversation, const std::vector<Moment>& moments,
          const std::vector<Telling>& told, std::vector<SlaTerms> terms);

  void Add(const Moment& moment);

  SlaReport Judge(absl::Time now) const;
  std::vector<SlaSpan> Explain(SlaClock clock, absl::Time now) const;

  // What is so at `now` and was not told yet, in order; takes it as told.
  std::vector<Telling> Tell(absl::Time now);

  // What is kept of it: of `conversation` as it is now, with what is in force
  // as far as `number`. It depends on no clock but those of the case.
  ConversationSla Row(const Conversation& conversation, int64_t number);

  // The earliest due moment, as it was with the last row.
  std::optional<absl::Time> next_due() const { return next_due_; }

 private:
  absl::Time LastKnown() const;
  std::vector<Telling> Untold(const SlaReport& report) const;
  void Take(const Telling& telling);
  void BeginTurn();

  ConversationSla row_;
  sla::CondensedTimeline timeline_;
  std::vector<SlaTerms> terms_;
  std::optional<absl::Time> next_due_;
};

// What was told of a conversation, from its events.
absl::StatusOr<std::vector<Telling>> LoadTold(storage::Reading& reading,
                                              ConversationId conversation);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_SLA_CASE_H_
