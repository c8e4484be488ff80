#include "mail/address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sanad/limits.h"

namespace sanad::mail {

void PrintTo(const Address& address, std::ostream* out) {
  *out << address.name << " <" << address.address << ">";
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Address> Read(std::string_view value) {
  Problems problems;
  return ParseAddresses(value, limits::kMailAddresses, &problems);
}

struct AddressCase {
  const char* name;
  std::string_view value;
  std::vector<Address> expected;
};

class ParseAddressesTest : public testing::TestWithParam<AddressCase> {};

TEST_P(ParseAddressesTest, FindsTheMailboxes) {
  EXPECT_EQ(Read(GetParam().value), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Fields, ParseAddressesTest,
    testing::Values(
        AddressCase{
            "Bare", "reem@client.example", {{"", "reem@client.example"}}},
        AddressCase{"Angle", "<a@b>", {{"", "a@b"}}},
        AddressCase{"Named", "Reem Ali <a@b>", {{"Reem Ali", "a@b"}}},
        AddressCase{"Quoted", "\"Ali, Reem\" <a@b>", {{"Ali, Reem", "a@b"}}},
        AddressCase{
            "EscapedQuote", R"("R \"x\" A" <a@b>)", {{"R \"x\" A", "a@b"}}},
        AddressCase{"Arabic",
                    "=?utf-8?B?2K/YudmFINiz2YbYrw==?= <a@b>",
                    {{"دعم سند", "a@b"}}},
        AddressCase{"ArabicInQuotes",
                    "\"=?utf-8?B?2K/YudmFINiz2YbYrw==?=\" <a@b>",
                    {{"دعم سند", "a@b"}}},
        AddressCase{"RawArabic", "ريم <a@b>", {{"ريم", "a@b"}}},
        AddressCase{"Comment", "a@b (Reem Ali)", {{"Reem Ali", "a@b"}}},
        AddressCase{"NestedComment",
                    "a@b (Reem (the first))",
                    {{"Reem (the first)", "a@b"}}},
        AddressCase{"List",
                    "a@b, C <c@d>,,e@f",
                    {{"", "a@b"}, {"C", "c@d"}, {"", "e@f"}}},
        AddressCase{"Semicolons", "a@b; c@d", {{"", "a@b"}, {"", "c@d"}}},
        AddressCase{"Group",
                    "team: a@b, C <c@d>;, e@f",
                    {{"", "a@b"}, {"C", "c@d"}, {"", "e@f"}}},
        AddressCase{"EmptyGroup", "undisclosed-recipients:;", {}},
        AddressCase{"Route", "<@relay,@other:a@b>", {{"", "a@b"}}},
        AddressCase{"Mailto", "<mailto:a@b>", {{"", "a@b"}}},
        AddressCase{"SpacedAroundAt", "a @ b", {{"", "a@b"}}},
        AddressCase{"NameWithoutBrackets", "Reem a@b", {{"", "a@b"}}},
        AddressCase{"AngleWithoutEnd",
                    "Reem <a@b, c@d",
                    {{"Reem", "a@b"}, {"", "c@d"}}},
        AddressCase{"QuoteWithoutEnd", "\"Reem <a@b>", {{"\"Reem", "a@b"}}},
        AddressCase{"DomainLiteral", "a@[192.0.2.1]", {{"", "a@[192.0.2.1]"}}},
        AddressCase{"OneWord", "mailer-daemon", {{"", "mailer-daemon"}}},
        AddressCase{"Prose", "nobody in particular", {}},
        AddressCase{"Empty", "", {}}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(ParseAddresses, KeepsTheLimitAndMarksTheMail) {
  std::string value;
  for (int i = 0; i < 10'000; ++i) value += "a" + std::to_string(i) + "@b, ";
  Problems problems;
  const auto kept = ParseAddresses(value, limits::kMailAddresses, &problems);
  EXPECT_EQ(kept.size(), limits::kMailAddresses);
  EXPECT_EQ(kept.back().address, "a999@b");
  EXPECT_THAT(problems, ElementsAre("mail.too_many_addresses"));
}

TEST(ParseAddresses, LeavesOutWhatIsNoAddressByLength) {
  Problems problems;
  EXPECT_THAT(ParseAddresses(std::string(400, 'a') + "@b", 10, &problems),
              IsEmpty());
  EXPECT_THAT(problems, ElementsAre("mail.field_too_long"));
}

// Crafted lists stopped whole systems (CVE-2015-7686, CVE-2014-1474).
TEST(ParseAddresses, TakesLinearTimeForCraftedLists) {
  for (std::string_view piece :
       {"(", "\"", "<", "[", ":", "a:", "<@", "\\", "\"\\", "a@b,", "(<\"["}) {
    std::string value;
    while (value.size() < (1 << 20)) value += piece;
    EXPECT_LE(Read(value).size(), limits::kMailAddresses) << piece;
  }
}

TEST(IsAddress, AsksForOneAtAndNothingThatBreaksAHeader) {
  EXPECT_TRUE(IsAddress("reem@client.example"));
  for (std::string_view wrong :
       {"", "reem", "@b", "a@", "a@b@c", "a b@c", "a@b\nBcc: x@y", "<a@b>",
        "a@b,c@d", "\"a\"@b", "a@b\x7F"}) {
    EXPECT_FALSE(IsAddress(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace sanad::mail
