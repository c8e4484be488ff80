// Messages that arrive: answers by identifier or token, copies, strangers,
// automatons.

#ifndef SANAD_TESTS_DESK_RANDOM_DRAW_MAIL_H_
#define SANAD_TESTS_DESK_RANDOM_DRAW_MAIL_H_

#include "tests/desk/random/command.h"
#include "tests/desk/random/model.h"
#include "tests/storage/chance.h"

namespace sanad::play {

// Of any channel, as its adapter has read it.
ReceiveRequest DrawMessage(storage::conformance::Chance& chance,
                           const Model& model);

// RFC 5322 bytes; one of five is the copy of an earlier one.
RawMail DrawMail(storage::conformance::Chance& chance, const Model& model);

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_DRAW_MAIL_H_
