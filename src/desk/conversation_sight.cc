#include "desk/conversation_sight.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "desk/conversation_access.h"

namespace sanad {
namespace {

using Inboxes = IdSet<InboxId>;

// Those of the one that are not in the other.
std::vector<InboxId> Less(const Inboxes& one, const Inboxes& other) {
  std::vector<InboxId> less;
  std::set_difference(one.ids.begin(), one.ids.end(), other.ids.begin(),
                      other.ids.end(), std::back_inserter(less));
  return less;
}

Inboxes Together(const Inboxes& a, const Inboxes& b) {
  Inboxes together = {.all_but = a.all_but || b.all_but};
  auto into = std::back_inserter(together.ids);
  if (a.all_but && b.all_but) {
    std::set_intersection(a.ids.begin(), a.ids.end(), b.ids.begin(),
                          b.ids.end(), into);
  } else if (together.all_but) {
    together.ids = a.all_but ? Less(a, b) : Less(b, a);
  } else {
    std::set_union(a.ids.begin(), a.ids.end(), b.ids.begin(), b.ids.end(),
                   into);
  }
  return together;
}

}  // namespace

ConversationSight::ConversationSight(AgentId self, ConversationScope scope)
    : self_(self), scope_(std::move(scope)) {
  for (const ConversationStream& stream : scope_.streams()) {
    some_ = Together(some_, stream.inboxes);
    const bool is_whole = stream.key == ScopeKey::kInbox &&
                          stream.without.empty() && !scope_.recheck();
    if (is_whole) whole_ = Together(whole_, stream.inboxes);
  }
}

ConversationSight ConversationSight::Of(const Call& call) {
  return {call.principal().agent(),
          ConversationScope::Of(call.principal().rights,
                                Action::kConversationList, call.now())};
}

absl::StatusOr<bool> ConversationSight::Admits(
    Call& call, const Conversation& conversation) const {
  if (whole_.Contains(conversation.inbox)) return true;
  SANAD_ASSIGN_OR_RETURN(const AccessThing thing, ThingOf(call, conversation));
  return scope_.Admits(thing.object());
}

}  // namespace sanad
