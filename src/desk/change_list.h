// The row changes of an act, as they go to the store: a row that the act
// changes again is written once, as it is in the end.

#ifndef SANAD_SRC_DESK_CHANGE_LIST_H_
#define SANAD_SRC_DESK_CHANGE_LIST_H_

#include <span>
#include <vector>

#include "storage/store.h"

namespace sanad {

class ChangeList {
 public:
  // After those before it, or at the place of an earlier change of its row.
  void Add(storage::Change change);

  bool empty() const { return changes_.empty(); }
  std::span<const storage::Change> changes() const { return changes_; }

 private:
  std::vector<storage::Change> changes_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CHANGE_LIST_H_
