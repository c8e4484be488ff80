// Long keys, which share a pair.

#include "storage/kv/crowd.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sanad::storage {
namespace {

TEST(Crowd, HoldsItsMembersInOrder) {
  Crowd crowd;
  for (const char* rest : {"c", "a", "b"}) crowd.Put(rest, rest);
  crowd.Put("b", "again");
  ASSERT_EQ(crowd.members.size(), 3u);
  EXPECT_EQ(crowd.At("b")->value, "again");
  EXPECT_EQ(crowd.At("bb"), nullptr);
  EXPECT_EQ(crowd.From("bb")->rest, "c");
  EXPECT_EQ(crowd.From("d"), nullptr);
  EXPECT_EQ(crowd.Before("bb")->rest, "b");
  EXPECT_EQ(crowd.Before("a"), nullptr);
  crowd.Delete("b");
  crowd.Delete("never there");
  EXPECT_EQ(crowd.At("b"), nullptr);
  EXPECT_EQ(crowd.members.size(), 2u);
}

TEST(Crowd, IsReadAsItWasWritten) {
  Crowd crowd;
  crowd.Put(std::string(1, '\0'), "");
  crowd.Put("ب", std::string(3000, 'x'));
  const auto read = CrowdOf(BytesOf(crowd));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->At("ب")->value.size(), 3000u);
  EXPECT_EQ(BytesOf(*read), BytesOf(crowd));
}

TEST(Crowd, BytesThatAreNoneAreRefused) {
  EXPECT_FALSE(CrowdOf(""));
  EXPECT_FALSE(CrowdOf("\x0a\xff"));
  const Crowd disordered{{{.rest = "b"}, {.rest = "a"}}};
  EXPECT_FALSE(CrowdOf(BytesOf(disordered)));
  const Crowd doubled{{{.rest = "a"}, {.rest = "a"}}};
  EXPECT_FALSE(CrowdOf(BytesOf(doubled)));
}

// Where a key is kept sorts as the key does, whatever their lengths.
TEST(CrowdKeys, KeepTheOrder) {
  const CrowdKeys keys(4);
  std::vector<std::string> all;
  const std::string letters("\0\1a\xff", 4);
  for (int length = 0; length <= 5; ++length) {
    for (int i = 0; i < 1 << (2 * length); ++i) {
      std::string key;
      for (int at = 0; at < length; ++at) key += letters[i >> (2 * at) & 3];
      all.push_back(key);
    }
  }
  std::sort(all.begin(), all.end());
  std::string before;
  for (const std::string& key : all) {
    const std::string kept = keys.IsLong(key) ? keys.CrowdFor(key) : key;
    EXPECT_LE(kept.size(), 4u);
    EXPECT_EQ(keys.IsCrowd(kept), keys.IsLong(key));
    EXPECT_LE(before, kept);
    if (keys.IsLong(key)) {
      EXPECT_LT(kept, keys.AfterCrowd(kept));
      EXPECT_EQ(std::string(keys.Beginning(key)).append(keys.Rest(key)), key);
    }
    before = kept;
  }
}

}  // namespace
}  // namespace sanad::storage
