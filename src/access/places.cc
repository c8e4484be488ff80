#include "access/places.h"

#include <algorithm>

namespace sanad::access {
namespace {

// `name` adds what a layer names.
template <class Id, class Name>
std::vector<Id> Named(const Sheet& sheet, absl::Time now, Name name) {
  std::vector<Id> ids;
  for (const Layer& layer : sheet.layers) {
    if (!layer.InForce(now)) continue;
    const std::vector<Id> named = name(layer).Places();
    ids.insert(ids.end(), named.begin(), named.end());
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

template <class RowOfLayer>
Cell Sum(const Sheet& sheet, Action action, absl::Time now, RowOfLayer row) {
  Cell sum;
  for (const Layer& layer : sheet.layers) {
    if (layer.InForce(now)) sum |= row(layer)[action];
  }
  return sum;
}

}  // namespace

std::vector<InboxId> InboxesNamed(const Sheet& sheet, absl::Time now) {
  return Named<InboxId>(
      sheet, now, [](const Layer& layer) -> auto& { return layer.inboxes; });
}

std::vector<SectionId> SectionsNamed(const Sheet& sheet, absl::Time now) {
  return Named<SectionId>(
      sheet, now, [](const Layer& layer) -> auto& { return layer.sections; });
}

Cell CellElsewhere(const Sheet& sheet, Action action, absl::Time now) {
  return Sum(sheet, action, now,
             [](const Layer& layer) -> const Row& { return layer.rows[0]; });
}

Cell CellAt(const Sheet& sheet, Action action, InboxId inbox, absl::Time now) {
  return Sum(sheet, action, now,
             [&](const Layer& layer) -> const Row& { return layer.At(inbox); });
}

}  // namespace sanad::access
