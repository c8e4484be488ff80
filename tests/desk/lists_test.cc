// ListsOfMine of conversations.

#include <vector>

#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ListsOfMine : public DeskTest {
 protected:
  std::vector<ConversationId> MineOf(const Agent& agent) const {
    const auto page =
        desk().AsAgent(agent.id).conversations().List({.mine = true});
    std::vector<ConversationId> ids;
    for (const ConversationRow& row : page.value().rows) {
      ids.push_back(row.conversation.id);
    }
    return ids;
  }
};
INSTANTIATE_TEST_SUITE_P(Stores, ListsOfMine, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(ListsOfMine, NothingIsMineOnceTheLastTeamIsLeft) {
  const Team team = AddTeam("الدعم");
  const Inbox inbox = AddInbox("Support", team.id);
  const Agent noor = AddAgent("نور", {team.id});
  const ConversationId id =
      system()
          .conversations()
          .Open({.inbox = inbox.id, .customer = AddCustomer("منى").id})
          .value()
          .conversation;
  const Session as_noor = desk().AsAgent(noor.id);
  ASSERT_TRUE(as_noor.conversations().Take({.conversation = id}).ok());
  ASSERT_THAT(MineOf(noor), ElementsAre(id));

  ASSERT_TRUE(system().staff().Leave({.team = team.id, .agent = noor.id}).ok());

  EXPECT_THAT(MineOf(noor), IsEmpty());
}

TEST_P(ListsOfMine, OnlyAgentsHaveConversationsOfTheirOwn) {
  const Inbox inbox = AddInbox("Support", AddTeam("Billing").id);
  const Customer mona = AddCustomer("منى");
  ASSERT_TRUE(system()
                  .conversations()
                  .Open({.inbox = inbox.id, .customer = mona.id})
                  .ok());

  const ListRequest mine = {.mine = true};
  EXPECT_EQ(Refusal(system().conversations().List(mine)), "access.denied");
  EXPECT_EQ(Refusal(desk().AsCustomer(mona.id).conversations().List(mine)),
            "access.denied");
}

}  // namespace
}  // namespace sanad::test
