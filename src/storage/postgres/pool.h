// Connections: opened on demand up to a bound, kept for whoever comes next.

#ifndef SANAD_SRC_STORAGE_POSTGRES_POOL_H_
#define SANAD_SRC_STORAGE_POSTGRES_POOL_H_

#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "base/deadline.h"
#include "storage/postgres/connection.h"

namespace sanad::storage::postgres {

class Pool {
 public:
  Pool(Access access, int most) : access_(std::move(access)), free_(most) {}

  // Gives its connection back when it goes out of scope.
  class Lent {
   public:
    Lent(Pool& pool, std::unique_ptr<Connection> connection, bool fresh)
        : pool_(&pool), connection_(std::move(connection)), fresh_(fresh) {}
    Lent(Lent&&) = default;
    Lent& operator=(Lent&&) = delete;
    ~Lent() {
      if (connection_) pool_->Return(std::move(connection_));
    }

    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }
    // Just opened: it was not idle while the server went away.
    bool fresh() const { return fresh_; }

   private:
    Pool* pool_;
    std::unique_ptr<Connection> connection_;
    bool fresh_;
  };

  // Waits until one is free. store.busy, call.cancelled, store.unreachable
  absl::StatusOr<Lent> Take(const Deadline& deadline);

 private:
  absl::StatusOr<std::unique_ptr<Connection>> TakeIdle(
      const Deadline& deadline);
  void Return(std::unique_ptr<Connection> connection);

  const Access access_;
  std::mutex mutex_;
  std::condition_variable_any returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int free_;  // how many more may be lent
};

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_POOL_H_
