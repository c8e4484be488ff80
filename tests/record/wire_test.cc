#include "record/wire.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::record {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

struct Encoded {
  std::string name;
  uint64_t value;
  std::string bytes;
};

// Both ends of every length: 2^(7k) - 1 takes k bytes, 2^(7k) one more.
std::vector<Encoded> VarintsOfEveryLength() {
  std::vector<Encoded> all = {{"Zero", 0, "\0"s}};
  for (size_t length = 1; length <= 9; ++length) {
    const uint64_t bound = uint64_t{1} << (7 * length);
    const std::string tail(length - 1, '\xFF');
    all.push_back(
        {"LastOf" + std::to_string(length), bound - 1, tail + "\x7F"});
    all.push_back({"FirstOf" + std::to_string(length + 1), bound,
                   std::string(length, '\x80') + "\x01"});
  }
  all.push_back({"Largest", ~uint64_t{0}, std::string(9, '\xFF') + "\x01"});
  return all;
}

class Varint : public testing::TestWithParam<Encoded> {};

TEST_P(Varint, IsWrittenShortest) {
  std::string bytes;
  Writer(bytes).Varint(GetParam().value);
  EXPECT_EQ(bytes, GetParam().bytes);
}

TEST_P(Varint, IsReadWhole) {
  Reader in(GetParam().bytes);
  EXPECT_EQ(in.Varint(), GetParam().value);
  EXPECT_TRUE(in.done());
}

TEST_P(Varint, IsRefusedWhenCut) {
  for (size_t size = 0; size < GetParam().bytes.size(); ++size) {
    Reader in(std::string_view(GetParam().bytes).substr(0, size));
    EXPECT_EQ(in.Varint(), std::nullopt) << size << " bytes";
  }
}

INSTANTIATE_TEST_SUITE_P(Every, Varint,
                         testing::ValuesIn(VarintsOfEveryLength()),
                         [](const auto& row) { return row.param.name; });

TEST(Varint, MayBeLongerThanNeeded) {
  Reader in("\x81\x80\x00"sv);
  EXPECT_EQ(in.Varint(), 1u);
  EXPECT_TRUE(in.done());
}

TEST(Varint, LosesWhatIsBeyond64Bits) {
  const std::string bytes = std::string(9, '\xFF') + "\x7F";
  EXPECT_EQ(Reader(bytes).Varint(), ~uint64_t{0});
}

TEST(Varint, IsRefusedPastTenBytes) {
  const std::string bytes = std::string(10, '\x80') + "\x01";
  EXPECT_EQ(Reader(bytes).Varint(), std::nullopt);
}

TEST(Tag, HoldsNumberAndType) {
  std::string bytes;
  Writer out(bytes);
  out.Tag(1, WireType::kBytes);
  out.Tag(16, WireType::kFixed64);
  out.Tag((1 << 29) - 1, WireType::kVarint);
  EXPECT_EQ(bytes, "\x0A\x81\x01\xF8\xFF\xFF\xFF\x0F");

  Reader in(bytes);
  EXPECT_EQ(in.Tag()->type, WireType::kBytes);
  EXPECT_EQ(in.Tag()->number, 16);
  EXPECT_EQ(in.Tag()->number, (1 << 29) - 1);
  EXPECT_TRUE(in.done());
}

TEST(Bytes, NestBetweenBeginAndEnd) {
  std::string bytes;
  Writer out(bytes);
  const size_t outer = out.Begin();
  out.Bytes("أ");
  const size_t inner = out.Begin();
  out.Bytes(std::string(200, 'x'));
  out.End(inner);
  out.End(outer);

  Reader in(bytes);
  Reader whole(*in.Bytes());
  EXPECT_TRUE(in.done());
  EXPECT_EQ(whole.Bytes(), "أ");
  EXPECT_EQ(Reader(*whole.Bytes()).Bytes(), std::string(200, 'x'));
  EXPECT_TRUE(whole.done());
}

TEST(Fixed64, IsLittleEndian) {
  std::string bytes;
  Writer(bytes).Fixed64(0x0102030405060708);
  EXPECT_EQ(bytes, "\x08\x07\x06\x05\x04\x03\x02\x01");
  EXPECT_EQ(Reader(bytes).Fixed64(), 0x0102030405060708u);
  EXPECT_EQ(Reader(bytes.substr(1)).Fixed64(), std::nullopt);
}

struct Field {
  std::string name;
  std::string bytes;
  bool whole;
};

// One unknown field: its tag and what stands behind it.
std::vector<Field> UnknownFields() {
  std::string deepest, too_deep;
  for (int i = 0; i < kMaxDepth; ++i) deepest += "\x0B";
  too_deep = deepest + "\x0B";
  for (int i = 0; i < kMaxDepth; ++i) deepest += "\x0C", too_deep += "\x0C";
  too_deep += "\x0C";
  return {
      {"Varint", "\x08\x96\x01"s, true},
      {"VarintMissing", "\x08"s, false},
      {"VarintCut", "\x08\x96"s, false},
      {"Fixed64",
       "\x09"
       "12345678"s,
       true},
      {"Fixed64Cut",
       "\x09"
       "1234567"s,
       false},
      {"Fixed32",
       "\x0D"
       "1234"s,
       true},
      {"Fixed32Cut",
       "\x0D"
       "123"s,
       false},
      {"Bytes",
       "\x0A\x03"
       "abc"s,
       true},
      {"BytesEmpty", "\x0A\x00"s, true},
      {"BytesCut",
       "\x0A\x03"
       "ab"s,
       false},
      {"BytesSizeMissing", "\x0A"s, false},
      {"BytesSizeOverlong",
       "\x0A\x83\x80\x80\x80\x00"
       "abc"s,
       true},
      {"BytesSizePastFiveBytes",
       "\x0A\x83\x80\x80\x80\x80\x00"
       "abc"s,
       false},
      {"BytesSizePastInt", "\x0A\xFF\xFF\xFF\xFF\x0F"s, false},
      {"BytesSizePast64Bits", "\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"s,
       false},
      {"Group", "\x0B\x10\x05\x0C"s, true},
      {"GroupEmpty", "\x0B\x0C"s, true},
      {"GroupWithinGroup", "\x0B\x13\x14\x0C"s, true},
      {"GroupOpen", "\x0B\x10\x05"s, false},
      {"GroupEndedByAnother", "\x0B\x14"s, false},
      {"GroupsCrossed", "\x0B\x13\x0C\x14"s, false},
      {"GroupEndAlone", "\x0C"s, false},
      {"GroupsDeepest", deepest, true},
      {"GroupsTooDeep", too_deep, false},
      {"TypeSix", "\x0E\x01"s, false},
      {"TypeSeven", "\x0F\x01"s, false},
      {"NumberZero", "\x00\x01"s, false},
      {"NumberLargest", "\xF8\xFF\xFF\xFF\x0F\x01"s, true},
      {"TagOverlong", "\x88\x80\x80\x80\x00\x01"s, true},
      {"TagPast32Bits", "\x88\x80\x80\x80\x70\x01"s, true},
      {"TagPast32BitsIsZero", "\x80\x80\x80\x80\x70\x01"s, false},
      {"TagPastFiveBytes", "\x88\x80\x80\x80\x80\x00\x01"s, false},
  };
}

class UnknownField : public testing::TestWithParam<Field> {};

TEST_P(UnknownField, IsSkippedIfItIsWhole) {
  Reader in(GetParam().bytes);
  const auto tag = in.Tag();
  const bool skipped = tag && in.Skip(*tag);
  EXPECT_EQ(skipped && in.done(), GetParam().whole);
}

INSTANTIATE_TEST_SUITE_P(Every, UnknownField,
                         testing::ValuesIn(UnknownFields()),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace sanad::record
