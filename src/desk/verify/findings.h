// What a verification has found so far, and how it names rows.

#ifndef SANAD_SRC_DESK_VERIFY_FINDINGS_H_
#define SANAD_SRC_DESK_VERIFY_FINDINGS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/desk.h"
#include "storage/table.h"

namespace sanad {

// More would not be read by anybody.
inline constexpr size_t kMaxFindings = 1000;

class Findings {
 public:
  void Add(std::string where, std::string what) {
    if (full()) return;
    list_.push_back({.where = std::move(where), .what = std::move(what)});
  }
  bool full() const { return list_.size() >= kMaxFindings; }
  std::vector<Finding> Take() { return std::move(list_); }

 private:
  std::vector<Finding> list_;
};

// "event 17"
std::string EventName(int64_t number);

// "conversation 3", "participant 3/7"; a secret key by the head of its
// digest only.
std::string RowName(const storage::Table& table, const void* row);
// The same of a key as it stands in an event.
std::string RowNameByKey(const storage::Table& table, std::string_view key);

// "conversation 3, status"
std::string ColumnName(std::string_view row, std::string_view column);

// "1a2b3c4d…"
std::string HeadOfHex(std::string_view bytes);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_FINDINGS_H_
