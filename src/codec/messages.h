// The generated messages of proto/sanad/v1 by name.

#ifndef SANAD_SRC_CODEC_MESSAGES_H_
#define SANAD_SRC_CODEC_MESSAGES_H_

#include <string_view>
#include <vector>

#include "google/protobuf/descriptor.h"

namespace sanad::codec {

// "Conversation"; null if there is none of this name.
const google::protobuf::Descriptor* FindMessage(std::string_view name);

// Every schema that declares a message or an enum, by name.
std::vector<const google::protobuf::FileDescriptor*> Schemas();

}  // namespace sanad::codec

#endif  // SANAD_SRC_CODEC_MESSAGES_H_
