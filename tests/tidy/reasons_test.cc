#include "tests/tidy/reasons.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace sanad::tidy {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

Source Declaring(const std::string& sentences) {
  return {"src/model/checks.h",
          "\ninline constexpr Reason kEmpty = {\n    Code::kNotFound, " +
              sentences + "};\n"};
}

TEST(Reasons, AreReadWithSentencesInPieces) {
  const auto reasons = ReasonsIn(Declaring(
      "\"text.empty\",\n    \"`{field}` \"\n    \"is empty\", \"فارغ\""));
  ASSERT_THAT(reasons, SizeIs(1));
  EXPECT_EQ(reasons[0].line, 2);
  EXPECT_EQ(reasons[0].name, "text.empty");
  EXPECT_EQ(reasons[0].english, "`{field}` is empty");
  EXPECT_EQ(reasons[0].arabic, "فارغ");
}

TEST(Reasons, OfCommentsAreExamples) {
  EXPECT_THAT(
      ReasonsIn({"src/base/refuse.h", "//   Reason kEmpty = {x, \"a\"};"}),
      IsEmpty());
}

struct Row {
  std::string name;
  std::string sentences;
  size_t findings;
};

class EachReason : public testing::TestWithParam<Row> {};

TEST_P(EachReason, SaysTheSameInBothLanguages) {
  EXPECT_THAT(WrongReasons(Declaring(GetParam().sentences)),
              SizeIs(GetParam().findings));
}

INSTANTIATE_TEST_SUITE_P(
    Of, EachReason,
    testing::Values(
        Row{"Good", R"("text.empty", "`{field}` is empty", "`{field}` فارغ")",
            0},
        Row{"NoName", R"("", "it is empty", "فارغ")", 1},
        Row{"NoEnglish", R"("text.empty", "", "فارغ")", 1},
        Row{"NoArabic", R"("text.empty", "it is empty", "")", 1},
        Row{"EnglishTwice", R"("text.empty", "it is empty", "it is empty")", 1},
        Row{"ArabicTwice", R"("text.empty", "فارغ", "فارغ")", 1},
        Row{"FactLeftOut", R"("text.empty", "`{field}` is empty", "فارغ")", 1}),
    [](const auto& row) { return row.param.name; });

TEST(Reasons, OfTestsMaySayWhatTheyLike) {
  Source source = Declaring(R"("", "", "")");
  source.path = "tests/base/refuse_test.cc";
  EXPECT_THAT(WrongReasons(source), IsEmpty());
}

}  // namespace
}  // namespace sanad::tidy
