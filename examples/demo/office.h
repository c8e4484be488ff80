// The office that works through the week: its desk, its people, and what
// they do with what arrives.

#ifndef SANAD_EXAMPLES_DEMO_OFFICE_H_
#define SANAD_EXAMPLES_DEMO_OFFICE_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "demo/week.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"

namespace demo {

class Office {
 public:
  // Opens the store, sets up inboxes and agents. Aborts if it cannot: this
  // is an example.
  explicit Office(const std::string& store_url);

  const sanad::Desk& desk() const { return desk_; }
  const std::vector<sanad::Inbox>& inboxes() const { return inboxes_; }

  // The conversation that a mail of the week began.
  sanad::ConversationId ConversationOf(const std::string& file) const;

  // Takes the mail or the line, or lets an agent answer; before, does what
  // has become due.
  void Live(const Happening& happening, const std::string& folder);

  // Two who answered the same mail at once: who was too late, and what they
  // were told. Their text is kept as a draft.
  struct Collision {
    sanad::AgentId late;
    sanad::ConversationId conversation;
    std::string told;
  };
  const std::optional<Collision>& collision() const { return collision_; }

  // How many mails and lines did what.
  const std::map<sanad::JoinedBy, int>& joined() const { return joined_; }
  // Those that came while their sender waited already.
  const std::vector<sanad::MessageId>& repeats() const { return repeats_; }

 private:
  // Four working hours to a first response, for everybody.
  void Promise();
  void Receive(const Happening& mail, const std::string& folder);
  void ReceiveLine(const Happening& line);
  void Note(const sanad::Arrival& arrival);
  void Answer(const Happening& answer);
  // Lets a colleague send an answer that was built on what they saw.
  void AnswerTooLate(const sanad::Conversation& seen, sanad::AgentId late,
                     const std::string& text);
  // The agent who answers: whoever has it, else the next of its inbox.
  sanad::AgentId Responsible(const sanad::Conversation& conversation);
  // At the end of a shift: everything that `from` has goes to `to`.
  void HandOver(sanad::AgentId from, sanad::AgentId to);

  sanad::Store store_;
  sanad::Desk desk_;
  std::vector<sanad::Inbox> inboxes_;
  std::map<std::string, sanad::InboxId> inbox_by_name_;
  std::map<sanad::InboxId, std::vector<sanad::AgentId>> agents_;
  std::map<sanad::InboxId, size_t> turn_;
  std::map<std::string, sanad::ConversationId> conversations_;
  std::map<sanad::ConversationId, std::string> last_mail_id_;
  std::map<sanad::JoinedBy, int> joined_;
  std::vector<sanad::MessageId> repeats_;
  std::optional<Collision> collision_;
  std::shared_ptr<sanad::testing::ManualClock> clock_;
  bool handed_over_ = false;
};

}  // namespace demo

#endif  // SANAD_EXAMPLES_DEMO_OFFICE_H_
