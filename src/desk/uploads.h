// Files that came in piece by piece: from their pieces to attachments, and
// away when nobody goes on with them.

#ifndef SANAD_SRC_DESK_UPLOADS_H_
#define SANAD_SRC_DESK_UPLOADS_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "desk/session_state.h"
#include "sanad/conversations.h"
#include "sanad/desk.h"
#include "sanad/upload.h"

namespace sanad {

// Puts the bytes of uploads that the session's principal may name into the
// attachments that name them; others are left as they are, and refused in
// the act (UseUpload).
absl::Status FillIn(const SessionState& session,
                    std::vector<NewAttachment>& attachments);

bool NamesUploads(const std::vector<NewAttachment>& attachments);

// A request whose attachments have their bytes. Copied only if any of them
// names an upload; read before the act begins, because it may be much.
template <class Request>
class Filled {
 public:
  static absl::StatusOr<Filled> Of(const SessionState& session,
                                   const Request& given) {
    Filled filled(given);
    if (NamesUploads(given.attachments)) {
      filled.copy_ = given;
      SANAD_RETURN_IF_ERROR(FillIn(session, filled.copy_->attachments));
    }
    return filled;
  }

  const Request& request() const { return copy_ ? *copy_ : *given_; }

 private:
  explicit Filled(const Request& given) : given_(&given) {}

  const Request* given_;
  std::optional<Request> copy_;
};

// Uses the upload up of which `bytes` are the bytes.
// upload.unknown, upload.unfinished
absl::Status UseUpload(Act& act, UploadId id, const std::string& bytes);

// Takes away, as part of the act, at most `most` uploads that have stood
// still for too long: the only bytes that nobody may come to refer to.
absl::StatusOr<Collected> CollectUploads(Act& act, int64_t most);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_UPLOADS_H_
