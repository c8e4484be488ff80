#include "storage/sqlite/reader_pool.h"

#include <memory>
#include <mutex>
#include <utility>

#include "base/refuse.h"

namespace sanad::storage::sqlite {

absl::StatusOr<ReaderPool::Reader> ReaderPool::Take(Deadline deadline) {
  std::unique_ptr<Connection> connection = TakeIdle();
  if (!connection) {
    SANAD_ASSIGN_OR_RETURN(connection, Connection::Open(access_, deadline));
  }
  connection->set_deadline(deadline);
  return Reader(*this, std::move(connection));
}

std::unique_ptr<Connection> ReaderPool::TakeIdle() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return nullptr;
  std::unique_ptr<Connection> connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

// There is room for it.
void ReaderPool::Return(std::unique_ptr<Connection> connection) noexcept {
  const std::lock_guard lock(mutex_);
  if (idle_.size() < kMaxIdle) idle_.push_back(std::move(connection));
}

}  // namespace sanad::storage::sqlite
