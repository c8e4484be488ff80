// Who may do what, and what becomes of it. Mail stands in model_mail.cc,
// reading in model_reads.cc.

#include "tests/desk/random/model.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace sanad::play {
namespace {

using Status = ConversationStatus;

Outcome No(std::string reason) { return {.refusal = std::move(reason)}; }

// What is refused before anybody is asked who they are.
struct Malformed {
  static std::string Text(const std::string& text) {
    return text.empty() ? "text.empty" : "";
  }
  static std::string Known(Priority priority) {
    const int number = static_cast<int>(priority);
    return number < 1 || number > 4 ? "value.unknown" : "";
  }
  std::string operator()(const StatusRequest& r) const {
    const int number = static_cast<int>(r.status);
    return number < 1 || number > 5 ? "value.unknown" : "";
  }
  std::string operator()(const OpenConversation& r) const {
    return Known(r.priority);
  }
  std::string operator()(const PriorityRequest& r) const {
    return Known(r.priority);
  }
  std::string operator()(const ReplyRequest& r) const { return Text(r.text); }
  std::string operator()(const NoteRequest& r) const { return Text(r.text); }
  std::string operator()(const AddTag& r) const { return Text(r.tag); }
  std::string operator()(const RemoveTag& r) const { return Text(r.tag); }
  std::string operator()(const SetFieldRequest& r) const {
    return Text(r.field);
  }
  std::string operator()(const FeedbackRequest& r) const {
    return r.rating < 1 || r.rating > 5 ? "feedback.rating_out_of_range" : "";
  }
  std::string operator()(const SplitRequest& r) const {
    return r.messages.empty() ? "split.no_messages" : "";
  }
  template <class Other>
  std::string operator()(const Other&) const {
    return "";
  }
};

bool IsOver(Status status) {
  return status == Status::kResolved || status == Status::kClosed;
}

}  // namespace

Model::Model(const Office& office) : office_(office), now_(office.opened_at) {
  for (const Agent& agent : office.agents) agents_[agent.id.value] = agent;
  for (const Inbox& inbox : office.inboxes) inboxes_[inbox.id.value] = inbox;
  for (const Customer& one : office.customers) {
    customers_[one.id.value] = one.name;
  }
  const testing::Team& team = office.team;
  members_ = {{team.support_team.value, team.noor.value},
              {team.support_team.value, team.karim.value},
              {team.billing_team.value, team.daniel.value}};
  identities_ = {{{IdentityKind::kEmail, "hana@example.com"}, team.hana},
                 {{IdentityKind::kPhone, "+201001234567"}, team.youssef},
                 {{IdentityKind::kEmail, "olivia@example.org"}, team.olivia}};
}

Outcome Model::Run(const Command& command, const Given& given) {
  actor_ = command.actor;
  given_ = given;
  newest_before_ = ids_.empty() ? 0 : *ids_.rbegin();
  if (!command.key.empty()) keyed_.push_back(command);
  const std::string malformed = std::visit(Malformed(), command.request);
  if (!malformed.empty()) return No(malformed);
  if (!IsKnown(actor_)) return No("principal.unknown");

  const Key key = {actor_.kind, actor_.id, command.key};
  const std::string line = ToText(command.request);
  const auto kept = kept_.find(key);
  if (!command.key.empty() && kept != kept_.end()) {
    return kept->second.request == line ? kept->second.outcome
                                        : No("call.key_reused");
  }
  const Outcome outcome =
      std::visit([this](const auto& r) { return Do(r); }, command.request);
  if (!command.key.empty() && outcome.refusal == "OK") {
    kept_[key] = {line, outcome, now_};
  }
  return outcome;
}

// --- who may ----------------------------------------------------------------

bool Model::IsKnown(Actor actor) const {
  if (actor.kind == ActorKind::kSystem) return true;
  if (actor.kind == ActorKind::kCustomer) return customers_.contains(actor.id);
  const auto agent = agents_.find(actor.id);
  return agent != agents_.end() && agent->second.active;
}

// The system and Salma, who owns the place.
bool Model::MayDoEverything(Actor actor) const {
  return actor.kind == ActorKind::kSystem ||
         actor == Actor::Of(office_.team.salma);
}

bool Model::Serves(Actor actor, InboxId inbox) const {
  if (MayDoEverything(actor)) return true;
  const auto found = inboxes_.find(inbox.value);
  return actor.kind == ActorKind::kAgent && found != inboxes_.end() &&
         members_.contains({found->second.team.value, actor.id});
}

std::string Model::Refusal(Actor actor, ConversationId id, Right right) const {
  if (!IsKnown(actor)) return "principal.unknown";
  const auto matter = matters_.find(id.value);
  const bool everything = MayDoEverything(actor);
  if (matter == matters_.end()) {
    return everything ? "conversation.unknown" : "access.denied";
  }
  if (everything) return "";
  const bool may =
      actor.kind == ActorKind::kAgent
          ? right != Right::kRate && Serves(actor, At(id).now.inbox)
          : (right == Right::kRead || right == Right::kRate) &&
                IsTrusted(actor, RootOf(id));
  return may ? "" : "access.denied";
}

bool Model::IsTrusted(Actor customer, ConversationId root) const {
  if (customer == Actor::Of(At(root).now.customer)) return true;
  for (const Participant& one : PartsIn(root)) {
    if (one.trusted && customer == Actor::Of(one.customer)) return true;
  }
  return false;
}

std::string Model::RefusalToWork(ConversationId id, int64_t seen) const {
  const std::string refusal = Refusal(actor_, id, Right::kWork);
  if (!refusal.empty()) return refusal;
  return seen == 0 || seen == At(id).now.version ? "" : "conversation.changed";
}

// --- what becomes of a conversation -----------------------------------------

bool Model::IsLegal(Status from, Status to, FollowUp follow_up) const {
  if (to < Status::kOpen || to > Status::kClosed) return false;
  if (from == Status::kResolved) {
    return to == Status::kOpen || to == Status::kClosed;
  }
  if (from == Status::kClosed) {
    return to == Status::kOpen && follow_up == FollowUp::kReopen;
  }
  return to != Status::kClosed;
}

void Model::Move(Conversation& c, Status to, absl::Time at) {
  if (IsOver(c.status) && !IsOver(to)) {
    ++c.reopens;
    c.resolved_at.reset();
    c.closed_at.reset();
  }
  c.status = to;
  if (to == Status::kClosed) c.closed_at = at;
  // What is closed unresolved, its resolving reply taken back, is both.
  const bool resolves =
      to == Status::kResolved || (to == Status::kClosed && !c.resolved_at);
  if (!resolves) return;
  c.resolved_at = at;
  c.waiting_since.reset();
}

void Model::HearCustomer(Conversation& c, Automatic automatic) const {
  if (automatic != Automatic::kNone) return;
  if (c.status != Status::kOnHold) Move(c, Status::kOpen, now_);
  c.snoozed_until.reset();
  c.last_activity_at = now_;
  c.last_customer_message_at = now_;
  if (!c.waiting_since) c.waiting_since = now_;
}

bool Model::IsShownToCustomers(const Message& message) const {
  return message.visibility == Visibility::kPublic;
}

// --- parts ------------------------------------------------------------------

// Ids ascend and are never given again; one that does not is told as -1.
int64_t Model::Fresh(int64_t given) {
  return given > newest_before_ && ids_.insert(given).second ? given : -1;
}

void Model::Tell(EventKind kind, Stream stream, int64_t subject,
                 int64_t object) {
  const auto before = static_cast<int64_t>(events_.size());
  events_.push_back({.number = office_.last_event + before + 1,
                     .kind = kind,
                     .stream = stream,
                     .subject = subject,
                     .object = object,
                     .actor_kind = actor_.kind,
                     .actor = actor_.id,
                     .at = now_,
                     .happened_at = now_});
  const bool status =
      kind == EventKind::kStatusChanged || kind == EventKind::kReopened;
  if (status && !status_follows_) {
    matters_.at(subject).history.push_back({Happened::kStatus, object, now_});
  }
}

void Model::Change(EventKind kind, Matter& matter, int64_t object) {
  ++matter.now.version;
  Tell(kind, Stream::kConversation, matter.now.id.value, object);
}

Matter& Model::Begin(Conversation beginning) {
  beginning.id = {Fresh(given_.conversation)};
  beginning.version = 1;
  beginning.status = Status::kOpen;
  beginning.team = inboxes_[beginning.inbox.value].team;
  beginning.created_at = beginning.last_activity_at = now_;
  beginning.root = beginning.id;
  Tell(EventKind::kConversationOpened, Stream::kConversation,
       beginning.id.value, beginning.follows.value);
  Matter& matter = matters_[beginning.id.value];
  matter.now = beginning;
  matter.participants = {{beginning.id, beginning.customer, true, now_}};
  return matter;
}

Message& Model::Say(EventKind kind, Matter& matter, Message message) {
  message.id = {Fresh(given_.message)};
  message.conversation = matter.now.id;
  message.at = now_;
  ++matter.now.messages;
  if (message.visibility == Visibility::kPublic) {
    matter.history.push_back({message.author_kind == ActorKind::kCustomer
                                  ? Happened::kHeard
                                  : Happened::kReplied,
                              message.id.value, now_});
  }
  Change(kind, matter, message.id.value);
  return messages_[message.id.value] = message;
}

// --- what is said -----------------------------------------------------------

Outcome Model::Do(const OpenConversation& r) {
  if (!Serves(actor_, r.inbox)) return No("access.denied");
  if (!inboxes_.contains(r.inbox.value)) return No("inbox.unknown");
  if (!customers_.contains(r.customer.value)) return No("customer.unknown");
  Matter& matter = Begin({.inbox = r.inbox,
                          .customer = r.customer,
                          .priority = r.priority,
                          .channel = r.channel,
                          .subject = r.subject});
  MessageReceipt receipt{.conversation = matter.now.id};
  if (!r.text.empty()) {
    const Message& message = Say(EventKind::kMessageReceived, matter,
                                 {.author_kind = ActorKind::kCustomer,
                                  .author = r.customer.value,
                                  .visibility = Visibility::kPublic,
                                  .channel = r.channel,
                                  .happened_at = now_,
                                  .subject = r.subject,
                                  .text = r.text,
                                  .inbox = r.inbox});
    HearCustomer(matter.now, Automatic::kNone);
    receipt.message = message.id;
  }
  receipt.version = matter.now.version;
  return {.answer = Describe(receipt)};
}

Outcome Model::Do(const ReplyRequest& r) {
  const std::string refusal = RefusalToWork(r.conversation, r.version);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  Conversation& c = matter.now;
  if (c.status == Status::kClosed) return No("conversation.closed");
  const bool moves = r.then != Status::kNone && r.then != c.status;
  if (moves && !IsLegal(c.status, r.then, inboxes_[c.inbox.value].follow_up)) {
    return No("conversation.transition_illegal");
  }
  const bool by_mail = r.channel == Channel::kEmail;
  const Message& message = Say(EventKind::kReplySent, matter,
                               {.author_kind = actor_.kind,
                                .author = actor_.id,
                                .visibility = Visibility::kPublic,
                                .channel = r.channel,
                                .happened_at = now_,
                                .subject = c.subject,
                                .text = r.text,
                                .mail_id = by_mail ? "ours" : "",
                                .inbox = c.inbox});
  if (by_mail && !given_.mail_id.empty()) {
    references_.push_back({given_.mail_id, c.id, message.id});
  }
  if (by_mail && !given_.token.empty() &&
      tokens_.emplace(given_.token, c.id).second) {
    token_list_.push_back(given_.token);
  }
  Dispatch(message);
  ++c.replies;
  if (!c.first_reply_at && c.last_customer_message_at) c.first_reply_at = now_;
  c.last_reply_at = c.last_activity_at = now_;
  c.waiting_since.reset();
  if (moves) {
    Move(c, r.then, now_);
    Tell(EventKind::kStatusChanged, Stream::kConversation, c.id.value,
         static_cast<int64_t>(r.then));
    matter.history.back().with = message.id.value;
  }
  return {.answer = Describe(MessageReceipt{c.id, message.id, c.version})};
}

Outcome Model::Do(const NoteRequest& r) {
  const std::string refusal = RefusalToWork(r.conversation);
  if (!refusal.empty()) return No(refusal);
  for (const AgentId id : r.mentions) {
    if (!IsKnown(Actor::Of(id))) return No("agent.unknown");
  }
  Matter& matter = At(r.conversation);
  const Message& message = Say(EventKind::kNoteAdded, matter,
                               {.author_kind = actor_.kind,
                                .author = actor_.id,
                                .visibility = Visibility::kInternal,
                                .channel = Channel::kInternal,
                                .happened_at = now_,
                                .text = r.text,
                                .inbox = matter.now.inbox});
  matter.now.last_activity_at = now_;
  return {.answer = Describe(
              MessageReceipt{matter.now.id, message.id, matter.now.version})};
}

}  // namespace sanad::play
