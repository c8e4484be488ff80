// Reads JSON text as a message. libprotobuf could, but takes more than JSON,
// merges what is given twice, tells where something is wrong in words that
// may hold the value, and ends the process where memory lacks.
//
// Text is read no deeper than its schema, and no message holds itself.

#ifndef SANAD_SRC_CODEC_JSON_READER_H_
#define SANAD_SRC_CODEC_JSON_READER_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"

namespace sanad::codec {

// The message in wire bytes, fields in the order of their numbers. Names are
// compared as they are written, without regard to escapes.
// call.malformed_json, call.field_unknown, call.field_twice
absl::StatusOr<std::string> ReadJson(
    std::string_view json, const google::protobuf::Descriptor& message);

}  // namespace sanad::codec

#endif  // SANAD_SRC_CODEC_JSON_READER_H_
