#include "mail/parameter.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "sanad/limits.h"

namespace sanad::mail {
namespace {

struct ParameterCase {
  const char* name;
  std::string_view field;
  std::string_view value;  // of the parameter "name"
};

class ParseParametersTest : public testing::TestWithParam<ParameterCase> {};

TEST_P(ParseParametersTest, ReadsTheParameter) {
  const ParameterValue parsed = ParseParameters(GetParam().field);
  EXPECT_EQ(parsed.value, "a/b");
  EXPECT_EQ(parsed.Get("name"), GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    Fields, ParseParametersTest,
    testing::Values(
        ParameterCase{"None", "A/b", ""},
        ParameterCase{"Plain", "a/b; name=x", "x"},
        ParameterCase{"Quoted", "a/b; Name = \"x; y\" ; z=1", "x; y"},
        ParameterCase{"Escaped", R"(a/b; name="x \"y\" \z")", R"(x "y" \z)"},
        ParameterCase{"Comment", "a/b (c); name=x", "x"},
        ParameterCase{"QuoteWithoutEnd", "a/b; name=\"x", "x"},
        ParameterCase{"RawArabic", "a/b; name=\"فاتورة\"", "فاتورة"},
        ParameterCase{"EncodedWord", "a/b; name=\"=?utf-8?B?2LnYt9mE?=\"",
                      "عطل"},
        ParameterCase{"Extended", "a/b; name*=utf-8'ar'%D8%B9%d8%b7%D9%84",
                      "عطل"},
        ParameterCase{"ExtendedWindows", "a/b; name*=windows-1256''%DA%D8%E1",
                      "عطل"},
        ParameterCase{"Pieces", "a/b; name*1*=%B9; name*0*=utf-8''%D8", "ع"},
        ParameterCase{"PlainPieces", "a/b; name*0=\"one \"; name*1=two",
                      "one two"},
        ParameterCase{"ExtendedBeatsPlain", "a/b; name=x; name*=utf-8''%D8%B9",
                      "ع"},
        ParameterCase{"Twice", "a/b; name=x; name=y", "x"},
        ParameterCase{"ExtendedWithoutCharset", "a/b; name*=%D8%B9", "ع"},
        ParameterCase{"LineBreakHidden", "a/b; name*=utf-8''a%0D%0Ab", "a b"},
        ParameterCase{"NoValue", "a/b; name; name=x", "x"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(ParseParameters, ReadsNoMoreThanTheLimit) {
  std::string field = "a/b";
  for (int i = 0; i < 10'000; ++i) field += ";a" + std::to_string(i) + "=x";
  EXPECT_EQ(ParseParameters(field).parameters.size(), limits::kMailParameters);
}

}  // namespace
}  // namespace sanad::mail
