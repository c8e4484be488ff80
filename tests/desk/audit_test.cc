// Who did what, was shown what, and was refused what.

#include <string>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Method ids.
constexpr int64_t kGet = 15;
constexpr int64_t kGrant = 222;

class Audit : public OfficeTest {
 protected:
  std::vector<Denial> Denials() const {
    return system().events().Denials().value().rows;
  }
  std::vector<EventKind> KindsIn(const TrailRequest& request) const {
    std::vector<EventKind> kinds;
    for (const Event& event : Trail(request)) kinds.push_back(event.kind);
    return kinds;
  }
  // From pages of two.
  std::vector<Event> Trail(TrailRequest request) const {
    std::vector<Event> events;
    request.page.rows = 2;
    do {
      const auto page = system().events().Trail(request);
      EXPECT_THAT(page, IsOk());
      if (!page.ok()) break;
      events.insert(events.end(), page->rows.begin(), page->rows.end());
      request.page.cursor = page->next;
    } while (!request.page.cursor.empty());
    return events;
  }
  // Hana's, by mail.
  Arrival Mail() const {
    return system()
        .channels()
        .Receive({.inbox = team().support,
                  .channel = Channel::kEmail,
                  .sender_kind = IdentityKind::kEmail,
                  .sender = "hana@example.com",
                  .text = "أين شحنتي؟",
                  .mail_id = "1@example.com",
                  .source = "From: hana@example.com"})
        .value();
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Audit, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- denials -------------------------------------------------------------

TEST_P(Audit, RefusalsAreSummedUpByWhoAndWhat) {
  const ConversationId on = Opened();
  const absl::Time first = clock().Now();
  for (int i = 0; i < 3; ++i) {
    EXPECT_THAT(daniel().conversations().Get({on}), IsRefused("access.denied"));
    clock().Advance(absl::Minutes(1));
  }
  const auto denials = Denials();
  ASSERT_THAT(denials, SizeIs(1));
  const Denial& one = denials.front();
  EXPECT_EQ(one.actor_kind, ActorKind::kAgent);
  EXPECT_EQ(one.actor, team().daniel.value);
  EXPECT_EQ(one.operation, kGet);
  EXPECT_EQ(one.count, 3);
  EXPECT_EQ(one.first_at, first);
  EXPECT_EQ(one.last_at, first + absl::Minutes(2));
  EXPECT_EQ(one.stream, Stream::kConversation);
  EXPECT_EQ(one.subject, on.value);
}

TEST_P(Audit, BeingRefusedWritesNothingByItself) {
  const ConversationId on = Opened();
  const int64_t before = LastEvent();
  for (int i = 0; i < 100; ++i) {
    EXPECT_THAT(daniel().conversations().AddTag({on, "عاجل"}),
                IsRefused("access.denied"));
  }
  EXPECT_EQ(LastEvent(), before);
  EXPECT_THAT(Denials(), ElementsAre(Field(&Denial::count, 100)));
}

TEST_P(Audit, RefusalsAreWrittenWithTheNextActAndWithWhatIsDue) {
  const ConversationId on = Opened();
  const auto other =
      Desk::Open(store(), {.workspace = "test", .create = false});
  ASSERT_THAT(other, IsOk());
  const auto seen = [&] {
    return other->AsSystem().events().Denials().value().rows;
  };
  EXPECT_FALSE(daniel().conversations().Get({on}).ok());
  EXPECT_THAT(seen(), IsEmpty());
  AddTeam("الليل");
  EXPECT_THAT(seen(), ElementsAre(Field(&Denial::count, 1)));
  EXPECT_FALSE(daniel().conversations().Get({on}).ok());
  ASSERT_THAT(desk().RunDue(), IsOk());
  EXPECT_THAT(seen(), ElementsAre(Field(&Denial::count, 2)));
}

TEST_P(Audit, RefusalsOfCustomersCountToo) {
  const ConversationId on = Opened();
  const Session olivia = desk().AsCustomer(team().olivia);
  EXPECT_FALSE(olivia.conversations().Get({on}).ok());
  EXPECT_FALSE(olivia.conversations().Get({{999}}).ok());
  const auto denials = Denials();
  ASSERT_THAT(denials, SizeIs(1));
  EXPECT_EQ(denials[0].actor_kind, ActorKind::kCustomer);
  EXPECT_EQ(denials[0].count, 2);
  EXPECT_EQ(denials[0].stream, Stream::kNone) << "the last one was nothing";
}

TEST_P(Audit, WhoTriesToChangeRightsIsToldOfEachTime) {
  const int64_t before = LastEvent();
  for (int i = 0; i < 2; ++i) {
    EXPECT_THAT(noor().access().Grant({.role = RoleOf(RolePreset::kOwner),
                                       .to = Subject::Of(team().noor),
                                       .at = Place::Workspace()}),
                IsRefused("access.denied"));
  }
  const auto told = EventsAfter(before);
  ASSERT_THAT(told, SizeIs(2));
  for (const Event& event : told) {
    EXPECT_EQ(event.kind, EventKind::kAccessRefused);
    EXPECT_EQ(event.actor, team().noor.value);
    EXPECT_EQ(event.object, kGrant);
  }
}

TEST_P(Audit, CustomersFillNoLogByTrying) {
  const int64_t before = LastEvent();
  for (int i = 0; i < 20; ++i) {
    EXPECT_THAT(hana().access().Grant({}), IsRefused("access.denied"));
  }
  EXPECT_EQ(LastEvent(), before);
  EXPECT_THAT(Denials(), ElementsAre(Field(&Denial::count, 20)));
}

TEST_P(Audit, WhoAsksAgainForWhatTheyMayNoMoreIsCounted) {
  const ConversationId on = Opened();
  const auto note = [&] {
    return noor().conversations().AddNote(
        {.conversation = on, .text = "للمراجعة"}, {.idempotency_key = "note"});
  };
  ASSERT_THAT(note(), IsOk());
  ASSERT_THAT(system().staff().ChangeAgent(
                  {.agent = team().noor,
                   .role = system()
                               .access()
                               .SaveRole({.name = "بلا صلاحية"})
                               .value()
                               .role.id}),
              IsOk());
  EXPECT_THAT(note(), IsRefused("access.denied"));
  const auto denials = Denials();
  ASSERT_THAT(denials, SizeIs(1));
  EXPECT_EQ(denials[0].actor, team().noor.value);
  EXPECT_EQ(denials[0].subject, on.value);
}

// --- what was shown -------------------------------------------------------

TEST_P(Audit, RawSourcesThatWereReadAreToldOf) {
  const Arrival mail = Mail();
  const int64_t before = LastEvent();
  ASSERT_THAT(salma().channels().GetSource({mail.message}), IsOk());
  const auto told = EventsAfter(before);
  ASSERT_THAT(told, SizeIs(1));
  EXPECT_EQ(told[0].kind, EventKind::kSourceRead);
  EXPECT_EQ(told[0].actor, team().salma.value);
  EXPECT_EQ(told[0].stream, Stream::kConversation);
  EXPECT_EQ(told[0].subject, mail.conversation.value);
  EXPECT_EQ(told[0].object, mail.message.value);
}

TEST_P(Audit, TheHostItselfIsNotToldOf) {
  const Arrival mail = Mail();
  const int64_t before = LastEvent();
  ASSERT_THAT(system().channels().GetSource({mail.message}), IsOk());
  EXPECT_EQ(LastEvent(), before);
}

TEST_P(Audit, ExplanationsOfOthersRightsAreToldOf) {
  const ConversationId on = Opened();
  CheckRequest request = {.action = Action::kConversationRead,
                          .thing = {ObjectKind::kConversation, on.value}};
  const int64_t before = LastEvent();
  ASSERT_THAT(salma().access().Explain(request), IsOk());
  request.whose = Subject::Of(team().salma);
  ASSERT_THAT(salma().access().Explain(request), IsOk());
  EXPECT_EQ(LastEvent(), before);
  request.whose = Subject::Of(team().noor);
  ASSERT_THAT(salma().access().Explain(request), IsOk());
  const auto told = EventsAfter(before);
  ASSERT_THAT(told, SizeIs(1));
  EXPECT_EQ(told[0].kind, EventKind::kAccessExplained);
  EXPECT_EQ(told[0].stream, Stream::kAgent);
  EXPECT_EQ(told[0].subject, team().noor.value);
}

TEST_P(Audit, ExportsAreToldOf) {
  const int64_t before = LastEvent();
  ASSERT_THAT(
      salma().reports().Csv({.of = {.from = clock().Now() - absl::Hours(24),
                                    .to = clock().Now()}}),
      IsOk());
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kReportExported));
}

// --- the trail ------------------------------------------------------------

TEST_P(Audit, TrailTellsWhatSomebodyDidTheNewestFirst) {
  const ConversationId on = Opened();
  ASSERT_THAT(
      karim().conversations().AddNote({.conversation = on, .text = "للعلم"}),
      IsOk());
  ASSERT_THAT(noor().conversations().Take({on}), IsOk());
  ASSERT_THAT(
      noor().conversations().Reply({.conversation = on, .text = "أهلاً"}),
      IsOk());
  const TrailRequest by_noor = {.actor_kind = ActorKind::kAgent,
                                .actor = team().noor.value};
  EXPECT_THAT(KindsIn(by_noor),
              ElementsAre(EventKind::kReplySent, EventKind::kAssigned));
}

TEST_P(Audit, TrailTellsWhatWasDoneToSomething) {
  const ConversationId on = Opened();
  Opened();
  ASSERT_THAT(noor().conversations().Take({on}), IsOk());
  const TrailRequest of_it = {.stream = Stream::kConversation,
                              .subject = on.value};
  EXPECT_THAT(KindsIn(of_it),
              ElementsAre(EventKind::kAssigned, EventKind::kMessageReceived,
                          EventKind::kConversationOpened));
  TrailRequest by_noor = of_it;
  by_noor.actor_kind = ActorKind::kAgent;
  by_noor.actor = team().noor.value;
  EXPECT_THAT(KindsIn(by_noor), ElementsAre(EventKind::kAssigned));
}

TEST_P(Audit, TrailTellsWhatHappenedInSomeTime) {
  AddTeam("قبل");
  clock().Advance(absl::Hours(1));
  const absl::Time from = clock().Now();
  for (int i = 0; i < 5; ++i) {
    AddTeam("خلال");
    clock().Advance(absl::Minutes(1));
  }
  const absl::Time until = clock().Now();
  AddTeam("بعد");
  const auto told = Trail({.from = from, .until = until});
  EXPECT_THAT(told, SizeIs(5));
  for (const Event& event : told) {
    EXPECT_GE(event.at, from);
    EXPECT_LT(event.at, until);
  }
  EXPECT_THAT(Trail({.stream = Stream::kTeam, .from = until}), SizeIs(1));
  EXPECT_THAT(Trail({.from = until + absl::Hours(1)}), IsEmpty());
  EXPECT_THAT(Trail({.until = absl::UnixEpoch()}), IsEmpty());
  EXPECT_THAT(Trail({}), SizeIs(LastEvent()));
}

TEST_P(Audit, TrailIsForThoseWhoMayReadIt) {
  EXPECT_THAT(noor().events().Trail({}), IsRefused("access.denied"));
  EXPECT_THAT(noor().events().Denials(), IsRefused("access.denied"));
  EXPECT_THAT(salma().events().Trail({}), IsOk());
  EXPECT_THAT(salma().events().Denials(), IsOk());
  EXPECT_THAT(system().events().Trail({.page = {.cursor = "x"}}),
              IsRefused("cursor.foreign"));
}

}  // namespace
}  // namespace sanad::test
