// The values of one statement, as the server takes them: binary, in the
// order of their numbers.

#ifndef SANAD_SRC_STORAGE_POSTGRES_VALUES_H_
#define SANAD_SRC_STORAGE_POSTGRES_VALUES_H_

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/cell.h"

namespace sanad::storage::postgres {

// Bytes of cells are looked at, not copied: what they belong to must live
// until the statement was sent.
class Values {
 public:
  Values& Add(int64_t integer);
  Values& Add(const record::Cell& cell);
  Values& AddAll(std::span<const record::Cell> cells);
  // One value: an array of the cells, which are of one kind.
  Values& AddSet(std::span<const record::Cell> cells);

  int count() const { return static_cast<int>(types_.size()); }
  const uint32_t* types() const { return types_.data(); }  // their OIDs
  const char* const* bytes() const { return bytes_.data(); }
  const int* sizes() const { return sizes_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  Values& Put(uint32_t type, std::string_view bytes);
  std::string_view Keep(std::string bytes);

  std::vector<uint32_t> types_;
  std::vector<const char*> bytes_;
  std::vector<int> sizes_;
  std::vector<int> formats_;
  std::deque<std::string> made_;  // whose addresses stay
};

// A number as the server writes it into eight bytes, and back.
std::string ToNetwork(uint64_t number);
uint64_t FromNetwork(const char* bytes);

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_VALUES_H_
