#include "storage/kv/kv_rows.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "storage/kv/key_encoding.h"
#include "storage/kv/row_bytes.h"
#include "storage/reasons.h"

namespace sanad::storage {
namespace {

bool Covers(FieldSet all, FieldSet some) {
  return (some.bits() & ~all.bits()) == 0;
}

}  // namespace

KvRows::KvRows(const Layouts& layouts, KeyReading& keys, int64_t workspace,
               const Stream& stream, const Scan& scan)
    : layout_(layouts.Of(*stream.table)),
      index_(layout_.indexes[stream.index]),
      keys_(keys),
      workspace_(workspace),
      descending_(scan.direction == Direction::kDescending),
      left_(scan.limit > 0 ? scan.limit : -1),
      prefix_cells_(stream.prefix.size()),
      loaded_(scan.columns.empty()
                  ? layout_.stored
                  : FieldSet::Both(scan.columns, layout_.stored)),
      order_(index_.order.size()),
      raw_(index_.order.size()) {
  AppendPrefix(stream.prefix);
  for (const Filter& filter : stream.filters) {
    if (!Narrow(filter)) PlaceFilter(filter);
  }
  if (!scan.after.empty()) Resume(scan.after);
  wanted_ = loaded_;
  if (!scan.follow) return;
  const TableLayout& table = layouts.Of(*scan.follow->table);
  follow_ = {
      .column = layout_.PositionOf(scan.follow->column),
      .table = &table,
      .columns = scan.follow->columns.empty()
                     ? table.stored
                     : FieldSet::Both(scan.follow->columns, table.stored)};
  wanted_.Add(follow_->column);
}

absl::StatusOr<bool> KvRows::Next() {
  SANAD_ASSIGN_OR_RETURN(const bool more, Pass());
  if (!more) return false;
  SANAD_RETURN_IF_ERROR(ReadRow(wanted_));
  if (follow_) SANAD_RETURN_IF_ERROR(ReadFollowed());
  return true;
}

absl::StatusOr<bool> KvRows::Pass() {
  while (left_ != 0) {
    SANAD_ASSIGN_OR_RETURN(const bool more, Move());
    if (!more || !InRange()) break;
    if (!ReadOrder()) return Damaged();
    if (IsPassed() || !PassesKey()) continue;
    if (!row_filters_.empty()) {
      SANAD_RETURN_IF_ERROR(ReadRow(judged_));
      if (!PassesRow()) continue;
    }
    if (left_ > 0) --left_;
    return true;
  }
  left_ = 0;
  return false;
}

void KvRows::Load(void* record, void* followed) const {
  LoadCells(layout_, row_, loaded_, record);
  if (has_followed_ && followed != nullptr) {
    LoadCells(*follow_->table, followed_, follow_->columns, followed);
  }
}

// Cells that do not stand in the keys of the index are filters.
void KvRows::AppendPrefix(const std::vector<Cell>& prefix) {
  AppendHead({workspace_, layout_.table->number, index_.number}, prefix_);
  for (size_t place = 0; place < prefix.size(); ++place) {
    if (place < index_.key_cells) {
      AppendCell(prefix[place], prefix_);
    } else {
      key_filters_.push_back(
          {static_cast<int>(place), {.values = {prefix[place]}}});
    }
  }
  low_ = prefix_;
  high_ = AfterAll(prefix_);
}

// Makes the range of keys smaller; false if the filter does not say how.
bool KvRows::Narrow(const Filter& filter) {
  using Op = Filter::Op;
  const int place = index_.PlaceOf(layout_.PositionOf(filter.column));
  if (place != static_cast<int>(prefix_cells_) ||
      prefix_cells_ >= index_.key_cells || filter.op == Op::kIn ||
      filter.op == Op::kNotEqual) {
    return false;
  }
  const Op op = filter.op;
  std::string first = prefix_;
  AppendCell(filter.values.front(), first);
  const std::string after = AfterAll(first);
  if (op == Op::kEqual || op == Op::kAtLeast) low_ = std::max(low_, first);
  if (op == Op::kMore) low_ = std::max(low_, after);
  if (op == Op::kEqual || op == Op::kAtMost) high_ = std::min(high_, after);
  if (op == Op::kLess) high_ = std::min(high_, first);
  return true;
}

void KvRows::PlaceFilter(const Filter& filter) {
  const int position = layout_.PositionOf(filter.column);
  const int place = index_.PlaceOf(position);
  if (place >= 0) {
    key_filters_.push_back({place, filter});
  } else {
    row_filters_.push_back({position, filter});
    judged_.Add(position);
  }
}

void KvRows::Resume(const std::vector<Cell>& after) {
  std::string key = prefix_;
  for (size_t i = 0; i < after.size(); ++i) {
    if (prefix_cells_ + i < index_.key_cells) {
      AppendCell(after[i], key);
    } else {
      resume_rest_.push_back(after[i]);
    }
  }
  const bool within = !resume_rest_.empty();
  if (descending_) {
    high_ = std::min(high_, within ? AfterAll(key) : key);
  } else {
    low_ = std::max(low_, within ? key : AfterAll(key));
  }
  resume_key_ = std::move(key);
}

// Whether the present entry is that of the place to go on from, and not
// beyond it.
bool KvRows::IsPassed() const {
  if (resume_rest_.empty() || cursor_->key() != resume_key_) return false;
  std::string here, place;
  for (size_t i = 0; i < resume_rest_.size(); ++i) {
    AppendCell(order_[order_.size() - resume_rest_.size() + i], here);
    AppendCell(resume_rest_[i], place);
  }
  return descending_ ? here >= place : here <= place;
}

absl::StatusOr<bool> KvRows::Move() {
  row_bytes_.reset();
  if (cursor_) return descending_ ? cursor_->Previous() : cursor_->Next();
  SANAD_ASSIGN_OR_RETURN(cursor_, keys_.Cursor());
  return descending_ ? cursor_->SeekBefore(high_) : cursor_->Seek(low_);
}

bool KvRows::InRange() const {
  return descending_ ? cursor_->key() >= low_ : cursor_->key() < high_;
}

bool KvRows::ReadOrder() {
  std::string_view rest = cursor_->key().substr(kKeyHeadBytes);
  unescaped_.clear();
  unescaped_.reserve(rest.size() + cursor_->value().size());
  for (size_t place = 0; place < order_.size(); ++place) {
    if (place == index_.key_cells) rest = cursor_->value();
    const std::string_view before = rest;
    const auto kind = layout_.columns[index_.order[place]].kind;
    if (!TakeCell(kind, rest, unescaped_, order_[place])) return false;
    raw_[place] = before.substr(0, before.size() - rest.size());
  }
  return true;
}

absl::Status KvRows::FetchRow() {
  if (index_.number == 0) {
    row_bytes_ = cursor_->value();
    return absl::OkStatus();
  }
  row_key_.clear();
  AppendHead({workspace_, layout_.table->number, 0}, row_key_);
  for (const int place : index_.key_places) row_key_.append(raw_[place]);
  std::string_view bytes;
  SANAD_ASSIGN_OR_RETURN(const bool found, keys_.Get(row_key_, &bytes));
  if (!found) return Damaged();
  row_bytes_ = bytes;
  return absl::OkStatus();
}

// What stands in the key is taken from there, if that is all.
absl::Status KvRows::ReadRow(FieldSet wanted) {
  if (!row_bytes_ && Covers(index_.columns, wanted)) {
    row_.resize(layout_.columns.size());
    for (size_t place = 0; place < order_.size(); ++place) {
      row_[index_.order[place]] = order_[place];
    }
    return absl::OkStatus();
  }
  if (!row_bytes_) SANAD_RETURN_IF_ERROR(FetchRow());
  if (!ReadCells(layout_, *row_bytes_, wanted, row_)) return Damaged();
  return absl::OkStatus();
}

absl::Status KvRows::ReadFollowed() {
  row_key_.clear();
  AppendHead({workspace_, follow_->table->table->number, 0}, row_key_);
  AppendCell(row_[follow_->column], row_key_);
  std::string_view bytes;
  SANAD_ASSIGN_OR_RETURN(has_followed_, keys_.Get(row_key_, &bytes));
  if (!has_followed_) return absl::OkStatus();
  if (!ReadCells(*follow_->table, bytes, follow_->columns, followed_)) {
    return Damaged();
  }
  return absl::OkStatus();
}

bool KvRows::PassesKey() const {
  return std::all_of(key_filters_.begin(), key_filters_.end(),
                     [&](const PlacedFilter& placed) {
                       return Matches(placed.filter, order_[placed.at]);
                     });
}

bool KvRows::PassesRow() const {
  return std::all_of(row_filters_.begin(), row_filters_.end(),
                     [&](const PlacedFilter& placed) {
                       return Matches(placed.filter, row_[placed.at]);
                     });
}

absl::Status KvRows::Damaged() const {
  return Refuse(kStoreDamaged, {{"where", layout_.table->name}});
}

}  // namespace sanad::storage
