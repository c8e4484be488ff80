// Protocol Buffers wire format, the part that sanad uses
// (https://protobuf.dev/programming-guides/encoding/): varints, 64-bit
// values and length-delimited bytes. Groups and 32-bit values are skipped
// where they come from outside and never written.
//
// Where the encoding guide leaves hostile bytes open, a reader judges as
// libprotobuf does: tags and sizes take at most five bytes, and of a tag
// the low 32 bits count.

#ifndef SANAD_SRC_RECORD_WIRE_H_
#define SANAD_SRC_RECORD_WIRE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sanad::record {

enum class WireType : uint8_t {
  kVarint = 0,
  kFixed64 = 1,
  kBytes = 2,
  kStartGroup = 3,
  kEndGroup = 4,
  kFixed32 = 5,
};

// Nested values deeper than this are refused when read.
inline constexpr int kMaxDepth = 100;

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void Varint(uint64_t value) {
    if (value < 0x80) {
      out_.push_back(static_cast<char>(value));
    } else {
      LongVarint(value);
    }
  }
  void Tag(int number, WireType type) {
    Varint(static_cast<uint64_t>(number) << 3 | static_cast<uint64_t>(type));
  }
  void Fixed64(uint64_t value);
  void Bytes(std::string_view bytes);

  // What is written between Begin and End becomes one length-delimited
  // value; they nest.
  size_t Begin() const { return out_.size(); }
  void End(size_t begin);

 private:
  void LongVarint(uint64_t value);

  std::string& out_;
};

// Reads foreign bytes: every call says whether there was a whole value, and
// after the first that was not, nothing more is read.
class Reader {
 public:
  explicit Reader(std::string_view bytes)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool done() const { return at_ == end_; }
  std::string_view rest() const { return {at_, left()}; }

  struct FieldTag {
    int number = 0;
    WireType type = WireType::kVarint;
  };
  std::optional<FieldTag> Tag() {
    uint64_t tag;
    if (!UpTo(kMaxTagBytes, tag)) return std::nullopt;
    const auto low = static_cast<uint32_t>(tag);
    if (low >> 3 == 0) return std::nullopt;
    return FieldTag{static_cast<int>(low >> 3), static_cast<WireType>(low & 7)};
  }
  std::optional<uint64_t> Varint() {
    uint64_t value;
    if (!UpTo(kMaxVarintBytes, value)) return std::nullopt;
    return value;
  }
  std::optional<uint64_t> Fixed64();
  std::optional<std::string_view> Bytes();

  // Passes over the value behind `tag`, which stands `depth` values deep.
  bool Skip(const FieldTag& tag, int depth = 0);

 private:
  static constexpr int kMaxTagBytes = 5;
  static constexpr int kMaxSizeBytes = 5;
  static constexpr int kMaxVarintBytes = 10;

  size_t left() const { return static_cast<size_t>(end_ - at_); }

  // A varint of at most so many bytes. The answer is a flag and not an
  // optional because this is the innermost step: put together in memory, the
  // optional costs twice what the step does.
  bool UpTo(int bytes, uint64_t& value) {
    if (at_ == end_ || static_cast<uint8_t>(*at_) >= 0x80) {
      return LongVarint(bytes, value);
    }
    value = static_cast<uint8_t>(*at_++);
    return true;
  }
  bool LongVarint(int max_bytes, uint64_t& value);
  bool Advance(size_t bytes);
  bool SkipGroup(int number, int depth);

  const char* at_;
  const char* end_;
};

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_WIRE_H_
