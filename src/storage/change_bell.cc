#include "storage/change_bell.h"

#include <algorithm>

namespace sanad::storage {
namespace {

constexpr absl::Duration kBetweenLooks = absl::Milliseconds(50);

}  // namespace

void ChangeBell::Ring() {
  {
    const std::lock_guard lock(mutex_);
    ++commits_;
  }
  rung_.notify_all();
}

void ChangeBell::Wait(absl::Duration timeout) {
  std::unique_lock lock(mutex_);
  rung_.wait_for(lock,
                 absl::ToChronoNanoseconds(std::min(timeout, kBetweenLooks)),
                 [&, seen = commits_] { return commits_ != seen; });
}

}  // namespace sanad::storage
