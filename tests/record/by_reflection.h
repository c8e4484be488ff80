// Records as libprotobuf's messages, set member by member through
// reflection: no byte of ours is read or written on the way.

#ifndef SANAD_TESTS_RECORD_BY_REFLECTION_H_
#define SANAD_TESTS_RECORD_BY_REFLECTION_H_

#include <memory>
#include <string>

#include "google/protobuf/message.h"
#include "record/any_record.h"
#include "tests/record/specimen.h"

namespace sanad::record {

// REQUIRES: the members are scalars or lists of such records
std::unique_ptr<google::protobuf::Message> ByReflection(
    const AnyRecord& record);
std::unique_ptr<google::protobuf::Message> ByReflection(
    const Specimen& specimen);

// Takes from a message what our bytes do not tell: fields that are not
// known, private text that is set to nothing, nested records all of whose
// fields are absent.
void DropWhatWeDo(google::protobuf::Message& message);

// The one serialisation that libprotobuf gives to equal messages.
std::string Deterministic(const google::protobuf::Message& message);

}  // namespace sanad::record

#endif  // SANAD_TESTS_RECORD_BY_REFLECTION_H_
