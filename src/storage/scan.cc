#include "storage/scan.h"

#include <algorithm>
#include <compare>
#include <memory>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "base/refuse.h"
#include "storage/store.h"

namespace sanad::storage {
namespace {

// Cells of one column have one kind, so their order is that of the kind.
// Zero has no sign: not every backend keeps it.
std::strong_ordering Compare(const Cell& a, const Cell& b) {
  switch (a.kind) {
    case record::CellKind::kInteger:
      return a.integer <=> b.integer;
    case record::CellKind::kReal:
      return std::strong_order(a.real + 0.0, b.real + 0.0);
    default:
      return a.bytes <=> b.bytes;
  }
}

// Cells are looked up once a row and not once a comparison.
using OrderCells = absl::InlinedVector<Cell, 4>;

std::strong_ordering CompareInOrder(const OrderCells& a, const OrderCells& b) {
  for (size_t i = 0; i < a.size(); ++i) {
    const auto order = Compare(a[i], b[i]);
    if (order != 0) return order;
  }
  return std::strong_ordering::equal;
}

class MergedRows final : public Rows {
 public:
  MergedRows(std::vector<std::unique_ptr<Rows>> streams, const Scan& scan,
             size_t order_cells)
      : order_cells_(order_cells),
        descending_(scan.direction == Direction::kDescending),
        left_(scan.limit) {
    for (auto& stream : streams) {
      heads_.push_back({.rows = std::move(stream), .passed = true});
    }
  }

  absl::StatusOr<bool> Next() override {
    if (left_ == 0 && limited_) return false;
    SANAD_RETURN_IF_ERROR(Advance());
    if (heads_.empty()) return false;
    current_ = &*std::min_element(
        heads_.begin(), heads_.end(), [&](const Head& a, const Head& b) {
          const auto order = CompareInOrder(a.order, b.order);
          return descending_ ? order > 0 : order < 0;
        });
    PassCurrent();
    --left_;
    return true;
  }

  void Load(void* record, void* followed) const override {
    current_->rows->Load(record, followed);
  }
  Cell Order(size_t i) const override { return current_->order[i]; }

 private:
  // A stream and the row on which it stands.
  struct Head {
    std::unique_ptr<Rows> rows;
    OrderCells order;
    bool passed;  // the row is done with
    bool ended = false;
  };

  absl::Status Advance() {
    for (Head& head : heads_) {
      if (head.passed) SANAD_RETURN_IF_ERROR(Advance(head));
    }
    std::erase_if(heads_, [](const Head& head) { return head.ended; });
    return absl::OkStatus();
  }

  absl::Status Advance(Head& head) {
    SANAD_ASSIGN_OR_RETURN(const bool more, head.rows->Next());
    head.passed = false;
    head.ended = !more;
    head.order.clear();
    for (size_t i = 0; more && i < order_cells_; ++i) {
      head.order.push_back(head.rows->Order(i));
    }
    return absl::OkStatus();
  }

  // On every stream that stands on the current row, so that a row which
  // several streams hold is seen once.
  void PassCurrent() {
    for (Head& head : heads_) {
      head.passed =
          &head == current_ || CompareInOrder(head.order, current_->order) == 0;
    }
  }

  std::vector<Head> heads_;
  const Head* current_ = nullptr;
  size_t order_cells_;
  bool descending_;
  int64_t left_;
  bool limited_ = left_ > 0;
};

}  // namespace

bool LetsNothingThrough(const Stream& stream) {
  return std::any_of(
      stream.filters.begin(), stream.filters.end(), [](const Filter& filter) {
        return filter.op == Filter::Op::kIn && filter.values.empty();
      });
}

bool Matches(const Filter& filter, const Cell& cell) {
  const auto is = [&](const Cell& value) { return Compare(cell, value) == 0; };
  if (filter.op == Filter::Op::kIn) {
    return std::any_of(filter.values.begin(), filter.values.end(), is);
  }
  const auto order = Compare(cell, filter.values.front());
  switch (filter.op) {
    case Filter::Op::kEqual:
      return order == 0;
    case Filter::Op::kNotEqual:
      return order != 0;
    case Filter::Op::kLess:
      return order < 0;
    case Filter::Op::kAtMost:
      return order <= 0;
    case Filter::Op::kMore:
      return order > 0;
    case Filter::Op::kAtLeast:
      return order >= 0;
    case Filter::Op::kIn:
      break;
  }
  return false;
}

absl::StatusOr<std::unique_ptr<Rows>> ScanAll(Reading& reading,
                                              const Scan& scan) {
  if (scan.streams.size() == 1) {
    return reading.OpenStream(scan.streams.front(), scan);
  }
  std::vector<std::unique_ptr<Rows>> streams;
  size_t order_cells = 0;
  for (const Stream& stream : scan.streams) {
    SANAD_ASSIGN_OR_RETURN(auto rows, reading.OpenStream(stream, scan));
    streams.push_back(std::move(rows));
    order_cells =
        OrderColumns(*stream.table, stream.index).size() - stream.prefix.size();
  }
  return std::make_unique<MergedRows>(std::move(streams), scan, order_cells);
}

}  // namespace sanad::storage
