// Protobuf wire bytes, as sanad/_wire.py reads and writes them.

#ifndef SANAD_BINDINGS_PYTHON_SPEEDUPS_WIRE_H_
#define SANAD_BINDINGS_PYTHON_SPEEDUPS_WIRE_H_

#include <cstddef>
#include <cstdint>

namespace sanad::python {

// Bytes that grow. What returns false has set MemoryError.
class Writer {
 public:
  Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer();

  bool WriteVarint(uint64_t number);
  bool Write(const void* bytes, size_t size);
  // Puts the size of what was written since `begin` before it.
  bool WriteSizeBefore(size_t begin);

  const uint8_t* data() const { return data_; }
  size_t size() const { return size_; }

 private:
  bool Reserve(size_t more);

  uint8_t ready_[512];
  uint8_t* data_ = ready_;
  size_t size_ = 0;
  size_t capacity_ = sizeof ready_;
};

struct Span {
  const uint8_t* begin;
  const uint8_t* end;
};

// Each reads from the beginning of `bytes`, which it moves on, and returns
// null, or what is wrong.
const char* ReadVarint(Span& bytes, uint64_t& number);
// A tag and where its value stands.
const char* ReadField(Span& bytes, uint64_t& tag, Span& value);

}  // namespace sanad::python

#endif  // SANAD_BINDINGS_PYTHON_SPEEDUPS_WIRE_H_
