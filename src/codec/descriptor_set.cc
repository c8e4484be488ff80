#include "codec/descriptor_set.h"

#include <set>

#include "codec/messages.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"

namespace sanad::codec {
namespace {

namespace pb = google::protobuf;

void AddAfterImports(const pb::FileDescriptor& file,
                     std::set<const pb::FileDescriptor*>& seen,
                     pb::FileDescriptorSet& set) {
  if (!seen.insert(&file).second) return;
  for (int i = 0; i < file.dependency_count(); ++i) {
    AddAfterImports(*file.dependency(i), seen, set);
  }
  pb::FileDescriptorProto& added = *set.add_file();
  file.CopyTo(&added);
  file.CopyJsonNameTo(&added);
}

std::string MakeDescriptorSet() {
  pb::FileDescriptorSet set;
  std::set<const pb::FileDescriptor*> seen;
  for (const pb::FileDescriptor* file : Schemas()) {
    AddAfterImports(*file, seen, set);
  }
  return set.SerializeAsString();
}

}  // namespace

const std::string& DescriptorSet() {
  static const std::string set = MakeDescriptorSet();
  return set;
}

}  // namespace sanad::codec
