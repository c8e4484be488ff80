// What the staff does with the outbox: look, take back, send anew.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/conversation_retelling.h"
#include "desk/conversation_sight.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/outbox_queue.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "model/outgoing_life.h"
#include "sanad/outbox.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kLeft = {StatusCode::kFailedPrecondition, "outbox.left",
                          "the time for taking the reply back is over",
                          "انتهت مهلة سحب الرد"};
constexpr Reason kNotFailed = {
    StatusCode::kFailedPrecondition, "outbox.not_failed",
    "only what failed is sent anew", "لا يُعاد إلا إرسال ما تعذّر إرساله"};

// An outgoing message whose conversation the principal may answer in.
struct Reply {
  Conversation root;  // that stands for its conversation
  Message message;
  Outgoing outgoing;
};

absl::StatusOr<Reply> LoadReply(Act& act, MessageId id) {
  Reply reply;
  SANAD_ASSIGN_OR_RETURN(reply.message, act.Load<Message>(id, kMessageUnknown));
  SANAD_ASSIGN_OR_RETURN(reply.root,
                         LoadPermitted(act, reply.message.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto outgoing,
                         act.Find<Outgoing>({Cell::Integer(id.value)}));
  if (!outgoing) return Refuse(kNotOutgoing);
  reply.outgoing = *outgoing;
  return reply;
}

// --- taking back ----------------------------------------------------------

absl::StatusOr<MessageReceipt> DecideWithdraw(Act& act,
                                              const MessageRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Reply reply, LoadReply(act, request.message));
  SANAD_ASSIGN_OR_RETURN(const auto entry, FindEntry(act, request.message));
  const bool may_be =
      entry && entry->attempts == 0 && act.now() < reply.outgoing.leaves_at;
  if (!may_be) return Refuse(kLeft);
  Message withdrawn = reply.message;
  withdrawn.withdrawn_at = act.now();
  Outgoing outgoing = reply.outgoing;
  outgoing.state = OutgoingState::kWithdrawn;
  const ConversationId place = withdrawn.conversation;
  PlannedEvent& event =
      act.Plan(EventKind::kReplyWithdrawn, Stream::kConversation, place.value,
               request.message.value);
  event.Update(reply.message, withdrawn)
      .Update(reply.outgoing, std::move(outgoing));
  SANAD_ASSIGN_OR_RETURN(auto tree, LoadTree(act, reply.root));
  SANAD_RETURN_IF_ERROR(
      PlanRetelling(act, tree, place, {&withdrawn, 1}, event));
  PlanStatusEvent(act, reply.root, tree.front());
  SANAD_RETURN_IF_ERROR(Unqueue(act, *entry));
  return MessageReceipt{reply.root.id, request.message, tree.front().version};
}

// --- sending anew ---------------------------------------------------------

absl::StatusOr<Outgoing> DecideRetry(Act& act, const MessageRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Reply reply, LoadReply(act, request.message));
  if (reply.outgoing.state != OutgoingState::kFailed) return Refuse(kNotFailed);
  Outgoing after = Retried(reply.outgoing, act.now());
  PlanOutgoing(act, EventKind::kMessageRetried, reply.outgoing, after);
  SANAD_RETURN_IF_ERROR(Queue(act, after));
  return after;
}

// --- looking --------------------------------------------------------------

storage::Scan ListScan(const OutboxRequest& request) {
  std::vector<Cell> prefix = {
      Cell::Integer(static_cast<int64_t>(request.state))};
  if (request.inbox) prefix.push_back(Cell::Integer(request.inbox.value));
  return {.streams = {{.table = &TableFor<Outgoing>(),
                       .index = outgoing_index::kByState,
                       .prefix = std::move(prefix)}}};
}

absl::StatusOr<OutboxItem> ItemOf(Call& call, Outgoing outgoing) {
  SANAD_ASSIGN_OR_RETURN(const auto entry, FindEntry(call, outgoing.message));
  OutboxItem item{.attempts = outgoing.attempts};
  item.outgoing = std::move(outgoing);
  if (!entry) return item;
  item.ready_at = entry->ready_at;
  item.attempts = entry->attempts;
  item.claimed = !entry->token.empty() && entry->ready_at > call.now();
  item.error = entry->error;
  return item;
}

absl::StatusOr<bool> Admits(Call& call, const ConversationSight& sight,
                            ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const Conversation root, LoadConversation(call, id));
  return sight.Admits(call, root);
}

absl::StatusOr<Page<OutboxItem>> ReadList(Call& call,
                                          const OutboxRequest& request) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  const auto sight = ConversationSight::Of(call);
  if (request.inbox && !sight.some().Contains(request.inbox)) {
    return Refuse(kAccessDenied);
  }
  const std::string name = fmt::format(
      "outbox {} {}", static_cast<int>(request.state), request.inbox.value);
  storage::Scan scan = ListScan(request);
  SANAD_RETURN_IF_ERROR(StartPage(request.page, name, scan));
  SANAD_ASSIGN_OR_RETURN(
      auto outgoing,
      ReadAdmitted<Outgoing>(call.reading(), scan, name,
                             [&](const storage::Rows& rows, Outgoing& row) {
                               rows.Load(&row, nullptr);
                               return Admits(call, sight, row.conversation);
                             }));
  Page<OutboxItem> page{.next = std::move(outgoing.next)};
  for (Outgoing& row : outgoing.rows) {
    SANAD_ASSIGN_OR_RETURN(page.rows.emplace_back(),
                           ItemOf(call, std::move(row)));
  }
  return page;
}

}  // namespace

absl::StatusOr<MessageReceipt> Outbox::Withdraw(
    const MessageRequest& request, const CallOptions& options) const {
  return RunAct<MessageRequest, MessageReceipt>(
      state(), Operation::kOutboxWithdraw, request, options,
      [&](Act& act) { return DecideWithdraw(act, request); });
}

absl::StatusOr<Outgoing> Outbox::Retry(const MessageRequest& request,
                                       const CallOptions& options) const {
  return RunAct<MessageRequest, Outgoing>(
      state(), Operation::kOutboxRetry, request, options,
      [&](Act& act) { return DecideRetry(act, request); });
}

absl::StatusOr<Page<OutboxItem>> Outbox::List(
    const OutboxRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckKnown("state", request.state,
                                   OutgoingState::kWaiting,
                                   OutgoingState::kWithdrawn));
  return Read<Page<OutboxItem>>(
      state(), Operation::kOutboxList,
      [&](Call& call) { return ReadList(call, request); });
}

}  // namespace sanad
