#include "desk/verify/uploads.h"

#include <cstdint>
#include <iterator>
#include <map>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/verify/every_row.h"
#include "fmt/format.h"

namespace sanad {
namespace {

struct Came {
  int64_t pieces = 0;
  int64_t bytes = 0;
};

}  // namespace

absl::Status VerifyUploads(storage::Reading& reading, Findings& findings) {
  std::map<int64_t, Came> came;
  SANAD_RETURN_IF_ERROR(
      ForEveryRow<UploadPiece>(reading, [&](const UploadPiece& piece) {
        Came& of = came[piece.upload.value];
        if (piece.number != of.pieces) {
          findings.Add(RowName(TableFor<UploadPiece>(), &piece),
                       "it does not follow from those before it");
        }
        of.pieces += 1;
        of.bytes += std::ssize(piece.bytes);
      }));
  return ForEveryRow<Upload>(reading, [&](const Upload& upload) {
    const Came of = came[upload.id.value];
    if (of.pieces == upload.pieces && of.bytes == upload.size) return;
    findings.Add(RowName(TableFor<Upload>(), &upload),
                 fmt::format("it has {} bytes in {} pieces, there are {} in {}",
                             upload.size, upload.pieces, of.bytes, of.pieces));
  });
}

}  // namespace sanad
