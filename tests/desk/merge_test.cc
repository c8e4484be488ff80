// Merging conversations and undoing it: pointers, never moved rows.

#include <atomic>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using enum ConversationStatus;

class Merge : public OfficeTest {
 protected:
  sanad::Conversations by_noor() const { return noor().conversations(); }

  Conversation Merged(ConversationId one, ConversationId into) const {
    const auto root = by_noor().Merge({.conversation = one, .into = into});
    EXPECT_THAT(root, IsOk());
    return root.value_or(Conversation{});
  }
  Conversation Unmerged(ConversationId one) const {
    const auto back = by_noor().Unmerge({.conversation = one});
    EXPECT_THAT(back, IsOk());
    return back.value_or(Conversation{});
  }
  ConversationView View(ConversationId id) const {
    return system().conversations().Get({.conversation = id}).value();
  }
  static void ExpectSame(const Conversation& now, const Conversation& then) {
    EXPECT_EQ(now.status, then.status);
    EXPECT_EQ(now.waiting_since, then.waiting_since);
    EXPECT_EQ(now.resolved_at, then.resolved_at);
    EXPECT_EQ(now.closed_at, then.closed_at);
    EXPECT_EQ(now.reopens, then.reopens);
    EXPECT_EQ(now.messages, then.messages);
    EXPECT_EQ(now.replies, then.replies);
    EXPECT_EQ(now.last_activity_at, then.last_activity_at);
    EXPECT_EQ(now.first_reply_at, then.first_reply_at);
    EXPECT_EQ(now.last_reply_at, then.last_reply_at);
    EXPECT_EQ(now.last_customer_message_at, then.last_customer_message_at);
    EXPECT_EQ(now.root, then.root);
    EXPECT_EQ(now.merged_into, then.merged_into);
  }
  // A mail of Hana's; gives what it became.
  Arrival Mailed(const std::string& id, const std::string& in_reply_to = "",
                 const std::string& from = "hana@example.com") const {
    return system()
        .channels()
        .ReceiveEmail({.inbox = team().support,
                       .raw = sanad::testing::MakeMail(
                           {.from = from,
                            .text = absl::StrCat("رسالة ", id),
                            .message_id = id,
                            .in_reply_to = in_reply_to})})
        .value();
  }
  // One that waits for nobody, in the status asked for.
  ConversationId Quiet(ConversationStatus status) const {
    const ConversationId id =
        by_noor()
            .Open({.inbox = team().support, .customer = team().hana})
            ->conversation;
    if (status != kOpen) Bring(id, status);
    return id;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Merge, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- the root stands for both ---------------------------------------------

TEST_P(Merge, RootSaysWhatBothSay) {
  const ConversationId first = Opened("أين شحنتي؟");
  const absl::Time asked = clock().Now();
  clock().Advance(absl::Minutes(5));
  const ConversationId second = Opened("Where is my parcel?");
  ASSERT_THAT(by_noor().Reply({.conversation = second, .text = "أهلاً"}),
              IsOk());
  const absl::Time answered = clock().Now();

  const Conversation root = Merged(first, second);
  EXPECT_EQ(root.id, second);
  EXPECT_EQ(root.messages, 3);
  EXPECT_EQ(root.replies, 1);
  EXPECT_EQ(root.waiting_since, asked);
  EXPECT_EQ(root.first_reply_at, answered);
  EXPECT_EQ(root.last_activity_at, answered);
  EXPECT_EQ(View(second).merged, std::vector{first});
}

TEST_P(Merge, MergedOneLeadsToItsRootInEveryCall) {
  const ConversationId merged = Opened();
  const ConversationId root = Opened("الأصل");
  Merged(merged, root);
  const auto by = by_noor();
  EXPECT_EQ(Now(merged).id, root);
  EXPECT_EQ(by.Reply({.conversation = merged, .text = "أهلاً"})->conversation,
            root);
  EXPECT_EQ(by.AddNote({.conversation = merged, .text = "للعلم"})->conversation,
            root);
  EXPECT_EQ(by.SetStatus({.conversation = merged, .status = kPending})->id,
            root);
  EXPECT_EQ(
      by.SetPriority({.conversation = merged, .priority = Priority::kUrgent})
          ->id,
      root);
  EXPECT_EQ(by.Classify({.conversation = merged, .topic = "جمارك"})->id, root);
  EXPECT_EQ(by.AddTag({.conversation = merged, .tag = "تأخير"})->id, root);
  EXPECT_EQ(by.Take({.conversation = merged})->id, root);
  EXPECT_EQ(hana()
                .conversations()
                .GiveFeedback({.conversation = merged, .rating = 5})
                ->conversation,
            root);
  EXPECT_THAT(*by.ListFeedback({.conversation = merged}), SizeIs(1));
  EXPECT_THAT(View(root).tags, SizeIs(1));
  EXPECT_EQ(Now(root).messages, 4);
}

TEST_P(Merge, FieldsOfAMergedOneAreSetOnItsRoot) {
  ASSERT_THAT(system().inboxes().Declare({.name = "waybill",
                                          .label_english = "Waybill",
                                          .label_arabic = "بوليصة الشحن",
                                          .type = CustomFieldType::kText}),
              IsOk());
  const ConversationId merged = Opened();
  const ConversationId root = Opened();
  Merged(merged, root);
  ASSERT_THAT(
      by_noor().SetField(
          {.conversation = merged, .field = "waybill", .value = "EG-1"}),
      IsOk());
  EXPECT_THAT(View(root).fields, SizeIs(1));
}

TEST_P(Merge, MergedOneIsInNoListAndCountedNowhere) {
  const ConversationId merged = Opened();
  const ConversationId root = Opened();
  for (const ConversationId id : {merged, root}) {
    ASSERT_THAT(by_noor().Take({.conversation = id}), IsOk());
  }
  Merged(merged, root);
  EXPECT_THAT(by_noor().List({.inbox = team().support})->rows, SizeIs(1));
  EXPECT_THAT(by_noor().List({.mine = true})->rows, SizeIs(1));
  EXPECT_THAT(
      system().customers().ListConversations({.customer = team().hana})->rows,
      SizeIs(1));
  const auto loads = system().staff().ListLoads();
  for (const AgentLoad& load : loads->rows) {
    EXPECT_EQ(load.open, load.agent.id == team().noor ? 1 : 0);
  }
}

TEST_P(Merge, TimelineIsThatOfBothInTheOrderOfEvents) {
  const ConversationId first = Opened();
  const ConversationId second = Opened();
  ASSERT_THAT(by_noor().AddNote({.conversation = first, .text = "أ"}), IsOk());
  ASSERT_THAT(by_noor().AddNote({.conversation = second, .text = "ب"}), IsOk());
  Merged(first, second);
  std::vector<int64_t> subjects;
  int64_t last = 0;
  for (const TimelineItem& item : TimelineOf(first, noor())) {
    EXPECT_GT(item.event.number, last);
    last = item.event.number;
    subjects.push_back(item.event.subject);
  }
  const int64_t a = first.value;
  const int64_t b = second.value;
  EXPECT_THAT(subjects, ElementsAre(a, a, b, b, a, b, a, b));
}

TEST_P(Merge, CustomersOfBothReadTheWhole) {
  const ConversationId hanas = Opened();
  const ConversationId olivias = system()
                                     .conversations()
                                     .Open({.inbox = team().support,
                                            .customer = team().olivia,
                                            .text = "Same parcel"})
                                     ->conversation;
  Merged(olivias, hanas);
  const Session olivia = desk().AsCustomer(team().olivia);
  EXPECT_EQ(olivia.conversations().Get({olivias})->conversation.id, hanas);
  EXPECT_THAT(TimelineOf(hanas, olivia), SizeIs(2));
  EXPECT_THAT(TimelineOf(olivias, hana()), SizeIs(2));
  EXPECT_THAT(View(hanas).participants, SizeIs(2));
  EXPECT_THAT(desk().AsCustomer(team().youssef).conversations().Get({hanas}),
              IsRefused("access.denied"));
  Unmerged(olivias);
  EXPECT_THAT(olivia.conversations().Get({hanas}), IsRefused("access.denied"));
  EXPECT_THAT(hana().conversations().Get({olivias}),
              IsRefused("access.denied"));
}

// --- whoever waits is heard -----------------------------------------------

struct Opening {
  ConversationStatus root;
  ConversationStatus after;
  EventKind told;  // besides the merge
};

TEST_P(Merge, SomebodyWhoWaitsOpensTheRoot) {
  const Opening openings[] = {
      {kOpen, kOpen, EventKind::kMerged},
      {kPending, kOpen, EventKind::kStatusChanged},
      {kOnHold, kOnHold, EventKind::kMerged},
      {kResolved, kOpen, EventKind::kReopened},
  };
  for (const Opening& opening : openings) {
    SCOPED_TRACE(static_cast<int>(opening.root));
    const ConversationId waiting = Opened();
    const absl::Time since = clock().Now();
    clock().Advance(absl::Minutes(1));
    const ConversationId root = Quiet(opening.root);
    const Conversation before = Now(root);
    const Conversation after = Merged(waiting, root);
    EXPECT_EQ(after.status, opening.after);
    EXPECT_EQ(after.waiting_since, since);
    EXPECT_EQ(KindsAfter(0).back(), opening.told);
    clock().Advance(absl::Hours(1));
    Unmerged(waiting);
    ExpectSame(Now(root), before);
    EXPECT_EQ(Now(waiting).waiting_since, since);
  }
}

TEST_P(Merge, WhoeverOpenedTheRootFromTwoStepsBelowLeavesItAsItWas) {
  const ConversationId root = Quiet(kResolved);
  const Conversation before = Now(root);
  const ConversationId between = Quiet(kOpen);
  const ConversationId waiting = Opened();
  Merged(waiting, between);
  EXPECT_EQ(Merged(between, root).status, kOpen);
  Unmerged(waiting);
  EXPECT_EQ(Now(root).status, before.status);
  EXPECT_EQ(Now(root).resolved_at, before.resolved_at);
  EXPECT_EQ(Now(root).reopens, before.reopens);
}

TEST_P(Merge, NobodyWaitsInWhatIsResolvedAndItStaysSo) {
  const ConversationId answered = Quiet(kPending);
  const ConversationId root = Quiet(kResolved);
  EXPECT_EQ(Merged(answered, root).status, kResolved);
}

TEST_P(Merge, ClosedOneHearsWhoWaitsOnlyIfItsInboxReopens) {
  const ConversationId waiting = Opened();
  const ConversationId root = Quiet(kClosed);
  EXPECT_THAT(by_noor().Merge({.conversation = waiting, .into = root}),
              IsRefused("conversation.closed"));
  EXPECT_EQ(Merged(Quiet(kOpen), root).status, kClosed);
  SetFollowUp(team().support, FollowUp::kReopen);
  EXPECT_EQ(Merged(waiting, root).status, kOpen);
  EXPECT_EQ(Now(root).reopens, 1);
}

// --- refusals -------------------------------------------------------------

TEST_P(Merge, OneTreeIsNotMergedWithItself) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const ConversationId c = Opened();
  EXPECT_THAT(by_noor().Merge({.conversation = a, .into = a}),
              IsRefused("conversation.already_merged"));
  Merged(a, b);
  EXPECT_THAT(by_noor().Merge({.conversation = b, .into = a}),
              IsRefused("conversation.already_merged"));
  // Of merged ones, the roots are merged.
  EXPECT_EQ(Merged(c, a).id, b);
  const ConversationId d = Opened();
  EXPECT_EQ(Merged(a, d).id, d);
  EXPECT_THAT(View(c).merged, ElementsAre(a, b, c));
}

TEST_P(Merge, VersionsOfBothSidesAreHeldAgainstThoseSeen) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const int64_t version = Now(a).version;
  EXPECT_THAT(
      by_noor().Merge({.conversation = a, .into = b, .version = version + 1}),
      IsRefused("conversation.changed"));
  EXPECT_THAT(by_noor().Merge(
                  {.conversation = a, .into = b, .into_version = version - 1}),
              IsRefused("conversation.changed"));
  EXPECT_THAT(by_noor().Merge({.conversation = a,
                               .into = b,
                               .version = version,
                               .into_version = version}),
              IsOk());
  EXPECT_THAT(by_noor().Unmerge({.conversation = a, .version = version}),
              IsRefused("conversation.changed"));
}

TEST_P(Merge, BothSidesMustBeServed) {
  const ConversationId support = Opened();
  const ConversationId billing =
      system()
          .conversations()
          .Open({.inbox = team().billing, .customer = team().hana})
          ->conversation;
  for (const Session& one : {noor(), daniel(), hana()}) {
    EXPECT_THAT(
        one.conversations().Merge({.conversation = support, .into = billing}),
        IsRefused("access.denied"));
    EXPECT_THAT(
        one.conversations().Merge({.conversation = billing, .into = support}),
        IsRefused("access.denied"));
  }
  ASSERT_THAT(
      salma().conversations().Merge({.conversation = support, .into = billing}),
      IsOk());
  // The inbox of the root decides who reads.
  EXPECT_THAT(noor().conversations().Get({support}),
              IsRefused("access.denied"));
  EXPECT_THAT(daniel().conversations().Get({support}), IsOk());
  EXPECT_THAT(daniel().conversations().Unmerge({support}),
              IsRefused("access.denied"));
  EXPECT_THAT(salma().conversations().Unmerge({support}), IsOk());
  EXPECT_THAT(noor().conversations().Get({support}), IsOk());
}

TEST_P(Merge, UnknownOnesAreRefused) {
  const ConversationId known = Opened();
  EXPECT_THAT(
      system().conversations().Merge({.conversation = {9999}, .into = known}),
      IsRefused("conversation.unknown"));
  EXPECT_THAT(by_noor().Merge({.conversation = known, .into = {9999}}),
              IsRefused("access.denied"));
  EXPECT_THAT(by_noor().Unmerge({.conversation = {9999}}),
              IsRefused("access.denied"));
  EXPECT_THAT(by_noor().Unmerge({.conversation = known}),
              IsRefused("conversation.not_merged"));
}

TEST_P(Merge, TreeHoldsItsLimitAndNoMore) {
  const ConversationId root = Opened();
  for (size_t i = 1; i < limits::kMembersPerTree; ++i) Merged(Opened(), root);
  EXPECT_THAT(View(root).merged, SizeIs(limits::kMembersPerTree - 1));
  EXPECT_EQ(Now(root).messages, limits::kMembersPerTree);
  EXPECT_THAT(by_noor().Merge({.conversation = Opened(), .into = root}),
              IsRefused("conversation.merge_too_large"));
  // Every page of the timeline, though no scan holds so many streams.
  std::set<int64_t> numbers;
  PageRequest page{.rows = 50};
  do {
    const auto read = by_noor().Timeline({.conversation = root, .page = page});
    ASSERT_THAT(read, IsOk());
    for (const TimelineItem& item : read->rows) {
      EXPECT_TRUE(numbers.insert(item.event.number).second);
    }
    page.cursor = read->next;
  } while (!page.cursor.empty());
  // Opened and received of each, and each merge on both sides.
  EXPECT_THAT(numbers, SizeIs(4 * limits::kMembersPerTree - 2));
}

TEST_P(Merge, CursorOfAnotherTimelineIsRefused) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const auto page =
      by_noor().Timeline({.conversation = a, .page = {.rows = 1}});
  EXPECT_THAT(
      by_noor().Timeline({.conversation = b, .page = {.cursor = page->next}}),
      IsRefused("cursor.foreign"));
}

TEST_P(Merge, WhatIsReadOfARootIsReadOfTheWhole) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com");
  Merged(first.conversation, second.conversation);
  const sanad::Reading reading = noor().reading();
  const auto mark = reading.Mark(
      {.conversation = first.conversation, .message = first.message});
  ASSERT_THAT(mark, IsOk());
  EXPECT_EQ(mark->conversation, second.conversation);
  const auto unread =
      reading.ListUnread({.conversations = {first.conversation}});
  ASSERT_THAT(unread, IsOk());
  EXPECT_EQ(unread->front().first, second.message);
  EXPECT_EQ(reading.Mark({.conversation = second.conversation})->message,
            second.message);
}

// --- late messages --------------------------------------------------------

TEST_P(Merge, LateMailFollowsThePointer) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com");
  ASSERT_NE(first.conversation, second.conversation);
  Merged(first.conversation, second.conversation);
  const Arrival late = Mailed("3@example.com", "1@example.com");
  EXPECT_EQ(late.conversation, second.conversation);
  EXPECT_EQ(late.joined_by, JoinedBy::kMailId);
  EXPECT_EQ(Mailed("1@example.com").conversation, second.conversation);
  EXPECT_EQ(Now(second.conversation).messages, 3);
  // It was written to the root, and there it stays.
  Unmerged(first.conversation);
  EXPECT_EQ(Now(first.conversation).messages, 1);
  EXPECT_EQ(Now(second.conversation).messages, 2);
}

TEST_P(Merge, TokenOfAMergedOneLeadsToItsRoot) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com", "", "olivia@example.org");
  const auto sent =
      by_noor().Reply({.conversation = first.conversation, .text = "أهلاً"});
  const auto composed =
      system().channels().ComposeEmail({.message = sent->message});
  ASSERT_THAT(composed, IsOk());
  const size_t at = composed->raw.find("Subject:");
  const std::string subject =
      composed->raw.substr(at + 9, composed->raw.find("\r\n", at) - at - 9);
  Merged(first.conversation, second.conversation);
  const auto late = system().channels().ReceiveEmail(
      {.inbox = team().support,
       .raw = sanad::testing::MakeMail(
           {.subject = subject, .message_id = "9@example.com"})});
  ASSERT_THAT(late, IsOk());
  EXPECT_EQ(late->joined_by, JoinedBy::kToken);
  EXPECT_EQ(late->conversation, second.conversation);
}

// --- undoing --------------------------------------------------------------

TEST_P(Merge, UndoneMergeLeavesEverythingAsItWas) {
  const ConversationId a = Opened();
  clock().Advance(absl::Minutes(3));
  const ConversationId b = Quiet(kResolved);
  const Conversation then_a = Now(a);
  const Conversation then_b = Now(b);
  clock().Advance(absl::Minutes(3));
  Merged(a, b);
  const Conversation back = Unmerged(a);
  EXPECT_EQ(back.id, a);
  ExpectSame(Now(a), then_a);
  ExpectSame(Now(b), then_b);
  EXPECT_THAT(View(b).merged, IsEmpty());
}

TEST_P(Merge, WhatWasWrittenSinceStaysWithTheRoot) {
  const ConversationId a = Opened();
  const absl::Time asked = clock().Now();
  const ConversationId b = Quiet(kResolved);
  Merged(a, b);
  clock().Advance(absl::Minutes(3));
  ASSERT_THAT(by_noor().Reply({.conversation = a, .text = "أهلاً"}), IsOk());
  clock().Advance(absl::Minutes(3));
  Unmerged(a);
  EXPECT_EQ(Now(a).waiting_since, asked);
  EXPECT_EQ(Now(a).replies, 0);
  EXPECT_EQ(Now(b).replies, 1);
  // Nobody had asked there, so nobody was answered first.
  EXPECT_EQ(Now(b).first_reply_at, std::nullopt);
  // It had been opened for the sake of who waited in the other.
  EXPECT_EQ(Now(b).status, kResolved);
}

TEST_P(Merge, RootThatWasWrittenToSinceStaysOpen) {
  const Arrival first = Mailed("1@example.com");
  ASSERT_THAT(by_noor().Reply({.conversation = first.conversation,
                               .text = "أهلاً",
                               .then = kResolved}),
              IsOk());
  const Arrival second = Mailed("2@example.com");
  Merged(second.conversation, first.conversation);
  clock().Advance(absl::Minutes(7));
  Mailed("3@example.com", "1@example.com");
  const absl::Time written = clock().Now();
  Unmerged(second.conversation);
  EXPECT_EQ(Now(first.conversation).status, kOpen);
  EXPECT_EQ(Now(first.conversation).waiting_since, written);
  EXPECT_EQ(Now(first.conversation).reopens, 1);
}

TEST_P(Merge, StatusSetByHandSinceStays) {
  const ConversationId a = Opened();
  const ConversationId b = Quiet(kResolved);
  Merged(a, b);
  ASSERT_THAT(by_noor().SetStatus({.conversation = b, .status = kOnHold}),
              IsOk());
  Unmerged(a);
  EXPECT_EQ(Now(b).status, kOnHold);
  EXPECT_EQ(Now(b).reopens, 1);
}

TEST_P(Merge, StatusSetByHandRightAfterItIsNoPartOfIt) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  Merged(a, b);
  Bring(b, kResolved);
  Unmerged(a);
  EXPECT_EQ(Now(b).status, kResolved);
  EXPECT_EQ(Now(a).status, kOpen);
}

TEST_P(Merge, WhatWasAskedOfTheCustomerStaysWhereNothingChanges) {
  ASSERT_THAT(
      system().inboxes().Change({.inbox = team().support,
                                 .confirms_resolution = true,
                                 .confirmation_silence = absl::Hours(48)}),
      IsOk());
  const ConversationId root = Quiet(kResolved);
  const Conversation asked = Now(root);
  ASSERT_TRUE(asked.closes_at.has_value());
  const ConversationId quiet = Quiet(kPending);
  Merged(quiet, root);
  Unmerged(quiet);
  EXPECT_EQ(Now(root).confirmation_asked_at, asked.confirmation_asked_at);
  EXPECT_EQ(Now(root).closes_at, asked.closes_at);
  // Opened and resolved again, it is not asked anew.
  const ConversationId waiting = Opened();
  Merged(waiting, root);
  Unmerged(waiting);
  EXPECT_EQ(Now(root).status, kResolved);
  EXPECT_EQ(Now(root).closes_at, std::nullopt);
}

TEST_P(Merge, SnoozesAreKeptOnBothSides) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const absl::Time until = clock().Now() + absl::Hours(1);
  for (const ConversationId id : {a, b}) {
    ASSERT_THAT(by_noor().Snooze({.conversation = id, .until = until}), IsOk());
  }
  EXPECT_EQ(Merged(a, b).snoozed_until, until);
  clock().Advance(absl::Hours(2));
  ASSERT_THAT(desk().RunDue(), IsOk());
  EXPECT_EQ(Now(b).snoozed_until, std::nullopt);
  EXPECT_EQ(Unmerged(a).snoozed_until, std::nullopt);
}

TEST_P(Merge, OrderOfUndoingDoesNotMatter) {
  for (const bool first_first : {true, false}) {
    const ConversationId root = Quiet(kResolved);
    const Conversation then = Now(root);
    const ConversationId a = Opened();
    clock().Advance(absl::Minutes(1));
    const ConversationId b = Opened();
    const absl::Time since_b = clock().Now();
    Merged(a, root);
    Merged(b, root);
    Unmerged(first_first ? a : b);
    EXPECT_EQ(Now(root).status, kOpen);
    if (first_first) {
      EXPECT_EQ(Now(root).waiting_since, since_b);
    }
    Unmerged(first_first ? b : a);
    ExpectSame(Now(root), then);
  }
}

TEST_P(Merge, MiddleOfAChainTakesItsOwnAlong) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const ConversationId c = Opened();
  const ConversationId d = Opened();
  Merged(a, b);
  Merged(b, c);
  Merged(c, d);
  EXPECT_EQ(Now(a).id, d);
  EXPECT_EQ(Now(d).messages, 4);
  Unmerged(b);
  EXPECT_EQ(Now(a).id, b);
  EXPECT_EQ(Now(b).messages, 2);
  EXPECT_EQ(Now(c).id, d);
  EXPECT_EQ(Now(d).messages, 2);
  // One deep in the tree leaves, and those above it know.
  Merged(b, c);
  Unmerged(a);
  EXPECT_EQ(Now(d).messages, 3);
  Unmerged(c);
  EXPECT_EQ(Now(c).messages, 1);
  EXPECT_EQ(Now(d).messages, 2);
}

TEST_P(Merge, MayBeDoneAgainAfterItWasUndone) {
  const ConversationId a = Opened();
  const ConversationId b = Quiet(kPending);
  for (int round = 0; round < 3; ++round) {
    EXPECT_EQ(Merged(a, b).status, kOpen);
    Unmerged(a);
    EXPECT_EQ(Now(b).status, kPending);
  }
  EXPECT_EQ(Merged(b, a).id, a);
}

TEST_P(Merge, RepeatedCallWithItsKeyIsGivenTheSameAnswer) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const int64_t before = LastEvent();
  const CallOptions once{.idempotency_key = "دمج"};
  const auto first = by_noor().Merge({.conversation = a, .into = b}, once);
  const auto again = by_noor().Merge({.conversation = a, .into = b}, once);
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->version, first->version);
  EXPECT_THAT(KindsAfter(before),
              ElementsAre(EventKind::kMerged, EventKind::kMerged));
}

}  // namespace
}  // namespace sanad::test
