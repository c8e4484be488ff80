// Calls through the C ABI, as a host makes them.

#include <string>
#include <thread>

#include "desk/lists.h"
#include "sanad_methods.h"
#include "tests/capi/host.h"

namespace sanad::capi::test {
namespace {

using testing::HasSubstr;

class Calls : public HostTest {
 protected:
  void SetUp() override {
    ASSERT_THAT(Json(system, "testing.make_team", "{}"), HasSubstr("noor"));
    noor = OpenSession(desk, SANAD_AS_AGENT, "noor");
  }

  sanad_session* noor = nullptr;
};

TEST_F(Calls, TakeAndGiveJson) {
  EXPECT_THAT(Json(system, "staff.add_team", R"({"name": "المخازن"})"),
              HasSubstr("المخازن"));
  EXPECT_THAT(Json(noor, "inboxes.list", ""),
              HasSubstr("support@mersal.example"));
}

TEST_F(Calls, TakeAndGiveBytes) {
  const std::string request = record::ToBytes(CreateTeam{.name = "المخازن"});
  Buffer out;
  ASSERT_EQ(sanad_call(system, SANAD_METHOD_STAFF_ADD_TEAM,
                       reinterpret_cast<const uint8_t*>(request.data()),
                       request.size(), nullptr, out.out()),
            SANAD_OK);
  EXPECT_EQ(record::FromBytes<sanad::Team>(out.text())->name, "المخازن");
}

TEST_F(Calls, AreCheckedAsWhoMakesThem) {
  EXPECT_EQ(Json(noor, "staff.add_team", R"({"name": "x"})"),
            "PERMISSION_DENIED access.denied");
  sanad_session* stranger = OpenSession(desk, SANAD_AS_AGENT, "nobody");
  EXPECT_EQ(Json(stranger, "inboxes.list", ""),
            "UNAUTHENTICATED principal.unknown");
}

TEST_F(Calls, SayWhatWasWrongInBothLanguages) {
  sanad_call_options options{};
  options.struct_size = sizeof options;
  options.locale = "ar-EG";
  options.locale_size = 5;
  Buffer out;
  EXPECT_EQ(sanad_call(system, SANAD_METHOD_STAFF_ADD_TEAM, nullptr, 0,
                       &options, out.out()),
            SANAD_INVALID_ARGUMENT);
  const Error error = out.error();
  EXPECT_EQ(error.reason, "text.empty");
  EXPECT_EQ(error.message, error.arabic);
  EXPECT_EQ(error.english, "`name` is empty");
  ASSERT_THAT(error.violations, testing::SizeIs(1));
  EXPECT_EQ(error.violations.front().field, "name");
}

TEST_F(Calls, OfMethodsThatAreNotThereSaySo) {
  Buffer out;
  EXPECT_EQ(sanad_call(system, 99999, nullptr, 0, nullptr, out.out()),
            SANAD_UNIMPLEMENTED);
  EXPECT_EQ(out.error().reason, "call.unknown_method");
  EXPECT_EQ(Json(system, "staff.fire", ""),
            "UNIMPLEMENTED call.unknown_method");
}

TEST_F(Calls, WithTheSameKeyAreDoneOnce) {
  sanad_call_options options{};
  options.struct_size = sizeof options;
  options.idempotency_key = "once";
  options.idempotency_key_size = 4;
  const std::string request = record::ToBytes(CreateTeam{.name = "المخازن"});
  std::string answers[2];
  for (std::string& answer : answers) {
    Buffer out;
    ASSERT_EQ(sanad_call(system, SANAD_METHOD_STAFF_ADD_TEAM,
                         reinterpret_cast<const uint8_t*>(request.data()),
                         request.size(), &options, out.out()),
              SANAD_OK);
    answer = out.text();
  }
  EXPECT_EQ(answers[0], answers[1]);
}

TEST_F(Calls, ThatWereCancelledWaitForNothing) {
  sanad_cancel* cancel = nullptr;
  ASSERT_EQ(sanad_cancel_new(&cancel), SANAD_OK);
  ASSERT_EQ(sanad_cancel_fire(cancel), SANAD_OK);
  sanad_call_options options{};
  options.struct_size = sizeof options;
  options.cancel = cancel;
  // Nobody writes, so there is nothing to wait for.
  Buffer out;
  const std::string request = record::ToBytes(CreateTeam{.name = "المخازن"});
  EXPECT_EQ(sanad_call(system, SANAD_METHOD_STAFF_ADD_TEAM,
                       reinterpret_cast<const uint8_t*>(request.data()),
                       request.size(), &options, out.out()),
            SANAD_OK);
  EXPECT_EQ(sanad_cancel_free(cancel), SANAD_OK);
  EXPECT_EQ(sanad_cancel_fire(cancel), SANAD_FAILED_PRECONDITION);
}

TEST_F(Calls, ReachTheClockOfATestStore) {
  const std::string before = Json(system, "testing.advance", "{}");
  EXPECT_NE(Json(system, "testing.advance", R"({"by": "3600000000"})"), before);
}

TEST_F(Calls, FailWhenAStoreForTestsIsToldTo) {
  Json(system, "testing.fail_from", "{}");
  EXPECT_EQ(Json(noor, "inboxes.list", ""), "UNAVAILABLE store.failed");
  Json(system, "testing.stop_faults", "{}");
  EXPECT_THAT(Json(noor, "inboxes.list", ""), HasSubstr("rows"));
}

// --- events ---------------------------------------------------------------

TEST_F(Calls, EventsAreFollowedWithoutGap) {
  sanad_subscription* follower = nullptr;
  ASSERT_EQ(sanad_subscribe(system, 0, &follower, nullptr), SANAD_OK);
  int64_t last = 0;
  for (;;) {
    Buffer out;
    ASSERT_EQ(sanad_events_next(follower, 0, out.out()), SANAD_OK);
    const auto events = record::FromBytes<List<Event>>(out.text());
    if (events->rows.empty()) break;
    for (const Event& event : events->rows) EXPECT_EQ(event.number, ++last);
  }
  EXPECT_GT(last, 10);
  EXPECT_EQ(sanad_unsubscribe(follower), SANAD_OK);
}

TEST_F(Calls, AFollowerWhoWaitsIsToldWhenItCloses) {
  sanad_subscription* follower = nullptr;
  ASSERT_EQ(sanad_subscribe(system, 1'000'000, &follower, nullptr), SANAD_OK);
  std::thread waiting([&] {
    Buffer out;
    // Closed before it began, or while it waited.
    const sanad_status status =
        sanad_events_next(follower, int64_t{3600} * 1'000'000, out.out());
    EXPECT_TRUE(status == SANAD_OK || status == SANAD_FAILED_PRECONDITION);
  });
  EXPECT_EQ(sanad_unsubscribe(follower), SANAD_OK);
  waiting.join();
}

TEST_F(Calls, TheHostIsWokenByChanges) {
  int woken = 0;
  int freed = 0;
  struct Counts {
    int* woken;
    int* freed;
  } counts{&woken, &freed};
  ASSERT_EQ(sanad_set_wakeup(
                store, [](void* c) { ++*static_cast<Counts*>(c)->woken; },
                &counts, [](void* c) { ++*static_cast<Counts*>(c)->freed; }),
            SANAD_OK);
  Json(system, "staff.add_team", R"({"name": "المخازن"})");
  EXPECT_EQ(woken, 1);
  Json(system, "staff.list_teams", "");
  EXPECT_EQ(woken, 1);
  ASSERT_EQ(sanad_set_wakeup(store, nullptr, nullptr, nullptr), SANAD_OK);
  EXPECT_EQ(freed, 1);
  Json(system, "staff.add_team", R"({"name": "الفرز"})");
  EXPECT_EQ(woken, 1);
}

}  // namespace
}  // namespace sanad::capi::test
