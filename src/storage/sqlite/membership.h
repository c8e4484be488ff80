// `column in (any number of values)` as a function over one bound set, so
// that a statement does not depend on how many values there are.

#ifndef SANAD_SRC_STORAGE_SQLITE_MEMBERSHIP_H_
#define SANAD_SRC_STORAGE_SQLITE_MEMBERSHIP_H_

#include <sqlite3.h>

#include <vector>

#include "record/cell.h"

namespace sanad::storage::sqlite {

inline constexpr char kMembershipFunction[] = "sanad_is_in";

// Gives a connection the function; returns SQLite's code.
int RegisterMembership(sqlite3* database);

// Binds a set, whose text stays the caller's; returns SQLite's code.
int BindMembers(sqlite3_stmt* statement, int parameter,
                const std::vector<record::Cell>& members);

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_MEMBERSHIP_H_
