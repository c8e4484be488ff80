#include "tests/capi/allocations.h"

#include <cstdlib>
#include <new>

namespace sanad::capi::test {
namespace {

constexpr int64_t kNever = INT64_MAX;

thread_local int64_t left = kNever;
thread_local Lack lack = Lack::kOnce;

bool Fails() {
  if (left == kNever) return false;
  const int64_t before = left--;
  return lack == Lack::kOnce ? before == 0 : before <= 0;
}

}  // namespace

void FailAllocationAfter(int64_t pass, Lack how) {
  left = pass;
  lack = how;
}

bool AllocationFailed() {
  const bool failed = left < 0;
  left = kNever;
  return failed;
}

}  // namespace sanad::capi::test

void* operator new(size_t size) {
  void* const memory = sanad::capi::test::Fails() ? nullptr : std::malloc(size);
  if (!memory) throw std::bad_alloc();
  return memory;
}
void* operator new(size_t size, const std::nothrow_t&) noexcept {
  return sanad::capi::test::Fails() ? nullptr : std::malloc(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, size_t) noexcept { std::free(memory); }
