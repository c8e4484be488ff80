// The files of proto/sanad/v1 as protoc read them, comments included.

#ifndef SANAD_TESTS_RECORD_SOURCES_H_
#define SANAD_TESTS_RECORD_SOURCES_H_

#include <vector>

#include "google/protobuf/descriptor.h"

namespace sanad::record {

class Sources {
 public:
  Sources();

  const std::vector<const google::protobuf::FileDescriptor*>& Files() const {
    return files_;
  }

 private:
  google::protobuf::DescriptorPool pool_;
  std::vector<const google::protobuf::FileDescriptor*> files_;
};

// Whether more than a word stands before a message, an enum, a field, a
// service or a method of these files.
template <class Described>
bool HasComment(const Described& described) {
  google::protobuf::SourceLocation location;
  return described.GetSourceLocation(&location) &&
         location.leading_comments.size() > 10;
}

// Builds a file of the generated pool anew in another pool, with what it
// imports.
const google::protobuf::FileDescriptor* Rebuild(
    const google::protobuf::FileDescriptorProto& file,
    google::protobuf::DescriptorPool& pool);

}  // namespace sanad::record

#endif  // SANAD_TESTS_RECORD_SOURCES_H_
