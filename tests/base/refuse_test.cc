#include "base/refuse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/status.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Reason kTooLarge = {
    absl::StatusCode::kResourceExhausted, "mail.too_large",
    "the mail has {size} bytes, at most {limit} are taken",
    "حجم الرسالة {size} بايت، والحد الأقصى {limit}"};

constexpr Reason kIllegal = {
    absl::StatusCode::kFailedPrecondition, "conversation.transition_illegal",
    "{from} may become {legal}", "يمكن أن تصبح {from}: {legal}"};

constexpr Reason kEmpty = {absl::StatusCode::kNotFound, "text.empty",
                           "there is no text", "النص فارغ"};

absl::Status TooLarge() {
  return Refuse(kTooLarge, {{"size", 2000}, {"limit", int64_t{1000}}});
}

TEST(Refuse, HasTheCodeAndTheReason) {
  EXPECT_EQ(TooLarge().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ReasonOf(TooLarge()), "mail.too_large");
}

TEST(Refuse, FillsTheFactsIntoBothSentences) {
  EXPECT_EQ(Describe(TooLarge(), Language::kEnglish),
            "the mail has 2000 bytes, at most 1000 are taken");
  EXPECT_EQ(Describe(TooLarge(), Language::kArabic),
            "حجم الرسالة 2000 بايت، والحد الأقصى 1000");
}

TEST(Refuse, SaysAFactInTheLanguageOfTheSentence) {
  const absl::Status status =
      Refuse(kIllegal, {{"from", "resolved", "محلولة"},
                        {"legal", "open, closed", "مفتوحة، مغلقة"}});
  EXPECT_EQ(Describe(status, Language::kEnglish),
            "resolved may become open, closed");
  EXPECT_EQ(Describe(status, Language::kArabic),
            "يمكن أن تصبح محلولة: مفتوحة، مغلقة");
}

TEST(Refuse, CarriesItsFactsByName) {
  EXPECT_EQ(FactOf(TooLarge(), "size"), "2000");
  EXPECT_EQ(FactOf(TooLarge(), "limit"), "1000");
  EXPECT_EQ(FactOf(TooLarge(), "legal"), std::nullopt);
}

TEST(Refuse, NamesNoFieldByItself) {
  EXPECT_THAT(ViolationsOf(TooLarge()), IsEmpty());
}

TEST(Refuse, KeepsItsPayloadWhenHandedOn) {
  const auto fails = []() -> absl::StatusOr<int> { return TooLarge(); };
  const auto hands_on = [&]() -> absl::Status {
    SANAD_ASSIGN_OR_RETURN(const int size, fails());
    return size > 0 ? absl::OkStatus() : absl::InternalError("unreached");
  };
  EXPECT_EQ(ReasonOf(hands_on()), "mail.too_large");
}

TEST(RefuseField, IsAnInvalidArgumentWhateverTheCodeOfItsReason) {
  const absl::Status status = RefuseField("body", kEmpty);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ReasonOf(status), "text.empty");
}

TEST(RefuseField, NamesTheFieldInBothLanguages) {
  EXPECT_THAT(
      ViolationsOf(RefuseField("tags[3]", kTooLarge, {{"size", 300}})),
      ElementsAre(FieldViolation{
          .field = "tags[3]",
          .reason = "mail.too_large",
          .english = "the mail has 300 bytes, at most {limit} are taken",
          .arabic = "حجم الرسالة 300 بايت، والحد الأقصى {limit}"}));
}

TEST(Violations, AreNoFailureWhereThereAreNone) {
  EXPECT_TRUE(Violations().empty());
  EXPECT_TRUE(Violations().ToStatus().ok());
}

TEST(Violations, AreAllSaidInTheOrderFound) {
  Violations violations;
  std::vector<std::string> fields;
  for (int i = 0; i < 20; ++i) {
    fields.push_back("tags[" + std::to_string(i) + "]");
    violations.Add(fields.back(), kEmpty);
  }
  violations.Add("tags[3]", kTooLarge);
  const absl::Status status = violations.ToStatus();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ReasonOf(status), "text.empty");
  EXPECT_EQ(FactOf(status, "violations"), "21");
  std::vector<std::string> named;
  for (const FieldViolation& violation : ViolationsOf(status)) {
    EXPECT_EQ(violation.reason, "text.empty");
    named.push_back(violation.field);
  }
  EXPECT_EQ(named, fields);
}

TEST(Violations, AreOnlyCountedPastTheirBound) {
  Violations violations;
  for (size_t i = 0; i < 3 * Violations::kMostViolations; ++i) {
    violations.Add("tags[" + std::to_string(i) + "]", kEmpty);
  }
  EXPECT_THAT(ViolationsOf(violations.ToStatus()),
              SizeIs(Violations::kMostViolations));
  EXPECT_EQ(FactOf(violations.ToStatus(), "violations"), "300");
}

TEST(Describe, SaysWhatIsNotOursByItsOwnMessage) {
  const absl::Status foreign = absl::UnavailableError("disk gone");
  EXPECT_EQ(Describe(foreign, Language::kArabic), "disk gone");
  EXPECT_EQ(Describe(foreign, Language::kEnglish), "disk gone");
  EXPECT_EQ(ReasonOf(foreign), "");
  EXPECT_EQ(FactOf(foreign, "size"), std::nullopt);
}

TEST(Describe, HasNothingToSayWhenAllIsWell) {
  EXPECT_EQ(Describe(absl::OkStatus(), Language::kArabic), "");
  EXPECT_EQ(ReasonOf(absl::OkStatus()), "");
  EXPECT_THAT(ViolationsOf(absl::OkStatus()), IsEmpty());
}

}  // namespace
}  // namespace sanad
