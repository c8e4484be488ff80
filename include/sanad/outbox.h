// The outbox (صندوق الصادر): replies on their way out. Each is written with
// the act that sends it, waits there until it may leave, and is handed to one
// worker of the host at a time, who carries it and says what became of it.
//
//   auto outbox = desk.AsSystem().outbox();
//   for (const auto& item : outbox.Claim({.channel = Channel::kEmail}).value())
//     if (smtp.Send(channels.ComposeEmail({item.message.id}).value()))
//       outbox.Acknowledge({item.message.id, item.token});
//     else
//       outbox.Fail({item.message.id, item.token, .error = smtp.LastWords()});
//
// Of any number of workers, threads and processes, one holds a message. Who
// says nothing until the lease has ended may lose it to another; a worker
// that died between sending and acknowledging is the one way in which a
// message is sent twice, then with the same bytes and the same Message-ID.
// What was acknowledged is never offered again.
//
// Replies of a conversation on one channel leave in their order: a later one
// is not offered while an earlier one waits. One that failed for good, or was
// taken back, holds up nobody.

#ifndef SANAD_OUTBOX_H_
#define SANAD_OUTBOX_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/channels.h"
#include "sanad/conversations.h"
#include "sanad/id.h"
#include "sanad/message.h"
#include "sanad/outgoing.h"
#include "sanad/service.h"

namespace sanad {

struct ClaimRequest {
  InboxId inbox;                            // none: of every inbox
  Channel channel = Channel::kNone;         // none: of every channel
  int64_t messages = 10;                    // at most; from 1 to 100
  absl::Duration lease = absl::Minutes(5);  // from a second to a day
};

// A message to be carried, with what a channel other than mail needs to know
// of it; mail is composed by channels().ComposeEmail.
struct ClaimedMessage {
  Message message;
  std::vector<Attachment> attachments;
  CustomerId customer;     // to whom
  std::string token;       // proves the claim; 16 bytes
  absl::Time lease_until;  // then it may be offered to others
  int64_t attempt = 0;     // 1, 2, …
};

struct AcknowledgeRequest {
  MessageId message;
  std::string token;
};

struct FailRequest {
  MessageId message;
  std::string token;
  bool permanent = false;  // it is of no use to try again
  std::string error;       // for people
};

struct ReportRequest {
  MessageId message;
  OutgoingState state = OutgoingState::kNone;       // delivered, read or failed
  absl::Time happened_at = absl::InfiniteFuture();  // in the future: now
  std::string error;                                // of one that failed
};

struct OutboxRequest {
  OutgoingState state = OutgoingState::kNone;
  InboxId inbox;  // none: of every inbox, for whoever serves all
  PageRequest page;
};

// An outgoing message, and of one that waits, how.
struct OutboxItem {
  Outgoing outgoing;
  absl::Time ready_at;   // from when on it is offered, or its lease ends
  int64_t attempts = 0;  // begun so far
  bool claimed = false;
  std::string error;  // of the attempt before
};

class Outbox : public Service {
 public:
  using Service::Service;

  // Messages that may leave, oldest first, each held for the time of the
  // lease; fewer than asked for when their texts are long. Tried ten times
  // without a word, one fails. For the system and owners.
  //
  // outbox.claim_out_of_range, outbox.lease_out_of_range
  absl::StatusOr<std::vector<ClaimedMessage>> Claim(
      const ClaimRequest& request, const CallOptions& options = {}) const;

  // It left. Also after the lease, as long as nobody else has claimed it.
  //
  // outbox.claim_lost: another has claimed it, or its end was told already
  absl::StatusOr<Outgoing> Acknowledge(const AcknowledgeRequest& request,
                                       const CallOptions& options = {}) const;

  // It did not leave: tried again after a while, which doubles from a minute
  // to two hours, less up to a half by chance; for good when it is said to be
  // of no use, or was the tenth attempt. outbox.claim_lost
  absl::StatusOr<OutboxItem> Fail(const FailRequest& request,
                                  const CallOptions& options = {}) const;

  // What the channel tells later: delivered, read, or failed (a bounce). What
  // is known already, or was overtaken, is no change; told of one that is
  // still claimed, it has left. For the system and owners.
  //
  // message.not_outgoing, outbox.not_sent
  absl::StatusOr<Outgoing> Report(const ReportRequest& request,
                                  const CallOptions& options = {}) const;

  // Takes a reply back before it leaves, as long as the inbox's undo window
  // lasts. It stays, marked, for the staff to see; its conversation, and the
  // root of that, become as though neither it nor the status that came with it
  // had ever been: who had waited waits again.
  //
  // message.not_outgoing, outbox.left
  absl::StatusOr<MessageReceipt> Withdraw(
      const MessageRequest& request, const CallOptions& options = {}) const;

  // Sends one that failed anew, to where the customer can be reached now.
  //
  // message.not_outgoing, outbox.not_failed
  absl::StatusOr<Outgoing> Retry(const MessageRequest& request,
                                 const CallOptions& options = {}) const;

  // Those in a state, by inbox and age. cursor.foreign, page.too_large
  absl::StatusOr<Page<OutboxItem>> List(const OutboxRequest& request) const;
};

}  // namespace sanad

#endif  // SANAD_OUTBOX_H_
