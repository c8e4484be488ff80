#include "tests/tidy/words.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace sanad::tidy {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::SizeIs;

struct Case {
  std::string name;
  std::string ban;
  std::string path;
  std::string line;
  bool seen;
};

// Every ban has a planted violation here, and a neighbour that it spares.
const std::vector<Case>& Cases() {
  static const auto& cases = *new std::vector<Case>{
      {"Now", "ClockOutsideOfHost", "src/desk/a.cc", "t = absl::Now();", true},
      {"Steady", "ClockOutsideOfHost", "src/sla/a.cc",
       "std::chrono::steady_clock::now()", true},
      {"CTime", "ClockOutsideOfHost", "src/sla/a.cc", "time(nullptr)", true},
      {"NowOfHost", "ClockOutsideOfHost", "src/base/host.cc", "absl::Now()",
       false},
      {"TimeOfName", "ClockOutsideOfHost", "src/sla/a.cc", "uptime(0)", false},
      {"Sqlite", "SqliteOutsideOfItsRoom", "src/storage/a.cc",
       "sqlite3_step(s)", true},
      {"SqliteAtHome", "SqliteOutsideOfItsRoom", "src/storage/sqlite/a.cc",
       "sqlite3_step(s)", false},
      {"SqliteOpened", "SqliteOutsideOfItsRoom", "src/desk/store.cc",
       "OpenSqlite(path)", false},
      {"Protobuf", "ProtobufOutsideOfCodec", "src/desk/a.cc",
       "#include \"sanad/v1/desk.pb.h\"", true},
      {"ProtobufAtHome", "ProtobufOutsideOfCodec", "src/codec/a.cc",
       "#include \"sanad/v1/desk.pb.h\"", false},
      {"Helpdesk", "HelpdeskBelowModel", "src/storage/kv/a.cc",
       "// one row a conversation", true},
      {"HelpdeskType", "HelpdeskBelowModel", "src/base/a.h", "CustomerId id;",
       true},
      {"HelpdeskAbove", "HelpdeskBelowModel", "src/model/a.h", "CustomerId id;",
       false},
      {"Cout", "Output", "src/desk/a.cc", "std::cout << 1;", true},
      {"Printf", "Output", "src/desk/a.cc", "printf(\"x\");", true},
      {"Snprintf", "Output", "src/desk/a.cc", "snprintf(b, 1, \"\");", false},
      {"CoutOfTest", "Output", "tests/a_test.cc", "std::cout << 1;", false},
      {"Puts", "Output", "src/desk/a.cc", "puts(line);", true},
      {"PutsAway", "Output", "src/desk/a.cc", "// puts it away", false},
      {"Throw", "Throw", "src/mail/a.cc", "throw 1;", true},
      {"Throws", "Throw", "src/mail/a.cc", "// nothing throws", false},
      {"FlatMap", "ContainerThatNeedsMemory", "src/desk/a.h",
       "#include \"absl/container/flat_hash_map.h\"", true},
      {"InlinedVector", "ContainerThatNeedsMemory", "src/desk/a.h",
       "#include \"absl/container/inlined_vector.h\"", false},
      {"Later", "MarkForLater", "tests/a_test.cc", "// TODO: more", true},
      {"Template", "MarkForLater", "tests/a_test.cc", "\"/tmp/XXXXXX\"", false},
  };
  return cases;
}

const Ban& BanNamed(std::string_view name) {
  const auto bans = Bans();
  return *std::find_if(bans.begin(), bans.end(),
                       [&](const Ban& ban) { return ban.name == name; });
}

class PlantedWords : public testing::TestWithParam<Case> {};

TEST_P(PlantedWords, AreSeenWhereBannedOnly) {
  const Case& c = GetParam();
  const Findings found = BannedWords(BanNamed(c.ban), {c.path, c.line});
  EXPECT_EQ(!found.empty(), c.seen);
}

INSTANTIATE_TEST_SUITE_P(All, PlantedWords, testing::ValuesIn(Cases()),
                         [](const auto& test) { return test.param.name; });

TEST(Bans, NameTheLine) {
  const Source source = {"src/mail/a.cc", "void F() {\n  throw 1;\n}\n"};
  const Findings found = BannedWords(BanNamed("Throw"), source);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].line, 2);
}

TEST(Bans, EachHasAPlantedViolation) {
  for (const Ban& ban : Bans()) {
    EXPECT_THAT(Cases(), Contains(testing::AllOf(Field(&Case::ban, ban.name),
                                                 Field(&Case::seen, true))));
  }
}

}  // namespace
}  // namespace sanad::tidy
