#include "storage/kv/integrity.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/refuse.h"
#include "storage/kv/key_encoding.h"
#include "storage/kv/row_bytes.h"
#include "storage/reasons.h"

namespace sanad::storage {
namespace {

// One pair of the store, taken apart.
struct Entry {
  KeyHead head;
  const TableLayout* layout = nullptr;  // null: nothing that we know
  std::string_view key;
  std::string_view value;
};

Entry EntryAt(const Layouts& layouts, const KeyCursor& cursor) {
  Entry entry{.key = cursor.key(), .value = cursor.value()};
  std::string_view rest = entry.key;
  const auto head = TakeHead(rest);
  if (!head) return entry;
  entry.head = *head;
  const TableLayout* layout = layouts.Find(head->table);
  if (layout && head->index < static_cast<int>(layout->indexes.size())) {
    entry.layout = layout;
  }
  return entry;
}

absl::Status Damaged(const Entry& entry) {
  std::string where(entry.layout->table->name);
  if (entry.head.index > 0) {
    where += '.';
    where += entry.layout->indexes[entry.head.index].name;
  }
  return Refuse(kStoreDamaged, {{"where", where}});
}

// The key (and value) that a row has in an index.
struct Expected {
  Expected(const Entry& entry, const IndexLayout& index, const RowCells& row) {
    AppendHead({entry.head.workspace, entry.head.table, index.number}, key);
    AppendEntry(index, row, key, index.number == 0 ? nullptr : &value);
  }
  std::string key;
  std::string value;
};

absl::Status CheckRow(const Entry& entry, KeyReading& keys) {
  const TableLayout& layout = *entry.layout;
  RowCells row;
  if (!ReadCells(layout, entry.value, layout.stored, row)) {
    return Damaged(entry);
  }
  for (const IndexLayout& index : layout.indexes) {
    if (!index.Has(row)) continue;
    const Expected expected(entry, index, row);
    std::string_view value;
    SANAD_ASSIGN_OR_RETURN(const bool found, keys.Get(expected.key, &value));
    const bool same =
        index.number == 0 ? expected.key == entry.key : value == expected.value;
    if (!found || !same) return Damaged(entry);
  }
  return absl::OkStatus();
}

// The key of the row that an entry belongs to; empty if it is broken.
std::string RowKeyOf(const Entry& entry) {
  const IndexLayout& index = entry.layout->indexes[entry.head.index];
  std::vector<std::string_view> raw;
  std::string unescaped;
  unescaped.reserve(entry.key.size() + entry.value.size());
  std::string_view rest = entry.key.substr(kKeyHeadBytes);
  for (size_t place = 0; place < index.order.size(); ++place) {
    if (place == index.key_cells) rest = entry.value;
    const std::string_view before = rest;
    const auto kind = entry.layout->columns[index.order[place]].kind;
    Cell cell;
    if (!TakeCell(kind, rest, unescaped, cell)) return {};
    raw.push_back(before.substr(0, before.size() - rest.size()));
  }
  std::string key;
  AppendHead({entry.head.workspace, entry.head.table, 0}, key);
  for (const int place : index.key_places) key.append(raw[place]);
  return key;
}

absl::Status CheckIndexEntry(const Entry& entry, KeyReading& keys) {
  const TableLayout& layout = *entry.layout;
  const IndexLayout& index = layout.indexes[entry.head.index];
  std::string_view bytes;
  SANAD_ASSIGN_OR_RETURN(const bool found, keys.Get(RowKeyOf(entry), &bytes));
  RowCells row;
  if (!found || !ReadCells(layout, bytes, layout.stored, row)) {
    return Damaged(entry);
  }
  const Expected expected(entry, index, row);
  const bool same = expected.key == entry.key && expected.value == entry.value;
  return same && index.Has(row) ? absl::OkStatus() : Damaged(entry);
}

absl::Status DeleteEntries(const Layouts& layouts, KeyWriting& keys) {
  SANAD_ASSIGN_OR_RETURN(const auto cursor, keys.Cursor());
  SANAD_ASSIGN_OR_RETURN(bool more, cursor->Seek(""));
  while (more) {
    std::string_view key = cursor->key();
    const auto head = TakeHead(key);
    if (head && head->index > 0 && layouts.Find(head->table)) {
      SANAD_RETURN_IF_ERROR(keys.Delete(cursor->key()));
    }
    SANAD_ASSIGN_OR_RETURN(more, cursor->Next());
  }
  return absl::OkStatus();
}

absl::Status AddEntries(const Entry& entry, KeyWriting& keys) {
  const TableLayout& layout = *entry.layout;
  RowCells row;
  if (!ReadCells(layout, entry.value, layout.stored, row)) {
    return Damaged(entry);
  }
  for (const IndexLayout& index : layout.indexes) {
    if (index.number == 0 || !index.Has(row)) continue;
    const Expected made(entry, index, row);
    std::string_view taken;
    SANAD_ASSIGN_OR_RETURN(const bool found, keys.Get(made.key, &taken));
    if (found) {
      return Refuse(kUniqueTaken,
                    {{"table", layout.table->name}, {"index", index.name}});
    }
    SANAD_RETURN_IF_ERROR(keys.Put(made.key, made.value));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckTables(const Layouts& layouts, KeyReading& keys) {
  SANAD_ASSIGN_OR_RETURN(const auto cursor, keys.Cursor());
  SANAD_ASSIGN_OR_RETURN(bool more, cursor->Seek(""));
  while (more) {
    const Entry entry = EntryAt(layouts, *cursor);
    if (entry.layout) {
      SANAD_RETURN_IF_ERROR(entry.head.index == 0
                                ? CheckRow(entry, keys)
                                : CheckIndexEntry(entry, keys));
    }
    SANAD_ASSIGN_OR_RETURN(more, cursor->Next());
  }
  return absl::OkStatus();
}

absl::Status RebuildIndexes(const Layouts& layouts, KeyWriting& keys) {
  SANAD_RETURN_IF_ERROR(DeleteEntries(layouts, keys));
  SANAD_ASSIGN_OR_RETURN(const auto cursor, keys.Cursor());
  SANAD_ASSIGN_OR_RETURN(bool more, cursor->Seek(""));
  while (more) {
    const Entry entry = EntryAt(layouts, *cursor);
    if (entry.layout && entry.head.index == 0) {
      SANAD_RETURN_IF_ERROR(AddEntries(entry, keys));
    }
    SANAD_ASSIGN_OR_RETURN(more, cursor->Next());
  }
  return absl::OkStatus();
}

}  // namespace sanad::storage
