// Whether JSON text has the shape of a message, before libprotobuf reads it:
// libprotobuf takes more than JSON, merges what is given twice, and tells
// where something is wrong in words that may hold the value.
//
// Text is read no deeper than its schema, and no message holds itself.

#ifndef SANAD_SRC_CODEC_JSON_CHECK_H_
#define SANAD_SRC_CODEC_JSON_CHECK_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "google/protobuf/descriptor.h"

namespace sanad::codec {

// What is checked: grammar, UTF-8, names, and which values are objects,
// lists, strings, numbers or neither. Names are compared as they are
// written, without regard to escapes.
absl::Status CheckJson(std::string_view json,
                       const google::protobuf::Descriptor& message);

// call.malformed_json because of one field's value.
absl::Status RefuseValue(const std::string& field);

}  // namespace sanad::codec

#endif  // SANAD_SRC_CODEC_JSON_CHECK_H_
