#include "storage/kv/snapshot.h"

#include <atomic>
#include <cassert>
#include <memory>
#include <utility>

#include "storage/kv/btree.h"
#include "storage/kv/node.h"

namespace sanad::storage {

Snapshot::Snapshot(BlockHeap& heap) : version_(new Version{.heap = heap}) {}

Snapshot Snapshot::Advance(TreeWriter& writer) const {
  assert(version_->next == nullptr);
  // Memory first: what the writer has finished with, nobody else would free.
  std::unique_ptr<Version> next(new Version{.heap = version_->heap});
  TreeWriter::Result result = writer.Finish();
  next->root = result.root;
  next->owner = result.owner;
  version_->dead = std::move(result.dead);
  version_->next = Held(next.get());
  return Snapshot(next.release());
}

Snapshot::Version* Snapshot::Held(Version* version) {
  version->holders.fetch_add(1, std::memory_order_relaxed);
  return version;
}

// A loop, because a version that goes lets go of the next.
void Snapshot::Release(Version* version) {
  while (version != nullptr &&
         version->holders.fetch_sub(1, std::memory_order_acq_rel) == 1) {
    for (Block* block : version->dead) version->heap.Free(block);
    Version* next = version->next;
    delete version;
    version = next;
  }
}

}  // namespace sanad::storage
