// Random roles, grants, teams and conversations: lists hold exactly what the
// check allows, before and after every change, whoever asks, also through a
// token; and a token never allows what its owner may not.

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "sanad/testing.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;

constexpr int kChanges = 60;

constexpr Relation kRelations[] = {
    Relation::kAny,         Relation::kAssigned, Relation::kUnassigned,
    Relation::kParticipant, Relation::kTeam,     Relation::kCreated};

class RandomRights : public OfficeTest {
 protected:
  void Begin(uint32_t seed) {
    random_.seed(seed);
    const auto staff = system().staff();
    for (int i = 0; i < 3; ++i) {
      agents_.push_back(staff.AddAgent({.name = "موظف"}).value().id);
      teams_.push_back(AddTeam("فريق").id);
      roles_.push_back(MakeRole());
    }
    for (int i = 0; i < 10; ++i) conversations_.push_back(Opened("أمر"));
  }

  void Change() {
    const auto access = system().access();
    const auto conversations = system().conversations();
    const ConversationId one = OneOf(conversations_);
    switch (Below(9)) {
      case 0:
      case 1:
        grants_.push_back(access
                              .Grant({.role = OneOf(roles_),
                                      .to = SomebodyOrTeam(),
                                      .at = SomePlace()})
                              .value()
                              .id);
        break;
      case 2:
        if (grants_.empty()) break;
        ASSERT_THAT(access.Revoke({grants_.back()}), IsOk());
        grants_.pop_back();
        break;
      case 3:
        ASSERT_THAT(access.SaveRole({.role = OneOf(roles_),
                                     .name = "دور",
                                     .disabled = Below(4) == 0,
                                     .rules = Rules()}),
                    IsOk());
        break;
      case 4:
        ASSERT_THAT(system().staff().Join(
                        {.team = OneOf(teams_), .agent = OneOf(agents_)}),
                    IsOk());
        break;
      case 5:
        ASSERT_THAT(access.Join({.team = OneOf(teams_),
                                 .part = Subject::Of(OneOf(teams_))}),
                    IsOk());
        break;
      case 6:
        // Refused to those who may not have it.
        (void)conversations.Assign({.conversation = one,
                                    .agent = OneOf(agents_),
                                    .team = OneOf(teams_)});
        break;
      case 7:
        ASSERT_THAT(conversations.AddCollaborator(
                        {.conversation = one, .who = SomebodyOrTeam()}),
                    IsOk());
        break;
      default:
        ASSERT_THAT(access.SetWatchers(
                        {.inbox = SomeInbox(), .who = {SomebodyOrTeam()}}),
                    IsOk());
    }
  }

  // Lists, reads and checks agree for everybody.
  void Compare() {
    for (const AgentId agent : agents_) {
      const Session as = desk().AsAgent(agent);
      EXPECT_EQ(Listed(as), Allowed(as, Action::kConversationList));
      const auto token = system()
                             .access()
                             .IssueToken({.name = "رمز",
                                          .owner = Subject::Of(agent),
                                          .actions = {"conversation.list"}})
                             .value();
      const Session through = desk().AsToken(token.token);
      EXPECT_EQ(Listed(through), Listed(as));
      EXPECT_TRUE(Allowed(through, Action::kConversationRead).empty());
      ASSERT_THAT(system().access().RevokeToken({token.id}), IsOk());
      for (const ConversationId id : Allowed(as, Action::kConversationRead)) {
        EXPECT_THAT(as.conversations().Get({.conversation = id}), IsOk());
      }
    }
  }

 private:
  uint32_t Below(uint32_t n) { return random_() % n; }
  template <class T>
  T OneOf(const std::vector<T>& all) {
    return all[Below(static_cast<uint32_t>(all.size()))];
  }
  InboxId SomeInbox() {
    const InboxId inboxes[] = {team().support, team().customs, team().billing};
    return inboxes[Below(3)];
  }
  Subject SomebodyOrTeam() {
    return Below(3) == 0 ? Subject::Of(OneOf(teams_))
                         : Subject::Of(OneOf(agents_));
  }
  Place SomePlace() {
    switch (Below(4)) {
      case 0:
        return Place::Workspace();
      case 1:
        return Place::Memberships();
      default:
        return Place::At(SomeInbox());
    }
  }
  std::vector<RuleSpec> Rules() {
    std::vector<RuleSpec> rules;
    for (uint32_t n = 1 + Below(3); n > 0; --n) {
      rules.push_back(
          {.effect = Below(5) == 0 ? Effect::kDeny : Effect::kAllow,
           .actions = {Below(2) == 0 ? "conversation.*" : "conversation.list"},
           .relations = {kRelations[Below(6)], kRelations[Below(6)]}});
    }
    return rules;
  }
  RoleId MakeRole() {
    return system()
        .access()
        .SaveRole({.name = "دور", .rules = Rules()})
        .value()
        .role.id;
  }

  // Ascending, from pages of three.
  std::vector<ConversationId> Listed(const Session& as) const {
    std::vector<ConversationId> ids;
    ListRequest request = {.page = {.rows = 3}};
    do {
      const auto page = as.conversations().List(request);
      if (!page.ok()) {
        EXPECT_EQ(Refusal(page), "access.denied");
        break;
      }
      for (const ConversationRow& row : page->rows) {
        ids.push_back(row.conversation.id);
      }
      request.page.cursor = page->next;
    } while (!request.page.cursor.empty());
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
    return ids;
  }
  std::vector<ConversationId> Allowed(const Session& as, Action action) const {
    std::vector<ConversationId> ids;
    for (const ConversationId id : conversations_) {
      const auto answer = as.access().Check(
          {.action = action, .thing = {ObjectKind::kConversation, id.value}});
      EXPECT_THAT(answer, IsOk());
      if (answer.ok() && answer->allowed) ids.push_back(id);
    }
    return ids;
  }

  std::mt19937 random_;
  std::vector<AgentId> agents_;
  std::vector<TeamId> teams_;
  std::vector<RoleId> roles_;
  std::vector<GrantId> grants_;
  std::vector<ConversationId> conversations_;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, RandomRights,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(RandomRights, ListsHoldWhatTheCheckAllows) {
  const uint32_t seed = std::random_device()();
  std::cout << "seed " << seed << "\n";
  SCOPED_TRACE(seed);
  Begin(seed);
  for (int change = 0; change < kChanges; ++change) {
    SCOPED_TRACE(change);
    ASSERT_NO_FATAL_FAILURE(Change());
    Compare();
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace sanad::test
