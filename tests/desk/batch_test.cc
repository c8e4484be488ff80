// Several acts in one transaction (channels().ReceiveAll).

#include <cstdint>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/testing.h"
#include "sanad/testing_matchers.h"

namespace sanad {
namespace {

using testing::IsRefused;
using testing::MakeTeam;
using testing::TestDesk;

ReceiveRequest MessageFrom(InboxId inbox, const std::string& sender) {
  return {.inbox = inbox,
          .channel = Channel::kEmail,
          .sender_kind = IdentityKind::kEmail,
          .sender = sender,
          .text = "أين شحنتي؟",
          .mail_id = "1." + sender,
          .source = "raw bytes of " + sender};
}

std::vector<ReceiveRequest> ThreeMessages(InboxId inbox) {
  return {MessageFrom(inbox, "a@example.com"),
          MessageFrom(inbox, "b@example.com"),
          MessageFrom(inbox, "c@example.com")};
}

TEST(BatchTest, RefusesOneMessageAndTakesItsNeighbours) {
  TestDesk test;
  auto messages = ThreeMessages(MakeTeam(test.desk).support);
  messages[1].inbox = {999};
  const auto outcomes = test.desk.AsSystem().channels().ReceiveAll(messages);
  EXPECT_TRUE(outcomes[0].ok());
  EXPECT_THAT(outcomes[1].status(), IsRefused("inbox.unknown"));
  EXPECT_TRUE(outcomes[2].ok());
}

TEST(BatchTest, SeesWhatAnEarlierMessageOfTheBatchMade) {
  TestDesk test;
  auto messages = ThreeMessages(MakeTeam(test.desk).support);
  messages[2].sender = messages[0].sender;
  messages[2].in_reply_to = {messages[0].mail_id};
  const auto outcomes = test.desk.AsSystem().channels().ReceiveAll(messages);
  EXPECT_EQ(outcomes[2]->customer, outcomes[0]->customer);
  EXPECT_EQ(outcomes[2]->conversation, outcomes[0]->conversation);
}

// Wherever the store fails, what was answered is there, and the rest is not.
TEST(BatchTest, AnswersWhatIsThereWhateverOperationFails) {
  for (const char* times : {"once", "from there on"}) {
    int64_t failures = 0;
    for (int64_t after = 0; failures == after; ++after) {
      SCOPED_TRACE(std::string(times) + " after " + std::to_string(after));
      TestDesk test;
      const auto messages = ThreeMessages(MakeTeam(test.desk).support);
      const Session system = test.desk.AsSystem();
      if (times == std::string("once")) {
        test.faults->FailOnce(after);
      } else {
        test.faults->FailFrom(after);
      }
      const auto outcomes = system.channels().ReceiveAll(messages);
      if (test.faults->failures() > 0) ++failures;
      test.faults->Stop();

      EXPECT_THAT(test.desk.Verify()->findings, ::testing::IsEmpty());
      for (size_t i = 0; i < messages.size(); ++i) {
        const auto found = system.customers().Find(
            {.kind = IdentityKind::kEmail, .value = messages[i].sender});
        EXPECT_EQ(found.ok(), outcomes[i].ok()) << i;
      }
    }
  }
}

}  // namespace
}  // namespace sanad
