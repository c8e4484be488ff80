#include "desk/view_keeper.h"

#include <optional>
#include <span>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/view_standing.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Change;

// Where the row is taken neither before nor after, labels move nothing.
bool MayMoveIn(const CompiledView& view, const ConversationTurn& turn) {
  return (turn.before && view.TakesRow(*turn.before)) ||
         (turn.after && view.TakesRow(*turn.after));
}

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
  TurnLabels(storage::Reading& reading, const ConversationTurn& turn)
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
  const ConversationTurn& turn_;
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
                    const ViewWork& work, const ConversationTurn& turn,
                    ChangeList& changes, TallyChanges& tallies) {
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

}  // namespace

absl::Status KeepViews(storage::Reading& reading, const ViewSet& views,
                       std::span<const ConversationTurn> turns,
                       ChangeList& changes, TallyChanges& tallies) {
  if (views.views.empty() || turns.empty()) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const ViewWork work, ViewWork::Load(reading));
  for (ConversationTurn turn : turns) {
    // Labels alone may change; the row is then as it is stored.
    std::optional<Conversation> stored;
    if (!turn.before && !turn.after) {
      SANAD_ASSIGN_OR_RETURN(
          stored, storage::Find(reading, TableFor<Conversation>(), kPrimary,
                                {Cell::Integer(turn.id.value)}));
      if (stored) turn.before = turn.after = &*stored;
    }
    SANAD_RETURN_IF_ERROR(Follow(reading, views, work, turn, changes, tallies));
  }
  return absl::OkStatus();
}

}  // namespace sanad
