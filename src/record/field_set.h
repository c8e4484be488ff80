// A set of a record type's fields, by their position.

#ifndef SANAD_SRC_RECORD_FIELD_SET_H_
#define SANAD_SRC_RECORD_FIELD_SET_H_

#include <bit>
#include <cstddef>
#include <cstdint>

namespace sanad::record {

inline constexpr size_t kMaxFields = 64;

class FieldSet {
 public:
  FieldSet() = default;
  static FieldSet All(size_t fields) {
    FieldSet set;
    set.bits_ =
        fields == kMaxFields ? ~uint64_t{0} : (uint64_t{1} << fields) - 1;
    return set;
  }
  // What is in both.
  static FieldSet Both(const FieldSet& a, const FieldSet& b) {
    FieldSet set;
    set.bits_ = a.bits_ & b.bits_;
    return set;
  }
  // What is in at least one.
  static FieldSet Either(const FieldSet& a, const FieldSet& b) {
    FieldSet set;
    set.bits_ = a.bits_ | b.bits_;
    return set;
  }

  void Add(size_t index) { bits_ |= uint64_t{1} << index; }
  void Remove(size_t index) { bits_ &= ~(uint64_t{1} << index); }
  bool Has(size_t index) const { return (bits_ >> index & 1) != 0; }
  bool empty() const { return bits_ == 0; }
  int size() const { return std::popcount(bits_); }
  uint64_t bits() const { return bits_; }

  friend bool operator==(const FieldSet&, const FieldSet&) = default;

 private:
  uint64_t bits_ = 0;
};

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_FIELD_SET_H_
