// Views: who sees which, what is on their pages, what they count.

#include "sanad/views.h"

#include <string>
#include <utility>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

class Views : public OfficeTest {
 protected:
  static View Saved(const Session& by, SaveView request) {
    const auto view = by.views().Save(request);
    EXPECT_TRUE(view.ok()) << view.status();
    return view.value_or(View{});
  }
  static View Saved(const Session& by, const ViewFilter& filter,
                    ViewOrder order = ViewOrder::kNone) {
    return Saved(by, SaveView{.name = "عرض", .filter = filter, .order = order});
  }

  ConversationId OpenedIn(InboxId inbox,
                          Priority priority = Priority::kNormal) const {
    return system()
        .conversations()
        .Open({.inbox = inbox,
               .customer = team().hana,
               .subject = "أين شحنتي؟",
               .text = "متى تصل؟",
               .channel = Channel::kPhone,
               .priority = priority})
        ->conversation;
  }

  static std::vector<ConversationId> PageOf(const Session& reader,
                                            const View& view) {
    std::vector<ConversationId> ids;
    const auto page = reader.views().Conversations({.view = view.id});
    EXPECT_TRUE(page.ok()) << page.status();
    if (!page.ok()) return ids;
    EXPECT_TRUE(page->complete);
    for (const auto& row : page->rows) ids.push_back(row.conversation.id);
    return ids;
  }
  static int64_t CountOf(const Session& reader, const View& view) {
    const auto counts = reader.views().Count({.views = {view.id}});
    EXPECT_TRUE(counts.ok()) << counts.status();
    return counts.ok() ? counts->front().conversations : -1;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Views, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- who sees a view ------------------------------------------------------

TEST_P(Views, AreOnesOwnThoseOfOnesTeamsAndTheSharedOnes) {
  Saved(noor(), {.name = "لنور"});
  Saved(noor(), {.name = "للدعم",
                 .audience = ViewAudience::kTeam,
                 .team = team().support_team});
  Saved(salma(), {.name = "للجميع", .audience = ViewAudience::kShared});
  const auto names = [](const Session& reader) {
    std::vector<std::string> found;
    const std::vector<View> views = reader.views().List().value();
    for (const View& view : views) found.push_back(view.name);
    return found;
  };
  EXPECT_THAT(names(noor()), ElementsAre("لنور", "للدعم", "للجميع"));
  EXPECT_THAT(names(karim()), ElementsAre("للدعم", "للجميع"));
  EXPECT_THAT(names(daniel()), ElementsAre("للجميع"));
  EXPECT_THAT(names(system()), ElementsAre("للدعم", "للجميع"));
}

TEST_P(Views, OfTheSystemAreShared) {
  const View view = Saved(system(), {.name = "المفتوحة"});
  EXPECT_EQ(view.audience, ViewAudience::kShared);
  EXPECT_EQ(view.owner, AgentId{});
  EXPECT_EQ(noor().views().List()->size(), 1u);
}

TEST_P(Views, OfAnotherAreUnknownEvenToOwners) {
  const View view = Saved(noor(), {.name = "محادثاتي"});
  for (const Session& other : {salma(), karim(), system()}) {
    EXPECT_EQ(Refusal(other.views().Delete({.view = view.id})), "view.unknown");
    EXPECT_EQ(Refusal(other.views().Change({.view = view.id})), "view.unknown");
    EXPECT_EQ(Refusal(other.views().Conversations({.view = view.id})),
              "view.unknown");
    EXPECT_EQ(Refusal(other.views().Count({.views = {view.id}})),
              "view.unknown");
  }
  EXPECT_EQ(noor().views().Delete({.view = view.id})->name, "محادثاتي");
  EXPECT_THAT(noor().views().List().value(), IsEmpty());
}

TEST_P(Views, ForEverybodyAreChangedByOwnersOnly) {
  EXPECT_EQ(Refusal(noor().views().Save(
                {.name = "ع", .audience = ViewAudience::kShared})),
            "access.denied");
  const View view = Saved(system(), {.name = "ع"});
  EXPECT_EQ(Refusal(noor().views().Change({.view = view.id, .name = "غ"})),
            "access.denied");
  EXPECT_EQ(Refusal(noor().views().Delete({.view = view.id})), "access.denied");
  EXPECT_TRUE(salma().views().Change({.view = view.id, .name = "غ"}).ok());
}

TEST_P(Views, OfATeamAreItsMembersToChange) {
  const View view = Saved(noor(), {.name = "ع",
                                   .audience = ViewAudience::kTeam,
                                   .team = team().support_team});
  EXPECT_TRUE(karim().views().Change({.view = view.id, .name = "غ"}).ok());
  EXPECT_EQ(Refusal(daniel().views().Change({.view = view.id})),
            "view.unknown");
  EXPECT_EQ(Refusal(daniel().views().Save({.name = "ع",
                                           .audience = ViewAudience::kTeam,
                                           .team = team().support_team})),
            "team.unknown");
}

// --- what a view restricts to ---------------------------------------------

TEST_P(Views, WhatOneMayNotSeeOrIsNotThereIsRefused) {
  const auto refusal = [&](const ViewFilter& filter) {
    return Refusal(daniel().views().Save({.name = "ع", .filter = filter}));
  };
  EXPECT_EQ(refusal({.inboxes = {team().support}}), "inbox.unknown");
  EXPECT_EQ(refusal({.inboxes = {{999}}}), "inbox.unknown");
  EXPECT_EQ(refusal({.teams = {{999}}}), "team.unknown");
  EXPECT_EQ(refusal({.assignees = {{999}}}), "agent.unknown");
  EXPECT_EQ(refusal({.any_tags = {{999}}}), "tag.unknown");
  EXPECT_EQ(refusal({.all_tags = {{999}}}), "tag.unknown");
  EXPECT_EQ(refusal({.fields = {{.field = {999}}}}), "field.unknown");
}

TEST_P(Views, WrongValuesAreRefusedByField) {
  const auto refusal = [&](const ViewFilter& filter) {
    return FieldRefusal(noor().views().Save({.name = "ع", .filter = filter}));
  };
  const std::vector<InboxId> inboxes(limits::kViewValues + 1, team().support);
  const std::vector<FieldCondition> fields(limits::kViewFields + 1);
  EXPECT_EQ(FieldRefusal(noor().views().Save({})), "name: text.empty");
  EXPECT_EQ(refusal({.inboxes = inboxes}),
            "filter.inboxes: view.too_many_values");
  EXPECT_EQ(refusal({.fields = fields}), "filter.fields: view.too_many_values");
  EXPECT_EQ(refusal({.statuses = {ConversationStatus::kNone}}),
            "filter.statuses: value.unknown");
  EXPECT_EQ(refusal({.priorities = {static_cast<Priority>(9)}}),
            "filter.priorities: value.unknown");
  EXPECT_EQ(refusal({.waiting = static_cast<Whether>(9)}),
            "filter.waiting: value.unknown");
  EXPECT_EQ(refusal({.waiting_longer_than = absl::InfiniteDuration()}),
            "filter.waiting_longer_than: value.unknown");
  EXPECT_EQ(refusal({.overdue = true}), "order: view.order_unfit");
}

TEST_P(Views, AreBoundedForEachAgent) {
  for (size_t i = 0; i < limits::kViewsPerAgent; ++i) {
    Saved(noor(), {.name = "ع" + std::to_string(i)});
  }
  EXPECT_EQ(Refusal(noor().views().Save({.name = "ع"})), "view.too_many");
  EXPECT_TRUE(karim().views().Save({.name = "ع"}).ok());
}

// --- pages and counters ---------------------------------------------------

TEST_P(Views, PagesAndCountersAreOfTheInboxesThatOneServes) {
  const View view = Saved(system(), ViewFilter{});
  const ConversationId support = OpenedIn(team().support);
  const ConversationId billing = OpenedIn(team().billing, Priority::kUrgent);
  EXPECT_THAT(PageOf(salma(), view), ElementsAre(billing, support));
  EXPECT_THAT(PageOf(noor(), view), ElementsAre(support));
  EXPECT_THAT(PageOf(daniel(), view), ElementsAre(billing));
  EXPECT_EQ(CountOf(salma(), view), 2);
  EXPECT_EQ(CountOf(noor(), view), 1);
  EXPECT_EQ(CountOf(daniel(), view), 1);
}

TEST_P(Views, MineIsOfWhoeverLooks) {
  const View mine = Saved(system(), ViewFilter{.mine = true});
  const View both =
      Saved(system(), ViewFilter{.mine = true, .unassigned = true});
  const ConversationId hers = OpenedIn(team().support);
  const ConversationId his = OpenedIn(team().support);
  const ConversationId free = OpenedIn(team().support);
  ASSERT_TRUE(noor().conversations().Take({.conversation = hers}).ok());
  ASSERT_TRUE(karim().conversations().Take({.conversation = his}).ok());
  EXPECT_THAT(PageOf(noor(), mine), ElementsAre(hers));
  EXPECT_THAT(PageOf(karim(), mine), ElementsAre(his));
  EXPECT_THAT(PageOf(noor(), both), ElementsAre(hers, free));
  EXPECT_THAT(PageOf(system(), both), ElementsAre(free));
  EXPECT_EQ(CountOf(noor(), mine), 1);
  EXPECT_EQ(CountOf(noor(), both), 2);
  EXPECT_EQ(CountOf(system(), both), 1);
}

TEST_P(Views, FollowTagsAndCustomFields) {
  const auto port = system().inboxes().Declare(
      {.name = "port", .type = CustomFieldType::kText});
  const ConversationId id = Opened();
  const auto conversations = noor().conversations();
  ASSERT_TRUE(conversations.AddTag({.conversation = id, .tag = "هش"}).ok());
  const TagId tag = system().inboxes().ListTags()->rows.front().id;
  const View tagged = Saved(noor(), ViewFilter{.any_tags = {tag}});
  const View to_jeddah = Saved(
      noor(), ViewFilter{.fields = {{.field = port->id, .values = {"جدة"}}}});
  EXPECT_EQ(CountOf(noor(), tagged), 1);
  EXPECT_EQ(CountOf(noor(), to_jeddah), 0);
  ASSERT_TRUE(
      conversations
          .SetField({.conversation = id, .field = "port", .value = "جدة"})
          .ok());
  ASSERT_TRUE(conversations.RemoveTag({.conversation = id, .tag = "هش"}).ok());
  EXPECT_EQ(CountOf(noor(), tagged), 0);
  EXPECT_THAT(PageOf(noor(), to_jeddah), ElementsAre(id));
}

TEST_P(Views, ThatMoveWithTheClockEndAtNow) {
  const View view =
      Saved(noor(), ViewFilter{.waiting_longer_than = absl::Hours(1)},
            ViewOrder::kWaitingSince);
  const ConversationId early = Opened();
  clock().Advance(absl::Minutes(40));
  Opened();
  EXPECT_THAT(PageOf(noor(), view), IsEmpty());
  clock().Advance(absl::Minutes(20));
  EXPECT_THAT(PageOf(noor(), view), ElementsAre(early));
  EXPECT_EQ(CountOf(noor(), view), 1);
  clock().Advance(absl::Hours(1));
  EXPECT_EQ(CountOf(noor(), view), 2);
}

TEST_P(Views, CursorBelongsToItsViewItsReaderAndItsFilter) {
  for (int i = 0; i < 3; ++i) Opened();
  const View view = Saved(system(), ViewFilter{.inboxes = {team().support}});
  const View other = Saved(system(), ViewFilter{.inboxes = {team().support}});
  const std::string next =
      noor()
          .views()
          .Conversations({.view = view.id, .page = {.rows = 2}})
          ->next;
  const auto refusal = [&](const Session& reader, const View& of) {
    return Refusal(reader.views().Conversations(
        {.view = of.id, .page = {.cursor = next}}));
  };
  EXPECT_EQ(refusal(noor(), view), "OK");
  EXPECT_EQ(refusal(noor(), other), "cursor.foreign");
  EXPECT_EQ(refusal(karim(), view), "cursor.foreign");
  ASSERT_TRUE(
      salma().views().Change({.view = view.id, .filter = ViewFilter{}}).ok());
  EXPECT_EQ(refusal(noor(), view), "cursor.foreign");
}

TEST_P(Views, ThatAreChangedCountAnew) {
  const ConversationId id = Opened();
  const View view = Saved(noor(), ViewFilter{.unassigned = true});
  ASSERT_EQ(CountOf(noor(), view), 1);
  const auto changed = noor().views().Change(
      {.view = view.id, .filter = ViewFilter{.mine = true}, .version = 1});
  ASSERT_TRUE(changed.ok()) << changed.status();
  EXPECT_EQ(changed->version, 2);
  EXPECT_EQ(CountOf(noor(), view), 0);
  ASSERT_TRUE(noor().conversations().Take({.conversation = id}).ok());
  EXPECT_EQ(CountOf(noor(), view), 1);
  EXPECT_EQ(Refusal(noor().views().Change(
                {.view = view.id, .name = "ع", .version = 1})),
            "view.changed");
}

TEST_P(Views, HoldRootsOnly) {
  const View by_index =
      Saved(system(), ViewFilter{.inboxes = {team().support}});
  const View by_members = Saved(system(), ViewFilter{}, ViewOrder::kCreated);
  const ConversationId root = Opened();
  const ConversationId merged = Opened();
  const auto hold = [&](const auto& ids) {
    for (const View& view : {by_index, by_members}) {
      EXPECT_THAT(PageOf(noor(), view), ids);
      EXPECT_EQ(CountOf(noor(), view),
                static_cast<int64_t>(PageOf(noor(), view).size()));
    }
  };
  hold(ElementsAre(root, merged));
  const auto conversations = noor().conversations();
  ASSERT_THAT(conversations.Merge({.conversation = merged, .into = root}),
              IsOk());
  hold(ElementsAre(root));
  ASSERT_THAT(conversations.Unmerge({.conversation = merged}), IsOk());
  hold(ElementsAre(root, merged));
}

// --- filling and clearing -------------------------------------------------

class FilledViews : public Views {
 protected:
  void ReceiveMany(int64_t many) const {
    std::vector<ReceiveRequest> batch;
    for (int64_t i = 0; i < many; ++i) {
      batch.push_back({.inbox = team().support,
                       .channel = Channel::kChat,
                       .sender_kind = IdentityKind::kHandle,
                       .sender = "chat:" + std::to_string(i),
                       .text = "متى تصل؟",
                       .content_digest = std::to_string(i)});
      if (batch.size() < limits::kActsPerBatch && i + 1 < many) continue;
      for (const auto& arrival : system().channels().ReceiveAll(batch)) {
        ASSERT_THAT(arrival, IsOk());
      }
      batch.clear();
    }
  }

  // Whether there is more to do at once.
  bool RunDue() {
    const auto run = desk().RunDue();
    EXPECT_THAT(run, IsOk());
    return run.ok() && run->next <= clock().Now();
  }

  void ExpectWhole() const {
    const auto verification = desk().Verify();
    ASSERT_THAT(verification, IsOk());
    EXPECT_THAT(verification->findings, IsEmpty());
  }

  ViewCount Counted() const {
    const auto counts = noor().views().Count();
    EXPECT_THAT(counts, IsOk());
    return counts.ok() && counts->size() == 1 ? counts->front() : ViewCount{};
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, FilledViews,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

constexpr int64_t kMany = 2'300;  // three portions

TEST_P(FilledViews, AreCompleteAfterEveryPortion) {
  ReceiveMany(kMany);
  const View view = Saved(noor(), ViewFilter{.unassigned = true});
  EXPECT_FALSE(Counted().complete);
  EXPECT_FALSE(noor().views().Conversations({.view = view.id})->complete);
  EXPECT_EQ(Counted().conversations, 1'000);
  EXPECT_TRUE(RunDue());
  EXPECT_EQ(Counted().conversations, 2'000);
  ExpectWhole();
  RunDue();
  EXPECT_TRUE(Counted().complete);
  EXPECT_EQ(Counted().conversations, kMany);
  ExpectWhole();
}

TEST_P(FilledViews, CountWhatChangesBetweenPortionsOnce) {
  ReceiveMany(kMany);
  const View view = Saved(noor(), ViewFilter{.unassigned = true});
  const auto page =
      noor().views().Conversations({.view = view.id, .page = {.rows = 1}});
  const ConversationId counted = page->rows.front().conversation.id;
  const ConversationId uncounted = Opened();
  const auto take = [&](ConversationId id) {
    ASSERT_THAT(noor().conversations().Take({.conversation = id}), IsOk());
  };
  take(counted);
  EXPECT_EQ(Counted().conversations, 999);
  take(uncounted);
  Opened();
  EXPECT_EQ(Counted().conversations, 999);
  ExpectWhole();
  while (RunDue()) {
  }
  EXPECT_EQ(Counted().conversations, kMany);
  ExpectWhole();
}

TEST_P(FilledViews, LeaveNothingWhenTheyAreGone) {
  ReceiveMany(kMany);
  const View view = Saved(noor(), ViewFilter{.unassigned = true});
  while (RunDue()) {
  }
  ASSERT_THAT(noor().views().Change(
                  {.view = view.id, .filter = ViewFilter{.mine = true}}),
              IsOk());
  ASSERT_THAT(noor().views().Delete({.view = view.id}), IsOk());
  ExpectWhole();
  EXPECT_EQ(desk().RunDue()->done, 2);  // of the filter before, and of this
  EXPECT_EQ(desk().RunDue()->done, 1);
  EXPECT_EQ(desk().RunDue()->done, 1);
  EXPECT_EQ(desk().RunDue()->done, 0);
  ExpectWhole();
}

}  // namespace
}  // namespace sanad::test
