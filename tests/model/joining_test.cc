#include "model/joining.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "record/enumerators.h"

namespace sanad {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

absl::Time At(int minute) {
  return absl::FromUnixSeconds(1'800'000'000) + absl::Minutes(minute);
}

Inbox SupportOf(Repeats repeats) {
  return {.id = {1}, .repeats = repeats, .repeat_window = absl::Minutes(30)};
}

Inbox CustomsOf(Repeats repeats) {
  Inbox inbox = SupportOf(repeats);
  inbox.id = {2};
  return inbox;
}

Conversation Waiting() {
  return {.inbox = {1},
          .status = ConversationStatus::kOpen,
          .waiting_since = At(0),
          .last_customer_message_at = At(10)};
}

struct RepeatCase {
  std::string name;
  Inbox home;
  Inbox arrived_in;
  int minute;
  ConversationStatus status;
  PassedOver why;
};

std::vector<RepeatCase> RepeatCases() {
  using enum ConversationStatus;
  const Inbox none = SupportOf(Repeats::kNone);
  const Inbox same = SupportOf(Repeats::kSameInbox);
  const Inbox any = SupportOf(Repeats::kAnyInbox);
  const Inbox customs = CustomsOf(Repeats::kAnyInbox);
  Inbox strict = any;
  strict.repeats_open_only = true;
  Inbox hasty = any;
  hasty.repeat_window = absl::Minutes(5);
  return {
      {"at once", same, same, 10, kOpen, PassedOver::kNone},
      {"at the end of the window", same, same, 40, kOpen, PassedOver::kNone},
      {"after it", same, same, 41, kOpen, PassedOver::kWindowPassed},
      {"on hold", same, same, 20, kOnHold, PassedOver::kNone},
      {"on hold, open only", strict, strict, 20, kOnHold, PassedOver::kNotOpen},
      {"open, open only", strict, strict, 20, kOpen, PassedOver::kNone},
      {"off", none, none, 20, kOpen, PassedOver::kNobodyWaits},
      {"across", any, customs, 20, kOpen, PassedOver::kNone},
      {"across, home says no", same, customs, 20, kOpen,
       PassedOver::kNobodyWaits},
      {"across, the other says no", any, CustomsOf(Repeats::kSameInbox), 20,
       kOpen, PassedOver::kNobodyWaits},
      {"across, home is hasty", hasty, customs, 20, kOpen,
       PassedOver::kNobodyWaits},
      {"across, home is strict", strict, customs, 20, kPending,
       PassedOver::kNobodyWaits},
      {"clock stepped back", same, same, 0, kOpen, PassedOver::kNone},
  };
}

TEST(WhyNoRepeat, IsWhatThePoliciesOfBothInboxesSay) {
  for (const RepeatCase& row : RepeatCases()) {
    Conversation waiting = Waiting();
    waiting.status = row.status;
    EXPECT_EQ(WhyNoRepeat(waiting, row.home, row.arrived_in, At(row.minute)),
              row.why)
        << row.name;
  }
}

TEST(IsWaitedIn, NotInSpamNorWhatWasMergedAway) {
  EXPECT_TRUE(IsWaitedIn(Waiting()));
  EXPECT_FALSE(IsWaitedIn({}));
  Conversation spam = Waiting();
  spam.spam = true;
  EXPECT_FALSE(IsWaitedIn(spam));
  Conversation merged = Waiting();
  merged.merged_into = {9};
  EXPECT_FALSE(IsWaitedIn(merged));
}

TEST(PassedOver, EveryOneHasItsSentenceInBothLanguages) {
  std::set<std::string_view> seen;
  for (const auto& [why, spelled] : record::Enumerators<PassedOver>()) {
    for (const Language language : {Language::kEnglish, Language::kArabic}) {
      const std::string_view sentence = SentenceOf(why, language);
      EXPECT_EQ(sentence.empty(), why == PassedOver::kNone) << spelled;
      EXPECT_TRUE(sentence.empty() || seen.insert(sentence).second) << spelled;
    }
  }
}

TEST(PassedOver, AreReadBackFromTheirBits) {
  EXPECT_THAT(PassedOverIn(0), IsEmpty());
  EXPECT_THAT(
      PassedOverIn(BitOf(PassedOver::kNotOpen) | BitOf(PassedOver::kNoMailIds)),
      ElementsAre(PassedOver::kNoMailIds, PassedOver::kNotOpen));
}

TEST(JoinedBy, EveryWayOfAKeptMessageHasItsSentence) {
  std::set<std::string_view> seen;
  for (const JoinedBy by : {JoinedBy::kNew, JoinedBy::kMailId, JoinedBy::kToken,
                            JoinedBy::kSequel, JoinedBy::kRepeat}) {
    for (const Language language : {Language::kEnglish, Language::kArabic}) {
      EXPECT_TRUE(
          seen.insert(SentenceOf(Message{.joined_by = by}, language)).second);
    }
  }
}

}  // namespace
}  // namespace sanad
