// Judging conversations: whatever changes one brings its verdict along, and
// tells what its clocks say.
//
// An act that touches a conversation first tells what was to be told before
// it, so that it does not matter when RunDue runs, then adds what it did and
// keeps the verdict (ConversationSla, Conversation::next_due).

#ifndef SANAD_SRC_DESK_JUDGING_H_
#define SANAD_SRC_DESK_JUDGING_H_

#include <optional>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "desk/levels.h"
#include "desk/sla_case.h"
#include "model/bookkeeping.h"
#include "sanad/conversation.h"

namespace sanad {

// Judges the conversations that the act changes, as it will leave them. Where
// it merges, parts or splits, they are judged once it is written.
absl::Status JudgeTouched(Act& act);

// Judges a conversation by all that the store has of it.
absl::Status JudgeByAll(Act& act, ConversationId id);

// Tells what a clock says and looks for the next time; nothing if it is not
// awaited any more.
absl::Status DoServiceLevel(Act& act, const Due& due);

// Judges a share of the conversations of an inbox that were judged by what
// was in force before, and moves `due` ahead while there are more.
absl::Status DoRejudge(Act& act, const Due& due);

// Whether it is held to anything: it stands for itself, is no spam, and
// something was promised in its inbox.
bool IsHeld(const Levels& levels, const Conversation& conversation);

// The number of what is in force in the inbox now; 0: nothing ever was.
int64_t NumberInForce(const Levels& levels, InboxId inbox);

// The case of what was kept; `known` as in Levels::TermsOf.
absl::StatusOr<SlaCase> CaseOf(storage::Reading& reading, const Levels& levels,
                               const Conversation& conversation,
                               const ConversationSla& row,
                               int64_t known = Levels::kAll);

// The case from all that the store has of it.
absl::StatusOr<SlaCase> CaseByAll(storage::Reading& reading,
                                  const Levels& levels,
                                  const Conversation& conversation,
                                  const std::vector<SubjectSince>& subjects,
                                  int64_t known = Levels::kAll);

absl::StatusOr<std::vector<SubjectSince>> SubjectsOf(storage::Reading& reading,
                                                     ConversationId id);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_JUDGING_H_
