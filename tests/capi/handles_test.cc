// Handles that were closed, that never were, and that close while in use.

#include <atomic>
#include <thread>
#include <vector>

#include "tests/capi/host.h"

namespace sanad::capi::test {
namespace {

using Handles = HostTest;

TEST_F(Handles, OfNothingMayBeClosed) {
  EXPECT_EQ(sanad_close(nullptr), SANAD_OK);
  EXPECT_EQ(sanad_desk_close(nullptr), SANAD_OK);
  EXPECT_EQ(sanad_session_close(nullptr), SANAD_OK);
  EXPECT_EQ(sanad_unsubscribe(nullptr), SANAD_OK);
  EXPECT_EQ(sanad_cancel_free(nullptr), SANAD_OK);
}

TEST_F(Handles, ThatWereClosedAnswerSo) {
  sanad_session* noor = OpenSession(desk, SANAD_AS_AGENT, "noor");
  EXPECT_EQ(sanad_session_close(noor), SANAD_OK);
  EXPECT_EQ(sanad_session_close(noor), SANAD_FAILED_PRECONDITION);
  EXPECT_EQ(Json(noor, "inboxes.list", ""),
            "FAILED_PRECONDITION handle.closed");
}

TEST_F(Handles, ThatNeverWereAnswerSo) {
  for (const uintptr_t made_up :
       {uintptr_t{1}, uintptr_t{0xDEADBEEF}, ~uintptr_t{0}}) {
    auto* const session = reinterpret_cast<sanad_session*>(made_up);
    EXPECT_EQ(Json(session, "inboxes.list", ""),
              "FAILED_PRECONDITION handle.closed");
    EXPECT_EQ(sanad_session_close(session), SANAD_FAILED_PRECONDITION);
  }
}

TEST_F(Handles, OfAnotherKindAnswerSo) {
  EXPECT_EQ(Json(reinterpret_cast<sanad_session*>(desk), "inboxes.list", ""),
            "FAILED_PRECONDITION handle.closed");
  EXPECT_EQ(sanad_close(reinterpret_cast<sanad_store*>(system)),
            SANAD_FAILED_PRECONDITION);
}

TEST_F(Handles, CloseWithWhatTheyHangOn) {
  sanad_store* other = OpenStore("memory:");
  sanad_session* session = OpenSession(OpenDesk(other), SANAD_AS_SYSTEM);
  sanad_subscription* follower = nullptr;
  ASSERT_EQ(sanad_subscribe(session, 0, &follower, nullptr), SANAD_OK);
  ASSERT_EQ(sanad_close(other), SANAD_OK);
  EXPECT_EQ(Json(session, "inboxes.list", ""),
            "FAILED_PRECONDITION handle.closed");
  EXPECT_EQ(sanad_events_next(follower, 0, nullptr), SANAD_FAILED_PRECONDITION);
}

TEST_F(Handles, AreNotMistakenForThoseThatHadTheirPlace) {
  sanad_session* first = OpenSession(desk, SANAD_AS_SYSTEM);
  ASSERT_EQ(sanad_session_close(first), SANAD_OK);
  sanad_session* second = OpenSession(desk, SANAD_AS_SYSTEM);
  EXPECT_NE(first, second);
  EXPECT_EQ(sanad_session_close(first), SANAD_FAILED_PRECONDITION);
  EXPECT_EQ(sanad_session_close(second), SANAD_OK);
}

TEST_F(Handles, CloseWhileEightThreadsCall) {
  sanad_store* busy = OpenStore("memory:");
  sanad_session* session = OpenSession(OpenDesk(busy), SANAD_AS_SYSTEM);
  std::atomic<int> answered = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      while (Json(session, "staff.add_team", R"({"name": "x"})") !=
             "FAILED_PRECONDITION handle.closed") {
        ++answered;
      }
    });
  }
  while (answered < 100) std::this_thread::yield();
  EXPECT_EQ(sanad_close(busy), SANAD_OK);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace sanad::capi::test
