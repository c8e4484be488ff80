// What is due, against the conversations and views of which it is.

#ifndef SANAD_SRC_DESK_VERIFY_DUE_ROWS_H_
#define SANAD_SRC_DESK_VERIFY_DUE_ROWS_H_

#include <cstdint>
#include <set>
#include <tuple>
#include <vector>

#include "absl/time/time.h"
#include "desk/verify/findings.h"
#include "model/bookkeeping.h"

namespace sanad {

class DueRows {
 public:
  explicit DueRows(Findings& findings) : findings_(findings) {}

  void Add(const Due& due) { rows_.insert(KeyOf(due)); }

  // Takes out what something awaits, and names what is missing.
  void Expect(const std::vector<Due>& awaited);

  // Rows that nothing awaits.
  void NameOrphans();

 private:
  using Key = std::tuple<absl::Time, DueKind, int64_t>;

  static Key KeyOf(const Due& due) { return {due.at, due.kind, due.object}; }

  Findings& findings_;
  std::set<Key> rows_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_DUE_ROWS_H_
