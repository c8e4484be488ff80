#include "capi/handles.h"

#include <algorithm>

namespace sanad::capi {
namespace {

constexpr Reason kTooManyHandles = {absl::StatusCode::kResourceExhausted,
                                    "handle.too_many",
                                    "at most {limit} handles are open at once",
                                    "الحد الأقصى للمقابض المفتوحة هو {limit}"};

// A word: generation, closed, pins.
constexpr int kGenerationShift = 32;
constexpr uint64_t kClosed = uint64_t{1} << 31;
constexpr uint64_t kPins = kClosed - 1;

// A token: generation, kind, slot.
constexpr int kKindShift = 24;
constexpr uint64_t kSlotMask = (uint64_t{1} << kKindShift) - 1;

uint64_t GenerationOf(uint64_t word) { return word >> kGenerationShift; }
Kind KindOf(Token token) {
  return static_cast<Kind>((token >> kKindShift) & 0xFF);
}

Token MakeToken(uint64_t word, Kind kind, uint32_t slot) {
  return GenerationOf(word) << kGenerationShift |
         static_cast<uint64_t>(kind) << kKindShift | slot;
}

}  // namespace

// Never destroyed: calls may come while the process ends.
Handles& Handles::Instance() {
  static auto& handles = *new Handles;
  return handles;
}

Handles::Slot* Handles::Find(Kind kind, Token token) {
  if (KindOf(token) != kind) return nullptr;
  const uint64_t slot = token & kSlotMask;
  if (slot / kSlotsPerChunk >= kChunks) return nullptr;
  Chunk* chunk = chunks_[slot / kSlotsPerChunk].load(std::memory_order_acquire);
  return chunk ? &(*chunk)[slot % kSlotsPerChunk] : nullptr;
}

Object* Handles::Pin(Kind kind, Token token) {
  Slot* slot = Find(kind, token);
  if (!slot) return nullptr;
  uint64_t word = slot->word.load(std::memory_order_acquire);
  do {
    const bool open =
        GenerationOf(word) == GenerationOf(token) && (word & kClosed) == 0;
    if (!open) return nullptr;
  } while (!slot->word.compare_exchange_weak(word, word + 1,
                                             std::memory_order_acq_rel));
  return slot->object.get();
}

void Handles::Unpin(Token token) {
  Slot& slot = *Find(KindOf(token), token);
  const uint64_t before = slot.word.fetch_sub(1, std::memory_order_acq_rel);
  const bool awaited = (before & kClosed) != 0 && (before & kPins) == 1;
  if (awaited) slot.word.notify_all();
}

absl::StatusOr<Token> Handles::Add(Kind kind, std::unique_ptr<Object> object,
                                   Token parent) {
  const std::lock_guard lock(tree_);
  if (parent != 0 && !IsOpen(parent)) return Refuse(kHandleClosed);
  // What can fail comes before what would have to be undone.
  SANAD_ASSIGN_OR_RETURN(const uint32_t number, FindFreeSlot());
  Slot& slot = (*chunks_[number / kSlotsPerChunk])[number % kSlotsPerChunk];
  const uint64_t word = slot.word.load() & ~kClosed;
  const Token token = MakeToken(word, kind, number);
  if (parent != 0) Find(KindOf(parent), parent)->children.push_back(token);
  TakeFreeSlot();
  slot.object = std::move(object);
  slot.parent = parent;
  slot.word.store(word, std::memory_order_release);
  return token;
}

absl::StatusOr<uint32_t> Handles::FindFreeSlot() {
  if (!free_.empty()) return free_.back();
  const size_t chunk = slots_ / kSlotsPerChunk;
  if (chunk >= kChunks) {
    return Refuse(kTooManyHandles, {{"limit", kChunks * kSlotsPerChunk}});
  }
  if (!chunks_[chunk].load()) {
    auto fresh = std::make_unique<Chunk>();
    free_.reserve((chunk + 1) * kSlotsPerChunk);
    constexpr uint64_t kFirst = uint64_t{1} << kGenerationShift | kClosed;
    for (Slot& slot : *fresh) slot.word.store(kFirst);
    chunks_[chunk].store(fresh.release(), std::memory_order_release);
  }
  return slots_;
}

void Handles::TakeFreeSlot() {
  if (free_.empty()) {
    ++slots_;
  } else {
    free_.pop_back();
  }
}

bool Handles::IsOpen(Token token) {
  Slot* slot = Find(KindOf(token), token);
  if (!slot) return false;
  const uint64_t word = slot->word.load(std::memory_order_acquire);
  return GenerationOf(word) == GenerationOf(token) && (word & kClosed) == 0;
}

absl::Status Handles::Close(Kind kind, Token token) {
  Slot* slot = Find(kind, token);
  if (!slot) return Refuse(kHandleClosed);
  uint64_t word = slot->word.load(std::memory_order_acquire);
  do {
    const bool open =
        GenerationOf(word) == GenerationOf(token) && (word & kClosed) == 0;
    if (!open) return Refuse(kHandleClosed);
  } while (!slot->word.compare_exchange_weak(word, word | kClosed,
                                             std::memory_order_acq_rel));
  slot->object->TellClosing();
  for (const Token child : TakeChildren(*slot)) {
    // Somebody else may be closing it at the same time.
    Close(KindOf(child), child).IgnoreError();
  }
  for (word = slot->word.load(); (word & kPins) != 0;
       word = slot->word.load()) {
    slot->word.wait(word);
  }
  Forget(token, *slot);
  return absl::OkStatus();
}

std::vector<Token> Handles::TakeChildren(Slot& slot) {
  const std::lock_guard lock(tree_);
  return std::exchange(slot.children, {});
}

// The object dies outside of the lock: it may call the host.
void Handles::Forget(Token token, Slot& slot) {
  const std::unique_ptr<Object> object = std::move(slot.object);
  const std::lock_guard lock(tree_);
  Slot* parent = Find(KindOf(slot.parent), slot.parent);
  if (parent && slot.parent != 0) std::erase(parent->children, token);
  constexpr uint64_t kNext = uint64_t{1} << kGenerationShift;
  slot.word.store(((slot.word.load() & ~kPins) | kClosed) + kNext);
  free_.push_back(static_cast<uint32_t>(token & kSlotMask));
}

}  // namespace sanad::capi
