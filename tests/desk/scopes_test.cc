// What lists show to whom: exactly what the check allows, on full pages.

#include <algorithm>
#include <string>
#include <vector>

#include "sanad/testing.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class Scopes : public OfficeTest {
 public:
  // All that a list shows, `rows` on each page.
  std::vector<ConversationId> Listed(const Session& as, int64_t rows = 2,
                                     ListRequest request = {}) const {
    std::vector<ConversationId> ids;
    request.page.rows = rows;
    do {
      const auto page = as.conversations().List(request);
      EXPECT_THAT(page, IsOk());
      if (!page.ok()) break;
      const bool last = page->next.empty();
      EXPECT_TRUE(last || static_cast<int64_t>(page->rows.size()) == rows);
      for (const ConversationRow& row : page->rows) {
        ids.push_back(row.conversation.id);
      }
      request.page.cursor = page->next;
    } while (!request.page.cursor.empty());
    return ids;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Scopes, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Scopes, OnesOwnAndWhatIsUnassigned) {
  const AgentId layla = Reader({Relation::kAny});
  const AgentId own = Reader({Relation::kAssigned});
  const AgentId free = Reader({Relation::kUnassigned});
  const ConversationId a = Opened("أ");
  const ConversationId b = Opened("ب");
  const ConversationId c = Opened("ج");
  AssignTo(a, own);
  AssignTo(b, layla);
  EXPECT_THAT(Listed(desk().AsAgent(own)), ElementsAre(a));
  EXPECT_THAT(Listed(desk().AsAgent(free)), ElementsAre(c));
  EXPECT_THAT(Listed(desk().AsAgent(layla)), UnorderedElementsAre(a, b, c));
}

TEST_P(Scopes, OnesTeamsAndWhatOneTakesPartIn) {
  const TeamId night = AddTeam("الليل").id;
  const AgentId of_team = Reader({Relation::kTeam});
  const AgentId partner = Reader({Relation::kParticipant});
  ASSERT_THAT(system().staff().Join({.team = night, .agent = of_team}), IsOk());
  const ConversationId a = Opened("أ");
  const ConversationId b = Opened("ب");
  Opened("ج");
  AssignTo(a, {}, night);
  ASSERT_THAT(system().conversations().AddCollaborator(
                  {.conversation = b, .who = Subject::Of(partner)}),
              IsOk());
  EXPECT_THAT(Listed(desk().AsAgent(of_team)), ElementsAre(a));
  EXPECT_THAT(Listed(desk().AsAgent(partner)), ElementsAre(b));
  ASSERT_THAT(system().conversations().AddCollaborator(
                  {.conversation = a, .who = Subject::Of(night)}),
              IsOk());
  EXPECT_THAT(Listed(desk().AsAgent(partner)), ElementsAre(b));
}

TEST_P(Scopes, WhatOneOpenedOneself) {
  const AgentId opener =
      Reader({Relation::kCreated}, {{.actions = {"conversation.create"}}});
  Opened("أ");
  const auto opened = desk().AsAgent(opener).conversations().Open(
      {.inbox = team().support, .customer = team().hana});
  ASSERT_THAT(opened, IsOk());
  EXPECT_THAT(Listed(desk().AsAgent(opener)),
              ElementsAre(opened->conversation));
}

// One row is allowed by several relations, and is seen once.
TEST_P(Scopes, SeveralRelationsAreMergedInTheOrderOfUrgency) {
  const AgentId mixed = Reader({Relation::kAssigned, Relation::kUnassigned,
                                Relation::kParticipant, Relation::kCreated});
  std::vector<ConversationId> seen;
  for (int i = 0; i < 9; ++i) {
    const ConversationId one = Opened("ش");
    if (i % 3 == 0) AssignTo(one, mixed);
    if (i % 3 == 1) AssignTo(one, team().noor);
    if (i % 2 == 0) {
      ASSERT_THAT(system().conversations().AddCollaborator(
                      {.conversation = one, .who = Subject::Of(mixed)}),
                  IsOk());
    }
    if (i % 4 == 0) {
      ASSERT_THAT(system().conversations().SetPriority(
                      {.conversation = one, .priority = Priority::kUrgent}),
                  IsOk());
    }
    if (i % 3 != 1 || i % 2 == 0) seen.push_back(one);
  }
  const Session as = desk().AsAgent(mixed);
  for (const int64_t rows : {1, 2, 3, 50}) {
    EXPECT_THAT(Listed(as, rows), ::testing::UnorderedElementsAreArray(seen));
  }
  std::vector<ConversationId> all = Listed(system());
  std::erase_if(all, [&](ConversationId id) {
    return std::find(seen.begin(), seen.end(), id) == seen.end();
  });
  EXPECT_EQ(Listed(as), all);
}

// What one takes part in stands where its conversation stands, whatever
// happens to that.
TEST_P(Scopes, WhatOneTakesPartInMovesWithItsConversation) {
  const AgentId partner = Reader({Relation::kParticipant});
  const Session as = desk().AsAgent(partner);
  const Subject who = Subject::Of(partner);
  const auto conversations = system().conversations();
  const ConversationId a = Opened("أ");
  clock().Advance(absl::Minutes(1));
  const ConversationId b = Opened("ب");
  clock().Advance(absl::Minutes(1));
  const ConversationId c = Opened("ج");
  for (const ConversationId id : {a, b, c}) {
    ASSERT_THAT(conversations.AddCollaborator({id, who}), IsOk());
  }
  const auto listed = [&] { return Listed(as, 1); };
  EXPECT_THAT(listed(), ElementsAre(a, b, c));
  ASSERT_THAT(conversations.SetPriority({c, Priority::kUrgent}), IsOk());
  EXPECT_THAT(listed(), ElementsAre(c, a, b));
  ASSERT_THAT(conversations.Reply({.conversation = a, .text = "أهلاً"}), IsOk());
  EXPECT_THAT(listed(), ElementsAre(c, b, a));
  Bring(b, ConversationStatus::kResolved);
  EXPECT_THAT(listed(), ElementsAre(c, a));
  EXPECT_THAT(Listed(as, 1, {.statuses = {ConversationStatus::kResolved}}),
              ElementsAre(b));
  ASSERT_THAT(conversations.Merge({.conversation = c, .into = b}), IsOk());
  EXPECT_THAT(listed(), ElementsAre(b, a));
  ASSERT_THAT(conversations.RemoveCollaborator({a, who}), IsOk());
  EXPECT_THAT(listed(), ElementsAre(b));
  ASSERT_THAT(conversations.Unmerge({.conversation = c}), IsOk());
  EXPECT_THAT(listed(), ElementsAre(c));
}

TEST_P(Scopes, WhatIsDeniedIsLeftOut) {
  const AgentId all_but_own =
      Reader({Relation::kAny}, {{.effect = Effect::kDeny,
                                 .actions = {"conversation.list"},
                                 .relations = {Relation::kAssigned}}});
  const ConversationId a = Opened("أ");
  const ConversationId b = Opened("ب");
  AssignTo(a, all_but_own);
  EXPECT_THAT(Listed(desk().AsAgent(all_but_own)), ElementsAre(b));
}

TEST_P(Scopes, ListsOfOneInboxHoldWhatIsInIt) {
  const AgentId own = Reader({Relation::kAssigned});
  const ConversationId a = Opened("أ");
  AssignTo(a, own);
  const Session as = desk().AsAgent(own);
  EXPECT_THAT(Listed(as, 2, {.inbox = team().support}), ElementsAre(a));
  EXPECT_THAT(Listed(as, 2, {.inbox = team().billing}), IsEmpty());
  EXPECT_THAT(Listed(as, 2, {.mine = true}), ElementsAre(a));
}

// Counters hold whole inboxes, so of a part of one the rows are counted.
TEST_P(Scopes, ViewsShowAndCountWhatOneMayList) {
  const AgentId layla = Reader({Relation::kAssigned});
  const ConversationId mine = Opened();
  Opened();
  const ConversationId mine_too = Opened();
  AssignTo(mine, layla);
  AssignTo(mine_too, layla);
  const Session as = desk().AsAgent(layla);
  const ViewFilter filters[] = {{},
                                {.inboxes = {team().support}},
                                {.inboxes = {team().support, team().customs}},
                                {.inboxes = {team().customs}},
                                {.assignees = {layla}},
                                {.mine = true}};
  for (const ViewFilter& filter : filters) {
    const View view = *system().views().Save({.name = "ع", .filter = filter});
    const auto page = as.views().Conversations({.view = view.id});
    ASSERT_THAT(page, IsOk());
    std::vector<ConversationId> ids;
    for (const auto& row : page->rows) ids.push_back(row.conversation.id);
    const bool elsewhere = filter.inboxes == std::vector{team().customs};
    EXPECT_THAT(ids, ::testing::SizeIs(elsewhere ? 0 : 2));
    const auto counts = as.views().Count({.views = {view.id}});
    ASSERT_THAT(counts, IsOk());
    EXPECT_EQ(counts->front().conversations, std::ssize(ids));
    const auto first =
        as.views().Conversations({.view = view.id, .page = {.rows = 1}});
    EXPECT_EQ(first->next.empty(), elsewhere);
  }
}

TEST_P(Scopes, WhatIsDueIsListedOfWhatOneMayList) {
  const ServiceLevels levels = system().service_levels();
  const auto policy = levels.SavePolicy(
      {.name = "أساسي",
       .rules = {{.targets = {.resolution = absl::Hours(8)}}}});
  ASSERT_THAT(levels.Assign({.policy = policy->id}), IsOk());
  const AgentId layla = Reader({Relation::kAssigned, Relation::kTeam,
                                Relation::kCreated, Relation::kParticipant});
  const Session as = desk().AsAgent(layla);
  const ConversationId assigned = Opened();
  clock().Advance(absl::Minutes(1));
  Opened();
  clock().Advance(absl::Minutes(1));
  const ConversationId shared = Opened();
  AssignTo(assigned, layla);
  ASSERT_THAT(system().conversations().AddCollaborator(
                  {.conversation = shared, .who = Subject::Of(layla)}),
              IsOk());
  EXPECT_THAT(Listed(as, 1, {.order = ListOrder::kNextDue}),
              ElementsAre(assigned, shared));
  EXPECT_THAT(
      Listed(as, 1, {.inbox = team().support, .order = ListOrder::kNextDue}),
      ElementsAre(assigned, shared));
  EXPECT_THAT(Listed(system(), 2, {.order = ListOrder::kNextDue}),
              ::testing::SizeIs(3));
}

TEST_P(Scopes, CustomersAreThoseOfTheInboxesServed) {
  const RoleId role =
      system()
          .access()
          .SaveRole({.name = "د", .rules = {{.actions = {"customer.read"}}}})
          .value()
          .role.id;
  const AgentId layla = system().staff().AddAgent({.name = "ليلى"}).value().id;
  ASSERT_THAT(system().access().Grant({.role = role,
                                       .to = Subject::Of(layla),
                                       .at = Place::At(team().support)}),
              IsOk());
  const Session as = desk().AsAgent(layla);
  EXPECT_THAT(as.customers().List().value().rows, IsEmpty());
  Opened();
  const auto rows = as.customers().List().value().rows;
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].id, team().hana);
}

// Who may read a customer does not see how they are reached.
TEST_P(Scopes, ContactDataIsMaskedAndCannotBeTriedOut) {
  Opened();
  const RoleId role =
      system()
          .access()
          .SaveRole(
              {.name = "د",
               .rules = {{.actions = {"customer.read", "conversation.read"}}}})
          .value()
          .role.id;
  const AgentId layla = system().staff().AddAgent({.name = "ليلى"}).value().id;
  ASSERT_THAT(
      system().access().Grant(
          {.role = role, .to = Subject::Of(layla), .at = Place::Workspace()}),
      IsOk());
  const Session as = desk().AsAgent(layla);
  const auto profile = as.customers().Get({.customer = team().hana});
  ASSERT_THAT(profile, IsOk());
  ASSERT_FALSE(profile->identities.empty());
  EXPECT_TRUE(profile->identities[0].value.masked());
  const auto find = [&](const std::string& value) {
    return Refusal(
        as.customers().Find({.kind = IdentityKind::kEmail, .value = value}));
  };
  EXPECT_EQ(find("hana@example.com"), find("nobody@example.com"));
}

TEST_P(Scopes, NotesAreForThoseWhoMayReadThem) {
  const ConversationId conversation = Opened();
  ASSERT_THAT(noor().conversations().AddNote(
                  {.conversation = conversation, .text = "للمراجعة"}),
              IsOk());
  const AgentId layla = Reader({Relation::kAny});
  const auto notes_in = [&](const Session& as) {
    const auto timeline = TimelineOf(conversation, as);
    return std::count_if(timeline.begin(), timeline.end(),
                         [](const TimelineItem& item) {
                           return item.event.kind == EventKind::kNoteAdded;
                         });
  };
  EXPECT_EQ(notes_in(desk().AsAgent(layla)), 0);
  EXPECT_EQ(notes_in(karim()), 1);
}

TEST_P(Scopes, CannedRepliesAreThoseOfTheInboxesServedAndTheGlobalOnes) {
  const auto save = [&](const std::string& name, std::vector<InboxId> in) {
    return system()
        .knowledge()
        .SaveCannedReply({.name = name, .inboxes = std::move(in)})
        .value()
        .reply.id;
  };
  const CannedReplyId global = save("ترحيب", {});
  const CannedReplyId support = save("دعم", {team().support});
  save("فواتير", {team().billing});
  const RoleId role =
      system()
          .access()
          .SaveRole(
              {.name = "د", .rules = {{.actions = {"canned_reply.read"}}}})
          .value()
          .role.id;
  const AgentId layla = system().staff().AddAgent({.name = "ليلى"}).value().id;
  ASSERT_THAT(system().access().Grant({.role = role,
                                       .to = Subject::Of(layla),
                                       .at = Place::At(team().support)}),
              IsOk());
  std::vector<CannedReplyId> ids;
  const auto page =
      desk().AsAgent(layla).knowledge().ListCannedReplies().value();
  for (const CannedReplyView& view : page.rows) {
    ids.push_back(view.reply.id);
  }
  EXPECT_THAT(ids, ElementsAre(global, support));
}

}  // namespace
}  // namespace sanad::test
