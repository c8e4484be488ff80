// What workers do with the outbox: claim, acknowledge, fail, report.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/envelope.h"
#include "desk/executor.h"
#include "desk/lists.h"
#include "desk/outbox_queue.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "model/outgoing_life.h"
#include "record/interpret.h"
#include "sanad/limits.h"
#include "sanad/outbox.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr size_t kTokenBytes = 16;

constexpr Reason kClaimOutOfRange = {StatusCode::kInvalidArgument,
                                     "outbox.claim_out_of_range",
                                     "one claims from 1 to {limit} messages",
                                     "يُحجز من رسالة واحدة إلى {limit} رسالة"};
constexpr Reason kLeaseOutOfRange = {
    StatusCode::kInvalidArgument, "outbox.lease_out_of_range",
    "a lease lasts from a second to {limit} hours",
    "مدة الحجز من ثانية إلى {limit} ساعة"};
constexpr Reason kClaimLost = {
    StatusCode::kFailedPrecondition, "outbox.claim_lost",
    "the message is not held with this token any more",
    "لم تعد الرسالة محجوزة بهذا الرمز"};
constexpr Reason kNotSent = {StatusCode::kFailedPrecondition, "outbox.not_sent",
                             "the message has not left", "لم تخرج الرسالة بعد"};

// --- claiming -------------------------------------------------------------

absl::Status CheckClaim(const ClaimRequest& request) {
  SANAD_RETURN_IF_ERROR(CheckKnown("channel", request.channel, Channel::kNone,
                                   Channel::kInternal));
  if (request.messages < 1 || request.messages > limits::kMessagesPerClaim) {
    return RefuseField("messages", kClaimOutOfRange,
                       {{"limit", limits::kMessagesPerClaim}});
  }
  if (request.lease < absl::Seconds(1) ||
      request.lease > absl::Hours(limits::kLeaseHours)) {
    return RefuseField("lease", kLeaseOutOfRange,
                       {{"limit", limits::kLeaseHours}});
  }
  return absl::OkStatus();
}

std::vector<Channel> ChannelsOf(const ClaimRequest& request) {
  if (request.channel != Channel::kNone) return {request.channel};
  return {Channel::kEmail, Channel::kChat, Channel::kForm, Channel::kMessaging,
          Channel::kSocial};
}

// Those that stand first in their line, by when they may leave.
storage::Scan FirstInLine(const ClaimRequest& request) {
  storage::Scan scan{.limit = request.messages};
  for (const Channel channel : ChannelsOf(request)) {
    std::vector<Cell> prefix;
    if (request.inbox) prefix.push_back(Cell::Integer(request.inbox.value));
    prefix.push_back(Cell::Integer(static_cast<int64_t>(channel)));
    prefix.push_back(Cell::Integer(0));
    scan.streams.push_back({.table = &TableFor<OutboxEntry>(),
                            .index = request.inbox ? outbox_index::kByInbox
                                                   : outbox_index::kByChannel,
                            .prefix = std::move(prefix)});
  }
  return scan;
}

absl::StatusOr<Outgoing> LoadOutgoing(Act& act, MessageId message) {
  SANAD_ASSIGN_OR_RETURN(const auto outgoing,
                         act.Find<Outgoing>({Cell::Integer(message.value)}));
  if (!outgoing) return Refuse(kNotOutgoing);
  return *outgoing;
}

absl::StatusOr<Outgoing> PlanFailure(Act& act, const OutboxEntry& entry,
                                     const std::string& error) {
  SANAD_ASSIGN_OR_RETURN(const Outgoing before,
                         LoadOutgoing(act, entry.message));
  Outgoing after = Failed(before, entry.attempts, error, act.now());
  PlanOutgoing(act, EventKind::kMessageFailed, before, after);
  SANAD_RETURN_IF_ERROR(Unqueue(act, entry));
  return after;
}

// Where the mail goes from its first claim on; a customer without address may
// have one at the next.
absl::StatusOr<std::string> EnvelopeOf(Act& act, const OutboxEntry& entry,
                                       const Message& message) {
  if (entry.channel != Channel::kEmail || !entry.envelope.empty()) {
    return entry.envelope;
  }
  const auto envelope = WriteEnvelope(act, message);
  if (envelope.ok()) return record::ToBytes(*envelope);
  if (ReasonOf(envelope.status()) == kNoAddress.name) return "";
  return envelope.status();
}

absl::StatusOr<ClaimedMessage> ClaimOne(Act& act, const OutboxEntry& entry,
                                        absl::Duration lease) {
  SANAD_ASSIGN_OR_RETURN(auto message,
                         act.Load<Message>(entry.message, kMessageUnknown));
  SANAD_ASSIGN_OR_RETURN(
      const auto conversation,
      act.Load<Conversation>(entry.conversation, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(
      auto attachments,
      act.All<Attachment>(attachment_index::kByConversation,
                          {Cell::Integer(entry.conversation.value),
                           Cell::Integer(entry.message.value)}));
  OutboxEntry claimed = entry;
  claimed.attempts = entry.attempts + 1;
  claimed.ready_at = act.now() + lease;
  claimed.token = act.Random(kTokenBytes);
  SANAD_ASSIGN_OR_RETURN(claimed.envelope, EnvelopeOf(act, entry, message));
  ClaimedMessage answer{.message = std::move(message),
                        .attachments = std::move(attachments),
                        .customer = conversation.customer,
                        .token = claimed.token,
                        .lease_until = claimed.ready_at,
                        .attempt = claimed.attempts};
  act.Keep(storage::Update(TableFor<OutboxEntry>(), entry, std::move(claimed)));
  return answer;
}

absl::StatusOr<List<ClaimedMessage>> DecideClaim(Act& act,
                                                 const ClaimRequest& request) {
  SANAD_RETURN_IF_ERROR(
      act.Permit(act.Thing(ObjectKind::kInbox, request.inbox)));
  SANAD_ASSIGN_OR_RETURN(
      const auto first, storage::ReadAll(act.reading(), TableFor<OutboxEntry>(),
                                         FirstInLine(request)));
  List<ClaimedMessage> claimed;
  size_t bytes = 0;
  for (const OutboxEntry& entry : first) {
    if (entry.ready_at > act.now() || bytes > limits::kTextBytes) break;
    if (entry.attempts >= kSendAttempts) {
      SANAD_RETURN_IF_ERROR(PlanFailure(act, entry, entry.error).status());
      continue;
    }
    SANAD_ASSIGN_OR_RETURN(auto one, ClaimOne(act, entry, request.lease));
    bytes += one.message.text.size() + one.message.html.size();
    claimed.rows.push_back(std::move(one));
  }
  return claimed;
}

// --- what became of it ----------------------------------------------------

absl::StatusOr<OutboxEntry> LoadClaimed(Act& act, MessageId message,
                                        const std::string& token) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_ASSIGN_OR_RETURN(const auto entry, FindEntry(act, message));
  if (!entry || entry->token.empty() || entry->token != token) {
    return Refuse(kClaimLost);
  }
  return *entry;
}

absl::StatusOr<Outgoing> PlanSent(Act& act, const OutboxEntry& entry) {
  SANAD_ASSIGN_OR_RETURN(const Outgoing before,
                         LoadOutgoing(act, entry.message));
  Outgoing after = Sent(before, entry.attempts, act.now());
  PlanOutgoing(act, EventKind::kMessageSent, before, after);
  SANAD_RETURN_IF_ERROR(Unqueue(act, entry));
  return after;
}

absl::StatusOr<Outgoing> DecideAcknowledge(Act& act,
                                           const AcknowledgeRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const auto entry,
                         LoadClaimed(act, request.message, request.token));
  return PlanSent(act, entry);
}

double Chance(const Act& act) {
  const std::string random = act.Random(sizeof(uint32_t));
  uint32_t number = 0;
  std::memcpy(&number, random.data(), sizeof(number));
  return static_cast<double>(number) / UINT32_MAX;
}

absl::StatusOr<OutboxItem> DecideFail(Act& act, const FailRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const auto entry,
                         LoadClaimed(act, request.message, request.token));
  if (request.permanent || entry.attempts >= kSendAttempts) {
    SANAD_ASSIGN_OR_RETURN(const Outgoing failed,
                           PlanFailure(act, entry, request.error));
    return OutboxItem{.outgoing = failed, .attempts = failed.attempts};
  }
  SANAD_ASSIGN_OR_RETURN(const Outgoing outgoing,
                         LoadOutgoing(act, entry.message));
  OutboxEntry later = entry;
  later.token.clear();
  later.error = request.error;
  later.ready_at = act.now() + WaitAfter(entry.attempts, Chance(act));
  OutboxItem item{.outgoing = outgoing,
                  .ready_at = later.ready_at,
                  .attempts = later.attempts,
                  .error = later.error};
  act.Keep(storage::Update(TableFor<OutboxEntry>(), entry, std::move(later)));
  return item;
}

EventKind KindOf(OutgoingState told) {
  switch (told) {
    case OutgoingState::kDelivered:
      return EventKind::kMessageDelivered;
    case OutgoingState::kRead:
      return EventKind::kMessageRead;
    default:
      return EventKind::kMessageFailed;
  }
}

absl::Status CheckReport(const ReportRequest& request) {
  SANAD_RETURN_IF_ERROR(CheckKnown("state", request.state,
                                   OutgoingState::kDelivered,
                                   OutgoingState::kFailed));
  return CheckText("error", request.error, limits::kSendErrorBytes,
                   Blank::kAllowed);
}

// A report may overtake the acknowledgement of who is still sending.
absl::StatusOr<Outgoing> AsSent(Act& act, const Outgoing& outgoing) {
  if (outgoing.state == OutgoingState::kWithdrawn) return Refuse(kNotSent);
  if (outgoing.state != OutgoingState::kWaiting) return outgoing;
  SANAD_ASSIGN_OR_RETURN(const auto entry, FindEntry(act, outgoing.message));
  if (!entry || entry->attempts == 0) return Refuse(kNotSent);
  return PlanSent(act, *entry);
}

absl::StatusOr<Outgoing> DecideReport(Act& act, const ReportRequest& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_RETURN_IF_ERROR(
      act.Load<Message>(request.message, kMessageUnknown).status());
  SANAD_ASSIGN_OR_RETURN(const Outgoing outgoing,
                         LoadOutgoing(act, request.message));
  SANAD_ASSIGN_OR_RETURN(const Outgoing sent, AsSent(act, outgoing));
  const absl::Time at = std::min(request.happened_at, act.now());
  const auto after = Reported(sent, request.state, request.error, at);
  if (!after) return sent;
  PlanOutgoing(act, KindOf(request.state), sent, *after).HappenedAt(at);
  return *after;
}

}  // namespace

absl::StatusOr<std::vector<ClaimedMessage>> Outbox::Claim(
    const ClaimRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckClaim(request));
  SANAD_ASSIGN_OR_RETURN(
      auto claimed, (RunAct<ClaimRequest, sanad::List<ClaimedMessage>>(
                        state(), Operation::kOutboxClaim, request, options,
                        [&](Act& act) { return DecideClaim(act, request); })));
  return std::move(claimed.rows);
}

absl::StatusOr<Outgoing> Outbox::Acknowledge(const AcknowledgeRequest& request,
                                             const CallOptions& options) const {
  return RunAct<AcknowledgeRequest, Outgoing>(
      state(), Operation::kOutboxAcknowledge, request, options,
      [&](Act& act) { return DecideAcknowledge(act, request); });
}

absl::StatusOr<OutboxItem> Outbox::Fail(const FailRequest& request,
                                        const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckText("error", request.error,
                                  limits::kSendErrorBytes, Blank::kAllowed));
  return RunAct<FailRequest, OutboxItem>(
      state(), Operation::kOutboxFail, request, options,
      [&](Act& act) { return DecideFail(act, request); });
}

absl::StatusOr<Outgoing> Outbox::Report(const ReportRequest& request,
                                        const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckReport(request));
  return RunAct<ReportRequest, Outgoing>(
      state(), Operation::kOutboxReport, request, options,
      [&](Act& act) { return DecideReport(act, request); });
}

}  // namespace sanad
