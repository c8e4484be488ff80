// A host whose functions throw, at every call of them: it stops at the
// border, what was begun is undone, and the next call works.

#include <cstring>
#include <string>
#include <tuple>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/capi/host.h"
#include "tests/capi/steps.h"

namespace sanad::capi::test {
namespace {

// Clock and randomness in one; throws once, after `pass` calls of either.
class Services {
 public:
  sanad_host Table() {
    sanad_host host{};
    host.struct_size = sizeof host;
    host.userdata = this;
    host.now_us = [](void* self) {
      static_cast<Services*>(self)->Count();
      return int64_t{1'767'225'600'000'000};
    };
    host.fill_random = [](void* self, uint8_t* bytes, size_t size) {
      static_cast<Services*>(self)->Count();
      std::memset(bytes, 7, size);
    };
    return host;
  }

  void ThrowAfter(int64_t pass) { left_ = pass; }
  bool Thrown() {
    const bool thrown = left_ < 0;
    left_ = kNever;
    return thrown;
  }

 private:
  static constexpr int64_t kNever = INT64_MAX;

  void Count() {
    if (left_ != kNever && left_-- == 0) throw 7;
  }

  int64_t left_ = kNever;
};

class Exceptions : public testing::TestWithParam<std::tuple<Step, Place>> {};

TEST_P(Exceptions, OfTheHostLeaveNothingDone) {
  const auto& [step, place] = GetParam();
  Services services;
  const sanad_host table = services.Table();
  Host host(place, &table);
  bool thrown = true;
  for (int64_t pass = 0; thrown; ++pass) {
    host.NewEvents();
    services.ThrowAfter(pass);
    const sanad_status status = (host.*step.take)();
    thrown = services.Thrown();
    EXPECT_EQ(status, thrown ? SANAD_INTERNAL : SANAD_OK) << "call " << pass;
    if (thrown) {
      EXPECT_EQ(host.NewEvents(), 0) << "call " << pass;
    }
    ASSERT_EQ(host.added(), host.found()) << "call " << pass;
    ASSERT_THAT(host.Findings(), testing::IsEmpty()) << "call " << pass;
  }
}

INSTANTIATE_TEST_SUITE_P(In, Exceptions,
                         testing::Combine(testing::ValuesIn(Steps()),
                                          testing::Values(Place::kMemory,
                                                          Place::kFile)),
                         [](const auto& test) {
                           return NameOf(std::get<Step>(test.param),
                                         std::get<Place>(test.param));
                         });

// In the words and the encoding that the caller asked for.
TEST(Exception, IsToldInJsonWhereJsonWasAsked) {
  Services services;
  const sanad_host table = services.Table();
  Host host(Place::kMemory, &table);
  services.ThrowAfter(0);
  EXPECT_EQ(host.AskByJson("staff.add_team", R"({"name": "x"})"),
            R"({"code":"13","reason":"call.exception")"
            R"(,"message":"فشلت دالة من دوال التطبيق المضيف")"
            R"(,"english":"a function of the host failed")"
            R"(,"arabic":"فشلت دالة من دوال التطبيق المضيف"})");
  EXPECT_TRUE(services.Thrown());
}

// What was committed stands, so its caller is not told of a failure.
TEST_F(HostTest, WakeupThatThrowsIsPassedOver) {
  ASSERT_EQ(sanad_set_wakeup(
                store, [](void*) { throw 7; }, nullptr, nullptr),
            SANAD_OK);
  EXPECT_THAT(Json(system, "staff.add_team", R"({"name": "المخازن"})"),
              testing::HasSubstr("المخازن"));
}

TEST_F(HostTest, FreeingThatThrowsIsPassedOver) {
  ASSERT_EQ(sanad_set_wakeup(
                store, [](void*) {}, nullptr, [](void*) { throw 7; }),
            SANAD_OK);
  EXPECT_EQ(sanad_set_wakeup(store, nullptr, nullptr, nullptr), SANAD_OK);
  sanad_host host{};
  host.struct_size = sizeof host;
  host.free_userdata = [](void*) { throw 7; };
  sanad_open_options options{};
  options.struct_size = sizeof options;
  options.storage = "memory:";
  options.storage_size = 7;
  options.host = &host;
  sanad_store* other = nullptr;
  ASSERT_EQ(sanad_open(&options, &other, nullptr), SANAD_OK);
  EXPECT_EQ(sanad_close(other), SANAD_OK);
}

}  // namespace
}  // namespace sanad::capi::test
