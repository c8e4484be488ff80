// How what arrives finds its sender and its conversation.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
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

std::pair<ConversationId, JoinedBy> Model::FindByMail(const ReceiveRequest& r,
                                                      CustomerId sender) const {
  std::vector<std::string> ids = r.in_reply_to;
  ids.insert(ids.end(), r.references.begin(), r.references.end());
  if (!r.mail_id.empty()) ids.push_back(r.mail_id);
  for (const std::string& id : ids) {
    const MailReference* known = FindMail(id);
    if (known) return {known->conversation, JoinedBy::kMailId};
  }
  for (const std::string& token : r.tokens) {
    const auto named = tokens_.find(token);
    if (named == tokens_.end()) continue;
    for (const Participant& one :
         matters_.at(named->second.value).participants) {
      if (one.customer == sender) return {named->second, JoinedBy::kToken};
    }
  }
  return {{}, JoinedBy::kNew};
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
  if (!MayDoEverything(actor_)) return No("access.denied");
  const auto inbox = inboxes_.find(r.inbox.value);
  if (inbox == inboxes_.end()) return No("inbox.unknown");
  for (const auto& [id, message] : messages_) {
    if (!r.content_digest.empty() && message.inbox == r.inbox &&
        message.content_digest == r.content_digest) {
      return {.answer = Describe(Arrival{.conversation = message.conversation,
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
  auto [found, joined_by] = FindByMail(r, sender);
  if (!sender) sender = MakeSender(r);
  ConversationId follows;
  if (found) {
    const Conversation& c = matters_.at(found.value).now;
    const bool stays_closed =
        c.status == ConversationStatus::kClosed &&
        inboxes_.at(c.inbox.value).follow_up != FollowUp::kReopen;
    if (stays_closed && automatic == Automatic::kNone) {
      follows = found;
      found = {};
      joined_by = JoinedBy::kSequel;
    }
  }
  Matter& matter = found ? matters_.at(found.value)
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
                                .inbox = r.inbox});
  events_.back().happened_at = happened_at;
  HearCustomer(matter.now, automatic);
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
                                     .joined_by = joined_by,
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
