#include "tests/capi/allocations.h"

#include <cstdlib>
#include <new>

namespace sanad::capi::test {
namespace {

constexpr int64_t kNever = INT64_MAX;

thread_local int64_t left = kNever;
thread_local Lack lack = Lack::kOnce;
thread_local int64_t live = 0;

bool Fails() {
  if (left == kNever) return false;
  const int64_t before = left--;
  return lack == Lack::kOnce ? before == 0 : before <= 0;
}

void* Allocate(size_t size) {
  void* const memory = Fails() ? nullptr : std::malloc(size);
  live += memory != nullptr;
  return memory;
}

void Free(void* memory) {
  live -= memory != nullptr;
  std::free(memory);
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

int64_t LiveAllocations() { return live; }

}  // namespace sanad::capi::test

using sanad::capi::test::Allocate;
using sanad::capi::test::Free;

void* operator new(size_t size) {
  void* const memory = Allocate(size);
  if (!memory) throw std::bad_alloc();
  return memory;
}
void* operator new(size_t size, const std::nothrow_t&) noexcept {
  return Allocate(size);
}
void operator delete(void* memory) noexcept { Free(memory); }
void operator delete(void* memory, size_t) noexcept { Free(memory); }
