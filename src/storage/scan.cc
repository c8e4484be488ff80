#include "storage/scan.h"

#include <algorithm>
#include <compare>
#include <memory>
#include <utility>
#include <vector>

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

class MergedRows final : public Rows {
 public:
  MergedRows(std::vector<std::unique_ptr<Rows>> streams, const Scan& scan,
             size_t order_cells)
      : streams_(std::move(streams)),
        order_cells_(order_cells),
        descending_(scan.direction == Direction::kDescending),
        left_(scan.limit) {}

  absl::StatusOr<bool> Next() override {
    if (left_ == 0 && limited_) return false;
    SANAD_RETURN_IF_ERROR(current_ ? PassCurrent() : Start());
    if (heads_.empty()) return false;
    current_ = *std::min_element(heads_.begin(), heads_.end(),
                                 [&](const Rows* a, const Rows* b) {
                                   const auto order = CompareRows(*a, *b);
                                   return descending_ ? order > 0 : order < 0;
                                 });
    --left_;
    return true;
  }

  void Load(void* record, void* followed) const override {
    current_->Load(record, followed);
  }
  Cell Order(size_t i) const override { return current_->Order(i); }

 private:
  std::strong_ordering CompareRows(const Rows& a, const Rows& b) const {
    for (size_t i = 0; i < order_cells_; ++i) {
      const auto order = Compare(a.Order(i), b.Order(i));
      if (order != 0) return order;
    }
    return std::strong_ordering::equal;
  }

  absl::Status Start() {
    for (const auto& stream : streams_) {
      SANAD_ASSIGN_OR_RETURN(const bool more, stream->Next());
      if (more) heads_.push_back(stream.get());
    }
    return absl::OkStatus();
  }

  // Moves every stream that stands on the current row, so that a row which
  // several streams hold is seen once.
  absl::Status PassCurrent() {
    std::vector<Rows*> standing;
    for (Rows* head : heads_) {
      if (head == current_ || CompareRows(*head, *current_) == 0) {
        standing.push_back(head);
      }
    }
    for (Rows* head : standing) {
      SANAD_ASSIGN_OR_RETURN(const bool more, head->Next());
      if (!more) std::erase(heads_, head);
    }
    return absl::OkStatus();
  }

  std::vector<std::unique_ptr<Rows>> streams_;
  std::vector<Rows*> heads_;
  Rows* current_ = nullptr;
  size_t order_cells_;
  bool descending_;
  int64_t left_;
  bool limited_ = left_ > 0;
};

}  // namespace

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
