// The operations of a member, made from those of its values: the member is
// one value, an optional one, or a list.

#ifndef SANAD_SRC_RECORD_OPS_OF_H_
#define SANAD_SRC_RECORD_OPS_OF_H_

#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/time/time.h"
#include "record/cell.h"
#include "record/type_ops.h"
#include "record/value.h"
#include "record/wire.h"
#include "sanad/private.h"

namespace sanad::record {

template <class M>
const M& As(const void* member) {
  return *static_cast<const M*>(member);
}
template <class M>
M& As(void* member) {
  return *static_cast<M*>(member);
}

// V is the Value of T.
template <class V, class T>
struct Plain {
  static bool Absent(const void* member) { return V::IsZero(As<T>(member)); }
  static void Clear(void* member) { As<T>(member) = V::Zero(); }
  static void Write(const void* member, int number, Writer& out) {
    out.Tag(number, V::kWire);
    V::Write(As<T>(member), out);
  }
  static bool Read(void* member, WireType, Reader& in, int depth) {
    return V::Read(As<T>(member), in, depth);
  }
  static bool Equal(const void* a, const void* b) {
    return V::Equal(As<T>(a), As<T>(b));
  }
  static Cell Store(const void* member) { return V::Store(As<T>(member)); }
  static void Load(void* member, const Cell& cell) {
    V::Load(As<T>(member), cell);
  }
  static bool Storable(const void* member) {
    return V::Storable(As<T>(member));
  }
  static bool Named(const void* member) { return V::Named(As<T>(member)); }
  template <class Visit>
  static void Each(void* member, Visit visit) {
    visit(As<T>(member));
  }
};

template <class V, class T>
struct Optional {
  using M = std::optional<T>;

  static bool Absent(const void* member) { return !As<M>(member).has_value(); }
  static void Clear(void* member) { As<M>(member).reset(); }
  static void Write(const void* member, int number, Writer& out) {
    Plain<V, T>::Write(&*As<M>(member), number, out);
  }
  static bool Read(void* member, WireType, Reader& in, int depth) {
    M& value = As<M>(member);
    if (!value) value = V::Zero();
    return V::Read(*value, in, depth);
  }
  static bool Equal(const void* a, const void* b) {
    const M& left = As<M>(a);
    const M& right = As<M>(b);
    if (!left || !right) return left.has_value() == right.has_value();
    return V::Equal(*left, *right);
  }
  static Cell Store(const void* member) {
    const M& value = As<M>(member);
    return value ? V::Store(*value) : Cell::Integer(kNever);
  }
  static void Load(void* member, const Cell& cell) {
    M& value = As<M>(member);
    value.reset();
    if (cell.integer != kNever) V::Load(value.emplace(), cell);
  }
  static bool Storable(const void* member) {
    const M& value = As<M>(member);
    return !value || V::Storable(*value);
  }
  static bool Named(const void* member) {
    const M& value = As<M>(member);
    return !value || V::Named(*value);
  }
  template <class Visit>
  static void Each(void* member, Visit visit) {
    if (M& value = As<M>(member)) visit(*value);
  }
};

template <class V, class T>
struct Repeated {
  using M = std::vector<T>;

  // Numbers are packed into one length-delimited value, as proto3 does.
  static constexpr bool kPacked = V::kWire != WireType::kBytes;

  static bool Absent(const void* member) { return As<M>(member).empty(); }
  static void Clear(void* member) { As<M>(member).clear(); }
  static void Write(const void* member, int number, Writer& out) {
    if constexpr (kPacked) {
      out.Tag(number, WireType::kBytes);
      const size_t begin = out.Begin();
      for (const T& value : As<M>(member)) V::Write(value, out);
      out.End(begin);
    } else {
      for (const T& value : As<M>(member)) {
        Plain<V, T>::Write(&value, number, out);
      }
    }
  }
  static bool Read(void* member, WireType type, Reader& in, int depth) {
    if (type == V::kWire) return ReadOne(As<M>(member), in, depth);
    const auto bytes = in.Bytes();
    if (!bytes) return false;
    Reader packed(*bytes);
    while (!packed.done()) {
      if (!ReadOne(As<M>(member), packed, depth)) return false;
    }
    return true;
  }
  static bool ReadOne(M& list, Reader& in, int depth) {
    T value = V::Zero();
    if (!V::Read(value, in, depth)) return false;
    list.push_back(std::move(value));
    return true;
  }
  static bool Equal(const void* a, const void* b) {
    return std::ranges::equal(
        As<M>(a), As<M>(b),
        [](const T& left, const T& right) { return V::Equal(left, right); });
  }
  static bool Storable(const void* member) {
    return std::ranges::all_of(
        As<M>(member), [](const T& value) { return V::Storable(value); });
  }
  static bool Named(const void* member) {
    return std::ranges::all_of(As<M>(member),
                               [](const T& value) { return V::Named(value); });
  }
  template <class Visit>
  static void Each(void* member, Visit visit) {
    for (T& value : As<M>(member)) visit(value);
  }
};

template <class Form, class V, class T>
constexpr TypeOps MakeOps() {
  TypeOps ops;
  ops.schema = V::kSchema;
  ops.wire = V::kWire;
  ops.absent = &Form::Absent;
  ops.clear = &Form::Clear;
  ops.write = &Form::Write;
  ops.read = &Form::Read;
  ops.equal = &Form::Equal;
  ops.storable = &Form::Storable;
  if constexpr (std::is_enum_v<T>) {
    static_assert(sizeof(T) >= sizeof(int32_t),
                  "unknown numbers are kept as they came");
    ops.named = &Form::Named;
  }
  if constexpr (requires { Scalar<T>::kMeaning; }) {
    ops.meaning = Scalar<T>::kMeaning;
  }
  if constexpr (requires { Scalar<T>::kNames; }) ops.names = Scalar<T>::kNames;
  if constexpr (IsRecord<T>) {
    ops.record = &TypeOf<T>;
    ops.each = [](void* member, absl::FunctionRef<void(void*)> visit) {
      Form::Each(member, [&](T& nested) { visit(&nested); });
    };
  }
  if constexpr (std::same_as<T, Private<std::string>>) {
    ops.mask = [](void* member) { Form::Each(member, &MaskPrivate); };
  }
  return ops;
}

template <class Form>
constexpr void AddCell(TypeOps& ops, CellKind kind) {
  ops.cell = kind;
  ops.store = &Form::Store;
  ops.load = &Form::Load;
}

template <class M, class F>
struct OpsFor {
  static constexpr TypeOps Make() {
    using V = Value<M, F>;
    TypeOps ops = MakeOps<Plain<V, M>, V, M>();
    if constexpr (!IsRecord<M>) AddCell<Plain<V, M>>(ops, V::kCell);
    return ops;
  }
};

template <class T, class F>
struct OpsFor<std::optional<T>, F> {
  static constexpr TypeOps Make() {
    using V = Value<T, F>;
    TypeOps ops = MakeOps<Optional<V, T>, V, T>();
    ops.optional = true;
    // Only moments may be absent in a column.
    if constexpr (std::same_as<T, absl::Time>) {
      AddCell<Optional<V, T>>(ops, V::kCell);
    }
    return ops;
  }
};

template <class T, class F>
struct OpsFor<std::vector<T>, F> {
  static constexpr TypeOps Make() {
    using V = Value<T, F>;
    TypeOps ops = MakeOps<Repeated<V, T>, V, T>();
    ops.repeated = true;
    ops.packed = Repeated<V, T>::kPacked;
    return ops;
  }
};

// The operations of member type M; F is AsBytes where a string holds bytes.
template <class M, class F = void>
inline constexpr TypeOps kOpsOf = OpsFor<M, F>::Make();

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_OPS_OF_H_
