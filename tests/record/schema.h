// Record types held against the messages of proto/sanad/v1.

#ifndef SANAD_TESTS_RECORD_SCHEMA_H_
#define SANAD_TESTS_RECORD_SCHEMA_H_

#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "record/record_type.h"

namespace sanad::record {

// Every described type that has a message, by name: what is stored, what
// operations take and give, and what these hold.
const std::vector<const RecordType*>& AllDescribedTypes();

// An enum of these, or of the specimen.
struct EnumType {
  struct Value {
    std::string name;  // as a schema writes it, "CHANNEL_FORM"
    int number;
    friend auto operator<=>(const Value&, const Value&) = default;
  };
  std::string name;
  std::vector<const TypeOps*> ops;  // of its members: plain, optional, list
  std::vector<Value> values;
};
const std::vector<EnumType>& AllEnums();

// What differs between a struct and a message, one line each; empty when
// they say the same.
std::vector<std::string> Disagreements(const RecordType& type,
                                       const google::protobuf::Descriptor& as);
std::vector<std::string> Disagreements(
    const EnumType& type, const google::protobuf::EnumDescriptor& as);

// The message of a record type's name: one of proto/sanad/v1, or of the
// specimen's own schema. Null if there is none.
const google::protobuf::Descriptor* FindMessage(const RecordType& type);
// REQUIRES: there is one
const google::protobuf::Descriptor& MessageOf(const RecordType& type);

// An empty message that works by reflection alone.
google::protobuf::Message* NewMessage(
    const google::protobuf::Descriptor& descriptor);

}  // namespace sanad::record

#endif  // SANAD_TESTS_RECORD_SCHEMA_H_
