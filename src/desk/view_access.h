// Who sees a view, and who may change it.

#ifndef SANAD_SRC_DESK_VIEW_ACCESS_H_
#define SANAD_SRC_DESK_VIEW_ACCESS_H_

#include <algorithm>

#include "access/rules.h"
#include "sanad/view.h"

namespace sanad {

inline bool IsOfTeam(const access::Principal& principal, TeamId team) {
  return principal.ServesEverything() ||
         std::binary_search(principal.teams.begin(), principal.teams.end(),
                            team);
}

inline bool MaySee(const access::Principal& principal, const View& view) {
  switch (view.audience) {
    case ViewAudience::kPersonal:
      return view.owner && view.owner == principal.agent();
    case ViewAudience::kTeam:
      return IsOfTeam(principal, view.team);
    case ViewAudience::kShared:
      return true;
    case ViewAudience::kNone:
      break;
  }
  return false;
}

// REQUIRES: they may see it
inline bool MayChange(const access::Principal& principal, const View& view) {
  return view.audience != ViewAudience::kShared ||
         access::Decide(principal, access::Action::kViewShare, {}).allowed();
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_ACCESS_H_
