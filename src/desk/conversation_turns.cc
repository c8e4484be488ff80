#include "desk/conversation_turns.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "desk/tables.h"

namespace sanad {
namespace {

using storage::Change;

class Turns {
 public:
  void Add(const PlannedEvent& event) {
    auto before = event.conversations_before().begin();
    for (const Change& change : event.changes()) {
      if (change.table == &TableFor<Conversation>()) {
        const bool updates = change.kind == Change::Kind::kUpdate;
        Add(change, updates ? &*before++ : nullptr);
      } else if (change.table == &TableFor<ConversationTag>()) {
        const auto& tag = change.row.As<ConversationTag>();
        Of(tag.conversation).labels.push_back(&change);
      } else if (change.table == &TableFor<CustomFieldValue>()) {
        const auto& value = change.row.As<CustomFieldValue>();
        Of(value.conversation).labels.push_back(&change);
      } else if (change.table == &TableFor<Collaborator>()) {
        const auto& row = change.row.As<Collaborator>();
        Of(row.conversation).collaborators.push_back(&change);
      }
    }
  }

  void Add(const Derivation& derivation) {
    Add(derivation.change, &derivation.before);
  }

  std::vector<ConversationTurn> Take() { return std::move(turns_); }

 private:
  // What was before the first of its changes, and is after the last.
  void Add(const Change& change, const Conversation* before) {
    const auto& row = change.row.As<Conversation>();
    const bool goes = change.kind == Change::Kind::kDelete;
    ConversationTurn& turn = Of(row.id);
    if (!turn.before && !turn.after) turn.before = goes ? &row : before;
    turn.after = goes ? nullptr : &row;
  }

  ConversationTurn& Of(ConversationId id) {
    const auto found =
        std::find_if(turns_.begin(), turns_.end(),
                     [&](const auto& turn) { return turn.id == id; });
    if (found != turns_.end()) return *found;
    return turns_.emplace_back(ConversationTurn{.id = id});
  }

  std::vector<ConversationTurn> turns_;
};

}  // namespace

std::vector<ConversationTurn> TurnsOf(Act& act) {
  Turns turns;
  for (const PlannedEvent& event : act.events()) turns.Add(event);
  for (const Derivation& derivation : act.derived()) turns.Add(derivation);
  return turns.Take();
}

}  // namespace sanad
