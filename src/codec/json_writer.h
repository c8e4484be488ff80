// Writes the bytes of a message as JSON. libprotobuf could, but ends the
// process where memory lacks; here std::bad_alloc is thrown.

#ifndef SANAD_SRC_CODEC_JSON_WRITER_H_
#define SANAD_SRC_CODEC_JSON_WRITER_H_

#include <string>
#include <string_view>

#include "google/protobuf/descriptor.h"

namespace sanad::codec {

// Appends the message as an object, fields in the order of their numbers;
// says whether the bytes are such a message. Fields that the schema does not
// have are left out.
bool WriteJson(const google::protobuf::Descriptor& message,
               std::string_view bytes, std::string& json);

}  // namespace sanad::codec

#endif  // SANAD_SRC_CODEC_JSON_WRITER_H_
