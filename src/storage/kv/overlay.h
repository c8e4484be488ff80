// What a transaction has written so far, over what it began with.

#ifndef SANAD_SRC_STORAGE_KV_OVERLAY_H_
#define SANAD_SRC_STORAGE_KV_OVERLAY_H_

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "storage/kv/btree.h"
#include "storage/kv/host_keys.h"
#include "storage/kv/key_value.h"
#include "storage/kv/node.h"

namespace sanad::storage {

// Puts and deletes by key. A persistent tree, so that a cursor sees what was
// there when it was made.
class Overlay {
 public:
  void Put(std::string_view key, std::string_view value);
  void Delete(std::string_view key);
  void SetSavepoint() { writer_.SetSavepoint(); }
  void RollBackToSavepoint() { writer_.RollBackToSavepoint(); }

  // What became of the key; nullopt: nothing.
  std::optional<KeyChange> Find(std::string_view key) const;
  // All, in order; valid until the next write.
  std::vector<KeyChange> changes() const;

  // As it is now, and stays.
  const Node* Freeze() {
    writer_.Freeze();
    return writer_.root();
  }

 private:
  BlockHeap heap_;
  TreeWriter writer_{heap_, nullptr, 1};
};

// Over the keys of a transaction, with an overlay that was frozen; null: none.
std::unique_ptr<KeyCursor> CursorOver(HostKeys& keys, const Node* overlay);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_OVERLAY_H_
