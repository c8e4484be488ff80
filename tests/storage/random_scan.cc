#include "tests/storage/random_scan.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "tests/storage/random_change.h"
#include "tests/storage/random_row.h"

namespace sanad::storage::conformance {
namespace {

bool IsPrivate(const Table& table, int column) {
  return table.type->ByNumber(column).field_class ==
         record::FieldClass::kContact;
}

// Mostly what some row holds, else what one might hold.
Value DrawValue(Chance& chance, const Table& table, int column,
                const std::vector<Row>& rows) {
  const size_t at = table.type->IndexOf(column);
  return rows.empty() || chance.OneIn(4) ? DrawRow(chance, table)[at]
                                         : chance.Of(rows)[at];
}

Filter DrawFilter(Chance& chance, RandomScan& drawn, const Table& table,
                  const std::vector<Row>& rows) {
  using Op = Filter::Op;
  const int column = chance.Of(table.type->fields()).number;
  // Private columns are compared, never ordered.
  static const std::vector<Op> equality = {Op::kEqual, Op::kNotEqual, Op::kIn};
  static const std::vector<Op> all = {Op::kEqual,  Op::kNotEqual, Op::kLess,
                                      Op::kAtMost, Op::kMore,     Op::kAtLeast,
                                      Op::kIn};
  Filter filter{.column = column,
                .op = chance.Of(IsPrivate(table, column) ? equality : all)};
  const int64_t values = filter.op == Op::kIn ? chance.Below(5) : 1;
  for (int64_t i = 0; i < values; ++i) {
    filter.values.push_back(
        drawn.Keep(table, column, DrawValue(chance, table, column, rows)));
  }
  return filter;
}

// How many leading columns are only ever compared: a scan names them all.
size_t LeastPrefix(const Table& table, const std::vector<int>& order) {
  size_t least = 0;
  while (IsPrivate(table, order[least])) ++least;
  return least;
}

void DrawStreams(Chance& chance, RandomScan& drawn, const Table& table,
                 const std::vector<Row>& rows) {
  const int index = static_cast<int>(
      chance.Below(static_cast<int64_t>(table.indexes.size()) + 1));
  const std::vector<int> order = Order(table, index);
  const size_t least = LeastPrefix(table, order);
  const size_t given =
      least + chance.Below(static_cast<int64_t>(order.size() - least) + 1);
  const bool names_key =
      std::any_of(order.begin(), order.begin() + given, [&](int column) {
        return std::count(table.key.begin(), table.key.end(), column) > 0;
      });
  const int64_t streams = chance.OneIn(2) ? 1 : 1 + chance.Below(kMaxStreams);
  for (int64_t i = 0; i < streams; ++i) {
    Stream stream{.table = &table, .index = index};
    // What follows the prefix has to tell two rows apart.
    if (names_key && i > 0) stream.prefix = drawn.scan.streams[0].prefix;
    while (stream.prefix.size() < given) {
      const int column = order[stream.prefix.size()];
      stream.prefix.push_back(
          drawn.Keep(table, column, DrawValue(chance, table, column, rows)));
    }
    for (int64_t filters = chance.Below(3); filters > 0; --filters) {
      stream.filters.push_back(DrawFilter(chance, drawn, table, rows));
    }
    drawn.scan.streams.push_back(std::move(stream));
  }
  if (rows.empty() || !chance.OneIn(3)) return;
  const Row place = chance.Of(rows);
  for (size_t i = given; i < order.size(); ++i) {
    Value value = chance.OneIn(8) ? DrawValue(chance, table, order[i], rows)
                                  : place[table.type->IndexOf(order[i])];
    drawn.scan.after.push_back(drawn.Keep(table, order[i], std::move(value)));
  }
}

std::optional<Follow> DrawFollow(Chance& chance, const Table& table) {
  static const std::map<const Table*, Follow> follows = {
      {&Books(), {.column = Book::kAuthor, .table = &Authors()}},
      {&Copies(), {.column = Copy::kBook, .table = &Books()}},
      {&Loans(), {.column = Loan::kBook, .table = &Books()}}};
  const auto found = follows.find(&table);
  if (found == follows.end() || chance.OneIn(2)) return std::nullopt;
  Follow follow = found->second;
  if (chance.OneIn(2))
    follow.columns = DrawColumns(chance, *follow.table, true);
  return follow;
}

}  // namespace

RandomScan DrawScan(Chance& chance, const ReferenceModel& model) {
  static const std::vector<int64_t> limits = {0, 0, 0, 1, 2, 9};
  const Table& table = *chance.Of(Library().tables);
  RandomScan drawn;
  DrawStreams(chance, drawn, table, model.Rows(table));
  drawn.scan.direction =
      chance.OneIn(2) ? Direction::kDescending : Direction::kAscending;
  drawn.scan.limit = chance.Of(limits);
  if (chance.OneIn(2)) drawn.scan.columns = DrawColumns(chance, table, true);
  drawn.scan.follow = DrawFollow(chance, table);
  return drawn;
}

}  // namespace sanad::storage::conformance
