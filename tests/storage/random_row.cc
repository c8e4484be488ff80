#include "tests/storage/random_row.h"

#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "record/cell.h"

namespace sanad::storage::conformance {
namespace {

using namespace std::string_literals;

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
constexpr int64_t kMost = std::numeric_limits<int64_t>::max();

// Ids are never 0; several small ones, so that rows find each other.
std::vector<Value> Ids(int64_t count) {
  std::vector<Value> ids = {kLeast, int64_t{-1}, kMost};
  for (int64_t id = 1; id <= count; ++id) ids.emplace_back(id);
  return ids;
}

template <class T>
std::vector<Value> Values(std::initializer_list<T> values) {
  return {values.begin(), values.end()};
}

std::vector<Value> Moments() {
  return Values<int64_t>({kLeast, -1, 0, 1, 1'700'000'000'000'000, kMost - 1});
}

std::vector<Value> MomentsOrNever() {
  auto moments = Moments();
  moments.insert(moments.end(), {record::kNever, record::kNever});
  return moments;
}

std::vector<Value> Texts() {
  return Values<std::string>({"", "a", "a\x01", "ab", "b", "é", "ا", "أب",
                              "كتاب", "كتب", "文", "😀", "\x7F"});
}

std::vector<Value> Bytes() {
  return Values<std::string>(
      {""s, "\0"s, "\0\0"s, "\0\1"s, "\1"s, "\xFF"s, "\xFF\0"s, "\xFF\xFF"s});
}

std::vector<Value> LongTexts() {
  return {""s, "ملخص"s, std::string(5000, 'x') + "نهاية"};
}

// By the name of the column.
const std::map<std::string_view, std::vector<Value>>& Domains() {
  static const std::map<std::string_view, std::vector<Value>> domains = {
      {"id", Ids(24)},
      {"author", Ids(24)},
      {"book", Ids(24)},
      {"name", Texts()},
      {"title", Texts()},
      {"reader", Texts()},
      {"shelf", Texts()},
      {"summary", LongTexts()},
      {"phone", Values<std::string>({"", "+20100", "+20100200", "٠١٢"})},
      {"handle", Values<std::string>({"", "", "a", "ab", "نور", "z"})},
      {"genre", Values<int64_t>({0, 1, 2, 3})},
      {"lendable", Values<int64_t>({0, 1})},
      {"rating", Values<double>({-std::numeric_limits<double>::infinity(), -2.5,
                                 -0.0, 0.0, 1e-300, 1.0 / 3, 4, 1e300})},
      {"cover", Bytes()},
      {"barcode", Bytes()},
      {"acquired", Moments()},
      {"due", Moments()},
      {"withdrawn", MomentsOrNever()},
      {"returned", MomentsOrNever()},
      {"isbn", Values<int64_t>({0, 0, 0, 1, 2, -1, kLeast, kMost})},
      {"hold", Values<int64_t>({0, 0, 1, 2, -1, kLeast, kMost})},
      {"number",
       Values<int64_t>({0, 1, 2, 3, -1, std::numeric_limits<int32_t>::min(),
                        std::numeric_limits<int32_t>::max()})},
      {"renewals", Values<int64_t>({-1, 0, 1, 2, 255, 256})},
  };
  return domains;
}

}  // namespace

Row DrawRow(Chance& chance, const Table& table) {
  Row row;
  for (const record::Field& field : table.type->fields()) {
    row.push_back(chance.Of(Domains().at(field.name)));
  }
  return row;
}

}  // namespace sanad::storage::conformance
