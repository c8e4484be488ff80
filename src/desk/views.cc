// Saved views: one's own, one's teams', and the shared ones.

#include "sanad/views.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/requests.h"
#include "desk/versioned.h"
#include "desk/view_access.h"
#include "desk/view_filling.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "model/view_checks.h"
#include "model/view_match.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kViewChanged = {
    StatusCode::kAborted, "view.changed",
    "the view is at version {present}, not {seen}",
    "العرض المحفوظ في الإصدار {present} وليس {seen}"};
constexpr Reason kTooManyViews = {
    StatusCode::kFailedPrecondition, "view.too_many",
    "there are at most {limit} such views",
    "الحد الأقصى للعروض المحفوظة من هذا النوع {limit}"};

// --- what it restricts to must be there -----------------------------------

// An inbox that one does not serve is as unknown as one that is not there.
absl::Status CheckInboxes(Act& act, const ViewFilter& filter) {
  for (const InboxId inbox : filter.inboxes) {
    const bool served =
        act.May(Action::kInboxRead, act.Thing(ObjectKind::kInbox, inbox));
    if (!served) return Refuse(kInboxUnknown);
    SANAD_RETURN_IF_ERROR(act.Load<Inbox>(inbox, kInboxUnknown).status());
  }
  return absl::OkStatus();
}

absl::Status CheckField(Act& act, const FieldCondition& condition) {
  SANAD_ASSIGN_OR_RETURN(const CustomField field,
                         act.Load<CustomField>(condition.field, kFieldUnknown));
  for (const std::string& value : condition.values) {
    SANAD_RETURN_IF_ERROR(
        CheckFieldValue("filter.fields.values", field.type, value));
  }
  return absl::OkStatus();
}

template <class T, class Id>
absl::Status CheckAll(Act& act, const std::vector<Id>& ids,
                      const Reason& unknown) {
  for (const Id id : ids) {
    SANAD_RETURN_IF_ERROR(act.Load<T>(id, unknown).status());
  }
  return absl::OkStatus();
}

absl::Status CheckRestrictions(Act& act, const ViewFilter& filter) {
  SANAD_RETURN_IF_ERROR(CheckInboxes(act, filter));
  SANAD_RETURN_IF_ERROR(CheckAll<Team>(act, filter.teams, kTeamUnknown));
  SANAD_RETURN_IF_ERROR(CheckAll<Agent>(act, filter.assignees, kAgentUnknown));
  SANAD_RETURN_IF_ERROR(CheckAll<Tag>(act, filter.any_tags, kTagUnknown));
  SANAD_RETURN_IF_ERROR(CheckAll<Tag>(act, filter.all_tags, kTagUnknown));
  for (const FieldCondition& condition : filter.fields) {
    SANAD_RETURN_IF_ERROR(CheckField(act, condition));
  }
  return absl::OkStatus();
}

// --- saving ---------------------------------------------------------------

absl::Status CheckRoom(Act& act, AgentId owner) {
  SANAD_ASSIGN_OR_RETURN(const auto all, act.All<StoredView>(kPrimary, {}));
  if (all.size() >= limits::kViewsPerWorkspace) {
    return Refuse(kTooManyViews, {{"limit", limits::kViewsPerWorkspace}});
  }
  const auto own = static_cast<size_t>(std::count_if(
      all.begin(), all.end(),
      [&](const StoredView& view) { return view.owner == owner; }));
  if (!owner || own < limits::kViewsPerAgent) return absl::OkStatus();
  return Refuse(kTooManyViews, {{"limit", limits::kViewsPerAgent}});
}

// The system is nobody in particular.
ViewAudience AudienceOf(const Act& act, const SaveView& request) {
  if (!act.principal().agent()) {
    return request.team ? ViewAudience::kTeam : ViewAudience::kShared;
  }
  return request.audience == ViewAudience::kNone ? ViewAudience::kPersonal
                                                 : request.audience;
}

absl::Status CheckAudience(Act& act, const View& view) {
  if (view.audience == ViewAudience::kTeam) {
    if (!MaySee(act, view)) return Refuse(kTeamUnknown);
    return act.Load<Team>(view.team, kTeamUnknown).status();
  }
  return MayChange(act, view) ? absl::OkStatus() : Refuse(kAccessDenied);
}

int64_t NewNumber(Act& act) { return act.NewId<ViewId>().value; }

absl::StatusOr<View> DecideSave(Act& act, const SaveView& request) {
  SANAD_RETURN_IF_ERROR(act.PermitOwn());
  View view{.version = 1,
            .audience = AudienceOf(act, request),
            .name = request.name,
            .filter = request.filter,
            .order = request.order,
            .descending = request.descending};
  if (view.audience == ViewAudience::kPersonal) {
    view.owner = act.principal().agent();
  } else if (view.audience == ViewAudience::kTeam) {
    view.team = request.team;
  }
  SANAD_RETURN_IF_ERROR(CheckAudience(act, view));
  SANAD_RETURN_IF_ERROR(CheckRestrictions(act, view.filter));
  SANAD_RETURN_IF_ERROR(CheckRoom(act, view.owner));
  view.id = act.NewId<ViewId>();
  const StoredView stored = ToStored(view, NewNumber(act));
  act.Plan(EventKind::kViewSaved, Stream::kView, view.id.value).Insert(stored);
  SANAD_RETURN_IF_ERROR(StartCounting(act, stored));
  return view;
}

// The view, which the principal may change, as it is stored.
absl::StatusOr<StoredView> LoadToChange(Act& act, ViewId id) {
  SANAD_RETURN_IF_ERROR(act.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(StoredView stored,
                         act.Load<StoredView>(id, kViewUnknown));
  const View view = FromStored(stored);
  if (!MaySee(act, view)) return Refuse(kViewUnknown);
  if (!MayChange(act, view)) return Refuse(kAccessDenied);
  return stored;
}

View Changed(View view, const ChangeView& request) {
  view.name = request.name.value_or(view.name);
  view.filter = request.filter.value_or(view.filter);
  view.order = request.order.value_or(view.order);
  view.descending = request.descending.value_or(view.descending);
  return view;
}

bool CountAlike(const StoredView& a, const StoredView& b) {
  return a.filter == b.filter && a.order == b.order &&
         a.descending == b.descending;
}

absl::StatusOr<View> DecideChange(Act& act, const ChangeView& request) {
  SANAD_ASSIGN_OR_RETURN(const StoredView before,
                         LoadToChange(act, request.view));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kViewChanged));
  const View changed = Changed(FromStored(before), request);
  SANAD_RETURN_IF_ERROR(
      CheckOrder(changed.filter, changed.order, changed.descending));
  if (request.filter) {
    SANAD_RETURN_IF_ERROR(CheckRestrictions(act, changed.filter));
  }
  StoredView after = ToStored(changed, before.number);
  const bool alike = CountAlike(before, after);
  if (!alike) after.number = NewNumber(act);
  after = PlanUpdate(act, EventKind::kViewChanged, Stream::kView, before,
                     std::move(after));
  if (!alike) {
    SANAD_RETURN_IF_ERROR(StopCounting(act, before));
    SANAD_RETURN_IF_ERROR(StartCounting(act, after));
  }
  return FromStored(after);
}

absl::StatusOr<View> DecideDelete(Act& act, const ViewRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const StoredView view,
                         LoadToChange(act, request.view));
  act.Plan(EventKind::kViewDeleted, Stream::kView, view.id.value).Delete(view);
  SANAD_RETURN_IF_ERROR(StopCounting(act, view));
  return FromStored(view);
}

absl::Status CheckView(const SaveView& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(CheckKnown("audience", request.audience,
                                   ViewAudience::kNone, ViewAudience::kShared));
  SANAD_RETURN_IF_ERROR(CheckFilter(request.filter));
  return CheckOrder(request.filter, request.order, request.descending);
}

absl::Status CheckView(const ChangeView& request) {
  if (request.name) {
    SANAD_RETURN_IF_ERROR(
        CheckText("name", *request.name, limits::kNameBytes, Blank::kRefused));
  }
  if (request.order) {
    SANAD_RETURN_IF_ERROR(CheckKnown("order", *request.order, ViewOrder::kNone,
                                     ViewOrder::kLastActivity));
  }
  return request.filter ? CheckFilter(*request.filter) : absl::OkStatus();
}

}  // namespace

absl::StatusOr<View> Views::Save(const SaveView& request,
                                 const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckView(request));
  return RunAct<SaveView, View>(
      state(), Operation::kViewsSave, request, options,
      [&](Act& act) { return DecideSave(act, request); });
}

absl::StatusOr<View> Views::Change(const ChangeView& request,
                                   const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckView(request));
  return RunAct<ChangeView, View>(
      state(), Operation::kViewsChange, request, options,
      [&](Act& act) { return DecideChange(act, request); });
}

absl::StatusOr<View> Views::Delete(const ViewRequest& request,
                                   const CallOptions& options) const {
  return RunAct<ViewRequest, View>(
      state(), Operation::kViewsDelete, request, options,
      [&](Act& act) { return DecideDelete(act, request); });
}

}  // namespace sanad
