// Every enumerator that people are shown has a name of its own in both
// languages.

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "record/enumerators.h"
#include "sanad/channel.h"
#include "sanad/conversation.h"
#include "sanad/event.h"
#include "sanad/status.h"

namespace sanad {
namespace {

using record::Enumerators;
using record::TypeName;

bool HasArabicLetter(std::string_view text) {
  // U+0600 to U+06FF begin with D8 to DB in UTF-8.
  return text.find_first_of("\xD8\xD9\xDA\xDB") != std::string_view::npos;
}

template <class E>
class Names : public testing::Test {};
using Named = testing::Types<ConversationStatus, EventKind>;
TYPED_TEST_SUITE(Names, Named);

TYPED_TEST(Names, AreThereForEveryEnumeratorButNone) {
  for (const auto& [value, spelled] : Enumerators<TypeParam>()) {
    const auto english = NameOf(value, Language::kEnglish);
    const auto arabic = NameOf(value, Language::kArabic);
    EXPECT_EQ(english == "unknown", spelled == "kNone") << spelled;
    EXPECT_TRUE(HasArabicLetter(arabic)) << spelled;
    EXPECT_FALSE(HasArabicLetter(english)) << spelled;
  }
}

TYPED_TEST(Names, AreDifferentInEachLanguage) {
  for (const auto language : {Language::kEnglish, Language::kArabic}) {
    std::set<std::string_view> seen;
    for (const auto& [value, spelled] : Enumerators<TypeParam>()) {
      EXPECT_TRUE(seen.insert(NameOf(value, language)).second) << spelled;
    }
  }
}

TYPED_TEST(Names, SayThatANumberIsUnknown) {
  const auto beyond = static_cast<TypeParam>(1000);
  EXPECT_EQ(NameOf(beyond, Language::kEnglish), "unknown");
  EXPECT_TRUE(HasArabicLetter(NameOf(beyond, Language::kArabic)));
}

// What the tests above stand on.
TEST(Enumerators, AreThoseOfTheEnum) {
  EXPECT_EQ(TypeName<Channel>(), "Channel");
  const auto priorities = Enumerators<Priority>();
  ASSERT_EQ(priorities.size(), 5u);
  EXPECT_EQ(priorities[0].name, "kNone");
  EXPECT_EQ(priorities[4].name, "kLow");
  EXPECT_EQ(priorities[4].value, Priority::kLow);
}

}  // namespace
}  // namespace sanad
