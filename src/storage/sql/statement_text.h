// A statement, and what its values and result columns mean.

#ifndef SANAD_SRC_STORAGE_SQL_STATEMENT_TEXT_H_
#define SANAD_SRC_STORAGE_SQL_STATEMENT_TEXT_H_

#include <string>
#include <vector>

#include "record/record_type.h"

namespace sanad::storage::sql {

// A result column that is to be loaded into a member.
struct Loaded {
  const record::Field* field;
  int column;
};

struct StatementText {
  std::string text;

  // Of a change: what is bound from the row, after the workspace.
  std::vector<const record::Field*> bound;

  // Of a query. The first result columns, as many as there are:
  std::vector<const record::Field*> order;
  std::vector<Loaded> own;
  // All null where nothing was found to follow.
  std::vector<Loaded> followed;
};

}  // namespace sanad::storage::sql

#endif  // SANAD_SRC_STORAGE_SQL_STATEMENT_TEXT_H_
