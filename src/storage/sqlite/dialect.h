// SQL as SQLite speaks it.

#ifndef SANAD_SRC_STORAGE_SQLITE_DIALECT_H_
#define SANAD_SRC_STORAGE_SQLITE_DIALECT_H_

#include "storage/sql/dialect.h"

namespace sanad::storage::sqlite {

extern const sql::Dialect kDialect;

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_DIALECT_H_
