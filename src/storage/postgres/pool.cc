#include "storage/postgres/pool.h"

#include <utility>

#include "base/refuse.h"
#include "storage/turn.h"

namespace sanad::storage::postgres {

absl::StatusOr<Pool::Lent> Pool::Take(const Deadline& deadline) {
  SANAD_ASSIGN_OR_RETURN(auto connection, TakeIdle(deadline));
  const bool fresh = !connection;
  if (fresh) {
    auto opened = Connection::Open(access_, deadline);
    if (!opened.ok()) {
      Return(nullptr);
      return opened.status();
    }
    connection = *std::move(opened);
  }
  return Lent(*this, std::move(connection), fresh);
}

// Null: a new one may be opened.
absl::StatusOr<std::unique_ptr<Connection>> Pool::TakeIdle(
    const Deadline& deadline) {
  std::unique_lock lock(mutex_);
  const bool free = returned_.wait_for(
      lock, deadline.cancel(), absl::ToChronoNanoseconds(deadline.left()),
      [&] { return free_ > 0; });
  if (!free) return WaitedInVain(deadline);
  --free_;
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void Pool::Return(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock(mutex_);
    ++free_;
    if (connection && connection->works()) {
      idle_.push_back(std::move(connection));
    }
  }
  returned_.notify_one();
}

}  // namespace sanad::storage::postgres
