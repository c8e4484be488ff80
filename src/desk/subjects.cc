#include "desk/subjects.h"

#include <algorithm>

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kSubjectUnknown = {
    StatusCode::kNotFound, "subject.unknown",
    "there is no agent, bot or team with this id",
    "لا يوجد موظف أو برنامج آلي أو فريق بهذا المعرّف"};

template <class T>
absl::StatusOr<bool> Exists(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row, call.Find<T>({Cell::Integer(id)}));
  return row.has_value();
}

absl::StatusOr<bool> Exists(Call& call, Subject who) {
  switch (who.kind) {
    case SubjectKind::kAgent:
      return Exists<Agent>(call, who.id);
    case SubjectKind::kBot:
      return Exists<Bot>(call, who.id);
    case SubjectKind::kTeam:
      return Exists<Team>(call, who.id);
    case SubjectKind::kCustomer:
    case SubjectKind::kNone:
      break;
  }
  return false;
}

}  // namespace

absl::Status CheckSubject(Call& call, Subject who) {
  SANAD_ASSIGN_OR_RETURN(const bool exists, Exists(call, who));
  return exists ? absl::OkStatus() : Refuse(kSubjectUnknown);
}

bool IsOneself(const Call& call, Subject who) {
  const Principal& self = call.principal().rights;
  if (who.kind != SubjectKind::kTeam) return who && who == self.subject();
  return std::binary_search(self.teams().begin(), self.teams().end(),
                            TeamId{who.id});
}

}  // namespace sanad
