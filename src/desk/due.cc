#include "desk/due.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "desk/conversation_change.h"
#include "desk/judging.h"
#include "desk/view_filling.h"
#include "model/conversation_life.h"

namespace sanad {
namespace {

using storage::Cell;

bool Holds(const std::vector<Due>& rows, const Due& row) {
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

void Forget(Act& act, const Due& due) {
  act.Keep(storage::Delete(TableFor<Due>(), due));
}

// What becomes of a conversation, told by one event.
struct Outcome {
  Conversation after;
  EventKind kind = EventKind::kNone;
};

Outcome OutcomeOf(const Due& due, const Conversation& before) {
  if (due.kind == DueKind::kClose) {
    return {ClosedBySilence(before), EventKind::kStatusChanged};
  }
  return {Awakened(before), EventKind::kAwakened};
}

// The change moves the row of `due` along; where nothing awaits it, it goes.
absl::Status DoToConversation(Act& act, const Due& due) {
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         act.Find<Conversation>({Cell::Integer(due.object)}));
  if (!before || !Holds(DueOf(*before), due)) {
    Forget(act, due);
    return absl::OkStatus();
  }
  auto [after, kind] = OutcomeOf(due, *before);
  PlanChange(act, kind, *before, after, static_cast<int64_t>(after.status))
      .HappenedAt(due.at);
  return absl::OkStatus();
}

// Who does what is due: the one table.
struct Handler {
  DueKind kind;
  absl::Status (*handle)(Act& act, const Due& due);
};

constexpr Handler kHandlers[] = {
    {DueKind::kAwaken, DoToConversation},
    {DueKind::kClose, DoToConversation},
    {DueKind::kCount, GoOnCounting},
    {DueKind::kServiceLevel, DoServiceLevel},
    {DueKind::kRejudge, DoRejudge},
};

constexpr Reason kDueUnknown = {
    StatusCode::kUnimplemented, "due.unknown",
    "this program does not know how to do what is due",
    "لا يعرف هذا البرنامج كيف ينجز ما حان وقته"};

}  // namespace

void PlanDue(Act& act, const std::vector<Due>& before,
             const std::vector<Due>& after) {
  for (const Due& due : before) {
    if (!Holds(after, due)) Forget(act, due);
  }
  for (const Due& due : after) {
    if (Holds(before, due)) continue;
    act.Keep(storage::Insert(TableFor<Due>(), due));
  }
}

absl::Status DoDue(Act& act, const Due& due) {
  const auto* handler =
      std::find_if(std::begin(kHandlers), std::end(kHandlers),
                   [&](const Handler& h) { return h.kind == due.kind; });
  // A newer program may have planned it.
  if (handler == std::end(kHandlers)) return Refuse(kDueUnknown);
  return handler->handle(act, due);
}

}  // namespace sanad
