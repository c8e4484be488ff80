#include "desk/riders.h"

#include "base/refuse.h"
#include "desk/denials.h"
#include "desk/read_marks.h"
#include "sanad/host.h"

namespace sanad {

Riders::Riders(const Desk::State& desk, size_t marks, size_t denials)
    : desk_(desk),
      marks_(desk.read_marks.Waiting(marks)),
      denials_(desk.denials.Take(denials)) {}

// Without memory for it, what was counted is lost.
Riders::~Riders() {
  try {
    for (const Denial& denial : denials_) desk_.denials.Count(denial);
  } catch (...) {
  }
}

absl::Status Riders::Write(storage::Writing& writing) const {
  SANAD_RETURN_IF_ERROR(WriteReadMarks(writing, marks_));
  return WriteDenials(writing, denials_);
}

void Riders::Committed() {
  desk_.read_marks.Forget(marks_);
  denials_.clear();
}

absl::Status WriteRiders(const Desk::State& desk, const Deadline& deadline) {
  if (!desk.read_marks.due_at() && desk.denials.empty()) {
    return absl::OkStatus();
  }
  SANAD_ASSIGN_OR_RETURN(const auto writing,
                         desk.store().Write(desk.workspace.id.value, deadline));
  Riders riders(desk, kReadMarksWaiting, kDenialsWaiting);
  SANAD_RETURN_IF_ERROR(riders.Write(*writing));
  SANAD_RETURN_IF_ERROR(writing->Commit());
  riders.Committed();
  if (desk.host().wakeup) desk.host().wakeup->Changed();
  return absl::OkStatus();
}

}  // namespace sanad
