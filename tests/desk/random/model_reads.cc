// What can be read of the model, and by whom.

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/desk/random/model.h"

namespace sanad::play {
namespace {

using Status = ConversationStatus;

Outcome No(std::string reason) { return {.refusal = std::move(reason)}; }

// Urgent before others, who waits longer before who waits less.
bool IsBefore(const Conversation& a, const Conversation& b) {
  const auto order = [](const Conversation& c) {
    return std::tuple(c.priority,
                      c.waiting_since.value_or(absl::InfiniteFuture()),
                      c.id.value);
  };
  return order(a) < order(b);
}

bool IsMessage(EventKind kind) {
  return kind == EventKind::kMessageReceived || kind == EventKind::kReplySent ||
         kind == EventKind::kNoteAdded;
}

}  // namespace

std::string Model::NameOf(ActorKind kind, int64_t id) const {
  if (kind == ActorKind::kAgent) return agents_.at(id).name;
  if (kind == ActorKind::kCustomer) return customers_.at(id);
  return "";
}

Outcome Model::Get(Actor reader, ConversationId id) const {
  const std::string refusal = Refusal(reader, id, Right::kRead);
  if (!refusal.empty()) return No(refusal);
  const Matter& matter = At(id);
  ConversationView view{
      .conversation = matter.now,
      .customer_name = NameOf(ActorKind::kCustomer, matter.now.customer.value)};
  if (reader.kind == ActorKind::kCustomer) {
    return {.answer = DescribeView(view, {}, {})};
  }
  view.participants = PartsIn(matter.now.id);
  for (const ConversationId one : TreeOf(matter.now.id)) {
    if (one != matter.now.id) view.merged.push_back(one);
  }
  view.links = LinksOf(reader, matter.now.id);
  view.assignments = matter.assignments;
  std::vector<std::string> fields;
  for (const auto& [name, value] : matter.fields) {
    fields.push_back(std::to_string(office_.fields.at(name).id.value) + "=" +
                     value);
  }
  return {.answer = DescribeView(view, {matter.tags.begin(), matter.tags.end()},
                                 fields)};
}

Outcome Model::Timeline(Actor reader, ConversationId id) const {
  const std::string refusal = Refusal(reader, id, Right::kRead);
  if (!refusal.empty()) return No(refusal);
  const bool staff = reader.kind != ActorKind::kCustomer;
  std::vector<TimelineItem> items;
  for (const Event& event : events_) {
    if (event.stream != Stream::kConversation) continue;
    const Message* message =
        IsMessage(event.kind) ? &messages_.at(event.object) : nullptr;
    const bool here = message && IsUnder(message->conversation, RootOf(id));
    if (!here && !IsUnder({event.subject}, RootOf(id))) continue;
    TimelineItem item{.event = event,
                      .actor_name = NameOf(event.actor_kind, event.actor)};
    if (here) {
      item.message = *message;
      item.actor_name = NameOf(item.message->author_kind, item.message->author);
    }
    if (!staff && !(item.message && IsShownToCustomers(*item.message) &&
                    IsOut(*item.message))) {
      continue;
    }
    // An address is for whoever wrote from it, and for the staff.
    if (!staff && item.message->author != reader.id &&
        !item.message->sender.clear().empty()) {
      item.message->sender = Private<std::string>::Masked("");
    }
    items.push_back(item);
  }
  return {.answer = DescribeAll(items)};
}

Outcome Model::ListFeedback(Actor reader, ConversationId id) const {
  const std::string refusal = Refusal(reader, id, Right::kSeeRatings);
  if (!refusal.empty()) return No(refusal);
  std::vector<Feedback> all;
  for (const ConversationId one : TreeOf(RootOf(id))) {
    const auto& own = matters_.at(one.value).feedback;
    all.insert(all.end(), own.begin(), own.end());
  }
  std::sort(all.begin(), all.end(),
            [](const Feedback& a, const Feedback& b) { return a.id < b.id; });
  return {.answer = DescribeAll(all)};
}

Outcome Model::List(Actor reader, const ListRequest& request) const {
  if (!IsKnown(reader)) return No("principal.unknown");
  const bool may = request.mine ? reader.kind == ActorKind::kAgent
                                : Serves(reader, request.inbox);
  if (!may) return No("access.denied");
  std::vector<Status> statuses = request.statuses;
  if (statuses.empty()) {
    statuses = {Status::kOpen, Status::kPending, Status::kOnHold};
  }
  std::vector<Conversation> found;
  for (const auto& [id, matter] : matters_) {
    const Conversation& c = matter.now;
    const bool wanted =
        request.mine ? c.assignee.value == reader.id && Serves(reader, c.inbox)
                     : c.inbox == request.inbox;
    if (wanted && !c.spam && !c.merged_into &&
        std::count(statuses.begin(), statuses.end(), c.status) > 0) {
      found.push_back(c);
    }
  }
  std::sort(found.begin(), found.end(), IsBefore);
  std::vector<ConversationRow> rows;
  for (const Conversation& c : found) {
    rows.push_back({c, NameOf(ActorKind::kCustomer, c.customer.value)});
  }
  return {.answer = DescribeAll(rows)};
}

Outcome Model::ListConversations(Actor reader, CustomerId customer) const {
  if (!IsKnown(reader)) return No("principal.unknown");
  const bool staff = reader.kind != ActorKind::kCustomer;
  if (!staff && reader != Actor::Of(customer)) return No("access.denied");
  std::vector<Conversation> rows;
  for (const auto& [id, matter] : matters_) {
    const Conversation& c = matter.now;
    if (c.customer == customer && !c.merged_into &&
        (!staff || Serves(reader, c.inbox))) {
      rows.push_back(c);
    }
  }
  std::reverse(rows.begin(), rows.end());
  return {.answer = DescribeAll(rows)};
}

Outcome Model::ListLoads(Actor reader) const {
  if (!IsKnown(reader)) return No("principal.unknown");
  if (reader.kind == ActorKind::kCustomer) return No("access.denied");
  std::vector<AgentLoad> loads;
  for (const auto& [id, agent] : agents_) {
    AgentLoad load{.agent = agent};
    for (const auto& [number, matter] : matters_) {
      if (matter.now.assignee != agent.id || matter.now.merged_into) continue;
      load.open += matter.now.status == Status::kOpen;
      load.pending += matter.now.status == Status::kPending;
      load.on_hold += matter.now.status == Status::kOnHold;
    }
    loads.push_back(load);
  }
  return {.answer = DescribeAll(loads)};
}

Outcome Model::ReadEvents(Actor reader) const {
  if (!IsKnown(reader)) return No("principal.unknown");
  if (!MayDoEverything(reader)) return No("access.denied");
  return {.answer = DescribeAll(events_)};
}

std::vector<ConversationId> Model::Conversations() const {
  std::vector<ConversationId> ids;
  for (const auto& [id, matter] : matters_) ids.push_back({id});
  return ids;
}

std::vector<CustomerId> Model::Customers() const {
  std::vector<CustomerId> ids;
  for (const auto& [id, name] : customers_) ids.push_back({id});
  return ids;
}

Conversation Model::Find(ConversationId id) const {
  const auto matter = matters_.find(id.value);
  return matter == matters_.end() ? Conversation() : matter->second.now;
}

std::vector<std::string> Model::MailIds() const {
  std::vector<std::string> ids;
  for (const MailReference& one : references_) ids.push_back(one.mail_id);
  return ids;
}

std::vector<Command> Model::Keyed() const {
  std::vector<Command> commands;
  for (const Command& command : keyed_) {
    const auto kept =
        kept_.find({command.actor.kind, command.actor.id, command.key});
    const bool out_of_date =
        kept != kept_.end() && kept->second.at + absl::Hours(7 * 24) <= now_;
    if (!out_of_date) commands.push_back(command);
  }
  return commands;
}

}  // namespace sanad::play
