// Our JSON against libprotobuf's, for random messages of every schema: each
// reads what the other wrote as the same message.

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <random>
#include <string>

#include "codec/json.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/json_util.h"
#include "record/any_record.h"
#include "record/interpret.h"
#include "tests/record/by_reflection.h"
#include "tests/record/random_record.h"
#include "tests/record/schema.h"

namespace sanad::codec {
namespace {

namespace pb = google::protobuf;

constexpr int kRounds = 100;

class JsonOfProtobuf : public testing::Test {
 protected:
  void SetUp() override {
    const auto seed = std::random_device()();
    RecordProperty("seed", std::to_string(seed));
    std::printf("seed %u\n", seed);
    random_.seed(seed);
  }

  // A random message of each schema, and its bytes.
  void EachMessage(auto check) {
    for (int round = 0; round < kRounds && !HasFailure(); ++round) {
      for (const record::RecordType* type : record::AllDescribedTypes()) {
        const pb::Descriptor& schema = record::MessageOf(*type);
        SCOPED_TRACE(schema.name());
        const auto random = record::RandomRecord(*type, random_);
        const std::unique_ptr<pb::Message> message(record::NewMessage(schema));
        ASSERT_TRUE(message->ParseFromString(
            record::ToBytes(random.type(), random.get())));
        message->DiscardUnknownFields();
        check(schema.name(), *message, record::Deterministic(*message));
      }
    }
  }

  record::Random random_;
};

TEST_F(JsonOfProtobuf, IsReadAsTheSameMessage) {
  EachMessage([](const std::string& name, const pb::Message& message,
                 const std::string& bytes) {
    std::string json;
    ASSERT_TRUE(pb::util::MessageToJsonString(message, &json).ok());
    const auto read = FromJson(name, json);
    ASSERT_TRUE(read.ok()) << read.status() << "\n" << json;
    EXPECT_EQ(*read, bytes) << json;
  });
}

TEST_F(JsonOfProtobuf, WouldBeReadFromOursAsTheSameMessage) {
  EachMessage([](const std::string& name, const pb::Message& message,
                 const std::string& bytes) {
    const auto json = ToJson(name, bytes);
    ASSERT_TRUE(json.ok()) << json.status();
    const std::unique_ptr<pb::Message> read(message.New());
    ASSERT_TRUE(pb::util::JsonStringToMessage(*json, read.get()).ok()) << *json;
    EXPECT_EQ(record::Deterministic(*read), bytes) << *json;
  });
}

}  // namespace
}  // namespace sanad::codec
