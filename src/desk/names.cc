#include "desk/names.h"

#include <string>

namespace sanad {
namespace {

template <class T>
absl::StatusOr<std::string> NameOf(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row,
                         call.Find<T>({storage::Cell::Integer(id)}));
  return row ? row->name : std::string();
}

}  // namespace

absl::StatusOr<std::string> NameOfActor(Call& call, Actor actor) {
  switch (actor.kind) {
    case ActorKind::kAgent:
      return NameOf<Agent>(call, actor.id);
    case ActorKind::kBot:
      return NameOf<Bot>(call, actor.id);
    case ActorKind::kCustomer:
      return NameOf<Customer>(call, actor.id);
    default:
      return std::string();
  }
}

}  // namespace sanad
