#include "record/interpret.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/time/time.h"
#include "base/digest.h"
#include "record/any_record.h"
#include "record/mask_hint.h"
#include "tests/record/specimen.h"

namespace sanad::record {
namespace {

using namespace std::string_literals;

constexpr int32_t kSmallest32 = std::numeric_limits<int32_t>::min();
constexpr int32_t kLargest32 = std::numeric_limits<int32_t>::max();
constexpr int64_t kSmallest = std::numeric_limits<int64_t>::min();
constexpr int64_t kLargest = std::numeric_limits<int64_t>::max();
constexpr double kInfinite = std::numeric_limits<double>::infinity();
const double kNoNumber = std::bit_cast<double>(uint64_t{0x7FF8} << 48);

Private<std::string> Hint(std::string hint) {
  return Private<std::string>::Masked(std::move(hint));
}

std::string Unhex(const std::string& hex) {
  return absl::HexStringToBytes(hex);
}

// A specimen without any field: what no bytes at all say.
Specimen Nothing() { return *FromBytes<Specimen>(""); }

// --- one member away from nothing -----------------------------------------

struct Member {
  std::string name;
  void (*set)(Specimen& s);
  std::string hex;
};

std::vector<Member> Members() {
  return {
      {"Flag", [](Specimen& s) { s.flag = true; }, "0801"},
      {"Int32Smallest", [](Specimen& s) { s.small = kSmallest32; },
       "1080808080f8ffffffff01"},
      {"Int32Largest", [](Specimen& s) { s.small = kLargest32; },
       "10ffffffff07"},
      {"Int64Smallest", [](Specimen& s) { s.big = kSmallest; },
       "1880808080808080808001"},
      {"Int64Largest", [](Specimen& s) { s.big = kLargest; },
       "18ffffffffffffffff7f"},
      {"Enum", [](Specimen& s) { s.colour = Colour::kRed; }, "2001"},
      {"EnumNegative", [](Specimen& s) { s.colour = Colour::kDeepest; },
       "20f9ffffffffffffffff01"},
      {"EnumWithoutName",
       [](Specimen& s) { s.colour = static_cast<Colour>(1000); }, "20e807"},
      {"Id", [](Specimen& s) { s.id = {300}; }, "28ac02"},
      {"Time", [](Specimen& s) { s.at = absl::FromUnixMicros(1); }, "3001"},
      {"TimeBefore1970", [](Specimen& s) { s.at = absl::FromUnixMicros(-1); },
       "30ffffffffffffffffff01"},
      {"Duration", [](Specimen& s) { s.lasts = absl::Milliseconds(1); },
       "38e807"},
      {"DurationNegative",
       [](Specimen& s) { s.lasts = -absl::Microseconds(1); },
       "38ffffffffffffffffff01"},
      {"Double", [](Specimen& s) { s.real = 1.5; }, "41000000000000f83f"},
      {"DoubleMinusZero", [](Specimen& s) { s.real = -0.0; },
       "410000000000000080"},
      {"DoubleInfinite", [](Specimen& s) { s.real = kInfinite; },
       "41000000000000f07f"},
      {"DoubleNoNumber", [](Specimen& s) { s.real = kNoNumber; },
       "41000000000000f87f"},
      {"Text", [](Specimen& s) { s.text = "مرحبا"; },
       "4a0ad985d8b1d8add8a8d8a7"},
      {"TextLong", [](Specimen& s) { s.text = std::string(200, 'x'); },
       "4ac801" + Hex(std::string(200, 'x'))},
      {"Bytes", [](Specimen& s) { s.bytes = "\xFF\x00"s; }, "5202ff00"},
      {"Private", [](Specimen& s) { s.address = "مرحبا"; },
       "5a0c0a0ad985d8b1d8add8a8d8a7"},
      {"PrivateMasked", [](Specimen& s) { s.address = Hint("م•••"); },
       "5a0d120bd985e280a2e280a2e280a2"},
      {"PrivateMaskedWithoutHint", [](Specimen& s) { s.address = Hint(""); },
       "5a021200"},
      {"Record", [](Specimen& s) { s.inner.number = 5; }, "62020805"},
      {"RecordNested",
       [](Specimen& s) {
         s.inner.children = {{.number = 1, .note = ""}, {.note = ""}};
       },
       "6206220208012200"},
      {"OptionalFlagAtZero", [](Specimen& s) { s.maybe_flag = false; }, "6800"},
      {"OptionalFlag", [](Specimen& s) { s.maybe_flag = true; }, "6801"},
      {"OptionalInt32AtZero", [](Specimen& s) { s.maybe_small = 0; }, "7000"},
      {"OptionalInt32", [](Specimen& s) { s.maybe_small = kSmallest32; },
       "7080808080f8ffffffff01"},
      {"OptionalInt64AtZero", [](Specimen& s) { s.maybe_big = 0; }, "7800"},
      {"OptionalInt64", [](Specimen& s) { s.maybe_big = kLargest; },
       "78ffffffffffffffff7f"},
      {"OptionalEnumAtZero",
       [](Specimen& s) { s.maybe_colour = Colour::kNone; }, "800100"},
      {"OptionalEnum", [](Specimen& s) { s.maybe_colour = Colour::kDeepest; },
       "8001f9ffffffffffffffff01"},
      {"OptionalIdAtZero", [](Specimen& s) { s.maybe_id = SpecimenId{0}; },
       "880100"},
      {"OptionalId", [](Specimen& s) { s.maybe_id = SpecimenId{1}; }, "880101"},
      {"OptionalTimeAtZero",
       [](Specimen& s) { s.maybe_at = absl::UnixEpoch(); }, "900100"},
      {"OptionalTime",
       [](Specimen& s) { s.maybe_at = absl::FromUnixMicros(kSmallest); },
       "900180808080808080808001"},
      {"OptionalDurationAtZero",
       [](Specimen& s) { s.maybe_lasts = absl::ZeroDuration(); }, "980100"},
      {"OptionalDuration",
       [](Specimen& s) { s.maybe_lasts = absl::Microseconds(kLargest); },
       "9801ffffffffffffffff7f"},
      {"OptionalDoubleAtZero", [](Specimen& s) { s.maybe_real = 0.0; },
       "a1010000000000000000"},
      {"OptionalDouble", [](Specimen& s) { s.maybe_real = -0.0; },
       "a1010000000000000080"},
      {"OptionalTextAtZero", [](Specimen& s) { s.maybe_text = ""; }, "aa0100"},
      {"OptionalText", [](Specimen& s) { s.maybe_text = "مرحبا"; },
       "aa010ad985d8b1d8add8a8d8a7"},
      {"OptionalBytesAtZero", [](Specimen& s) { s.maybe_bytes = ""; },
       "b20100"},
      {"OptionalBytes", [](Specimen& s) { s.maybe_bytes = "\xFF"; },
       "b20101ff"},
      {"OptionalPrivateAtZero",
       [](Specimen& s) { s.maybe_address = Private<std::string>(); }, "ba0100"},
      {"OptionalPrivate", [](Specimen& s) { s.maybe_address = Hint("•••42"); },
       "ba010d120be280a2e280a2e280a23432"},
      {"OptionalRecordAtZero",
       [](Specimen& s) { s.maybe_inner = Inner{.note = ""}; }, "c20100"},
      {"OptionalRecord",
       [](Specimen& s) { s.maybe_inner = Inner{.note = "م"}; },
       "c201041a02d985"},
      {"Flags",
       [](Specimen& s) {
         s.flags = {true, false, true};
       },
       "ca0103010001"},
      {"Int32s",
       [](Specimen& s) {
         s.smalls = {0, kSmallest32};
       },
       "d2010b0080808080f8ffffffff01"},
      {"Int64s",
       [](Specimen& s) {
         s.bigs = {0, kLargest, kSmallest};
       },
       "da011400ffffffffffffffff7f80808080808080808001"},
      {"Enums",
       [](Specimen& s) {
         s.colours = {Colour::kNone, Colour::kDeepest};
       },
       "e2010b00f9ffffffffffffffff01"},
      {"Ids",
       [](Specimen& s) {
         s.ids = {{0}, {300}};
       },
       "ea010300ac02"},
      {"Times",
       [](Specimen& s) {
         s.times = {absl::UnixEpoch(), absl::FromUnixMicros(-1)};
       },
       "f2010b00ffffffffffffffffff01"},
      {"Durations",
       [](Specimen& s) {
         s.durations = {absl::ZeroDuration(), absl::Seconds(1)};
       },
       "fa010400c0843d"},
      {"Doubles",
       [](Specimen& s) {
         s.reals = {0.0, -0.0};
       },
       "82021000000000000000000000000000000080"},
      {"Texts",
       [](Specimen& s) {
         s.texts = {"", "مرحبا"};
       },
       "8a02008a020ad985d8b1d8add8a8d8a7"},
      {"Blobs",
       [](Specimen& s) {
         s.blobs = {"", "\xFF"};
       },
       "920200920201ff"},
      {"Privates",
       [](Specimen& s) {
         s.addresses = {"", "م", Hint("x")};
       },
       "9a02009a02040a02d9859a0203120178"},
      {"Records",
       [](Specimen& s) {
         s.inners = {{.note = ""}, {.number = 1, .note = "م"}};
       },
       "a20200a2020608011a02d985"},
  };
}

class OneMember : public testing::TestWithParam<Member> {
 protected:
  OneMember() { GetParam().set(specimen_); }

  Specimen specimen_ = Nothing();
};

TEST_P(OneMember, IsWritten) {
  EXPECT_EQ(Hex(ToBytes(specimen_)), GetParam().hex);
}

TEST_P(OneMember, IsRead) {
  const auto read = FromBytes<Specimen>(Unhex(GetParam().hex));
  ASSERT_TRUE(read);
  EXPECT_TRUE(Difference(*read, specimen_).empty());
}

TEST_P(OneMember, IsTheOnlyDifference) {
  const FieldSet difference = Difference(specimen_, Nothing());
  EXPECT_EQ(difference.size(), 1);
  EXPECT_EQ(difference, Present(TypeOf<Specimen>(), &specimen_));
  const Specimen nothing = Nothing();
  EXPECT_FALSE(Equal(TypeOf<Specimen>(), &specimen_, &nothing));
}

TEST_P(OneMember, IsClearedAway) {
  for (const record::Field& field : TypeOf<Specimen>().fields()) {
    field.ops->clear(field.In(&specimen_));
  }
  EXPECT_EQ(ToBytes(specimen_), "");
}

TEST_P(OneMember, IsAppendedOnlyWhenAskedFor) {
  const RecordType& type = TypeOf<Specimen>();
  FieldSet all = FieldSet::All(type.fields().size());
  std::string bytes;
  AppendBytes(type, &specimen_, all, bytes);
  EXPECT_EQ(bytes, ToBytes(specimen_));

  for (size_t i = 0; i < type.fields().size(); ++i) {
    if (Present(type, &specimen_).Has(i)) all.Remove(i);
  }
  bytes.clear();
  AppendBytes(type, &specimen_, all, bytes);
  EXPECT_EQ(bytes, "");
}

// A member that has a column keeps its value there.
TEST_P(OneMember, PassesThroughItsCell) {
  Specimen copy = Nothing();
  for (const record::Field& field : TypeOf<Specimen>().fields()) {
    if (!field.ops->store || field.ops->mask) continue;
    field.ops->load(field.In(&copy), field.ops->store(field.In(&specimen_)));
    EXPECT_TRUE(field.ops->equal(field.In(&copy), field.In(&specimen_)));
  }
}

INSTANTIATE_TEST_SUITE_P(Every, OneMember, testing::ValuesIn(Members()),
                         [](const auto& row) { return row.param.name; });

// --- reading --------------------------------------------------------------

struct Foreign {
  std::string name;
  std::string hex;
  std::optional<std::string> canonical;  // nullopt: refused
};

std::vector<Foreign> ForeignBytes() {
  return {
      {"Nothing", "", ""},
      {"FieldsInAnyOrder", "18050801", "08011805"},
      {"LastOfSeveralCounts", "18051806", "1806"},
      {"ExplicitZeroIsAbsent", "08001800", ""},
      {"BoolOfAnyBit", "088080808010", "0801"},
      {"Int32KeepsLow32Bits", "10ffffffffffffffff7f", "10ffffffffffffffffff01"},
      {"Int32Overflows", "108080808010", ""},
      {"EnumKeepsLow32Bits", "20818080808001", "2001"},
      {"UnknownSkipped", "f03f011805", "1805"},
      {"UnknownGroupSkipped", "f33ff43f1805", "1805"},
      {"OfAnotherWireTypeSkipped", "1a0118480118051d00000000", "1805"},
      {"NestedMerged", "6202080562021a00", "62020805"},
      {"NestedListsJoined", "6204220208016204220208021805",
       "1805620822020801"
       "22020802"},
      {"NestedEmptyIsAbsent", "6200", ""},
      {"PrivateMergedByLastChoice", "5a030a01785a0312017a", "5a0312017a"},
      {"PrivateEmptyKeepsChoice", "5a030a01785a00", "5a030a0178"},
      {"PrivateOfNothingIsAbsent", "5a020a00", ""},
      {"PackedListUnpacked", "d80101d80102", "da01020102"},
      {"PackedListMixed", "d80101da010102d80103", "da0103010203"},
      {"PackedListEmpty", "da0100", ""},
      {"PackedDoublesUnpacked", "8102000000000000f03f",
       "820208000000000000f03f"},
      {"OptionalPresentAtZero", "6800", "6800"},
      {"TextNotUtf8", "4a02c328", std::nullopt},
      {"TextSurrogate", "4a03eda080", std::nullopt},
      {"TextOverlong", "4a02c080", std::nullopt},
      {"TextWithNul", "4a0100", "4a0100"},
      {"PrivateNotUtf8", "5a030a01ff", std::nullopt},
      {"BytesOfAnything", "5202c328", "5202c328"},
      {"PackedDoublesCut", "82020700000000000000", std::nullopt},
      {"PackedVarintCut", "da0101ff", std::nullopt},
      {"NestedPastEnd", "62050805", std::nullopt},
      {"NestedCut", "620108", std::nullopt},
      {"TextPastEnd", "4a0578", std::nullopt},
      {"VarintMissing", "18", std::nullopt},
      {"TagCut", "80", std::nullopt},
  };
}

class Reading : public testing::TestWithParam<Foreign> {};

TEST_P(Reading, GivesWhatTheBytesSayOrNothing) {
  const auto read = FromBytes<Specimen>(Unhex(GetParam().hex));
  std::optional<std::string> canonical;
  if (read) canonical = Hex(ToBytes(*read));
  EXPECT_EQ(canonical, GetParam().canonical);
}

INSTANTIATE_TEST_SUITE_P(Foreign, Reading, testing::ValuesIn(ForeignBytes()),
                         [](const auto& row) { return row.param.name; });

std::string NestedSoDeep(int depth) {
  std::string bytes;
  for (int i = 1; i < depth; ++i) {
    std::string outer;
    Writer out(outer);
    out.Tag(4, WireType::kBytes);
    out.Bytes(bytes);
    bytes = outer;
  }
  std::string specimen;
  Writer out(specimen);
  out.Tag(12, WireType::kBytes);
  out.Bytes(bytes);
  return specimen;
}

TEST(Reading, RefusesWhatIsNestedTooDeep) {
  EXPECT_TRUE(FromBytes<Specimen>(NestedSoDeep(kMaxDepth)));
  EXPECT_FALSE(FromBytes<Specimen>(NestedSoDeep(kMaxDepth + 1)));
}

// An agent who is active by default is not active when the bytes say so,
// and they say so by saying nothing.
TEST(Reading, TakesAbsenceForZeroWhateverTheDefault) {
  Specimen specimen = Nothing();
  EXPECT_FALSE(specimen.flag);
  EXPECT_EQ(specimen.colour, Colour::kNone);
  EXPECT_EQ(specimen.inner.note, "");
  EXPECT_EQ(ToBytes(specimen), "");

  specimen =
      *FromBytes<Specimen>(Unhex("a20200"
                                 "c20100"));
  EXPECT_EQ(specimen.inners.at(0).note, "");
  EXPECT_EQ(specimen.maybe_inner->note, "");
}

TEST(Writing, WritesADefaultThatIsNotZero) {
  EXPECT_EQ(Hex(ToBytes(Specimen())), "08012002620a1a08d8acd8afd98ad8af");
}

TEST(AnyRecord, OutlivesTheStructItWasMadeOf) {
  AnyRecord record = AnyRecord::Of(Inner{.number = 7});
  AnyRecord moved = std::move(record);
  EXPECT_EQ(moved.type().name(), "Inner");
  EXPECT_EQ(moved.As<Inner>().number, 7);
}

// --- cells ----------------------------------------------------------------

Cell CellOf(std::string_view name, const Specimen& specimen) {
  const record::Field& field = *TypeOf<Specimen>().ByName(name);
  return field.ops->store(field.In(&specimen));
}

TEST(Cells, HoldNeverForAnAbsentMoment) {
  Specimen specimen;
  EXPECT_EQ(CellOf("maybe_at", specimen), Cell::Integer(kNever));
  specimen.maybe_at = absl::UnixEpoch();
  EXPECT_EQ(CellOf("maybe_at", specimen), Cell::Integer(0));

  const record::Field& field = *TypeOf<Specimen>().ByName("maybe_at");
  field.ops->load(field.In(&specimen), Cell::Integer(kNever));
  EXPECT_EQ(specimen.maybe_at, std::nullopt);
}

TEST(Cells, HoldEveryPlainScalar) {
  const Specimen specimen = {.flag = true,
                             .small = -3,
                             .big = kSmallest,
                             .colour = Colour::kDeepest,
                             .id = {9},
                             .at = absl::FromUnixMicros(5),
                             .lasts = absl::Seconds(1),
                             .real = 2.5,
                             .text = "نص",
                             .bytes = "\xFF",
                             .address = "منى"};
  EXPECT_EQ(CellOf("flag", specimen), Cell::Integer(1));
  EXPECT_EQ(CellOf("small", specimen), Cell::Integer(-3));
  EXPECT_EQ(CellOf("big", specimen), Cell::Integer(kSmallest));
  EXPECT_EQ(CellOf("colour", specimen), Cell::Integer(-7));
  EXPECT_EQ(CellOf("id", specimen), Cell::Integer(9));
  EXPECT_EQ(CellOf("at", specimen), Cell::Integer(5));
  EXPECT_EQ(CellOf("lasts", specimen), Cell::Integer(1000000));
  EXPECT_EQ(CellOf("real", specimen), Cell::Real(2.5));
  EXPECT_EQ(CellOf("text", specimen), Cell::Text("نص"));
  EXPECT_EQ(CellOf("bytes", specimen), Cell::Blob("\xFF"));
  EXPECT_EQ(CellOf("address", specimen), Cell::Text("منى"));
}

TEST(Cells, AreOnlyOfPlainScalarsAndOptionalMoments) {
  for (const record::Field& field : TypeOf<Specimen>().fields()) {
    const bool expected = field.number < 12 || field.name == "maybe_at";
    EXPECT_EQ(field.ops->cell != CellKind::kNone, expected) << field.name;
    EXPECT_EQ(field.ops->store != nullptr, expected) << field.name;
    EXPECT_EQ(field.ops->load != nullptr, expected) << field.name;
  }
}

TEST(Cells, KnowWhatStandsForNone) {
  EXPECT_TRUE(Cell::Integer(0).IsNone());
  EXPECT_FALSE(Cell::Integer(kNever).IsNone());
  EXPECT_TRUE(Cell::Text("").IsNone());
  EXPECT_FALSE(Cell::Blob("\0"s).IsNone());
  EXPECT_TRUE(Cell::Real(0).IsNone());
}

// --- what may be stored ---------------------------------------------------

struct Unstorable {
  std::string name;
  void (*set)(Specimen& s);
  std::string field;  // empty: may be stored
};

std::vector<Unstorable> UnstorableValues() {
  return {
      {"Default", [](Specimen&) {}, ""},
      {"InfiniteFuture", [](Specimen& s) { s.at = absl::InfiniteFuture(); },
       "at"},
      {"InfinitePast", [](Specimen& s) { s.at = absl::InfinitePast(); }, "at"},
      {"PastTheLastMicrosecond",
       [](Specimen& s) { s.at = absl::FromUnixSeconds(int64_t{1} << 60); },
       "at"},
      {"BeforeTheFirstMicrosecond",
       [](Specimen& s) { s.at = absl::FromUnixSeconds(-(int64_t{1} << 60)); },
       "at"},
      {"LastMicrosecond",
       [](Specimen& s) { s.at = absl::FromUnixMicros(kLargest - 1); }, ""},
      {"FirstMicrosecond",
       [](Specimen& s) { s.at = absl::FromUnixMicros(kSmallest + 1); }, ""},
      {"MomentThatIsNever",
       [](Specimen& s) { s.maybe_at = absl::FromUnixMicros(kNever); },
       "maybe_at"},
      {"AbsentMoment", [](Specimen& s) { s.maybe_at.reset(); }, ""},
      {"InfiniteDuration",
       [](Specimen& s) { s.lasts = absl::InfiniteDuration(); }, "lasts"},
      {"InfiniteNumber", [](Specimen& s) { s.real = -kInfinite; }, "real"},
      {"NoNumber",
       [](Specimen& s) {
         s.reals = {1, kNoNumber};
       },
       "reals"},
      {"TextWithNul", [](Specimen& s) { s.text = "أ\0ب"s; }, "text"},
      {"TextNotUtf8", [](Specimen& s) { s.text = "\xC3\x28"; }, "text"},
      {"TextCutInACharacter",
       [](Specimen& s) {
         s.texts = {"م", "\xD9"};
       },
       "texts"},
      {"BytesOfAnything", [](Specimen& s) { s.bytes = "\0\xFF"s; }, ""},
      {"PrivateMasked", [](Specimen& s) { s.address = Hint("م•••"); },
       "address"},
      {"PrivateMaskedInList",
       [](Specimen& s) {
         s.addresses = {"a@b.sa", Hint("")};
       },
       "addresses"},
      {"PrivateNotUtf8", [](Specimen& s) { s.maybe_address = "\xFF"; },
       "maybe_address"},
      {"PrivateClear", [](Specimen& s) { s.address = "منى@مثال.السعودية"; },
       ""},
      {"NestedText", [](Specimen& s) { s.inner.note = "\0"s; }, "inner"},
      {"NestedPrivate",
       [](Specimen& s) {
         s.inners = {{}, {.children = {{.phone = Hint("")}}}};
       },
       "inners"},
      {"NestedOptional", [](Specimen& s) { s.maybe_inner = {.note = "\xFF"}; },
       "maybe_inner"},
      {"FirstOfTwo",
       [](Specimen& s) { s.text = "\xFF", s.at = absl::InfinitePast(); }, "at"},
  };
}

class FirstUnstorableField : public testing::TestWithParam<Unstorable> {};

TEST_P(FirstUnstorableField, IsNamed) {
  Specimen specimen;
  GetParam().set(specimen);
  const record::Field* const field =
      FirstUnstorable(TypeOf<Specimen>(), &specimen);
  EXPECT_EQ(field ? field->name : "", GetParam().field);
}

INSTANTIATE_TEST_SUITE_P(Every, FirstUnstorableField,
                         testing::ValuesIn(UnstorableValues()),
                         [](const auto& row) { return row.param.name; });

// --- masks ----------------------------------------------------------------

TEST(Named, IsEveryEnumThatHoldsAnEnumerator) {
  const auto first = [](Specimen specimen) {
    return FirstUnnamed(TypeOf<Specimen>(), &specimen);
  };
  EXPECT_EQ(first({}), "");
  EXPECT_EQ(first({.colour = Colour(99)}), "colour");
  EXPECT_EQ(first({.maybe_colour = Colour(-1)}), "maybe_colour");
  EXPECT_EQ(first({.colours = {Colour::kRed, Colour(99)}}), "colours");
}

TEST(Merging, LeavesAbsentFieldsAsTheyAre) {
  Specimen specimen{.small = 7, .text = "سند"};
  ASSERT_TRUE(MergeBytes(TypeOf<Specimen>(), "\x18\x05", &specimen));
  EXPECT_EQ(specimen.small, 7);
  EXPECT_EQ(specimen.big, 5);
  EXPECT_EQ(specimen.text, "سند");
}

TEST(Mask, HidesTheMembersOfOneClassAndLeavesTheRest) {
  Specimen specimen = {.text = "منى", .address = "mona@example.com"};
  specimen.inner.phone = "+966501234567";
  Mask(TypeOf<Specimen>(), &specimen, FieldClass::kContact);
  EXPECT_EQ(specimen.address, Hint("m•••@e•••.com"));
  EXPECT_EQ(specimen.inner.phone, "+966501234567");
  EXPECT_EQ(specimen.text, "منى");
}

TEST(Mask, ReachesOptionalListedAndNestedMembers) {
  Specimen specimen;
  specimen.maybe_address = "منى";
  specimen.addresses = {"noor@example.sa", "", "+966500000042"};
  Mask(TypeOf<Specimen>(), &specimen, FieldClass::kContact);
  EXPECT_EQ(specimen.maybe_address, Hint("م•••"));
  EXPECT_EQ(specimen.addresses.at(0), Hint("n•••@e•••.sa"));
  EXPECT_EQ(specimen.addresses.at(1), "");
  EXPECT_EQ(specimen.addresses.at(2), Hint("•••42"));

  specimen.inner.phone = "منى";
  specimen.maybe_inner = {.phone = "نور"};
  specimen.inners = {{}, {.children = {{.phone = "سلمى"}}}};
  Mask(TypeOf<Specimen>(), &specimen, FieldClass::kSensitive);
  EXPECT_EQ(specimen.inner.phone, Hint("م•••"));
  EXPECT_EQ(specimen.maybe_inner->phone, Hint("ن•••"));
  EXPECT_EQ(specimen.inners.at(1).children.at(0).phone, Hint("س•••"));
}

TEST(Mask, ChangesNothingThatIsMaskedOrEmpty) {
  Specimen specimen;
  specimen.inner.phone = Hint("ن•••");
  Mask(TypeOf<Specimen>(), &specimen, FieldClass::kSensitive);
  Mask(TypeOf<Specimen>(), &specimen, FieldClass::kContact);
  EXPECT_EQ(specimen.inner.phone, Hint("ن•••"));
  EXPECT_FALSE(specimen.address.masked());
  EXPECT_FALSE(specimen.maybe_address.has_value());
}

struct Hinted {
  std::string name;
  std::string clear;
  std::string hint;
};

class MaskedAs : public testing::TestWithParam<Hinted> {};

TEST_P(MaskedAs, TellsLittle) {
  EXPECT_EQ(MaskHint(GetParam().clear), GetParam().hint);
}

INSTANTIATE_TEST_SUITE_P(
    Every, MaskedAs,
    testing::Values(
        Hinted{"Address", "mona@example.com", "m•••@e•••.com"},
        Hinted{"ArabicAddress", "منى@مثال.السعودية", "م•••@م•••.السعودية"},
        Hinted{"AddressOfOneLetter", "m@example.com", "•••@e•••.com"},
        Hinted{"AddressWithSubdomain", "mona@mail.example.sa", "m•••@m•••.sa"},
        Hinted{"AddressWithoutDot", "root@host", "r•••@h•••"},
        Hinted{"AddressWithAtInQuotes", "\"a@b\"@example.sa", "\"•••@e•••.sa"},
        Hinted{"AddressWithoutDomain", "mona@", "m•••@•••"},
        Hinted{"AddressWithoutName", "@example.sa", "•••@e•••.sa"},
        Hinted{"Phone", "+966501234567", "•••67"},
        Hinted{"PhoneWithSpaces", "050 123 45 67", "•••67"},
        Hinted{"ShortNumber", "1234", "•••"},
        Hinted{"ArabicDigits", "٠٥٠١٢٣٤٥٦٧", "٠•••"},
        Hinted{"Name", "Noor", "N•••"},
        Hinted{"ArabicName", "نور الهدى", "ن•••"},
        Hinted{"Emoji", "👋 مرحبا", "👋•••"}, Hinted{"OneLetter", "م", "•••"},
        Hinted{"Handle", "x:noor", "x•••"}, Hinted{"Empty", "", "•••"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace sanad::record
