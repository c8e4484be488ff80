// Which row holds at a place.
//
// A table of its own, since every check goes through it: an empty slot says
// row 0, which is the answer for all places that nobody named, so that
// finding and not finding are one path. At most half full, probed in a line;
// ids are given by the workspace, not by strangers.

#ifndef SANAD_SRC_ACCESS_PLACE_INDEX_H_
#define SANAD_SRC_ACCESS_PLACE_INDEX_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sanad::access {

template <class Id>
class PlaceIndex {
 public:
  using Entry = std::pair<Id, uint32_t>;

  PlaceIndex() : PlaceIndex(std::vector<Entry>()) {}

  // REQUIRES: each place once, none without an id.
  explicit PlaceIndex(const std::vector<Entry>& entries)
      : slots_(std::bit_ceil(2 * entries.size() + 2)),
        shift_(64 - std::countr_zero(slots_.size())) {
    for (const auto& [place, row] : entries) {
      slots_[SlotOf(place)] = {place, row};
    }
  }

  uint32_t RowAt(Id place) const { return slots_[SlotOf(place)].row; }

  std::vector<Id> Places() const {
    std::vector<Id> places;
    for (const Slot& slot : slots_) {
      if (slot.place) places.push_back(slot.place);
    }
    return places;
  }

 private:
  struct Slot {
    Id place;
    uint32_t row = 0;
  };

  // The slot of the place, or the empty one where it would be.
  size_t SlotOf(Id place) const {
    constexpr uint64_t kGolden = 0x9e3779b97f4a7c15;  // spreads neighbours
    size_t slot = static_cast<uint64_t>(place.value) * kGolden >> shift_;
    while (slots_[slot].place && slots_[slot].place != place) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return slot;
  }

  std::vector<Slot> slots_;
  int shift_;
};

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_PLACE_INDEX_H_
