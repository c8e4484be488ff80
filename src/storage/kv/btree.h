// A persistent B-tree: who holds a root sees that tree for ever, however
// many writers come after, as long as the blocks it is made of are kept
// (snapshot.h keeps them).
//
// A writer copies each node that it touches once, marks the copy as its own
// and changes it in place from then on. To keep what it has so far (for a
// savepoint, for a cursor) it takes a new name: then nothing is its own.

#ifndef SANAD_SRC_STORAGE_KV_BTREE_H_
#define SANAD_SRC_STORAGE_KV_BTREE_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/status/status.h"
#include "storage/kv/node.h"

namespace sanad::storage {

// Nodes split when they would hold more than this, unless one pair does.
inline constexpr size_t kNodeBytes = 2048;
// Larger values live in boxes.
inline constexpr size_t kBoxedBytes = 1024;

// The value of a key. A null root is the empty tree.
std::optional<std::string_view> Find(const Node* root, std::string_view key);

// Gives back every block of a tree.
void FreeTree(BlockHeap& heap, Node* root);

// Whether keys ascend, separators separate and heights agree; a failure
// says what does not.
absl::Status CheckTree(const Node* root);

// The way from the root to a place in a leaf.
template <class N>
struct Step {
  N* node;
  size_t slot;
};
template <class N>
using Path = absl::InlinedVector<Step<N>, 6>;

class TreeCursor {
 public:
  explicit TreeCursor(const Node* root) : root_(root) {}

  // As of KeyCursor (key_value.h).
  bool Seek(std::string_view key);
  bool SeekBefore(std::string_view key);
  bool Next();
  bool Previous();
  std::string_view key() const;
  std::string_view value() const;

 private:
  void Descend(std::string_view key);
  bool Forward();   // from one past a leaf's end to the next leaf, if need be
  bool Backward();  // from before a leaf's slot to the one before

  const Node* root_;
  Path<const Node> path_;
};

class TreeWriter {
 public:
  // Works from the tree of `root`. `owner` is larger than any owner in it.
  TreeWriter(BlockHeap& heap, Node* root, uint64_t owner);
  TreeWriter(const TreeWriter&) = delete;
  TreeWriter& operator=(const TreeWriter&) = delete;
  // Gives back everything that was made, unless it was handed over.
  ~TreeWriter();

  const Node* root() const { return root_; }
  uint64_t owner() const { return owner_; }

  void Put(std::string_view key, std::string_view value);
  bool Delete(std::string_view key);  // false: it is not there

  // What stands now is not changed in place any more.
  void Freeze() { ++owner_; }
  void SetSavepoint();
  void RollBackToSavepoint();

  struct Result {
    Node* root;
    uint64_t owner;
    std::vector<Block*> dead;  // blocks that the new tree does not have
  };
  // Hands the new tree over, and the blocks that go with the old one.
  Result Finish();

 private:
  void Descend(std::string_view key, size_t room);
  Node* Own(Node* node, size_t room);
  template <class Made>
  Made* Keep(Made* made);
  void Retire(Block* block) { retired_.push_back(block); }
  void RetireBox(const Step<Node>& at);
  void PlaceNode(size_t depth, Node* node);
  void InsertAt(size_t depth, const Pair& pair);
  void Split(size_t depth, const Pair& pair);
  void AddRoot();
  void Shrink(size_t depth);
  void LowerRoot();
  bool Merge(size_t depth, size_t slot);

  BlockHeap& heap_;
  Node* root_;
  uint64_t owner_;
  Path<Node> path_;
  std::vector<Block*> made_;     // since the beginning, in order
  std::vector<Block*> retired_;  // no longer in the tree, in order
  std::vector<Block*> undone_;   // made, and rolled back

  struct Savepoint {
    Node* root;
    size_t made = 0;
    size_t retired = 0;
  };
  Savepoint savepoint_;
};

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_BTREE_H_
