// What must hold in any world: the engine against the rules read literally,
// lists against checks, and the invariants that nobody may break.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "sanad/access.h"
#include "sanad/scope.h"
#include "tests/access/naive_access.h"
#include "tests/access/random_world.h"
#include "tests/calendar/seed.h"

namespace sanad {
namespace {

constexpr int kWorlds = 3000;
constexpr int kQuestions = 60;

const ActionSet kAskedWithTheirChange = {
    Action::kRoleGrant, Action::kRoleRevoke, Action::kRoleUpdate,
    Action::kAgentDeactivate, Action::kAgentUpdate};

class AnyWorld : public testing::Test {
 protected:
  // A question that some pair of things could be about.
  AccessQuestion NextQuestion() {
    AccessQuestion question = {.action = worlds_.NextAction()};
    question.object = worlds_.NextObjectOf(question.action);
    question.other =
        worlds_.NextObject(question.action == Action::kConversationMove
                               ? ObjectKind::kInbox
                               : ObjectKind::kConversation);
    question.other.workspace = {1};
    if (worlds_.OneIn(2)) question.field = FieldPrivacy::kContact;
    return question;
  }

  // Changes of administration are not asked for here.
  static bool IsAsked(const AccessQuestion& question) {
    return !kAskedWithTheirChange.Contains(question.action);
  }

  RandomWorlds worlds_{Seed()};
};

TEST_F(AnyWorld, IsDecidedAsTheRulesRead) {
  const int64_t decisions = Rounds(1'000'000);
  int64_t allowed = 0;
  for (int64_t asked = 0; asked < decisions;) {
    const Permissions all = worlds_.Next();
    const Subject who = worlds_.NextMember();
    const Principal principal = Principal::Compile(all, who);
    const NaiveAccess naive(all, who);
    for (int i = 0; i < kQuestions; ++i) {
      const AccessQuestion question = NextQuestion();
      if (!IsAsked(question)) continue;
      const bool may = Check(principal, question, kSomeDay).allowed();
      ASSERT_EQ(may, naive.May(question, kSomeDay))
          << NameOf(question.action) << "\n"
          << Describe(Explain(principal, question, kSomeDay),
                      Language::kEnglish);
      ++asked;
      allowed += may ? 1 : 0;
    }
  }
  EXPECT_GT(allowed, decisions / 20);
}

// Whether the rules that an explanation cites carry its decision.
bool CarriesItself(const Explanation& explanation) {
  bool all_hold = true;
  for (const ConsideredAction& action : explanation.actions) {
    const auto applies = [&](Effect effect) {
      return std::any_of(action.rules.begin(), action.rules.end(),
                         [&](const ConsideredRule& rule) {
                           return rule.effect == effect &&
                                  rule.verdict == RuleVerdict::kApplies;
                         });
    };
    const bool holds = !applies(Effect::kDeny) &&
                       (action.deny_only || applies(Effect::kAllow));
    if (action.allowed && !holds) return false;
    const bool either = action.action == Action::kConversationTake ||
                        action.action == Action::kConversationAssign;
    if (!either) all_hold &= action.allowed;
  }
  return explanation.actions.empty() || all_hold ||
         !explanation.decision.allowed();
}

TEST_F(AnyWorld, ExplainsWhatItDecided) {
  for (int world = 0; world < kWorlds / 3; ++world) {
    const Permissions all = worlds_.Next();
    const Principal principal = Principal::Compile(all, worlds_.NextMember());
    for (int i = 0; i < kQuestions; ++i) {
      const AccessQuestion question = NextQuestion();
      const Explanation explanation = Explain(principal, question, kSomeDay);
      ASSERT_EQ(explanation.decision, Check(principal, question, kSomeDay));
      ASSERT_TRUE(CarriesItself(explanation))
          << Describe(explanation, Language::kEnglish);
    }
  }
}

TEST_F(AnyWorld, ListsTheConversationsThatTheCheckAllows) {
  int shown = 0;
  for (int world = 0; world < kWorlds; ++world) {
    const Permissions all = worlds_.Next();
    const Principal principal = Principal::Compile(all, worlds_.NextMember());
    for (const Action action :
         {Action::kConversationList, Action::kConversationUpdate}) {
      const auto scope = ConversationScope::Of(principal, action, kSomeDay);
      ASSERT_LE(scope.streams().size(), kMostScopeStreams);
      for (int i = 0; i < kQuestions / 2; ++i) {
        const auto row = worlds_.NextObject(ObjectKind::kConversation);
        const bool may = Check(principal, action, row, kSomeDay).allowed();
        const bool walked =
            std::any_of(scope.streams().begin(), scope.streams().end(),
                        [&](const ConversationStream& stream) {
                          return scope.Has(stream, row);
                        });
        ASSERT_EQ(may, scope.Admits(row));
        ASSERT_TRUE(walked == may || (scope.recheck() && walked));
        shown += may ? 1 : 0;
      }
    }
  }
  EXPECT_GT(shown, kWorlds);
}

TEST_F(AnyWorld, ListsWhatElseTheCheckAllows) {
  for (int world = 0; world < kWorlds; ++world) {
    const Permissions all = worlds_.Next();
    const Principal principal = Principal::Compile(all, worlds_.NextMember());
    const auto may = [&](Action action, const AccessObject& row) {
      return Check(principal, action, row, kSomeDay).allowed();
    };
    const auto next = [&](ObjectKind kind) {
      AccessObject row = worlds_.NextObject(kind);
      row.workspace = {1};  // whose tables are walked
      return row;
    };
    const auto customers = CustomerScope::Of(principal, kSomeDay);
    const auto articles = ArticleScope::Of(principal, kSomeDay);
    const auto replies = CannedReplyScope::Of(principal, kSomeDay);
    for (int i = 0; i < 12; ++i) {
      const auto customer = next(ObjectKind::kCustomer);
      ASSERT_EQ(customers.Admits(customer),
                may(Action::kCustomerRead, customer));
      const auto article = next(ObjectKind::kArticle);
      ASSERT_EQ(articles.Admits(article), may(Action::kArticleRead, article));
      const auto reply = next(ObjectKind::kCannedReply);
      ASSERT_EQ(replies.Admits(reply), may(Action::kCannedReplyRead, reply));
      const auto message = next(ObjectKind::kMessage);
      ASSERT_EQ(
          MessageScope::Of(principal, message, kSomeDay)
              .Admits(message.side, message.author == principal.subject()),
          may(Action::kMessageRead, message));
    }
  }
}

TEST_F(AnyWorld, GivesNothingWithoutGrants) {
  for (int world = 0; world < kWorlds / 3; ++world) {
    Permissions all = worlds_.Next();
    all.grants.clear();
    const Principal principal = Principal::Compile(all, worlds_.NextMember());
    for (int i = 0; i < kQuestions / 3; ++i) {
      const Decision decision = Check(principal, NextQuestion(), kSomeDay);
      ASSERT_TRUE(!decision.allowed() ||
                  decision.code == AccessCode::kAllowedToAll);
    }
    EXPECT_TRUE(
        ConversationScope::Of(principal, Action::kConversationList, kSomeDay)
            .nothing());
  }
}

// One rule more, of one effect: answers move to one side only.
TEST_F(AnyWorld, MovesOneWayWithEachRule) {
  for (int world = 0; world < kWorlds / 3; ++world) {
    const Permissions before = worlds_.Next();
    Permissions after = before;
    AccessRole extra = worlds_.NextRole(99);
    extra.disabled = false;
    const Effect effect = worlds_.OneIn(2) ? Effect::kAllow : Effect::kDeny;
    for (AccessRule& rule : extra.rules) rule.effect = effect;
    after.roles.push_back(extra);
    Grant grant = worlds_.NextGrant(99);
    grant.role = {99};
    after.grants.push_back(grant);
    const Subject who = worlds_.NextMember();
    const Principal was = Principal::Compile(before, who);
    const Principal is = Principal::Compile(after, who);
    for (int i = 0; i < kQuestions; ++i) {
      const AccessQuestion question = NextQuestion();
      const bool allowed_before = Check(was, question, kSomeDay).allowed();
      const bool allowed_after = Check(is, question, kSomeDay).allowed();
      ASSERT_TRUE(effect == Effect::kAllow ? allowed_before <= allowed_after
                                           : allowed_before >= allowed_after);
    }
  }
}

TEST_F(AnyWorld, CaresForNoOrderAndNoDuplicate) {
  std::mt19937_64 shuffler(1);
  for (int world = 0; world < kWorlds / 3; ++world) {
    const Permissions all = worlds_.Next();
    Permissions other = all;
    for (const Grant& grant : all.grants) {
      other.grants.push_back(grant);
      other.grants.back().id = {grant.id.value + 100};
    }
    for (AccessRole& role : other.roles) {
      std::shuffle(role.rules.begin(), role.rules.end(), shuffler);
    }
    std::shuffle(other.grants.begin(), other.grants.end(), shuffler);
    std::shuffle(other.roles.begin(), other.roles.end(), shuffler);
    std::shuffle(other.teams.begin(), other.teams.end(), shuffler);
    const Subject who = worlds_.NextMember();
    const Principal one = Principal::Compile(all, who);
    const Principal two = Principal::Compile(other, who);
    for (int i = 0; i < kQuestions / 3; ++i) {
      const AccessQuestion question = NextQuestion();
      ASSERT_EQ(Check(one, question, kSomeDay).code,
                Check(two, question, kSomeDay).code);
    }
  }
}

TEST_F(AnyWorld, ReadsMessagesOnlyInConversationsThatItReads) {
  for (int world = 0; world < kWorlds; ++world) {
    const Permissions all = worlds_.Next();
    const Principal principal = Principal::Compile(all, worlds_.NextMember());
    AccessObject message = worlds_.NextObject(ObjectKind::kMessage);
    const auto may = [&](Action action) {
      return Check(principal, action, message, kSomeDay).allowed();
    };
    const bool reads = may(Action::kMessageRead);
    EXPECT_TRUE(!reads || may(Action::kConversationRead));
    if (message.side == MessageSide::kNote) {
      EXPECT_TRUE(!reads || may(Action::kMessageNoteRead));
    }
    message.kind = ObjectKind::kAttachment;
    EXPECT_TRUE(!may(Action::kAttachmentRead) || reads);
  }
}

TEST_F(AnyWorld, NarrowsByToken) {
  for (int world = 0; world < kWorlds / 3; ++world) {
    const Permissions all = worlds_.Next();
    const Principal owner = Principal::Compile(all, worlds_.NextMember());
    ActionSet scope;
    for (int i = 0; i < 10; ++i) scope.Add(worlds_.NextAction());
    const Principal token = owner.WithToken(scope);
    for (int i = 0; i < kQuestions / 3; ++i) {
      const AccessQuestion question = NextQuestion();
      ASSERT_EQ(Check(token, question, kSomeDay).allowed(),
                scope.Contains(question.action) &&
                    Check(owner, question, kSomeDay).allowed());
    }
  }
}

TEST_F(AnyWorld, StaysWithinItsWorkspace) {
  for (int world = 0; world < kWorlds / 3; ++world) {
    const Permissions all = worlds_.Next();
    const Principal principal = Principal::Compile(all, worlds_.NextMember());
    for (int i = 0; i < kQuestions / 3; ++i) {
      AccessQuestion question = NextQuestion();
      question.object.workspace = {2};
      ASSERT_FALSE(Check(principal, question, kSomeDay).allowed());
    }
  }
}

}  // namespace
}  // namespace sanad
