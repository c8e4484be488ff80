// How long being there lasts, and when telling it again says anything new.

#ifndef SANAD_SRC_MODEL_VIEWER_H_
#define SANAD_SRC_MODEL_VIEWER_H_

#include <optional>

#include "absl/time/time.h"
#include "sanad/viewer.h"

namespace sanad {

// What somebody tells of themselves.
struct PresenceTold {
  bool typing = false;
  absl::Duration lasts;
};

bool IsThere(const Viewer& viewer, absl::Time now);
bool IsTyping(const Viewer& viewer, absl::Time now);

// The viewer after they told it; typing never ends being there earlier.
Viewer AfterTold(const Viewer& before, const PresenceTold& told,
                 absl::Time now);

// Whether `viewer` says what they tell, for at least half of the time more.
bool SaysStill(const Viewer& viewer, const PresenceTold& told, absl::Time now);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_VIEWER_H_
