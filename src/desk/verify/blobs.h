// The blobs of a workspace: whole, true to their digests, and each one
// somebody's.

#ifndef SANAD_SRC_DESK_VERIFY_BLOBS_H_
#define SANAD_SRC_DESK_VERIFY_BLOBS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/digest.h"
#include "desk/verify/findings.h"
#include "model/bookkeeping.h"
#include "sanad/id.h"

namespace sanad {

class Blobs {
 public:
  explicit Blobs(Findings& findings) : findings_(findings) {}

  // Takes the chunks in the order of their key, then Close.
  void Add(const BlobChunk& chunk);
  void Close();

  // `row` says that it has a blob of this digest and size.
  void Refer(CustomerId scope, const std::string& digest, int64_t size,
             std::string_view row);

  // Blobs to which nobody referred.
  void NameOrphans();

 private:
  struct Blob {
    int64_t size = 0;
    bool referred = false;
  };
  using Key = std::pair<int64_t, std::string>;  // scope, digest
  struct Open {
    explicit Open(Key blob) : key(std::move(blob)) {}

    Key key;
    Sha256Stream digest;
    int64_t chunks = 0;
    int64_t size = 0;
  };

  Findings& findings_;
  std::optional<Open> open_;
  std::map<Key, Blob> blobs_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_BLOBS_H_
