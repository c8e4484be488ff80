#include "desk/change_list.h"

#include <algorithm>
#include <utility>

namespace sanad {
namespace {

using record::FieldSet;
using storage::Change;
using storage::Index;
using storage::Reference;
using storage::Table;

bool IsSameRow(const Change& a, const Change& b) {
  if (a.table != b.table) return false;
  return std::all_of(a.table->key.begin(), a.table->key.end(), [&](int number) {
    const record::Field& field = a.table->type->ByNumber(number);
    return field.ops->equal(field.In(a.row.get()), field.In(b.row.get()));
  });
}

// Whether an update holds at an earlier place too: it gives nothing a value
// that must be free or a name that must be there.
bool MayMoveForward(const Change& update) {
  const Table& table = *update.table;
  const auto changes = [&](int number) {
    return update.columns.Has(table.type->IndexOf(number));
  };
  const auto must_be_free = [&](const Index& index) {
    return index.unique &&
           std::any_of(index.columns.begin(), index.columns.end(), changes);
  };
  const auto must_be_there = [&](const Reference& reference) {
    return changes(reference.column);
  };
  return std::none_of(table.indexes.begin(), table.indexes.end(),
                      must_be_free) &&
         std::none_of(table.references.begin(), table.references.end(),
                      must_be_there);
}

}  // namespace

void ChangeList::Add(Change change) {
  if (change.kind == Change::Kind::kUpdate && MayMoveForward(change)) {
    const auto earlier = std::find_if(
        changes_.rbegin(), changes_.rend(),
        [&](const Change& other) { return IsSameRow(other, change); });
    if (earlier != changes_.rend() && earlier->kind != Change::Kind::kDelete) {
      earlier->row = std::move(change.row);
      earlier->columns = FieldSet::Either(earlier->columns, change.columns);
      return;
    }
  }
  changes_.push_back(std::move(change));
}

}  // namespace sanad
