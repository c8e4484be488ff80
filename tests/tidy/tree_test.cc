// The tree as it stands, held against every rule.

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/tidy/includes.h"
#include "tests/tidy/layout.h"
#include "tests/tidy/reasons.h"
#include "tests/tidy/source.h"
#include "tests/tidy/words.h"

namespace sanad::tidy {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;

const std::vector<Source>& Tree() {
  static const auto& tree =
      *new std::vector<Source>(ReadTree(SANAD_SOURCE_DIR));
  return tree;
}

template <class Rule>
Findings FindAll(Rule rule) {
  Findings all;
  for (const Source& source : Tree()) {
    const Findings found = rule(source);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

TEST(Tree, IsRead) {
  EXPECT_THAT(Tree(), Contains(Field(&Source::path, "include/sanad/status.h")));
  EXPECT_THAT(Tree(), Contains(Field(&Source::path, "src/base/refuse.cc")));
}

TEST(Tree, DependsDownwardsOnly) {
  EXPECT_THAT(FindAll(RefusedIncludes), IsEmpty());
}

TEST(Tree, ShowsNothingPrivateInPublicHeaders) {
  EXPECT_THAT(FindAll(PrivateIncludesOfPublicHeader), IsEmpty());
}

TEST(Tree, KeepsToEightyCharacters) {
  EXPECT_THAT(FindAll(LongLines), IsEmpty());
}

TEST(Tree, GuardsHeadersByTheirPath) {
  EXPECT_THAT(FindAll(WrongGuard), IsEmpty());
}

TEST(Tree, RefusesInBothLanguages) {
  EXPECT_THAT(FindAll(WrongReasons), IsEmpty());
}

TEST(Tree, HasItsReasonsFound) {
  size_t reasons = 0;
  for (const Source& source : Tree()) {
    if (source.path.starts_with("src/")) reasons += ReasonsIn(source).size();
  }
  EXPECT_GT(reasons, 80u);
}

class TreeWords : public testing::TestWithParam<Ban> {};

TEST_P(TreeWords, AreFree) {
  EXPECT_THAT(FindAll([](const Source& source) {
                return BannedWords(GetParam(), source);
              }),
              IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Of, TreeWords,
                         testing::ValuesIn(Bans().begin(), Bans().end()),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

}  // namespace
}  // namespace sanad::tidy
