#include "storage/kv/node.h"

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
  std::memcpy(box + 1, value.data(), value.size());
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
  std::memcpy(copy->slots(), slots(), count_ * sizeof(uint32_t));
  std::memcpy(reinterpret_cast<char*>(copy) + copy->bytes - heap_bytes_,
              reinterpret_cast<const char*>(this) + bytes - heap_bytes_,
              heap_bytes_);
  return copy;
}

size_t Node::BytesOf(const Pair& pair) {
  return sizeof(uint32_t) + sizeof(CellHead) + pair.key.size() +
         pair.value.size();
}

size_t Node::live_bytes() const {
  return count_ * sizeof(uint32_t) + heap_bytes_ - dead_bytes_;
}

size_t Node::free_bytes() const {
  return room() - count_ * sizeof(uint32_t) - heap_bytes_;
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
  size_t low = 0;
  size_t high = count_;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (key(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

size_t Node::UpperBound(std::string_view wanted) const {
  const size_t slot = LowerBound(wanted);
  return slot < count_ && key(slot) == wanted ? slot + 1 : slot;
}

size_t Node::ChildSlot(std::string_view wanted) const {
  const size_t slot = UpperBound(wanted);
  return slot == 0 ? 0 : slot - 1;
}

void Node::Insert(size_t slot, const Pair& pair) {
  const size_t cell_bytes = BytesOf(pair) - sizeof(uint32_t);
  assert(free_bytes() >= BytesOf(pair));
  std::memmove(slots() + slot + 1, slots() + slot,
               (count_ - slot) * sizeof(uint32_t));
  heap_bytes_ += static_cast<uint32_t>(cell_bytes);
  slots()[slot] = heap_bytes_;
  ++count_;
  const CellHead head = {
      static_cast<uint32_t>(pair.key.size()),
      static_cast<uint32_t>(pair.value.size()) | (pair.boxed ? kBoxedBit : 0)};
  char* to = reinterpret_cast<char*>(this) + bytes - heap_bytes_;
  std::memcpy(to, &head, sizeof(head));
  std::memcpy(to + sizeof(head), pair.key.data(), pair.key.size());
  std::memcpy(to + sizeof(head) + pair.key.size(), pair.value.data(),
              pair.value.size());
}

void Node::Remove(size_t slot) {
  dead_bytes_ += static_cast<uint32_t>(BytesOf(At(slot)) - sizeof(uint32_t));
  --count_;
  std::memmove(slots() + slot, slots() + slot + 1,
               (count_ - slot) * sizeof(uint32_t));
}

void Node::Overwrite(size_t slot, std::string_view value) {
  assert(At(slot).value.size() == value.size());
  std::memcpy(ValueOf(slot), value.data(), value.size());
}

void Node::SetChild(size_t slot, const Node* child) {
  std::memcpy(ValueOf(slot), &child, sizeof(child));
}

std::string_view Node::AddressOf(Block* const& block) {
  return {reinterpret_cast<const char*>(&block), sizeof(block)};
}

uint32_t* Node::slots() { return reinterpret_cast<uint32_t*>(this + 1); }

const uint32_t* Node::slots() const {
  return reinterpret_cast<const uint32_t*>(this + 1);
}

const char* Node::cell(size_t slot) const {
  return reinterpret_cast<const char*>(this) + bytes - slots()[slot];
}

Node::CellHead Node::HeadOf(size_t slot) const {
  return Fetch<CellHead>(cell(slot));
}

char* Node::ValueOf(size_t slot) {
  return reinterpret_cast<char*>(this) + bytes - slots()[slot] +
         sizeof(CellHead) + HeadOf(slot).key_bytes;
}

}  // namespace sanad::storage
