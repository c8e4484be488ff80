// What a reply's mail carries beside the message itself: kept from its first
// claim on, so that a retry sends the same bytes, whoever has changed their
// name or address meanwhile.

#ifndef SANAD_SRC_DESK_ENVELOPE_H_
#define SANAD_SRC_DESK_ENVELOPE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "record/record_type.h"
#include "sanad/message.h"

namespace sanad {

inline constexpr Reason kNoAddress = {
    StatusCode::kFailedPrecondition, "mail.no_address",
    "the {whose} has no mail address", "لا يوجد عنوان بريد لـ{whose}"};

struct Envelope {
  std::string from_name;
  std::string from_address;
  std::string to_name;
  std::string to_address;
  std::string subject;
  std::vector<std::string> references;  // oldest first
};

// As things are now. mail.no_address
absl::StatusOr<Envelope> WriteEnvelope(Call& call, const Message& reply);

}  // namespace sanad

namespace sanad::record {
template <>
const RecordType& TypeOf<Envelope>();
}  // namespace sanad::record

#endif  // SANAD_SRC_DESK_ENVELOPE_H_
