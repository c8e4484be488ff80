#include "storage/kv/overlay.h"

#include <string>

#include "base/refuse.h"

namespace sanad::storage {
namespace {

// A value begins with what was done to its key.
constexpr char kPut = 'P';
constexpr char kDeleted = 'D';

KeyChange ChangeOf(std::string_view key, std::string_view value) {
  KeyChange change = {.key = key};
  if (value.front() == kPut) change.value = value.substr(1);
  return change;
}

class OverlayCursor final : public KeyCursor {
 public:
  OverlayCursor(HostKeys& keys, const Node* overlay)
      : keys_(keys), overlay_(overlay) {}

  absl::StatusOr<bool> Seek(std::string_view key) override {
    return Move(KeyPlace::kFrom, std::string(key));
  }
  absl::StatusOr<bool> SeekBefore(std::string_view key) override {
    return Move(KeyPlace::kBefore, std::string(key));
  }
  absl::StatusOr<bool> Next() override {
    return Move(KeyPlace::kFrom, key_ + '\0');
  }
  absl::StatusOr<bool> Previous() override {
    return Move(KeyPlace::kBefore, key_);
  }
  std::string_view key() const override { return key_; }
  std::string_view value() const override { return value_; }

 private:
  // The nearest pair, whichever side has it; of both, the overlay's. What
  // was deleted is passed.
  absl::StatusOr<bool> Move(KeyPlace place, std::string from) {
    TreeCursor pending(overlay_);
    while (true) {
      SANAD_ASSIGN_OR_RETURN(const auto kept, keys_.Find(place, from));
      const bool has = place == KeyPlace::kFrom ? pending.Seek(from)
                                                : pending.SeekBefore(from);
      if (!has || (kept && IsNearer(place, kept->key, pending.key()))) {
        if (!kept) return false;
        Stand(kept->key, kept->value);
        return true;
      }
      const KeyChange change = ChangeOf(pending.key(), pending.value());
      if (change.value) {
        Stand(change.key, *change.value);
        return true;
      }
      from = std::string(change.key);
      if (place == KeyPlace::kFrom) from += '\0';
    }
  }

  static bool IsNearer(KeyPlace place, std::string_view one,
                       std::string_view other) {
    return place == KeyPlace::kFrom ? one < other : one > other;
  }

  void Stand(std::string_view key, std::string_view value) {
    key_ = std::string(key);
    value_ = value;
  }

  HostKeys& keys_;
  const Node* overlay_;
  std::string key_;
  std::string_view value_;
};

}  // namespace

void Overlay::Put(std::string_view key, std::string_view value) {
  writer_.Put(key, kPut + std::string(value));
}

void Overlay::Delete(std::string_view key) {
  writer_.Put(key, std::string_view(&kDeleted, 1));
}

std::optional<KeyChange> Overlay::Find(std::string_view key) const {
  const auto value = storage::Find(writer_.root(), key);
  if (!value) return std::nullopt;
  return ChangeOf(key, *value);
}

std::vector<KeyChange> Overlay::changes() const {
  std::vector<KeyChange> changes;
  TreeCursor cursor(writer_.root());
  for (bool more = cursor.Seek(""); more; more = cursor.Next()) {
    changes.push_back(ChangeOf(cursor.key(), cursor.value()));
  }
  return changes;
}

std::unique_ptr<KeyCursor> CursorOver(HostKeys& keys, const Node* overlay) {
  return std::make_unique<OverlayCursor>(keys, overlay);
}

}  // namespace sanad::storage
