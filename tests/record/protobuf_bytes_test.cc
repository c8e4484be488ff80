// Our bytes against libprotobuf's, for random records of every struct.

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "google/protobuf/message.h"
#include "google/protobuf/stubs/logging.h"
#include "google/protobuf/unknown_field_set.h"
#include "model/records.h"
#include "record/any_record.h"
#include "record/interpret.h"
#include "tests/record/by_reflection.h"
#include "tests/record/random_record.h"
#include "tests/record/schema.h"
#include "tests/record/specimen.h"

namespace sanad::record {
namespace {

namespace pb = google::protobuf;

constexpr int kRounds = 200;

std::string BytesOf(const AnyRecord& record) {
  return ToBytes(record.type(), record.get());
}

bool Agree(const AnyRecord& a, const AnyRecord& b) {
  return Equal(a.type(), a.get(), b.get());
}

// Random records, each with the message that says the same.
class ProtobufBytes : public testing::Test {
 protected:
  struct Pair {
    AnyRecord record;
    std::unique_ptr<pb::Message> message;
  };

  void SetUp() override {
    pb::SetLogHandler(nullptr);
    const auto seed = std::random_device()();
    RecordProperty("seed", std::to_string(seed));
    std::printf("seed %u\n", seed);
    random_.seed(seed);
  }

  void EachPair(int rounds, auto check) {
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
      for (const RecordType* type : AllRecordTypes()) {
        SCOPED_TRACE(type->name());
        AnyRecord record = RandomRecord(*type, random_);
        auto message = ByReflection(record);
        check(Pair{std::move(record), std::move(message)});
      }
      SCOPED_TRACE("Specimen");
      Specimen specimen = RandomSpecimen(random_);
      auto message = ByReflection(specimen);
      check(Pair{AnyRecord::Of(std::move(specimen)), std::move(message)});
    }
  }

  Random random_;
};

TEST_F(ProtobufBytes, AreThoseOfTheSameMessage) {
  EachPair(kRounds, [](const Pair& pair) {
    EXPECT_EQ(BytesOf(pair.record), Deterministic(*pair.message));
  });
}

TEST_F(ProtobufBytes, AreReadByProtobufAsTheSameMessage) {
  EachPair(kRounds, [](const Pair& pair) {
    std::unique_ptr<pb::Message> read(pair.message->New());
    ASSERT_TRUE(read->ParseFromString(BytesOf(pair.record)));
    EXPECT_EQ(Deterministic(*read), Deterministic(*pair.message));
  });
}

// Requests and answers among them, whose members reflection does not reach.
TEST_F(ProtobufBytes, OfEveryDescribedTypeGoToProtobufAndBack) {
  for (int round = 0; round < kRounds && !HasFailure(); ++round) {
    for (const RecordType* type : AllDescribedTypes()) {
      SCOPED_TRACE(type->name());
      const AnyRecord record = RandomRecord(*type, random_);
      const std::string bytes = BytesOf(record);
      const std::unique_ptr<pb::Message> message(NewMessage(MessageOf(*type)));
      ASSERT_TRUE(message->ParseFromString(bytes));
      EXPECT_EQ(Deterministic(*message), bytes);
      message->DiscardUnknownFields();
      AnyRecord read(*type);
      ASSERT_TRUE(FromBytes(*type, Deterministic(*message), read.get()));
      EXPECT_EQ(BytesOf(read), bytes);
    }
  }
}

TEST_F(ProtobufBytes, OfProtobufAreReadAsTheSameRecord) {
  EachPair(kRounds, [](const Pair& pair) {
    AnyRecord read(pair.record.type());
    ASSERT_TRUE(
        FromBytes(read.type(), Deterministic(*pair.message), read.get()));
    EXPECT_TRUE(Agree(read, pair.record));
  });
}

TEST_F(ProtobufBytes, MayHoldUnknownFieldsAnywhere) {
  EachPair(kRounds, [](const Pair& pair) {
    pb::UnknownFieldSet unknown;
    unknown.AddVarint(900, ~uint64_t{0});
    unknown.AddFixed32(901, 1);
    unknown.AddFixed64(902, 2);
    unknown.AddLengthDelimited(903, "مجهول");
    unknown.AddGroup(904)->AddGroup(905)->AddVarint(1, 1);
    std::string extra;
    ASSERT_TRUE(unknown.SerializeToString(&extra));
    AnyRecord read(pair.record.type());
    ASSERT_TRUE(FromBytes(read.type(), extra + BytesOf(pair.record) + extra,
                          read.get()));
    EXPECT_TRUE(Agree(read, pair.record));
  });
}

// Concatenated messages are one message: what protobuf calls merging.
TEST_F(ProtobufBytes, MergeAsProtobufMerges) {
  EachPair(kRounds, [this](const Pair& pair) {
    const RecordType& type = pair.record.type();
    const std::string more = type.name() == "Specimen"
                                 ? ToBytes(RandomSpecimen(random_))
                                 : BytesOf(RandomRecord(type, random_));
    const std::string both = BytesOf(pair.record) + more;
    std::unique_ptr<pb::Message> theirs(pair.message->New());
    AnyRecord ours(type);
    ASSERT_TRUE(theirs->ParseFromString(both));
    ASSERT_TRUE(FromBytes(type, both, ours.get()));
    DropWhatWeDo(*theirs);
    EXPECT_EQ(BytesOf(ours), Deterministic(*theirs));
  });
}

TEST_F(ProtobufBytes, CutAnywhereAreReadOrRefusedAsByProtobuf) {
  EachPair(5, [](const Pair& pair) {
    const std::string whole = BytesOf(pair.record);
    for (size_t size = 0; size < whole.size(); ++size) {
      const std::string cut = whole.substr(0, size);
      AnyRecord ours(pair.record.type());
      std::unique_ptr<pb::Message> theirs(pair.message->New());
      const bool read = FromBytes(ours.type(), cut, ours.get());
      ASSERT_EQ(read, theirs->ParseFromString(cut)) << "at " << size;
      if (!read) continue;
      DropWhatWeDo(*theirs);
      ASSERT_EQ(BytesOf(ours), Deterministic(*theirs)) << "at " << size;
    }
  });
}

}  // namespace
}  // namespace sanad::record
