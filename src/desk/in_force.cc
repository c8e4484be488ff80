#include "desk/in_force.h"

#include <algorithm>
#include <vector>

#include "desk/kept_rules.h"
#include "desk/levels.h"

namespace sanad {
namespace {

using storage::Cell;

// What is in force where, as this act leaves it.
class Assignments {
 public:
  Assignments(Act& act, const LevelsChange& change)
      : act_(act), change_(change) {}

  absl::Status Load() {
    SANAD_ASSIGN_OR_RETURN(inboxes_, act_.All<Inbox>(kPrimary, {}));
    if (change_.inbox) {
      std::erase_if(inboxes_, [&](const Inbox& inbox) {
        return inbox.id == change_.inbox->id;
      });
      inboxes_.push_back(*change_.inbox);
    }
    if (change_.workspace) {
      workspace_ = *change_.workspace;
      return absl::OkStatus();
    }
    SANAD_ASSIGN_OR_RETURN(
        workspace_,
        act_.Load<Workspace>(act_.desk().workspace.id, kWorkspaceMissing));
    return absl::OkStatus();
  }

  const std::vector<Inbox>& inboxes() const { return inboxes_; }

  // Without number.
  absl::StatusOr<InForce> In(const Inbox& inbox) {
    InForce row = {
        .inbox = inbox.id,
        .from = act_.now(),
        .policy = inbox.sla_policy ? inbox.sla_policy : workspace_.sla_policy,
        .calendar = inbox.calendar ? inbox.calendar : workspace_.calendar};
    SANAD_ASSIGN_OR_RETURN(row.policy_version,
                           Present<SlaPolicyVersion>(row.policy.value));
    SANAD_ASSIGN_OR_RETURN(row.calendar_version,
                           Present<CalendarVersion>(row.calendar.value));
    return row;
  }

 private:
  // The number of the present version; 0 of none.
  template <class Version>
  absl::StatusOr<int64_t> Present(int64_t id) {
    if (id == 0) return 0;
    if (kRulesKind<Version> == change_.kind && id == change_.id) {
      return change_.version;
    }
    SANAD_ASSIGN_OR_RETURN(const Version version,
                           LoadVersion<Version>(act_.reading(), id, 0));
    return version.version;
  }

  Act& act_;
  const LevelsChange& change_;
  std::vector<Inbox> inboxes_;
  Workspace workspace_;
};

bool IsTheSame(const InForce& a, const InForce& b) {
  return a.policy == b.policy && a.policy_version == b.policy_version &&
         a.calendar == b.calendar && a.calendar_version == b.calendar_version;
}

// Once: an earlier act may have planned it for the same moment.
absl::Status PlanRejudging(Act& act, InboxId inbox) {
  const Due due = {act.now(), DueKind::kRejudge, inbox.value};
  SANAD_ASSIGN_OR_RETURN(
      const auto planned,
      act.Find<Due>({Cell::Integer(absl::ToUnixMicros(due.at)),
                     Cell::Integer(static_cast<int64_t>(due.kind)),
                     Cell::Integer(due.object)}));
  if (!planned) act.Keep(storage::Insert(TableFor<Due>(), due));
  return absl::OkStatus();
}

}  // namespace

absl::Status PlanInForce(Act& act, const LevelsChange& change,
                         PlannedEvent& event) {
  SANAD_ASSIGN_OR_RETURN(const auto levels, act.LoadLevels());
  Assignments assignments(act, change);
  SANAD_RETURN_IF_ERROR(assignments.Load());
  for (const Inbox& inbox : assignments.inboxes()) {
    SANAD_ASSIGN_OR_RETURN(InForce next, assignments.In(inbox));
    const auto rows = levels->Of(inbox.id);
    if (IsTheSame(next, rows.empty() ? InForce() : rows.back())) continue;
    next.number = std::ssize(rows) + 1;
    event.Insert(next);
    SANAD_RETURN_IF_ERROR(PlanRejudging(act, inbox.id));
  }
  return absl::OkStatus();
}

}  // namespace sanad
