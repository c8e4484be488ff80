#include "mail/thread.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace sanad::mail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr char kToken[] = "acme-1a2b3c4d5e6f7a8b";

TEST(IsToken, AsksForANameAndEnoughDigits) {
  EXPECT_TRUE(IsToken(kToken));
  EXPECT_TRUE(IsToken("my-desk-0123456789ab"));
  for (const char* wrong :
       {"", "acme", "acme-123", "-0123456789ab", "Acme-0123456789ab",
        "acme-0123456789xy", "ac me-0123456789ab"}) {
    EXPECT_FALSE(IsToken(wrong)) << wrong;
  }
}

TEST(FindTokens, FindsThemInOrderWhateverStandsAround) {
  EXPECT_THAT(FindTokens("رد: إعادة توجيه: [acme-1a2b3c4d5e6f7a8b] عطل"),
              ElementsAre(kToken));
  EXPECT_THAT(FindTokens("[T-1] [[ACME-1A2B3C4D5E6F7A8B]] "
                         "[desk-000000000000]"),
              ElementsAre(kToken, "desk-000000000000"));
  EXPECT_THAT(FindTokens("] [acme-1a2b3c4d5e6f7a8b"), IsEmpty());
  EXPECT_THAT(FindTokens(kToken), IsEmpty());
}

TEST(WithToken, AddsTheTokenOnce) {
  const std::string subject = WithToken("عطل", kToken);
  EXPECT_EQ(subject, "[acme-1a2b3c4d5e6f7a8b] عطل");
  EXPECT_EQ(WithToken("Re: " + subject, kToken), "Re: " + subject);
  EXPECT_EQ(WithToken("", kToken), "[acme-1a2b3c4d5e6f7a8b]");
}

TEST(BaseSubject, DropsPrefixesOfBothLanguagesAndTokens) {
  for (const char* subject :
       {"عطل  في الطابعة", "رد: عطل في الطابعة", "RE: رد: عطل في الطابعة",
        "إعادة توجيه: Fwd: عطل في الطابعة", "Re[2]: عطل في الطابعة",
        "Re(3) : عطل في الطابعة", "回复：عطل في الطابعة",
        "Re: [acme-1a2b3c4d5e6f7a8b] رد: عطل في الطابعة"}) {
    EXPECT_EQ(BaseSubject(subject), "عطل في الطابعة") << subject;
  }
}

TEST(BaseSubject, KeepsWordsThatOnlyBeginLikeAPrefix) {
  EXPECT_EQ(BaseSubject("Reset my password"), "Reset my password");
  EXPECT_EQ(BaseSubject("Report: March"), "Report: March");
  EXPECT_EQ(BaseSubject("رد المبلغ"), "رد المبلغ");
  EXPECT_EQ(BaseSubject("Re:"), "");
}

}  // namespace
}  // namespace sanad::mail
