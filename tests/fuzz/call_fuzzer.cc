// Whatever the bytes of a request, a call answers, and says so in an error
// whose code is the status. The first byte says who calls, the next two the
// method.

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/desk.h"

namespace sanad::fuzz {
namespace {

constexpr size_t kHead = 3;

void CallOnce(const uint8_t* data, size_t size) {
  const Desk desk;
  const uint32_t method = data[1] | uint32_t{data[2]} << 8;
  desk.Call(desk.As(data[0]), method, data + kHead, size - kHead);
  desk.RequireSound();
}

}  // namespace
}  // namespace sanad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < sanad::fuzz::kHead) return 0;
  sanad::fuzz::CallOnce(data, size);
  return 0;
}
