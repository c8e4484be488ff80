#include "storage/kv/kv_store.h"

#include <cassert>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "storage/kv/integrity.h"
#include "storage/kv/key_encoding.h"
#include "storage/kv/kv_rows.h"
#include "storage/kv/layout.h"
#include "storage/kv/row_bytes.h"
#include "storage/kv/store_mark.h"
#include "storage/reasons.h"

namespace sanad::storage {
namespace {

// The reads of one workspace, in a transaction of either kind.
class TableReader {
 public:
  TableReader(const Layouts& layouts, KeyReading& keys, int64_t workspace)
      : layouts_(layouts), keys_(keys), workspace_(workspace) {}

  absl::StatusOr<bool> Get(const Table& table, int index,
                           std::span<const Cell> cells, void* record) {
    const TableLayout& layout = layouts_.Of(table);
    std::string_view value;
    StartKey(table, index);
    for (const Cell& cell : cells) AppendCell(cell, key_);
    SANAD_ASSIGN_OR_RETURN(bool found, keys_.Get(key_, &value));
    if (!found) return false;
    if (index > 0) {
      SANAD_ASSIGN_OR_RETURN(found, GetByEntry(layout, index, cells, &value));
    }
    if (!found || !ReadCells(layout, value, layout.stored, row_)) {
      return Refuse(kStoreDamaged, {{"where", table.name}});
    }
    LoadCells(layout, row_, layout.stored, record);
    return true;
  }

  absl::StatusOr<std::unique_ptr<Rows>> OpenStream(const Stream& stream,
                                                   const Scan& scan) {
    return std::make_unique<KvRows>(layouts_, keys_, workspace_, stream, scan);
  }

  absl::StatusOr<int64_t> Count(const Stream& stream, int64_t cap) {
    KvRows rows(layouts_, keys_, workspace_, stream, Scan{});
    for (int64_t count = 0; count < cap; ++count) {
      SANAD_ASSIGN_OR_RETURN(const bool more, rows.Pass());
      if (!more) return count;
    }
    return cap;
  }

 private:
  void StartKey(const Table& table, int index) {
    key_.clear();
    AppendHead({workspace_, table.number, index}, key_);
  }

  // Goes from the entry of a unique index to its row. `value` is the rest
  // of the order, which with the index's own cells makes up the key.
  absl::StatusOr<bool> GetByEntry(const TableLayout& layout, int number,
                                  std::span<const Cell> cells,
                                  std::string_view* value) {
    const IndexLayout& index = layout.indexes[number];
    assert(index.unique && cells.size() == index.key_cells);
    RowCells order(cells.begin(), cells.end());
    unescaped_.clear();
    unescaped_.reserve(value->size());
    for (size_t at = index.key_cells; at < index.order.size(); ++at) {
      const auto kind = layout.columns[index.order[at]].kind;
      Cell& cell = order.emplace_back();
      if (!TakeCell(kind, *value, unescaped_, cell)) return false;
    }
    StartKey(*layout.table, 0);
    for (const int place : index.key_places) AppendCell(order[place], key_);
    return keys_.Get(key_, value);
  }

  const Layouts& layouts_;
  KeyReading& keys_;
  int64_t workspace_;
  std::string key_;
  std::string unescaped_;
  RowCells row_;
};

class KvReading final : public Reading {
 public:
  KvReading(const Layouts& layouts, std::unique_ptr<KeyReading> keys,
            int64_t workspace)
      : keys_(std::move(keys)), reader_(layouts, *keys_, workspace) {}

  absl::StatusOr<bool> Get(const Table& table, int index,
                           std::span<const Cell> cells, void* record) override {
    return reader_.Get(table, index, cells, record);
  }
  absl::StatusOr<std::unique_ptr<Rows>> OpenStream(const Stream& stream,
                                                   const Scan& scan) override {
    return reader_.OpenStream(stream, scan);
  }
  absl::StatusOr<int64_t> Count(const Stream& stream, int64_t cap) override {
    return reader_.Count(stream, cap);
  }

 private:
  std::unique_ptr<KeyReading> keys_;
  TableReader reader_;
};

class KvWriting final : public Writing {
 public:
  KvWriting(const Layouts& layouts, std::unique_ptr<KeyWriting> keys,
            int64_t workspace)
      : layouts_(layouts),
        keys_(std::move(keys)),
        reader_(layouts, *keys_, workspace),
        workspace_(workspace) {}

  absl::StatusOr<bool> Get(const Table& table, int index,
                           std::span<const Cell> cells, void* record) override {
    return reader_.Get(table, index, cells, record);
  }
  absl::StatusOr<std::unique_ptr<Rows>> OpenStream(const Stream& stream,
                                                   const Scan& scan) override {
    return reader_.OpenStream(stream, scan);
  }
  absl::StatusOr<int64_t> Count(const Stream& stream, int64_t cap) override {
    return reader_.Count(stream, cap);
  }

  absl::Status Apply(std::span<const Change> changes) override {
    for (const Change& change : changes) {
      SANAD_RETURN_IF_ERROR(Apply(change));
    }
    return absl::OkStatus();
  }

  absl::Status SetSavepoint() override { return keys_->SetSavepoint(); }
  absl::Status RollBackToSavepoint() override {
    return keys_->RollBackToSavepoint();
  }
  absl::Status Commit() override { return keys_->Commit(); }

 private:
  absl::Status Apply(const Change& change);
  absl::Status Insert(const TableLayout& layout, const void* record);
  absl::Status Update(const TableLayout& layout, const void* record,
                      FieldSet changed);
  absl::Status Delete(const TableLayout& layout);

  absl::StatusOr<bool> FindRow(const TableLayout& layout, const void* record);
  absl::Status ReadBefore(const TableLayout& layout);
  void MakeEntry(const TableLayout& layout, const IndexLayout& index,
                 const RowCells& row);
  absl::Status AddEntry(const TableLayout& layout, const IndexLayout& index);
  absl::Status DropEntry(const TableLayout& layout, const IndexLayout& index);
  absl::Status MoveEntry(const TableLayout& layout, const IndexLayout& index);

  const Layouts& layouts_;
  std::unique_ptr<KeyWriting> keys_;
  TableReader reader_;
  int64_t workspace_;

  // Of the change at hand, kept for their memory.
  std::string row_key_;
  std::string before_bytes_;
  std::string after_bytes_;
  RowCells before_;
  RowCells after_;
  std::string entry_key_;
  std::string entry_value_;
};

absl::Status KvWriting::Apply(const Change& change) {
  const TableLayout& layout = layouts_.Of(*change.table);
  const void* record = change.row.get();
  SANAD_ASSIGN_OR_RETURN(const bool found, FindRow(layout, record));
  const bool insert = change.kind == Change::Kind::kInsert;
  if (found == insert) {
    return Refuse(insert ? kRowExists : kRowMissing,
                  {{"table", layout.table->name}});
  }
  if (insert) return Insert(layout, record);
  SANAD_RETURN_IF_ERROR(ReadBefore(layout));
  if (change.kind == Change::Kind::kDelete) return Delete(layout);
  return Update(layout, record, FieldSet::Both(change.columns, layout.stored));
}

absl::Status KvWriting::Insert(const TableLayout& layout, const void* record) {
  TakeCells(layout, record, layout.stored, after_);
  for (const IndexLayout& index : layout.indexes) {
    if (index.number > 0) SANAD_RETURN_IF_ERROR(AddEntry(layout, index));
  }
  after_bytes_.clear();
  AppendRow(layout, {}, record, layout.stored, after_bytes_);
  return keys_->Put(row_key_, after_bytes_);
}

absl::Status KvWriting::Update(const TableLayout& layout, const void* record,
                               FieldSet changed) {
  assert(FieldSet::Both(changed, layout.indexes[0].columns).empty());
  after_ = before_;
  TakeCells(layout, record, changed, after_);
  for (const IndexLayout& index : layout.indexes) {
    if (FieldSet::Both(changed, index.columns).empty()) continue;
    SANAD_RETURN_IF_ERROR(MoveEntry(layout, index));
  }
  after_bytes_.clear();
  AppendRow(layout, before_bytes_, record, changed, after_bytes_);
  return keys_->Put(row_key_, after_bytes_);
}

absl::Status KvWriting::Delete(const TableLayout& layout) {
  for (const IndexLayout& index : layout.indexes) {
    if (index.number > 0) SANAD_RETURN_IF_ERROR(DropEntry(layout, index));
  }
  return keys_->Delete(row_key_);
}

// Makes the key of the record's row, and finds what the row is now.
absl::StatusOr<bool> KvWriting::FindRow(const TableLayout& layout,
                                        const void* record) {
  const IndexLayout& key = layout.indexes[0];
  TakeCells(layout, record, key.columns, after_);
  row_key_.clear();
  AppendHead({workspace_, layout.table->number, 0}, row_key_);
  AppendEntry(key, after_, row_key_, nullptr);
  std::string_view bytes;
  SANAD_ASSIGN_OR_RETURN(const bool found, keys_->Get(row_key_, &bytes));
  if (found) before_bytes_.assign(bytes);
  return found;
}

absl::Status KvWriting::ReadBefore(const TableLayout& layout) {
  if (ReadCells(layout, before_bytes_, layout.stored, before_)) {
    return absl::OkStatus();
  }
  return Refuse(kStoreDamaged, {{"where", layout.table->name}});
}

void KvWriting::MakeEntry(const TableLayout& layout, const IndexLayout& index,
                          const RowCells& row) {
  entry_key_.clear();
  entry_value_.clear();
  AppendHead({workspace_, layout.table->number, index.number}, entry_key_);
  AppendEntry(index, row, entry_key_, &entry_value_);
}

absl::Status KvWriting::AddEntry(const TableLayout& layout,
                                 const IndexLayout& index) {
  if (!index.Has(after_)) return absl::OkStatus();
  MakeEntry(layout, index, after_);
  if (index.unique) {
    std::string_view owner;
    SANAD_ASSIGN_OR_RETURN(const bool taken, keys_->Get(entry_key_, &owner));
    if (taken) {
      return Refuse(kUniqueTaken,
                    {{"table", layout.table->name}, {"index", index.name}});
    }
  }
  return keys_->Put(entry_key_, entry_value_);
}

absl::Status KvWriting::DropEntry(const TableLayout& layout,
                                  const IndexLayout& index) {
  if (!index.Has(before_)) return absl::OkStatus();
  MakeEntry(layout, index, before_);
  return keys_->Delete(entry_key_);
}

absl::Status KvWriting::MoveEntry(const TableLayout& layout,
                                  const IndexLayout& index) {
  SANAD_RETURN_IF_ERROR(DropEntry(layout, index));
  return AddEntry(layout, index);
}

class KvStore final : public Store {
 public:
  KvStore(std::unique_ptr<KeyValueStore> keys, const Schema& schema)
      : keys_(std::move(keys)), layouts_(schema) {}

  absl::Status Open(const Schema& schema);

  absl::StatusOr<std::unique_ptr<Reading>> Read(int64_t workspace) override {
    SANAD_ASSIGN_OR_RETURN(auto keys, keys_->Read());
    return std::make_unique<KvReading>(layouts_, std::move(keys), workspace);
  }

  absl::StatusOr<std::unique_ptr<Writing>> Write(
      int64_t workspace, const Deadline& deadline) override {
    SANAD_RETURN_IF_ERROR(may_write_);
    SANAD_ASSIGN_OR_RETURN(auto keys, keys_->Write(deadline));
    return std::make_unique<KvWriting>(layouts_, std::move(keys), workspace);
  }

  void WaitForChange(absl::Duration timeout) override {
    keys_->WaitForChange(timeout);
  }

  absl::Status CheckIntegrity() override {
    SANAD_RETURN_IF_ERROR(keys_->CheckIntegrity());
    SANAD_ASSIGN_OR_RETURN(const auto keys, keys_->Read());
    return CheckTables(layouts_, *keys);
  }

  absl::StatusOr<int64_t> SizeInBytes() override {
    return keys_->SizeInBytes();
  }

 private:
  absl::Status BringUpToDate(const Schema& schema);

  std::unique_ptr<KeyValueStore> keys_;
  Layouts layouts_;
  absl::Status may_write_;
};

absl::Status KvStore::Open(const Schema& schema) {
  SANAD_ASSIGN_OR_RETURN(const auto keys, keys_->Read());
  SANAD_ASSIGN_OR_RETURN(const StoreMark mark, ReadMark(*keys, schema));
  if (schema.version < mark.min_writer) {
    may_write_ = Refuse(kStoreNewer,
                        {{"found", mark.version}, {"known", schema.version}});
  }
  if (schema.version <= mark.version) return absl::OkStatus();
  return BringUpToDate(schema);
}

// Another process may have been faster: looks again once it may write.
absl::Status KvStore::BringUpToDate(const Schema& schema) {
  SANAD_ASSIGN_OR_RETURN(const auto keys,
                         keys_->Write(absl::InfiniteDuration()));
  SANAD_ASSIGN_OR_RETURN(const StoreMark mark, ReadMark(*keys, schema));
  if (schema.version <= mark.version) return absl::OkStatus();
  if (mark.version > 0) {
    SANAD_RETURN_IF_ERROR(RebuildIndexes(layouts_, *keys));
  }
  SANAD_RETURN_IF_ERROR(WriteMark(*keys, MarkOf(schema)));
  return keys->Commit();
}

}  // namespace

absl::StatusOr<std::unique_ptr<Store>> OpenKeyValueStore(
    std::unique_ptr<KeyValueStore> keys, const Schema& schema) {
  auto store = std::make_unique<KvStore>(std::move(keys), schema);
  SANAD_RETURN_IF_ERROR(store->Open(schema));
  return store;
}

}  // namespace sanad::storage
