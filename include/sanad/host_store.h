// A store of the host's own (قاعدة بيانات المضيف): sanad's tables over any
// ordered key-value store, such as the one that a product has already.
//
//   class OurStore : public sanad::HostStore { ... };
//   sanad::RegisterStore("ours", std::make_shared<OurStore>());
//   auto store = sanad::Store::Open("kv:ours");
//
// Keys and values are bytes. Keys are ordered byte by byte, as numbers of 0 to
// 255, and one that begins another comes before it. What is asked of the host
// is little: what an act writes is kept back until its end, so that puts and
// deletes come at once, each key once, in the order of keys, after the last
// Find and before Commit.
//
// Nothing that such a store answers is believed: a pair that was not asked for
// is store.damaged, an exception is store.failed. Failures are told by their
// status; the message goes along:
//   kUnavailable, kDeadlineExceeded   store.busy, from Begin; else store.failed
//   kResourceExhausted                store.full
//   kDataLoss                         store.damaged
//   kUnknown, from Commit             store.outcome_unknown: it may have been
//                                     done. An exception there is the same
//   any other                         store.failed

#ifndef SANAD_HOST_STORE_H_
#define SANAD_HOST_STORE_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace sanad {

struct KeyValue {
  std::string_view key;
  std::string_view value;
};

enum class KeyPlace {
  kAt = 1,      // the pair of this very key
  kFrom = 2,    // the first one whose key is this or comes after it
  kBefore = 3,  // the last one whose key comes before it
};

// Sees what was committed when it began. Used by one thread at a time; one
// that writes, by the thread that began it. Destroyed without Commit it leaves
// nothing.
class HostTransaction {
 public:
  virtual ~HostTransaction() = default;

  // Nullopt: there is none. The bytes stay until the transaction is destroyed.
  virtual absl::StatusOr<std::optional<KeyValue>> Find(
      KeyPlace place, std::string_view key) = 0;

  // Of one that writes. The bytes are borrowed for the call. To delete a key
  // that is not there is no failure.
  virtual absl::Status Put(std::string_view key, std::string_view value) = 0;
  virtual absl::Status Delete(std::string_view key) = 0;
  // All of it or nothing, and for good. Nothing but destruction follows.
  virtual absl::Status Commit() = 0;
};

// Any number of threads use it at once.
class HostStore {
 public:
  virtual ~HostStore() = default;

  // The longest key that it takes, in bytes, at least kLeastLongestKey.
  static constexpr size_t kLeastLongestKey = 128;
  virtual size_t LongestKey() const {
    return std::numeric_limits<size_t>::max();
  }

  // A transaction that reads waits for nobody. While one that writes is open,
  // no other is, in any process; who wants one waits for it as long as
  // `patience`.
  virtual absl::StatusOr<std::unique_ptr<HostTransaction>> Begin(
      bool writes, absl::Duration patience) = 0;

  // Bytes that it occupies, as far as it knows.
  virtual absl::StatusOr<int64_t> SizeInBytes() { return 0; }
};

// Has `kv:NAME` open this store from now on, in place of the one that was
// registered so before. Stores that are open stay. Thread-safe.
// text.empty, text.too_long, text.not_utf8
absl::Status RegisterStore(std::string_view name,
                           std::shared_ptr<HostStore> store);
// A name that is not there is no failure.
void UnregisterStore(std::string_view name);

}  // namespace sanad

#endif  // SANAD_HOST_STORE_H_
