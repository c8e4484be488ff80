#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sanad/access.h"
#include "tests/access/office.h"

namespace sanad {
namespace {

using enum Action;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<RuleVerdict> Verdicts(const ConsideredAction& action) {
  std::vector<RuleVerdict> verdicts;
  for (const ConsideredRule& rule : action.rules) {
    verdicts.push_back(rule.verdict);
  }
  return verdicts;
}

// One grant for each condition that can fail first, in the order in which
// they are looked at.
TEST(Explanations, NameTheFirstConditionThatFails) {
  Office office;
  const RoleId reader = office.Role({Allow({kConversationRead})});
  const RoleId disabled = office.Role({Allow({kConversationRead})});
  office.all().roles.back().disabled = true;
  const RoleId other = office.Role({Allow({kConversationReply})});
  const RoleId owner =
      office.Role({Allow({kConversationRead}, {Relation::kAssigned})});
  const TeamId closed = {41};
  office.all().teams.push_back({closed, true, {Subject::Of(kSalma)}, {}});
  const absl::Duration day = absl::Hours(24);
  const Subject salma = Subject::Of(kSalma);
  office.Give({999}, salma, Place::Workspace());
  office.Give(disabled, salma, Place::Workspace());
  office.Lend(reader, salma, Place::Workspace(), kMonday + day,
              kMonday + 2 * day);
  office.Lend(reader, salma, Place::Workspace(), kMonday - day, kMonday);
  office.Give(other, salma, Place::Workspace());
  office.Give(reader, salma, Place::At(kSales));
  office.Give(owner, salma, Place::Workspace());
  office.Give(reader, Subject::Of(kShift), Place::Memberships());
  office.Give(reader, Subject::Of(closed), Place::Workspace());

  const Explanation why =
      Explain(office.Of(kSalma),
              {.action = kConversationRead, .object = ConversationIn(kRepairs)},
              kMonday);
  EXPECT_TRUE(why.decision.allowed());
  ASSERT_EQ(why.actions.size(), 1u);
  EXPECT_THAT(Verdicts(why.actions[0]),
              ElementsAre(RuleVerdict::kRoleMissing, RuleVerdict::kRoleDisabled,
                          RuleVerdict::kNotYet, RuleVerdict::kEnded,
                          RuleVerdict::kOtherAction, RuleVerdict::kOtherPlace,
                          RuleVerdict::kNoRelation, RuleVerdict::kApplies,
                          RuleVerdict::kTeamDisabled));
  EXPECT_EQ(why.actions[0].rules[7].through, kShift);
  EXPECT_EQ(why.actions[0].rules[0].through, TeamId{});
}

TEST(Explanations, ShowEverythingThatWasNeeded) {
  Office office;
  office.Give(office.Role({Allow({kConversationUpdate})}), Subject::Of(kNoor),
              Place::At(kSales));
  const Explanation why = Explain(office.Of(kNoor),
                                  {.action = kConversationLink,
                                   .object = ConversationIn(kSales),
                                   .other = ConversationIn(kRepairs)},
                                  kMonday);
  EXPECT_EQ(why.decision,
            (Decision{AccessCode::kDefaultDeny, kConversationRead}));
  ASSERT_EQ(why.actions.size(), 3u);
  EXPECT_TRUE(why.actions[0].deny_only);
  EXPECT_TRUE(why.actions[1].allowed);
  EXPECT_TRUE(why.actions[2].of_other);
  EXPECT_FALSE(why.actions[2].allowed);
}

TEST(Explanations, ShowWhatTheAssigneeLacks) {
  Office office;
  office.Give(office.Role({Allow({kConversationAssign})}), Subject::Of(kNoor),
              Place::At(kSales));
  const Principal salma = office.Of(kSalma);
  const Explanation why = Explain(office.Of(kNoor),
                                  {.action = kConversationAssign,
                                   .object = ConversationIn(kSales),
                                   .assignee = &salma},
                                  kMonday);
  ASSERT_EQ(why.actions.size(), 2u);
  EXPECT_TRUE(why.actions[1].of_assignee);
  EXPECT_EQ(why.actions[1].action, kConversationBeAssigned);
  EXPECT_THAT(why.actions[1].rules, IsEmpty());
}

TEST(Explanations, ShowBothWaysToTake) {
  Office office;
  office.Give(
      office.Role({Allow({kConversationBeAssigned, kConversationAssign})}),
      Subject::Of(kNoor), Place::At(kSales));
  const Explanation why = Explain(
      office.Of(kNoor),
      {.action = kConversationTake, .object = ConversationIn(kSales)}, kMonday);
  EXPECT_TRUE(why.decision.allowed());
  ASSERT_EQ(why.actions.size(), 3u);
  EXPECT_EQ(why.actions[1].action, kConversationTake);
  EXPECT_FALSE(why.actions[1].allowed);
  EXPECT_EQ(why.actions[2].action, kConversationAssign);
  EXPECT_TRUE(why.actions[2].allowed);
}

TEST(Explanations, HaveNoRulesWhereNoneWasAsked) {
  const Explanation why = Explain(
      Principal::System(kAcme),
      {.action = kConversationRead, .object = ConversationIn(kSales)}, kMonday);
  EXPECT_EQ(why.decision.code, AccessCode::kAllowedToSystem);
  EXPECT_THAT(why.actions, IsEmpty());
}

TEST(Explanations, AreReadInBothLanguages) {
  Office office;
  const RoleId role = office.Role(
      {Allow({kConversationRead}, {Relation::kAssigned, Relation::kTeam}),
       Deny({kConversationDelete})});
  office.Give(role, Subject::Of(kShift), Place::At(kRepairs));
  const Explanation why =
      Explain(office.Of(kSalma),
              {.action = kConversationRead, .object = ConversationIn(kRepairs)},
              kMonday);
  EXPECT_EQ(Describe(why, Language::kEnglish),
            "denied, read a conversation: no rule allows it\n"
            "  read a conversation: no\n"
            "    allow, role #101, rule 1, grant #102, through team #40, in "
            "inbox #20, assigned to oneself or assigned to one's team: none "
            "of its relations holds\n"
            "    rules about others: 1");
  EXPECT_EQ(Describe(why, Language::kArabic),
            "ممنوع، قراءة محادثة: لا قاعدة تسمح به\n"
            "  قراءة محادثة: لا\n"
            "    سماح، الدور #101، القاعدة 1، المنح #102، عن طريق الفريق "
            "#40، في صندوق البريد #20، المسندة إليه أو المسندة إلى فريقه: "
            "لا تتحقق أي من علاقاتها\n"
            "    قواعد لصلاحيات أخرى: 1");
}

TEST(Explanations, NameTheDelegation) {
  Office office;
  const GrantId loan =
      office.Lend(office.Role({Allow({kConversationRead})}), Subject::Of(kOmar),
                  Place::Workspace(), kMonday, kMonday + absl::Hours(1));
  const Explanation why = Explain(
      office.Of(kOmar),
      {.action = kConversationRead, .object = ConversationIn(kSales)}, kMonday);
  EXPECT_EQ(why.decision.lent, loan);
  EXPECT_THAT(Describe(why, Language::kEnglish),
              HasSubstr("allowed by a rule, by delegation #102"));
  EXPECT_THAT(Describe(why, Language::kArabic), HasSubstr("بتكليف مؤقت #102"));
}

TEST(Codes, AreReadInBothLanguages) {
  for (int code = 1; code <= 38; ++code) {
    if (code == 5) code = 20;
    const auto english =
        NameOf(static_cast<AccessCode>(code), Language::kEnglish);
    const auto arabic =
        NameOf(static_cast<AccessCode>(code), Language::kArabic);
    EXPECT_NE(english, "unknown") << code;
    EXPECT_NE(arabic, "غير معروف") << code;
  }
  for (int verdict = 1; verdict <= 9; ++verdict) {
    EXPECT_NE(NameOf(static_cast<RuleVerdict>(verdict), Language::kEnglish),
              "unknown");
  }
}

}  // namespace
}  // namespace sanad
