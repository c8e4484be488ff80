#include "desk/paging.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "base/digest.h"
#include "desk/reasons.h"
#include "record/interpret.h"
#include "sanad/limits.h"

namespace sanad {
namespace record {

template <>
const RecordType& TypeOf<Cursor>() {
  static const RecordType type =
      Record<Cursor>("Cursor", {BytesField("request", 1, &Cursor::request),
                                {"after", 2, &Cursor::after}});
  return type;
}

}  // namespace record

namespace {

// Enough of the digest that a cursor is not mistaken for another list's.
constexpr size_t kRequestDigestBytes = 8;

std::string DigestOfRequest(std::string_view request) {
  return Sha256(request).substr(0, kRequestDigestBytes);
}

size_t OrderCells(const storage::Scan& scan) {
  const storage::Stream& stream = scan.streams.front();
  return OrderColumns(*stream.table, stream.index).size() -
         stream.prefix.size();
}

}  // namespace

absl::Status StartPage(const PageRequest& page, std::string_view request,
                       storage::Scan& scan) {
  constexpr auto kLimit = static_cast<int64_t>(limits::kPageRows);
  if (page.rows < 0 || page.rows > kLimit) {
    return RefuseField("page.rows", kPageTooLarge, {{"limit", kLimit}});
  }
  const int64_t rows = page.rows == 0
                           ? static_cast<int64_t>(limits::kDefaultPageRows)
                           : page.rows;
  scan.limit = rows + 1;
  if (page.cursor.empty()) return absl::OkStatus();
  const auto cells = CellsOf(page.cursor, request, OrderCells(scan));
  if (!cells) return RefuseField("page.cursor", kCursorForeign);
  for (const int64_t cell : *cells) {
    scan.after.push_back(storage::Cell::Integer(cell));
  }
  return absl::OkStatus();
}

std::string CursorAfter(std::vector<int64_t> cells, std::string_view request) {
  const Cursor cursor{.request = DigestOfRequest(request),
                      .after = std::move(cells)};
  return absl::WebSafeBase64Escape(record::ToBytes(cursor));
}

std::optional<std::vector<int64_t>> CellsOf(std::string_view cursor,
                                            std::string_view request,
                                            size_t cells) {
  std::string bytes;
  if (!absl::WebSafeBase64Unescape({cursor.data(), cursor.size()}, &bytes))
    return std::nullopt;
  auto read = record::FromBytes<Cursor>(bytes);
  const bool fits = read && read->request == DigestOfRequest(request) &&
                    read->after.size() == cells;
  if (!fits) return std::nullopt;
  return std::move(read->after);
}

std::string NextCursor(const storage::Scan& scan, const storage::Rows& rows,
                       std::string_view request) {
  std::vector<int64_t> cells;
  for (size_t i = 0; i < OrderCells(scan); ++i) {
    cells.push_back(rows.Order(i).integer);
  }
  return CursorAfter(std::move(cells), request);
}

}  // namespace sanad
