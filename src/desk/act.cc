#include "desk/act.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "desk/access_rows.h"
#include "sanad/host.h"

namespace sanad {

using storage::Cell;

bool Call::IsForThem() const {
  switch (operation_.callers) {
    case Callers::kSystem:
      return principal_.IsSystem();
    case Callers::kStaff:
      return principal_.IsStaff();
    case Callers::kEverybody:
      break;
  }
  return true;
}

absl::Status Call::Permit(const AccessQuestion& question) {
  asked_ = true;
  if (!IsForThem()) return Refuse(kAccessDenied);
  if (principal_.IsSystem()) return absl::OkStatus();
  const Decision decision = Check(principal_.rights, question, now_);
  if (!decision.allowed()) return Refuse(kAccessDenied);
  NoteLent(decision.lent);
  return absl::OkStatus();
}

absl::Status Call::Permit(const AccessObject& object) {
  return Permit(AccessQuestion{.action = operation_.action, .object = object});
}

void Call::NoteLent(GrantId lent) {
  if (lent) lent_ = MadeOf(lent);
}

absl::Status Call::Admit() {
  asked_ = true;
  return IsForThem() ? absl::OkStatus() : Refuse(kAccessDenied);
}

absl::Status Call::PermitOwn() {
  asked_ = true;
  const bool some = principal_.rights.MaySomewhere(operation_.action, now_);
  return IsForThem() && some ? absl::OkStatus() : Refuse(kAccessDenied);
}

bool Call::May(Action action, const AccessObject& object) const {
  return Check(principal_.rights, action, object, now_).allowed();
}

AccessObject Call::Thing(ObjectKind kind, InboxId inbox) const {
  return {.kind = kind, .workspace = desk_.workspace.id, .inbox = inbox};
}

absl::StatusOr<Actor> Call::Self() {
  asked_ = true;
  if (!SubjectOf(principal_.actor)) return Refuse(kAccessDenied);
  return principal_.actor;
}

absl::StatusOr<Levels::Entry> Call::LoadLevels() {
  if (!levels_) {
    SANAD_ASSIGN_OR_RETURN(levels_,
                           sanad::LoadLevels(reading_, levels_source_.epoch,
                                             levels_source_.cache));
  }
  return levels_;
}

Tried Call::tried() const {
  return {principal_.actor, now_, loaded_stream_, loaded_};
}

absl::Status Call::Missing(const Reason& unknown) const {
  const AccessObject whole = Thing(ObjectKind::kWorkspace);
  const bool may_know = asked_ || May(operation_.action, whole) ||
                        May(Action::kConversationRead, whole);
  return Refuse(may_know ? unknown : kAccessDenied);
}

absl::Status Act::KeepBlob(CustomerId scope, const std::string& digest,
                           std::string_view bytes) {
  const auto planned = [&](const storage::Change& change) {
    if (change.table != &TableFor<BlobChunk>()) return false;
    const auto& chunk = change.row.As<BlobChunk>();
    return chunk.scope == scope.value && chunk.digest == digest;
  };
  if (std::any_of(bookkeeping_.begin(), bookkeeping_.end(), planned)) {
    return absl::OkStatus();
  }
  SANAD_ASSIGN_OR_RETURN(const bool kept, HasBlob(scope, digest));
  if (kept) return absl::OkStatus();
  int64_t number = 0;
  do {
    const std::string_view piece = bytes.substr(0, kBlobChunkBytes);
    Keep(storage::Insert(TableFor<BlobChunk>(),
                         BlobChunk{.scope = scope.value,
                                   .digest = digest,
                                   .number = number++,
                                   .bytes = std::string(piece)}));
    bytes.remove_prefix(piece.size());
  } while (!bytes.empty());
  return absl::OkStatus();
}

// A customer who was made in this act has none yet.
absl::StatusOr<bool> Act::HasBlob(CustomerId scope, const std::string& digest) {
  if (scope.value >= first_id_) return false;
  SANAD_ASSIGN_OR_RETURN(
      const auto kept, Find<BlobChunk>({Cell::Integer(scope.value),
                                        Cell::Blob(digest), Cell::Integer(0)}));
  return kept.has_value();
}

std::string Act::Random(size_t bytes) const {
  std::string random(bytes, '\0');
  desk().host().randomness->Fill(
      {reinterpret_cast<uint8_t*>(random.data()), random.size()});
  return random;
}

absl::StatusOr<std::string> ReadBlobPart(Call& call, CustomerId scope,
                                         std::string_view digest,
                                         int64_t offset, int64_t length) {
  constexpr int64_t kChunk = kBlobChunkBytes;
  std::string part;
  int64_t from = offset % kChunk;
  for (int64_t n = offset / kChunk; std::ssize(part) < length; ++n) {
    SANAD_ASSIGN_OR_RETURN(
        const auto chunk,
        call.Find<BlobChunk>({Cell::Integer(scope.value), Cell::Blob(digest),
                              Cell::Integer(n)}));
    if (!chunk || std::ssize(chunk->bytes) <= from) break;
    part += chunk->bytes.substr(from, length - std::ssize(part));
    from = 0;
  }
  return part;
}

absl::StatusOr<std::optional<std::string>> ReadBlob(storage::Reading& reading,
                                                    CustomerId scope,
                                                    std::string_view digest) {
  const storage::Scan scan = {
      .streams = {
          {.table = &TableFor<BlobChunk>(),
           .prefix = {Cell::Integer(scope.value), Cell::Blob(digest)}}}};
  SANAD_ASSIGN_OR_RETURN(
      const auto chunks,
      storage::ReadAll(reading, TableFor<BlobChunk>(), scan));
  if (chunks.empty()) return std::nullopt;
  std::string bytes;
  for (const BlobChunk& chunk : chunks) bytes += chunk.bytes;
  return bytes;
}

}  // namespace sanad
