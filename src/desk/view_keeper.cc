#include "desk/view_keeper.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/view_standing.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Change;

// What an act does to one conversation.
struct Turn {
  ConversationId id;
  const Conversation* before = nullptr;  // null: it is made
  const Conversation* after = nullptr;   // null: it goes
  // Rows that come to hang on it, and rows that go.
  std::vector<const Change*> labels;
  std::optional<Conversation> stored;  // if only its labels change
};

// Where the row is taken neither before nor after, labels move nothing.
bool MayMoveIn(const CompiledView& view, const Turn& turn) {
  return (turn.before && view.TakesRow(*turn.before)) ||
         (turn.after && view.TakesRow(*turn.after));
}

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
      }
    }
  }

  void Add(const Derivation& derivation) {
    Add(derivation.change, &derivation.before);
  }

  std::vector<Turn>& all() { return turns_; }

 private:
  // What was before the first of its changes, and is after the last.
  void Add(const Change& change, const Conversation* before) {
    const auto& row = change.row.As<Conversation>();
    const bool goes = change.kind == Change::Kind::kDelete;
    Turn& turn = Of(row.id);
    if (!turn.before && !turn.after) turn.before = goes ? &row : before;
    turn.after = goes ? nullptr : &row;
  }

  Turn& Of(ConversationId id) {
    const auto found =
        std::find_if(turns_.begin(), turns_.end(),
                     [&](const Turn& turn) { return turn.id == id; });
    if (found != turns_.end()) return *found;
    return turns_.emplace_back(Turn{.id = id});
  }

  std::vector<Turn> turns_;
};

void Apply(const Change& change, Labels& labels) {
  const bool goes = change.kind == Change::Kind::kDelete;
  if (change.table == &TableFor<ConversationTag>()) {
    const TagId tag = change.row.As<ConversationTag>().tag;
    std::erase(labels.tags, tag);
    if (!goes) labels.tags.push_back(tag);
  } else {
    const auto& value = change.row.As<CustomFieldValue>();
    std::erase_if(labels.fields, [&](const CustomFieldValue& other) {
      return other.field == value.field;
    });
    if (!goes) labels.fields.push_back(value);
  }
}

// The labels before and after a turn, read when a view asks for them.
class TurnLabels {
 public:
  TurnLabels(storage::Reading& reading, const Turn& turn)
      : reading_(reading), turn_(turn) {}

  absl::StatusOr<const Labels*> Before() {
    if (!before_) {
      before_.emplace();
      if (turn_.before) {
        SANAD_ASSIGN_OR_RETURN(before_, ReadLabels(reading_, turn_.id));
      }
    }
    return &*before_;
  }
  absl::StatusOr<const Labels*> After() {
    if (!after_) {
      SANAD_ASSIGN_OR_RETURN(const Labels* before, Before());
      after_ = *before;
      for (const Change* change : turn_.labels) Apply(*change, *after_);
    }
    return &*after_;
  }

 private:
  storage::Reading& reading_;
  const Turn& turn_;
  std::optional<Labels> before_;
  std::optional<Labels> after_;
};

using Standing = std::optional<ViewStanding>;

void Count(const FollowedView& view, const Standing& standing, int64_t by,
           TallyChanges& tallies) {
  if (!standing) return;
  tallies.Add(standing->agent, standing->inbox, view.number, by);
}

bool CountAlike(const Standing& a, const Standing& b) {
  return a && b && a->agent == b->agent && a->inbox == b->inbox;
}

void Move(const FollowedView& view, ConversationId id, const Standing& before,
          const Standing& after, ChangeList& changes, TallyChanges& tallies) {
  if (before == after) return;
  if (!CountAlike(before, after)) {
    Count(view, before, -1, tallies);
    Count(view, after, 1, tallies);
  }
  if (view.compiled.source() != ViewSource::kMembers) return;
  const auto& table = TableFor<ViewMember>();
  if (before) {
    changes.Add(storage::Delete(table, MemberOf(view, *before, id)));
  }
  if (after) {
    changes.Add(storage::Insert(table, MemberOf(view, *after, id)));
  }
}

absl::Status Follow(storage::Reading& reading, const ViewSet& views,
                    const ViewWork& work, const Turn& turn, ChangeList& changes,
                    TallyChanges& tallies) {
  TurnLabels labels(reading, turn);
  for (const FollowedView& view : views.views) {
    if (!MayMoveIn(view.compiled, turn)) continue;
    if (!work.Counts(view.number, turn.id)) continue;
    Standing before;
    Standing after;
    if (turn.before) {
      SANAD_ASSIGN_OR_RETURN(before,
                             StandingIn(view.compiled, *turn.before,
                                        [&] { return labels.Before(); }));
    }
    if (turn.after) {
      SANAD_ASSIGN_OR_RETURN(after, StandingIn(view.compiled, *turn.after,
                                               [&] { return labels.After(); }));
    }
    Move(view, turn.id, before, after, changes, tallies);
  }
  return absl::OkStatus();
}

// Labels alone may change; the row is then as it is stored.
absl::Status Complete(storage::Reading& reading, Turn& turn) {
  if (turn.before || turn.after) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(
      turn.stored, storage::Find(reading, TableFor<Conversation>(), kPrimary,
                                 {Cell::Integer(turn.id.value)}));
  if (turn.stored) turn.before = turn.after = &*turn.stored;
  return absl::OkStatus();
}

}  // namespace

absl::Status KeepViews(storage::Reading& reading, const ViewSet& views,
                       Act& act, ChangeList& changes, TallyChanges& tallies) {
  if (views.views.empty()) return absl::OkStatus();
  Turns turns;
  for (const PlannedEvent& event : act.events()) turns.Add(event);
  for (const Derivation& derivation : act.derived()) turns.Add(derivation);
  if (turns.all().empty()) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const ViewWork work, ViewWork::Load(reading));
  for (Turn& turn : turns.all()) {
    SANAD_RETURN_IF_ERROR(Complete(reading, turn));
    SANAD_RETURN_IF_ERROR(Follow(reading, views, work, turn, changes, tallies));
  }
  return absl::OkStatus();
}

}  // namespace sanad
