#include "codec/descriptor_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>

#include "codec/messages.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"

namespace sanad::codec {
namespace {

namespace pb = google::protobuf;

pb::FileDescriptorSet AsRead() {
  std::ifstream stream(SANAD_SCHEMAS, std::ios::binary);
  pb::FileDescriptorSet set;
  EXPECT_TRUE(set.ParseFromIstream(&stream));
  return set;
}

pb::FileDescriptorSet AsGiven() {
  pb::FileDescriptorSet set;
  EXPECT_TRUE(set.ParseFromString(DescriptorSet()));
  return set;
}

// Our schemas by name, as text and without comments.
std::map<std::string, std::string> Texts(pb::FileDescriptorSet set) {
  std::map<std::string, std::string> texts;
  for (pb::FileDescriptorProto& file : *set.mutable_file()) {
    if (file.package() != "sanad.v1") continue;
    file.clear_source_code_info();
    texts[file.name()] = file.DebugString();
  }
  return texts;
}

// No other object of this program brings the schemas in.
TEST(DescriptorSet, HoldsEverySchemaAsItIsWritten) {
  const auto given = Texts(AsGiven());
  EXPECT_EQ(given, Texts(AsRead()));
  EXPECT_TRUE(given.contains("sanad/v1/conversations.proto"));
}

TEST(DescriptorSet, NamesEveryFileAfterWhatItImports) {
  pb::DescriptorPool pool;
  const pb::FileDescriptorSet set = AsGiven();
  for (const pb::FileDescriptorProto& file : set.file()) {
    EXPECT_TRUE(pool.BuildFile(file)) << file.name();
  }
}

bool Reaches(const pb::Descriptor& from, const pb::Descriptor& to,
             std::set<const pb::Descriptor*>& seen) {
  for (int i = 0; i < from.field_count(); ++i) {
    const pb::Descriptor* const next = from.field(i)->message_type();
    if (next == &to) return true;
    if (next && seen.insert(next).second && Reaches(*next, to, seen)) {
      return true;
    }
  }
  return false;
}

// The check of JSON is bounded by it.
TEST(Schemas, HaveNoMessageThatHoldsItself) {
  for (const pb::FileDescriptor* file : Schemas()) {
    for (int i = 0; i < file->message_type_count(); ++i) {
      const pb::Descriptor& message = *file->message_type(i);
      std::set<const pb::Descriptor*> seen;
      EXPECT_FALSE(Reaches(message, message, seen)) << message.name();
    }
  }
}

}  // namespace
}  // namespace sanad::codec
