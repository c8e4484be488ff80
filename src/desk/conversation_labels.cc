// Tags and custom fields of conversations.

#include <algorithm>
#include <string>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "sanad/conversations.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

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
absl::StatusOr<bool> PlanFieldValue(Act& act, ConversationId id,
                                    const SetFieldRequest& request,
                                    const CustomField& field,
                                    PlannedEvent& event) {
  const Cell conversation = Cell::Integer(id.value);
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         act.Find<CustomFieldValue>(
                             {conversation, Cell::Integer(field.id.value)}));
  if (request.value == (before ? before->value : "")) return false;
  const CustomFieldValue after{id, field.id, request.value};
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
  SANAD_ASSIGN_OR_RETURN(
      const bool changed,
      PlanFieldValue(act, before.id, request, *field, event));
  if (!changed) {
    act.events().pop_back();
    return before;
  }
  return after;
}

}  // namespace

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

}  // namespace sanad
