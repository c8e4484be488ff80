#include "storage/kv/host_keys.h"

#include <exception>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "base/utf8.h"
#include "storage/reasons.h"

namespace sanad::storage {
namespace {

// --- what the host says ---------------------------------------------------

// Its words, if they can be shown.
absl::Status Told(const Reason& reason, std::string_view words) {
  constexpr size_t kMostShown = 200;
  const bool fit =
      !words.empty() && words.size() <= kMostShown && IsUtf8(words);
  return Refuse(reason,
                {{"where", std::string(fit ? words : "the host's store")}});
}

absl::Status Lied() {
  return Refuse(kStoreDamaged,
                {{"where", "the host's store gave what was not asked for"}});
}

absl::Status TellFailure(const absl::Status& failure) {
  const std::string_view words(failure.message().data(),
                               failure.message().size());
  switch (failure.code()) {
    case absl::StatusCode::kResourceExhausted:
      return Refuse(kStoreFull);
    case absl::StatusCode::kDataLoss:
      return Told(kStoreDamaged, words);
    default:
      return Told(kStoreFailed, words);
  }
}

// What a function of the host answers, or what it threw as a failure.
template <class Call>
auto Asked(Call call) -> decltype(call()) {
  try {
    return call();
  } catch (const std::exception& exception) {
    return absl::InternalError(exception.what());
  } catch (...) {
    return absl::InternalError("the host's store");
  }
}

bool IsWhatWasAsked(KeyPlace place, std::string_view key,
                    std::string_view found) {
  switch (place) {
    case KeyPlace::kAt:
      return found == key;
    case KeyPlace::kFrom:
      return found >= key;
    case KeyPlace::kBefore:
      return found < key;
  }
  return false;
}

}  // namespace

absl::StatusOr<std::unique_ptr<HostKeys>> HostKeys::Begin(
    HostStore& store, size_t longest, bool writes, absl::Duration patience) {
  auto begun = Asked([&] { return store.Begin(writes, patience); });
  if (!begun.ok()) {
    const bool busy = writes && (absl::IsUnavailable(begun.status()) ||
                                 absl::IsDeadlineExceeded(begun.status()));
    return busy ? Refuse(kStoreBusy) : TellFailure(begun.status());
  }
  if (!*begun) return Told(kStoreFailed, "the host's store began nothing");
  return std::unique_ptr<HostKeys>(new HostKeys(*std::move(begun), longest));
}

// --- reading --------------------------------------------------------------

HostKeys::Found HostKeys::FindKept(KeyPlace place, std::string_view key) {
  auto found = Asked([&] { return transaction_->Find(place, key); });
  if (!found.ok()) return TellFailure(found.status());
  if (*found && !IsWhatWasAsked(place, key, (*found)->key)) return Lied();
  return found;
}

// What is kept stays as it is until the transaction ends: whoever walks along a
// crowd reads it once.
absl::StatusOr<const Crowd*> HostKeys::Read(const KeyValue& kept) {
  const auto known = crowds_.find(kept.key);
  if (known != crowds_.end()) return &known->second;
  auto crowd = CrowdOf(kept.value);
  if (!crowd) return Lied();
  return &crowds_.emplace(kept.key, *std::move(crowd)).first->second;
}

KeyValue HostKeys::Member(std::string_view kept, const CrowdMember& member) {
  key_ = std::string(keys_.Beginning(kept)) + member.rest;
  return {key_, member.value};
}

// Of what is kept at a place: itself, or the member that comes first, looking
// from there on.
HostKeys::Found HostKeys::EdgeOf(KeyPlace place,
                                 const std::optional<KeyValue>& kept) {
  if (!kept || !keys_.IsCrowd(kept->key)) return kept;
  SANAD_ASSIGN_OR_RETURN(const Crowd* crowd, Read(*kept));
  const auto& members = crowd->members;
  return Member(kept->key,
                place == KeyPlace::kBefore ? members.back() : members.front());
}

// The member of the key's own crowd that is asked for, if it has one.
HostKeys::Found HostKeys::FindInCrowd(KeyPlace place, std::string_view key) {
  SANAD_ASSIGN_OR_RETURN(const auto kept,
                         FindKept(KeyPlace::kAt, keys_.CrowdFor(key)));
  if (!kept) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(const Crowd* crowd, Read(*kept));
  const std::string_view rest = keys_.Rest(key);
  const CrowdMember* member = nullptr;
  if (place == KeyPlace::kAt) member = crowd->At(rest);
  if (place == KeyPlace::kFrom) member = crowd->From(rest);
  if (place == KeyPlace::kBefore) member = crowd->Before(rest);
  if (!member) return std::nullopt;
  return Member(kept->key, *member);
}

HostKeys::Found HostKeys::Find(KeyPlace place, std::string_view key) {
  std::string beyond(key);
  if (keys_.IsLong(key)) {
    SANAD_ASSIGN_OR_RETURN(const auto found, FindInCrowd(place, key));
    if (found || place == KeyPlace::kAt) return found;
    const std::string crowd = keys_.CrowdFor(key);
    beyond = place == KeyPlace::kFrom ? keys_.AfterCrowd(crowd) : crowd;
  }
  SANAD_ASSIGN_OR_RETURN(const auto kept, FindKept(place, beyond));
  return EdgeOf(place, kept);
}

// --- writing --------------------------------------------------------------

absl::Status HostKeys::Write(const KeyChange& change) {
  const absl::Status written = Asked([&] {
    return change.value ? transaction_->Put(change.key, *change.value)
                        : transaction_->Delete(change.key);
  });
  return written.ok() ? written : TellFailure(written);
}

// All changes of members of one crowd, as one of its pair.
absl::Status HostKeys::AddCrowd(std::span<const KeyChange> members,
                                std::vector<KeyChange>& kept) {
  const std::string& key =
      written_.emplace_back(keys_.CrowdFor(members.front().key));
  SANAD_ASSIGN_OR_RETURN(const auto before, FindKept(KeyPlace::kAt, key));
  Crowd crowd;
  if (before) {
    SANAD_ASSIGN_OR_RETURN(const Crowd* stored, Read(*before));
    crowd = *stored;
  }
  for (const KeyChange& change : members) {
    const std::string_view rest = keys_.Rest(change.key);
    if (change.value) {
      crowd.Put(rest, *change.value);
    } else {
      crowd.Delete(rest);
    }
  }
  KeyChange& whole = kept.emplace_back(KeyChange{.key = key});
  if (!crowd.members.empty()) {
    whole.value = written_.emplace_back(BytesOf(crowd));
  }
  return absl::OkStatus();
}

// The changes as they are kept. Nothing is read once something is written.
absl::StatusOr<std::vector<KeyChange>> HostKeys::Kept(
    std::span<const KeyChange> changes) {
  std::vector<KeyChange> kept;
  for (size_t i = 0; i < changes.size();) {
    if (!keys_.IsLong(changes[i].key)) {
      kept.push_back(changes[i++]);
      continue;
    }
    const size_t first = i;
    const std::string_view beginning = keys_.Beginning(changes[first].key);
    while (i < changes.size() && keys_.IsLong(changes[i].key) &&
           keys_.Beginning(changes[i].key) == beginning) {
      ++i;
    }
    SANAD_RETURN_IF_ERROR(AddCrowd(changes.subspan(first, i - first), kept));
  }
  return kept;
}

absl::Status HostKeys::Commit(std::span<const KeyChange> changes) {
  SANAD_ASSIGN_OR_RETURN(const auto kept, Kept(changes));
  for (const KeyChange& change : kept) {
    SANAD_RETURN_IF_ERROR(Write(change));
  }
  absl::Status committed = absl::UnknownError("");
  try {
    committed = transaction_->Commit();
  } catch (...) {
    // Nobody knows how far it came.
  }
  if (absl::IsUnknown(committed)) return Refuse(kStoreOutcomeUnknown);
  return committed.ok() ? committed : TellFailure(committed);
}

// --- the store itself -----------------------------------------------------

absl::StatusOr<size_t> LongestKeyOf(const HostStore& store) {
  const auto longest =
      Asked([&]() -> absl::StatusOr<size_t> { return store.LongestKey(); });
  return longest.ok() ? longest : TellFailure(longest.status());
}

absl::StatusOr<int64_t> SizeOf(HostStore& store) {
  const auto size = Asked([&] { return store.SizeInBytes(); });
  return size.ok() ? size : TellFailure(size.status());
}

}  // namespace sanad::storage
