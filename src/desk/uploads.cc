#include "desk/uploads.h"

#include <algorithm>
#include <string_view>

#include "desk/executor.h"
#include "desk/requests.h"
#include "sanad/channels.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

// Old uploads that each new one takes away.
constexpr int64_t kCollectedPerBegin = 2;

constexpr Reason kUploadUnknown = {StatusCode::kNotFound, "upload.unknown",
                                   "there is no upload of yours with this id",
                                   "لا يوجد رفع لك بهذا المعرّف"};
constexpr Reason kUploadUnfinished = {
    StatusCode::kFailedPrecondition, "upload.unfinished",
    "the upload was not finished", "لم يكتمل الرفع بعد"};
constexpr Reason kUploadFinished = {
    StatusCode::kFailedPrecondition, "upload.finished",
    "the upload was finished already", "اكتمل الرفع من قبل"};
constexpr Reason kOffsetOutside = {
    StatusCode::kFailedPrecondition, "upload.offset_outside",
    "the upload has {present} bytes, and goes on there",
    "في الرفع {present} بايت، ويُكمل من هناك"};
constexpr Reason kPieceSize = {
    StatusCode::kInvalidArgument, "upload.piece_size",
    "a piece has at least 1 and at most {limit} bytes",
    "حجم القطعة من بايت واحد إلى {limit} بايت"};
constexpr Reason kUploadTooLarge = {
    StatusCode::kInvalidArgument, "attachment.too_large",
    "`{field}` has {size} bytes, at most {limit} are taken",
    "حجم `{field}` هو {size} بايت، والحد الأقصى {limit}"};
constexpr Reason kTooManyUploads = {
    StatusCode::kResourceExhausted, "upload.too_many",
    "at most {limit} uploads are on their way at once",
    "الحد الأقصى للرفوعات الجارية معًا هو {limit}"};

bool IsOf(const Upload& upload, Actor actor) {
  return upload.actor_kind == actor.kind && upload.actor == actor.id;
}

absl::StatusOr<Upload> LoadOwn(Call& call, UploadId id) {
  SANAD_ASSIGN_OR_RETURN(const auto upload,
                         call.Find<Upload>({Cell::Integer(id.value)}));
  if (!upload || !IsOf(*upload, call.principal().actor)) {
    return Refuse(kUploadUnknown);
  }
  return *upload;
}

// Only keys count in what is deleted.
void Discard(Act& act, const Upload& upload) {
  for (int64_t n = 0; n < upload.pieces; ++n) {
    act.Keep(storage::Delete(TableFor<UploadPiece>(),
                             UploadPiece{.upload = upload.id, .number = n}));
  }
  act.Keep(storage::Delete(TableFor<Upload>(), upload));
}

// The bytes of one's own upload, if it is there and whole.
absl::Status FillIn(Call& call, NewAttachment& attachment) {
  SANAD_ASSIGN_OR_RETURN(
      const auto upload,
      call.Find<Upload>({Cell::Integer(attachment.upload.value)}));
  const bool usable =
      upload && upload->finished && IsOf(*upload, call.principal().actor);
  if (!usable) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(
      const auto pieces,
      call.All<UploadPiece>(kPrimary, {Cell::Integer(upload->id.value)}));
  attachment.bytes.clear();
  for (const UploadPiece& piece : pieces) attachment.bytes += piece.bytes;
  return absl::OkStatus();
}

absl::Status CheckSize(std::string_view field, int64_t size) {
  if (size <= limits::kAttachmentBytes) return absl::OkStatus();
  return RefuseField(
      field, kUploadTooLarge,
      {{"field", field}, {"size", size}, {"limit", limits::kAttachmentBytes}});
}

absl::StatusOr<Upload> DecideBegin(Act& act) {
  SANAD_RETURN_IF_ERROR(act.PermitOwn());
  SANAD_RETURN_IF_ERROR(CollectUploads(act, kCollectedPerBegin).status());
  const Actor actor = act.principal().actor;
  SANAD_ASSIGN_OR_RETURN(
      const int64_t present,
      act.reading().Count(
          {.table = &TableFor<Upload>(),
           .index = upload_index::kByActor,
           .prefix = {Cell::Integer(static_cast<int64_t>(actor.kind)),
                      Cell::Integer(actor.id)}},
          limits::kUploadsPerActor));
  if (present >= limits::kUploadsPerActor) {
    return Refuse(kTooManyUploads, {{"limit", limits::kUploadsPerActor}});
  }
  const Upload upload{.id = act.NewId<UploadId>(),
                      .actor_kind = actor.kind,
                      .actor = actor.id,
                      .touched_at = act.now()};
  act.Keep(storage::Insert(TableFor<Upload>(), upload));
  return upload;
}

absl::Status CheckPiece(const UploadPieceRequest& request) {
  const size_t size = request.bytes.size();
  if (size >= 1 && size <= limits::kUploadPieceBytes) return absl::OkStatus();
  return RefuseField("bytes", kPieceSize,
                     {{"limit", limits::kUploadPieceBytes}});
}

absl::StatusOr<Upload> DecideAppend(Act& act,
                                    const UploadPieceRequest& request) {
  SANAD_RETURN_IF_ERROR(act.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(const Upload before, LoadOwn(act, request.upload));
  if (before.finished) return Refuse(kUploadFinished);
  if (request.offset != before.size) {
    return RefuseField("offset", kOffsetOutside, {{"present", before.size}});
  }
  Upload after = before;
  after.size += static_cast<int64_t>(request.bytes.size());
  after.pieces += 1;
  after.touched_at = act.now();
  SANAD_RETURN_IF_ERROR(CheckSize("bytes", after.size));
  act.Keep(storage::Insert(TableFor<UploadPiece>(),
                           UploadPiece{.upload = before.id,
                                       .number = before.pieces,
                                       .bytes = request.bytes}));
  act.Keep(storage::Update(TableFor<Upload>(), before, after));
  return after;
}

absl::StatusOr<Upload> DecideFinish(Act& act,
                                    const FinishUploadRequest& request) {
  SANAD_RETURN_IF_ERROR(act.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(const Upload before, LoadOwn(act, request.upload));
  if (request.size != before.size) {
    return RefuseField("size", kOffsetOutside, {{"present", before.size}});
  }
  Upload after = before;
  after.finished = true;
  after.touched_at = act.now();
  act.Keep(storage::Update(TableFor<Upload>(), before, after));
  return after;
}

}  // namespace

bool NamesUploads(const std::vector<NewAttachment>& attachments) {
  return std::any_of(attachments.begin(), attachments.end(),
                     [](const NewAttachment& one) { return bool(one.upload); });
}

// What may be done with an upload is asked as for going on with it.
absl::Status FillIn(const SessionState& session,
                    std::vector<NewAttachment>& attachments) {
  return RunRead(session, Operation::kChannelsAppendUpload, [&](Call& call) {
    SANAD_RETURN_IF_ERROR(call.PermitOwn());
    for (NewAttachment& one : attachments) {
      if (one.upload) SANAD_RETURN_IF_ERROR(FillIn(call, one));
    }
    return absl::OkStatus();
  });
}

absl::Status UseUpload(Act& act, UploadId id, const std::string& bytes) {
  SANAD_ASSIGN_OR_RETURN(const Upload upload, LoadOwn(act, id));
  if (!upload.finished) return Refuse(kUploadUnfinished);
  // It was not read before the act, as in a batch.
  if (upload.size != static_cast<int64_t>(bytes.size())) {
    return Refuse(kUploadUnknown);
  }
  Discard(act, upload);
  return absl::OkStatus();
}

absl::StatusOr<Collected> CollectUploads(Act& act, int64_t most) {
  SANAD_ASSIGN_OR_RETURN(const auto oldest,
                         act.All<Upload>(upload_index::kByAge, {}, most + 1));
  const absl::Time still = act.now() - absl::Hours(limits::kUploadHours);
  Collected collected;
  for (const Upload& upload : oldest) {
    if (upload.touched_at > still) break;
    collected.more = collected.uploads == most;
    if (collected.more) break;
    Discard(act, upload);
    collected.uploads += 1;
    collected.bytes += upload.size;
  }
  return collected;
}

absl::StatusOr<Upload> Channels::BeginUpload(const BeginUploadRequest& request,
                                             const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckSize("size", request.size));
  return RunAct<BeginUploadRequest, Upload>(
      state(), Operation::kChannelsBeginUpload, request, options, DecideBegin);
}

absl::StatusOr<Upload> Channels::AppendUpload(
    const UploadPieceRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckPiece(request));
  return RunAct<UploadPieceRequest, Upload>(
      state(), Operation::kChannelsAppendUpload, request, options,
      [&](Act& act) { return DecideAppend(act, request); });
}

absl::StatusOr<Upload> Channels::FinishUpload(
    const FinishUploadRequest& request, const CallOptions& options) const {
  return RunAct<FinishUploadRequest, Upload>(
      state(), Operation::kChannelsFinishUpload, request, options,
      [&](Act& act) { return DecideFinish(act, request); });
}

}  // namespace sanad
