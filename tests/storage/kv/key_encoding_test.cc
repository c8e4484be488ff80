#include "storage/kv/key_encoding.h"

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "storage/scan.h"

namespace sanad::storage {
namespace {

using record::CellKind;

std::string Encode(const std::vector<Cell>& cells) {
  std::string key;
  for (const Cell& cell : cells) AppendCell(cell, key);
  return key;
}

bool Less(const Cell& a, const Cell& b) {
  return Matches({.op = Filter::Op::kLess, .values = {b}}, a);
}

// Cells of a few kinds whose values often meet or lie close together.
class RandomCells {
 public:
  explicit RandomCells(uint64_t seed) : random_(seed) {}

  std::string Bytes() {
    static constexpr std::string_view kAlphabet = {"\0\xFF\1ab", 5};
    std::string bytes(random_() % 5, ' ');
    for (char& byte : bytes) byte = kAlphabet[random_() % kAlphabet.size()];
    return bytes;
  }
  int64_t Integer() {
    static constexpr int64_t kEdges[] = {0,
                                         1,
                                         -1,
                                         255,
                                         256,
                                         -256,
                                         std::numeric_limits<int64_t>::min(),
                                         std::numeric_limits<int64_t>::max()};
    return random_() % 2 == 0 ? kEdges[random_() % std::size(kEdges)]
                              : static_cast<int64_t>(random_());
  }
  double Real() {
    static constexpr double kEdges[] = {
        0.0,
        -0.0,
        1.5,
        -1.5,
        1e300,
        -1e-300,
        std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity()};
    return kEdges[random_() % std::size(kEdges)];
  }

 private:
  std::mt19937_64 random_;
};

TEST(KeyEncoding, SortsAsTheCellsDo) {
  const uint64_t seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  RandomCells random(seed);
  for (int i = 0; i < 20'000; ++i) {
    const std::string texts[] = {random.Bytes(), random.Bytes()};
    std::vector<Cell> rows[2];
    for (int r = 0; r < 2; ++r) {
      rows[r] = {Cell::Blob(texts[r]), Cell::Real(random.Real()),
                 Cell::Integer(random.Integer())};
    }
    const bool less = std::lexicographical_compare(
        rows[0].begin(), rows[0].end(), rows[1].begin(), rows[1].end(), Less);
    ASSERT_EQ(Encode(rows[0]) < Encode(rows[1]), less) << "pair " << i;
  }
}

TEST(KeyEncoding, GivesTheCellsBack) {
  const uint64_t seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  RandomCells random(seed);
  for (int i = 0; i < 5'000; ++i) {
    const std::string texts[] = {random.Bytes(), random.Bytes()};
    const std::vector<Cell> cells = {
        Cell::Text(texts[0]), Cell::Integer(random.Integer()),
        Cell::Blob(texts[1]), Cell::Real(random.Real())};
    const std::string key = Encode(cells);
    std::string_view rest = key;
    std::string unescaped;
    unescaped.reserve(key.size());
    for (const Cell& cell : cells) {
      Cell taken;
      ASSERT_TRUE(TakeCell(cell.kind, rest, unescaped, taken)) << "key " << i;
      ASSERT_EQ(taken, cell) << "key " << i;
    }
    EXPECT_TRUE(rest.empty());
  }
}

TEST(KeyEncoding, RefusesCellsThatEndTooEarly) {
  const struct {
    const char* name;
    CellKind kind;
    std::string key;
  } kCases[] = {
      {"no integer", CellKind::kInteger, ""},
      {"seven bytes of an integer", CellKind::kInteger, "1234567"},
      {"half a real", CellKind::kReal, "1234"},
      {"text without end", CellKind::kText, "سند"},
      {"text that ends within its end", CellKind::kText, {"a\0", 2}},
      {"text that ends in an escape", CellKind::kText, {"a\0\xFF", 3}},
  };
  for (const auto& c : kCases) {
    std::string_view rest = c.key;
    std::string unescaped;
    unescaped.reserve(c.key.size());
    Cell cell;
    EXPECT_FALSE(TakeCell(c.kind, rest, unescaped, cell)) << c.name;
  }
}

TEST(KeyEncoding, HeadComesBack) {
  for (const int64_t workspace : {int64_t{-5}, int64_t{0}, int64_t{1} << 40}) {
    std::string key;
    AppendHead({workspace, 513, 7}, key);
    EXPECT_EQ(key.size(), kKeyHeadBytes);
    std::string_view rest = key;
    const auto head = TakeHead(rest);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->workspace, workspace);
    EXPECT_EQ(head->table, 513);
    EXPECT_EQ(head->index, 7);
    EXPECT_TRUE(rest.empty());
  }
  std::string_view shorter = "0123456789";
  EXPECT_FALSE(TakeHead(shorter));
}

TEST(KeyEncoding, AfterAllPassesEveryKeyOfThePrefixAndNoOther) {
  EXPECT_EQ(AfterAll("a"), "b");
  EXPECT_EQ(AfterAll("a\xFF\xFF"), "b");
  EXPECT_LT(std::string("a\xFE\xFF\xFF"), AfterAll("a\xFE"));
  EXPECT_EQ(AfterAll("a\xFE"), "a\xFF");
}

}  // namespace
}  // namespace sanad::storage
