// What is done to shared inboxes, and what is declared for their
// conversations. How they are read stands in inbox_reads.cc.

#include "sanad/inboxes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "desk/executor.h"
#include "desk/in_force.h"
#include "desk/inbox_policy.h"
#include "desk/requests.h"
#include "desk/unique.h"
#include "desk/versioned.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kAddressTaken = {
    StatusCode::kAlreadyExists, "inbox.address_taken",
    "another inbox has this address", "لصندوق بريد آخر العنوان نفسه"};
constexpr Reason kFieldNameTaken = {
    StatusCode::kAlreadyExists, "field.name_taken",
    "another custom field has this name", "لحقل مخصص آخر الاسم نفسه"};
constexpr Reason kFieldNameMalformed = {
    StatusCode::kInvalidArgument, "field.name_malformed",
    "the name of a custom field is [a-z][a-z0-9_]*",
    "يبدأ اسم الحقل المخصص بحرف لاتيني صغير، ويتكون من هذه الحروف والأرقام "
    "والشرطة السفلية"};
constexpr Reason kNoChoices = {StatusCode::kInvalidArgument, "field.no_choices",
                               "a choice needs at least one value to choose",
                               "يحتاج حقل الاختيار إلى خيار واحد على الأقل"};
constexpr Reason kTakesNoChoices = {
    StatusCode::kInvalidArgument, "field.takes_no_choices",
    "only a choice has values to choose from", "الخيارات لحقل الاختيار وحده"};
constexpr Reason kTooManyChoices = {
    StatusCode::kInvalidArgument, "field.too_many_choices",
    "a choice has at most {limit} values", "الحد الأقصى للخيارات هو {limit}"};
constexpr Reason kChoiceTwice = {
    StatusCode::kInvalidArgument, "field.choice_twice",
    "`{field}` is there already", "الخيار في `{field}` مذكور من قبل"};
constexpr Reason kTooManyFields = {
    StatusCode::kFailedPrecondition, "workspace.too_many_fields",
    "a workspace has at most {limit} custom fields",
    "الحد الأقصى للحقول المخصصة في مساحة العمل هو {limit}"};

constexpr Reason kRepeatWindowOutside = {
    StatusCode::kInvalidArgument, "inbox.repeat_window_outside",
    "repeats are joined within more than nothing and at most {limit} days",
    "تُضم الرسائل المكررة في مهلة أطول من صفر ولا تزيد على {limit} يومًا"};

// --- inboxes --------------------------------------------------------------

// Lower case, as addresses are kept everywhere; none is fine.
absl::StatusOr<std::string> NormaliseAddress(const std::string& address) {
  if (address.empty()) return address;
  return NormaliseIdentity("address", IdentityKind::kEmail, address);
}

absl::Status CheckFollowUp(FollowUp follow_up) {
  return CheckKnown("follow_up", follow_up, FollowUp::kNewConversation,
                    FollowUp::kReopen);
}

absl::Status CheckRepeatsKnown(Repeats repeats) {
  return CheckKnown("repeats", repeats, Repeats::kNone, Repeats::kAnyInbox);
}

// The policy as it will be, because its parts may be changed one by one.
absl::Status CheckRepeats(const Inbox& inbox) {
  const absl::Duration window = inbox.repeat_window;
  const bool joins = inbox.repeats != Repeats::kNone;
  const absl::Duration most = absl::Hours(24 * limits::kRepeatWindowDays);
  const bool long_enough =
      joins ? window > absl::ZeroDuration() : window >= absl::ZeroDuration();
  if (long_enough && window <= most) return absl::OkStatus();
  return RefuseField("repeat_window", kRepeatWindowOutside,
                     {{"limit", limits::kRepeatWindowDays}});
}

absl::Status CheckInbox(const CreateInbox& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(CheckText("language", request.language,
                                  limits::kKeyBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(CheckRepeatsKnown(request.repeats));
  return CheckFollowUp(request.follow_up);
}

absl::StatusOr<Inbox> DecideCreate(Act& act, const CreateInbox& request,
                                   const std::string& address) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_RETURN_IF_ERROR(act.Load<Team>(request.team, kTeamUnknown).status());
  SANAD_RETURN_IF_ERROR(CheckFree<Inbox>(act, inbox_index::kByAddress,
                                         "address", address, kAddressTaken));
  const Inbox inbox{.id = act.NewId<InboxId>(),
                    .version = 1,
                    .name = request.name,
                    .address = address,
                    .team = request.team,
                    .language = request.language,
                    .follow_up = request.follow_up,
                    .repeats = request.repeats,
                    .repeat_window = request.repeat_window,
                    .repeats_open_only = request.repeats_open_only,
                    .confirms_resolution = request.confirms_resolution,
                    .confirmation_silence = request.confirmation_silence,
                    .undo_window = request.undo_window,
                    .open_to_public = request.open_to_public,
                    .follow_up_window = request.follow_up_window};
  SANAD_RETURN_IF_ERROR(CheckRepeats(inbox));
  SANAD_RETURN_IF_ERROR(CheckPolicy(inbox));
  PlannedEvent& event =
      act.Plan(EventKind::kInboxCreated, Stream::kInbox, inbox.id.value);
  event.Insert(inbox);
  SANAD_RETURN_IF_ERROR(PlanInForce(act, {.inbox = inbox}, event));
  return inbox;
}

absl::Status CheckInboxChange(const UpdateInbox& request) {
  if (request.name) {
    SANAD_RETURN_IF_ERROR(
        CheckText("name", *request.name, limits::kNameBytes, Blank::kRefused));
  }
  if (request.repeats) {
    SANAD_RETURN_IF_ERROR(CheckRepeatsKnown(*request.repeats));
  }
  return request.follow_up ? CheckFollowUp(*request.follow_up)
                           : absl::OkStatus();
}

absl::StatusOr<Inbox> DecideChange(Act& act, const UpdateInbox& request) {
  SANAD_RETURN_IF_ERROR(
      act.Permit(act.Thing(ObjectKind::kInbox, request.inbox)));
  SANAD_ASSIGN_OR_RETURN(const Inbox before,
                         act.Load<Inbox>(request.inbox, kInboxUnknown));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kInboxChanged));
  if (request.team) {
    SANAD_RETURN_IF_ERROR(act.Load<Team>(*request.team, kTeamUnknown).status());
  }
  Inbox after = before;
  after.name = request.name.value_or(before.name);
  after.team = request.team.value_or(before.team);
  after.follow_up = request.follow_up.value_or(before.follow_up);
  after.repeats = request.repeats.value_or(before.repeats);
  after.repeat_window = request.repeat_window.value_or(before.repeat_window);
  after.repeats_open_only =
      request.repeats_open_only.value_or(before.repeats_open_only);
  SANAD_RETURN_IF_ERROR(CheckRepeats(after));
  after.confirms_resolution =
      request.confirms_resolution.value_or(before.confirms_resolution);
  after.confirmation_silence =
      request.confirmation_silence.value_or(before.confirmation_silence);
  after.undo_window = request.undo_window.value_or(before.undo_window);
  after.disabled = request.disabled.value_or(before.disabled);
  after.open_to_public = request.open_to_public.value_or(before.open_to_public);
  after.follow_up_window =
      request.follow_up_window.value_or(before.follow_up_window);
  SANAD_RETURN_IF_ERROR(CheckPolicy(after));
  return PlanUpdate(act, EventKind::kInboxChanged, Stream::kInbox, before,
                    std::move(after));
}

// --- custom fields --------------------------------------------------------

absl::Status CheckFieldName(const std::string& name) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", name, limits::kNameBytes, Blank::kRefused));
  const bool well_formed =
      absl::ascii_islower(static_cast<unsigned char>(name.front())) &&
      name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
          std::string::npos;
  return well_formed ? absl::OkStatus()
                     : RefuseField("name", kFieldNameMalformed);
}

absl::Status CheckLabels(const std::string& prefix, const std::string& english,
                         const std::string& arabic) {
  SANAD_RETURN_IF_ERROR(CheckText(prefix + "label_english", english,
                                  limits::kNameBytes, Blank::kAllowed));
  return CheckText(prefix + "label_arabic", arabic, limits::kNameBytes,
                   Blank::kAllowed);
}

absl::Status CheckChoices(const DeclareField& request) {
  const std::vector<FieldChoice>& choices = request.choices;
  const bool is_choice = request.type == CustomFieldType::kChoice;
  if (is_choice && choices.empty()) return RefuseField("choices", kNoChoices);
  if (!is_choice && !choices.empty()) {
    return RefuseField("choices", kTakesNoChoices);
  }
  if (choices.size() > limits::kChoicesPerField) {
    return RefuseField("choices", kTooManyChoices,
                       {{"limit", limits::kChoicesPerField}});
  }
  for (auto one = choices.begin(); one != choices.end(); ++one) {
    const std::string path = fmt::format("choices[{}].", one - choices.begin());
    const std::string field = path + "value";
    SANAD_RETURN_IF_ERROR(CheckText(
        field, one->value, limits::kCustomValueBytes, Blank::kRefused));
    SANAD_RETURN_IF_ERROR(
        CheckLabels(path, one->label_english, one->label_arabic));
    const auto same = [&](const FieldChoice& c) {
      return c.value == one->value;
    };
    if (std::any_of(choices.begin(), one, same)) {
      return RefuseField(field, kChoiceTwice, {{"field", field}});
    }
  }
  return absl::OkStatus();
}

absl::Status CheckDeclaration(const DeclareField& request) {
  SANAD_RETURN_IF_ERROR(CheckFieldName(request.name));
  SANAD_RETURN_IF_ERROR(
      CheckLabels("", request.label_english, request.label_arabic));
  SANAD_RETURN_IF_ERROR(CheckKnown("type", request.type, CustomFieldType::kText,
                                   CustomFieldType::kChoice));
  return CheckChoices(request);
}

void PlanField(Act& act, const CustomField& field,
               const std::vector<FieldChoice>& choices) {
  PlannedEvent& event = act.Plan(EventKind::kCustomFieldDeclared,
                                 Stream::kCustomField, field.id.value);
  event.Insert(field);
  int64_t position = 0;
  for (const FieldChoice& choice : choices) {
    event.Insert(CustomFieldChoice{.field = field.id,
                                   .position = ++position,
                                   .value = choice.value,
                                   .label_english = choice.label_english,
                                   .label_arabic = choice.label_arabic});
  }
}

absl::StatusOr<CustomField> DecideDeclare(Act& act,
                                          const DeclareField& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_RETURN_IF_ERROR(CheckFree<CustomField>(
      act, custom_field_index::kByName, "name", request.name, kFieldNameTaken));
  SANAD_ASSIGN_OR_RETURN(const auto present,
                         act.All<CustomField>(kPrimary, {}));
  if (present.size() >= limits::kCustomFields) {
    return Refuse(kTooManyFields, {{"limit", limits::kCustomFields}});
  }
  const CustomField field{.id = act.NewId<FieldId>(),
                          .version = 1,
                          .name = request.name,
                          .label_english = request.label_english,
                          .label_arabic = request.label_arabic,
                          .type = request.type};
  PlanField(act, field, request.choices);
  return field;
}

}  // namespace

absl::StatusOr<Inbox> Inboxes::Create(const CreateInbox& request,
                                      const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckInbox(request));
  SANAD_ASSIGN_OR_RETURN(const std::string address,
                         NormaliseAddress(request.address));
  return RunAct<CreateInbox, Inbox>(
      state(), Operation::kInboxesCreate, request, options,
      [&](Act& act) { return DecideCreate(act, request, address); });
}

absl::StatusOr<Inbox> Inboxes::Change(const UpdateInbox& request,
                                      const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckInboxChange(request));
  return RunAct<UpdateInbox, Inbox>(
      state(), Operation::kInboxesChange, request, options,
      [&](Act& act) { return DecideChange(act, request); });
}

absl::StatusOr<CustomField> Inboxes::Declare(const DeclareField& request,
                                             const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckDeclaration(request));
  return RunAct<DeclareField, CustomField>(
      state(), Operation::kInboxesDeclare, request, options,
      [&](Act& act) { return DecideDeclare(act, request); });
}

}  // namespace sanad
