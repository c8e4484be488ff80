// Whatever calls follow one another, each answers, and the desk is sound in
// the end. A call is: who, method (two bytes), size (two bytes), request;
// the smaller byte comes first.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/desk.h"

namespace sanad::fuzz {
namespace {

constexpr size_t kHead = 5;
constexpr int kCalls = 64;  // more would only be slow

uint32_t ReadShort(const uint8_t* data) {
  return data[0] | uint32_t{data[1]} << 8;
}

void CallAll(const uint8_t* data, size_t size) {
  const Desk desk;
  for (int call = 0; call < kCalls && size >= kHead; ++call) {
    const uint32_t method = ReadShort(data + 1);
    const size_t wanted = ReadShort(data + 3);
    const size_t given = std::min(wanted, size - kHead);
    desk.Call(desk.As(data[0]), method, data + kHead, given);
    data += kHead + given;
    size -= kHead + given;
  }
  desk.RequireSound();
}

}  // namespace
}  // namespace sanad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sanad::fuzz::CallAll(data, size);
  return 0;
}
