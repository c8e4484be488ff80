// What becomes of read marks that reach one row from several places.

#ifndef SANAD_SRC_MODEL_READ_MARK_H_
#define SANAD_SRC_MODEL_READ_MARK_H_

#include <optional>

#include "sanad/read_mark.h"

namespace sanad {

// The mark as it is when `told` comes to what is kept: the one after the
// reader's last turn back, and of those the one that has seen more. In
// whatever order marks come, the same one is left.
ReadMark After(const std::optional<ReadMark>& kept, const ReadMark& told);

// The mark with `message` as the last one that was seen, turned back.
ReadMark TurnedBack(const ReadMark& mark, MessageId message, absl::Time now);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_READ_MARK_H_
