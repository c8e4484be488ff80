#include "storage/kv/btree.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "storage/kv/node.h"

namespace sanad::storage {
namespace {

// A node with less than this looks for a sibling to live with; together
// they leave room to grow.
constexpr size_t kSparseBytes = kNodeBytes / 4;
constexpr size_t kMergedBytes = kNodeBytes * 3 / 4;
// An inner node splits into two that have at least two children each.
constexpr size_t kLeastChildren = 3;

// Room that a copied node has beyond what is put into it now.
constexpr size_t kSpareBytes = 128;

size_t LeastToSplit(const Node& node) {
  return node.leaf() ? 1 : kLeastChildren;
}

// How many pairs stay left when one more is put at `slot`. Keys that come
// in order fill their nodes; the others halve them.
size_t Cut(const Node& node, size_t slot) {
  if (slot == node.count()) return node.leaf() ? slot : slot - 1;
  const size_t half = node.live_bytes() / 2;
  size_t bytes = 0;
  size_t cut = 0;
  while (cut < node.count() && bytes < half) {
    bytes += Node::BytesOf(node.At(cut++));
  }
  return std::clamp<size_t>(cut, slot == 0 ? 0 : 1, node.count() - 1);
}

// The shortest key that is greater than all of `left` and than none of
// `right`.
std::string_view Separator(const Node& left, const Node& right) {
  const std::string_view after = right.key(0);
  if (!right.leaf()) return after;
  const std::string_view before = left.key(left.count() - 1);
  size_t common = 0;
  while (common < before.size() && before[common] == after[common]) ++common;
  return after.substr(0, common + 1);
}

absl::Status Broken(const char* what) { return absl::DataLossError(what); }

// Checks the tree under `node`, whose keys are in [low, high); an empty
// `high` is no bound.
absl::Status CheckNode(const Node& node, std::string_view low,
                       std::string_view high) {
  if (node.count() == 0) return Broken("a node is empty");
  const size_t first = node.leaf() ? 0 : 1;
  for (size_t slot = first; slot < node.count(); ++slot) {
    const std::string_view key = node.key(slot);
    if (key < low || (!high.empty() && key >= high)) {
      return Broken("a key is outside its node");
    }
    if (slot > first && key <= node.key(slot - 1)) {
      return Broken("keys do not ascend");
    }
  }
  for (size_t slot = 0; !node.leaf() && slot < node.count(); ++slot) {
    const Node& child = *node.child(slot);
    if (child.height() + 1 != node.height()) return Broken("heights differ");
    absl::Status status =
        CheckNode(child, slot == 0 ? low : node.key(slot),
                  slot + 1 < node.count() ? node.key(slot + 1) : high);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace

std::optional<std::string_view> Find(const Node* root, std::string_view key) {
  if (root == nullptr) return std::nullopt;
  while (!root->leaf()) root = root->child(root->ChildSlot(key));
  const size_t slot = root->LowerBound(key);
  if (slot == root->count() || root->key(slot) != key) return std::nullopt;
  return root->value(slot);
}

void FreeTree(BlockHeap& heap, Node* root) {
  if (root == nullptr) return;
  for (size_t slot = 0; slot < root->count(); ++slot) {
    if (!root->leaf()) {
      FreeTree(heap, root->child(slot));
    } else if (Box* box = root->box(slot)) {
      heap.Free(box);
    }
  }
  heap.Free(root);
}

absl::Status CheckTree(const Node* root) {
  return root == nullptr ? absl::OkStatus() : CheckNode(*root, {}, {});
}

// --- TreeCursor -------------------------------------------------------------

bool TreeCursor::Seek(std::string_view key) {
  Descend(key);
  return Forward();
}

bool TreeCursor::SeekBefore(std::string_view key) {
  Descend(key);
  return Backward();
}

bool TreeCursor::Next() {
  ++path_.back().slot;
  return Forward();
}

bool TreeCursor::Previous() { return Backward(); }

std::string_view TreeCursor::key() const {
  return path_.back().node->key(path_.back().slot);
}

std::string_view TreeCursor::value() const {
  return path_.back().node->value(path_.back().slot);
}

void TreeCursor::Descend(std::string_view key) {
  path_.clear();
  if (root_ == nullptr) return;
  const Node* node = root_;
  for (; !node->leaf(); node = node->child(path_.back().slot)) {
    path_.push_back({node, node->ChildSlot(key)});
  }
  path_.push_back({node, node->LowerBound(key)});
}

bool TreeCursor::Forward() {
  while (!path_.empty() && path_.back().slot == path_.back().node->count()) {
    path_.pop_back();
    if (!path_.empty()) ++path_.back().slot;
  }
  if (path_.empty()) return false;
  while (!path_.back().node->leaf()) {
    path_.push_back({path_.back().node->child(path_.back().slot), 0});
  }
  return true;
}

bool TreeCursor::Backward() {
  while (!path_.empty() && path_.back().slot == 0) path_.pop_back();
  if (path_.empty()) return false;
  --path_.back().slot;
  while (!path_.back().node->leaf()) {
    const Node* child = path_.back().node->child(path_.back().slot);
    path_.push_back({child, child->count() - 1});
  }
  return true;
}

// --- TreeWriter -------------------------------------------------------------

TreeWriter::TreeWriter(BlockHeap& heap, Node* root, uint64_t owner)
    : heap_(heap), root_(root), owner_(owner), savepoint_{.root = root} {}

TreeWriter::~TreeWriter() {
  for (Block* block : made_) heap_.Free(block);
  for (Block* block : undone_) heap_.Free(block);
}

void TreeWriter::Put(std::string_view key, std::string_view value) {
  Pair pair{.key = key, .value = value};
  Block* box = nullptr;
  if (value.size() > kBoxedBytes) {
    box = Keep(Box::New(heap_, value));
    pair = {.key = key, .value = Node::AddressOf(box), .boxed = true};
  }
  Descend(key, Node::BytesOf(pair));
  const Step<Node> at = path_.back();
  if (at.slot < at.node->count() && at.node->key(at.slot) == key) {
    const Pair old = at.node->At(at.slot);
    if (!old.boxed && !pair.boxed && old.value.size() == value.size()) {
      return at.node->Overwrite(at.slot, value);
    }
    RetireBox(at);
    at.node->Remove(at.slot);
  }
  InsertAt(path_.size() - 1, pair);
}

bool TreeWriter::Delete(std::string_view key) {
  if (!Find(root_, key)) return false;
  Descend(key, 0);
  const Step<Node> at = path_.back();
  RetireBox(at);
  at.node->Remove(at.slot);
  Shrink(path_.size() - 1);
  return true;
}

void TreeWriter::SetSavepoint() {
  savepoint_ = {root_, made_.size(), retired_.size()};
  Freeze();
}

// What was made since is kept until the end, because a cursor may look.
void TreeWriter::RollBackToSavepoint() {
  root_ = savepoint_.root;
  const auto first = made_.begin() + static_cast<ptrdiff_t>(savepoint_.made);
  undone_.insert(undone_.end(), first, made_.end());
  made_.erase(first, made_.end());
  retired_.resize(savepoint_.retired);
  Freeze();
}

TreeWriter::Result TreeWriter::Finish() {
  retired_.insert(retired_.end(), undone_.begin(), undone_.end());
  made_.clear();
  undone_.clear();
  return {root_, owner_, std::move(retired_)};
}

// Goes to the place of `key`; every node on the way is the writer's own
// afterwards, and the leaf has `room`.
void TreeWriter::Descend(std::string_view key, size_t room) {
  path_.clear();
  if (root_ == nullptr) {
    root_ = Keep(Node::New(heap_, 0, room + kSpareBytes, owner_));
  }
  root_ = Own(root_, room);
  Node* node = root_;
  while (!node->leaf()) {
    const size_t slot = node->ChildSlot(key);
    Node* child = node->child(slot);
    Node* own = Own(child, room);
    if (own != child) node->SetChild(slot, own);
    path_.push_back({node, slot});
    node = own;
  }
  path_.push_back({node, node->LowerBound(key)});
}

Node* TreeWriter::Own(Node* node, size_t room) {
  if (node->owner() == owner_) return node;
  Retire(node);
  const size_t needed = node->leaf() ? room : 0;
  return Keep(node->Copy(heap_, needed + kSpareBytes, owner_));
}

// What was made is not lost when there is no memory for noting it.
template <class Made>
Made* TreeWriter::Keep(Made* made) {
  const auto free = [this](Block* block) { heap_.Free(block); };
  std::unique_ptr<Made, decltype(free)> unnoted(made, free);
  made_.push_back(made);
  return unnoted.release();
}

void TreeWriter::RetireBox(const Step<Node>& at) {
  if (Box* box = at.node->box(at.slot)) Retire(box);
}

// Puts `node` in the place of the one on the path.
void TreeWriter::PlaceNode(size_t depth, Node* node) {
  path_[depth].node = node;
  if (depth == 0) {
    root_ = node;
  } else {
    path_[depth - 1].node->SetChild(path_[depth - 1].slot, node);
  }
}

void TreeWriter::InsertAt(size_t depth, const Pair& pair) {
  Node* node = path_[depth].node;
  const size_t bytes = Node::BytesOf(pair);
  if (node->count() >= LeastToSplit(*node) &&
      node->live_bytes() + bytes > kNodeBytes) {
    return Split(depth, pair);
  }
  if (node->free_bytes() < bytes) {
    const size_t spare = std::max(kSpareBytes, node->live_bytes() / 2);
    Retire(node);
    PlaceNode(depth, Keep(node->Copy(heap_, bytes + spare, owner_)));
  }
  path_[depth].node->Insert(path_[depth].slot, pair);
}

void TreeWriter::Split(size_t depth, const Pair& pair) {
  const auto [node, slot] = path_[depth];
  const size_t cut = Cut(*node, slot);
  const bool goes_left = slot < node->count() && slot <= cut;
  const size_t room = node->live_bytes() + Node::BytesOf(pair);
  Node* left = Keep(Node::New(heap_, node->height(), room, owner_));
  Node* right = Keep(Node::New(heap_, node->height(), room, owner_));
  for (size_t i = 0; i < node->count(); ++i) {
    Node* side = i < cut ? left : right;
    side->Insert(side->count(), node->At(i));
  }
  goes_left ? left->Insert(slot, pair) : right->Insert(slot - cut, pair);
  Retire(node);
  PlaceNode(depth, left);
  if (depth == 0) AddRoot();
  const size_t above = depth == 0 ? 0 : depth - 1;
  Block* const address = right;
  ++path_[above].slot;
  InsertAt(above, {.key = Separator(*left, *right),
                   .value = Node::AddressOf(address)});
}

// Puts a root over the root; it holds the first step of the path.
void TreeWriter::AddRoot() {
  Block* const child = root_;
  root_ = Keep(Node::New(heap_, root_->height() + 1, kSpareBytes, owner_));
  root_->Insert(0, {.value = Node::AddressOf(child)});
  path_.insert(path_.begin(), {root_, 0});
}

void TreeWriter::Shrink(size_t depth) {
  if (depth == 0) return LowerRoot();
  const Node* node = path_[depth].node;
  if (node->live_bytes() >= kSparseBytes) return;
  const auto [parent, slot] = path_[depth - 1];
  if (node->count() == 0) {
    Retire(path_[depth].node);
    parent->Remove(slot);
    return Shrink(depth - 1);
  }
  if ((slot > 0 && Merge(depth - 1, slot - 1)) ||
      (slot + 1 < parent->count() && Merge(depth - 1, slot))) {
    Shrink(depth - 1);
  }
}

// A root with one child gives way to it; an empty leaf to nothing.
void TreeWriter::LowerRoot() {
  while (root_ != nullptr && root_->count() <= (root_->leaf() ? 0 : 1)) {
    Retire(root_);
    root_ = root_->leaf() || root_->count() == 0 ? nullptr : root_->child(0);
  }
}

// Makes one node of the children at `slot` and after it, if they are small.
bool TreeWriter::Merge(size_t depth, size_t slot) {
  Node* parent = path_[depth].node;
  Node* left = parent->child(slot);
  Node* right = parent->child(slot + 1);
  const std::string_view separator = parent->key(slot + 1);
  const size_t bytes =
      left->live_bytes() + right->live_bytes() + separator.size();
  if (bytes > kMergedBytes) return false;
  Node* merged = Keep(left->Copy(heap_, bytes - left->live_bytes(), owner_));
  for (size_t i = 0; i < right->count(); ++i) {
    Pair pair = right->At(i);
    // The first key of an inner node may be more than its children's.
    if (i == 0 && !right->leaf()) pair.key = separator;
    merged->Insert(merged->count(), pair);
  }
  Retire(left);
  Retire(right);
  parent->SetChild(slot, merged);
  parent->Remove(slot + 1);
  return true;
}

}  // namespace sanad::storage
