#include "desk/verify/conversation_rules.h"

#include <functional>
#include <string>
#include <vector>

#include "desk/verify/findings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/desk/verify/history.h"

namespace sanad {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

constexpr ConversationId kId{3};
constexpr CustomerId kNadia{5};
constexpr AgentId kNoor{2};

absl::Time At(int minute) {
  return absl::FromUnixSeconds(1'800'000'000) + absl::Minutes(minute);
}

Message Said(int64_t id, ActorKind by, int minute) {
  return {.id = {id},
          .conversation = kId,
          .author_kind = by,
          .author = by == ActorKind::kCustomer ? kNadia.value : kNoor.value,
          .visibility = Visibility::kPublic,
          .at = At(minute)};
}

Message Noted(int64_t id, int minute) {
  Message note = Said(id, ActorKind::kAgent, minute);
  note.visibility = Visibility::kInternal;
  return note;
}

Message OutOfOffice(int64_t id, int minute) {
  Message message = Said(id, ActorKind::kCustomer, minute);
  message.automatic = Automatic::kAutoReply;
  return message;
}

// Asked, answered, asked twice again; handed over once.
ConversationCase Waiting() {
  return {.conversation = {.id = kId,
                           .customer = kNadia,
                           .status = ConversationStatus::kOpen,
                           .waiting_since = At(3),
                           .assignee = kNoor,
                           .team = {1},
                           .created_at = At(0),
                           .last_activity_at = At(5),
                           .first_reply_at = At(2),
                           .last_reply_at = At(2),
                           .last_customer_message_at = At(4),
                           .messages = 6,
                           .replies = 1,
                           .root = kId},
          .participants = {{.conversation = kId, .customer = kNadia}},
          .assignments =
              {{.conversation = kId,
                .number = 1,
                .agent = {8},
                .team = {1},
                .until = At(1)},
               {.conversation = kId, .number = 2, .agent = kNoor, .team = {1}}},
          .messages = {Said(10, ActorKind::kCustomer, 0),
                       Said(11, ActorKind::kAgent, 2),
                       Said(12, ActorKind::kCustomer, 3),
                       Said(13, ActorKind::kCustomer, 4), Noted(14, 5),
                       OutOfOffice(15, 6)},
          .attachments = {{.id = {20},
                           .message = {12},
                           .conversation = kId,
                           .customer = kNadia}}};
}

ConversationCase Resolved() {
  ConversationCase whole = Waiting();
  whole.conversation.status = ConversationStatus::kResolved;
  whole.conversation.waiting_since.reset();
  whole.conversation.resolved_at = At(7);
  return whole;
}

// Nobody has said anything, and nobody was asked to.
ConversationCase Untouched() {
  return {.conversation = {.id = kId,
                           .customer = kNadia,
                           .status = ConversationStatus::kOpen,
                           .team = {1},
                           .created_at = At(0),
                           .last_activity_at = At(0),
                           .root = kId},
          .participants = {{.conversation = kId, .customer = kNadia}}};
}

struct Row {
  std::string name;
  ConversationCase (*start)();
  std::function<void(ConversationCase&)> change;
  std::vector<std::string> places;
};

class ConversationRules : public testing::TestWithParam<Row> {};

TEST_P(ConversationRules, NameWhatDoesNotHold) {
  ConversationCase whole = GetParam().start();
  GetParam().change(whole);
  Findings findings;
  CheckConversation(whole, findings);
  EXPECT_THAT(Places(findings), ElementsAreArray(GetParam().places));
}

const Row kRows[] = {
    {"Waiting", Waiting, [](ConversationCase&) {}, {}},
    {"Resolved", Resolved, [](ConversationCase&) {}, {}},
    {"Untouched", Untouched, [](ConversationCase&) {}, {}},
    {"Closed",
     Resolved,
     [](ConversationCase& w) {
       w.conversation.status = ConversationStatus::kClosed;
       w.conversation.closed_at = At(8);
     },
     {}},
    {"ReopenedByHand",
     Resolved,
     [](ConversationCase& w) {
       w.conversation.status = ConversationStatus::kOpen;
       w.conversation.resolved_at.reset();
       w.conversation.reopens = 1;
     },
     {}},
    {"Released",
     Waiting,
     [](ConversationCase& w) {
       w.assignments.back().until = At(5);
       w.conversation.assignee = {};
       w.conversation.team = {};
     },
     {}},
    {"RepliedBeforeAnybodyAsked",
     Untouched,
     [](ConversationCase& w) {
       w.messages = {Said(10, ActorKind::kAgent, 1)};
       w.conversation.messages = w.conversation.replies = 1;
       w.conversation.last_reply_at = At(1);
       w.conversation.last_activity_at = At(1);
     },
     {}},

    {"Messages",
     Waiting,
     [](ConversationCase& w) { ++w.conversation.messages; },
     {"conversation 3, messages"}},
    {"Replies",
     Waiting,
     [](ConversationCase& w) { ++w.conversation.replies; },
     {"conversation 3, replies"}},
    {"Repeats",
     Waiting,
     [](ConversationCase& w) { ++w.conversation.repeats; },
     {"conversation 3, repeats"}},
    {"JoinedAsRepeat",
     Waiting,
     [](ConversationCase& w) {
       w.messages[3].joined_by = JoinedBy::kRepeat;
       w.conversation.repeats = 1;
     },
     {}},
    {"LastActivity",
     Waiting,
     [](ConversationCase& w) { w.conversation.last_activity_at = At(6); },
     {"conversation 3, last_activity_at"}},
    {"FirstReply",
     Waiting,
     [](ConversationCase& w) { w.conversation.first_reply_at.reset(); },
     {"conversation 3, first_reply_at"}},
    {"LastReply",
     Waiting,
     [](ConversationCase& w) { w.conversation.last_reply_at = At(3); },
     {"conversation 3, last_reply_at"}},
    {"LastCustomerMessage",
     Waiting,
     [](ConversationCase& w) {
       w.conversation.last_customer_message_at = At(3);
     },
     {"conversation 3, last_customer_message_at"}},
    {"NobodyWaits",
     Waiting,
     [](ConversationCase& w) { w.conversation.waiting_since.reset(); },
     {"conversation 3, waiting_since"}},
    {"WaitsSinceAnAnsweredMessage",
     Waiting,
     [](ConversationCase& w) { w.conversation.waiting_since = At(0); },
     {"conversation 3, waiting_since"}},
    {"WaitsThoughResolved",
     Resolved,
     [](ConversationCase& w) { w.conversation.waiting_since = At(3); },
     {"conversation 3, waiting_since"}},
    {"ResolvedWithoutMoment",
     Resolved,
     [](ConversationCase& w) { w.conversation.resolved_at.reset(); },
     {"conversation 3, resolved_at"}},
    {"MomentOfResolvingWhileOpen",
     Waiting,
     [](ConversationCase& w) { w.conversation.resolved_at = At(5); },
     {"conversation 3, resolved_at"}},
    {"MomentOfClosingWhileResolved",
     Resolved,
     [](ConversationCase& w) { w.conversation.closed_at = At(8); },
     {"conversation 3, closed_at"}},
    {"Assignee",
     Waiting,
     [](ConversationCase& w) { w.conversation.assignee = {8}; },
     {"conversation 3, assignee"}},
    {"AssigneeWithoutAssignment",
     Untouched,
     [](ConversationCase& w) { w.conversation.assignee = kNoor; },
     {"conversation 3, assignee"}},
    {"Team",
     Waiting,
     [](ConversationCase& w) { w.conversation.team = {}; },
     {"conversation 3, team"}},
    {"AssignmentGap",
     Waiting,
     [](ConversationCase& w) { w.assignments.back().number = 3; },
     {"conversation 3"}},
    {"TwoOpenAssignments",
     Waiting,
     [](ConversationCase& w) { w.assignments.front().until.reset(); },
     {"conversation 3"}},
    {"CustomerTakesNoPart",
     Untouched,
     [](ConversationCase& w) { w.participants.clear(); },
     {"conversation 3"}},
    {"AuthorTakesNoPart",
     Waiting,
     [](ConversationCase& w) { w.messages.front().author = 6; },
     {"conversation 3"}},
    {"AttachmentOfNoMessage",
     Waiting,
     [](ConversationCase& w) { w.attachments.front().message = {9}; },
     {"conversation 3"}},
};

INSTANTIATE_TEST_SUITE_P(Each, ConversationRules, testing::ValuesIn(kRows),
                         [](const auto& one) { return one.param.name; });

// --- with others merged into it ---------------------------------------------

// The conversation that waits, into which one was merged where somebody has
// waited longer.
MergedCase WithAnother() {
  const ConversationCase waiting = Waiting();
  Message first = Said(9, ActorKind::kCustomer, -1);
  first.conversation = {2};
  MergedCase whole{.conversation = waiting.conversation,
                   .children = {{.id = {2}, .waiting_since = At(-1)}},
                   .own = waiting.messages,
                   .all = {first}};
  whole.all.insert(whole.all.end(), whole.own.begin(), whole.own.end());
  whole.conversation.messages = 7;
  whole.conversation.waiting_since = At(-1);
  return whole;
}

struct MergedRow {
  std::string name;
  std::function<void(MergedCase&)> change;
  std::vector<std::string> places;
};

class MergedRules : public testing::TestWithParam<MergedRow> {};

TEST_P(MergedRules, NameWhatDoesNotHold) {
  MergedCase whole = WithAnother();
  GetParam().change(whole);
  Findings findings;
  CheckMerged(whole, findings);
  EXPECT_THAT(Places(findings), ElementsAreArray(GetParam().places));
}

const MergedRow kMergedRows[] = {
    {"Together", [](MergedCase&) {}, {}},
    {"WaitsForItself",
     [](MergedCase& w) { w.conversation.waiting_since = At(3); },
     {}},
    {"OwnMessagesOnly",
     [](MergedCase& w) { w.conversation.messages = 6; },
     {"conversation 3, messages"}},
    {"WaitsSinceNobodySpoke",
     [](MergedCase& w) { w.conversation.waiting_since = At(0); },
     {"conversation 3, waiting_since"}},
    {"NobodyWaits",
     [](MergedCase& w) { w.conversation.waiting_since.reset(); },
     {"conversation 3, waiting_since"}},
    {"LastReply",
     [](MergedCase& w) { w.conversation.last_reply_at = At(4); },
     {"conversation 3, last_reply_at"}},
};

INSTANTIATE_TEST_SUITE_P(Each, MergedRules, testing::ValuesIn(kMergedRows),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace sanad
