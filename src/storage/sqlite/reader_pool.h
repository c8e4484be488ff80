// Connections for reading: opened on demand, kept for the next reader.

#ifndef SANAD_SRC_STORAGE_SQLITE_READER_POOL_H_
#define SANAD_SRC_STORAGE_SQLITE_READER_POOL_H_

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "storage/sqlite/connection.h"

namespace sanad::storage::sqlite {

class ReaderPool {
 public:
  // Connections kept while nobody reads; more may be in use at a time.
  static constexpr size_t kMaxIdle = 16;

  explicit ReaderPool(Access access) : access_(std::move(access)) {
    idle_.reserve(kMaxIdle);  // giving one back must need no memory
  }

  // Gives its connection back when it goes out of scope.
  class Reader {
   public:
    Reader(ReaderPool& pool, std::unique_ptr<Connection> connection)
        : pool_(&pool), connection_(std::move(connection)) {}
    Reader(Reader&&) = default;
    Reader& operator=(Reader&&) = delete;
    ~Reader() {
      if (connection_) pool_->Return(std::move(connection_));
    }

    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

   private:
    ReaderPool* pool_;
    std::unique_ptr<Connection> connection_;
  };

  // A connection that waits for other processes until `deadline`.
  absl::StatusOr<Reader> Take(Deadline deadline);

 private:
  std::unique_ptr<Connection> TakeIdle();
  void Return(std::unique_ptr<Connection> connection) noexcept;

  const Access access_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_READER_POOL_H_
