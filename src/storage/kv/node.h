// One node of the B-tree: ordered pairs in one block of memory, so that
// copying a node is copying bytes.
//
//   header | slots -> ...free... <- cells
//
// A slot says where its cell begins, counted from the end of the block; a
// copy into a larger block therefore keeps the slots as they are. It also
// has a hint: the four bytes of the key that follow what all keys of the
// node begin with, so that a search compares hints and looks at few cells.
//
// The value of an inner node's cell is its child; the key of its first one
// counts as less than every key. A large value lives in a block of its own.

#ifndef SANAD_SRC_STORAGE_KV_NODE_H_
#define SANAD_SRC_STORAGE_KV_NODE_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sanad::storage {

// Memory that a tree is made of.
struct Block {
  uint32_t bytes;  // of all of it
};

// Gives blocks and counts them.
class BlockHeap {
 public:
  void* Allocate(size_t bytes);
  void Free(Block* block);
  int64_t bytes() const { return bytes_.load(std::memory_order_relaxed); }

 private:
  std::atomic<int64_t> bytes_ = 0;
};

// A value too large for a node.
struct Box : Block {
  static Box* New(BlockHeap& heap, std::string_view value);
  std::string_view value() const;
};

// One cell, as it is put into a node.
struct Pair {
  std::string_view key;
  std::string_view value;
  bool boxed = false;  // the value is the address of a Box
};

class Node : public Block {
 public:
  // An empty node of a height (leaves: 0) that has `room` for slots and
  // cells, and belongs to the writer `owner`.
  static Node* New(BlockHeap& heap, int height, size_t room, uint64_t owner);

  // A copy for the writer `owner` with at least `room` bytes free.
  Node* Copy(BlockHeap& heap, size_t room, uint64_t owner) const;

  // What a pair takes in a node, its slot included.
  static size_t BytesOf(const Pair& pair);

  uint64_t owner() const { return owner_; }
  bool leaf() const { return height_ == 0; }
  int height() const { return height_; }
  size_t count() const { return count_; }
  size_t live_bytes() const;  // of slots and cells
  size_t free_bytes() const;  // between them

  Pair At(size_t slot) const;
  std::string_view key(size_t slot) const;
  std::string_view value(size_t slot) const;  // unboxed
  Box* box(size_t slot) const;                // null: the value is not boxed
  Node* child(size_t slot) const;

  // The first slot whose key is at least `key`.
  size_t LowerBound(std::string_view key) const;
  // The slot of the child that holds `key`.
  size_t ChildSlot(std::string_view key) const;

  // REQUIRES: free_bytes() >= BytesOf(pair)
  void Insert(size_t slot, const Pair& pair);
  void Remove(size_t slot);
  // Puts a value of the same size in the place of the old one.
  void Overwrite(size_t slot, std::string_view value);
  void SetChild(size_t slot, const Node* child);

  static std::string_view AddressOf(Block* const& block);

 private:
  struct CellHead {
    uint32_t key_bytes;
    uint32_t value_bytes;  // the highest bit: boxed
  };

  struct Slot {
    uint32_t cell;  // counted from the end of the block
    uint32_t hint;
  };

  Slot* slots();
  const Slot* slots() const;
  size_t first_keyed() const { return leaf() ? 0 : 1; }
  uint32_t HintOf(std::string_view key) const;
  void ShareBeginning(std::string_view key);
  const char* cell(size_t slot) const;
  CellHead HeadOf(size_t slot) const;
  char* ValueOf(size_t slot);
  size_t room() const { return bytes - sizeof(Node); }

  uint64_t owner_;
  uint32_t count_;
  uint32_t heap_bytes_;  // of cells, dead ones included
  uint32_t dead_bytes_;
  uint32_t shared_bytes_;  // that all keys begin with
  uint32_t height_;
};

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_NODE_H_
