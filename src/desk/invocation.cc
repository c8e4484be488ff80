#include "desk/invocation.h"

#include "model/checks.h"

namespace sanad {
namespace {

constexpr Reason kMalformed = {
    absl::StatusCode::kInvalidArgument, "call.malformed",
    "the request is no {type}, or holds text that is not UTF-8",
    "الطلب ليس من النوع {type} أو فيه نص ليس بترميز UTF-8"};

}  // namespace

absl::Status ReadRequest(const record::RecordType& type, std::string_view bytes,
                         void* request) {
  if (!record::MergeBytes(type, bytes, request)) {
    return Refuse(kMalformed, {{"type", type.name()}});
  }
  const std::string unnamed = record::FirstUnnamed(type, request);
  if (unnamed.empty()) return absl::OkStatus();
  return RefuseField(unnamed, kValueUnknown, {{"field", unnamed}});
}

}  // namespace sanad
