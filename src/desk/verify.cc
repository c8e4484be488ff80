#include "desk/verify.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/refuse.h"
#include "desk/attachments.h"
#include "desk/tables.h"
#include "desk/verify/blobs.h"
#include "desk/verify/chain.h"
#include "desk/verify/conversation_cases.h"
#include "desk/verify/conversation_rules.h"
#include "desk/verify/due_rows.h"
#include "desk/verify/every_row.h"
#include "desk/verify/figures.h"
#include "desk/verify/findings.h"
#include "desk/verify/merges.h"
#include "desk/verify/outbox_rules.h"
#include "desk/verify/places.h"
#include "desk/verify/ranges.h"
#include "desk/verify/references.h"
#include "desk/verify/replay.h"
#include "desk/verify/service_levels.h"
#include "desk/verify/uploads.h"
#include "desk/verify/views.h"
#include "model/conversation_life.h"
#include "record/interpret.h"
#include "sanad/status.h"
#include "storage/reasons.h"

namespace sanad {
namespace {

using storage::Reading;
using storage::Table;

// Bounds the rows that one replay holds.
constexpr int64_t kEventsPerShare = 200'000;

// --- the backend and the chain --------------------------------------------

absl::Status VerifyBackend(storage::Store& store, Findings& findings) {
  absl::Status whole = store.CheckIntegrity();
  if (ReasonOf(whole) != storage::kStoreDamaged.name) return whole;
  findings.Add("store", std::string(whole.message()));
  return absl::OkStatus();
}

// The one head of the workspace; any other is named.
absl::StatusOr<std::optional<Head>> ReadHead(Reading& reading, WorkspaceId id,
                                             Findings& findings) {
  std::optional<Head> own;
  SANAD_RETURN_IF_ERROR(ForEveryRow<Head>(reading, [&](const Head& head) {
    if (head.id == id) {
      own = head;
    } else {
      findings.Add(RowName(TableFor<Head>(), &head),
                   "it is not the head of this workspace");
    }
  }));
  return own;
}

absl::StatusOr<int64_t> VerifyChain(Reading& reading, WorkspaceId id,
                                    Findings& findings) {
  SANAD_ASSIGN_OR_RETURN(const auto head, ReadHead(reading, id, findings));
  Chain chain(findings);
  SANAD_RETURN_IF_ERROR(ForEveryRow<Event>(
      reading, [&](const Event& event) { chain.Follow(event); }));
  if (head) {
    chain.Compare(*head);
  } else {
    const Head missing{.id = id};
    findings.Add(RowName(TableFor<Head>(), &missing), "the row is missing");
  }
  return chain.events();
}

// --- rows against events --------------------------------------------------

absl::StatusOr<int64_t> VerifyShare(Reading& reading, Replay& replay) {
  SANAD_RETURN_IF_ERROR(ForEveryRow<Event>(reading, [&](const Event& event) {
    const auto changes = record::FromBytes<RowChanges>(event.changes);
    if (changes) replay.Apply(event, *changes);
  }));
  int64_t rows = 0;
  for (const Table* table : DeskSchema().tables) {
    if (IsBookkeeping(*table)) continue;
    SANAD_RETURN_IF_ERROR(
        ForEveryRow(reading, {.table = table}, {}, [&](const void* row) {
          ++rows;
          replay.Compare(*table, row);
        }));
  }
  replay.NameMissing();
  return rows;
}

// Every row is read once per share; answers how many there are.
absl::StatusOr<int64_t> VerifyRows(Reading& reading, int64_t events,
                                   Findings& findings) {
  const int64_t shares = 1 + events / kEventsPerShare;
  int64_t rows = 0;
  for (int64_t share = 0; share < shares; ++share) {
    Replay replay(share, shares, findings);
    SANAD_ASSIGN_OR_RETURN(rows, VerifyShare(reading, replay));
  }
  return rows;
}

// --- conversations and blobs ----------------------------------------------

void ReferToBlobs(const ConversationCase& whole, Blobs& blobs) {
  for (const Message& message : whole.messages) {
    if (message.source_digest.empty()) continue;
    blobs.Refer(ScopeOf(message, whole.conversation), message.source_digest,
                message.source_size, RowName(TableFor<Message>(), &message));
  }
  for (const Attachment& attachment : whole.attachments) {
    const Message* message = whole.Find(attachment.message);
    if (!message) continue;
    blobs.Refer(ScopeOf(*message, whole.conversation), attachment.digest,
                attachment.size, RowName(TableFor<Attachment>(), &attachment));
  }
}

absl::Status VerifyConversations(Reading& reading, Findings& findings) {
  SANAD_ASSIGN_OR_RETURN(const MergedInto merged,
                         VerifyConversationRoots(reading, findings));
  const std::set<int64_t> parents = ParentsIn(merged);
  Blobs blobs(findings);
  SANAD_RETURN_IF_ERROR(ForEveryRow<BlobChunk>(
      reading, [&](const BlobChunk& chunk) { blobs.Add(chunk); }));
  blobs.Close();
  DueRows due_rows(findings);
  SANAD_RETURN_IF_ERROR(
      ForEveryRow<Due>(reading, [&](const Due& due) { due_rows.Add(due); }));
  SANAD_RETURN_IF_ERROR(
      ForEveryConversation(reading, [&](ConversationCase& whole) {
        whole.is_parent = parents.contains(whole.conversation.id.value);
        CheckConversation(whole, findings);
        due_rows.Expect(DueOf(whole.conversation));
        ReferToBlobs(whole, blobs);
      }));
  SANAD_RETURN_IF_ERROR(ForEveryRow<ViewProgress>(
      reading,
      [&](const ViewProgress& view) { due_rows.Expect({DueOf(view)}); }));
  blobs.NameOrphans();
  SANAD_RETURN_IF_ERROR(VerifyServiceLevels(reading, due_rows, findings));
  due_rows.NameOrphans();
  return VerifyMergedConversations(reading, merged, findings);
}

}  // namespace

absl::StatusOr<Verification> VerifyWorkspace(storage::Store& store,
                                             WorkspaceId workspace) {
  Verification verification;
  Findings findings;
  SANAD_RETURN_IF_ERROR(VerifyBackend(store, findings));
  SANAD_ASSIGN_OR_RETURN(const auto reading, store.Read(workspace.value));
  SANAD_ASSIGN_OR_RETURN(verification.events,
                         VerifyChain(*reading, workspace, findings));
  SANAD_ASSIGN_OR_RETURN(verification.rows,
                         VerifyRows(*reading, verification.events, findings));
  SANAD_RETURN_IF_ERROR(VerifyConversations(*reading, findings));
  SANAD_RETURN_IF_ERROR(VerifyCustomerRoots(*reading, findings));
  SANAD_RETURN_IF_ERROR(VerifyOutbox(*reading, findings));
  SANAD_RETURN_IF_ERROR(VerifyPlaces(*reading, findings));
  SANAD_RETURN_IF_ERROR(VerifyViews(*reading, findings));
  SANAD_RETURN_IF_ERROR(VerifyReferences(*reading, findings));
  SANAD_RETURN_IF_ERROR(VerifyUniques(*reading, findings));
  SANAD_RETURN_IF_ERROR(VerifyUploads(*reading, findings));
  SANAD_RETURN_IF_ERROR(VerifyFigures(*reading, workspace, findings));
  SANAD_RETURN_IF_ERROR(VerifyRanges(*reading, findings));
  verification.findings = findings.Take();
  return verification;
}

}  // namespace sanad
