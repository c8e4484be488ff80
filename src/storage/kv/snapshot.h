// A tree that is kept: as long as somebody holds a snapshot, its blocks and
// those of every later one stand.
//
// Each version holds the next one and the blocks that the next one left
// behind. It goes when nobody holds it; then no older version is left, and
// what it alone had is given back. A reader that stays therefore keeps what
// writers replace meanwhile, and readers are meant to be short.

#ifndef SANAD_SRC_STORAGE_KV_SNAPSHOT_H_
#define SANAD_SRC_STORAGE_KV_SNAPSHOT_H_

#include <atomic>
#include <cstdint>
#include <utility>
#include <vector>

#include "storage/kv/btree.h"
#include "storage/kv/node.h"

namespace sanad::storage {

// A handle; as safe for threads as a shared_ptr. Must not outlive its heap.
class Snapshot {
 public:
  // Of the empty tree.
  explicit Snapshot(BlockHeap& heap);
  Snapshot(const Snapshot& other) : version_(Held(other.version_)) {}
  Snapshot(Snapshot&& other) noexcept
      : version_(std::exchange(other.version_, nullptr)) {}
  Snapshot& operator=(Snapshot other) noexcept {
    std::swap(version_, other.version_);
    return *this;
  }
  ~Snapshot() { Release(version_); }

  Node* root() const { return version_->root; }
  uint64_t owner() const { return version_->owner; }

  // The snapshot after this one. REQUIRES: there is none yet, and the
  // writer worked from this one.
  Snapshot Advance(TreeWriter& writer) const;

 private:
  struct Version {
    BlockHeap& heap;
    Node* root = nullptr;
    uint64_t owner = 0;
    std::atomic<int> holders = 1;
    Version* next = nullptr;
    std::vector<Block*> dead = {};  // what `next` does not have
  };

  explicit Snapshot(Version* version) : version_(version) {}
  static Version* Held(Version* version);
  static void Release(Version* version);

  Version* version_;
};

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_SNAPSHOT_H_
