// Rows that a workspace keeps about itself, never shown to anybody.

#ifndef SANAD_SRC_MODEL_BOOKKEEPING_H_
#define SANAD_SRC_MODEL_BOOKKEEPING_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/channel.h"
#include "sanad/id.h"
#include "sanad/upload.h"

namespace sanad {

// The head of a workspace: what every writer reads first and writes back
// last, and by which the writers of a workspace follow one another.
struct Head {
  WorkspaceId id;
  int64_t next_id = 1;     // ascending; gaps allowed
  int64_t next_event = 1;  // in the order of commits; no gap
  std::string chain;       // hash of the last event
  absl::Time last_at;      // of the last event
  // One more than the changes of who may do what: what was compiled from
  // grants under another epoch is stale.
  int64_t epoch = 1;
  // The same of changes of views.
  int64_t view_epoch = 1;
  // The changes of what is in force in inboxes (InForce).
  int64_t levels_epoch = 0;
};

// The answer of an act that carried an idempotency key.
struct KeptAnswer {
  ActorKind actor_kind = ActorKind::kNone;
  int64_t actor = 0;
  std::string key;
  int64_t operation = 0;
  std::string request_digest;
  std::string answer;
  absl::Time at;
};

// A piece of a blob: bytes by their digest, kept once per scope (the
// customer they belong to, or 0 for the workspace).
struct BlobChunk {
  int64_t scope = 0;
  std::string digest;  // SHA-256 of the whole blob
  int64_t number = 0;  // 0, 1, 2, …
  std::string bytes;
};

// What is to be done of itself at some time.
enum class DueKind {
  kNone = 0,
  kAwaken = 1,         // a snoozed conversation
  kClose = 2,          // a resolved conversation to which nobody objected
  kCount = 3,          // the next portion of a view, or of what a gone one left
  kServiceLevel = 20,  // a conversation whose verdict changes by itself
  kRejudge = 21,       // conversations of an inbox with another policy
};

// One thing to be done, once: the act that does it removes the row, or leaves
// it where the next share is due, so that any number of processes may try.
struct Due {
  absl::Time at;
  DueKind kind = DueKind::kNone;
  // By `kind`: a ConversationId, an InboxId, a view's number.
  int64_t object = 0;

  friend bool operator==(const Due&, const Due&) = default;
};

// A piece of a file on its way in (sanad/upload.h).
struct UploadPiece {
  UploadId upload;
  int64_t number = 0;  // 0, 1, 2, …
  std::string bytes;
};

// An outgoing message that waits, or that somebody is sending.
struct OutboxEntry {
  MessageId message;
  ConversationId conversation;
  InboxId inbox;
  Channel channel = Channel::kNone;
  // The message of the same conversation and channel after which it leaves;
  // none: it is the first in its line.
  MessageId behind;
  absl::Time ready_at;   // from when on it is offered; claimed: its lease's end
  int64_t attempts = 0;  // begun
  std::string token;     // of the last claim, until its failure was told
  std::string error;     // of the attempt before
  std::string envelope;  // of mail, from the first claim on

  friend bool operator==(const OutboxEntry&, const OutboxEntry&) = default;
};

inline constexpr size_t kBlobChunkBytes = 256 * 1024;

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_BOOKKEEPING_H_
