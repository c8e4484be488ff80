#include "tests/record/services.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "google/protobuf/descriptor.pb.h"
#include "sanad/v1/options.pb.h"
#include "tests/record/sources.h"

namespace sanad::record {
namespace {

namespace pb = google::protobuf;
using testing::ElementsAreArray;
using testing::IsEmpty;

TEST(Services, SayTheSameAsTheOperations) {
  Sources sources;
  EXPECT_THAT(OperationDisagreements(sources.Files()), IsEmpty());
}

TEST(Services, CommentAndDateEveryMethod) {
  Sources sources;
  for (const pb::FileDescriptor* file : sources.Files()) {
    for (int i = 0; i < file->service_count(); ++i) {
      const pb::ServiceDescriptor& service = *file->service(i);
      EXPECT_TRUE(HasComment(service)) << service.full_name();
      for (int k = 0; k < service.method_count(); ++k) {
        const pb::MethodDescriptor& method = *service.method(k);
        EXPECT_TRUE(HasComment(method)) << method.full_name();
        EXPECT_NE(method.options().GetExtension(v1::since), "")
            << method.full_name();
      }
    }
  }
}

// --- that a disagreement would be found -----------------------------------

struct Change {
  std::string name;
  void (*make)(pb::ServiceDescriptorProto& service);
  std::vector<std::string> found;
};

// To the service Events, which has the one method Read.
std::vector<Change> Changes() {
  return {
      {"Nothing", [](auto&) {}, {}},
      {"Missing",
       [](auto& s) { s.clear_method(); },
       {"120 events.read(ReadEventsRequest) gives EventList is not in the "
        "schema",
        "121 events.listen(ListenRequest) gives Feed is not in the schema",
        "122 events.trail(TrailRequest) gives EventPage is not in the schema",
        "123 events.denials(PageRequest) gives DenialPage is not in the "
        "schema"}},
      {"Extra",
       [](auto& s) {
         *s.add_method() = s.method(0);
         auto& extra = *s.mutable_method()->rbegin();
         extra.set_name("ReadOn");
         extra.mutable_options()->SetExtension(v1::method_id, 129);
       },
       {"129 events.read_on(ReadEventsRequest) gives EventList is not an "
        "operation"}},
      {"Renumbered",
       [](auto& s) {
         s.mutable_method(0)->mutable_options()->SetExtension(v1::method_id,
                                                              129);
       },
       {"120 events.read(ReadEventsRequest) gives EventList is not in the "
        "schema",
        "129 events.read(ReadEventsRequest) gives EventList is not an "
        "operation"}},
      {"TakesAnother",
       [](auto& s) { s.mutable_method(0)->set_input_type(".sanad.v1.Event"); },
       {"120 events.read(ReadEventsRequest) gives EventList is not in the "
        "schema",
        "120 events.read(Event) gives EventList is not an operation"}},
      {"GivesAnother",
       [](auto& s) { s.mutable_method(0)->set_output_type(".sanad.v1.Event"); },
       {"120 events.read(ReadEventsRequest) gives EventList is not in the "
        "schema",
        "120 events.read(ReadEventsRequest) gives Event is not an "
        "operation"}},
  };
}

class ChangedService : public testing::TestWithParam<Change> {};

TEST_P(ChangedService, IsFound) {
  Sources sources;
  std::vector<const pb::FileDescriptor*> files = sources.Files();
  pb::DescriptorPool pool;
  for (const pb::FileDescriptor*& file : files) {
    if (file->name() != "sanad/v1/events.proto") continue;
    pb::FileDescriptorProto changed;
    file->CopyTo(&changed);
    GetParam().make(*changed.mutable_service(0));
    file = Rebuild(changed, pool);
    ASSERT_TRUE(file);
  }
  EXPECT_THAT(OperationDisagreements(files),
              ElementsAreArray(GetParam().found));
}

INSTANTIATE_TEST_SUITE_P(Every, ChangedService, testing::ValuesIn(Changes()),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace sanad::record
