#include "base/digest.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sanad {
namespace {

struct Vector {
  std::string name;
  std::string bytes;
  std::string hex;
};

// FIPS 180-4 examples; the last is the one of a text in Arabic.
class Digest : public testing::TestWithParam<Vector> {};

TEST_P(Digest, IsTheKnownOne) {
  EXPECT_EQ(Hex(Sha256(GetParam().bytes)), GetParam().hex);
}

TEST_P(Digest, IsTheSameInPieces) {
  const std::string_view bytes = GetParam().bytes;
  for (const size_t piece : {1, 7, 64}) {
    Sha256Stream stream;
    for (size_t at = 0; at < bytes.size(); at += piece) {
      stream.Add(bytes.substr(at, piece));
    }
    EXPECT_EQ(Hex(stream.Finish()), GetParam().hex) << "pieces of " << piece;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Known, Digest,
    testing::Values(
        Vector{"Empty", "",
               "e3b0c44298fc1c149afbf4c8996fb924"
               "27ae41e4649b934ca495991b7852b855"},
        Vector{"OneBlock", "abc",
               "ba7816bf8f01cfea414140de5dae2223"
               "b00361a396177a9cb410ff61f20015ad"},
        Vector{"TwoBlocks",
               "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
               "248d6a61d20638b8e5c026930c3e6039"
               "a33ce45964ff2167f6ecedd419db06c1"},
        Vector{"MillionBytes", std::string(1000000, 'a'),
               "cdc76e5c9914fb9281a1c7e284d73e67"
               "f1809a48a497200e046d39ccc7112cd0"},
        Vector{"Arabic", "شحنتك في الطريق",
               "aa45920386d3a9a1b2fc4ba87bc9265a"
               "41532fc7da0876891edfbb27d67caea5"}),
    [](const auto& row) { return row.param.name; });

TEST(Digest, HasAsManyBytesAsItsConstantSays) {
  EXPECT_EQ(Sha256("").size(), kDigestBytes);
}

TEST(Hex, WritesEveryByteAsTwoLowerCaseDigits) {
  EXPECT_EQ(Hex(std::string_view("\x00\x0F\xA0\xFF", 4)), "000fa0ff");
}

}  // namespace
}  // namespace sanad
