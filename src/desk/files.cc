#include "sanad/files.h"

#include <string>

#include "base/refuse.h"
#include "sanad/limits.h"

namespace sanad {

absl::StatusOr<UploadId> UploadFrom(const Channels& channels,
                                    std::istream& in) {
  SANAD_ASSIGN_OR_RETURN(Upload upload, channels.BeginUpload({}));
  std::string piece(limits::kUploadPieceBytes, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
         in.gcount() > 0) {
    const auto read = static_cast<size_t>(in.gcount());
    SANAD_ASSIGN_OR_RETURN(
        upload, channels.AppendUpload({.upload = upload.id,
                                       .offset = upload.size,
                                       .bytes = piece.substr(0, read)}));
  }
  SANAD_RETURN_IF_ERROR(
      channels.FinishUpload({.upload = upload.id, .size = upload.size})
          .status());
  return upload.id;
}

absl::Status DownloadTo(const Channels& channels, AttachmentId attachment,
                        std::ostream& out) {
  int64_t offset = 0;
  while (out) {
    SANAD_ASSIGN_OR_RETURN(
        const AttachmentPiece piece,
        channels.ReadAttachment({.attachment = attachment, .offset = offset}));
    out.write(piece.bytes.data(),
              static_cast<std::streamsize>(piece.bytes.size()));
    offset += static_cast<int64_t>(piece.bytes.size());
    if (offset >= piece.total) break;
  }
  return absl::OkStatus();
}

}  // namespace sanad
