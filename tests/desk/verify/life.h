// A desk with a varied life: at least one row in every table, columns that
// were changed and rows that are gone.

#ifndef SANAD_TESTS_DESK_VERIFY_LIFE_H_
#define SANAD_TESTS_DESK_VERIFY_LIFE_H_

#include <string>

#include "sanad/desk.h"
#include "sanad/store.h"

namespace sanad {

// A store whose clock goes one second at each look and whose randomness is
// the same every time.
Store OpenStore(const std::string& url);

// Opens the desk "acme", which begins its life if it has none.
Desk OpenDesk(const Store& store);

void Live(const Desk& desk);

}  // namespace sanad

#endif  // SANAD_TESTS_DESK_VERIFY_LIFE_H_
