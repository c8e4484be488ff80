// What is done to conversations. How they are read stands in
// conversation_reads.cc.

#include "sanad/conversations.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/attachments.h"
#include "desk/conversation_access.h"
#include "desk/executor.h"
#include "desk/mail_ids.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "model/conversation_life.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kTooManyMentions = {
    StatusCode::kInvalidArgument, "note.too_many_mentions",
    "a note mentions at most {limit} agents",
    "الحد الأقصى للإشارات في الملاحظة هو {limit}"};
constexpr Reason kTooManyTags = {StatusCode::kFailedPrecondition,
                                 "conversation.too_many_tags",
                                 "a conversation has at most {limit} tags",
                                 "الحد الأقصى لوسوم المحادثة هو {limit}"};
constexpr Reason kTooManyFields = {
    StatusCode::kFailedPrecondition, "conversation.too_many_fields",
    "a conversation has at most {limit} custom fields",
    "الحد الأقصى للحقول المخصصة في المحادثة هو {limit}"};
constexpr Reason kNotAChoice = {
    StatusCode::kInvalidArgument, "field.not_a_choice",
    "`{field}` has no such choice; there are: {choices}",
    "لا يوجد هذا الخيار في `{field}`؛ الخيارات: {choices}"};
constexpr Reason kOutsideInbox = {StatusCode::kFailedPrecondition,
                                  "assignment.outside_inbox",
                                  "the agent does not serve this inbox",
                                  "الموظف لا يعمل على صندوق البريد هذا"};
constexpr Reason kTaken = {
    StatusCode::kFailedPrecondition, "conversation.taken",
    "the conversation is with agent {agent}", "المحادثة لدى الموظف {agent}"};
constexpr Reason kNotYours = {
    StatusCode::kFailedPrecondition, "conversation.not_yours",
    "the conversation is not assigned to you", "المحادثة ليست مسندة إليك"};
constexpr Reason kRatingOutOfRange = {
    StatusCode::kInvalidArgument, "feedback.rating_out_of_range",
    "a rating is from 1 to 5", "التقييم من 1 إلى 5"};

// Plans the change of a conversation as one event.
PlannedEvent& PlanChange(Act& act, EventKind kind, const Conversation& before,
                         Conversation& after, int64_t object = 0) {
  after.version = before.version + 1;
  return act.Plan(kind, Stream::kConversation, before.id.value, object)
      .Update(before, after);
}

// The change itself, if there is any.
template <class Request>
absl::StatusOr<Conversation> Change(
    const SessionState& session, Operation operation, const Request& request,
    const CallOptions& options, EventKind kind,
    absl::FunctionRef<absl::StatusOr<int64_t>(Act&, Conversation&)> edit) {
  return RunAct<Request, Conversation>(
      session, operation, request, options,
      [&](Act& act) -> absl::StatusOr<Conversation> {
        SANAD_ASSIGN_OR_RETURN(
            const Conversation before,
            LoadToChange(act, request.conversation, request.version));
        Conversation after = before;
        SANAD_ASSIGN_OR_RETURN(const int64_t object, edit(act, after));
        if (record::Difference(before, after).empty()) return before;
        PlanChange(act, kind, before, after, object);
        return after;
      });
}

bool ReopensClosed(const Inbox& inbox) {
  return inbox.follow_up == FollowUp::kReopen;
}

absl::StatusOr<Conversation> MoveTo(Act& act, const Conversation& conversation,
                                    ConversationStatus status) {
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(conversation.inbox, kInboxUnknown));
  return WithStatus(conversation, status, ReopensClosed(inbox), act.now());
}

// --- messages of the staff ------------------------------------------------

Message ByStaff(Act& act, const Conversation& conversation,
                Visibility visibility, Channel channel) {
  return {.id = act.NewId<MessageId>(),
          .conversation = conversation.id,
          .author_kind = act.principal().actor.kind,
          .author = act.principal().actor.id,
          .visibility = visibility,
          .channel = channel,
          .at = act.now(),
          .happened_at = act.now(),
          .inbox = conversation.inbox};
}

absl::Status CheckReply(const ReplyRequest& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(
      CheckText("html", request.html, limits::kTextBytes, Blank::kAllowed));
  return CheckAttachments(request.attachments);
}

absl::StatusOr<MessageReceipt> DecideReply(Act& act,
                                           const ReplyRequest& request,
                                           const DigestedFiles& files) {
  SANAD_ASSIGN_OR_RETURN(
      const Conversation before,
      LoadToChange(act, request.conversation, request.version));
  if (before.status == ConversationStatus::kClosed) {
    return Refuse(kConversationClosed);
  }
  Message message = ByStaff(act, before, Visibility::kPublic, request.channel);
  message.subject = before.subject;
  message.text = request.text;
  message.html = request.html;
  if (request.channel == Channel::kEmail) {
    SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                           act.Load<Inbox>(before.inbox, kInboxUnknown));
    message.mail_id = MailIdOf(act.desk().workspace, inbox, message.id);
  }
  Conversation after = AfterReply(before, act.now());
  PlannedEvent& event =
      PlanChange(act, EventKind::kReplySent, before, after, message.id.value);
  event.Insert(message);
  if (!message.mail_id.empty()) {
    event.Insert(MailReference{.mail_id = message.mail_id,
                               .conversation = before.id,
                               .message = message.id});
  }
  SANAD_RETURN_IF_ERROR(Attach(act, message, before.customer, files, event));

  if (request.then != ConversationStatus::kNone &&
      request.then != after.status) {
    SANAD_ASSIGN_OR_RETURN(Conversation moved,
                           MoveTo(act, after, request.then));
    PlanChange(act, EventKind::kStatusChanged, after, moved,
               static_cast<int64_t>(moved.status));
    after = std::move(moved);
  }
  return MessageReceipt{before.id, message.id, after.version};
}

absl::StatusOr<MessageReceipt> DecideNote(Act& act, const NoteRequest& request,
                                          const DigestedFiles& files) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  Message message =
      ByStaff(act, before, Visibility::kInternal, Channel::kInternal);
  message.text = request.text;
  Conversation after = AfterNote(before, act.now());
  PlannedEvent& event =
      PlanChange(act, EventKind::kNoteAdded, before, after, message.id.value);
  event.Insert(message);
  std::vector<AgentId> mentioned = request.mentions;
  std::sort(mentioned.begin(), mentioned.end());
  mentioned.erase(std::unique(mentioned.begin(), mentioned.end()),
                  mentioned.end());
  for (const AgentId id : mentioned) {
    SANAD_ASSIGN_OR_RETURN(const auto agent,
                           act.Find<Agent>({Cell::Integer(id.value)}));
    if (!agent || !agent->active) return Refuse(kAgentUnknown);
    event.Insert(
        Mention{.message = message.id, .agent = id, .conversation = before.id});
  }
  SANAD_RETURN_IF_ERROR(Attach(act, message, before.customer, files, event));
  return MessageReceipt{before.id, message.id, after.version};
}

absl::Status CheckNote(const NoteRequest& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kRefused));
  if (request.mentions.size() > limits::kMentionsPerNote) {
    return RefuseField("mentions", kTooManyMentions,
                       {{"limit", limits::kMentionsPerNote}});
  }
  return CheckAttachments(request.attachments);
}

// --- opening --------------------------------------------------------------

absl::Status CheckOpen(const OpenConversation& request) {
  SANAD_RETURN_IF_ERROR(CheckText("subject", request.subject,
                                  limits::kSubjectBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kAllowed));
  if (request.priority < Priority::kUrgent ||
      request.priority > Priority::kLow) {
    return RefuseField("priority", kValueUnknown, {{"field", "priority"}});
  }
  return absl::OkStatus();
}

absl::StatusOr<MessageReceipt> DecideOpen(Act& act,
                                          const OpenConversation& request) {
  SANAD_RETURN_IF_ERROR(act.Permit({.inbox = request.inbox}));
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(request.inbox, kInboxUnknown));
  SANAD_ASSIGN_OR_RETURN(
      const Customer customer,
      act.Load<Customer>(request.customer, kCustomerUnknown));
  const auto id = act.NewId<ConversationId>();
  Conversation conversation{.id = id,
                            .version = 1,
                            .inbox = inbox.id,
                            .customer = customer.id,
                            .status = ConversationStatus::kOpen,
                            .priority = request.priority,
                            .team = inbox.team,
                            .channel = request.channel,
                            .subject = request.subject,
                            .created_at = act.now(),
                            .last_activity_at = act.now(),
                            .root = id};
  act.Plan(EventKind::kConversationOpened, Stream::kConversation, id.value)
      .Insert(conversation)
      .Insert(Participant{.conversation = id,
                          .customer = customer.id,
                          .trusted = true,
                          .joined_at = act.now()});
  if (request.text.empty()) return MessageReceipt{id, {}, 1};

  const Message message{.id = act.NewId<MessageId>(),
                        .conversation = id,
                        .author_kind = ActorKind::kCustomer,
                        .author = customer.id.value,
                        .visibility = Visibility::kPublic,
                        .channel = request.channel,
                        .at = act.now(),
                        .happened_at = act.now(),
                        .subject = request.subject,
                        .text = request.text,
                        .inbox = inbox.id};
  Conversation after =
      AfterCustomerMessage(conversation, Automatic::kNone, act.now());
  PlanChange(act, EventKind::kMessageReceived, conversation, after,
             message.id.value)
      .Insert(message);
  return MessageReceipt{id, message.id, after.version};
}

// --- tags and custom fields -----------------------------------------------

absl::StatusOr<Tag> FindOrMakeTag(Act& act, const std::string& name) {
  SANAD_ASSIGN_OR_RETURN(auto tag,
                         act.Find<Tag>({Cell::Text(name)}, tag_index::kByName));
  if (tag) return *std::move(tag);
  const Tag made{.id = act.NewId<TagId>(), .name = name};
  act.Plan(EventKind::kTagCreated, Stream::kTag, made.id.value).Insert(made);
  return made;
}

absl::StatusOr<Conversation> DecideAddTag(Act& act, const TagRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  const Cell conversation = Cell::Integer(before.id.value);
  SANAD_ASSIGN_OR_RETURN(const auto present,
                         act.All<ConversationTag>(kPrimary, {conversation}));
  SANAD_ASSIGN_OR_RETURN(const Tag tag, FindOrMakeTag(act, request.tag));
  const auto is_tag = [&](const ConversationTag& t) { return t.tag == tag.id; };
  if (std::any_of(present.begin(), present.end(), is_tag)) return before;
  if (present.size() >= limits::kTagsPerConversation) {
    return Refuse(kTooManyTags, {{"limit", limits::kTagsPerConversation}});
  }
  Conversation after = before;
  PlanChange(act, EventKind::kTagged, before, after, tag.id.value)
      .Insert(ConversationTag{before.id, tag.id});
  return after;
}

absl::StatusOr<Conversation> DecideRemoveTag(Act& act,
                                             const TagRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(
      const auto tag,
      act.Find<Tag>({Cell::Text(request.tag)}, tag_index::kByName));
  if (!tag) return before;
  SANAD_ASSIGN_OR_RETURN(
      const auto present,
      act.Find<ConversationTag>(
          {Cell::Integer(before.id.value), Cell::Integer(tag->id.value)}));
  if (!present) return before;
  Conversation after = before;
  PlanChange(act, EventKind::kUntagged, before, after, tag->id.value)
      .Delete(*present);
  return after;
}

absl::Status CheckChoice(Act& act, const CustomField& field,
                         const std::string& value) {
  if (field.type != CustomFieldType::kChoice) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(
      const auto choices,
      act.All<CustomFieldChoice>(kPrimary, {Cell::Integer(field.id.value)}));
  std::string names;
  for (const CustomFieldChoice& choice : choices) {
    if (choice.value == value) return absl::OkStatus();
    names += (names.empty() ? "" : ", ") + choice.value;
  }
  return RefuseField("value", kNotAChoice,
                     {{"field", field.name}, {"choices", names}});
}

// Plans the value of a field as part of the conversation's change; false if
// it had that value already.
absl::StatusOr<bool> PlanFieldValue(Act& act, const SetFieldRequest& request,
                                    const CustomField& field,
                                    PlannedEvent& event) {
  const Cell conversation = Cell::Integer(request.conversation.value);
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         act.Find<CustomFieldValue>(
                             {conversation, Cell::Integer(field.id.value)}));
  if (request.value == (before ? before->value : "")) return false;
  const CustomFieldValue after{request.conversation, field.id, request.value};
  if (request.value.empty()) {
    event.Delete(*before);
  } else if (before) {
    event.Update(*before, after);
  } else {
    SANAD_ASSIGN_OR_RETURN(const auto all,
                           act.All<CustomFieldValue>(kPrimary, {conversation}));
    if (all.size() >= limits::kFieldsPerConversation) {
      return Refuse(kTooManyFields,
                    {{"limit", limits::kFieldsPerConversation}});
    }
    event.Insert(after);
  }
  return true;
}

absl::StatusOr<Conversation> DecideSetField(Act& act,
                                            const SetFieldRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto field,
                         act.Find<CustomField>({Cell::Text(request.field)},
                                               custom_field_index::kByName));
  if (!field) return Refuse(kFieldUnknown);
  if (!request.value.empty()) {
    SANAD_RETURN_IF_ERROR(CheckFieldValue("value", field->type, request.value));
    SANAD_RETURN_IF_ERROR(CheckChoice(act, *field, request.value));
  }
  Conversation after = before;
  PlannedEvent& event = PlanChange(act, EventKind::kCustomFieldSet, before,
                                   after, field->id.value);
  SANAD_ASSIGN_OR_RETURN(const bool changed,
                         PlanFieldValue(act, request, *field, event));
  if (!changed) {
    act.events().pop_back();
    return before;
  }
  return after;
}

// --- assignment -----------------------------------------------------------

absl::Status CheckAssignee(Act& act, AgentId id, InboxId inbox) {
  if (!id) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const auto agent,
                         act.Find<Agent>({Cell::Integer(id.value)}));
  if (!agent || !agent->active) return Refuse(kAgentUnknown);
  SANAD_ASSIGN_OR_RETURN(
      const auto principal,
      LoadPrincipal(act.reading(), {.kind = ActorKind::kAgent, .id = id.value},
                    act.principal().epoch, act.now(), nullptr));
  const bool serves =
      principal->role == RolePreset::kOwner || principal->ServesInbox(inbox);
  return serves ? absl::OkStatus() : Refuse(kOutsideInbox);
}

// Plans the end of the present assignment and the beginning of the next.
absl::Status PlanAssignment(Act& act, const Conversation& conversation,
                            PlannedEvent& event) {
  SANAD_ASSIGN_OR_RETURN(
      const auto last,
      storage::ReadAll(
          act.reading(), TableFor<Assignment>(),
          {.streams = {{.table = &TableFor<Assignment>(),
                        .prefix = {Cell::Integer(conversation.id.value)}}},
           .direction = storage::Direction::kDescending,
           .limit = 1}));
  if (!last.empty() && !last.front().until) {
    Assignment ended = last.front();
    ended.until = act.now();
    event.Update(last.front(), ended);
  }
  if (!conversation.assignee && !conversation.team) return absl::OkStatus();
  event.Insert(Assignment{.conversation = conversation.id,
                          .number = last.empty() ? 1 : last.front().number + 1,
                          .agent = conversation.assignee,
                          .team = conversation.team,
                          .at = act.now()});
  return absl::OkStatus();
}

absl::StatusOr<Conversation> PlanHandOver(Act& act, const Conversation& before,
                                          AgentId agent, TeamId team) {
  if (before.assignee == agent && before.team == team) return before;
  Conversation after = before;
  after.assignee = agent;
  after.team = team;
  const EventKind kind = agent ? EventKind::kAssigned : EventKind::kReleased;
  PlannedEvent& event = PlanChange(act, kind, before, after, agent.value);
  SANAD_RETURN_IF_ERROR(PlanAssignment(act, after, event));
  return after;
}

absl::StatusOr<Conversation> DecideAssign(Act& act,
                                          const AssignRequest& request) {
  SANAD_ASSIGN_OR_RETURN(
      const Conversation before,
      LoadToChange(act, request.conversation, request.version));
  SANAD_RETURN_IF_ERROR(CheckAssignee(act, request.agent, before.inbox));
  if (request.team) {
    SANAD_ASSIGN_OR_RETURN(const auto team,
                           act.Find<Team>({Cell::Integer(request.team.value)}));
    if (!team) return Refuse(kTeamUnknown);
  }
  return PlanHandOver(act, before, request.agent, request.team);
}

absl::StatusOr<Conversation> DecideTake(Act& act,
                                        const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  if (act.principal().actor.kind != ActorKind::kAgent) {
    return Refuse(kAccessDenied);
  }
  const AgentId self{act.principal().actor.id};
  if (before.assignee && before.assignee != self) {
    return Refuse(kTaken, {{"agent", before.assignee.value}});
  }
  return PlanHandOver(act, before, self, before.team);
}

absl::StatusOr<Conversation> DecideRelease(Act& act,
                                           const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  if (Actor::Of(before.assignee) != act.principal().actor) {
    return Refuse(kNotYours);
  }
  return PlanHandOver(act, before, {}, before.team);
}

// --- feedback -------------------------------------------------------------

// Who had replied last.
absl::StatusOr<AgentId> LastReplier(Act& act, ConversationId conversation) {
  const storage::Scan scan = {
      .streams = {{.table = &TableFor<Message>(),
                   .index = message_index::kByConversation,
                   .prefix = {Cell::Integer(conversation.value)},
                   .filters = {{.column = 3,
                                .values = {Cell::Integer(
                                    static_cast<int64_t>(ActorKind::kAgent))}},
                               {.column = 5,
                                .values = {Cell::Integer(static_cast<int64_t>(
                                    Visibility::kPublic))}}}}},
      .direction = storage::Direction::kDescending,
      .limit = 1};
  SANAD_ASSIGN_OR_RETURN(
      const auto last,
      storage::ReadAll(act.reading(), TableFor<Message>(), scan));
  return last.empty() ? AgentId{} : AgentId{last.front().author};
}

absl::StatusOr<Feedback> DecideFeedback(Act& act,
                                        const FeedbackRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const AgentId agent,
                         LastReplier(act, conversation.id));
  const Feedback feedback{.id = act.NewId<FeedbackId>(),
                          .conversation = conversation.id,
                          .customer = conversation.customer,
                          .agent = agent,
                          .rating = request.rating,
                          .comment = request.comment,
                          .at = act.now()};
  act.Plan(EventKind::kFeedbackGiven, Stream::kConversation,
           conversation.id.value, feedback.id.value)
      .Insert(feedback);
  return feedback;
}

}  // namespace

absl::StatusOr<MessageReceipt> Conversations::Open(
    const OpenConversation& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckOpen(request));
  return RunAct<OpenConversation, MessageReceipt>(
      state(), Operation::kConversationsOpen, request, options,
      [&](Act& act) { return DecideOpen(act, request); });
}

absl::StatusOr<MessageReceipt> Conversations::Reply(
    const ReplyRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckReply(request));
  const DigestedFiles files(request.attachments);
  return RunAct<ReplyRequest, MessageReceipt>(
      state(), Operation::kConversationsReply, request, options,
      [&](Act& act) { return DecideReply(act, request, files); });
}

absl::StatusOr<MessageReceipt> Conversations::AddNote(
    const NoteRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckNote(request));
  const DigestedFiles files(request.attachments);
  return RunAct<NoteRequest, MessageReceipt>(
      state(), Operation::kConversationsAddNote, request, options,
      [&](Act& act) { return DecideNote(act, request, files); });
}

absl::StatusOr<Conversation> Conversations::SetStatus(
    const StatusRequest& request, const CallOptions& options) const {
  return Change(state(), Operation::kConversationsSetStatus, request, options,
                EventKind::kStatusChanged,
                [&](Act& act, Conversation& c) -> absl::StatusOr<int64_t> {
                  SANAD_ASSIGN_OR_RETURN(c, MoveTo(act, c, request.status));
                  return static_cast<int64_t>(c.status);
                });
}

absl::StatusOr<Conversation> Conversations::SetPriority(
    const PriorityRequest& request, const CallOptions& options) const {
  if (request.priority < Priority::kUrgent ||
      request.priority > Priority::kLow) {
    return RefuseField("priority", kValueUnknown, {{"field", "priority"}});
  }
  return Change(state(), Operation::kConversationsSetPriority, request, options,
                EventKind::kPriorityChanged,
                [&](Act&, Conversation& c) -> absl::StatusOr<int64_t> {
                  c.priority = request.priority;
                  return static_cast<int64_t>(c.priority);
                });
}

absl::StatusOr<Conversation> Conversations::Classify(
    const ClassifyRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckText("topic", request.topic.value_or(""),
                                  limits::kTopicBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(CheckText("reference", request.reference.value_or(""),
                                  limits::kKeyBytes, Blank::kAllowed));
  return Change(state(), Operation::kConversationsClassify, request, options,
                EventKind::kClassified,
                [&](Act&, Conversation& c) -> absl::StatusOr<int64_t> {
                  c.kind = request.kind.value_or(c.kind);
                  c.stage = request.stage.value_or(c.stage);
                  c.topic = request.topic.value_or(c.topic);
                  c.reference = request.reference.value_or(c.reference);
                  return 0;
                });
}

absl::StatusOr<Conversation> Conversations::AddTag(
    const TagRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(
      CheckText("tag", request.tag, limits::kNameBytes, Blank::kRefused));
  return RunAct<TagRequest, Conversation>(
      state(), Operation::kConversationsAddTag, request, options,
      [&](Act& act) { return DecideAddTag(act, request); });
}

absl::StatusOr<Conversation> Conversations::RemoveTag(
    const TagRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(
      CheckText("tag", request.tag, limits::kNameBytes, Blank::kRefused));
  return RunAct<TagRequest, Conversation>(
      state(), Operation::kConversationsRemoveTag, request, options,
      [&](Act& act) { return DecideRemoveTag(act, request); });
}

absl::StatusOr<Conversation> Conversations::SetField(
    const SetFieldRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(
      CheckText("field", request.field, limits::kNameBytes, Blank::kRefused));
  return RunAct<SetFieldRequest, Conversation>(
      state(), Operation::kConversationsSetField, request, options,
      [&](Act& act) { return DecideSetField(act, request); });
}

absl::StatusOr<Conversation> Conversations::Assign(
    const AssignRequest& request, const CallOptions& options) const {
  return RunAct<AssignRequest, Conversation>(
      state(), Operation::kConversationsAssign, request, options,
      [&](Act& act) { return DecideAssign(act, request); });
}

absl::StatusOr<Conversation> Conversations::Take(
    const ConversationRequest& request, const CallOptions& options) const {
  return RunAct<ConversationRequest, Conversation>(
      state(), Operation::kConversationsTake, request, options,
      [&](Act& act) { return DecideTake(act, request); });
}

absl::StatusOr<Conversation> Conversations::Release(
    const ConversationRequest& request, const CallOptions& options) const {
  return RunAct<ConversationRequest, Conversation>(
      state(), Operation::kConversationsRelease, request, options,
      [&](Act& act) { return DecideRelease(act, request); });
}

absl::StatusOr<Feedback> Conversations::GiveFeedback(
    const FeedbackRequest& request, const CallOptions& options) const {
  if (request.rating < 1 || request.rating > 5) {
    return RefuseField("rating", kRatingOutOfRange);
  }
  SANAD_RETURN_IF_ERROR(CheckText("comment", request.comment,
                                  limits::kTextBytes, Blank::kAllowed));
  return RunAct<FeedbackRequest, Feedback>(
      state(), Operation::kConversationsGiveFeedback, request, options,
      [&](Act& act) { return DecideFeedback(act, request); });
}

}  // namespace sanad
