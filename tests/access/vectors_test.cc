// Permission vectors through the engine: our own (a few of each kind), and
// all that every implementer shares, which live outside the project
// (SANAD_VECTORS, else beside the checkout).

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "tests/access/vector_world.h"
#include "tests/conformance/kinds.h"
#include "tests/conformance/vector.h"

namespace sanad {
namespace {

using conformance::Difference;
using conformance::Json;
using conformance::Tally;

std::string Answer(const VectorWorld& world, const Json& vector) {
  const Json request = vector["request"];
  if (vector["expect_ids"].missing()) {
    return world.Ask(request).allowed() ? "allow" : "deny";
  }
  return "[" + absl::StrJoin(world.List(request), ", ") + "]";
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

std::optional<Difference> CheckPermission(const Json& vector) {
  VectorWorld world(vector["setup"]);
  Answer(world, vector);  // whatever is kept of it must not matter
  for (const Json& step : vector["steps"].items()) world.Apply(step);
  const std::string expected = Expected(vector);
  const std::string got = Answer(world, vector);
  if (expected == got) return std::nullopt;
  return Difference{expected, got};
}

void RunThoseIn(const std::filesystem::path& folder) {
  conformance::Arguments arguments;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".jsonl") {
      arguments.files.push_back(entry.path().string());
    }
  }
  std::sort(arguments.files.begin(), arguments.files.end());
  Tally tally;
  conformance::CheckVectors(arguments, tally, CheckPermission);
  EXPECT_EQ(tally.failed, 0);
  EXPECT_GT(tally.passed, 0);
  std::cout << tally.passed << " vectors hold\n";
}

TEST(PermissionVectors, OfOurOwnHold) {
  RunThoseIn(std::filesystem::path(SANAD_OWN_VECTORS) / "permissions");
}

TEST(PermissionVectors, ThatAreSharedHold) {
  const char* const given = std::getenv("SANAD_VECTORS");
  const std::filesystem::path shared =
      given != nullptr ? given : SANAD_DEFAULT_VECTORS;
  if (!std::filesystem::exists(shared / "permissions")) {
    GTEST_SKIP() << "shared vectors absent: " << shared / "permissions";
  }
  RunThoseIn(shared / "permissions");
}

}  // namespace
}  // namespace sanad
