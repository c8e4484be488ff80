// SHA-256, the one hash of sanad: event chain, blobs, idempotency.

#ifndef SANAD_SRC_BASE_DIGEST_H_
#define SANAD_SRC_BASE_DIGEST_H_

#include <memory>
#include <string>
#include <string_view>

namespace sanad {

inline constexpr size_t kDigestBytes = 32;

// The 32 raw bytes of the digest.
std::string Sha256(std::string_view bytes);

// The digest of pieces that come one after the other.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  void Add(std::string_view bytes);
  std::string Finish();  // REQUIRES: called once

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

// HMAC-SHA-256 (RFC 2104), 32 raw bytes.
std::string HmacSha256(std::string_view key, std::string_view message);

std::string Hex(std::string_view bytes);

}  // namespace sanad

#endif  // SANAD_SRC_BASE_DIGEST_H_
