#include "desk/place_keeper.h"

#include <cassert>

#include "base/refuse.h"
#include "desk/act.h"
#include "desk/tables.h"
#include "model/collaborator_place.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Change;

bool StandAlike(const Conversation& one, const Conversation& other) {
  return one.status == other.status && one.priority == other.priority &&
         one.waiting_since == other.waiting_since;
}

// Of those who took part before the act.
absl::Status MoveAll(storage::Reading& reading, const ConversationTurn& turn,
                     ChangeList& changes) {
  const bool moves =
      turn.before && turn.after && !StandAlike(*turn.before, *turn.after);
  if (!moves) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(
      const auto rows,
      AllOf<Collaborator>(reading, kPrimary, {Cell::Integer(turn.id.value)}));
  const auto& table = TableFor<CollaboratorPlace>();
  for (const Collaborator& row : rows) {
    changes.Add(storage::Delete(table, PlaceOf(row, *turn.before)));
    changes.Add(storage::Insert(table, PlaceOf(row, *turn.after)));
  }
  return absl::OkStatus();
}

// Those who come to take part, and those who go.
void MoveSome(const ConversationTurn& turn, ChangeList& changes) {
  const auto& table = TableFor<CollaboratorPlace>();
  assert((turn.collaborators.empty() || turn.after) &&
         "who takes part changes with the conversation");
  for (const Change* const change : turn.collaborators) {
    const auto place = PlaceOf(change->row.As<Collaborator>(), *turn.after);
    changes.Add(change->kind == Change::Kind::kDelete
                    ? storage::Delete(table, place)
                    : storage::Insert(table, place));
  }
}

}  // namespace

absl::Status KeepPlaces(storage::Reading& reading,
                        std::span<const ConversationTurn> turns,
                        ChangeList& changes) {
  for (const ConversationTurn& turn : turns) {
    SANAD_RETURN_IF_ERROR(MoveAll(reading, turn, changes));
    MoveSome(turn, changes);
  }
  return absl::OkStatus();
}

}  // namespace sanad
