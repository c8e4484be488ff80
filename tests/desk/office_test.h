// The desk of the test kit's small shipping company, on every storage. What
// a test leaves behind is verified when it ends.

#ifndef SANAD_TESTS_DESK_OFFICE_TEST_H_
#define SANAD_TESTS_DESK_OFFICE_TEST_H_

#include <string>
#include <vector>

#include "tests/desk/desk_test.h"

namespace sanad::test {

class OfficeTest : public DeskTest {
 public:
  const sanad::testing::Team& team() const { return team_; }
  Session salma() const { return desk().AsAgent(team_.salma); }
  Session noor() const { return desk().AsAgent(team_.noor); }
  Session karim() const { return desk().AsAgent(team_.karim); }
  Session daniel() const { return desk().AsAgent(team_.daniel); }
  Session hana() const { return desk().AsCustomer(team_.hana); }

  // A conversation of Hana's in the inbox of the support.
  ConversationId Opened(const std::string& subject = "أين شحنتي؟") const;
  // Takes it through legal statuses to the one asked for.
  void Bring(ConversationId conversation, ConversationStatus status) const;
  void SetFollowUp(InboxId inbox, FollowUp follow_up) const;

  // Somebody who may see and read what the relations say, everywhere, and may
  // be given conversations.
  AgentId Reader(std::vector<Relation> relations,
                 std::vector<RuleSpec> more = {}) const;
  void AssignTo(ConversationId conversation, AgentId agent,
                TeamId in = {}) const;

  Conversation Now(ConversationId conversation) const;
  std::vector<TimelineItem> TimelineOf(ConversationId conversation,
                                       const Session& reader) const;
  Message MessageOf(const Arrival& arrival) const;
  std::vector<EventKind> KindsAfter(int64_t event) const;

 protected:
  void TearDown() override;

 private:
  const sanad::testing::Team team_ = sanad::testing::MakeTeam(desk());
};

}  // namespace sanad::test

#endif  // SANAD_TESTS_DESK_OFFICE_TEST_H_
