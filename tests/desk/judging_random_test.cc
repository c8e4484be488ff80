// Whatever happens to conversations and whenever it is noticed: they stand as
// the pure judge says of their timelines, and what is kept of it agrees.

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using enum ConversationStatus;

constexpr uint64_t kSeed = 20261125;
constexpr int kHistories = 12;
constexpr int kSteps = 60;

class AnyHistory : public OfficeTest {
 protected:
  void Begin(uint64_t seed) {
    random_.seed(seed);
    conversations_.clear();
    naps_.clear();
  }

  int64_t Below(int64_t bound) {
    return std::uniform_int_distribution<int64_t>(0, bound - 1)(random_);
  }
  bool Maybe() { return Below(2) == 0; }

  // --- what is promised ---------------------------------------------------

  SaveSlaPolicy DrawPolicy() {
    SlaConduct conduct;
    conduct.next_response.pending = Maybe();
    conduct.first_response.snoozed = Maybe();
    conduct.resolution.snoozed = Maybe();
    return {.policy = policy_,
            .name = std::to_string(Below(1'000'000'000)),
            .rules = {{.targets = {.first_response = absl::Minutes(Below(300)),
                                   .next_response = absl::Minutes(Below(200)),
                                   .resolution = absl::Minutes(Below(900))}}},
            .conduct = conduct};
  }

  void Promise() {
    const ServiceLevels levels = system().service_levels();
    const auto saved = levels.SavePolicy(DrawPolicy());
    ASSERT_THAT(saved, IsOk());
    if (!policy_) {
      policy_ = saved->id;
      const auto hours = levels.SaveCalendar(
          {.name = "الدوام",
           .time_zone = "Africa/Cairo",
           .hours = {{"mon", {{"07:00", "13:00"}, {"14:00", "22:00"}}},
                     {"tue", {{"09:00", "03:00"}}},
                     {"thu", {{"00:00", "24:00"}}}}});
      ASSERT_THAT(hours, IsOk());
      calendar_ = *Calendar::Compile(RulesOf(*hours));
      ASSERT_THAT(levels.Assign({.inbox = team().support,
                                 .policy = policy_,
                                 .calendar = hours->id}),
                  IsOk());
    }
    terms_.push_back({.from = clock().Now(),
                      .targets = saved->policy.rules[0].targets,
                      .conduct = saved->policy.conduct,
                      .calendar = calendar_});
  }

  // --- what happens -------------------------------------------------------

  ConversationId Any() {
    return conversations_[static_cast<size_t>(
        Below(std::ssize(conversations_)))];
  }

  void Ask(ConversationId follow) {
    ReceiveRequest mail = {
        .inbox = team().support,
        .channel = Channel::kEmail,
        .sender_kind = IdentityKind::kEmail,
        .sender = "hana@example.com",
        .text = "أين شحنتي؟",
        .happened_at = clock().Now() - absl::Minutes(Below(100)),
        .mail_id = std::to_string(++mails_) + "@example.com"};
    if (Below(6) == 0) mail.automatic = Automatic::kAutoReply;
    if (follow) mail.in_reply_to = {mail_of_[follow]};
    const auto arrival = system().channels().Receive(mail);
    ASSERT_THAT(arrival, IsOk());
    mail_of_.try_emplace(arrival->conversation, mail.mail_id);
    Know(arrival->conversation);
  }

  void Know(ConversationId id) {
    if (std::find(conversations_.begin(), conversations_.end(), id) ==
        conversations_.end()) {
      conversations_.push_back(id);
    }
  }

  void Nap(ConversationId id) {
    const absl::Time until = clock().Now() + absl::Minutes(Below(300) + 1);
    const auto napping =
        noor().conversations().Snooze({.conversation = id, .until = until});
    if (napping.ok()) naps_[napping->id].push_back(until);
  }

  void Split(ConversationId id) {
    std::vector<MessageId> messages;
    for (const TimelineItem& item : TimelineOf(id, system())) {
      if (item.message) messages.push_back(item.message->id);
    }
    if (messages.size() < 2) return;
    const auto begun = noor().conversations().Split(
        {.conversation = id, .messages = {messages.back()}});
    if (begun.ok()) Know(begun->id);
  }

  // Much of it may be refused, which changes nothing.
  void Step() {
    if (conversations_.empty() || Below(8) == 0) return Ask({});
    const Conversations noors = noor().conversations();
    const ConversationId id = Any();
    switch (Below(12)) {
      case 0:
      case 1:
        return Ask(mail_of_.contains(id) ? id : ConversationId{});
      case 2:
      case 3:
        (void)noors.Reply({.conversation = id,
                           .text = "في الطريق",
                           .then = Maybe() ? kPending : kNone});
        return;
      case 4:
      case 5:
        (void)noors.SetStatus(
            {.conversation = id,
             .status = static_cast<ConversationStatus>(Below(4) + 1)});
        return;
      case 6:
        return Nap(id);
      case 7:
        (void)noors.Awaken({id});
        return;
      case 8:
        (void)noors.Merge({.conversation = id, .into = Any()});
        return;
      case 9:
        (void)noors.Unmerge({.conversation = id});
        return;
      case 10:
        return Split(id);
      default:
        (void)noors.AddNote({.conversation = id, .text = "للمراجعة"});
    }
  }

  // --- what is so ---------------------------------------------------------

  static TimelineKind KindOf(const Message& message) {
    if (message.visibility == Visibility::kInternal) return TimelineKind::kNote;
    if (message.automatic != Automatic::kNone) {
      return TimelineKind::kAutomaticMessage;
    }
    return message.author_kind == ActorKind::kCustomer
               ? TimelineKind::kCustomerMessage
               : TimelineKind::kReply;
  }

  static std::optional<TimelineEvent> EventOf(const TimelineItem& item,
                                              ConversationId root) {
    TimelineEvent event = {.at = item.event.happened_at,
                           .by = item.event.actor_kind};
    if (item.message) {
      event.kind = KindOf(*item.message);
      return event;
    }
    if (item.event.kind == EventKind::kConversationOpened) {
      event.kind = TimelineKind::kOpened;
      return event;
    }
    if (item.event.subject != root.value) return std::nullopt;
    switch (item.event.kind) {
      case EventKind::kStatusChanged:
      case EventKind::kReopened:
        event.kind = TimelineKind::kStatusChanged;
        event.status = static_cast<ConversationStatus>(item.event.object);
        return event;
      case EventKind::kSnoozed:
        event.kind = TimelineKind::kSnoozed;
        return event;
      case EventKind::kAwakened:
        event.kind = TimelineKind::kAwakened;
        return event;
      default:
        return std::nullopt;
    }
  }

  // As sanad/timeline.h wants it; snoozes end when they were to.
  std::vector<TimelineEvent> Whole(ConversationId root) const {
    std::vector<absl::Time> naps;
    if (naps_.contains(root)) naps = naps_.at(root);
    std::vector<TimelineEvent> events;
    std::optional<absl::Time> awakens_at;
    const auto awaken = [&](absl::Time now) {
      if (!awakens_at || *awakens_at > now) return;
      events.push_back({.kind = TimelineKind::kAwakened, .at = *awakens_at});
      awakens_at.reset();
    };
    absl::Time last = absl::InfinitePast();
    for (const TimelineItem& item : TimelineOf(root, system())) {
      auto event = EventOf(item, root);
      if (!event) continue;
      event->at = last = std::max(last, event->at);
      awaken(event->at);
      if (event->kind == TimelineKind::kSnoozed) {
        awakens_at = naps.front();
        naps.erase(naps.begin());
      } else if (event->kind == TimelineKind::kAwakened) {
        awakens_at.reset();
      }
      events.push_back(*event);
    }
    awaken(clock_now());
    return events;
  }

  absl::Time clock_now() const { return now_; }

  static std::string Told(const SlaVerdict& verdict) {
    const auto text = [](const std::optional<absl::Time>& at) {
      return at ? absl::FormatTime(*at, absl::UTCTimeZone()) : "never";
    };
    return std::string(NameOf(verdict.state, Language::kEnglish)) + ", used " +
           absl::FormatDuration(verdict.used) + ", started " +
           text(verdict.started_at) + ", met " + text(verdict.met_at) +
           ", due " + text(verdict.due) + ", late " + text(verdict.late_from);
  }

  void CheckClock(const SlaVerdict& verdict, const SlaVerdict& expected) {
    EXPECT_EQ(Told(verdict), Told(expected));
    // What was late by earlier terms stays late by later ones.
    const bool by_earlier =
        verdict.late_from && *verdict.late_from <= terms_.back().from;
    if (!verdict.due || by_earlier) return;
    EXPECT_EQ(verdict.state == SlaState::kLate, now_ > *verdict.due);
  }

  void Check(ConversationId id) {
    const Conversation row = Now(id);
    if (row.id != id) return;  // it was merged
    const auto level = system().service_levels().Judge({.conversation = id});
    ASSERT_THAT(level, IsOk());
    const std::vector<TimelineEvent> whole = Whole(id);
    const SlaReport expected = JudgeSla(whole, terms_, now_);
    CheckClock(level->first_response.verdict, expected.first_response);
    CheckClock(level->next_response.verdict, expected.next_response);
    CheckClock(level->resolution.verdict, expected.resolution);
    EXPECT_EQ(level->answered_in_time, expected.answered_in_time);
    EXPECT_EQ(level->answered_late, expected.answered_late);
  }

  // After what was due was done, lists are right, too.
  void CheckKept(ConversationId id) {
    const Conversation row = Now(id);
    if (row.id != id) return;
    const auto level = system().service_levels().Judge({.conversation = id});
    EXPECT_EQ(row.next_due, level->next_due);
  }

  void Live(uint64_t seed) {
    Begin(seed);
    Promise();
    for (int step = 0; step < kSteps && !HasFailure(); ++step) {
      clock().Advance(absl::Minutes(Below(50)));
      if (Below(20) == 0) {
        // A version of its own moment.
        clock().Advance(absl::Seconds(1));
        Promise();
        clock().Advance(absl::Seconds(1));
      }
      Step();
      now_ = clock().Now();
      for (const ConversationId id : conversations_) Check(id);
      if (Below(4) != 0) continue;
      ASSERT_THAT(desk().RunDue(), IsOk());
      ASSERT_THAT(desk().RunDue(), IsOk());
      for (const ConversationId id : conversations_) CheckKept(id);
      for (const ConversationId id : conversations_) Check(id);
    }
    const auto verification = desk().Verify();
    ASSERT_THAT(verification, IsOk());
    for (const Finding& finding : verification->findings) {
      ADD_FAILURE() << finding.where << ": " << finding.what;
    }
  }

 private:
  std::mt19937_64 random_;
  SlaPolicyId policy_;
  Calendar calendar_;
  std::vector<SlaTerms> terms_;
  std::vector<ConversationId> conversations_;
  std::map<ConversationId, std::string> mail_of_;
  std::map<ConversationId, std::vector<absl::Time>> naps_;
  absl::Time now_;
  int64_t mails_ = 0;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, AnyHistory,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(AnyHistory, IsJudgedAsItsTimelineIs) {
  std::cout << "seeds from " << kSeed << "\n";
  for (uint64_t seed = kSeed; seed < kSeed + kHistories; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Live(seed);
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace sanad::test
