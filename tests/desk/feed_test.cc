// What live pages hear: what happened to things that their reader sees.

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/escaping.h"
#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

auto Heard(EventKind kind, ConversationId of) {
  return AllOf(Field(&FeedItem::kind, kind),
               Field(&FeedItem::subject, of.value),
               Field(&FeedItem::gone, false));
}

auto Gone(ConversationId id) {
  return AllOf(
      Field(&FeedItem::stream, Stream::kConversation),
      Field(&FeedItem::subject, id.value), Field(&FeedItem::gone, true),
      Field(&FeedItem::kind, EventKind::kNone), Field(&FeedItem::object, 0),
      Field(&FeedItem::actor_kind, ActorKind::kNone),
      Field(&FeedItem::actor, 0));
}

// Somebody who listens, each time from where they stopped.
class Listener {
 public:
  explicit Listener(const Session& session)
      : session_(session), at_(session.events().Listen({})->next) {}

  Feed Hear(int64_t rows = 0, absl::Duration wait = absl::ZeroDuration()) {
    auto news =
        session_.events().Listen({.cursor = at_, .rows = rows, .wait = wait});
    EXPECT_THAT(news, IsOk());
    if (!news.ok()) return {};
    at_ = news->next;
    return *std::move(news);
  }
  const std::string& at() const { return at_; }

 private:
  Session session_;
  std::string at_;
};

class LiveFeed : public OfficeTest {
 public:
  Session As(AgentId agent) const { return desk().AsAgent(agent); }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, LiveFeed,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(LiveFeed, BeginsNowAndMissesNothingFromThereOn) {
  Opened();
  Listener all(As(Reader({Relation::kAny})));
  EXPECT_THAT(all.Hear().rows, IsEmpty());
  const ConversationId on = Opened();
  EXPECT_THAT(all.Hear().rows,
              ElementsAre(Heard(EventKind::kConversationOpened, on),
                          Heard(EventKind::kMessageReceived, on)));
  EXPECT_THAT(all.Hear().rows, IsEmpty());
}

TEST_P(LiveFeed, TellsOfMessagesThoseWhoMayReadThem) {
  Listener reader(
      As(Reader({Relation::kAny}, {{.actions = {"message.read"}}})));
  Listener noter(As(Reader(
      {Relation::kAny}, {{.actions = {"message.read", "message.note_read"}}})));
  const ConversationId on = Opened();
  ASSERT_THAT(
      system().conversations().Reply({.conversation = on, .text = "أهلاً"}),
      IsOk());
  ASSERT_THAT(
      system().conversations().AddNote({.conversation = on, .text = "للعلم"}),
      IsOk());
  EXPECT_THAT(reader.Hear().rows,
              ElementsAre(Heard(EventKind::kConversationOpened, on),
                          Heard(EventKind::kMessageReceived, on),
                          Heard(EventKind::kReplySent, on)));
  EXPECT_THAT(noter.Hear().rows,
              ElementsAre(Heard(EventKind::kConversationOpened, on),
                          Heard(EventKind::kMessageReceived, on),
                          Heard(EventKind::kReplySent, on),
                          Heard(EventKind::kNoteAdded, on)));
}

TEST_P(LiveFeed, SaysWhoDidWhatWhen) {
  const ConversationId on = Opened();
  Listener noor(this->noor());
  clock().Advance(absl::Minutes(3));
  ASSERT_THAT(karim().conversations().Take({on}), IsOk());
  const auto news = noor.Hear().rows;
  ASSERT_THAT(news, ElementsAre(Heard(EventKind::kAssigned, on)));
  EXPECT_EQ(news[0].object, team().karim.value);
  EXPECT_EQ(news[0].actor_kind, ActorKind::kAgent);
  EXPECT_EQ(news[0].actor, team().karim.value);
  EXPECT_EQ(news[0].at, clock().Now());
  EXPECT_EQ(news[0].happened_at, clock().Now());
}

TEST_P(LiveFeed, TellsOnceAndWithoutContentWhatLeftOnesSight) {
  const AgentId layla = Reader({Relation::kAssigned});
  const AgentId other = Reader({Relation::kAssigned});
  const ConversationId on = Opened();
  Listener own(As(layla));
  AssignTo(on, layla);
  EXPECT_THAT(own.Hear().rows, ElementsAre(Heard(EventKind::kAssigned, on)));
  const auto conversations = system().conversations();
  ASSERT_THAT(conversations.SetPriority({on, Priority::kHigh}), IsOk());
  AssignTo(on, other);
  ASSERT_THAT(conversations.SetPriority({on, Priority::kUrgent}), IsOk());
  EXPECT_THAT(own.Hear().rows, ElementsAre(Gone(on)));
  AssignTo(on, Reader({Relation::kAssigned}));
  EXPECT_THAT(own.Hear().rows, IsEmpty());
}

TEST_P(LiveFeed, WhatLeftAndCameBackMeanwhileIsThere) {
  const AgentId layla = Reader({Relation::kAssigned});
  const ConversationId on = Opened();
  AssignTo(on, layla);
  Listener own(As(layla));
  AssignTo(on, Reader({Relation::kAssigned}));
  AssignTo(on, layla);
  EXPECT_THAT(own.Hear().rows, ElementsAre(Heard(EventKind::kAssigned, on),
                                           Heard(EventKind::kAssigned, on)));
}

TEST_P(LiveFeed, PartsAndInboxesDecideToo) {
  const AgentId partner = Reader({Relation::kParticipant});
  const Subject who = Subject::Of(partner);
  const ConversationId on = Opened();
  const auto conversations = system().conversations();
  ASSERT_THAT(conversations.AddCollaborator({on, who}), IsOk());
  Listener taking_part(As(partner));
  Listener serving(noor());
  ASSERT_THAT(conversations.RemoveCollaborator({on, who}), IsOk());
  EXPECT_THAT(taking_part.Hear().rows, ElementsAre(Gone(on)));
  serving.Hear();
  ASSERT_THAT(conversations.Move({.conversation = on, .inbox = team().billing}),
              IsOk());
  EXPECT_THAT(serving.Hear().rows, ElementsAre(Gone(on)));
}

TEST_P(LiveFeed, WhatWasMergedIntoSomethingHiddenIsGone) {
  const AgentId layla = Reader({Relation::kAssigned});
  const ConversationId from = Opened();
  const ConversationId into = Opened();
  AssignTo(from, layla);
  Listener own(As(layla));
  ASSERT_THAT(
      system().conversations().Merge({.conversation = from, .into = into}),
      IsOk());
  EXPECT_THAT(own.Hear().rows, ElementsAre(Gone(from)));
}

TEST_P(LiveFeed, NamesNoConversationThatIsHidden) {
  const AgentId layla = Reader({Relation::kAssigned});
  const ConversationId on = Opened();
  const ConversationId hidden = Opened();
  AssignTo(on, layla);
  Listener own(As(layla));
  ASSERT_THAT(system().conversations().Link({.conversation = on, .to = hidden}),
              IsOk());
  const auto news = own.Hear().rows;
  ASSERT_THAT(news, ElementsAre(Heard(EventKind::kLinked, on)));
  EXPECT_EQ(news[0].object, 0);
}

TEST_P(LiveFeed, CustomersHearWhatIsTheirsAndInPublic) {
  const ConversationId on = Opened();
  Listener hana(this->hana());
  Listener olivia(desk().AsCustomer(team().olivia));
  const auto conversations = noor().conversations();
  ASSERT_THAT(conversations.AddNote({.conversation = on, .text = "للعلم"}),
              IsOk());
  ASSERT_THAT(conversations.AddTag({on, "عاجل"}), IsOk());
  ASSERT_THAT(conversations.Take({on}), IsOk());
  ASSERT_THAT(conversations.Reply({.conversation = on, .text = "أهلاً"}),
              IsOk());
  ASSERT_THAT(conversations.SetStatus({on, ConversationStatus::kResolved}),
              IsOk());
  EXPECT_THAT(hana.Hear().rows,
              ElementsAre(Heard(EventKind::kReplySent, on),
                          Heard(EventKind::kStatusChanged, on)));
  EXPECT_THAT(olivia.Hear().rows, IsEmpty());
}

TEST_P(LiveFeed, OtherThingsAreHeardOfByThoseWhoReadThem) {
  Listener noor(this->noor());
  Listener hana(this->hana());
  const Team night = AddTeam("الليل");
  const auto news = noor.Hear().rows;
  ASSERT_THAT(news, SizeIs(1));
  EXPECT_EQ(news[0].kind, EventKind::kTeamCreated);
  EXPECT_EQ(news[0].subject, night.id.value);
  EXPECT_THAT(hana.Hear().rows, IsEmpty());
}

TEST_P(LiveFeed, PersonalViewsAreTheirOwnersAffair) {
  Listener noor(this->noor());
  Listener karim(this->karim());
  const auto view = this->noor().views().Save(
      {.name = "لي", .audience = ViewAudience::kPersonal});
  ASSERT_THAT(view, IsOk());
  EXPECT_THAT(noor.Hear().rows, SizeIs(1));
  EXPECT_THAT(karim.Hear().rows, IsEmpty());
  ASSERT_THAT(this->noor().views().Delete({view->id}), IsOk());
  EXPECT_THAT(noor.Hear().rows, ElementsAre(Field(&FeedItem::gone, true)));
}

TEST_P(LiveFeed, ComesInPages) {
  Listener all(As(Reader({Relation::kAny})));
  std::vector<ConversationId> opened;
  std::vector<ConversationId> heard;
  for (int i = 0; i < 5; ++i) opened.push_back(Opened());
  for (auto page = all.Hear(2).rows; !page.empty(); page = all.Hear(2).rows) {
    EXPECT_LE(page.size(), 2u);
    for (const FeedItem& item : page) {
      if (item.kind == EventKind::kConversationOpened) {
        heard.push_back({item.subject});
      }
    }
  }
  EXPECT_EQ(heard, opened);
  for (const int64_t rows : {int64_t{-1}, int64_t{201}}) {
    EXPECT_EQ(FieldRefusal(system().events().Listen({.rows = rows})),
              "rows: page.too_large");
  }
}

TEST_P(LiveFeed, HearsPastAnyNumberOfThingsThatAreHidden) {
  const AgentId layla = Reader({Relation::kAssigned});
  Listener own(As(layla));
  for (int share = 0; share < 6; ++share) {
    std::vector<ReceiveRequest> many;
    for (int i = 0; i < 100; ++i) {
      many.push_back({.inbox = team().support,
                      .channel = Channel::kChat,
                      .sender_kind = IdentityKind::kPhone,
                      .sender = "+96650000" + std::to_string(1000 + i),
                      .text = "أين شحنتي؟"});
    }
    for (const auto& arrival : system().channels().ReceiveAll(many)) {
      ASSERT_THAT(arrival, IsOk());
    }
  }
  const ConversationId on = Opened();
  AssignTo(on, layla);
  const auto heard = own.Hear(0, absl::Seconds(20)).rows;
  ASSERT_THAT(heard, SizeIs(3));  // opened, its message, assigned
  EXPECT_THAT(heard.back(), Heard(EventKind::kAssigned, on));
}

TEST_P(LiveFeed, WaitsForWhatConcernsTheReader) {
  const AgentId layla = Reader({Relation::kAssigned});
  const ConversationId on = Opened();
  Listener own(As(layla));
  std::vector<FeedItem> heard;
  std::thread reader(
      [&] { heard = own.Hear(0, absl::InfiniteDuration()).rows; });
  Opened();
  AssignTo(on, layla);
  reader.join();
  EXPECT_THAT(heard, ElementsAre(Heard(EventKind::kAssigned, on)));
  EXPECT_THAT(own.Hear(0, absl::Milliseconds(120)).rows, IsEmpty());
}

TEST_P(LiveFeed, RightsThatChangedAreALoadAnew) {
  const AgentId layla = Reader({Relation::kAssigned});
  Listener own(As(layla));
  EXPECT_FALSE(own.Hear().reload);
  system()
      .access()
      .Grant({.role = RoleOf(RolePreset::kAgent),
              .to = Subject::Of(layla),
              .at = Place::At(team().support),
              .from = clock().Now() + absl::Hours(1),
              .until = clock().Now() + absl::Hours(2)})
      .value();
  EXPECT_TRUE(own.Hear().reload);
  EXPECT_FALSE(own.Hear().reload);
  clock().Advance(absl::Minutes(90));
  EXPECT_TRUE(own.Hear().reload);
  EXPECT_FALSE(own.Hear().reload);
  clock().Advance(absl::Hours(1));
  EXPECT_TRUE(own.Hear().reload);
}

TEST_P(LiveFeed, CursorsAreOnesOwn) {
  const Listener noor(this->noor());
  const auto hear = [](const Session& as, const std::string& cursor) {
    return FieldRefusal(as.events().Listen({.cursor = cursor}));
  };
  EXPECT_EQ(hear(this->noor(), noor.at()), "OK");
  EXPECT_EQ(hear(karim(), noor.at()), "cursor: cursor.foreign");
  EXPECT_EQ(hear(this->noor(), "؟"), "cursor: cursor.foreign");
}

TEST_P(LiveFeed, CursorsThatWereMadeUpDoNoHarm) {
  const uint32_t seed = std::random_device{}();
  SCOPED_TRACE(seed);
  std::mt19937 chance(seed);
  const Listener noor(this->noor());
  std::string bytes;
  ASSERT_TRUE(absl::WebSafeBase64Unescape(noor.at(), &bytes));
  for (int i = 0; i < 500; ++i) {
    std::string made_up = bytes;
    for (size_t changes = 1 + chance() % 12; changes > 0; --changes) {
      made_up[chance() % made_up.size()] = static_cast<char>(chance());
    }
    const auto news = this->noor().events().Listen(
        {.cursor = absl::WebSafeBase64Escape(made_up)});
    EXPECT_THAT(Refusal(news), AnyOf("OK", "cursor.foreign"));
  }
  EXPECT_THAT(this->noor().events().Listen({.cursor = noor.at()}), IsOk());
}

}  // namespace
}  // namespace sanad::test
