// Text that is no JSON, or not that of the request.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "codec/json.h"
#include "sanad/limits.h"
#include "sanad/status.h"

namespace sanad::codec {
namespace {

using namespace std::string_literals;

struct Hostile {
  std::string name;
  std::string json;  // of a ReceiveRequest
  std::string reason;
  std::string where;  // the fact, or the field
};

class HostileJson : public testing::TestWithParam<Hostile> {};

std::string WhereOf(const absl::Status& status) {
  const auto violations = ViolationsOf(status);
  return violations.empty() ? FactOf(status, "where").value_or("")
                            : violations.front().field;
}

TEST_P(HostileJson, IsRefused) {
  const auto status = FromJson("ReceiveRequest", GetParam().json).status();
  EXPECT_EQ(ReasonOf(status), GetParam().reason) << status;
  EXPECT_EQ(WhereOf(status), GetParam().where) << status;
  EXPECT_NE(Describe(status, Language::kArabic),
            Describe(status, Language::kEnglish));
}

std::string Times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

const std::string kMalformed = "call.malformed_json";

std::vector<Hostile> NoJson() {
  return {
      {"Empty", "", kMalformed, "byte 0"},
      {"Space", "  ", kMalformed, "byte 2"},
      {"NoObject", "[]", kMalformed, "byte 0"},
      {"Unclosed", R"({"text":"a")", kMalformed, "byte 11"},
      {"Cut", R"({"text":)", kMalformed, "byte 8"},
      {"TrailingComma", R"({"text":"a",})", kMalformed, "byte 12"},
      {"TrailingText", R"({} x)", kMalformed, "byte 3"},
      {"TwoValues", R"({}{})", kMalformed, "byte 2"},
      {"SingleQuotes", R"({'text':'a'})", kMalformed, "byte 1"},
      {"NameWithoutQuotes", R"({text:"a"})", kMalformed, "byte 1"},
      {"Comment", R"({/**/})", kMalformed, "byte 1"},
      {"ByteOrderMark", "\xEF\xBB\xBF{}", kMalformed, "byte 0"},
      {"RawNewline", "{\"text\":\"a\nb\"}", kMalformed, "byte 10"},
      {"RawNul", "{\"text\":\"a\0b\"}"s, kMalformed, "byte 10"},
      {"NulBetween", "{\0}"s, kMalformed, "byte 1"},
      {"NulAfter", "{}\0"s, kMalformed, "byte 2"},
      {"UnknownEscape", R"({"text":"\x41"})", kMalformed, "byte 11"},
      {"CutEscape", R"({"text":"\)", kMalformed, "byte 10"},
      {"ShortUnit", R"({"text":"\u12"})", kMalformed, "byte 13"},
      {"LoneHighSurrogate", R"({"text":"\uD83D"})", kMalformed, "byte 15"},
      {"LoneLowSurrogate", R"({"text":"\uDC00"})", kMalformed, "byte 15"},
      {"TwoHighSurrogates", R"({"text":"\uD83D\uD83D"})", kMalformed,
       "byte 21"},
      {"SurrogateAsUtf8", "{\"text\":\"\xED\xA0\x80\"}", kMalformed,
       "a byte that is not UTF-8"},
      {"NotUtf8", "{\"text\":\"\xFF\"}", kMalformed,
       "a byte that is not UTF-8"},
      {"LeadingZero", R"({"inbox":01})", kMalformed, "byte 10"},
      {"PlusSign", R"({"inbox":+1})", kMalformed, "byte 9"},
      {"Hexadecimal", R"({"inbox":0x1})", kMalformed, "byte 10"},
      {"NoDigits", R"({"inbox":-})", kMalformed, "byte 10"},
      {"NoFraction", R"({"inbox":1.})", kMalformed, "byte 11"},
      {"NoExponent", R"({"inbox":1e})", kMalformed, "byte 11"},
      {"HalfAWord", R"({"text":nul})", kMalformed, "text"},
  };
}

std::vector<Hostile> OtherThanTheRequest() {
  return {
      {"Misspelt", R"({"txet":"a"})", "call.field_unknown", "txet"},
      {"MisspeltWithin", R"({"attachments":[{},{"nmae":"a"}]})",
       "call.field_unknown", "attachments[1].nmae"},
      {"NoName", R"({"":1})", "call.field_unknown", ""},
      {"LongName", "{\"" + Times(300, "ش") + "\":1}", "call.field_unknown",
       Times(128, "ش")},
      {"ATypeUrl", R"({"@type":"x"})", "call.field_unknown", "@type"},
      {"DeepInAnUnknownField", "{\"x\":" + Times(100000, "["),
       "call.field_unknown", "x"},
      {"Twice", R"({"text":"a","text":"b"})", "call.field_twice", "text"},
      {"TwiceInTwoSpellings", R"({"in_reply_to":[],"inReplyTo":[]})",
       "call.field_twice", "inReplyTo"},
      {"TwiceWithin", R"({"attachments":[{"name":"a","name":"b"}]})",
       "call.field_twice", "attachments[0].name"},
      {"DeepLists", "{\"attachments\":" + Times(100000, "["), kMalformed,
       "attachments[0]"},
      {"DeepObjects", Times(100000, "{\"attachments\":["), "call.field_unknown",
       "attachments[0].attachments"},
      {"NumberForText", R"({"text":1})", kMalformed, "text"},
      {"ObjectForText", R"({"text":{}})", kMalformed, "text"},
      {"ListForText", R"({"text":["a"]})", kMalformed, "text"},
      {"TextForList", R"({"tokens":"a"})", kMalformed, "tokens"},
      {"NullInList", R"({"tokens":["a",null]})", kMalformed, "tokens[1]"},
      {"TextForObject", R"({"attachments":["a"]})", kMalformed,
       "attachments[0]"},
      {"TextForTruth", R"({"spam":"true"})", kMalformed, "spam"},
      {"NumberForTruth", R"({"spam":1})", kMalformed, "spam"},
      {"TruthForNumber", R"({"inbox":true})", kMalformed, "inbox"},
      {"ObjectForNumber", R"({"inbox":{"id":1}})", kMalformed, "inbox"},
      {"Fraction", R"({"inbox":1.5})", kMalformed, "inbox"},
      {"TooLarge", R"({"inbox":9223372036854775808})", kMalformed, "inbox"},
      {"TooLargeAsText", R"({"inbox":"9223372036854775808"})", kMalformed,
       "inbox"},
      {"FarTooLarge", R"({"inbox":1e400})", kMalformed, "inbox"},
      {"ManyDigits", "{\"inbox\":" + Times(100000, "9") + "}", kMalformed,
       "inbox"},
      {"WordsForNumber", R"({"inbox":"seven"})", kMalformed, "inbox"},
      {"NumberWithSpace", R"({"inbox":" 7"})", kMalformed, "inbox"},
      {"NoNumber", R"({"inbox":""})", kMalformed, "inbox"},
      {"UnknownEnumerator", R"({"channel":"CHANNEL_PIGEON"})", kMalformed,
       "channel"},
      {"EnumeratorInLowerCase", R"({"channel":"channel_chat"})", kMalformed,
       "channel"},
      {"FarEnumerator", R"({"channel":4294967296})", kMalformed, "channel"},
      {"NoBase64", R"({"source":"%%"})", kMalformed, "source"},
      {"NoBase64Within", R"({"attachments":[{},{"bytes":"%%"}]})", kMalformed,
       "attachments[1].bytes"},
  };
}

INSTANTIATE_TEST_SUITE_P(NoJson, HostileJson, testing::ValuesIn(NoJson()),
                         [](const auto& row) { return row.param.name; });
INSTANTIATE_TEST_SUITE_P(OtherThanTheRequest, HostileJson,
                         testing::ValuesIn(OtherThanTheRequest()),
                         [](const auto& row) { return row.param.name; });

TEST(RefusedJson, HasABound) {
  std::string json(limits::kJsonBytes, ' ');
  json[0] = '{';
  json[1] = '}';
  EXPECT_TRUE(FromJson("Nothing", json).ok());
  json += ' ';
  const auto status = FromJson("Nothing", json).status();
  EXPECT_EQ(ReasonOf(status), "call.json_too_large");
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
}

TEST(RefusedJson, GivesNoPrivateTextTwoValues) {
  const auto status =
      FromJson("Agent", R"({"email":{"clear":"a@b.c","masked":"m"}})").status();
  EXPECT_EQ(ReasonOf(status), "call.malformed_json");
}

// A refusal goes into logs.
TEST(RefusedJson, IsRefusedWithoutItsValues) {
  const auto status =
      FromJson("ReceiveRequest", R"({"inbox":"secret words"})").status();
  EXPECT_EQ(status.ToString().find("secret"), std::string::npos) << status;
}

// As text it is JSON; whether it may be stored, the desk decides.
TEST(RefusedJson, MayHoldAnEscapedNul) {
  EXPECT_EQ(FromJson("MessageSource", R"({"bytes":"AA=="})").value(),
            "\x0A\x01\0"s);
  EXPECT_EQ(FromJson("TagRequest", R"({"tag":"\u0000"})").value(),
            "\x12\x01\0"s);
}

}  // namespace
}  // namespace sanad::codec
