#include "desk/conversation_past.h"

#include <algorithm>
#include <string>
#include <vector>

#include "desk/conversation_access.h"
#include "record/interpret.h"

namespace sanad {
namespace {

using record::FieldSet;
using storage::Cell;

// The columns of a conversation that the change does not touch.
FieldSet KeptBy(const RowChange& change) {
  const auto& fields = record::TypeOf<Conversation>().fields();
  FieldSet kept;
  for (size_t i = 0; i < fields.size(); ++i) {
    const int64_t column = int64_t{1} << fields[i].number;
    if ((change.columns & column) == 0) kept.Add(i);
  }
  return kept;
}

// What the change says of columns takes the place of what they were.
void Take(const RowChange& change, Conversation& row) {
  std::string bytes;
  record::AppendBytes(record::TypeOf<Conversation>(), &row, KeptBy(change),
                      bytes);
  bytes += change.members;
  if (const auto taken = record::FromBytes<Conversation>(bytes)) row = *taken;
}

// One conversation, from one event to the next.
class Past {
 public:
  explicit Past(ConversationId id) : id_(id) {}

  void Take(const RowChanges& changes) {
    for (const RowChange& change : changes.rows) {
      if (change.table == TableFor<Conversation>().number) TakeRow(change);
      if (change.table == TableFor<Collaborator>().number) TakePart(change);
    }
  }

  bool stood_for_itself() const { return row_.id && !row_.merged_into; }
  AccessThing Thing(const Call& call) const {
    return {.facts = FactsOf(call, row_), .participants = collaborators_};
  }

 private:
  static constexpr int64_t kDelete = 3;  // RowChange::kind

  void TakeRow(const RowChange& change) {
    const auto key = record::FromBytes<Conversation>(change.key);
    if (key && key->id == id_) sanad::Take(change, row_);
  }

  void TakePart(const RowChange& change) {
    const auto part = record::FromBytes<Collaborator>(change.key);
    if (!part || part->conversation != id_) return;
    const Subject who = {part->kind, part->who};
    if (change.kind == kDelete) {
      std::erase(collaborators_, who);
    } else {
      collaborators_.push_back(who);
    }
  }

  ConversationId id_;
  Conversation row_;
  std::vector<Subject> collaborators_;
};

}  // namespace

bool ChangesSight(const Event& event) {
  static const FieldSet deciding = ColumnsNamed(
      TableFor<Conversation>(), {"inbox", "assignee", "team", "merged_into"});
  const auto changes = record::FromBytes<RowChanges>(event.changes);
  return changes &&
         std::any_of(changes->rows.begin(), changes->rows.end(),
                     [&](const RowChange& change) {
                       if (change.table == TableFor<Collaborator>().number) {
                         return true;
                       }
                       return change.table == TableFor<Conversation>().number &&
                              FieldSet::Both(KeptBy(change), deciding) !=
                                  deciding;
                     });
}

bool MaySee(const Call& call, const AccessThing& conversation) {
  return call.May(Action::kConversationList, conversation) ||
         call.May(Action::kConversationRead, conversation);
}

absl::StatusOr<int64_t> LastOutOfSight(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(
      const auto events,
      call.All<Event>(
          event_index::kBySubject,
          {Cell::Integer(static_cast<int64_t>(Stream::kConversation)),
           Cell::Integer(id.value)}));
  Past past(id);
  bool saw = false;
  int64_t left = 0;
  for (const Event& event : events) {
    const auto changes = record::FromBytes<RowChanges>(event.changes);
    if (!changes) continue;
    past.Take(*changes);
    const bool sees = past.stood_for_itself() && MaySee(call, past.Thing(call));
    if (saw && !sees) left = event.number;
    saw = sees;
  }
  return saw ? 0 : left;
}

}  // namespace sanad
