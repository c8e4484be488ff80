// The kinds of vectors that need no desk, over our own files (a few of each
// kind), and over all that every implementer shares, which live outside the
// project (SANAD_VECTORS, else beside the checkout).

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/conformance/kinds.h"

namespace sanad::conformance {
namespace {

struct Case {
  std::string kind;
  Kind run;
};

class Vectors : public testing::TestWithParam<Case> {
 protected:
  static void RunThoseIn(const std::filesystem::path& folder) {
    Tally tally;
    const auto file = folder / "sla" / (GetParam().kind + ".jsonl");
    GetParam().run({.files = {file.string()}}, tally);
    EXPECT_EQ(tally.failed, 0);
    EXPECT_GT(tally.passed, 0);
  }
};

TEST_P(Vectors, OfOurOwnHold) { RunThoseIn(SANAD_OWN_VECTORS); }

TEST_P(Vectors, ThatAreSharedHold) {
  const char* const given = std::getenv("SANAD_VECTORS");
  const std::filesystem::path shared =
      given != nullptr ? given : SANAD_DEFAULT_VECTORS;
  if (!std::filesystem::exists(shared / "sla")) {
    GTEST_SKIP() << "shared vectors absent: " << shared / "sla";
  }
  RunThoseIn(shared);
}

INSTANTIATE_TEST_SUITE_P(
    All, Vectors,
    testing::Values(Case{"add_working", RunAddWorking},
                    Case{"between_working", RunBetweenWorking},
                    Case{"calendar", RunCalendar},
                    Case{"is_working", RunIsWorking}, Case{"metric", RunMetric},
                    Case{"sla", RunSla}),
    [](const auto& test) { return test.param.kind; });

}  // namespace
}  // namespace sanad::conformance
