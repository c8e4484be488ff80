// An allocator that can be told to fail, and that counts. Linked into a
// program, it takes the place of `operator new`, also for the libraries that
// it loads.

#ifndef SANAD_TESTS_CAPI_ALLOCATIONS_H_
#define SANAD_TESTS_CAPI_ALLOCATIONS_H_

#include <cstdint>

namespace sanad::capi::test {

enum class Lack { kOnce, kFromThenOn };

// Of this thread: `pass` allocations work, the one after fails, or all do.
void FailAllocationAfter(int64_t pass, Lack how = Lack::kOnce);
// Ends that; whether one failed.
bool AllocationFailed();

// What this thread has taken and not given back; others that give back what
// it took, or the other way round, mislead it.
int64_t LiveAllocations();

}  // namespace sanad::capi::test

#endif  // SANAD_TESTS_CAPI_ALLOCATIONS_H_
