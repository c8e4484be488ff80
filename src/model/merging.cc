#include "model/merging.h"

#include <algorithm>
#include <utility>

#include "model/conversation_life.h"

namespace sanad {
namespace {

// Somebody waits since `since`, as is known from `at` on.
void Wait(absl::Time since, absl::Time at, Conversation& conversation) {
  if (conversation.status != ConversationStatus::kOnHold &&
      conversation.status != ConversationStatus::kOpen) {
    Enter(ConversationStatus::kOpen, at, conversation);
  }
  conversation.waiting_since =
      std::min(since, conversation.waiting_since.value_or(since));
}

void Take(const Turn& turn, Conversation& conversation) {
  switch (turn.kind) {
    case Turn::Kind::kHeard:
      Wait(conversation.waiting_since.value_or(turn.at), turn.at, conversation);
      break;
    case Turn::Kind::kAnswered:
      conversation.waiting_since.reset();
      break;
    case Turn::Kind::kStatus:
      if (turn.status == conversation.status) break;
      Enter(turn.status, turn.at, conversation);
      break;
    case Turn::Kind::kMerged:
      if (turn.waiting_since) Wait(*turn.waiting_since, turn.at, conversation);
      break;
  }
}

}  // namespace

Conversation AfterMerge(Conversation root, const Conversation& merged,
                        const Said& said, absl::Time at) {
  root = WithSaid(std::move(root), said);
  if (merged.waiting_since) Wait(*merged.waiting_since, at, root);
  return root;
}

Conversation AfterTurns(Conversation conversation,
                        std::span<const Turn> turns) {
  Conversation told{.status = ConversationStatus::kOpen};
  for (const Turn& turn : turns) Take(turn, told);
  // The moments follow below.
  if (told.status != conversation.status) {
    Enter(told.status, absl::Time(), conversation);
  }
  conversation.waiting_since = told.waiting_since;
  conversation.resolved_at = told.resolved_at;
  conversation.closed_at = told.closed_at;
  conversation.reopens = told.reopens;
  return conversation;
}

}  // namespace sanad
