// Every scenario of bindings/conformance holds through the C ABI.

#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "desk/operations.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "testing/operations.h"
#include "tests/bindings/scenario.h"

namespace sanad::bindings {

void PrintTo(const Scenario& scenario, std::ostream* out) {
  *out << scenario.about;
}

namespace {

const std::vector<Scenario>& Scenarios() {
  static const auto& scenarios =
      *new std::vector<Scenario>(ReadScenarios(SANAD_SCENARIOS));
  return scenarios;
}

class Played : public ::testing::TestWithParam<Scenario> {};

TEST_P(Played, Holds) {
  Player player;
  for (const Json& step : GetParam().steps) {
    ASSERT_EQ(player.Play(step), "");
  }
  EXPECT_EQ(player.Play(ParseJson(R"({"method": "desk.verify",
                                      "answer": {"findings": null}})")),
            "");
}

INSTANTIATE_TEST_SUITE_P(Scenario, Played, ::testing::ValuesIn(Scenarios()),
                         [](const auto& test) {
                           std::string name = test.param.name;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

// --- the files as a whole -------------------------------------------------

TEST(Scenarios, SucceedWithEveryMethod) {
  std::set<std::string> succeeded = {"desk.verify"};
  for (const Scenario& scenario : Scenarios()) {
    for (const Json& step : scenario.steps) {
      if (!Member(step, "error")) succeeded.insert(TextOf(step, "method"));
    }
  }
  for (const OperationRow& row : Operations()) {
    EXPECT_TRUE(succeeded.contains(std::string(row.name))) << row.name;
  }
  for (const auto& row : sanad::testing::TestOperations()) {
    EXPECT_TRUE(succeeded.contains(std::string(row.name))) << row.name;
  }
}

// --- the judge ------------------------------------------------------------

std::string Judged(std::string_view expected, std::string_view actual) {
  const Json json = ParseJson(actual);
  return Mismatch(ParseJson(expected), &json);
}

TEST(Mismatch, LooksOnlyAtWhatIsNamed) {
  EXPECT_EQ(Judged(R"({"a": "1"})", R"({"a": "1", "b": 2})"), "");
  EXPECT_EQ(Judged(R"({"a": {"b": true}})", R"({"a": {"b": true, "c": 1}})"),
            "");
}

TEST(Mismatch, SaysWhere) {
  EXPECT_EQ(Judged(R"({"a": [{"b": "1"}]})", R"({"a": [{"b": "2"}]})"),
            R"(a.0.b: "2", not "1")");
  EXPECT_EQ(Judged(R"({"a": "1"})", "{}"), "a: absent");
  EXPECT_EQ(Judged(R"({"a": null})", R"({"a": "1"})"), R"(a: "1", not absent)");
  EXPECT_EQ(Judged(R"({"a": []})", R"({"a": ["1"]})"), "a: 1 elements, not 0");
  EXPECT_EQ(Judged(R"({"a": "1"})", R"({"a": 1})"), R"(a: 1, not "1")");
}

TEST(Player, ToldOtherwiseComplains) {
  Player player;
  EXPECT_NE(player.Play(ParseJson(
                R"({"method": "staff.list_teams", "answer": {"rows": []}})")),
            "");
  EXPECT_NE(player.Play(ParseJson(
                R"({"method": "staff.add_team", "request": {"name": "x"},
                    "error": {"status": "INVALID_ARGUMENT"}})")),
            "");
  EXPECT_NE(player.Play(ParseJson(
                R"({"method": "staff.add_team",
                    "error": {"status": "INVALID_ARGUMENT",
                              "reason": "text.too_long"}})")),
            "");
}

}  // namespace
}  // namespace sanad::bindings
