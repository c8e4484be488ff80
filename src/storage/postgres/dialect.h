// How PostgreSQL says it.

#ifndef SANAD_SRC_STORAGE_POSTGRES_DIALECT_H_
#define SANAD_SRC_STORAGE_POSTGRES_DIALECT_H_

#include "storage/sql/dialect.h"

namespace sanad::storage::postgres {

extern const sql::Dialect kDialect;

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_DIALECT_H_
