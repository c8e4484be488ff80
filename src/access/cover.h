// Whether somebody holds what a change would newly permit.

#ifndef SANAD_SRC_ACCESS_COVER_H_
#define SANAD_SRC_ACCESS_COVER_H_

#include <array>
#include <optional>

#include "absl/time/time.h"
#include "access/sheet.h"
#include "sanad/action.h"
#include "sanad/grant.h"
#include "sanad/role.h"

namespace sanad::access {

// By action: the relations for which it would be permitted.
using Gain = std::array<RelationSet, kActionCount + 1>;

// What holders of `after` may and holders of `before` may not; none is a
// role that gives nothing. A deny that is lifted counts as permission.
Gain GainOf(const AccessRole* before, const AccessRole* after);

// Where the gain would be had, and until when.
struct Reach {
  Place at;
  std::optional<absl::Time> until;  // none: for good

  friend bool operator==(const Reach&, const Reach&) = default;
};

bool Covers(const Sheet& asker, const Gain& gain, const Reach& reach,
            absl::Time now);

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_COVER_H_
