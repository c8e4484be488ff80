#include "model/records.h"

#include <gtest/gtest.h>

#include <string_view>

#include "record/interpret.h"

namespace sanad::record {
namespace {

TEST(Records, AreListedOnceByName) {
  std::string_view last;
  for (const RecordType* type : AllRecordTypes()) {
    EXPECT_LT(last, type->name());
    last = type->name();
  }
}

// An agent who was switched off stays so.
TEST(Records, KeepAFlagThatIsOffThoughItsDefaultIsOn) {
  const Agent off = {.id = {1}, .name = "نور", .active = false};
  const auto read = FromBytes<Agent>(ToBytes(off));
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->active);
  EXPECT_TRUE(Difference(*read, off).empty());
}

TEST(Records, HideHowAPersonIsReached) {
  Identity identity = {.kind = IdentityKind::kEmail,
                       .value = "mona@example.com"};
  Mask(TypeOf<Identity>(), &identity, FieldClass::kContact);
  EXPECT_EQ(identity.value.hint(), "m•••@e•••.com");
  EXPECT_EQ(FirstUnstorable(TypeOf<Identity>(), &identity)->name, "value");
}

}  // namespace
}  // namespace sanad::record
