// What the staff does to conversations and to itself, and what customers
// think of it.

#include <string>

#include "tests/desk/random/model.h"

namespace sanad::play {
namespace {

Outcome No(std::string reason) { return {.refusal = std::move(reason)}; }

// By the few values that are drawn.
bool Fits(CustomFieldType type, const std::string& value) {
  switch (type) {
    case CustomFieldType::kNumber:
      return value == "12.5";
    case CustomFieldType::kBoolean:
      return value == "true" || value == "false";
    case CustomFieldType::kDate:
      return value == "2026-01-31";
    default:
      return true;
  }
}

}  // namespace

Outcome Model::Do(const StatusRequest& r) {
  const std::string refusal = RefusalToWork(r.conversation, r.version);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  Conversation& c = matter.now;
  if (r.status == c.status) return {.answer = Describe(c)};
  if (!IsLegal(c.status, r.status, inboxes_[c.inbox.value].follow_up)) {
    return No("conversation.transition_illegal");
  }
  Move(c, r.status, now_);
  Change(EventKind::kStatusChanged, matter, static_cast<int64_t>(r.status));
  return {.answer = Describe(c)};
}

Outcome Model::Do(const PriorityRequest& r) {
  const std::string refusal = RefusalToWork(r.conversation, r.version);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  if (r.priority != matter.now.priority) {
    matter.now.priority = r.priority;
    Change(EventKind::kPriorityChanged, matter,
           static_cast<int64_t>(r.priority));
  }
  return {.answer = Describe(matter.now)};
}

Outcome Model::Do(const ClassifyRequest& r) {
  const std::string refusal = RefusalToWork(r.conversation, r.version);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  Conversation& c = matter.now;
  const std::string before = Describe(c);
  if (r.kind) c.kind = *r.kind;
  if (r.stage) c.stage = *r.stage;
  if (r.topic) c.topic = *r.topic;
  if (r.reference) c.reference = *r.reference;
  if (Describe(c) != before) Change(EventKind::kClassified, matter);
  return {.answer = Describe(c)};
}

Outcome Model::Do(const AddTag& r) {
  const std::string refusal = RefusalToWork(r.conversation);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  if (tags_.insert(r.tag).second) {
    Tell(EventKind::kTagCreated, Stream::kTag, 0);
  }
  if (matter.tags.insert(r.tag).second) Change(EventKind::kTagged, matter);
  return {.answer = Describe(matter.now)};
}

Outcome Model::Do(const RemoveTag& r) {
  const std::string refusal = RefusalToWork(r.conversation);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  if (matter.tags.erase(r.tag) > 0) Change(EventKind::kUntagged, matter);
  return {.answer = Describe(matter.now)};
}

Outcome Model::Do(const SetFieldRequest& r) {
  const std::string refusal = RefusalToWork(r.conversation);
  if (!refusal.empty()) return No(refusal);
  const auto field = office_.fields.find(r.field);
  if (field == office_.fields.end()) return No("field.unknown");
  const CustomFieldType type = field->second.type;
  const bool choice = type == CustomFieldType::kChoice;
  if (!r.value.empty() && choice && r.value != "jeddah" && r.value != "aqaba") {
    return No("field.not_a_choice");
  }
  if (!r.value.empty() && !Fits(type, r.value)) return No("field.wrong_type");
  Matter& matter = At(r.conversation);
  const auto present = matter.fields.find(r.field);
  const bool same = present == matter.fields.end() ? r.value.empty()
                                                   : present->second == r.value;
  if (!same) {
    matter.fields[r.field] = r.value;
    if (r.value.empty()) matter.fields.erase(r.field);
    Change(EventKind::kCustomFieldSet, matter, field->second.id.value);
  }
  return {.answer = Describe(matter.now)};
}

// --- who is responsible -----------------------------------------------------

std::string Model::RefusalToAssign(AgentId agent, TeamId team,
                                   InboxId inbox) const {
  if (agent && !IsKnown(Actor::Of(agent))) return "agent.unknown";
  if (agent && !Serves(Actor::Of(agent), inbox)) {
    return "assignment.outside_inbox";
  }
  const bool known = !team || team == office_.team.support_team ||
                     team == office_.team.billing_team;
  return known ? "" : "team.unknown";
}

Outcome Model::HandOver(Matter& matter, AgentId agent, TeamId team) {
  Conversation& c = matter.now;
  if (c.assignee == agent && c.team == team) return {.answer = Describe(c)};
  c.assignee = agent;
  c.team = team;
  Change(agent ? EventKind::kAssigned : EventKind::kReleased, matter,
         agent.value);
  Hand(matter);
  return {.answer = Describe(c)};
}

void Model::Hand(Matter& matter) {
  const Conversation& c = matter.now;
  auto& all = matter.assignments;
  if (!all.empty() && !all.back().until) all.back().until = now_;
  if (c.assignee || c.team) {
    const auto number = static_cast<int64_t>(all.size()) + 1;
    all.push_back({c.id, number, c.assignee, c.team, now_, {}});
  }
}

Outcome Model::Do(const AssignRequest& r) {
  std::string refusal = RefusalToWork(r.conversation, r.version);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  refusal = RefusalToAssign(r.agent, r.team, matter.now.inbox);
  if (!refusal.empty()) return No(refusal);
  return HandOver(matter, r.agent, r.team);
}

Outcome Model::Do(const Take& r) {
  const std::string refusal = RefusalToWork(r.conversation);
  if (!refusal.empty()) return No(refusal);
  if (actor_.kind != ActorKind::kAgent) return No("access.denied");
  Matter& matter = At(r.conversation);
  const AgentId self{actor_.id};
  if (matter.now.assignee && matter.now.assignee != self) {
    return No("conversation.taken");
  }
  return HandOver(matter, self, matter.now.team);
}

Outcome Model::Do(const Release& r) {
  const std::string refusal = RefusalToWork(r.conversation);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  if (actor_ != Actor::Of(matter.now.assignee)) {
    return No("conversation.not_yours");
  }
  return HandOver(matter, {}, matter.now.team);
}

// --- customers --------------------------------------------------------------

Outcome Model::Do(const FeedbackRequest& r) {
  const std::string refusal = Refusal(actor_, r.conversation, Right::kRate);
  if (!refusal.empty()) return No(refusal);
  Matter& matter = At(r.conversation);
  AgentId last;
  for (const auto& [id, message] : messages_) {
    const bool reply = IsUnder(message.conversation, matter.now.id) &&
                       message.author_kind == ActorKind::kAgent &&
                       message.visibility == Visibility::kPublic;
    if (reply) last = {message.author};
  }
  const Feedback feedback{.id = {Fresh(given_.feedback)},
                          .conversation = matter.now.id,
                          .customer = matter.now.customer,
                          .agent = last,
                          .rating = r.rating,
                          .comment = r.comment,
                          .at = now_};
  matter.feedback.push_back(feedback);
  Tell(EventKind::kFeedbackGiven, Stream::kConversation, matter.now.id.value,
       feedback.id.value);
  return {.answer = Describe(feedback)};
}

// --- the staff --------------------------------------------------------------

Outcome Model::Do(const Join& r) {
  if (!MayDoEverything(actor_)) return No("access.denied");
  const bool present = members_.contains({r.team.value, r.agent.value});
  if (!present && Actor::Of(r.agent) == actor_) return No("access.oneself");
  if (members_.insert({r.team.value, r.agent.value}).second) {
    Tell(EventKind::kTeamJoined, Stream::kTeam, r.team.value, r.agent.value);
  }
  return {.answer = Describe(TeamMember{r.team, r.agent})};
}

Outcome Model::Do(const Leave& r) {
  if (!MayDoEverything(actor_)) return No("access.denied");
  const bool present = members_.contains({r.team.value, r.agent.value});
  if (present && Actor::Of(r.agent) == actor_) return No("access.oneself");
  if (members_.erase({r.team.value, r.agent.value}) > 0) {
    Tell(EventKind::kTeamLeft, Stream::kTeam, r.team.value, r.agent.value);
  }
  return {.answer = Describe(TeamMember{r.team, r.agent})};
}

Outcome Model::Do(const UpdateAgent& r) {
  Agent& agent = agents_.at(r.agent.value);
  const bool oneself =
      agent.active != *r.active && Actor::Of(r.agent) == actor_;
  if (!MayDoEverything(actor_) || oneself) {
    constexpr int64_t kChangeAgent = 71;
    if (actor_.kind != ActorKind::kCustomer) {
      Tell(EventKind::kAccessRefused, Stream::kAgent, r.agent.value,
           kChangeAgent);
    }
    return No(oneself && MayDoEverything(actor_) ? "access.oneself"
                                                 : "access.denied");
  }
  if (agent.active != *r.active) {
    agent.active = *r.active;
    ++agent.version;
    Tell(EventKind::kAgentChanged, Stream::kAgent, r.agent.value);
  }
  return {.answer = Describe(agent)};
}

Outcome Model::Do(const UpdateInbox& r) {
  if (!MayDoEverything(actor_)) return No("access.denied");
  Inbox& inbox = inboxes_.at(r.inbox.value);
  if (*r.repeats != Repeats::kNone &&
      *r.repeat_window == absl::ZeroDuration()) {
    return No("inbox.repeat_window_outside");
  }
  const std::string before = Describe(inbox);
  inbox.follow_up = *r.follow_up;
  inbox.repeats = *r.repeats;
  inbox.repeat_window = *r.repeat_window;
  inbox.repeats_open_only = *r.repeats_open_only;
  if (Describe(inbox) != before) {
    ++inbox.version;
    Tell(EventKind::kInboxChanged, Stream::kInbox, r.inbox.value);
  }
  return {.answer = Describe(inbox)};
}

Outcome Model::Do(const Wait& r) {
  now_ += r.by;
  return {};
}

}  // namespace sanad::play
