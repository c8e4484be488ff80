// Handles: tokens for what callers hold. A token is looked up, never
// followed, so one that was closed, or never was, is an ordinary answer.
//
// A slot has one word: its generation, whether it is closed, and how many
// calls use it ("pins"). Taking and giving back a pin is one atomic step
// each; only opening and closing take a lock.
//
// INVARIANT: an object dies when it is closed and has no pin. Its children
// are closed before it.

#ifndef SANAD_CAPI_HANDLES_H_
#define SANAD_CAPI_HANDLES_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <stop_token>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/refuse.h"

namespace sanad::capi {

enum class Kind : uint8_t {
  kNone = 0,
  kStore = 1,
  kDesk = 2,
  kSession = 3,
  kSubscription = 4,
  kCancel = 5,
};

using Token = uint64_t;

// What a handle stands for. It is told when it is about to be closed, so
// that calls which only wait can end.
class Object {
 public:
  virtual ~Object() = default;

  std::stop_token closing() const { return closing_.get_token(); }
  void TellClosing() { closing_.request_stop(); }

 private:
  std::stop_source closing_;
};

class Handles {
 public:
  // The handles of this process.
  static Handles& Instance();

  // A token for `object`, which is closed with `parent` (0: none).
  // handle.closed, handle.too_many
  absl::StatusOr<Token> Add(Kind kind, std::unique_ptr<Object> object,
                            Token parent);

  // Closes children first; waits until no call uses the object. handle.closed
  absl::Status Close(Kind kind, Token token);

  // Of an object in use: null if there is none of this kind.
  Object* Pin(Kind kind, Token token);
  void Unpin(Token token);

 private:
  struct Slot {
    std::atomic<uint64_t> word;
    std::unique_ptr<Object> object;
    Token parent = 0;
    std::vector<Token> children;  // guarded by tree_
  };
  static constexpr size_t kSlotsPerChunk = 256;
  static constexpr size_t kChunks = 4096;
  using Chunk = std::array<Slot, kSlotsPerChunk>;

  Slot* Find(Kind kind, Token token);
  absl::StatusOr<uint32_t> FindFreeSlot();
  void TakeFreeSlot();  // the one that was found
  bool IsOpen(Token token);
  std::vector<Token> TakeChildren(Slot& slot);
  void Forget(Token token, Slot& slot);

  std::array<std::atomic<Chunk*>, kChunks> chunks_{};
  std::mutex tree_;  // over all below, and who is whose child
  uint32_t slots_ = 0;
  std::vector<uint32_t> free_;
};

// A pinned object of type T, given back at the end of the scope.
template <class T>
class Pinned {
 public:
  static absl::StatusOr<Pinned> Take(const void* handle);

  Pinned(Pinned&& other) noexcept
      : token_(other.token_), object_(std::exchange(other.object_, nullptr)) {}
  Pinned& operator=(Pinned&&) = delete;
  ~Pinned() {
    if (object_) Handles::Instance().Unpin(token_);
  }

  T& operator*() const { return *object_; }
  T* operator->() const { return object_; }
  Token token() const { return token_; }

 private:
  Pinned(Token token, T* object) : token_(token), object_(object) {}

  Token token_;
  T* object_;
};

inline constexpr Reason kHandleClosed = {
    absl::StatusCode::kFailedPrecondition, "handle.closed",
    "the handle was closed, or never was one of its kind",
    "المقبض مغلق أو ليس من نوعه"};

inline Token TokenOf(const void* handle) {
  return reinterpret_cast<uintptr_t>(handle);
}

// As a caller holds it: S is the C type, such as sanad_store.
template <class S>
S* HandleOf(Token token) {
  static_assert(sizeof(uintptr_t) == sizeof(Token));
  return reinterpret_cast<S*>(static_cast<uintptr_t>(token));
}

template <class T>
absl::StatusOr<Pinned<T>> Pinned<T>::Take(const void* handle) {
  const Token token = TokenOf(handle);
  Object* object = Handles::Instance().Pin(T::kKind, token);
  if (!object) return Refuse(kHandleClosed);
  return Pinned(token, static_cast<T*>(object));
}

// Opens: hands `object` over and gives the caller its handle.
template <class T, class S>
absl::Status HandOut(std::unique_ptr<T> object, Token parent, S** out) {
  SANAD_ASSIGN_OR_RETURN(
      const Token token,
      Handles::Instance().Add(T::kKind, std::move(object), parent));
  *out = HandleOf<S>(token);
  return absl::OkStatus();
}

}  // namespace sanad::capi

#endif  // SANAD_CAPI_HANDLES_H_
