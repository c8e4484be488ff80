#include "sanad/action.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "sanad/limits.h"
#include "sanad/role.h"
#include "sanad/status.h"
#include "sanad/testing_matchers.h"

namespace sanad {
namespace {

using sanad::testing::IsRefused;

ActionSet Matching(std::vector<std::string> patterns) {
  return ActionSet::Matching(patterns).value();
}

TEST(Catalogue, IsNumberedWithoutGap) {
  size_t number = 0;
  for (const ActionInfo& info : Actions()) {
    EXPECT_EQ(static_cast<size_t>(info.action), ++number) << info.name;
    EXPECT_EQ(FindAction(info.name), info.action);
    EXPECT_EQ(NameOf(info.action), info.name);
  }
  EXPECT_EQ(number, kActionCount);
}

// Numbers are stored; one that moved would give what nobody granted.
TEST(Catalogue, KeepsItsNumbers) {
  EXPECT_EQ(static_cast<int>(Action::kAgentCreate), 1);
  EXPECT_EQ(static_cast<int>(Action::kAuditRead), 14);
  EXPECT_EQ(static_cast<int>(Action::kConversationRead), 26);
  EXPECT_EQ(static_cast<int>(Action::kCustomerReadSensitive), 40);
  EXPECT_EQ(static_cast<int>(Action::kInboxRead), 48);
  EXPECT_EQ(static_cast<int>(Action::kMessageNoteRead), 55);
  EXPECT_EQ(static_cast<int>(Action::kRoleGrant), 60);
  EXPECT_EQ(static_cast<int>(Action::kTeamRead), 69);
  EXPECT_EQ(static_cast<int>(Action::kCustomerNote), 71);
  EXPECT_EQ(static_cast<int>(Action::kOutboxSend), 73);
}

bool IsArabic(std::string_view text) {
  return !text.empty() && (static_cast<unsigned char>(text[0]) & 0xf0) == 0xd0;
}

TEST(Catalogue, SpeaksBothLanguages) {
  std::set<std::string_view> english;
  std::set<std::string_view> arabic;
  for (const ActionInfo& info : Actions()) {
    EXPECT_TRUE(absl::ascii_islower(info.english[0])) << info.name;
    EXPECT_TRUE(IsArabic(info.arabic)) << info.name;
    EXPECT_NE(info.area, Area::kNone) << info.name;
    EXPECT_TRUE(info.relations.Contains(Relation::kAny)) << info.name;
    english.insert(NameOf(info.action, Language::kEnglish));
    arabic.insert(NameOf(info.action, Language::kArabic));
  }
  EXPECT_EQ(english.size(), kActionCount);
  EXPECT_EQ(arabic.size(), kActionCount);
  for (int number = 1; number <= 7; ++number) {
    const auto area = static_cast<Area>(number);
    EXPECT_TRUE(IsArabic(NameOf(area, Language::kArabic)));
    EXPECT_FALSE(IsArabic(NameOf(area, Language::kEnglish)));
  }
  for (size_t i = 1; i <= kRelationCount; ++i) {
    const auto relation = static_cast<Relation>(i);
    EXPECT_FALSE(NameOf(relation).empty());
    EXPECT_TRUE(IsArabic(NameOf(relation, Language::kArabic)));
  }
}

TEST(Catalogue, KnowsNothingElse) {
  for (const int number : {0, 74, 128, 255}) {
    EXPECT_FALSE(IsKnown(static_cast<Action>(number)));
    EXPECT_EQ(NameOf(static_cast<Action>(number)), "");
  }
  EXPECT_EQ(FindAction("conversation.foo"), Action::kNone);
  EXPECT_EQ(FindAction(""), Action::kNone);
}

struct PatternCase {
  std::vector<std::string> patterns;
  ActionSet expected;
};

TEST(Patterns, StandForNames) {
  const PatternCase cases[] = {
      {{"*"}, ActionSet::All()},
      {{"conversation.read"}, {Action::kConversationRead}},
      {{"report.*"}, {Action::kReportRead, Action::kReportExport}},
      {{"re*.export"}, {Action::kReportExport}},
      {{"*.note_*"}, {Action::kMessageNoteRead}},
      {{"*read_s*e"}, {Action::kCustomerReadSensitive}},
      {{"**.**export*", "team.read"},
       {Action::kConversationExport, Action::kCustomerExport,
        Action::kFeedbackExport, Action::kReportExport, Action::kTeamRead}},
      {{}, {}},
  };
  for (const PatternCase& one : cases) {
    EXPECT_EQ(Matching(one.patterns), one.expected)
        << ::testing::PrintToString(one.patterns);
  }
}

TEST(Patterns, ThatFitNothingAreRefused) {
  for (const std::string pattern :
       {"", "conversation", "conversation.", "conversation.foo", ".*.",
        "Report.*", "report.read "}) {
    const std::vector<std::string> patterns = {"team.read", pattern};
    EXPECT_THAT(ActionSet::Matching(patterns),
                IsRefused("role.pattern_unknown"))
        << pattern;
  }
  const std::vector<std::string> many(limits::kPatternsPerRule + 1, "*");
  EXPECT_THAT(ActionSet::Matching(many), IsRefused("role.too_many_patterns"));
}

// Stars could make a careless matcher try every way to share the letters.
TEST(Patterns, OfManyStarsAreCheap) {
  std::string hostile;
  for (int i = 0; i < 20'000; ++i) hostile += "*a";
  const std::vector<std::string> patterns(64, hostile);
  EXPECT_THAT(ActionSet::Matching(patterns), IsRefused("role.pattern_unknown"));
}

TEST(Roles, ThatMakeNoSenseAreRefused) {
  const AccessRule sound = {.actions = {Action::kTeamRead}};
  EXPECT_TRUE(CheckRole({.tier = 50, .rules = {sound}}).ok());
  EXPECT_THAT(CheckRole({.tier = -1}), IsRefused("role.tier_out_of_range"));
  EXPECT_THAT(CheckRole({.tier = limits::kHighestTier + 1}),
              IsRefused("role.tier_out_of_range"));
  EXPECT_THAT(
      CheckRole({.rules = std::vector(limits::kRulesPerRole + 1, sound)}),
      IsRefused("role.too_many_rules"));
  EXPECT_THAT(CheckRole({.rules = {{.effect = Effect::kNone,
                                    .actions = {Action::kTeamRead}}}}),
              IsRefused("role.rule_without_effect"));
  EXPECT_THAT(CheckRole({.rules = {sound, {}}}),
              IsRefused("role.rule_without_action"));
  EXPECT_THAT(
      CheckRole({.rules = {{.actions = {Action::kTeamRead}, .relations = {}}}}),
      IsRefused("role.rule_without_relation"));
}

TEST(Tiers, AreSoundRolesInAscendingOrder) {
  int64_t last = 0;
  std::set<std::string_view> keys;
  for (const TierPreset& preset : TierPresets()) {
    EXPECT_TRUE(CheckRole(preset.role).ok()) << preset.key;
    EXPECT_GT(preset.role.tier, last);
    EXPECT_TRUE(IsArabic(preset.arabic)) << preset.key;
    EXPECT_TRUE(keys.insert(preset.key).second);
    last = preset.role.tier;
  }
  EXPECT_EQ(keys.size(), 7u);
}

}  // namespace
}  // namespace sanad
