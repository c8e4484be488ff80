// Operations called with bytes, as the C ABI calls them.

#include "desk/invocation.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "desk/operations.h"
#include "desk/receive_batch.h"
#include "desk/requests.h"
#include "model/records.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class CalledWithBytes : public DeskTest {
 protected:
  absl::StatusOr<std::string> Call(std::string_view operation,
                                   std::string_view request) const {
    std::string answer;
    SANAD_RETURN_IF_ERROR(FindOperation(operation)->invocation.call(
        system().state(), request, {}, [&](std::string bytes) {
          answer = std::move(bytes);
          return absl::OkStatus();
        }));
    return answer;
  }

  template <class Answer, class Request>
  absl::StatusOr<Answer> Call(std::string_view operation,
                              const Request& request) const {
    SANAD_ASSIGN_OR_RETURN(const std::string bytes,
                           Call(operation, record::ToBytes(request)));
    return *record::FromBytes<Answer>(bytes);
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, CalledWithBytes,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(CalledWithBytes, AnOperationDoesWhatItDoesOtherwise) {
  const Team team = AddTeam("الشحن");
  const auto inbox = Call<Inbox>("inboxes.create",
                                 CreateInbox{.name = "الدعم", .team = team.id});
  ASSERT_TRUE(inbox.ok()) << inbox.status();
  EXPECT_EQ(inbox->team, team.id);
  const auto inboxes = Call<List<Inbox>>("inboxes.list", Nothing{});
  ASSERT_THAT(inboxes->rows, SizeIs(1));
  EXPECT_EQ(inboxes->rows.front().name, "الدعم");
}

TEST_P(CalledWithBytes, WhatIsAbsentHasItsDefault) {
  // At zero, it is not among the bytes.
  const auto inbox =
      Call<Inbox>("inboxes.create", CreateInbox{.name = "الدعم",
                                                .team = AddTeam("الشحن").id,
                                                .follow_up = FollowUp::kNone});
  ASSERT_TRUE(inbox.ok()) << inbox.status();
  EXPECT_EQ(inbox->follow_up, FollowUp::kNewConversation);
}

TEST_P(CalledWithBytes, AMessageWithoutMomentHappensNow) {
  const Inbox inbox = AddInbox("الدعم", AddTeam("الشحن").id);
  // At zero, a moment is absent.
  const ReceiveRequest message{.inbox = inbox.id,
                               .channel = Channel::kChat,
                               .text = "أين شحنتي؟",
                               .happened_at = absl::UnixEpoch()};
  const auto arrived = Call<Arrival>("channels.receive", message);
  ASSERT_TRUE(arrived.ok()) << arrived.status();
  const Event received = EventsAfter(LastEvent() - 1).front();
  EXPECT_EQ(received.kind, EventKind::kMessageReceived);
  EXPECT_EQ(received.happened_at, clock().Now());
}

TEST_P(CalledWithBytes, BytesOfNothingAreRefused) {
  EXPECT_EQ(Refusal(Call("staff.add_team", "\x0A\x05")), "call.malformed");
  EXPECT_EQ(Refusal(Call("staff.add_team", "\x0A\x01\xFF")), "call.malformed");
}

TEST_P(CalledWithBytes, ANumberWithoutNameIsRefusedWhereItStands) {
  const Inbox inbox = AddInbox("الدعم", AddTeam("الشحن").id);
  EXPECT_EQ(FieldRefusal(Call<Inbox>(
                "inboxes.create",
                CreateInbox{.name = "x", .follow_up = FollowUp(77)})),
            "follow_up: value.unknown");
  EXPECT_EQ(FieldRefusal(Call<Customer>(
                "customers.create",
                CreateCustomer{.name = "هناء",
                               .identities = {{.kind = IdentityKind(-1)}}})),
            "identities.kind: value.unknown");
  EXPECT_EQ(
      FieldRefusal(Call<Page<ConversationRow>>(
          "conversations.list",
          ListRequest{.inbox = inbox.id, .statuses = {ConversationStatus(9)}})),
      "statuses: value.unknown");
}

TEST_P(CalledWithBytes, ABatchTellsEachOutcome) {
  const Inbox inbox = AddInbox("الدعم", AddTeam("الشحن").id);
  const auto outcomes = Call<ReceiveOutcomes>(
      "channels.receive_all",
      ReceiveBatch{
          {{.inbox = inbox.id, .channel = Channel::kChat, .text = "مرحبا"},
           {.inbox = {999}, .channel = Channel::kChat, .text = "مرحبا"}}});
  ASSERT_TRUE(outcomes.ok()) << outcomes.status();
  ASSERT_THAT(outcomes->outcomes, SizeIs(2));
  EXPECT_TRUE(outcomes->outcomes[0].arrival.has_value());
  ASSERT_TRUE(outcomes->outcomes[1].error.has_value());
  EXPECT_EQ(outcomes->outcomes[1].error->reason, "inbox.unknown");
  EXPECT_NE(outcomes->outcomes[1].error->arabic,
            outcomes->outcomes[1].error->english);
}

// The outcomes are told before the commit; if it fails, others are.
TEST_P(CalledWithBytes, ABatchTellsWhatIsThereWhateverOperationFails) {
  const Inbox inbox = AddInbox("الدعم", AddTeam("الشحن").id);
  const ReceiveBatch batch = {
      {{.inbox = inbox.id, .channel = Channel::kChat, .text = "مرحبا"},
       {.inbox = inbox.id, .channel = Channel::kChat, .text = "أين؟"}}};
  bool failed = true;
  for (int64_t after = 0; failed; ++after) {
    const int64_t last = LastEvent();
    const int64_t failures = faults().failures();
    faults().FailOnce(after);
    const auto told = Call<ReceiveOutcomes>("channels.receive_all", batch);
    faults().Stop();
    failed = faults().failures() > failures;
    ASSERT_TRUE(told.ok()) << told.status();
    const auto done = std::ranges::count_if(
        told->outcomes,
        [](const auto& each) { return each.arrival.has_value(); });
    const auto received = std::ranges::count(
        EventsAfter(last), EventKind::kMessageReceived, &Event::kind);
    EXPECT_EQ(done, received) << "after " << after;
  }
}

TEST_P(CalledWithBytes, AnAnswerThatIsNotTakenUndoesTheAct) {
  const int64_t last = LastEvent();
  const std::string request = record::ToBytes(CreateTeam{.name = "الشحن"});
  const CallOptions options = {.idempotency_key = "ship"};
  const Invocation& add = FindOperation("staff.add_team")->invocation;
  EXPECT_EQ(add.call(system().state(), request, options,
                     [](const std::string&) { return absl::AbortedError(""); }),
            absl::AbortedError(""));
  EXPECT_EQ(LastEvent(), last);
  // Nor was it kept: the same key does it now.
  int taken = 0;
  const auto take = [&](const std::string& answer) {
    ++taken;
    EXPECT_EQ(record::FromBytes<Team>(answer)->name, "الشحن");
    return absl::OkStatus();
  };
  EXPECT_TRUE(add.call(system().state(), request, options, take).ok());
  const int64_t done = LastEvent();
  EXPECT_GT(done, last);
  // And gives the answer again.
  EXPECT_TRUE(add.call(system().state(), request, options, take).ok());
  EXPECT_EQ(LastEvent(), done);
  EXPECT_EQ(taken, 2);
}

TEST_P(CalledWithBytes, TheDeskVerifiesItself) {
  const auto verified = Call<Verification>("desk.verify", Nothing{});
  ASSERT_TRUE(verified.ok()) << verified.status();
  EXPECT_GT(verified->events, 0);
  EXPECT_THAT(verified->findings, IsEmpty());
}

// --- the table ------------------------------------------------------------

TEST(Operations, AreFoundByNumberAndName) {
  for (const OperationRow& row : Operations()) {
    EXPECT_EQ(FindOperation(row.name), &row);
    EXPECT_EQ(FindOperation(static_cast<int64_t>(row.operation)), &row);
  }
  EXPECT_EQ(FindOperation("conversations.forget"), nullptr);
  EXPECT_EQ(FindOperation(0), nullptr);
}

TEST(Operations, HaveNumbersAndNamesOfTheirOwn) {
  std::set<int64_t> numbers;
  std::set<std::string_view> names;
  for (const OperationRow& row : Operations()) {
    EXPECT_TRUE(numbers.insert(static_cast<int64_t>(row.operation)).second);
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
  }
}

// A flag that is on by default could not be turned off: absence means the
// default, and false is absent.
TEST(Operations, TakeNoFlagThatIsOnByDefault) {
  for (const OperationRow& row : Operations()) {
    for (const record::Field& field : row.invocation.request().preset()) {
      EXPECT_NE(field.ops->schema, "bool") << row.name << " " << field.name;
    }
  }
}

}  // namespace
}  // namespace sanad::test
