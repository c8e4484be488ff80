#include "model/viewer.h"

#include <algorithm>

#include "model/records.h"

namespace sanad {

bool IsThere(const Viewer& viewer, absl::Time now) {
  return viewer.until > now;
}

bool IsTyping(const Viewer& viewer, absl::Time now) {
  return viewer.typing_until && *viewer.typing_until > now;
}

Viewer AfterTold(const Viewer& before, const PresenceTold& told,
                 absl::Time now) {
  Viewer after = before;
  after.until = now + told.lasts;
  after.typing_until.reset();
  if (told.typing) {
    after.typing_until = after.until;
    after.until = std::max(after.until, before.until);
  }
  return after;
}

bool SaysStill(const Viewer& viewer, const PresenceTold& told, absl::Time now) {
  if (IsTyping(viewer, now) != told.typing) return false;
  const absl::Time until = told.typing ? *viewer.typing_until : viewer.until;
  return until - now >= told.lasts / 2;
}

}  // namespace sanad

namespace sanad::record {

template <>
const RecordType& TypeOf<Viewer>() {
  static const RecordType type =
      Record<Viewer>("Viewer", {{"conversation", 1, &Viewer::conversation},
                                {"kind", 2, &Viewer::kind},
                                {"id", 3, &Viewer::id},
                                {"until", 4, &Viewer::until},
                                {"typing_until", 5, &Viewer::typing_until}});
  return type;
}

}  // namespace sanad::record
