// Merge trees: a row that stands for itself, and all that were merged into
// it, directly or not. A merged row names the one into which it was merged,
// and the root, which stands for the whole tree.
//
// Merging takes two roots and makes one of them a child of the other, so that
// no cycle can come about.

#ifndef SANAD_SRC_DESK_MERGE_TREE_H_
#define SANAD_SRC_DESK_MERGE_TREE_H_

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "desk/tables.h"
#include "sanad/conversation.h"
#include "sanad/customer.h"
#include "sanad/limits.h"

namespace sanad {

// The index by which those that were merged into a row are found.
template <class T>
inline constexpr int kByMergedInto = 0;
template <>
inline constexpr int kByMergedInto<Conversation> =
    conversation_index::kByMergedInto;
template <>
inline constexpr int kByMergedInto<Customer> = customer_index::kByMergedInto;

// Lets pass only rows that stand for themselves: lists and counts hold no
// others.
template <class T>
storage::Filter StandsForItself() {
  static const int merged_into =
      record::TypeOf<T>().ByName("merged_into")->number;
  return {.column = merged_into, .values = {storage::Cell::Integer(0)}};
}

// The row that stands for `row`.
template <class T>
absl::StatusOr<T> LoadRoot(Call& call, T row, const Reason& unknown) {
  if (!row.merged_into) return row;
  return call.Load<T>(row.root, unknown);
}

// `top` and all that were merged into it, parents before children.
template <class T>
absl::StatusOr<std::vector<T>> LoadTree(storage::Reading& reading, T top) {
  std::vector<T> tree = {std::move(top)};
  // No tree is larger, unless its rows were damaged.
  for (size_t i = 0; i < tree.size() && i < limits::kMembersPerTree; ++i) {
    SANAD_ASSIGN_OR_RETURN(
        auto merged, AllOf<T>(reading, kByMergedInto<T>,
                              {storage::Cell::Integer(tree[i].id.value)}));
    std::move(merged.begin(), merged.end(), std::back_inserter(tree));
  }
  return tree;
}

template <class T>
absl::StatusOr<std::vector<T>> LoadTree(Call& call, T top) {
  return LoadTree(call.reading(), std::move(top));
}

// Those rows of a tree that are `top` or were merged into it.
// REQUIRES: parents stand before children
template <class T, class Id>
std::vector<T> Subtree(const std::vector<T>& tree, Id top) {
  std::vector<T> under;
  for (const T& row : tree) {
    const bool below = std::any_of(
        under.begin(), under.end(),
        [&](const T& parent) { return parent.id == row.merged_into; });
    if (row.id == top || below) under.push_back(row);
  }
  return under;
}

// The rows of `tree` that are not among `leaving`.
template <class T>
std::vector<T> Without(std::vector<T> tree, const std::vector<T>& leaving) {
  std::erase_if(tree, [&](const T& row) {
    return std::any_of(leaving.begin(), leaving.end(),
                       [&](const T& one) { return one.id == row.id; });
  });
  return tree;
}

// Plans, as part of `event`, that another row stands for all of `tree`, whose
// top was merged `into` something, or into nothing any more.
template <class T, class Id>
void PlanNewRoot(const std::vector<T>& tree, Id root, Id into,
                 PlannedEvent& event) {
  for (const T& before : tree) {
    T after = before;
    after.root = root;
    if (&before == &tree.front()) after.merged_into = into;
    ++after.version;
    event.Update(before, std::move(after));
  }
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_MERGE_TREE_H_
