// Who sees a view, and who may change it.

#ifndef SANAD_SRC_DESK_VIEW_ACCESS_H_
#define SANAD_SRC_DESK_VIEW_ACCESS_H_

#include <algorithm>

#include "desk/act.h"
#include "sanad/view.h"

namespace sanad {

inline bool IsOfTeam(const Call& call, TeamId team) {
  const auto& teams = call.principal().rights.teams();
  return call.principal().IsSystem() ||
         std::binary_search(teams.begin(), teams.end(), team);
}

inline bool MayShareViews(const Call& call) {
  return call.May(Action::kViewShare, call.Thing(ObjectKind::kWorkspace));
}

inline bool MaySee(const Call& call, const View& view) {
  switch (view.audience) {
    case ViewAudience::kPersonal:
      return view.owner && view.owner == call.principal().agent();
    case ViewAudience::kTeam:
      return IsOfTeam(call, view.team) || MayShareViews(call);
    case ViewAudience::kShared:
      return true;
    case ViewAudience::kNone:
      break;
  }
  return false;
}

// REQUIRES: they may see it
inline bool MayChange(const Call& call, const View& view) {
  return view.audience != ViewAudience::kShared || MayShareViews(call);
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_ACCESS_H_
