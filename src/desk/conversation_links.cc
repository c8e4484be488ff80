#include "desk/conversation_links.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/requests.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kLinkedToItself = {
    StatusCode::kFailedPrecondition, "conversation.linked_to_itself",
    "both are the same conversation", "كلتاهما المحادثة نفسها"};
constexpr Reason kTooManyLinks = {StatusCode::kFailedPrecondition,
                                  "conversation.too_many_links",
                                  "a conversation has at most {limit} links",
                                  "الحد الأقصى لروابط المحادثة هو {limit}"};

// Links of this very row, to older ones and to newer ones.
absl::StatusOr<std::vector<ConversationLink>> LinksOf(Call& call,
                                                      ConversationId id) {
  const Cell key = Cell::Integer(id.value);
  SANAD_ASSIGN_OR_RETURN(auto links,
                         call.All<ConversationLink>(kPrimary, {key}));
  SANAD_ASSIGN_OR_RETURN(
      const auto newer,
      call.All<ConversationLink>(conversation_link_index::kByOther, {key}));
  links.insert(links.end(), newer.begin(), newer.end());
  return links;
}

absl::StatusOr<std::vector<ConversationLink>> LinksOfTree(
    Call& call, const Conversation& root) {
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(call, root));
  std::vector<ConversationLink> all;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(const auto links, LinksOf(call, row.id));
    all.insert(all.end(), links.begin(), links.end());
  }
  return all;
}

// The root of the side of `link` that is not in the tree of `root`; nothing,
// if both sides are.
absl::StatusOr<std::optional<Conversation>> OtherSide(
    Call& call, const ConversationLink& link, const Conversation& root) {
  for (const ConversationId side : {link.conversation, link.other}) {
    SANAD_ASSIGN_OR_RETURN(auto there, LoadConversation(call, side));
    if (there.id != root.id) return there;
  }
  return std::nullopt;
}

// The kind of the link, as it is seen from `root`.
absl::StatusOr<LinkKind> KindSeenFrom(Call& call, const ConversationLink& link,
                                      const Conversation& root) {
  if (link.kind != LinkKind::kSplitFrom) return link.kind;
  SANAD_ASSIGN_OR_RETURN(const auto newer,
                         LoadConversation(call, link.conversation));
  return newer.id == root.id ? LinkKind::kSplitFrom : LinkKind::kSplitInto;
}

// By conversation and kind; what was linked more than once is seen once.
void SortOnce(std::vector<LinkedConversation>& links) {
  const auto order = [](const LinkedConversation& link) {
    return std::pair(link.conversation, link.kind);
  };
  std::sort(links.begin(), links.end(),
            [&](const auto& a, const auto& b) { return order(a) < order(b); });
  const auto end = std::unique(
      links.begin(), links.end(),
      [&](const auto& a, const auto& b) { return order(a) == order(b); });
  links.erase(end, links.end());
}

// Both sides of a request; they are not the same.
struct Sides {
  Conversation one;
  Conversation other;
};

absl::StatusOr<Sides> LoadSides(Act& act, const LinkRequest& request) {
  Sides sides;
  SANAD_ASSIGN_OR_RETURN(sides.one,
                         LoadConversation(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(sides.other, LoadConversation(act, request.to));
  SANAD_RETURN_IF_ERROR(PermitBoth(act, sides.one, sides.other));
  if (sides.one.id == sides.other.id) return Refuse(kLinkedToItself);
  return sides;
}

absl::StatusOr<std::vector<ConversationLink>> LinksBetween(Act& act,
                                                           const Sides& sides) {
  SANAD_ASSIGN_OR_RETURN(const auto links, LinksOfTree(act, sides.one));
  std::vector<ConversationLink> between;
  for (const ConversationLink& link : links) {
    SANAD_ASSIGN_OR_RETURN(const auto there, OtherSide(act, link, sides.one));
    if (there && there->id == sides.other.id) between.push_back(link);
  }
  return between;
}

// An event on both sides; gives the first, to which rows may be added.
PlannedEvent& PlanBoth(Act& act, EventKind kind, const Sides& sides,
                       Conversation& one) {
  Conversation other = sides.other;
  one = sides.one;
  PlanChange(act, kind, sides.other, other, one.id.value);
  return PlanChange(act, kind, sides.one, one, other.id.value);
}

absl::StatusOr<Conversation> DecideLink(Act& act, const LinkRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Sides sides, LoadSides(act, request));
  SANAD_ASSIGN_OR_RETURN(const auto present, LinksBetween(act, sides));
  if (!present.empty()) return sides.one;
  SANAD_RETURN_IF_ERROR(CheckRoomForLink(act, sides.one.id));
  SANAD_RETURN_IF_ERROR(CheckRoomForLink(act, sides.other.id));
  const auto [older, newer] = std::minmax(sides.one.id, sides.other.id);
  Conversation after;
  PlanBoth(act, EventKind::kLinked, sides, after)
      .Insert(ConversationLink{.conversation = newer,
                               .other = older,
                               .kind = LinkKind::kRelated,
                               .at = act.now()});
  return after;
}

absl::StatusOr<Conversation> DecideUnlink(Act& act,
                                          const LinkRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Sides sides, LoadSides(act, request));
  SANAD_ASSIGN_OR_RETURN(const auto present, LinksBetween(act, sides));
  if (present.empty()) return sides.one;
  Conversation after;
  PlannedEvent& event = PlanBoth(act, EventKind::kUnlinked, sides, after);
  for (const ConversationLink& link : present) event.Delete(link);
  return after;
}

}  // namespace

absl::Status CheckRoomForLink(Act& act, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const auto links, LinksOf(act, id));
  return links.size() < limits::kLinksPerConversation
             ? absl::OkStatus()
             : Refuse(kTooManyLinks,
                      {{"limit", limits::kLinksPerConversation}});
}

absl::StatusOr<std::vector<LinkedConversation>> ReadLinks(
    Call& call, const Conversation& root) {
  SANAD_ASSIGN_OR_RETURN(const auto links, LinksOfTree(call, root));
  std::vector<LinkedConversation> seen;
  for (const ConversationLink& link : links) {
    SANAD_ASSIGN_OR_RETURN(const auto there, OtherSide(call, link, root));
    if (!there) continue;
    SANAD_ASSIGN_OR_RETURN(const auto thing, ThingOf(call, *there));
    if (!call.May(Action::kConversationRead, thing)) continue;

    SANAD_ASSIGN_OR_RETURN(const LinkKind kind, KindSeenFrom(call, link, root));
    seen.push_back({there->id, kind, there->subject, there->status});
  }
  SortOnce(seen);
  return seen;
}

absl::StatusOr<Conversation> Conversations::Link(
    const LinkRequest& request, const CallOptions& options) const {
  return RunAct<LinkRequest, Conversation>(
      state(), Operation::kConversationsLink, request, options,
      [&](Act& act) { return DecideLink(act, request); });
}

absl::StatusOr<Conversation> Conversations::Unlink(
    const LinkRequest& request, const CallOptions& options) const {
  return RunAct<LinkRequest, Conversation>(
      state(), Operation::kConversationsUnlink, request, options,
      [&](Act& act) { return DecideUnlink(act, request); });
}

}  // namespace sanad
