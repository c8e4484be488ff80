#include "desk/verify/blobs.h"

#include "fmt/format.h"

namespace sanad {
namespace {

std::string BlobName(std::string_view digest) {
  return "blob " + HeadOfHex(digest);
}

}  // namespace

void Blobs::Add(const BlobChunk& chunk) {
  Key key(chunk.scope, chunk.digest);
  if (!open_ || open_->key != key) {
    Close();
    open_.emplace(std::move(key));
  }
  // All but the last are full.
  const bool in_place = chunk.number == open_->chunks &&
                        open_->size == chunk.number * int64_t{kBlobChunkBytes};
  if (!in_place) {
    findings_.Add(BlobName(chunk.digest),
                  fmt::format("chunk {} does not follow from those before it",
                              chunk.number));
  }
  open_->digest.Add(chunk.bytes);
  open_->chunks = chunk.number + 1;
  open_->size += static_cast<int64_t>(chunk.bytes.size());
}

void Blobs::Close() {
  if (!open_) return;
  if (open_->digest.Finish() != open_->key.second) {
    findings_.Add(BlobName(open_->key.second), "its bytes have another digest");
  }
  blobs_[std::move(open_->key)] = {.size = open_->size};
  open_.reset();
}

void Blobs::Refer(CustomerId scope, const std::string& digest, int64_t size,
                  std::string_view row) {
  const auto found = blobs_.find(Key(scope.value, digest));
  if (found == blobs_.end()) {
    findings_.Add(std::string(row),
                  fmt::format("its {} is missing", BlobName(digest)));
    return;
  }
  found->second.referred = true;
  if (found->second.size == size) return;
  findings_.Add(std::string(row),
                fmt::format("its {} has {} bytes, not {}", BlobName(digest),
                            found->second.size, size));
}

void Blobs::NameOrphans() {
  for (const auto& [key, blob] : blobs_) {
    if (blob.referred) continue;
    findings_.Add(BlobName(key.second),
                  fmt::format("nobody refers to it in scope {}", key.first));
  }
}

}  // namespace sanad
