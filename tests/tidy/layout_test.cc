#include "tests/tidy/layout.h"

#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace sanad::tidy {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Times(int count, std::string_view character) {
  std::string text;
  for (int i = 0; i < count; ++i) text += character;
  return text;
}

TEST(LongLines, TakeEightyCharacters) {
  EXPECT_THAT(LongLines({"src/base/id.h", Times(80, "x") + "\n"}), IsEmpty());
}

TEST(LongLines, SeeTheEightyFirst) {
  const Findings found = LongLines({"src/base/id.h", "\n" + Times(81, "x")});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].line, 2);
}

TEST(LongLines, CountArabicByTheCharacter) {
  EXPECT_THAT(LongLines({"src/base/id.h", Times(80, "ش")}), IsEmpty());
  EXPECT_THAT(LongLines({"src/base/id.h", Times(81, "ش")}), SizeIs(1));
}

TEST(LongLines, GiveVowelSignsNoRoomOfTheirOwn) {
  EXPECT_THAT(LongLines({"src/base/id.h", Times(80, "شّ")}), IsEmpty());
  EXPECT_THAT(LongLines({"src/base/id.h", Times(81, "شّ")}), SizeIs(1));
}

Source Guarded(const std::string& path, const std::string& guard) {
  return {path, "#ifndef " + guard + "\n#define " + guard + "\n\n#endif\n"};
}

TEST(WrongGuard, TakesThePathOfAPrivateHeader) {
  EXPECT_THAT(WrongGuard(Guarded("src/storage/kv/key.h",
                                 "SANAD_SRC_STORAGE_KV_KEY_H_")),
              IsEmpty());
}

TEST(WrongGuard, TakesTheNameOfAPublicHeader) {
  EXPECT_THAT(WrongGuard(Guarded("include/sanad/id.h", "SANAD_ID_H_")),
              IsEmpty());
}

TEST(WrongGuard, SeesTheGuardOfAnotherFile) {
  EXPECT_THAT(WrongGuard(Guarded("src/base/id.h", "SANAD_SRC_BASE_UTF8_H_")),
              SizeIs(1));
}

TEST(WrongGuard, SeesThatThereIsNone) {
  EXPECT_THAT(WrongGuard({"src/base/id.h", "#pragma once\n"}), SizeIs(1));
}

TEST(WrongGuard, AsksNoneOfASource) {
  EXPECT_THAT(WrongGuard({"src/base/id.cc", ""}), IsEmpty());
}

}  // namespace
}  // namespace sanad::tidy
