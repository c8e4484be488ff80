// Who serves an inbox beside its team, and who watches all that is in it.

#include <algorithm>
#include <utility>
#include <vector>

#include "desk/administration.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "desk/subjects.h"
#include "sanad/limits.h"
#include "sanad/rights.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kTooManyStaff = {
    StatusCode::kInvalidArgument, "inbox.too_many_staff",
    "at most {limit} are named for an inbox",
    "الحد الأقصى لمن يُذكرون لصندوق بريد هو {limit}"};

Subject SubjectOf(const InboxMember& row) { return {row.kind, row.member}; }
Subject SubjectOf(const InboxWatcher& row) { return {row.kind, row.watcher}; }

template <class T>
absl::StatusOr<std::vector<Subject>> NamedFor(Call& call, InboxId inbox) {
  SANAD_ASSIGN_OR_RETURN(const auto rows,
                         call.All<T>(kPrimary, {Cell::Integer(inbox.value)}));
  std::vector<Subject> who;
  who.reserve(rows.size());
  for (const T& row : rows) who.push_back(SubjectOf(row));
  return who;
}

absl::StatusOr<InboxStaff> StaffOf(Call& call, InboxId inbox) {
  InboxStaff staff{.inbox = inbox};
  SANAD_ASSIGN_OR_RETURN(staff.members, NamedFor<InboxMember>(call, inbox));
  SANAD_ASSIGN_OR_RETURN(staff.watchers, NamedFor<InboxWatcher>(call, inbox));
  return staff;
}

// In `some` and not among `others`; both ascending.
std::vector<Subject> Beyond(const std::vector<Subject>& some,
                            const std::vector<Subject>& others) {
  std::vector<Subject> beyond;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(),
                      std::back_inserter(beyond));
  return beyond;
}

std::vector<Subject> Sorted(std::vector<Subject> who) {
  std::sort(who.begin(), who.end());
  who.erase(std::unique(who.begin(), who.end()), who.end());
  return who;
}

absl::Status CheckCount(const InboxStaffRequest& request) {
  if (request.who.size() <= limits::kStaffPerInbox) return absl::OkStatus();
  return RefuseField("who", kTooManyStaff, {{"limit", limits::kStaffPerInbox}});
}

// Who serves an inbox reaches with their roles what lives there: nobody does
// that for themselves.
absl::Status CheckNotOneself(const Call& call,
                             const std::vector<Subject>& changed) {
  const bool oneself =
      std::any_of(changed.begin(), changed.end(),
                  [&](Subject who) { return IsOneself(call, who); });
  return oneself ? Refuse(kAccessOneself) : absl::OkStatus();
}

// Plans that exactly these are named as rows that `row_of` makes.
template <class RowOf>
absl::StatusOr<InboxStaff> DecideSet(Act& act, const InboxStaffRequest& request,
                                     EventKind kind, RowOf row_of) {
  using T = decltype(row_of(Subject()));
  SANAD_RETURN_IF_ERROR(
      act.Permit(act.Thing(ObjectKind::kInbox, request.inbox)));
  SANAD_RETURN_IF_ERROR(act.Load<Inbox>(request.inbox, kInboxUnknown).status());
  const auto after = Sorted(request.who);
  SANAD_ASSIGN_OR_RETURN(auto named, NamedFor<T>(act, request.inbox));
  const auto before = Sorted(std::move(named));
  const auto joining = Beyond(after, before);
  const auto leaving = Beyond(before, after);
  SANAD_ASSIGN_OR_RETURN(InboxStaff staff, StaffOf(act, request.inbox));
  if (joining.empty() && leaving.empty()) return staff;
  SANAD_RETURN_IF_ERROR(CheckNotOneself(act, joining));
  SANAD_RETURN_IF_ERROR(CheckNotOneself(act, leaving));
  for (const Subject who : joining) {
    SANAD_RETURN_IF_ERROR(CheckSubject(act, who));
  }
  PlannedEvent& event = act.Plan(kind, Stream::kInbox, request.inbox.value);
  for (const Subject who : leaving) event.Delete(row_of(who));
  for (const Subject who : joining) event.Insert(row_of(who));
  (kind == EventKind::kInboxMembersChanged ? staff.members : staff.watchers) =
      after;
  return staff;
}

absl::StatusOr<InboxStaff> DecideMembers(Act& act,
                                         const InboxStaffRequest& request) {
  return DecideSet(act, request, EventKind::kInboxMembersChanged,
                   [&](Subject who) {
                     return InboxMember{request.inbox, who.kind, who.id};
                   });
}

absl::StatusOr<InboxStaff> DecideWatchers(Act& act,
                                          const InboxStaffRequest& request) {
  return DecideSet(act, request, EventKind::kInboxWatchersChanged,
                   [&](Subject who) {
                     return InboxWatcher{request.inbox, who.kind, who.id};
                   });
}

absl::StatusOr<InboxStaff> ReadStaff(Call& call, InboxId inbox) {
  SANAD_RETURN_IF_ERROR(call.Permit(call.Thing(ObjectKind::kInbox, inbox)));
  SANAD_RETURN_IF_ERROR(call.Load<Inbox>(inbox, kInboxUnknown).status());
  return StaffOf(call, inbox);
}

}  // namespace

absl::StatusOr<InboxStaff> Access::SetMembers(
    const InboxStaffRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckCount(request));
  return RunAct<InboxStaffRequest, InboxStaff>(
      state(), Operation::kAccessSetMembers, request, options,
      [&](Act& act) { return DecideMembers(act, request); });
}

absl::StatusOr<InboxStaff> Access::SetWatchers(
    const InboxStaffRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckCount(request));
  return RunAct<InboxStaffRequest, InboxStaff>(
      state(), Operation::kAccessSetWatchers, request, options,
      [&](Act& act) { return DecideWatchers(act, request); });
}

absl::StatusOr<InboxStaff> Access::ListStaff(
    const InboxRequest& request) const {
  return Read<InboxStaff>(
      state(), Operation::kAccessListStaff,
      [&](Call& call) { return ReadStaff(call, request.inbox); });
}

}  // namespace sanad
