// Writes into the SQLite file of a store behind the store's back.

#ifndef SANAD_TESTS_DESK_VERIFY_TAMPERING_H_
#define SANAD_TESTS_DESK_VERIFY_TAMPERING_H_

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "storage/table.h"

namespace sanad {

// One stored value.
struct StoredValue {
  int kind = 0;  // as SQLite numbers its types
  int64_t integer = 0;
  double real = 0;
  std::string bytes;

  friend bool operator==(const StoredValue&, const StoredValue&) = default;
};

using StoredRow = std::vector<StoredValue>;  // in the order of the fields

// Another value of the same kind, one step or one bit away.
StoredValue Altered(StoredValue value);
// The same, further away: for a value whose neighbour is taken.
StoredValue AlteredFar(StoredValue value);

class Tampering {
 public:
  Tampering(const std::string& path, int64_t workspace);

  // The rows of the workspace in the order of the key.
  std::vector<StoredRow> Rows(const storage::Table& table);

  // False: a unique index stands in the way.
  bool Replace(const storage::Table& table, const StoredRow& before,
               const StoredRow& after);
  bool Insert(const storage::Table& table, const StoredRow& row);
  void Delete(const storage::Table& table, const StoredRow& row);

  // Any statement.
  void Execute(const std::string& statement);

 private:
  struct Close {
    void operator()(sqlite3* file) const { sqlite3_close(file); }
    void operator()(sqlite3_stmt* statement) const {
      sqlite3_finalize(statement);
    }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Close>;

  Statement Prepare(const std::string& text);
  std::string WhereKey(const storage::Table& table) const;
  void BindKey(const storage::Table& table, const StoredRow& row,
               sqlite3_stmt* statement, int first);

  std::unique_ptr<sqlite3, Close> file_;
  int64_t workspace_;
};

}  // namespace sanad

#endif  // SANAD_TESTS_DESK_VERIFY_TAMPERING_H_
