#include "tests/record/sources.h"

#include <fstream>

#include "google/protobuf/descriptor.pb.h"

namespace sanad::record {

namespace pb = google::protobuf;

Sources::Sources() {
  std::ifstream stream(SANAD_SCHEMAS, std::ios::binary);
  pb::FileDescriptorSet set;
  set.ParseFromIstream(&stream);
  for (const auto& file : set.file()) {
    const pb::FileDescriptor* const built = pool_.BuildFile(file);
    if (file.package() == "sanad.v1") files_.push_back(built);
  }
}

const pb::FileDescriptor* Rebuild(const pb::FileDescriptorProto& file,
                                  pb::DescriptorPool& pool) {
  for (const auto& name : file.dependency()) {
    if (pool.FindFileByName(name)) continue;
    pb::FileDescriptorProto imported;
    pb::DescriptorPool::generated_pool()->FindFileByName(name)->CopyTo(
        &imported);
    Rebuild(imported, pool);
  }
  return pool.BuildFile(file);
}

}  // namespace sanad::record
