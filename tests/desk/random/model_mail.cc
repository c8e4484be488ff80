// How what arrives finds its sender and its conversation.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "sanad/limits.h"
#include "tests/desk/random/model.h"

namespace sanad::play {
namespace {

Outcome No(std::string reason) { return {.refusal = std::move(reason)}; }

// By what the sender is known, if that is an address of its kind.
std::optional<std::string> AddressOf(const ReceiveRequest& r) {
  const bool has_at = r.sender.find('@') != std::string::npos;
  if (r.sender_kind == IdentityKind::kEmail && has_at) {
    return absl::AsciiStrToLower(r.sender);
  }
  if (r.sender_kind == IdentityKind::kPhone && r.sender.starts_with('+')) {
    std::string number = r.sender;
    std::erase(number, ' ');
    return number;
  }
  const bool has_network = r.sender.find(':') != std::string::npos;
  if (r.sender_kind == IdentityKind::kHandle && has_network) return r.sender;
  return std::nullopt;
}

}  // namespace

CustomerId Model::FindSender(const ReceiveRequest& r) const {
  const auto address = AddressOf(r);
  if (!address) return {};
  const auto known = identities_.find({r.sender_kind, *address});
  return known == identities_.end() ? CustomerId{} : known->second;
}

CustomerId Model::MakeSender(const ReceiveRequest& r) {
  const CustomerId id{Fresh(given_.customer)};
  customers_[id.value] = r.sender_name.empty()
                             ? r.sender.substr(0, r.sender.find('@'))
                             : r.sender_name;
  const auto address = AddressOf(r);
  if (address) identities_[{r.sender_kind, *address}] = id;
  Tell(EventKind::kCustomerCreated, Stream::kCustomer, id.value);
  return id;
}

// Where the mail itself is, before where it is only referred to.
const MailReference* Model::FindMail(const std::string& mail_id) const {
  const MailReference* found = nullptr;
  for (const MailReference& one : references_) {
    if (one.mail_id != mail_id) continue;
    const bool better = !found || (one.message && !found->message) ||
                        (bool(one.message) == bool(found->message) &&
                         one.conversation < found->conversation);
    if (better) found = &one;
  }
  return found;
}

Model::Way Model::FindByMail(const ReceiveRequest& r, CustomerId sender) const {
  std::vector<std::string> ids = r.in_reply_to;
  ids.insert(ids.end(), r.references.begin(), r.references.end());
  if (!r.mail_id.empty()) ids.push_back(r.mail_id);
  for (const std::string& id : ids) {
    const MailReference* known = FindMail(id);
    if (known) {
      return {known->conversation, JoinedBy::kMailId, known->message};
    }
  }
  for (const std::string& token : r.tokens) {
    const auto named = tokens_.find(token);
    if (named == tokens_.end()) continue;
    for (const Participant& one : PartsIn(RootOf(named->second))) {
      if (one.customer == sender) return {named->second, JoinedBy::kToken};
    }
  }
  return {};
}

bool Model::IsWithin(const Conversation& waiting, absl::Duration window) const {
  return now_ - *waiting.last_customer_message_at <= window;
}

bool Model::TakesRepeat(const Conversation& waiting,
                        const Inbox& arrived_in) const {
  const Inbox& home = inboxes_.at(waiting.inbox.value);
  for (const Inbox* inbox : {&home, &arrived_in}) {
    if (inbox->repeats == Repeats::kNone) return false;
    if (home.id != arrived_in.id && inbox->repeats != Repeats::kAnyInbox) {
      return false;
    }
    const bool open = waiting.status == ConversationStatus::kOpen;
    if (inbox->repeats_open_only && !open) return false;
    if (!IsWithin(waiting, inbox->repeat_window)) return false;
  }
  return true;
}

// Where the sender waits already and wrote last, among the newest.
Model::Way Model::FindRepeat(const ReceiveRequest& r, CustomerId sender) const {
  std::vector<Conversation> theirs;
  for (const auto& [id, matter] : matters_) {
    const bool merged = bool(matter.now.merged_into);
    if (matter.now.customer == sender && !merged) theirs.push_back(matter.now);
  }
  if (theirs.size() > limits::kConversationsForRepeats) {
    theirs.erase(theirs.begin(),
                 theirs.end() - limits::kConversationsForRepeats);
  }
  Way way;
  absl::Time latest = absl::InfinitePast();
  for (const Conversation& c : theirs) {
    if (!c.waiting_since || c.spam) continue;
    if (!TakesRepeat(c, inboxes_.at(r.inbox.value))) continue;
    if (*c.last_customer_message_at < latest) continue;
    latest = *c.last_customer_message_at;
    way = {.to = c.id, .by = JoinedBy::kRepeat};
  }
  for (const auto& [id, message] : messages_) {
    const bool before = message.conversation == way.to &&
                        message.author_kind == ActorKind::kCustomer &&
                        message.automatic == Automatic::kNone;
    if (way.to && before) way.through = message.id;
  }
  return way;
}

// What the mail and those it refers to are known by, there.
void Model::Refer(const ReceiveRequest& r, const Message& message) {
  std::set<std::string> ids(r.in_reply_to.begin(), r.in_reply_to.end());
  ids.insert(r.references.begin(), r.references.end());
  if (!r.mail_id.empty()) ids.insert(r.mail_id);
  for (const std::string& id : ids) {
    const auto known = std::find_if(
        references_.begin(), references_.end(), [&](const MailReference& one) {
          return one.mail_id == id && one.conversation == message.conversation;
        });
    const MessageId itself = id == r.mail_id ? message.id : MessageId{};
    if (known == references_.end()) {
      references_.push_back({id, message.conversation, itself});
    } else if (!known->message) {
      known->message = itself;
    }
  }
}

Outcome Model::Arrive(const ReceiveRequest& r) {
  if (actor_.kind != ActorKind::kSystem) return No("access.denied");
  const auto inbox = inboxes_.find(r.inbox.value);
  if (inbox == inboxes_.end()) return No("inbox.unknown");
  for (const auto& [id, message] : messages_) {
    if (!r.content_digest.empty() && message.inbox == r.inbox &&
        message.content_digest == r.content_digest) {
      return {.answer =
                  Describe(Arrival{.conversation = RootOf(message.conversation),
                                   .message = message.id,
                                   .customer = {message.author},
                                   .joined_by = JoinedBy::kDuplicate,
                                   .automatic = message.automatic})};
    }
  }
  const MailReference* itself = FindMail(r.mail_id);
  const bool ours =
      !r.mail_id.empty() && itself && itself->message &&
      messages_.at(itself->message.value).author_kind != ActorKind::kCustomer;
  const Automatic automatic = ours ? Automatic::kLoop : r.automatic;

  CustomerId sender = FindSender(r);
  Way way = FindByMail(r, sender);
  if (!way.to && sender && automatic == Automatic::kNone && !r.spam) {
    way = FindRepeat(r, sender);
  }
  if (!sender) sender = MakeSender(r);
  ConversationId follows;
  if (way.to) {
    way.to = RootOf(way.to);
    const Conversation& c = matters_.at(way.to.value).now;
    const bool stays_closed =
        c.status == ConversationStatus::kClosed &&
        inboxes_.at(c.inbox.value).follow_up != FollowUp::kReopen;
    if (stays_closed && automatic == Automatic::kNone) {
      follows = std::exchange(way.to, {});
      way.by = JoinedBy::kSequel;
    }
  }
  Matter& matter = way.to ? matters_.at(way.to.value)
                          : Begin({.inbox = r.inbox,
                                   .customer = sender,
                                   .priority = Priority::kNormal,
                                   .spam = r.spam,
                                   .channel = r.channel,
                                   .subject = r.subject,
                                   .follows = follows});
  const Conversation before = matter.now;
  const absl::Time happened_at = std::min(r.happened_at, now_);
  const Message& message = Say(EventKind::kMessageReceived, matter,
                               {.author_kind = ActorKind::kCustomer,
                                .author = sender.value,
                                .visibility = Visibility::kPublic,
                                .channel = r.channel,
                                .automatic = automatic,
                                .spam = r.spam,
                                .happened_at = happened_at,
                                .subject = r.subject,
                                .text = r.text,
                                .sender = r.sender,
                                .mail_id = r.mail_id,
                                .content_digest = r.content_digest,
                                .inbox = r.inbox,
                                .joined_by = way.by,
                                .joined_through = way.through});
  events_.back().happened_at = happened_at;
  HearCustomer(matter.now, automatic);
  if (way.by == JoinedBy::kRepeat) ++matter.now.repeats;
  Refer(r, message);
  const bool takes_part = std::any_of(
      matter.participants.begin(), matter.participants.end(),
      [&](const Participant& one) { return one.customer == sender; });
  if (!takes_part) {
    matter.participants.push_back({matter.now.id, sender, false, now_});
  }
  if (before.status != matter.now.status) {
    Tell(before.status == ConversationStatus::kPending
             ? EventKind::kStatusChanged
             : EventKind::kReopened,
         Stream::kConversation, matter.now.id.value,
         static_cast<int64_t>(matter.now.status));
  }
  return {.answer = Describe(Arrival{.conversation = matter.now.id,
                                     .message = message.id,
                                     .customer = sender,
                                     .joined_by = way.by,
                                     .automatic = automatic})};
}

Outcome Model::Do(const ReceiveRequest& r) { return Arrive(r); }

Outcome Model::Do(const RawMail& r) {
  mails_.push_back(r);
  ReceiveRequest read = r.read;
  // Two copies of a mail differ in their traces only.
  read.content_digest = BytesOf({.read = r.read});
  return Arrive(read);
}

}  // namespace sanad::play
