#include "storage/sqlite/membership.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include "record/cell.h"

namespace sanad::storage::sqlite {
namespace {

using record::Cell;
using record::CellKind;

constexpr char kPointerType[] = "sanad members";

// The values of one set, sorted; those of the other kinds are empty.
class Members {
 public:
  explicit Members(const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) Add(cell);
    std::sort(integers_.begin(), integers_.end());
    std::sort(reals_.begin(), reals_.end());
    std::sort(bytes_.begin(), bytes_.end());
  }

  bool Has(sqlite3_value* value) const {
    switch (sqlite3_value_type(value)) {
      case SQLITE_INTEGER:
        return Search(integers_, sqlite3_value_int64(value));
      case SQLITE_FLOAT:
        return Search(reals_, sqlite3_value_double(value));
      default:
        return Search(bytes_, BytesOf(value));
    }
  }

 private:
  void Add(const Cell& cell) {
    if (cell.kind == CellKind::kInteger) {
      integers_.push_back(cell.integer);
    } else if (cell.kind == CellKind::kReal) {
      reals_.push_back(cell.real);
    } else {
      bytes_.push_back(cell.bytes);
    }
  }

  template <class T>
  static bool Search(const std::vector<T>& sorted,
                     const std::type_identity_t<T>& value) {
    return std::binary_search(sorted.begin(), sorted.end(), value);
  }

  static std::string_view BytesOf(sqlite3_value* value) {
    const auto* begin = static_cast<const char*>(sqlite3_value_blob(value));
    const int size = sqlite3_value_bytes(value);
    return size == 0 ? std::string_view() : std::string_view(begin, size);
  }

  std::vector<int64_t> integers_;
  std::vector<double> reals_;
  std::vector<std::string_view> bytes_;
};

void IsIn(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto* members = static_cast<const Members*>(
      sqlite3_value_pointer(arguments[1], kPointerType));
  sqlite3_result_int(context, members && members->Has(arguments[0]));
}

}  // namespace

int RegisterMembership(sqlite3* database) {
  return sqlite3_create_function_v2(
      database, kMembershipFunction, 2,
      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, &IsIn,
      nullptr, nullptr, nullptr);
}

int BindMembers(sqlite3_stmt* statement, int parameter,
                const std::vector<Cell>& members) {
  return sqlite3_bind_pointer(
      statement, parameter, new Members(members), kPointerType,
      [](void* bound) { delete static_cast<Members*>(bound); });
}

}  // namespace sanad::storage::sqlite
