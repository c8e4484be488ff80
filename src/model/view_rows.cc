#include "model/view_rows.h"

#include <utility>

#include "model/records.h"
#include "record/interpret.h"

namespace sanad {
namespace record {

template <>
const RecordType& TypeOf<StoredView>() {
  static const RecordType type = Record<StoredView>(
      "StoredView",
      {{"id", 1, &StoredView::id},
       {"version", 2, &StoredView::version},
       {"owner", 3, &StoredView::owner},
       {"name", 4, &StoredView::name},
       {"audience", 9, &StoredView::audience},
       {"team", 10, &StoredView::team},
       BytesField("filter", 11, &StoredView::filter, FieldClass::kContent),
       {"order", 12, &StoredView::order},
       {"descending", 13, &StoredView::descending},
       {"number", 14, &StoredView::number}});
  return type;
}

template <>
const RecordType& TypeOf<ViewProgress>() {
  static const RecordType type = Record<ViewProgress>(
      "ViewProgress", {{"number", 1, &ViewProgress::number},
                       {"view", 2, &ViewProgress::view},
                       {"counted_to", 3, &ViewProgress::counted_to}});
  return type;
}

template <>
const RecordType& TypeOf<ViewTally>() {
  static const RecordType type = Record<ViewTally>(
      "ViewTally", {{"number", 1, &ViewTally::number},
                    {"conversations", 2, &ViewTally::conversations}});
  return type;
}

template <>
const RecordType& TypeOf<ViewTallies>() {
  static const RecordType type =
      Record<ViewTallies>("ViewTallies", {{"rows", 1, &ViewTallies::rows}});
  return type;
}

template <>
const RecordType& TypeOf<ViewCounters>() {
  static const RecordType type = Record<ViewCounters>(
      "ViewCounters", {{"agent", 1, &ViewCounters::agent},
                       {"inbox", 2, &ViewCounters::inbox},
                       BytesField("tallies", 3, &ViewCounters::tallies)});
  return type;
}

template <>
const RecordType& TypeOf<ViewMember>() {
  static const RecordType type = Record<ViewMember>(
      "ViewMember", {{"number", 1, &ViewMember::number},
                     {"agent", 2, &ViewMember::agent},
                     {"inbox", 3, &ViewMember::inbox},
                     {"first", 4, &ViewMember::first},
                     {"second", 5, &ViewMember::second},
                     {"conversation", 6, &ViewMember::conversation}});
  return type;
}

}  // namespace record

Due DueOf(const ViewProgress& progress) {
  return {absl::UnixEpoch(), DueKind::kCount, progress.number};
}

StoredView ToStored(View view, int64_t number) {
  return {.id = view.id,
          .version = view.version,
          .audience = view.audience,
          .owner = view.owner,
          .team = view.team,
          .name = std::move(view.name),
          .filter = record::ToBytes(view.filter),
          .order = view.order,
          .descending = view.descending,
          .number = number};
}

View FromStored(StoredView stored) {
  return {
      .id = stored.id,
      .version = stored.version,
      .audience = stored.audience,
      .owner = stored.owner,
      .team = stored.team,
      .name = std::move(stored.name),
      .filter =
          record::FromBytes<ViewFilter>(stored.filter).value_or(ViewFilter{}),
      .order = stored.order,
      .descending = stored.descending};
}

}  // namespace sanad
