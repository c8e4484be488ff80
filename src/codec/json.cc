#include "codec/json.h"

#include <memory>

#include "base/refuse.h"
#include "codec/json_check.h"
#include "codec/messages.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/json_util.h"
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

absl::StatusOr<std::unique_ptr<pb::Message>> NewMessage(std::string_view name) {
  const pb::Descriptor* const descriptor = FindMessage(name);
  if (!descriptor) return Refuse(kMessageUnknown);
  return std::unique_ptr<pb::Message>(
      pb::MessageFactory::generated_factory()->GetPrototype(descriptor)->New());
}

// libprotobuf says where in parentheses: "(attachments[0].bytes): …". The
// rest of what it says may hold the value, which is not for a status.
std::string FieldIn(std::string_view message) {
  const size_t begin = message.find('(');
  const size_t end = message.find("):");
  if (begin == message.npos || end == message.npos || end < begin) return "";
  return std::string(message.substr(begin + 1, end - begin - 1));
}

}  // namespace

absl::StatusOr<std::string> ToJson(std::string_view message,
                                   std::string_view bytes) {
  SANAD_ASSIGN_OR_RETURN(const auto read, NewMessage(message));
  if (!read->ParseFromString(std::string(bytes))) {
    return Refuse(kBytesMalformed, {{"type", message}});
  }
  pb::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string json;
  if (!pb::util::MessageToJsonString(*read, &json, options).ok()) {
    return Refuse(kBytesMalformed, {{"type", message}});
  }
  return json;
}

absl::StatusOr<std::string> FromJson(std::string_view message,
                                     std::string_view json) {
  SANAD_ASSIGN_OR_RETURN(const auto read, NewMessage(message));
  if (json.size() > limits::kJsonBytes) {
    return Refuse(kTooLarge,
                  {{"size", json.size()}, {"limit", limits::kJsonBytes}});
  }
  SANAD_RETURN_IF_ERROR(CheckJson(json, *read->GetDescriptor()));
  const auto status =
      pb::util::JsonStringToMessage({json.data(), json.size()}, read.get());
  if (!status.ok()) return RefuseValue(FieldIn(status.ToString()));
  return read->SerializeAsString();
}

}  // namespace sanad::codec
