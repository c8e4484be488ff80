// Messages as JSON and back, by the name of their schema.
//
//   auto bytes = codec::FromJson("ReplyRequest",
//                                R"({"conversation": "7", "text": "أهلاً"})");
//   auto json = codec::ToJson("MessageReceipt", answer);
//
// The JSON is proto3's, with field names as the schemas write them
// ("is_inline"); "isInline" is read as well. 64-bit integers are written as
// strings and read from strings and numbers, bytes are base64, enums are
// written by name. Text is taken as RFC 8259 writes it and no looser: a
// misspelt field is refused, and so is one that is given twice.

#ifndef SANAD_SRC_CODEC_JSON_H_
#define SANAD_SRC_CODEC_JSON_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace sanad::codec {

// Without the fields that are absent, in one line.
// codec.message_unknown, codec.bytes_malformed
absl::StatusOr<std::string> ToJson(std::string_view message,
                                   std::string_view bytes);

// The bytes are those that libprotobuf writes, whatever the order and the
// spelling of the fields.
// codec.message_unknown; call.json_too_large; call.malformed_json, with the
// fact "where"; call.field_unknown and call.field_twice, with the field
absl::StatusOr<std::string> FromJson(std::string_view message,
                                     std::string_view json);

}  // namespace sanad::codec

#endif  // SANAD_SRC_CODEC_JSON_H_
