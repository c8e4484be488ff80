// One value of a table's row, as the stores see it.
//
// A cell looks into the record or row that it was taken from and lives no
// longer. No cell is ever null: an absent moment is `kNever`, the largest
// integer, so that it sorts last in every store; absent ids are 0, absent
// text is empty.

#ifndef SANAD_SRC_RECORD_CELL_H_
#define SANAD_SRC_RECORD_CELL_H_

#include <cstdint>
#include <limits>
#include <string_view>

namespace sanad::record {

enum class CellKind : uint8_t { kNone, kInteger, kReal, kText, kBlob };

inline constexpr int64_t kNever = std::numeric_limits<int64_t>::max();

struct Cell {
  CellKind kind = CellKind::kInteger;
  int64_t integer = 0;
  double real = 0;
  std::string_view bytes;  // of kText and kBlob

  static Cell Integer(int64_t value) {
    return {.kind = CellKind::kInteger, .integer = value};
  }
  static Cell Real(double value) {
    return {.kind = CellKind::kReal, .real = value};
  }
  static Cell Text(std::string_view text) {
    return {.kind = CellKind::kText, .bytes = text};
  }
  static Cell Blob(std::string_view bytes) {
    return {.kind = CellKind::kBlob, .bytes = bytes};
  }

  // Whether this is the value that stands for "none": 0, or empty.
  bool IsNone() const {
    return kind == CellKind::kInteger ? integer == 0
           : kind == CellKind::kReal  ? real == 0
                                      : bytes.empty();
  }

  friend bool operator==(const Cell&, const Cell&) = default;
};

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_CELL_H_
