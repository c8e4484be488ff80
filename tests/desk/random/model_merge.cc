// Conversations that are merged, parted, moved and linked.

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/desk/random/model.h"

namespace sanad::play {
namespace {

using Status = ConversationStatus;

constexpr size_t kMostMembers = 64;
constexpr size_t kMostLinks = 64;

Outcome No(std::string reason) { return {.refusal = std::move(reason)}; }

}  // namespace

// --- who stands for whom ----------------------------------------------------

ConversationId Model::RootOf(ConversationId id) const {
  while (true) {
    const auto matter = matters_.find(id.value);
    if (matter == matters_.end() || !matter->second.now.merged_into) return id;
    id = matter->second.now.merged_into;
  }
}

bool Model::IsUnder(ConversationId id, ConversationId top) const {
  while (id && id != top) id = matters_.at(id.value).now.merged_into;
  return id == top;
}

std::vector<ConversationId> Model::TreeOf(ConversationId top) const {
  std::vector<ConversationId> tree;
  for (const auto& [id, matter] : matters_) {
    if (IsUnder({id}, top)) tree.push_back({id});
  }
  return tree;
}

std::vector<Participant> Model::PartsIn(ConversationId root) const {
  std::vector<Participant> parts;
  for (const ConversationId id : TreeOf(root)) {
    const auto& own = matters_.at(id.value).participants;
    parts.insert(parts.end(), own.begin(), own.end());
  }
  return parts;
}

std::vector<MessageId> Model::MessagesIn(ConversationId id) const {
  std::vector<MessageId> ids;
  for (const auto& [number, message] : messages_) {
    if (IsUnder(message.conversation, RootOf(id))) ids.push_back({number});
  }
  return ids;
}

// --- what is said and whose turn it is --------------------------------------

void Model::TellSaid(Conversation& c) const {
  c.messages = c.replies = c.repeats = 0;
  c.last_activity_at = c.created_at;
  c.first_reply_at.reset();
  c.last_reply_at.reset();
  c.last_customer_message_at.reset();
  for (const auto& [id, m] : messages_) {
    if (!IsUnder(m.conversation, c.id)) continue;
    ++c.messages;
    if (m.automatic != Automatic::kNone || m.withdrawn_at) continue;
    c.last_activity_at = m.at;
    c.repeats += m.joined_by == JoinedBy::kRepeat;
    if (m.visibility != Visibility::kPublic) continue;
    if (m.author_kind == ActorKind::kCustomer) {
      c.last_customer_message_at = m.at;
      continue;
    }
    ++c.replies;
    if (c.last_customer_message_at && !c.first_reply_at) {
      c.first_reply_at = m.at;
    }
    c.last_reply_at = m.at;
  }
}

void Model::HearOf(Conversation& c, absl::Time since, absl::Time at) const {
  if (c.status != Status::kOnHold) Move(c, Status::kOpen, at);
  if (!c.waiting_since || since < *c.waiting_since) c.waiting_since = since;
}

// All that happened there once more, but for what is no longer there.
void Model::Retell(Matter& matter) const {
  Conversation& c = matter.now;
  TellSaid(c);
  c.status = Status::kOpen;
  c.reopens = 0;
  c.waiting_since.reset();
  c.resolved_at.reset();
  c.closed_at.reset();
  for (const Happened& one : matter.history) {
    const auto message = messages_.find(one.object);
    const bool here =
        message != messages_.end() && message->second.conversation == c.id;
    switch (one.what) {
      case Happened::kHeard:
        if (!here || message->second.automatic != Automatic::kNone) break;
        HearOf(c, c.waiting_since.value_or(one.at), one.at);
        break;
      case Happened::kReplied:
        if (here && !message->second.withdrawn_at) c.waiting_since.reset();
        break;
      case Happened::kStatus:
        if (one.with != 0 && messages_.at(one.with).withdrawn_at) break;
        if (static_cast<Status>(one.object) != c.status) {
          Move(c, static_cast<Status>(one.object), one.at);
        }
        break;
      case Happened::kMerged: {
        const Matter& child = matters_.at(one.object);
        if (child.merge != one.merge) break;
        if (child.now.waiting_since) {
          HearOf(c, *child.now.waiting_since, one.at);
        }
        break;
      }
    }
  }
}

// From there up to the root.
void Model::RetellUp(ConversationId id) {
  for (; id; id = matters_.at(id.value).now.merged_into) {
    Retell(matters_.at(id.value));
    ++matters_.at(id.value).now.version;
  }
}

// --- merging ----------------------------------------------------------------

// Both have to be permitted before anything is said of either.
std::string Model::RefusalOfSides(ConversationId one, int64_t seen,
                                  ConversationId other,
                                  int64_t other_seen) const {
  for (const ConversationId side : {one, other}) {
    const std::string refusal = RefusalToWork(side);
    if (!refusal.empty()) return refusal;
  }
  const std::string refusal = RefusalToWork(one, seen);
  return refusal.empty() ? RefusalToWork(other, other_seen) : refusal;
}

void Model::TellBoth(EventKind kind, ConversationId one, ConversationId other) {
  Tell(kind, Stream::kConversation, one.value, other.value);
  Tell(kind, Stream::kConversation, other.value, one.value);
}

Outcome Model::Do(const MergeRequest& r) {
  const std::string refusal =
      RefusalOfSides(r.conversation, r.version, r.into, r.into_version);
  if (!refusal.empty()) return No(refusal);
  const ConversationId one = RootOf(r.conversation);
  const ConversationId root = RootOf(r.into);
  if (one == root) return No("conversation.already_merged");
  const auto coming = TreeOf(one);
  if (coming.size() + TreeOf(root).size() > kMostMembers) {
    return No("conversation.merge_too_large");
  }
  Matter& child = matters_.at(one.value);
  Matter& matter = matters_.at(root.value);
  Conversation& c = matter.now;
  const bool waits = child.now.waiting_since.has_value();
  if (waits && c.status == Status::kClosed &&
      inboxes_.at(c.inbox.value).follow_up != FollowUp::kReopen) {
    return No("conversation.closed");
  }
  for (const ConversationId id : coming) {
    Conversation& row = matters_.at(id.value).now;
    row.root = root;
    ++row.version;
  }
  child.now.merged_into = root;
  child.merge = ++merges_;
  matter.history.push_back({Happened::kMerged, one.value, now_, merges_});
  TellBoth(EventKind::kMerged, one, root);
  const Status before = c.status;
  if (waits) HearOf(c, *child.now.waiting_since, now_);
  TellSaid(c);
  ++c.version;
  TellStatus(c, before);
  return {.answer = Describe(c)};
}

Outcome Model::Do(const UnmergeRequest& r) {
  const auto found = matters_.find(r.conversation.value);
  if (found == matters_.end()) {
    return No(MayDoEverything(actor_) ? "conversation.unknown"
                                      : "access.denied");
  }
  Matter& child = found->second;
  const ConversationId one = r.conversation;
  const ConversationId root = RootOf(one);
  Conversation& above = matters_.at(root.value).now;
  const bool may =
      Serves(actor_, above.inbox) && Serves(actor_, child.now.inbox);
  if (!may) return No("access.denied");
  if (r.version != 0 && r.version != child.now.version) {
    return No("conversation.changed");
  }
  if (!child.now.merged_into) return No("conversation.not_merged");
  const Status before = above.status;
  const ConversationId parent = child.now.merged_into;
  child.now.merged_into = {};
  child.merge = 0;
  for (const ConversationId id : TreeOf(one)) {
    Conversation& row = matters_.at(id.value).now;
    row.root = one;
    ++row.version;
  }
  RetellUp(parent);
  TellBoth(EventKind::kUnmerged, one, root);
  TellStatus(above, before);
  return {.answer = Describe(child.now)};
}

// What follows from something else is no history of its own.
void Model::TellStatus(const Conversation& c, Status before) {
  if (c.status == before) return;
  const bool reopened = before != Status::kPending && c.status == Status::kOpen;
  status_follows_ = true;
  Tell(reopened ? EventKind::kReopened : EventKind::kStatusChanged,
       Stream::kConversation, c.id.value, static_cast<int64_t>(c.status));
  status_follows_ = false;
}

// --- splitting --------------------------------------------------------------

void Model::Bring(Message& message, Matter& from, Matter& to) {
  for (const Happened& one : from.history) {
    const bool of_it =
        one.object == message.id.value &&
        (one.what == Happened::kHeard || one.what == Happened::kReplied);
    if (of_it) to.history.push_back(one);
  }
  for (MailReference& known : references_) {
    if (known.message == message.id && known.conversation == from.now.id) {
      known.conversation = to.now.id;
    }
  }
  message.conversation = to.now.id;
}

Outcome Model::Do(const SplitRequest& r) {
  const std::string refusal = RefusalToWork(r.conversation, r.version);
  if (!refusal.empty()) return No(refusal);
  const ConversationId root = RootOf(r.conversation);
  const std::set<MessageId> chosen(r.messages.begin(), r.messages.end());
  for (const MessageId id : chosen) {
    if (!messages_.contains(id.value)) return No("message.unknown");
  }
  ConversationId from;
  for (const MessageId id : chosen) {
    const ConversationId place = messages_.at(id.value).conversation;
    if (!IsUnder(place, root)) return No("message.unknown");
    if (from && from != place) return No("split.from_several");
    from = place;
  }
  size_t there = 0;
  for (const auto& [id, message] : messages_) {
    there += message.conversation == from;
  }
  if (there == chosen.size()) return No("split.nothing_left");
  if (LinksAt(from) >= kMostLinks) return No("conversation.too_many_links");

  const Conversation whole = matters_.at(root.value).now;
  const Message& first = messages_.at(chosen.begin()->value);
  Matter& part =
      Begin({.inbox = whole.inbox,
             .customer = matters_.at(from.value).now.customer,
             .priority = whole.priority,
             .channel = first.channel,
             .subject = r.subject.empty() ? whole.subject : r.subject});
  Matter& source = matters_.at(from.value);
  part.participants.clear();
  for (Participant one : source.participants) {
    bool speaks = one.customer == source.now.customer;
    for (const MessageId id : chosen) {
      const Message& m = messages_.at(id.value);
      speaks = speaks || (m.author_kind == ActorKind::kCustomer &&
                          m.author == one.customer.value);
    }
    if (!speaks) continue;
    one.conversation = part.now.id;
    part.participants.push_back(one);
  }
  for (const MessageId id : chosen) {
    Bring(messages_.at(id.value), source, part);
  }
  Retell(part);
  links_.push_back({part.now.id, from, LinkKind::kSplitFrom});
  RetellUp(from);
  Tell(EventKind::kSplit, Stream::kConversation, from.value, part.now.id.value);
  TellStatus(matters_.at(root.value).now, whole.status);
  Tell(EventKind::kSplit, Stream::kConversation, part.now.id.value, from.value);
  return {.answer = Describe(part.now)};
}

// --- moving and linking -----------------------------------------------------

Outcome Model::Do(const MoveRequest& r) {
  std::string refusal = RefusalToWork(r.conversation);
  if (refusal.empty() && !Serves(actor_, r.inbox)) refusal = "access.denied";
  if (refusal.empty()) refusal = RefusalToWork(r.conversation, r.version);
  if (!refusal.empty()) return No(refusal);
  const auto inbox = inboxes_.find(r.inbox.value);
  if (inbox == inboxes_.end()) return No("inbox.unknown");
  Matter& matter = At(r.conversation);
  Conversation& c = matter.now;
  if (c.inbox == r.inbox) return {.answer = Describe(c)};
  c.inbox = r.inbox;
  const AgentId before = c.assignee;
  const TeamId team = c.team;
  c.team = inbox->second.team;
  const bool stays = !c.assignee || (IsKnown(Actor::Of(c.assignee)) &&
                                     Serves(Actor::Of(c.assignee), r.inbox));
  if (!stays) c.assignee = {};
  Change(EventKind::kMoved, matter, r.inbox.value);
  if (c.assignee != before || c.team != team) Hand(matter);
  return {.answer = Describe(c)};
}

size_t Model::LinksAt(ConversationId id) const {
  return static_cast<size_t>(
      std::count_if(links_.begin(), links_.end(), [&](const auto& link) {
        return link.conversation == id || link.other == id;
      }));
}

bool Model::Links(const ConversationLink& link, ConversationId one,
                  ConversationId other) const {
  const ConversationId a = RootOf(link.conversation);
  const ConversationId b = RootOf(link.other);
  return (a == one && b == other) || (a == other && b == one);
}

std::string Model::RefusalOfLink(const LinkRequest& r) const {
  const std::string refusal = RefusalOfSides(r.conversation, 0, r.to, 0);
  const bool same = RootOf(r.conversation) == RootOf(r.to);
  return refusal.empty() && same ? "conversation.linked_to_itself" : refusal;
}

Outcome Model::Do(const LinkRequest& r) {
  const std::string refusal = RefusalOfLink(r);
  if (!refusal.empty()) return No(refusal);
  const ConversationId one = RootOf(r.conversation);
  const ConversationId other = RootOf(r.to);
  Matter& matter = matters_.at(one.value);
  for (const ConversationLink& link : links_) {
    if (Links(link, one, other)) return {.answer = Describe(matter.now)};
  }
  if (LinksAt(one) >= kMostLinks || LinksAt(other) >= kMostLinks) {
    return No("conversation.too_many_links");
  }
  links_.push_back(
      {std::max(one, other), std::min(one, other), LinkKind::kRelated});
  Change(EventKind::kLinked, matters_.at(other.value), one.value);
  Change(EventKind::kLinked, matter, other.value);
  return {.answer = Describe(matter.now)};
}

Outcome Model::Do(const Unlink& r) {
  const std::string refusal = RefusalOfLink(r);
  if (!refusal.empty()) return No(refusal);
  const ConversationId one = RootOf(r.conversation);
  const ConversationId other = RootOf(r.to);
  Matter& matter = matters_.at(one.value);
  const size_t ended = std::erase_if(links_, [&](const ConversationLink& link) {
    return Links(link, one, other);
  });
  if (ended > 0) {
    Change(EventKind::kUnlinked, matters_.at(other.value), one.value);
    Change(EventKind::kUnlinked, matter, other.value);
  }
  return {.answer = Describe(matter.now)};
}

std::vector<LinkedConversation> Model::LinksOf(Actor reader,
                                               ConversationId root) const {
  std::set<std::tuple<ConversationId, LinkKind>> told;
  std::vector<LinkedConversation> seen;
  for (const ConversationLink& link : links_) {
    const ConversationId newer = RootOf(link.conversation);
    const ConversationId older = RootOf(link.other);
    if (newer == older || (newer != root && older != root)) continue;
    const ConversationId there = newer == root ? older : newer;
    if (!Refusal(reader, there, Right::kRead).empty()) continue;
    const Conversation& c = matters_.at(there.value).now;
    LinkKind kind = link.kind;
    if (kind == LinkKind::kSplitFrom && older == root) {
      kind = LinkKind::kSplitInto;
    }
    if (!told.insert({there, kind}).second) continue;
    seen.push_back({there, kind, c.subject, c.status});
  }
  std::sort(seen.begin(), seen.end(), [](const auto& a, const auto& b) {
    return std::pair(a.conversation, a.kind) <
           std::pair(b.conversation, b.kind);
  });
  return seen;
}

}  // namespace sanad::play
