#include "tests/desk/office_test.h"

#include <string>
#include <utility>
#include <vector>

namespace sanad::test {

ConversationId OfficeTest::Opened(const std::string& subject) const {
  return system()
      .conversations()
      .Open({.inbox = team_.support,
             .customer = team_.hana,
             .subject = subject,
             .text = "السلام عليكم، متى تصل شحنتي؟",
             .channel = Channel::kEmail})
      .value()
      .conversation;
}

void OfficeTest::Bring(ConversationId conversation,
                       ConversationStatus status) const {
  const auto conversations = system().conversations();
  if (status == ConversationStatus::kClosed) {
    Bring(conversation, ConversationStatus::kResolved);
  }
  ASSERT_THAT(
      conversations.SetStatus({.conversation = conversation, .status = status}),
      sanad::testing::IsOk());
}

void OfficeTest::SetFollowUp(InboxId inbox, FollowUp follow_up) const {
  ASSERT_THAT(
      system().inboxes().Change({.inbox = inbox, .follow_up = follow_up}),
      sanad::testing::IsOk());
}

AgentId OfficeTest::Reader(std::vector<Relation> relations,
                           std::vector<RuleSpec> more) const {
  std::vector<RuleSpec> rules = {
      {.actions = {"conversation.list", "conversation.read"},
       .relations = std::move(relations)},
      {.actions = {"conversation.be_assigned"}}};
  rules.insert(rules.end(), more.begin(), more.end());
  const auto access = system().access();
  const RoleId role =
      access.SaveRole({.name = "دور", .rules = rules}).value().role.id;
  const AgentId agent = system().staff().AddAgent({.name = "ليلى"}).value().id;
  access
      .Grant({.role = role, .to = Subject::Of(agent), .at = Place::Workspace()})
      .value();
  return agent;
}

void OfficeTest::AssignTo(ConversationId conversation, AgentId agent,
                          TeamId in) const {
  ASSERT_THAT(system().conversations().Assign(
                  {.conversation = conversation, .agent = agent, .team = in}),
              sanad::testing::IsOk());
}

Conversation OfficeTest::Now(ConversationId conversation) const {
  return system()
      .conversations()
      .Get({.conversation = conversation})
      .value()
      .conversation;
}

std::vector<TimelineItem> OfficeTest::TimelineOf(ConversationId conversation,
                                                 const Session& reader) const {
  return reader.conversations()
      .Timeline({.conversation = conversation})
      .value()
      .rows;
}

Message OfficeTest::MessageOf(const Arrival& arrival) const {
  for (const auto& item : TimelineOf(arrival.conversation, system())) {
    if (item.message && item.message->id == arrival.message) {
      return *item.message;
    }
  }
  ADD_FAILURE() << "no message " << arrival.message.value;
  return {};
}

std::vector<EventKind> OfficeTest::KindsAfter(int64_t event) const {
  std::vector<EventKind> kinds;
  for (const Event& e : EventsAfter(event)) kinds.push_back(e.kind);
  return kinds;
}

void OfficeTest::TearDown() {
  const auto verified = desk().Verify();
  ASSERT_THAT(verified, sanad::testing::IsOk());
  for (const Finding& finding : verified->findings) {
    ADD_FAILURE() << finding.where << ": " << finding.what;
  }
}

}  // namespace sanad::test
