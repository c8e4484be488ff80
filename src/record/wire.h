// Protocol Buffers wire format, the part that sanad uses
// (https://protobuf.dev/programming-guides/encoding/): varints, 64-bit
// values and length-delimited bytes. Groups and 32-bit values are skipped
// where they come from outside and never written.

#ifndef SANAD_SRC_RECORD_WIRE_H_
#define SANAD_SRC_RECORD_WIRE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sanad::record {

enum class WireType : uint8_t {
  kVarint = 0,
  kFixed64 = 1,
  kBytes = 2,
  kFixed32 = 5,
};

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void Varint(uint64_t value);
  void Tag(int number, WireType type);
  void Fixed64(uint64_t value);
  void Bytes(std::string_view bytes);

  // What is written between Begin and End becomes one length-delimited
  // value; they nest.
  size_t Begin() const { return out_.size(); }
  void End(size_t begin);

 private:
  std::string& out_;
};

// Reads foreign bytes: every call says whether there was a whole value, and
// after the first that was not, nothing more is read.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool done() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

  struct FieldTag {
    int number = 0;
    WireType type = WireType::kVarint;
  };
  std::optional<FieldTag> Tag();
  std::optional<uint64_t> Varint();
  std::optional<uint64_t> Fixed64();
  std::optional<std::string_view> Bytes();
  bool Skip(WireType type);

 private:
  std::string_view rest_;
};

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_WIRE_H_
