#include "model/view_match.h"

#include <functional>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "sanad/conversation.h"

namespace sanad {
namespace {

const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);

Conversation Open() {
  return {.id = {7},
          .inbox = {1},
          .status = ConversationStatus::kOpen,
          .priority = Priority::kNormal,
          .waiting_since = kNow - absl::Hours(2),
          .assignee = {5},
          .team = {3},
          .kind = ConversationKind::kFault,
          .channel = Channel::kEmail,
          .created_at = kNow - absl::Hours(5),
          .last_activity_at = kNow - absl::Hours(1)};
}

CompiledView Compiled(const ViewFilter& filter) {
  return {filter, ViewOrder::kNone, false};
}

struct Case {
  std::string name;
  ViewFilter filter;
  bool takes;
  std::function<void(Conversation&)> change = [](Conversation&) {};
};

std::vector<Case> Cases() {
  using C = Conversation;
  return {
      {"nothing restricts", {}, true},
      {"another inbox", {.inboxes = {{2}, {3}}}, false},
      {"one of the inboxes", {.inboxes = {{2}, {1}}}, true},
      {"one of the teams", {.teams = {{4}, {3}}}, true},
      {"another team", {.teams = {{4}}}, false},
      {"one of the assignees", {.assignees = {{5}}}, true},
      {"another assignee", {.assignees = {{6}}}, false},
      {"mine, as somebody's", {.mine = true}, true},
      {"nobody's, as somebody's", {.unassigned = true}, false},
      {"nobody's", {.unassigned = true}, true, [](C& c) { c.assignee = {}; }},
      {"nobody's is not mine",
       {.mine = true},
       false,
       [](C& c) { c.assignee = {}; }},
      {"resolved",
       {},
       false,
       [](C& c) { c.status = ConversationStatus::kResolved; }},
      {"resolved, if asked for",
       {.statuses = {ConversationStatus::kResolved}},
       true,
       [](C& c) { c.status = ConversationStatus::kResolved; }},
      {"another priority", {.priorities = {Priority::kHigh}}, false},
      {"one of the kinds", {.kinds = {ConversationKind::kFault}}, true},
      {"another kind", {.kinds = {ConversationKind::kNone}}, false},
      {"another channel", {.channels = {Channel::kChat}}, false},
      {"somebody waits", {.waiting = Whether::kYes}, true},
      {"nobody is to wait", {.waiting = Whether::kNo}, false},
      {"nothing is due", {.due = Whether::kYes}, false},
      {"due", {.overdue = true}, true, [](C& c) { c.next_due = kNow; }},
      {"snoozed", {}, false, [](C& c) { c.snoozed_until = kNow; }},
      {"snoozed and shown",
       {.snoozed = WhenSnoozed::kShown},
       true,
       [](C& c) { c.snoozed_until = kNow; }},
      {"not snoozed", {.snoozed = WhenSnoozed::kOnly}, false},
      {"spam", {}, false, [](C& c) { c.spam = true; }},
      {"merged away", {}, false, [](C& c) { c.merged_into = {1}; }},
  };
}

TEST(ViewMatch, TakesWhatEveryConditionTakes) {
  for (const Case& one : Cases()) {
    SCOPED_TRACE(one.name);
    Conversation conversation = Open();
    one.change(conversation);
    const CompiledView view = Compiled(one.filter);
    EXPECT_EQ(view.TakesRow(conversation), one.takes);
  }
}

TEST(ViewMatch, LabelsAreAnyOfAndAllOf) {
  const Labels labels{.tags = {{2}, {9}},
                      .fields = {{.field = {4}, .value = "جدة"}}};
  const auto takes = [&](const ViewFilter& filter) {
    const CompiledView view = Compiled(filter);
    EXPECT_TRUE(view.AsksForLabels());
    return view.TakesLabels(labels);
  };
  EXPECT_TRUE(takes({.any_tags = {{1}, {9}}}));
  EXPECT_FALSE(takes({.any_tags = {{1}}}));
  EXPECT_TRUE(takes({.all_tags = {{9}, {2}}}));
  EXPECT_FALSE(takes({.all_tags = {{9}, {1}}}));
  EXPECT_TRUE(takes({.fields = {{{4}, {"العقبة", "جدة"}}}}));
  EXPECT_FALSE(takes({.fields = {{{4}, {"العقبة"}}}}));
  EXPECT_FALSE(takes({.fields = {{{5}, {"جدة"}}}}));
}

TEST(ViewMatch, WhatIsMineIsHeldByWhoHasItUnlessEverybodySeesIt) {
  const auto holder = [](const ViewFilter& filter) {
    return Compiled(filter).HolderOf(Open());
  };
  EXPECT_EQ(holder({}), AgentId{});
  EXPECT_EQ(holder({.mine = true}), AgentId{5});
  EXPECT_EQ(holder({.mine = true, .unassigned = true}), AgentId{5});
  EXPECT_EQ(holder({.assignees = {{5}}, .mine = true}), AgentId{});
}

TEST(ViewMatch, WhatHasNoMomentComesLastEitherWay) {
  Conversation waits = Open();
  Conversation idle = Open();
  idle.waiting_since.reset();
  for (const bool descending : {false, true}) {
    const CompiledView view({}, ViewOrder::kWaitingSince, descending);
    EXPECT_LT(view.PlaceOf(waits), view.PlaceOf(idle));
  }
}

TEST(ViewMatch, PagesComeFromTheConversationsIndexOnlyWhereItAnswers) {
  const auto source = [](const ViewFilter& filter,
                         ViewOrder order = ViewOrder::kNone) {
    return CompiledView(filter, order, false).source();
  };
  EXPECT_EQ(source({.inboxes = {{1}, {2}}}), ViewSource::kInboxes);
  EXPECT_EQ(source({.mine = true}), ViewSource::kAssignees);
  EXPECT_EQ(source({.inboxes = {{1}},
                    .priorities = {Priority::kHigh, Priority::kUrgent}}),
            ViewSource::kInboxes);
  EXPECT_EQ(source({.inboxes = {{1}},
                    .priorities = {Priority::kLow, Priority::kUrgent}}),
            ViewSource::kMembers);
  EXPECT_EQ(source({}), ViewSource::kMembers);
  EXPECT_EQ(source({.inboxes = {{1}}}, ViewOrder::kCreated),
            ViewSource::kMembers);
  EXPECT_EQ(source({.inboxes = {{1}}, .any_tags = {{1}}}),
            ViewSource::kMembers);
  EXPECT_EQ(
      source({.inboxes = std::vector<InboxId>{{1}, {2}, {3}, {4}, {5}, {6}}}),
      ViewSource::kMembers);
}

}  // namespace
}  // namespace sanad
