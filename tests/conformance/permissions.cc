// Permission vectors through the public API, with whatever is kept warm.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "tests/conformance/kinds.h"
#include "tests/conformance/permission_world.h"
#include "tests/conformance/vector.h"

namespace sanad::conformance {
namespace {

std::string Answer(const PermissionWorld& world, const Json& vector) {
  if (vector["expect_ids"].missing()) {
    return world.Allows(vector["request"]) ? "allow" : "deny";
  }
  return "[" + absl::StrJoin(world.List(vector["request"]), ", ") + "]";
}

std::string Expected(const Json& vector) {
  if (vector["expect_ids"].missing()) return vector["expect"].text();
  std::vector<std::string> names;
  for (const Json& name : vector["expect_ids"].items()) {
    names.push_back(name.text());
  }
  std::sort(names.begin(), names.end());
  return "[" + absl::StrJoin(names, ", ") + "]";
}

}  // namespace

void RunPermissions(const Arguments& arguments, Tally& tally) {
  CheckVectors(arguments, tally,
               [&](const Json& vector) -> std::optional<Difference> {
                 PermissionWorld world(arguments.storage, vector["setup"]);
                 Answer(world, vector);
                 for (const Json& step : vector["steps"].items())
                   world.Apply(step);
                 const std::string expected = Expected(vector);
                 const std::string got = Answer(world, vector);
                 if (expected == got) return std::nullopt;
                 return Difference{expected, got};
               });
}

}  // namespace sanad::conformance
