// Members of a row as wire bytes: taken apart and put together field by
// field, without the struct.

#ifndef SANAD_SRC_DESK_VERIFY_MEMBERS_H_
#define SANAD_SRC_DESK_VERIFY_MEMBERS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanad {

// One field, tag included.
struct MemberField {
  int number = 0;
  std::string_view bytes;

  friend bool operator==(const MemberField&, const MemberField&) = default;
};

// Whether a change's `columns` (bit n is column number n) name this one.
inline bool ChangesColumn(int64_t columns, int number) {
  return number < 64 && (columns >> number & 1) != 0;
}

// The fields in the order of the bytes; nullopt if these are malformed.
std::optional<std::vector<MemberField>> SplitMembers(std::string_view bytes);

// `before` with the columns in `columns` taken out and the fields of `after`
// put in; both ascend, and so does the answer.
std::optional<std::string> MergeMembers(std::string_view before,
                                        int64_t columns,
                                        std::string_view after);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_MEMBERS_H_
