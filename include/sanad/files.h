// Files in and out as streams, over the operations of channels.h.
//
//   std::ifstream film("film.mp4", std::ios::binary);
//   auto upload = sanad::UploadFrom(noor.channels(), film);
//   noor.conversations().Reply({.conversation = id, .text = "…",
//                               .attachments = {{.name = "film.mp4",
//                                                .upload = *upload}}});
//
//   sanad::DownloadTo(noor.channels(), attachment.id, out);

#ifndef SANAD_FILES_H_
#define SANAD_FILES_H_

#include <istream>
#include <ostream>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "sanad/channels.h"

namespace sanad {

// Reads `in` to its end. Holds one piece at a time.
// upload.too_many, attachment.too_large
absl::StatusOr<UploadId> UploadFrom(const Channels& channels, std::istream& in);

// Stops where `out` fails, which the stream says itself.
// attachment.unknown
absl::Status DownloadTo(const Channels& channels, AttachmentId attachment,
                        std::ostream& out);

}  // namespace sanad

#endif  // SANAD_FILES_H_
