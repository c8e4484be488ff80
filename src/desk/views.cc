// Saved views: one's own and the shared ones.

#include <vector>

#include "desk/executor.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "sanad/inboxes.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

absl::Status CheckView(const SaveView& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(CheckKnown("status", request.status,
                                   ConversationStatus::kNone,
                                   ConversationStatus::kClosed));
  return CheckKnown("priority", request.priority, Priority::kNone,
                    Priority::kLow);
}

// What a view restricts to must be there. An inbox that one does not serve
// is as unknown as one that is not there.
absl::Status CheckRestrictions(Act& act, const SaveView& request) {
  if (request.inbox) {
    const bool served = act.principal().ServesInbox(request.inbox);
    if (!served) return Refuse(kInboxUnknown);
    SANAD_RETURN_IF_ERROR(
        act.Load<Inbox>(request.inbox, kInboxUnknown).status());
  }
  if (!request.assignee) return absl::OkStatus();
  return act.Load<Agent>(request.assignee, kAgentUnknown).status();
}

// The system is nobody in particular: what it saves is shared.
absl::StatusOr<View> DecideSave(Act& act, const SaveView& request) {
  SANAD_RETURN_IF_ERROR(act.Permit({}));
  SANAD_RETURN_IF_ERROR(CheckRestrictions(act, request));
  const View view{.id = act.NewId<ViewId>(),
                  .version = 1,
                  .owner = request.shared ? AgentId{} : act.principal().agent(),
                  .name = request.name,
                  .inbox = request.inbox,
                  .assignee = request.assignee,
                  .status = request.status,
                  .priority = request.priority};
  act.Plan(EventKind::kViewSaved, Stream::kView, view.id.value).Insert(view);
  return view;
}

absl::StatusOr<View> DecideDelete(Act& act, const ViewRequest& request) {
  SANAD_RETURN_IF_ERROR(act.Permit({}));
  SANAD_ASSIGN_OR_RETURN(const View view,
                         act.Load<View>(request.view, kViewUnknown));
  if (view.owner && view.owner != act.principal().agent()) {
    return Refuse(kViewUnknown);
  }
  act.Plan(EventKind::kViewDeleted, Stream::kView, view.id.value).Delete(view);
  return view;
}

storage::Stream OwnedBy(AgentId owner) {
  return {.table = &TableFor<View>(),
          .index = view_index::kByOwner,
          .prefix = {Cell::Integer(owner.value)}};
}

absl::StatusOr<std::vector<View>> ReadViews(Call& call) {
  SANAD_RETURN_IF_ERROR(call.Permit({}));
  return storage::ReadAll(
      call.reading(), TableFor<View>(),
      {.streams = {OwnedBy(call.principal().agent()), OwnedBy({})}});
}

}  // namespace

absl::StatusOr<View> Inboxes::Save(const SaveView& request,
                                   const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckView(request));
  return RunAct<SaveView, View>(
      state(), Operation::kInboxesSave, request, options,
      [&](Act& act) { return DecideSave(act, request); });
}

absl::StatusOr<View> Inboxes::Delete(const ViewRequest& request,
                                     const CallOptions& options) const {
  return RunAct<ViewRequest, View>(
      state(), Operation::kInboxesDelete, request, options,
      [&](Act& act) { return DecideDelete(act, request); });
}

absl::StatusOr<std::vector<View>> Inboxes::ListViews() const {
  return Read<std::vector<View>>(state(), Operation::kInboxesListViews,
                                 ReadViews);
}

}  // namespace sanad
