#include "tests/desk/random/teller.h"

#include <string>
#include <variant>

#include "mail/mail.h"
#include "mail/parse.h"
#include "mail/thread.h"
#include "tests/desk/random/look.h"

namespace sanad::play {
namespace {

template <class T>
Answered Answer(const absl::StatusOr<T>& answer) {
  return {.outcome = OutcomeOf(answer)};
}

Answered Answer(const absl::StatusOr<MessageReceipt>& answer) {
  Answered answered{.outcome = OutcomeOf(answer)};
  if (answer.ok()) {
    answered.given = {.conversation = answer->conversation.value,
                      .message = answer->message.value};
  }
  return answered;
}

Answered Answer(const absl::StatusOr<Arrival>& answer) {
  Answered answered{.outcome = OutcomeOf(answer)};
  if (answer.ok()) {
    answered.given = {.conversation = answer->conversation.value,
                      .message = answer->message.value,
                      .customer = answer->customer.value};
  }
  return answered;
}

Answered Answer(const absl::StatusOr<Feedback>& answer) {
  Answered answered{.outcome = OutcomeOf(answer)};
  if (answer.ok()) answered.given.feedback = answer->id.value;
  return answered;
}

// What is told to a desk, by the kind of request.
struct Teller {
  const testing::TestDesk& test;
  Session session;
  CallOptions options;

  Answered operator()(const OpenConversation& r) const {
    return Answer(session.conversations().Open(r, options));
  }
  Answered operator()(const ReceiveRequest& r) const {
    return Answer(session.channels().Receive(r, options));
  }
  Answered operator()(const RawMail& r) const {
    return Answer(session.channels().ReceiveEmail(
        {.inbox = r.read.inbox, .raw = BytesOf(r)}, options));
  }
  Answered operator()(const ReplyRequest& r) const {
    Answered sent = Answer(session.conversations().Reply(r, options));
    if (sent.outcome.refusal == "OK") Deliver(sent.given);
    return sent;
  }
  Answered operator()(const NoteRequest& r) const {
    return Answer(session.conversations().AddNote(r, options));
  }
  Answered operator()(const StatusRequest& r) const {
    return Answer(session.conversations().SetStatus(r, options));
  }
  Answered operator()(const PriorityRequest& r) const {
    return Answer(session.conversations().SetPriority(r, options));
  }
  Answered operator()(const ClassifyRequest& r) const {
    return Answer(session.conversations().Classify(r, options));
  }
  Answered operator()(const AddTag& r) const {
    return Answer(session.conversations().AddTag(r, options));
  }
  Answered operator()(const RemoveTag& r) const {
    return Answer(session.conversations().RemoveTag(r, options));
  }
  Answered operator()(const SetFieldRequest& r) const {
    return Answer(session.conversations().SetField(r, options));
  }
  Answered operator()(const AssignRequest& r) const {
    return Answer(session.conversations().Assign(r, options));
  }
  Answered operator()(const Take& r) const {
    return Answer(session.conversations().Take(r, options));
  }
  Answered operator()(const Release& r) const {
    return Answer(session.conversations().Release(r, options));
  }
  Answered operator()(const MergeRequest& r) const {
    return Answer(session.conversations().Merge(r, options));
  }
  Answered operator()(const UnmergeRequest& r) const {
    return Answer(session.conversations().Unmerge(r, options));
  }
  Answered operator()(const SplitRequest& r) const {
    const auto part = session.conversations().Split(r, options);
    Answered answered = Answer(part);
    if (part.ok()) answered.given.conversation = part->id.value;
    return answered;
  }
  Answered operator()(const MoveRequest& r) const {
    return Answer(session.conversations().Move(r, options));
  }
  Answered operator()(const LinkRequest& r) const {
    return Answer(session.conversations().Link(r, options));
  }
  Answered operator()(const Unlink& r) const {
    return Answer(session.conversations().Unlink(r, options));
  }
  Answered operator()(const Withdraw& r) const {
    return Answer(session.outbox().Withdraw(r, options));
  }
  Answered operator()(const FeedbackRequest& r) const {
    return Answer(session.conversations().GiveFeedback(r, options));
  }
  Answered operator()(const Join& r) const {
    return Answer(session.staff().Join(r, options));
  }
  Answered operator()(const Leave& r) const {
    return Answer(session.staff().Leave(r, options));
  }
  Answered operator()(const UpdateAgent& r) const {
    return Answer(session.staff().ChangeAgent(r, options));
  }
  Answered operator()(const UpdateInbox& r) const {
    return Answer(session.inboxes().Change(r, options));
  }
  Answered operator()(const Wait& r) const {
    test.clock->Advance(r.by);
    return {};
  }

  // What the customer's mail program learns of a reply, if it is a mail to
  // somebody who has an address.
  void Deliver(Given& given) const {
    const auto sent = test.desk.AsSystem().channels().ComposeEmail(
        {.message = {given.message}});
    if (!sent.ok()) return;
    const mail::Mail read = mail::Parse(sent->raw);
    given.mail_id = read.message_id;
    const auto tokens = mail::FindTokens(read.subject.value_or(""));
    if (!tokens.empty()) given.token = tokens.front();
  }
};

}  // namespace

Answered TellDesk(const testing::TestDesk& test, const Command& command) {
  const Teller teller = {.test = test,
                         .session = SessionOf(test.desk, command.actor),
                         .options = {.idempotency_key = command.key}};
  return std::visit(teller, command.request);
}

}  // namespace sanad::play
