// Pages and cursors. A cursor holds the order cells of the last row, all
// integers, and a digest of the request that it belongs to.

#ifndef SANAD_SRC_DESK_PAGING_H_
#define SANAD_SRC_DESK_PAGING_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/refuse.h"
#include "desk/tables.h"
#include "record/record_type.h"
#include "sanad/call.h"
#include "storage/store.h"
#include "storage/typed.h"

namespace sanad {

struct Cursor {
  std::string request;  // digest
  std::vector<int64_t> after;
};

// Sets limit and place of `scan` from what the caller asked for; `request`
// is whatever tells one list from another. One row more than asked is read,
// so that the last page is known. page.too_large, cursor.foreign
absl::Status StartPage(const PageRequest& page, std::string_view request,
                       storage::Scan& scan);

// After a row with these order cells; and the cells of such a cursor, if it
// is one of this request's and has so many.
std::string CursorAfter(std::vector<int64_t> cells, std::string_view request);
std::optional<std::vector<int64_t>> CellsOf(std::string_view cursor,
                                            std::string_view request,
                                            size_t cells);
std::string NextCursor(const storage::Scan& scan, const storage::Rows& rows,
                       std::string_view request);

// Reads the page; `load` fills one row of it.
template <class Row>
absl::StatusOr<Page<Row>> ReadPage(
    storage::Reading& reading, const storage::Scan& scan,
    std::string_view request,
    absl::FunctionRef<void(const storage::Rows&, Row&)> load) {
  Page<Row> page;
  const auto wanted = static_cast<size_t>(scan.limit - 1);
  page.rows.reserve(wanted);
  SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(reading, scan));
  std::string last;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return page;
    if (page.rows.size() == wanted) {
      page.next = std::move(last);
      return page;
    }
    load(*rows, page.rows.emplace_back());
    if (page.rows.size() == wanted) last = NextCursor(scan, *rows, request);
  }
}

// The same of the rows that are admitted, of however many: `take` fills a row
// and says whether it is.
template <class Row>
absl::StatusOr<Page<Row>> ReadAdmitted(
    storage::Reading& reading, storage::Scan scan, std::string_view request,
    absl::FunctionRef<absl::StatusOr<bool>(const storage::Rows&, Row&)> take) {
  Page<Row> page;
  const auto wanted = static_cast<size_t>(std::exchange(scan.limit, 0) - 1);
  SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(reading, scan));
  std::string last;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return page;
    Row row;
    SANAD_ASSIGN_OR_RETURN(const bool admitted, take(*rows, row));
    if (!admitted) continue;
    if (page.rows.size() == wanted) {
      page.next = std::move(last);
      return page;
    }
    page.rows.push_back(std::move(row));
    if (page.rows.size() == wanted) last = NextCursor(scan, *rows, request);
  }
}

// A page of whole rows of one table.
template <class T>
absl::StatusOr<Page<T>> ReadPageOf(storage::Reading& reading,
                                   const storage::Scan& scan,
                                   std::string_view request) {
  return ReadPage<T>(
      reading, scan, request,
      [](const storage::Rows& rows, T& row) { rows.Load(&row, nullptr); });
}

// The same of any number of streams, read in groups that a scan can hold; a row
// that several hold is seen once. `order` is the one order cell of a row.
template <class T>
absl::StatusOr<Page<T>> ReadUnionOf(
    storage::Reading& reading, std::span<const storage::Stream> streams,
    storage::Direction direction, const PageRequest& page,
    std::string_view request, absl::FunctionRef<int64_t(const T&)> order,
    absl::FunctionRef<absl::StatusOr<bool>(const storage::Rows&, T&)> take) {
  Page<T> united;
  size_t wanted = 0;
  for (size_t at = 0; at < streams.size(); at += storage::kMaxStreams) {
    const auto group = streams.subspan(
        at, std::min(storage::kMaxStreams, streams.size() - at));
    storage::Scan scan = {.streams = {group.begin(), group.end()},
                          .direction = direction};
    SANAD_RETURN_IF_ERROR(StartPage(page, request, scan));
    wanted = static_cast<size_t>(std::exchange(scan.limit, 0)) - 1;
    SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(reading, scan));
    for (size_t taken = 0; taken <= wanted;) {
      SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
      if (!more) break;
      T row;
      SANAD_ASSIGN_OR_RETURN(const bool admitted, take(*rows, row));
      if (!admitted) continue;
      united.rows.push_back(std::move(row));
      ++taken;
    }
  }
  std::sort(united.rows.begin(), united.rows.end(),
            [&](const T& a, const T& b) {
              return direction == storage::Direction::kAscending
                         ? order(a) < order(b)
                         : order(b) < order(a);
            });
  united.rows.erase(
      std::unique(united.rows.begin(), united.rows.end(),
                  [&](const T& a, const T& b) { return order(a) == order(b); }),
      united.rows.end());
  if (united.rows.size() <= wanted) return united;
  united.rows.resize(wanted);
  united.next = CursorAfter({order(united.rows.back())}, request);
  return united;
}

}  // namespace sanad

namespace sanad::record {
template <>
const RecordType& TypeOf<Cursor>();
}  // namespace sanad::record

#endif  // SANAD_SRC_DESK_PAGING_H_
