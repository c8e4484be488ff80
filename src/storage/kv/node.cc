#include "storage/kv/node.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>
#include <string_view>

namespace sanad::storage {
namespace {

constexpr uint32_t kBoxedBit = uint32_t{1} << 31;
constexpr size_t kBlockStep = 64;  // sizes of blocks are multiples of it

size_t RoundUp(size_t bytes) {
  return (bytes + kBlockStep - 1) / kBlockStep * kBlockStep;
}

template <class T>
T Fetch(const char* from) {
  T value;
  std::memcpy(&value, from, sizeof(value));
  return value;
}

}  // namespace

void* BlockHeap::Allocate(size_t bytes) {
  bytes_.fetch_add(static_cast<int64_t>(bytes), std::memory_order_relaxed);
  return ::operator new(bytes);
}

void BlockHeap::Free(Block* block) {
  bytes_.fetch_sub(block->bytes, std::memory_order_relaxed);
  ::operator delete(block);
}

Box* Box::New(BlockHeap& heap, std::string_view value) {
  const size_t bytes = sizeof(Box) + value.size();
  Box* box = new (heap.Allocate(bytes)) Box;
  box->bytes = static_cast<uint32_t>(bytes);
  value.copy(reinterpret_cast<char*>(box + 1), value.size());
  return box;
}

std::string_view Box::value() const {
  return {reinterpret_cast<const char*>(this + 1), bytes - sizeof(Box)};
}

Node* Node::New(BlockHeap& heap, int height, size_t room, uint64_t owner) {
  const size_t bytes = RoundUp(sizeof(Node) + room);
  Node* node = new (heap.Allocate(bytes)) Node;
  node->bytes = static_cast<uint32_t>(bytes);
  node->owner_ = owner;
  node->count_ = 0;
  node->heap_bytes_ = 0;
  node->dead_bytes_ = 0;
  node->shared_bytes_ = 0;
  node->height_ = height;
  return node;
}

Node* Node::Copy(BlockHeap& heap, size_t room, uint64_t owner) const {
  Node* copy = New(heap, height_, live_bytes() + room, owner);
  if (dead_bytes_ > 0) {
    for (size_t slot = 0; slot < count_; ++slot) copy->Insert(slot, At(slot));
    return copy;
  }
  copy->count_ = count_;
  copy->heap_bytes_ = heap_bytes_;
  copy->shared_bytes_ = shared_bytes_;
  std::memcpy(copy->slots(), slots(), count_ * sizeof(Slot));
  std::memcpy(reinterpret_cast<char*>(copy) + copy->bytes - heap_bytes_,
              reinterpret_cast<const char*>(this) + bytes - heap_bytes_,
              heap_bytes_);
  return copy;
}

size_t Node::BytesOf(const Pair& pair) {
  return sizeof(Slot) + sizeof(CellHead) + pair.key.size() + pair.value.size();
}

size_t Node::live_bytes() const {
  return count_ * sizeof(Slot) + heap_bytes_ - dead_bytes_;
}

size_t Node::free_bytes() const {
  return room() - count_ * sizeof(Slot) - heap_bytes_;
}

Pair Node::At(size_t slot) const {
  const CellHead head = HeadOf(slot);
  const char* bytes = cell(slot) + sizeof(CellHead);
  return {.key = {bytes, head.key_bytes},
          .value = {bytes + head.key_bytes, head.value_bytes & ~kBoxedBit},
          .boxed = (head.value_bytes & kBoxedBit) != 0};
}

std::string_view Node::key(size_t slot) const {
  const char* bytes = cell(slot);
  return {bytes + sizeof(CellHead), Fetch<uint32_t>(bytes)};
}

std::string_view Node::value(size_t slot) const {
  const Pair pair = At(slot);
  return pair.boxed ? box(slot)->value() : pair.value;
}

Box* Node::box(size_t slot) const {
  const Pair pair = At(slot);
  return pair.boxed ? Fetch<Box*>(pair.value.data()) : nullptr;
}

Node* Node::child(size_t slot) const {
  return Fetch<Node*>(At(slot).value.data());
}

size_t Node::LowerBound(std::string_view wanted) const {
  const size_t first = first_keyed();
  if (count_ <= first) return first;
  const auto [low, high] = std::equal_range(
      slots() + first, slots() + count_, Slot{.hint = HintOf(wanted)},
      [](const Slot& a, const Slot& b) { return a.hint < b.hint; });
  // Any key tells what all begin with; this one is looked at anyway.
  const size_t near = std::min<size_t>(low - slots(), count_ - 1);
  const std::string_view beginning = key(near).substr(0, shared_bytes_);
  const int order = wanted.substr(0, shared_bytes_).compare(beginning);
  if (order != 0) return order < 0 ? first : count_;
  const auto less = [&](const Slot& slot, std::string_view key) {
    return this->key(&slot - slots()) < key;
  };
  return std::lower_bound(low, high, wanted, less) - slots();
}

size_t Node::ChildSlot(std::string_view wanted) const {
  const size_t slot = LowerBound(wanted);
  return slot < count_ && key(slot) == wanted ? slot : slot - 1;
}

void Node::Insert(size_t slot, const Pair& pair) {
  const size_t cell_bytes = BytesOf(pair) - sizeof(Slot);
  assert(free_bytes() >= BytesOf(pair));
  if (slot >= first_keyed()) ShareBeginning(pair.key);
  std::memmove(slots() + slot + 1, slots() + slot,
               (count_ - slot) * sizeof(Slot));
  heap_bytes_ += static_cast<uint32_t>(cell_bytes);
  slots()[slot] = {heap_bytes_, HintOf(pair.key)};
  ++count_;
  const CellHead head = {
      static_cast<uint32_t>(pair.key.size()),
      static_cast<uint32_t>(pair.value.size()) | (pair.boxed ? kBoxedBit : 0)};
  char* to = reinterpret_cast<char*>(this) + bytes - heap_bytes_;
  std::memcpy(to, &head, sizeof(head));
  to += sizeof(head);
  to += pair.key.copy(to, pair.key.size());
  pair.value.copy(to, pair.value.size());
}

void Node::Remove(size_t slot) {
  dead_bytes_ += static_cast<uint32_t>(BytesOf(At(slot)) - sizeof(Slot));
  --count_;
  std::memmove(slots() + slot, slots() + slot + 1,
               (count_ - slot) * sizeof(Slot));
}

void Node::Overwrite(size_t slot, std::string_view value) {
  assert(At(slot).value.size() == value.size());
  value.copy(ValueOf(slot), value.size());
}

void Node::SetChild(size_t slot, const Node* child) {
  std::memcpy(ValueOf(slot), &child, sizeof(child));
}

std::string_view Node::AddressOf(Block* const& block) {
  return {reinterpret_cast<const char*>(&block), sizeof(block)};
}

Node::Slot* Node::slots() { return reinterpret_cast<Slot*>(this + 1); }

const Node::Slot* Node::slots() const {
  return reinterpret_cast<const Slot*>(this + 1);
}

uint32_t Node::HintOf(std::string_view key) const {
  uint32_t hint = 0;
  for (size_t i = 0; i < sizeof(hint); ++i) {
    const size_t at = shared_bytes_ + i;
    hint = hint << 8 | (at < key.size() ? static_cast<uint8_t>(key[at]) : 0);
  }
  return hint;
}

// Makes what all keys begin with what `key` begins with, too.
void Node::ShareBeginning(std::string_view key) {
  const size_t first = first_keyed();
  if (count_ <= first) {
    shared_bytes_ = static_cast<uint32_t>(key.size());
    return;
  }
  const std::string_view other = this->key(first);
  size_t shared = 0;
  while (shared < shared_bytes_ && shared < key.size() &&
         key[shared] == other[shared]) {
    ++shared;
  }
  if (shared == shared_bytes_) return;
  shared_bytes_ = static_cast<uint32_t>(shared);
  for (size_t slot = first; slot < count_; ++slot) {
    slots()[slot].hint = HintOf(this->key(slot));
  }
}

const char* Node::cell(size_t slot) const {
  return reinterpret_cast<const char*>(this) + bytes - slots()[slot].cell;
}

Node::CellHead Node::HeadOf(size_t slot) const {
  return Fetch<CellHead>(cell(slot));
}

char* Node::ValueOf(size_t slot) {
  return reinterpret_cast<char*>(this) + bytes - slots()[slot].cell +
         sizeof(CellHead) + HeadOf(slot).key_bytes;
}

}  // namespace sanad::storage
