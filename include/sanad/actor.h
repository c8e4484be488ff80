// Who does something.

#ifndef SANAD_ACTOR_H_
#define SANAD_ACTOR_H_

#include <cstdint>

#include "sanad/id.h"

namespace sanad {

enum class ActorKind {
  kNone = 0,
  kSystem = 1,    // the host itself
  kAgent = 2,     // a member of the staff
  kCustomer = 3,  // somebody who is helped
};

// The actor of an act; `id` is an AgentId or CustomerId by kind, 0 for the
// system.
struct Actor {
  ActorKind kind = ActorKind::kNone;
  int64_t id = 0;

  static Actor System() { return {ActorKind::kSystem, 0}; }
  static Actor Of(AgentId agent) { return {ActorKind::kAgent, agent.value}; }
  static Actor Of(CustomerId customer) {
    return {ActorKind::kCustomer, customer.value};
  }

  friend bool operator==(const Actor&, const Actor&) = default;
};

}  // namespace sanad

#endif  // SANAD_ACTOR_H_
