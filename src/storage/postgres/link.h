// The wire to the server: bytes go and come without ever blocking longer
// than a deadline. What is POSIX stands here.

#ifndef SANAD_SRC_STORAGE_POSTGRES_LINK_H_
#define SANAD_SRC_STORAGE_POSTGRES_LINK_H_

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/deadline.h"
#include "storage/postgres/result.h"

namespace sanad::storage::postgres {

class Link {
 public:
  // store.unreachable, store.busy
  static absl::StatusOr<Link> Open(std::string_view url, bool read_only,
                                   const Deadline& deadline);

  PGconn* handle() const { return handle_.get(); }

  // The next answer of the server. When the deadline passes or the caller
  // cancels, the statement is called off and the link is good for nothing
  // more.
  absl::StatusOr<Result> Receive(const Deadline& deadline);

  // Whether it can still be used.
  bool works() const { return works_; }
  // Why it cannot.
  absl::Status Broken();

 private:
  struct Finish {
    void operator()(PGconn* handle) const { PQfinish(handle); }
  };

  explicit Link(PGconn* handle) : handle_(handle) {}

  absl::Status Connect(const Deadline& deadline);
  absl::Status AwaitAnswer(const Deadline& deadline);
  // Waits until the socket may be read (or written, too).
  bool Poll(bool writing, const Deadline& deadline) const;
  absl::Status CallOff(const Deadline& deadline);

  std::unique_ptr<PGconn, Finish> handle_;
  bool works_ = true;
};

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_LINK_H_
