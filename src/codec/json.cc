#include "codec/json.h"

#include "base/refuse.h"
#include "codec/json_reader.h"
#include "codec/json_writer.h"
#include "codec/messages.h"
#include "google/protobuf/descriptor.h"
#include "sanad/limits.h"

namespace sanad::codec {
namespace {

namespace pb = google::protobuf;

constexpr Reason kMessageUnknown = {
    absl::StatusCode::kNotFound, "codec.message_unknown",
    "there is no message of this name", "لا توجد رسالة بهذا الاسم في المخطط"};
constexpr Reason kBytesMalformed = {
    absl::StatusCode::kInvalidArgument, "codec.bytes_malformed",
    "the bytes are no {type}", "البايتات ليست من النوع {type}"};
constexpr Reason kTooLarge = {
    absl::StatusCode::kResourceExhausted, "call.json_too_large",
    "the JSON has {size} bytes, at most {limit} are taken",
    "حجم نص JSON هو {size} بايت، والحد الأقصى {limit}"};

absl::StatusOr<const pb::Descriptor*> Find(std::string_view name) {
  const pb::Descriptor* const descriptor = FindMessage(name);
  if (!descriptor) return Refuse(kMessageUnknown);
  return descriptor;
}

}  // namespace

absl::StatusOr<std::string> ToJson(std::string_view message,
                                   std::string_view bytes) {
  SANAD_ASSIGN_OR_RETURN(const pb::Descriptor* const schema, Find(message));
  std::string json;
  if (!WriteJson(*schema, bytes, json)) {
    return Refuse(kBytesMalformed, {{"type", message}});
  }
  return json;
}

absl::StatusOr<std::string> FromJson(std::string_view message,
                                     std::string_view json) {
  SANAD_ASSIGN_OR_RETURN(const pb::Descriptor* const schema, Find(message));
  if (json.size() > limits::kJsonBytes) {
    return Refuse(kTooLarge,
                  {{"size", json.size()}, {"limit", limits::kJsonBytes}});
  }
  return ReadJson(json, *schema);
}

}  // namespace sanad::codec
