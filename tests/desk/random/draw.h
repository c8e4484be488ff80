// A command drawn at random, of what there is in the model: mostly sensible,
// sometimes of what is unknown, forbidden, stale or malformed.

#ifndef SANAD_TESTS_DESK_RANDOM_DRAW_H_
#define SANAD_TESTS_DESK_RANDOM_DRAW_H_

#include "tests/desk/random/command.h"
#include "tests/desk/random/model.h"
#include "tests/storage/chance.h"

namespace sanad::play {

using storage::conformance::Chance;

// The host, every agent, and customers, some of them strangers.
Actor DrawActor(Chance& chance, const Model& model);
ConversationId DrawConversation(Chance& chance, const Model& model);
CustomerId DrawCustomer(Chance& chance, const Model& model);
InboxId DrawInbox(Chance& chance, const Model& model);
std::vector<ConversationStatus> DrawStatuses(Chance& chance);

Command DrawCommand(Chance& chance, const Model& model);

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_DRAW_H_
