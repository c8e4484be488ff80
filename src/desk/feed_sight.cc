#include "desk/feed_sight.h"

#include <utility>

#include "desk/conversation_past.h"
#include "desk/message_access.h"
#include "desk/things.h"
#include "desk/view_access.h"
#include "model/view_rows.h"

namespace sanad {
namespace {

using storage::Cell;

// What the object of an event is, where it decides who hears of it.
enum class ObjectOf { kNothing, kMessage, kConversation };

ObjectOf ObjectOfEvent(EventKind kind) {
  switch (kind) {
    case EventKind::kMessageReceived:
    case EventKind::kReplySent:
    case EventKind::kNoteAdded:
    case EventKind::kReplyWithdrawn:
    case EventKind::kMessageSent:
    case EventKind::kMessageDelivered:
    case EventKind::kMessageRead:
    case EventKind::kMessageFailed:
    case EventKind::kMessageRetried:
      return ObjectOf::kMessage;
    case EventKind::kMerged:
    case EventKind::kUnmerged:
    case EventKind::kSplit:
    case EventKind::kLinked:
    case EventKind::kUnlinked:
      return ObjectOf::kConversation;
    default:
      return ObjectOf::kNothing;
  }
}

// What is no affair of the staff alone.
bool IsForCustomers(EventKind kind) {
  switch (kind) {
    case EventKind::kConversationOpened:
    case EventKind::kMessageReceived:
    case EventKind::kReplySent:
    case EventKind::kMessageSent:
    case EventKind::kStatusChanged:
    case EventKind::kReopened:
    case EventKind::kConfirmationAsked:
    case EventKind::kResolutionConfirmed:
    case EventKind::kFeedbackAsked:
    case EventKind::kFeedbackGiven:
    case EventKind::kMerged:
    case EventKind::kUnmerged:
    case EventKind::kCustomerChanged:
    case EventKind::kIdentityAdded:
    case EventKind::kIdentityVerified:
      return true;
    default:
      return false;
  }
}

// How the things of a stream are read; of those without a kind of their own,
// whoever may do it to anything reads them all, as in their lists.
struct Reading {
  ObjectKind kind = ObjectKind::kNone;
  Action action = Action::kNone;
};

Reading ReadingOf(Stream stream) {
  switch (stream) {
    case Stream::kCustomer:
      return {ObjectKind::kCustomer, Action::kCustomerRead};
    case Stream::kCompany:
      return {.action = Action::kCustomerRead};
    case Stream::kAgent:
      return {ObjectKind::kAgent, Action::kAgentRead};
    case Stream::kBot:
    case Stream::kToken:
      return {ObjectKind::kWorkspace, Action::kAgentRead};
    case Stream::kTeam:
      return {ObjectKind::kTeam, Action::kTeamRead};
    case Stream::kRole:
      return {ObjectKind::kRole, Action::kRoleRead};
    case Stream::kInbox:
      return {ObjectKind::kInbox, Action::kInboxRead};
    case Stream::kTag:
    case Stream::kCustomField:
      return {.action = Action::kConversationList};
    case Stream::kArticle:
      return {ObjectKind::kArticle, Action::kArticleRead};
    case Stream::kSection:
      return {.action = Action::kArticleRead};
    case Stream::kCannedReply:
      return {ObjectKind::kCannedReply, Action::kCannedReplyRead};
    case Stream::kWorkspace:
    case Stream::kCalendar:
    case Stream::kSlaPolicy:
      return {.action = Action::kInboxRead};
    case Stream::kConversation:
    case Stream::kView:
    case Stream::kNone:
      break;
  }
  return {};
}

}  // namespace

FeedSight::FeedSight(Call& call)
    : call_(call),
      everything_(
          call.May(Action::kAuditRead, call.Thing(ObjectKind::kWorkspace))) {}

absl::StatusOr<std::optional<FeedItem>> FeedSight::ItemOf(const Event& event) {
  FeedItem item = {.stream = event.stream,
                   .subject = event.subject,
                   .at = event.at,
                   .happened_at = event.happened_at};
  SANAD_ASSIGN_OR_RETURN(const bool hears, Hears(event));
  if (!hears) {
    SANAD_ASSIGN_OR_RETURN(item.gone, IsLeaving(event));
    if (item.gone) return item;
    return std::nullopt;
  }
  item.kind = event.kind;
  item.actor_kind = event.actor_kind;
  item.actor = event.actor;
  SANAD_ASSIGN_OR_RETURN(const bool sees_object, SeesObject(event));
  if (sees_object) item.object = event.object;
  return item;
}

absl::StatusOr<bool> FeedSight::Sees(Stream stream, int64_t id) {
  const auto known = seen_.find({stream, id});
  if (known != seen_.end()) return known->second;
  SANAD_ASSIGN_OR_RETURN(const bool sees, Judge(stream, id));
  seen_.emplace(Thing(stream, id), sees);
  return sees;
}

absl::StatusOr<bool> FeedSight::Judge(Stream stream, int64_t id) {
  if (stream == Stream::kView) {
    SANAD_ASSIGN_OR_RETURN(auto view,
                           call_.Find<StoredView>({Cell::Integer(id)}));
    return call_.principal().IsStaff() && view &&
           MaySee(call_, FromStored(*std::move(view)));
  }
  if (stream == Stream::kConversation) {
    SANAD_ASSIGN_OR_RETURN(const AccessThing thing,
                           LoadThing(call_, {ObjectKind::kConversation, id}));
    return MaySee(call_, thing);
  }
  const auto [kind, action] = ReadingOf(stream);
  if (kind == ObjectKind::kNone) {
    return call_.principal().rights.MaySomewhere(action, call_.now());
  }
  const int64_t of_kind = kind == ObjectKind::kWorkspace ? 0 : id;
  SANAD_ASSIGN_OR_RETURN(const AccessThing thing,
                         LoadThing(call_, {kind, of_kind}));
  return call_.May(action, thing);
}

absl::StatusOr<bool> FeedSight::Hears(const Event& event) {
  if (everything_) return true;
  const bool staff = call_.principal().IsStaff();
  if (IsOfAudit(event.kind) || (!staff && !IsForCustomers(event.kind))) {
    return false;
  }
  if (ObjectOfEvent(event.kind) != ObjectOf::kMessage) {
    return Sees(event.stream, event.subject);
  }
  SANAD_ASSIGN_OR_RETURN(const auto message,
                         call_.Find<Message>({Cell::Integer(event.object)}));
  if (!message) return false;
  SANAD_ASSIGN_OR_RETURN(
      const AccessThing thing,
      LoadThing(call_, {ObjectKind::kMessage, message->id.value}));
  if (!call_.May(Action::kMessageRead, thing)) return false;
  return IsOut(call_, *message);
}

absl::StatusOr<bool> FeedSight::SeesObject(const Event& event) {
  if (everything_ || ObjectOfEvent(event.kind) != ObjectOf::kConversation) {
    return true;
  }
  return Sees(Stream::kConversation, event.object);
}

// Of customers nothing is taken away; and whoever has views may drop one that
// is not theirs.
absl::StatusOr<bool> FeedSight::IsLeaving(const Event& event) {
  if (!call_.principal().IsStaff()) return false;
  if (event.kind == EventKind::kViewDeleted) return true;
  if (event.stream != Stream::kConversation || !ChangesSight(event)) {
    return false;
  }
  SANAD_ASSIGN_OR_RETURN(const bool sees, Sees(event.stream, event.subject));
  if (sees) return false;
  const auto known = left_.find(event.subject);
  if (known != left_.end()) return known->second == event.number;
  SANAD_ASSIGN_OR_RETURN(const int64_t left,
                         LastOutOfSight(call_, ConversationId{event.subject}));
  left_.emplace(event.subject, left);
  return left == event.number;
}

}  // namespace sanad
