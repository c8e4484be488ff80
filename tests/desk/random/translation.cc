#include "tests/desk/random/translation.h"

#include <string>
#include <utility>
#include <variant>

namespace sanad::play {
namespace {

// What nobody was told by the desk stands for nothing: it might be right by
// accident, and the model could not know.
constexpr char kNoMail[] = "gone@example.com";
constexpr char kNoToken[] = "1-0123456789ab";

bool IsMadeByDesk(const std::string& mail_id) {
  return mail_id.ends_with("@mersal.example");
}

}  // namespace

struct Translator {
  const Translation& to;

  void operator()(OpenConversation& r) const { to.Apply(r.customer); }
  void operator()(ReceiveRequest& r) const { to.Apply(r); }
  void operator()(RawMail& r) const { to.Apply(r.read); }
  void operator()(MergeRequest& r) const {
    to.Apply(r.conversation);
    to.Apply(r.into);
  }
  void operator()(SplitRequest& r) const {
    to.Apply(r.conversation);
    for (MessageId& id : r.messages) to.Apply(id);
  }
  void operator()(LinkRequest& r) const {
    to.Apply(r.conversation);
    to.Apply(r.to);
  }
  void operator()(Withdraw& r) const { to.Apply(r.message); }
  void operator()(Unlink& r) const { (*this)(static_cast<LinkRequest&>(r)); }
  template <class OfConversation>
    requires requires(OfConversation r) { r.conversation; }
  void operator()(OfConversation& r) const {
    to.Apply(r.conversation);
  }
  // Agents, teams and inboxes are there from the beginning.
  template <class Other>
  void operator()(Other&) const {}
};

void Translation::Learn(const Given& before, const Given& now) {
  ids_[before.conversation] = now.conversation;
  ids_[before.message] = now.message;
  ids_[before.customer] = now.customer;
  if (!now.mail_id.empty()) mail_ids_[before.mail_id] = now.mail_id;
  if (!now.token.empty()) tokens_[before.token] = now.token;
}

Command Translation::Translate(Command command) const {
  if (command.actor.kind == ActorKind::kCustomer) {
    CustomerId self{command.actor.id};
    Apply(self);
    command.actor = Actor::Of(self);
  }
  std::visit(Translator{*this}, command.request);
  return command;
}

void Translation::Apply(ConversationId& id) const {
  const auto now = ids_.find(id.value);
  if (now != ids_.end()) id.value = now->second;
}

void Translation::Apply(MessageId& id) const {
  const auto now = ids_.find(id.value);
  if (now != ids_.end()) id.value = now->second;
}

void Translation::Apply(CustomerId& id) const {
  const auto now = ids_.find(id.value);
  if (now != ids_.end()) id.value = now->second;
}

void Translation::ApplyToMailId(std::string& mail_id) const {
  const auto now = mail_ids_.find(mail_id);
  if (now != mail_ids_.end()) {
    mail_id = now->second;
  } else if (IsMadeByDesk(mail_id)) {
    mail_id = kNoMail;
  }
}

void Translation::Apply(ReceiveRequest& message) const {
  ApplyToMailId(message.mail_id);
  for (std::string& id : message.in_reply_to) ApplyToMailId(id);
  for (std::string& id : message.references) ApplyToMailId(id);
  for (std::string& token : message.tokens) {
    const auto now = tokens_.find(token);
    const std::string then =
        std::exchange(token, now == tokens_.end() ? kNoToken : now->second);
    const size_t at = message.subject.find(then);
    if (at != std::string::npos) {
      message.subject.replace(at, then.size(), token);
    }
  }
}

}  // namespace sanad::play
