// A value that not every reader may see: clear, or masked.
//
// A masked value is neither empty nor the real one: it holds a hint such as
// "m•••@e•••.com" and cannot be written back, so that showing a record and
// saving it again never destroys what was hidden.
//
//   if (identity.value.masked()) Show(identity.value.hint());
//   else                         Dial(identity.value.clear());

#ifndef SANAD_PRIVATE_H_
#define SANAD_PRIVATE_H_

#include <concepts>
#include <string>
#include <utility>

namespace sanad {

template <class T>
class Private {
 public:
  Private() = default;
  template <class U>
    requires std::constructible_from<T, U&&>
  Private(U&& clear) : clear_(std::forward<U>(clear)) {}

  static Private Masked(std::string hint) {
    Private value;
    value.masked_ = true;
    value.hint_ = std::move(hint);
    return value;
  }

  bool masked() const { return masked_; }
  const T& clear() const { return clear_; }          // T() when masked
  const std::string& hint() const { return hint_; }  // empty when clear

  friend bool operator==(const Private&, const Private&) = default;

 private:
  T clear_{};
  std::string hint_;
  bool masked_ = false;
};

}  // namespace sanad

#endif  // SANAD_PRIVATE_H_
