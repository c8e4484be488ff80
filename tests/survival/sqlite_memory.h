// The memory of SQLite, taken from `operator new`, so that it is lacking and
// counted as that of everybody else.

#ifndef SANAD_TESTS_SURVIVAL_SQLITE_MEMORY_H_
#define SANAD_TESTS_SURVIVAL_SQLITE_MEMORY_H_

namespace sanad::survival {

// REQUIRES: SQLite was not used before
void GiveSqliteOurMemory();

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_SQLITE_MEMORY_H_
