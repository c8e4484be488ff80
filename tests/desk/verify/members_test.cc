#include "desk/verify/members.h"

#include <cstdint>
#include <optional>
#include <string>

#include "gtest/gtest.h"
#include "model/records.h"
#include "record/interpret.h"
#include "sanad/agent.h"

namespace sanad {
namespace {

constexpr int64_t kVersion = 1 << 2;
constexpr int64_t kName = 1 << 3;

std::string Bytes(int64_t id, int64_t version, const std::string& name) {
  return record::ToBytes(Team{.id = {id}, .version = version, .name = name});
}

TEST(Members, SplitIntoFieldsThatMakeUpTheWhole) {
  const std::string bytes = Bytes(7, 2, "الشحن");
  const auto fields = SplitMembers(bytes);
  ASSERT_TRUE(fields.has_value());
  std::string whole;
  for (const MemberField& field : *fields) whole += field.bytes;
  EXPECT_EQ(whole, bytes);
  EXPECT_EQ(fields->size(), 3u);
  EXPECT_EQ(fields->back().number, 3);
}

TEST(Members, MalformedBytesAreNotSplit) {
  EXPECT_EQ(SplitMembers(Bytes(7, 2, "الشحن").substr(0, 6)), std::nullopt);
}

TEST(Members, MergeReplacesTheColumnsThatChanged) {
  EXPECT_EQ(MergeMembers(Bytes(7, 2, "الشحن"), kVersion | kName,
                         Bytes(0, 3, "الجمارك")),
            Bytes(7, 3, "الجمارك"));
}

TEST(Members, MergeTakesOutAColumnThatCameToItsDefault) {
  EXPECT_EQ(MergeMembers(Bytes(7, 2, "الشحن"), kName, ""), Bytes(7, 2, ""));
}

TEST(Members, MergeKeepsOthersInPlace) {
  EXPECT_EQ(MergeMembers(Bytes(7, 0, "الشحن"), kVersion, Bytes(0, 3, "")),
            Bytes(7, 3, "الشحن"));
}

TEST(Members, MergeRefusesMalformedBytes) {
  EXPECT_EQ(MergeMembers(Bytes(7, 2, ""), kName, "\x1a\x05x"), std::nullopt);
}

}  // namespace
}  // namespace sanad
