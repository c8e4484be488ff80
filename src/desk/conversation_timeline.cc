// The timelines of conversations, with those of what was merged into them.

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "desk/access_rows.h"
#include "desk/conversation_access.h"
#include "desk/conversation_events.h"
#include "desk/customer_access.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/message_access.h"
#include "desk/names.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "fmt/format.h"
#include "record/interpret.h"
#include "sanad/conversations.h"
#include "sanad/privacy.h"
#include "sanad/scope.h"

namespace sanad {
namespace {

using record::FieldClass;
using storage::Cell;

bool IsMessageEvent(EventKind kind) {
  return kind == EventKind::kMessageReceived || kind == EventKind::kReplySent ||
         kind == EventKind::kNoteAdded;
}

// Who speaks, where it is a message: its channel brought it in, but its
// author said it. Else who acted.
Actor SpeakerOf(const TimelineItem& item) {
  if (item.message) return {item.message->author_kind, item.message->author};
  return {item.event.actor_kind, item.event.actor};
}

// Of what a timeline tells, and to whom.
struct Shown {
  std::vector<Conversation> tree;
  std::vector<CustomerId> selves;  // of a customer who reads
  MessageScope messages;
  bool contact = false;  // whether the reader sees how people are reached
};

absl::StatusOr<Shown> WhatIsShown(Call& call, const Conversation& root) {
  Shown shown;
  SANAD_ASSIGN_OR_RETURN(shown.tree, LoadTree(call, root));
  SANAD_ASSIGN_OR_RETURN(const AccessThing thing, ThingOf(call, root));
  const Principal& reader = call.principal().rights;
  shown.messages = MessageScope::Of(reader, thing.object(), call.now());
  if (call.principal().IsStaff()) {
    shown.contact = SightOf(reader, thing.object(), call.now()).contact;
    return shown;
  }
  SANAD_ASSIGN_OR_RETURN(shown.selves,
                         SelvesOf(call, CustomerId{call.principal().actor.id}));
  return shown;
}

bool IsBy(const std::vector<CustomerId>& selves, const Message& message) {
  return message.author_kind == ActorKind::kCustomer &&
         std::find(selves.begin(), selves.end(), CustomerId{message.author}) !=
             selves.end();
}

bool IsIn(const std::vector<Conversation>& tree, const Message& message) {
  return std::any_of(tree.begin(), tree.end(), [&](const Conversation& row) {
    return row.id == message.conversation;
  });
}

// Fills in what an event refers to; false if the reader may not see it.
absl::StatusOr<bool> Complete(Call& call, const Shown& shown,
                              TimelineItem& item) {
  const bool staff = call.principal().IsStaff();
  if (IsOfAudit(item.event.kind)) return false;
  if (IsMessageEvent(item.event.kind)) {
    const Cell id = Cell::Integer(item.event.object);
    SANAD_ASSIGN_OR_RETURN(item.message, call.Find<Message>({id}));
    // A split may have brought it where this reader may not read.
    if (item.message && !IsIn(shown.tree, *item.message)) item.message.reset();
  }
  if (item.message) {
    const Actor author = {item.message->author_kind, item.message->author};
    const bool own = SubjectOf(author) == call.principal().rights.subject();
    if (!shown.messages.Admits(SideOf(*item.message), own)) return false;
    SANAD_ASSIGN_OR_RETURN(const bool out, IsOut(call, *item.message));
    if (!out) return false;
    const Cell id = Cell::Integer(item.message->id.value);
    if (staff && item.event.kind == EventKind::kReplySent) {
      SANAD_ASSIGN_OR_RETURN(item.outgoing, call.Find<Outgoing>({id}));
    }
    SANAD_ASSIGN_OR_RETURN(
        item.attachments,
        call.All<Attachment>(
            attachment_index::kByConversation,
            {Cell::Integer(item.message->conversation.value), id}));
    if (!shown.contact && !IsBy(shown.selves, *item.message)) {
      record::Mask(record::TypeOf<Message>(), &*item.message,
                   FieldClass::kContact);
    }
  } else if (!staff) {
    return false;
  }
  SANAD_ASSIGN_OR_RETURN(item.actor_name, NameOfActor(call, SpeakerOf(item)));
  item.event.changes.clear();
  item.event.salt.clear();
  item.event.hash.clear();
  return true;
}

absl::StatusOr<Page<TimelineItem>> ReadTimeline(
    Call& call, const TimelineRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation root,
                         LoadPermitted(call, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const Shown shown, WhatIsShown(call, root));
  std::vector<storage::Stream> streams;
  for (const Conversation& row : shown.tree) {
    SANAD_ASSIGN_OR_RETURN(auto own, EventStreamsOf(call.reading(), row.id));
    std::move(own.begin(), own.end(), std::back_inserter(streams));
  }
  return ReadUnionOf<TimelineItem>(
      call.reading(), streams, storage::Direction::kAscending, request.page,
      fmt::format("timeline {}", request.conversation.value),
      [](const TimelineItem& item) { return item.event.number; },
      [&](const storage::Rows& rows, TimelineItem& item) {
        rows.Load(&item.event, nullptr);
        return Complete(call, shown, item);
      });
}

}  // namespace

absl::StatusOr<Page<TimelineItem>> Conversations::Timeline(
    const TimelineRequest& request) const {
  return Read<Page<TimelineItem>>(
      state(), Operation::kConversationsTimeline,
      [&](Call& call) { return ReadTimeline(call, request); });
}

}  // namespace sanad
