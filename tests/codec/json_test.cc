// What becomes of messages as JSON, and of JSON as messages.

#include "codec/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "sanad/status.h"
#include "sanad/v1/channels.pb.h"
#include "sanad/v1/conversations.pb.h"

namespace sanad::codec {
namespace {

using testing::HasSubstr;

v1::ReplyRequest Reply() {
  v1::ReplyRequest reply;
  reply.set_conversation(9007199254740993);
  reply.set_text("أهلاً \"منى\"\n");
  reply.set_channel(v1::CHANNEL_CHAT);
  auto& image = *reply.add_attachments();
  image.set_content_type("image/png");
  image.set_is_inline(true);
  image.set_bytes(std::string("\0\xFF", 2));
  return reply;
}

TEST(ToJson, WritesNamesAsTheSchemaDoesAndLongIntegersAsText) {
  const auto json = ToJson("ReplyRequest", Reply().SerializeAsString());
  ASSERT_TRUE(json.ok()) << json.status();
  EXPECT_EQ(*json, R"({"conversation":"9007199254740993",)"
                   R"("text":"أهلاً \"منى\"\n","channel":"CHANNEL_CHAT",)"
                   R"("attachments":[{"content_type":"image/png",)"
                   R"("is_inline":true,"bytes":"AP8="}]})");
}

TEST(ToJson, KeepsAnOptionalFieldThatIsThereAtZero) {
  v1::ClassifyRequest request;
  request.set_topic("");
  EXPECT_EQ(ToJson("ClassifyRequest", request.SerializeAsString()).value(),
            R"({"topic":""})");
}

TEST(ToJson, RefusesBytesOfSomethingElse) {
  EXPECT_EQ(ReasonOf(ToJson("ReplyRequest", "\xFF").status()),
            "codec.bytes_malformed");
  EXPECT_EQ(ReasonOf(ToJson("Ticket", "").status()), "codec.message_unknown");
}

TEST(FromJson, GivesTheBytesOfTheSameMessage) {
  const std::string bytes = Reply().SerializeAsString();
  const auto json = ToJson("ReplyRequest", bytes);
  ASSERT_TRUE(json.ok()) << json.status();
  EXPECT_EQ(FromJson("ReplyRequest", *json).value(), bytes);
}

TEST(FromJson, KeepsAnOptionalFieldThatIsThereAtZero) {
  v1::ClassifyRequest request;
  request.set_kind(v1::CONVERSATION_KIND_NONE);
  request.set_topic("");
  EXPECT_EQ(FromJson("ClassifyRequest",
                     R"({"topic": "", "kind": "CONVERSATION_KIND_NONE"})")
                .value(),
            request.SerializeAsString());
}

TEST(FromJson, RefusesAMessageThatThereIsNot) {
  EXPECT_EQ(ReasonOf(FromJson("Ticket", "{}").status()),
            "codec.message_unknown");
}

// Each is the same request as the first.
struct Spelling {
  std::string name;
  std::string json;
};
class Spellings : public testing::TestWithParam<Spelling> {};

TEST_P(Spellings, AreTheSameRequest) {
  v1::NewAttachment same;
  same.set_content_id("ش");
  same.set_is_inline(true);
  same.set_bytes("?>?>");
  const auto bytes = FromJson("NewAttachment", GetParam().json);
  ASSERT_TRUE(bytes.ok()) << bytes.status();
  EXPECT_EQ(*bytes, same.SerializeAsString());
}

INSTANTIATE_TEST_SUITE_P(
    Every, Spellings,
    testing::Values(
        Spelling{"Snake",
                 R"({"content_id":"ش","is_inline":true,"bytes":"Pz4/Pg=="})"},
        Spelling{"Camel",
                 R"({"contentId":"ش","isInline":true,"bytes":"Pz4/Pg=="})"},
        Spelling{"Escaped", R"({"content_id":"\u0634","is_inline":true,)"
                            R"("bytes":"Pz4\/Pg=="})"},
        Spelling{"UrlBase64",
                 R"({"content_id":"ش","is_inline":true,"bytes":"Pz4_Pg"})"},
        Spelling{"AnotherOrder",
                 R"({"bytes":"Pz4/Pg==","is_inline":true,"content_id":"ش"})"},
        Spelling{"Spaced",
                 " {\n\t\"content_id\" : \"ش\" ,\r\n\"is_inline\": "
                 "true, \"bytes\": \"Pz4/Pg==\" } \n"},
        Spelling{"Null", R"({"name":null,"content_id":"ش","is_inline":true,)"
                         R"("bytes":"Pz4/Pg=="})"}),
    [](const auto& row) { return row.param.name; });

class Numbers : public testing::TestWithParam<Spelling> {};

TEST_P(Numbers, AreReadAsTheSame) {
  v1::ConversationRequest same;
  same.set_conversation(-9007199254740993);
  const auto bytes = FromJson("ConversationRequest", GetParam().json);
  ASSERT_TRUE(bytes.ok()) << bytes.status();
  EXPECT_EQ(*bytes, same.SerializeAsString());
}

INSTANTIATE_TEST_SUITE_P(
    Every, Numbers,
    testing::Values(Spelling{"Text", R"({"conversation":"-9007199254740993"})"},
                    Spelling{"Number",
                             R"({"conversation":-9007199254740993})"}),
    [](const auto& row) { return row.param.name; });

TEST(FromJson, TakesEnumsByNumberToo) {
  EXPECT_EQ(FromJson("ReplyRequest", R"({"channel":2})").value(),
            FromJson("ReplyRequest", R"({"channel":"CHANNEL_CHAT"})").value());
}

TEST(FromJson, ReadsABatchOfMessages) {
  const auto bytes =
      FromJson("ReceiveBatch",
               R"({"messages":[{"text":"a","in_reply_to":["1@x","2@x"]},{}]})");
  ASSERT_TRUE(bytes.ok()) << bytes.status();
  v1::ReceiveBatch batch;
  ASSERT_TRUE(batch.ParseFromString(*bytes));
  EXPECT_EQ(batch.messages_size(), 2);
  EXPECT_EQ(batch.messages(0).in_reply_to(1), "2@x");
}

}  // namespace
}  // namespace sanad::codec
