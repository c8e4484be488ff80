// What reports are made of (desk/reports): facts of conversations, what they
// count by, sums of them, and how far it was folded. All of it follows from
// events and is nobody's to change.

#ifndef SANAD_SRC_MODEL_FIGURES_H_
#define SANAD_SRC_MODEL_FIGURES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "sanad/channel.h"
#include "sanad/conversation.h"
#include "sanad/figure.h"
#include "sanad/id.h"

namespace sanad {

// One figure of a conversation, at its anchor.
struct FigureFact {
  ConversationId conversation;
  FigureKind figure = FigureKind::kNone;
  int64_t number = 0;  // of the event that fixed it; of a rating, its id
  absl::Time at;
  InboxId inbox;  // in which the conversation lies
  AgentId agent;  // to whom it is credited
  absl::Duration elapsed;
  absl::Duration working;
  int64_t amount = 0;

  friend bool operator==(const FigureFact&, const FigureFact&) = default;
};

// By what the facts of a conversation count, beside their own members.
struct FigureSubject {
  ConversationId conversation;
  InboxId inbox;
  TeamId team;
  Channel channel = Channel::kNone;
  Priority priority = Priority::kNone;
  ConversationKind kind = ConversationKind::kNone;
  std::string topic;
  std::string tags;  // their ids, ascending: "3,17"

  friend bool operator==(const FigureSubject&, const FigureSubject&) = default;
};

// A sum of facts: of one day or month of a zone, by one value of a dimension.
struct RollUp {
  InboxId inbox;  // none: the whole workspace
  Dimension dimension = Dimension::kNone;
  Grain grain = Grain::kNone;
  int64_t start = 0;  // its first day, counted from 1970-01-01
  int64_t value = 0;
  std::string label;    // of a topic
  int64_t growth = 0;   // of the backlog
  std::string tallies;  // StoredTallies

  friend bool operator==(const RollUp&, const RollUp&) = default;
};

// How far the facts were folded, and in whose days they were summed. After
// the zone has changed, the sums go over to it conversation by conversation:
// those up to `moved_to` stand in days of `zone`, the rest in days of
// `from_zone`.
struct FiguresMark {
  WorkspaceId id;
  int64_t folded_to = 0;  // the event
  std::string zone;       // empty: UTC
  std::string from_zone;  // the same, unless sums are going over
  ConversationId moved_to;
  std::string event_hash;  // of the event: no other one is meant

  friend bool operator==(const FiguresMark&, const FiguresMark&) = default;
};

// metrics/tallies.h as bytes. Buckets are pairs: how far the index is from
// the one before, and the count. Without buckets of its own, working time is
// as elapsed.
struct StoredTally {
  FigureKind figure = FigureKind::kNone;
  int64_t count = 0;
  int64_t amount = 0;
  absl::Duration elapsed;
  std::vector<int64_t> elapsed_buckets;
  absl::Duration working;
  std::vector<int64_t> working_buckets;
};

struct StoredTallies {
  std::vector<StoredTally> figures;
};

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_FIGURES_H_
