#include "desk/denials.h"

#include <algorithm>
#include <utility>

#include "base/refuse.h"
#include "desk/tables.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Change;

// Both together: what was tried last is told.
Denial Sum(const Denial& one, const Denial& other) {
  Denial sum = one.last_at > other.last_at ? one : other;
  sum.count = one.count + other.count;
  sum.first_at = std::min(one.first_at, other.first_at);
  return sum;
}

}  // namespace

void Denials::Count(const Denial& one) {
  const std::lock_guard lock(mutex_);
  const auto found = waiting_.find(KeyOf(one));
  if (found != waiting_.end()) {
    found->second = Sum(found->second, one);
  } else if (waiting_.size() < kDenialsWaiting) {
    waiting_.emplace(KeyOf(one), one);
  }
}

std::vector<Denial> Denials::Take(size_t limit) {
  const std::lock_guard lock(mutex_);
  std::vector<Denial> taken;
  taken.reserve(std::min(limit, waiting_.size()));
  while (taken.size() < limit && !waiting_.empty()) {
    taken.push_back(waiting_.begin()->second);
    waiting_.erase(waiting_.begin());
  }
  return taken;
}

bool Denials::empty() const {
  const std::lock_guard lock(mutex_);
  return waiting_.empty();
}

absl::Status WriteDenials(storage::Writing& writing,
                          const std::vector<Denial>& denials) {
  std::vector<Change> changes;
  changes.reserve(denials.size());
  for (const Denial& one : denials) {
    SANAD_ASSIGN_OR_RETURN(
        const auto stored,
        storage::Find(
            writing, TableFor<Denial>(), kPrimary,
            {Cell::Integer(static_cast<int64_t>(one.actor_kind)),
             Cell::Integer(one.actor), Cell::Integer(one.operation)}));
    changes.push_back(
        stored ? storage::Update(TableFor<Denial>(), *stored, Sum(*stored, one))
               : storage::Insert(TableFor<Denial>(), one));
  }
  if (changes.empty()) return absl::OkStatus();
  return writing.Apply(changes);
}

}  // namespace sanad
