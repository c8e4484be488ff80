#include "tests/record/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "google/protobuf/descriptor.pb.h"
#include "model/records.h"
#include "sanad/v1/options.pb.h"
#include "tests/record/sources.h"
#include "tests/record/specimen.h"

namespace sanad::record {
namespace {

namespace pb = google::protobuf;
using testing::ElementsAre;
using testing::IsEmpty;

// --- the schemas ----------------------------------------------------------

TEST(Schema, SaysTheSameAsEveryStruct) {
  for (const RecordType* type : AllDescribedTypes()) {
    ASSERT_TRUE(FindMessage(*type)) << type->name();
    EXPECT_THAT(Disagreements(*type, MessageOf(*type)), IsEmpty());
  }
}

TEST(Schema, SaysTheSameAsEveryEnum) {
  for (const EnumType& type : AllEnums()) {
    if (type.name == "Colour") continue;
    const auto* const as =
        pb::DescriptorPool::generated_pool()->FindEnumTypeByName("sanad.v1." +
                                                                 type.name);
    ASSERT_TRUE(as) << type.name;
    EXPECT_THAT(Disagreements(type, *as), IsEmpty());
  }
}

TEST(Schema, HasNoMessageOrEnumWithoutOurs) {
  std::set<std::string> ours = {"PrivateText"};
  for (const RecordType* type : AllDescribedTypes()) ours.emplace(type->name());
  for (const EnumType& type : AllEnums()) ours.insert(type.name);
  Sources sources;
  for (const pb::FileDescriptor* file : sources.Files()) {
    for (int i = 0; i < file->message_type_count(); ++i) {
      EXPECT_THAT(ours, testing::Contains(file->message_type(i)->name()));
    }
    for (int i = 0; i < file->enum_type_count(); ++i) {
      EXPECT_THAT(ours, testing::Contains(file->enum_type(i)->name()));
    }
  }
}

TEST(Schema, CommentsEveryMessageEnumAndField) {
  Sources sources;
  for (const pb::FileDescriptor* file : sources.Files()) {
    for (int i = 0; i < file->enum_type_count(); ++i) {
      EXPECT_TRUE(HasComment(*file->enum_type(i)))
          << file->enum_type(i)->full_name();
    }
    for (int i = 0; i < file->message_type_count(); ++i) {
      const pb::Descriptor& message = *file->message_type(i);
      EXPECT_TRUE(HasComment(message)) << message.full_name();
      for (int k = 0; k < message.field_count(); ++k) {
        EXPECT_TRUE(HasComment(*message.field(k)))
            << message.field(k)->full_name();
      }
    }
  }
}

TEST(Schema, HoldsNoTypeThatOurBytesDoNotKnow) {
  EXPECT_THAT(Disagreements(TypeOf<Specimen>(), MessageOf(TypeOf<Specimen>())),
              IsEmpty());
  EXPECT_THAT(Disagreements(TypeOf<Inner>(), MessageOf(TypeOf<Inner>())),
              IsEmpty());
}

// --- that a disagreement would be found -----------------------------------

struct Change {
  std::string name;
  void (*make)(pb::DescriptorProto& message);
  std::vector<std::string> found;
};

// To the message Conversation.
std::vector<Change> Changes() {
  return {
      {"Nothing", [](auto&) {}, {}},
      {"Missing",
       [](auto& m) { m.mutable_field()->DeleteSubrange(1, 1); },
       {"Conversation 2 `version` is not in the schema"}},
      {"Extra",
       [](auto& m) {
         *m.add_field() = m.field(1);
         m.mutable_field()->rbegin()->set_name("extra");
         m.mutable_field()->rbegin()->set_number(99);
       },
       {"Conversation 99 `extra` is not in the struct"}},
      {"Renamed",
       [](auto& m) { m.mutable_field(1)->set_name("edition"); },
       {"Conversation 2 is `version` in the struct, `edition` in the schema"}},
      {"Renumbered",
       [](auto& m) { m.mutable_field(1)->set_number(99); },
       {"Conversation 2 `version` is not in the schema",
        "Conversation 99 `version` is not in the struct"}},
      {"Retyped",
       [](auto& m) {
         m.mutable_field(1)->set_type(pb::FieldDescriptorProto::TYPE_SINT64);
       },
       {"Conversation 2 is int64 in the struct, sint64 in the schema"}},
      {"Repeated",
       [](auto& m) {
         m.mutable_field(1)->set_label(
             pb::FieldDescriptorProto::LABEL_REPEATED);
       },
       {"Conversation 2 is int64 in the struct, repeated int64 in the "
        "schema"}},
      {"NoLongerOptional",
       [](auto& m) {
         m.mutable_field(6)->clear_proto3_optional();
         m.mutable_field(6)->clear_oneof_index();
         m.mutable_oneof_decl()->DeleteSubrange(0, 1);
         for (auto& field : *m.mutable_field()) {
           if (!field.has_oneof_index()) continue;
           field.set_oneof_index(field.oneof_index() - 1);
         }
       },
       {"Conversation 7 is optional int64 moment in the struct, int64 moment "
        "in the schema"}},
      {"OfAnotherThing",
       [](auto& m) {
         m.mutable_field(2)->mutable_options()->SetExtension(v1::names, "Team");
       },
       {"Conversation 3 is int64 names Inbox in the struct, int64 names Team "
        "in the schema"}},
      {"NoLongerAMoment",
       [](auto& m) { m.mutable_field(18)->clear_options(); },
       {"Conversation 19 is int64 moment in the struct, int64 in the "
        "schema"}},
      {"ALengthBeside",
       [](auto& m) {
         m.mutable_field(18)->mutable_options()->SetExtension(v1::length, true);
       },
       {"Conversation 19 is int64 moment in the struct, int64 moment length "
        "in the schema"}},
      {"OfAnotherEnum",
       [](auto& m) {
         m.mutable_field(5)->set_type_name(".sanad.v1.DealingStage");
       },
       {"Conversation 6 is enum Priority in the struct, enum DealingStage in "
        "the schema"}},
      {"Bytes",
       [](auto& m) {
         m.mutable_field(15)->set_type(pb::FieldDescriptorProto::TYPE_BYTES);
       },
       {"Conversation 16 is string in the struct, bytes in the schema"}},
  };
}

class ChangedSchema : public testing::TestWithParam<Change> {};

TEST_P(ChangedSchema, IsFound) {
  pb::FileDescriptorProto file;
  MessageOf(TypeOf<Conversation>()).file()->CopyTo(&file);
  ASSERT_EQ(file.message_type(0).name(), "Conversation");
  GetParam().make(*file.mutable_message_type(0));
  pb::DescriptorPool pool;
  ASSERT_TRUE(Rebuild(file, pool));
  EXPECT_EQ(Disagreements(TypeOf<Conversation>(),
                          *pool.FindMessageTypeByName("sanad.v1.Conversation")),
            GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(Every, ChangedSchema, testing::ValuesIn(Changes()),
                         [](const auto& row) { return row.param.name; });

TEST(ChangedEnum, IsFound) {
  pb::EnumDescriptorProto changed;
  changed.set_name("Visibility");
  const auto add = [&](const char* name, int number) {
    auto& value = *changed.add_value();
    value.set_name(name);
    value.set_number(number);
  };
  add("VISIBILITY_NONE", 0);
  add("VISIBILITY_PUBLIC", 2);
  add("VISIBILITY_SECRET", 3);
  pb::FileDescriptorProto file;
  file.set_name("changed.proto");
  file.set_syntax("proto3");
  *file.add_enum_type() = changed;
  pb::DescriptorPool pool;
  const auto* const built = pool.BuildFile(file);
  ASSERT_TRUE(built);
  for (const EnumType& type : AllEnums()) {
    if (type.name != "Visibility") continue;
    EXPECT_THAT(Disagreements(type, *built->enum_type(0)),
                ElementsAre("VISIBILITY_PUBLIC = 1 is not in the schema",
                            "VISIBILITY_INTERNAL = 2 is not in the schema",
                            "VISIBILITY_PUBLIC = 2 is not in the enum",
                            "VISIBILITY_SECRET = 3 is not in the enum"));
  }
}

}  // namespace
}  // namespace sanad::record
