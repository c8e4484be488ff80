// The rows of one stream, walked along the keys of its index.
//
// Filters on the first column after the prefix narrow the range of keys;
// those on other columns of the index are judged on the key; only the rest
// needs the row, which is fetched for rows that have passed so far.

#ifndef SANAD_SRC_STORAGE_KV_KV_ROWS_H_
#define SANAD_SRC_STORAGE_KV_KV_ROWS_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/kv/key_value.h"
#include "storage/kv/layout.h"
#include "storage/scan.h"

namespace sanad::storage {

class KvRows final : public Rows {
 public:
  // What is kept alive by the caller: the layouts and the transaction.
  KvRows(const Layouts& layouts, KeyReading& keys, int64_t workspace,
         const Stream& stream, const Scan& scan);

  // As Next, for rows that are only counted: loads none if it need not.
  absl::StatusOr<bool> Pass();

  absl::StatusOr<bool> Next() override;
  void Load(void* record, void* followed) const override;
  Cell Order(size_t i) const override { return order_[prefix_cells_ + i]; }

 private:
  struct PlacedFilter {
    int at;  // place in the order of the index, or position in the row
    Filter filter;
  };

  void AppendPrefix(const std::vector<Cell>& prefix);
  void PlaceFilter(const Filter& filter);
  bool Narrow(const Filter& filter);
  void Resume(const std::vector<Cell>& after);
  bool IsPassed() const;
  absl::StatusOr<bool> Move();
  bool InRange() const;
  bool ReadOrder();
  absl::Status FetchRow();
  absl::Status ReadRow(FieldSet wanted);
  absl::Status ReadFollowed();
  bool PassesKey() const;
  bool PassesRow() const;
  absl::Status Damaged() const;

  const TableLayout& layout_;
  const IndexLayout& index_;
  KeyReading& keys_;
  int64_t workspace_;
  bool descending_;
  int64_t left_;  // rows that may still come; negative: any number

  size_t prefix_cells_;
  std::string prefix_;
  std::string low_;  // the range of keys: low_ <= key < high_
  std::string high_;
  // Where to go on, if the place lies within the one entry of a key: the
  // key, and the cells that stand in its value.
  std::string resume_key_;
  std::vector<Cell> resume_rest_;
  std::vector<PlacedFilter> key_filters_;
  std::vector<PlacedFilter> row_filters_;
  FieldSet judged_;  // what filters on the row need
  FieldSet wanted_;  // what Load and the follower need
  FieldSet loaded_;

  struct Follower {
    int column;  // position
    const TableLayout* table;
    FieldSet columns;
  };
  std::optional<Follower> follow_;

  std::unique_ptr<KeyCursor> cursor_;
  // Of the present entry.
  RowCells order_;                     // by place
  std::vector<std::string_view> raw_;  // the same as they stand in the key
  std::string unescaped_;
  std::string row_key_;
  std::optional<std::string_view> row_bytes_;
  RowCells row_;
  RowCells followed_;
  bool has_followed_ = false;
};

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_KV_ROWS_H_
