#include "tests/tidy/includes.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace sanad::tidy {
namespace {

using ::testing::HasSubstr;
using ::testing::PrintToString;
using ::testing::SizeIs;

struct Case {
  std::string name;
  std::string path;
  std::string include;
  bool refused;
};

Source Planted(const Case& c) {
  return {.path = c.path, .text = "// Why.\n\n#include " + c.include + "\n"};
}

std::string Name(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

class RoomIncludes : public testing::TestWithParam<Case> {};

TEST_P(RoomIncludes, AreRefusedUnlessBelow) {
  EXPECT_THAT(RefusedIncludes(Planted(GetParam())),
              SizeIs(GetParam().refused ? 1 : 0));
}

INSTANTIATE_TEST_SUITE_P(
    All, RoomIncludes,
    testing::Values(
        Case{"OwnRoom", "src/base/refuse.cc", "\"base/refuse.h\"", false},
        Case{"RoomBelow", "src/model/tag.h", "\"record/record.h\"", false},
        Case{"FarBelow", "src/access/check.h", "\"base/refuse.h\"", false},
        Case{"Foreign", "src/base/digest.cc", "<openssl/evp.h>", false},
        Case{"Public", "src/base/refuse.cc", "\"sanad/status.h\"", false},
        Case{"Above", "src/base/refuse.h", "\"model/tag.h\"", true},
        Case{"Beside", "src/html/clean.h", "\"text/fold.h\"", true},
        Case{"PureIntoStorage", "src/sla/due.h", "\"storage/scan.h\"", true},
        Case{"StorageIntoModel", "src/storage/scan.h", "\"model/tag.h\"", true},
        Case{"StorageIntoBackend", "src/storage/scan.cc",
             "\"storage/sqlite/store.h\"", true},
        Case{"KvIntoSql", "src/storage/kv/scan.cc", "\"storage/sql/dialect.h\"",
             true},
        Case{"SqliteIntoSql", "src/storage/sqlite/scan.cc",
             "\"storage/sql/dialect.h\"", false},
        Case{"StoreIntoSqlite", "src/desk/store.cc",
             "\"storage/sqlite/store.h\"", false},
        Case{"StoreIntoKv", "src/desk/store.cc", "\"storage/kv/memory.h\"",
             false},
        Case{"DeskIntoSqlite", "src/desk/reply.cc",
             "\"storage/sqlite/store.h\"", true},
        Case{"DeskIntoCodec", "src/desk/reply.cc", "\"codec/json.h\"", true},
        Case{"AbiIntoCodec", "capi/call.cc", "\"codec/json.h\"", false},
        Case{"AbiIntoSqlite", "capi/call.cc", "\"storage/sqlite/store.h\"",
             true},
        Case{"ExampleIntoRoom", "examples/demo.cc", "\"base/refuse.h\"", true},
        Case{"TestIntoAnyRoom", "tests/x/x_test.cc", "\"storage/kv/memory.h\"",
             false}),
    Name);

TEST(Includes, AreNamedByTheirLine) {
  const Source source = {
      "src/base/id.h", "// Why.\n\n#include <map>\n#include \"model/tag.h\"\n"};
  EXPECT_THAT(PrintToString(RefusedIncludes(source)),
              HasSubstr("src/base/id.h:4: `model` is not below `base`"));
}

TEST(Includes, RefuseARoomThatTheTableDoesNotKnow) {
  const Source source = {.path = "src/misc/things.cc", .text = ""};
  EXPECT_THAT(RefusedIncludes(source), SizeIs(1));
}

class PublicIncludes : public testing::TestWithParam<Case> {};

TEST_P(PublicIncludes, ShowNothingPrivate) {
  EXPECT_THAT(PrivateIncludesOfPublicHeader(Planted(GetParam())),
              SizeIs(GetParam().refused ? 1 : 0));
}

INSTANTIATE_TEST_SUITE_P(
    All, PublicIncludes,
    testing::Values(
        Case{"Std", "include/sanad/id.h", "<string_view>", false},
        Case{"C", "include/sanad/id.h", "<stdint.h>", false},
        Case{"Absl", "include/sanad/id.h", "\"absl/time/time.h\"", false},
        Case{"Sanad", "include/sanad/id.h", "\"sanad/status.h\"", false},
        Case{"Room", "include/sanad/id.h", "\"base/refuse.h\"", true},
        Case{"Sqlite", "include/sanad/id.h", "<sqlite3.h>", true},
        Case{"Mail", "include/sanad/id.h", "<gmime/gmime.h>", true},
        Case{"Generated", "include/sanad/id.h", "\"sanad/v1/desk.pb.h\"", true},
        Case{"NotPublic", "src/base/digest.cc", "<openssl/evp.h>", false}),
    Name);

}  // namespace
}  // namespace sanad::tidy
