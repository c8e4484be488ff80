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
  kBot = 4,       // a program that works as one of the staff
  kVisitor = 5,   // somebody unknown
};

// The actor of an act; `id` is an AgentId, BotId or CustomerId by kind, 0 for
// the system and for visitors.
struct Actor {
  ActorKind kind = ActorKind::kNone;
  int64_t id = 0;

  static Actor System() { return {ActorKind::kSystem, 0}; }
  static Actor Of(AgentId agent) { return {ActorKind::kAgent, agent.value}; }
  static Actor Of(BotId bot) { return {ActorKind::kBot, bot.value}; }
  static Actor Of(CustomerId customer) {
    return {ActorKind::kCustomer, customer.value};
  }

  friend bool operator==(const Actor&, const Actor&) = default;
};

}  // namespace sanad

#endif  // SANAD_ACTOR_H_
