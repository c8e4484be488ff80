// What can be done with a member of a struct, by its type.
//
// One `TypeOps` per member type, not per struct, so that code does not grow
// with the number of structs. Interpreters (bytes, difference, columns,
// masks) walk a record's fields and call these through the lowered table.

#ifndef SANAD_SRC_RECORD_TYPE_OPS_H_
#define SANAD_SRC_RECORD_TYPE_OPS_H_

#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/time/time.h"
#include "record/cell.h"
#include "record/wire.h"
#include "sanad/id.h"
#include "sanad/private.h"

namespace sanad::record {

class RecordType;

// The described type of struct T; specialised beside T's field list.
template <class T>
const RecordType& TypeOf();

// Nested records deeper than this are refused when read.
inline constexpr int kMaxDepth = 32;

struct TypeOps {
  // The type in a schema: "int64", "string", "bytes", "bool", "double",
  // "enum", "private", or "record" with `record` set.
  std::string_view schema;
  const RecordType& (*record)() = nullptr;
  bool repeated = false;
  bool optional = false;

  // Wire bytes. `absent` says that nothing is written. `write` includes the
  // tag. `read` takes one occurrence: a list grows by it; false means that
  // the bytes are malformed, a foreign wire type is skipped.
  bool (*absent)(const void* member);
  void (*write)(const void* member, int number, Writer& out);
  bool (*read)(void* member, WireType type, Reader& in, int depth);

  bool (*equal)(const void* a, const void* b);

  // Columns. `cell` is kNone for types that live in tables of their own.
  CellKind cell = CellKind::kNone;
  Cell (*store)(const void* member) = nullptr;
  void (*load)(void* member, const Cell& cell) = nullptr;

  // Whether the value may be stored: finite moments, text that is UTF-8,
  // nothing masked. Null: always.
  bool (*storable)(const void* member) = nullptr;

  // Hides a private member behind its hint. Null: not private.
  void (*mask)(void* member) = nullptr;

  // Visits each record nested in the member. Null: it holds none.
  void (*each)(void* member, absl::FunctionRef<void(void*)> visit) = nullptr;
};

// std::string is text unless the field says that it is bytes.
struct AsBytes {};

// ---------------------------------------------------------------------------
// Scalars: how each becomes an integer, or bytes.

template <class T>
struct Scalar;  // {schema, cell, ToWire, FromWire} for what a varint carries

template <class T>
  requires std::same_as<T, int64_t> || std::same_as<T, int32_t>
struct Scalar<T> {
  static constexpr std::string_view kSchema =
      sizeof(T) == 8 ? "int64" : "int32";
  static int64_t To(T value) { return value; }
  static T From(int64_t value) { return static_cast<T>(value); }
};

template <>
struct Scalar<bool> {
  static constexpr std::string_view kSchema = "bool";
  static int64_t To(bool value) { return value ? 1 : 0; }
  static bool From(int64_t value) { return value != 0; }
};

template <class T>
  requires std::is_enum_v<T>
struct Scalar<T> {
  static constexpr std::string_view kSchema = "enum";
  static int64_t To(T value) { return static_cast<int32_t>(value); }
  static T From(int64_t value) {
    return static_cast<T>(static_cast<int32_t>(value));
  }
};

template <class Tag>
struct Scalar<Id<Tag>> {
  static constexpr std::string_view kSchema = "int64";
  static int64_t To(Id<Tag> id) { return id.value; }
  static Id<Tag> From(int64_t value) { return {value}; }
};

template <>
struct Scalar<absl::Time> {
  static constexpr std::string_view kSchema = "int64";
  static int64_t To(absl::Time time) { return absl::ToUnixMicros(time); }
  static absl::Time From(int64_t micros) {
    return absl::FromUnixMicros(micros);
  }
};

template <>
struct Scalar<absl::Duration> {
  static constexpr std::string_view kSchema = "int64";
  static int64_t To(absl::Duration d) { return absl::ToInt64Microseconds(d); }
  static absl::Duration From(int64_t micros) {
    return absl::Microseconds(micros);
  }
};

template <class T>
concept IsScalar = requires { Scalar<T>::kSchema; };

bool IsStorableMoment(absl::Time time);
bool IsStorableText(const std::string& text);
bool ReadPrivate(Private<std::string>& value, std::string_view bytes);
void WritePrivate(const Private<std::string>& value, Writer& out);
void MaskPrivate(Private<std::string>& value);
bool ReadRecord(const RecordType& type, void* record, std::string_view bytes,
                int depth);
void WriteFields(const RecordType& type, const void* record, Writer& out);
bool RecordsEqual(const RecordType& type, const void* a, const void* b);
bool IsStorableRecord(const RecordType& type, const void* record);

// ---------------------------------------------------------------------------
// One value on the wire, without regard to presence or repetition.

template <class T, class Form = void>
struct Value;

template <IsScalar T>
struct Value<T, void> {
  static constexpr std::string_view kSchema = Scalar<T>::kSchema;
  static constexpr WireType kWire = WireType::kVarint;
  static constexpr CellKind kCell = CellKind::kInteger;
  static bool IsDefault(const T& value) { return Scalar<T>::To(value) == 0; }
  static void Write(const T& value, Writer& out) {
    out.Varint(static_cast<uint64_t>(Scalar<T>::To(value)));
  }
  static bool Read(T& value, Reader& in, int) {
    const auto varint = in.Varint();
    if (varint) value = Scalar<T>::From(static_cast<int64_t>(*varint));
    return varint.has_value();
  }
  static bool Equal(const T& a, const T& b) { return a == b; }
  static Cell Store(const T& value) {
    return Cell::Integer(Scalar<T>::To(value));
  }
  static void Load(T& value, const Cell& cell) {
    value = Scalar<T>::From(cell.integer);
  }
  static bool Storable(const T& value) {
    if constexpr (std::same_as<T, absl::Time>) {
      return IsStorableMoment(value);
    } else {
      return true;
    }
  }
};

template <>
struct Value<double, void> {
  static constexpr std::string_view kSchema = "double";
  static constexpr WireType kWire = WireType::kFixed64;
  static constexpr CellKind kCell = CellKind::kReal;
  static bool IsDefault(double value) {
    return std::bit_cast<uint64_t>(value) == 0;
  }
  static void Write(double value, Writer& out) {
    out.Fixed64(std::bit_cast<uint64_t>(value));
  }
  static bool Read(double& value, Reader& in, int) {
    const auto bits = in.Fixed64();
    if (bits) value = std::bit_cast<double>(*bits);
    return bits.has_value();
  }
  static bool Equal(double a, double b) { return a == b; }
  static Cell Store(double value) { return Cell::Real(value); }
  static void Load(double& value, const Cell& cell) { value = cell.real; }
  static bool Storable(double value) { return value == value; }
};

template <>
struct Value<std::string, AsBytes> {
  static constexpr std::string_view kSchema = "bytes";
  static constexpr WireType kWire = WireType::kBytes;
  static constexpr CellKind kCell = CellKind::kBlob;
  static bool IsDefault(const std::string& value) { return value.empty(); }
  static void Write(const std::string& value, Writer& out) { out.Bytes(value); }
  static bool Read(std::string& value, Reader& in, int) {
    const auto bytes = in.Bytes();
    if (bytes) value.assign(*bytes);
    return bytes.has_value();
  }
  static bool Equal(const std::string& a, const std::string& b) {
    return a == b;
  }
  static Cell Store(const std::string& value) { return Cell::Blob(value); }
  static void Load(std::string& value, const Cell& cell) {
    value.assign(cell.bytes);
  }
  static bool Storable(const std::string&) { return true; }
};

template <>
struct Value<std::string, void> : Value<std::string, AsBytes> {
  static constexpr std::string_view kSchema = "string";
  static constexpr CellKind kCell = CellKind::kText;
  static bool Read(std::string& value, Reader& in, int depth) {
    return Value<std::string, AsBytes>::Read(value, in, depth) &&
           IsStorableText(value);
  }
  static Cell Store(const std::string& value) { return Cell::Text(value); }
  static bool Storable(const std::string& value) {
    return IsStorableText(value);
  }
};

// {1: clear} or {2: hint}; a store's column holds the clear text.
template <>
struct Value<Private<std::string>, void> {
  using T = Private<std::string>;
  static constexpr std::string_view kSchema = "private";
  static constexpr WireType kWire = WireType::kBytes;
  static constexpr CellKind kCell = CellKind::kText;
  static bool IsDefault(const T& value) {
    return !value.masked() && value.clear().empty();
  }
  static void Write(const T& value, Writer& out) {
    const size_t begin = out.Begin();
    WritePrivate(value, out);
    out.End(begin);
  }
  static bool Read(T& value, Reader& in, int) {
    const auto bytes = in.Bytes();
    return bytes && ReadPrivate(value, *bytes);
  }
  static bool Equal(const T& a, const T& b) { return a == b; }
  static Cell Store(const T& value) { return Cell::Text(value.clear()); }
  static void Load(T& value, const Cell& cell) {
    value = T(std::string(cell.bytes));
  }
  static bool Storable(const T& value) {
    return !value.masked() && IsStorableText(value.clear());
  }
};

template <class T>
concept IsRecord = std::is_class_v<T> && std::is_aggregate_v<T> && !IsScalar<T>;

template <IsRecord T>
struct Value<T, void> {
  static constexpr std::string_view kSchema = "record";
  static constexpr WireType kWire = WireType::kBytes;
  static constexpr CellKind kCell = CellKind::kNone;
  static bool IsDefault(const T& value) {
    static const T empty{};
    return RecordsEqual(TypeOf<T>(), &value, &empty);
  }
  static void Write(const T& value, Writer& out) {
    const size_t begin = out.Begin();
    WriteFields(TypeOf<T>(), &value, out);
    out.End(begin);
  }
  static bool Read(T& value, Reader& in, int depth) {
    const auto bytes = in.Bytes();
    return bytes && depth < kMaxDepth &&
           ReadRecord(TypeOf<T>(), &value, *bytes, depth + 1);
  }
  static bool Equal(const T& a, const T& b) {
    return RecordsEqual(TypeOf<T>(), &a, &b);
  }
  static bool Storable(const T& value) {
    return IsStorableRecord(TypeOf<T>(), &value);
  }
};

// ---------------------------------------------------------------------------
// Presence and repetition around a value.

template <class V, class T>
struct Plain {
  static const T& Of(const void* member) {
    return *static_cast<const T*>(member);
  }
  static T& Of(void* member) { return *static_cast<T*>(member); }

  static bool Absent(const void* member) { return V::IsDefault(Of(member)); }
  static void Write(const void* member, int number, Writer& out) {
    out.Tag(number, V::kWire);
    V::Write(Of(member), out);
  }
  static bool Read(void* member, WireType type, Reader& in, int depth) {
    return type == V::kWire ? V::Read(Of(member), in, depth) : in.Skip(type);
  }
  static bool Equal(const void* a, const void* b) {
    return V::Equal(Of(a), Of(b));
  }
  static Cell Store(const void* member) { return V::Store(Of(member)); }
  static void Load(void* member, const Cell& cell) {
    V::Load(Of(member), cell);
  }
  static bool Storable(const void* member) { return V::Storable(Of(member)); }
};

template <class V, class T>
struct Optional {
  static const std::optional<T>& Of(const void* member) {
    return *static_cast<const std::optional<T>*>(member);
  }
  static std::optional<T>& Of(void* member) {
    return *static_cast<std::optional<T>*>(member);
  }

  static bool Absent(const void* member) { return !Of(member).has_value(); }
  static void Write(const void* member, int number, Writer& out) {
    out.Tag(number, V::kWire);
    V::Write(*Of(member), out);
  }
  static bool Read(void* member, WireType type, Reader& in, int depth) {
    if (type != V::kWire) return in.Skip(type);
    auto& value = Of(member);
    if (!value) value.emplace();
    return V::Read(*value, in, depth);
  }
  static bool Equal(const void* a, const void* b) {
    const auto& left = Of(a);
    const auto& right = Of(b);
    if (!left || !right) return left.has_value() == right.has_value();
    return V::Equal(*left, *right);
  }
  static bool Storable(const void* member) {
    return !Of(member) || V::Storable(*Of(member));
  }
  // Only moments may be absent in a column.
  static Cell Store(const void* member) {
    return Of(member) ? V::Store(*Of(member)) : Cell::Integer(kNever);
  }
  static void Load(void* member, const Cell& cell) {
    auto& value = Of(member);
    if (cell.integer == kNever) {
      value.reset();
    } else {
      V::Load(value.emplace(), cell);
    }
  }
};

template <class V, class T>
struct Repeated {
  // Numbers are packed into one length-delimited value, as proto3 does.
  static constexpr bool kPacked = V::kWire != WireType::kBytes;

  static const std::vector<T>& Of(const void* member) {
    return *static_cast<const std::vector<T>*>(member);
  }
  static std::vector<T>& Of(void* member) {
    return *static_cast<std::vector<T>*>(member);
  }

  static bool Absent(const void* member) { return Of(member).empty(); }
  static void Write(const void* member, int number, Writer& out) {
    if constexpr (kPacked) {
      out.Tag(number, WireType::kBytes);
      const size_t begin = out.Begin();
      for (const T& value : Of(member)) V::Write(value, out);
      out.End(begin);
    } else {
      for (const T& value : Of(member)) {
        out.Tag(number, V::kWire);
        V::Write(value, out);
      }
    }
  }
  static bool ReadOne(void* member, Reader& in, int depth) {
    T value{};
    if (!V::Read(value, in, depth)) return false;
    Of(member).push_back(std::move(value));
    return true;
  }
  static bool Read(void* member, WireType type, Reader& in, int depth) {
    if (type == V::kWire) return ReadOne(member, in, depth);
    if (!kPacked || type != WireType::kBytes) return in.Skip(type);
    const auto bytes = in.Bytes();
    if (!bytes) return false;
    Reader packed(*bytes);
    while (!packed.done()) {
      if (!ReadOne(member, packed, depth)) return false;
    }
    return true;
  }
  static bool Equal(const void* a, const void* b) {
    const auto& left = Of(a);
    const auto& right = Of(b);
    if (left.size() != right.size()) return false;
    for (size_t i = 0; i < left.size(); ++i) {
      if (!V::Equal(left[i], right[i])) return false;
    }
    return true;
  }
  static bool Storable(const void* member) {
    for (const T& value : Of(member)) {
      if (!V::Storable(value)) return false;
    }
    return true;
  }
};

template <class Form, class V>
constexpr TypeOps MakeOps() {
  TypeOps ops;
  ops.schema = V::kSchema;
  ops.absent = &Form::Absent;
  ops.write = &Form::Write;
  ops.read = &Form::Read;
  ops.equal = &Form::Equal;
  ops.storable = &Form::Storable;
  return ops;
}

template <class M, class F>
struct OpsFor {
  using V = Value<M, F>;
  static constexpr TypeOps Make() {
    TypeOps ops = MakeOps<Plain<V, M>, V>();
    if constexpr (V::kCell != CellKind::kNone) {
      ops.cell = V::kCell;
      ops.store = &Plain<V, M>::Store;
      ops.load = &Plain<V, M>::Load;
    } else {
      ops.record = &TypeOf<M>;
      ops.each = [](void* member, absl::FunctionRef<void(void*)> visit) {
        visit(member);
      };
    }
    if constexpr (std::same_as<M, Private<std::string>>) {
      ops.mask = [](void* member) {
        MaskPrivate(*static_cast<Private<std::string>*>(member));
      };
    }
    return ops;
  }
};

template <class T, class F>
struct OpsFor<std::optional<T>, F> {
  using V = Value<T, F>;
  static constexpr TypeOps Make() {
    TypeOps ops = MakeOps<Optional<V, T>, V>();
    ops.optional = true;
    if constexpr (std::same_as<T, absl::Time>) {
      ops.cell = CellKind::kInteger;
      ops.store = &Optional<V, T>::Store;
      ops.load = &Optional<V, T>::Load;
    }
    if constexpr (V::kCell == CellKind::kNone) {
      ops.record = &TypeOf<T>;
      ops.each = [](void* member, absl::FunctionRef<void(void*)> visit) {
        if (auto& value = Optional<V, T>::Of(member)) visit(&*value);
      };
    }
    return ops;
  }
};

template <class T, class F>
struct OpsFor<std::vector<T>, F> {
  using V = Value<T, F>;
  static constexpr TypeOps Make() {
    TypeOps ops = MakeOps<Repeated<V, T>, V>();
    ops.repeated = true;
    if constexpr (V::kCell == CellKind::kNone) {
      ops.record = &TypeOf<T>;
      ops.each = [](void* member, absl::FunctionRef<void(void*)> visit) {
        for (T& value : Repeated<V, T>::Of(member)) visit(&value);
      };
    }
    return ops;
  }
};

// The operations of member type M; F is AsBytes where a string holds bytes.
template <class M, class F = void>
inline constexpr TypeOps kOpsOf = OpsFor<M, F>::Make();

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_TYPE_OPS_H_
