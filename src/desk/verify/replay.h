// The rows of a workspace as its events made them, and how they differ from
// those that are stored.
//
// A replay holds one share of all rows, so that its memory is bounded: who
// wants all of them replays the events once per share.

#ifndef SANAD_SRC_DESK_VERIFY_REPLAY_H_
#define SANAD_SRC_DESK_VERIFY_REPLAY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/hash/hash.h"
#include "desk/verify/findings.h"
#include "sanad/event.h"
#include "storage/table.h"

namespace sanad {

class Replay {
 public:
  // Holds share number `share` (0, 1, …) of `shares`.
  Replay(int64_t share, int64_t shares, Findings& findings)
      : share_(share), shares_(shares), findings_(findings) {}

  // Makes what an event says, for the rows of this share. An event that
  // cannot have happened after those before it is named.
  void Apply(const Event& event, const RowChanges& changes);

  // Compares a stored row; rows of other shares are passed over. No row may
  // come twice.
  void Compare(const storage::Table& table, const void* row);

  // Names the rows that should have been stored.
  void NameMissing();

 private:
  // What stands for a member that is not public; without salt, it was
  // erased and the member cannot be compared.
  struct Seal {
    int64_t number = 0;
    std::string digest;
    std::string salt;
  };
  struct Row {
    std::string members;      // the public ones, as bytes
    std::vector<Seal> seals;  // of the others that are not at default
    int64_t changes = 0;
  };
  using Key = std::pair<int64_t, std::string>;  // table, key

  static bool Fits(const Seal& seal, std::string_view member);
  bool IsOurs(const Key& key) const;
  void Apply(const Event& event, const RowChange& change, Key key);
  bool Set(const RowChange& change, const std::string& salt, Row& row);
  void CompareOpen(const storage::Table& table, const Row& made,
                   const void* row);
  void CompareSealed(const storage::Table& table, const Row& made,
                     const void* row);
  void CompareVersion(const storage::Table& table, const Row& made,
                      const void* row);
  void NameColumn(const storage::Table& table, const void* row,
                  std::string_view column, std::string what);

  const int64_t share_;
  const int64_t shares_;
  Findings& findings_;
  std::unordered_map<Key, Row, absl::Hash<Key>> rows_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_REPLAY_H_
