// One value, by its C++ type, without regard to presence or repetition.

#ifndef SANAD_SRC_RECORD_VALUE_H_
#define SANAD_SRC_RECORD_VALUE_H_

#include <bit>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "absl/time/time.h"
#include "base/utf8.h"
#include "record/cell.h"
#include "record/enumerators.h"
#include "record/type_ops.h"
#include "record/wire.h"
#include "sanad/id.h"
#include "sanad/private.h"

namespace sanad::record {

// std::string is text unless the field says that it is bytes.
struct AsBytes {};

// --- what a varint carries: how each type becomes an integer --------------

template <class T>
struct Scalar;

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

// Enums are open, as in proto3: a number without a name is kept.
template <class T>
  requires std::is_enum_v<T>
struct Scalar<T> {
  static constexpr std::string_view kSchema = "enum";
  static int64_t To(T value) { return static_cast<int32_t>(value); }
  static T From(int64_t value) {
    return static_cast<T>(static_cast<int32_t>(value));
  }
};

// "Book" of BookTag.
template <class Tag>
constexpr std::string_view NameOfTag() {
  const std::string_view tag = TypeName<Tag>();
  return tag.substr(0, tag.rfind("Tag"));
}

template <class Tag>
struct Scalar<Id<Tag>> {
  static constexpr std::string_view kSchema = "int64";
  static constexpr Meaning kMeaning = Meaning::kId;
  static constexpr std::string_view kNames = NameOfTag<Tag>();
  static int64_t To(Id<Tag> id) { return id.value; }
  static Id<Tag> From(int64_t value) { return {value}; }
};

template <>
struct Scalar<absl::Time> {
  static constexpr std::string_view kSchema = "int64";
  static constexpr Meaning kMeaning = Meaning::kMoment;
  static int64_t To(absl::Time time) { return absl::ToUnixMicros(time); }
  static absl::Time From(int64_t micros) {
    return absl::FromUnixMicros(micros);
  }
};

template <>
struct Scalar<absl::Duration> {
  static constexpr std::string_view kSchema = "int64";
  static constexpr Meaning kMeaning = Meaning::kLength;
  static int64_t To(absl::Duration d) { return absl::ToInt64Microseconds(d); }
  static absl::Duration From(int64_t micros) {
    return absl::Microseconds(micros);
  }
};

template <class T>
concept IsScalar = requires { Scalar<T>::kSchema; };

template <class T>
concept IsMoment =
    std::same_as<T, absl::Time> || std::same_as<T, absl::Duration>;

template <class T>
concept IsRecord = std::is_class_v<T> && std::is_aggregate_v<T> && !IsScalar<T>;

// --- asked of value.cc and interpret.cc, so that no template holds them ---

// Moments at or past what int64 microseconds can say are not storable.
bool IsStorableMicros(int64_t micros);
bool IsStorableText(std::string_view text);

void WritePrivate(const Private<std::string>& value, Writer& out);
bool ReadPrivate(Private<std::string>& value, std::string_view bytes,
                 int depth);
void MaskPrivate(Private<std::string>& value);

void WriteFields(const RecordType& type, const void* record, Writer& out);
bool ReadRecord(const RecordType& type, void* record, std::string_view bytes,
                int depth);
bool AllAbsent(const RecordType& type, const void* record);
void ClearPreset(const RecordType& type, void* record);
bool RecordsEqual(const RecordType& type, const void* a, const void* b);
bool IsStorableRecord(const RecordType& type, const void* record);

// --- the value ------------------------------------------------------------

// Zero is what absence on the wire means; T{} may be something else.
template <class T, class Form = void>
struct Value;

template <IsScalar T>
struct Value<T, void> {
  static constexpr std::string_view kSchema = Scalar<T>::kSchema;
  static constexpr WireType kWire = WireType::kVarint;
  static constexpr CellKind kCell = CellKind::kInteger;
  static T Zero() { return Scalar<T>::From(0); }
  static bool IsZero(const T& value) { return Scalar<T>::To(value) == 0; }
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
    return !IsMoment<T> || IsStorableMicros(Scalar<T>::To(value));
  }
  static bool Named(const T& value)
    requires std::is_enum_v<T>
  {
    return IsNamed<T>(Scalar<T>::To(value));
  }
};

// Two doubles are equal when their bits are: -0.0 is not 0.0, and a NaN is
// itself.
template <>
struct Value<double, void> {
  static constexpr std::string_view kSchema = "double";
  static constexpr WireType kWire = WireType::kFixed64;
  static constexpr CellKind kCell = CellKind::kReal;
  static uint64_t Bits(double value) { return std::bit_cast<uint64_t>(value); }
  static double Zero() { return 0; }
  static bool IsZero(double value) { return Bits(value) == 0; }
  static void Write(double value, Writer& out) { out.Fixed64(Bits(value)); }
  static bool Read(double& value, Reader& in, int) {
    const auto bits = in.Fixed64();
    if (bits) value = std::bit_cast<double>(*bits);
    return bits.has_value();
  }
  static bool Equal(double a, double b) { return Bits(a) == Bits(b); }
  static Cell Store(double value) { return Cell::Real(value); }
  static void Load(double& value, const Cell& cell) { value = cell.real; }
  static bool Storable(double value) { return std::isfinite(value); }
};

template <>
struct Value<std::string, AsBytes> {
  static constexpr std::string_view kSchema = "bytes";
  static constexpr WireType kWire = WireType::kBytes;
  static constexpr CellKind kCell = CellKind::kBlob;
  static std::string Zero() { return {}; }
  static bool IsZero(const std::string& value) { return value.empty(); }
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
  static bool Read(std::string& value, Reader& in, int) {
    const auto text = in.Bytes();
    if (!text || !IsUtf8(*text)) return false;
    value.assign(*text);
    return true;
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
  static T Zero() { return {}; }
  static bool IsZero(const T& value) {
    return !value.masked() && value.clear().empty();
  }
  static void Write(const T& value, Writer& out) {
    const size_t begin = out.Begin();
    WritePrivate(value, out);
    out.End(begin);
  }
  static bool Read(T& value, Reader& in, int depth) {
    const auto bytes = in.Bytes();
    return bytes && depth < kMaxDepth && ReadPrivate(value, *bytes, depth + 1);
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

template <IsRecord T>
struct Value<T, void> {
  static constexpr std::string_view kSchema = "record";
  static constexpr WireType kWire = WireType::kBytes;
  static constexpr CellKind kCell = CellKind::kNone;
  static T Zero() {
    T value{};
    ClearPreset(TypeOf<T>(), &value);
    return value;
  }
  static bool IsZero(const T& value) { return AllAbsent(TypeOf<T>(), &value); }
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

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_VALUE_H_
