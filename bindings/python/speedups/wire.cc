#include "wire.h"

#include <algorithm>
#include <cstring>

#include "object.h"

namespace sanad::python {
namespace {

constexpr size_t kLongestVarint = 10;

size_t PutVarint(uint64_t number, uint8_t* out) {
  size_t size = 0;
  while (number > 0x7F) {
    out[size++] = static_cast<uint8_t>(number) | 0x80;
    number >>= 7;
  }
  out[size++] = static_cast<uint8_t>(number);
  return size;
}

}  // namespace

Writer::~Writer() {
  if (data_ != ready_) PyMem_Free(data_);
}

bool Writer::Reserve(size_t more) {
  if (capacity_ - size_ >= more) return true;
  const size_t capacity = std::max(capacity_ * 2, size_ + more);
  auto* const moved = static_cast<uint8_t*>(
      PyMem_Realloc(data_ == ready_ ? nullptr : data_, capacity));
  if (!moved) {
    PyErr_NoMemory();
    return false;
  }
  if (data_ == ready_) std::memcpy(moved, ready_, size_);
  data_ = moved;
  capacity_ = capacity;
  return true;
}

bool Writer::WriteVarint(uint64_t number) {
  if (!Reserve(kLongestVarint)) return false;
  size_ += PutVarint(number, data_ + size_);
  return true;
}

bool Writer::Write(const void* bytes, size_t size) {
  if (!Reserve(size)) return false;
  if (size > 0) std::memcpy(data_ + size_, bytes, size);
  size_ += size;
  return true;
}

bool Writer::WriteSizeBefore(size_t begin) {
  const size_t size = size_ - begin;
  uint8_t prefix[kLongestVarint];
  const size_t more = PutVarint(size, prefix);
  if (!Reserve(more)) return false;
  std::memmove(data_ + begin + more, data_ + begin, size);
  std::memcpy(data_ + begin, prefix, more);
  size_ += more;
  return true;
}

const char* ReadVarint(Span& bytes, uint64_t& number) {
  number = 0;
  for (int shift = 0; shift < 70 && bytes.begin < bytes.end; shift += 7) {
    const uint64_t byte = *bytes.begin++;
    number |= (byte & 0x7F) << shift;
    if (byte < 0x80) return nullptr;
  }
  return "a number does not end";
}

const char* ReadField(Span& bytes, uint64_t& tag, Span& value) {
  if (const char* fault = ReadVarint(bytes, tag)) return fault;
  value = bytes;
  uint64_t size = 0;
  switch (tag & 7) {
    case 0:
      if (const char* fault = ReadVarint(bytes, size)) return fault;
      value.end = bytes.begin;
      return nullptr;
    case 1:
      size = 8;
      break;
    case 2:
      if (const char* fault = ReadVarint(bytes, size)) return fault;
      value.begin = bytes.begin;
      break;
    case 5:
      size = 4;
      break;
    default:
      return "a field of an unknown kind";
  }
  if (size > static_cast<uint64_t>(bytes.end - bytes.begin)) {
    return "a value does not end";
  }
  bytes.begin += size;
  value.end = bytes.begin;
  return nullptr;
}

}  // namespace sanad::python
