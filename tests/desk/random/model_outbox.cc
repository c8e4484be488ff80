// Replies that are taken back before they leave.

#include <string>
#include <utility>

#include "tests/desk/random/model.h"

namespace sanad::play {
namespace {

Outcome No(std::string reason) { return {.refusal = std::move(reason)}; }

bool Leaves(Channel channel) {
  return channel != Channel::kPhone && channel != Channel::kInPerson &&
         channel != Channel::kInternal;
}

}  // namespace

void Model::Dispatch(const Message& reply) {
  if (!Leaves(reply.channel)) return;
  leaves_at_[reply.id.value] =
      now_ + inboxes_.at(reply.inbox.value).undo_window;
}

bool Model::IsOut(const Message& message) const {
  const auto leaves = leaves_at_.find(message.id.value);
  return !message.withdrawn_at &&
         (leaves == leaves_at_.end() || leaves->second <= now_);
}

Outcome Model::Do(const Withdraw& r) {
  const auto found = messages_.find(r.message.value);
  if (found == messages_.end()) {
    return No(MayDoEverything(actor_) ? "message.unknown" : "access.denied");
  }
  Message& message = found->second;
  const std::string refusal = RefusalToWork(message.conversation);
  if (!refusal.empty()) return No(refusal);
  if (!leaves_at_.contains(message.id.value)) {
    return No("message.not_outgoing");
  }
  if (message.withdrawn_at || IsOut(message)) return No("outbox.left");
  const Conversation& root = At(message.conversation).now;
  const ConversationStatus before = root.status;
  message.withdrawn_at = now_;
  RetellUp(message.conversation);
  Tell(EventKind::kReplyWithdrawn, Stream::kConversation,
       message.conversation.value, message.id.value);
  TellStatus(root, before);
  return {.answer =
              Describe(MessageReceipt{root.id, message.id, root.version})};
}

}  // namespace sanad::play
