// The schemas as data, for callers that make their messages at run time.

#ifndef SANAD_SRC_CODEC_DESCRIPTOR_SET_H_
#define SANAD_SRC_CODEC_DESCRIPTOR_SET_H_

#include <string>

namespace sanad::codec {

// A google.protobuf.FileDescriptorSet, as bytes: every schema and what it
// imports, each after what it imports itself. Without comments. Made at the
// first call, and kept.
const std::string& DescriptorSet();

}  // namespace sanad::codec

#endif  // SANAD_SRC_CODEC_DESCRIPTOR_SET_H_
