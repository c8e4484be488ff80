#include "storage/kv/snapshot.h"

#include <atomic>
#include <cassert>
#include <utility>

#include "storage/kv/btree.h"
#include "storage/kv/node.h"

namespace sanad::storage {

Snapshot::Snapshot(BlockHeap& heap) : version_(new Version{.heap = heap}) {}

Snapshot Snapshot::Advance(TreeWriter& writer) const {
  assert(version_->next == nullptr);
  TreeWriter::Result result = writer.Finish();
  auto* next = new Version{
      .heap = version_->heap, .root = result.root, .owner = result.owner};
  version_->dead = std::move(result.dead);
  version_->next = Held(next);
  return Snapshot(next);
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
