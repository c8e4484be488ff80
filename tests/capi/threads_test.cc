// Eight threads at everything that the C ABI offers, at the same time.

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "sanad.h"

namespace {

constexpr int kThreads = 8;
constexpr int kRounds = 100;

class Threads : public testing::Test {
 protected:
  Threads() {
    sanad_open_options options{};
    options.struct_size = sizeof options;
    options.storage = "memory:";
    options.storage_size = 7;
    options.flags = SANAD_OPEN_TESTING;
    EXPECT_EQ(sanad_open(&options, &store_, nullptr), SANAD_OK);
    EXPECT_EQ(
        sanad_desk_open(store_, "acme", 4, SANAD_DESK_CREATE, &desk_, nullptr),
        SANAD_OK);
    EXPECT_EQ(OpenSession(&system_), SANAD_OK);
  }

  sanad_status OpenSession(sanad_session** session) const {
    sanad_principal who{};
    who.struct_size = sizeof who;
    who.kind = SANAD_AS_SYSTEM;
    return sanad_session_open(desk_, &who, session, nullptr);
  }

  static sanad_status Call(sanad_session* session, std::string_view method,
                           std::string_view request,
                           sanad_cancel* cancel = nullptr) {
    sanad_call_options options{};
    options.struct_size = sizeof options;
    options.cancel = cancel;
    sanad_buffer out = SANAD_BUFFER_INIT;
    const sanad_status status =
        sanad_call_json(session, method.data(), method.size(), request.data(),
                        request.size(), &options, &out);
    sanad_buffer_free(&out);
    return status;
  }

  static sanad_status AddTeam(sanad_session* session,
                              sanad_cancel* cancel = nullptr) {
    return Call(session, "staff.add_team", R"({"name": "x"})", cancel);
  }

  // Each thread is told its number.
  static void RunOnAll(const std::function<void(int number)>& work) {
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    for (int i = 0; i < kThreads; ++i) threads.emplace_back(work, i);
    for (std::thread& thread : threads) thread.join();
  }

  sanad_store* store_ = nullptr;
  sanad_desk* desk_ = nullptr;
  sanad_session* system_ = nullptr;
};

// One event for each team that was answered, and none besides.
int64_t CountEvents(sanad_session* session) {
  sanad_subscription* follower = nullptr;
  EXPECT_EQ(sanad_subscribe(session, 0, &follower, nullptr), SANAD_OK);
  int64_t pages = 0;
  for (size_t size = 1; size > 0;) {
    sanad_buffer out = SANAD_BUFFER_INIT;
    EXPECT_EQ(sanad_events_next(follower, 0, &out), SANAD_OK);
    size = out.size;
    pages += size > 0 ? 1 : 0;
    sanad_buffer_free(&out);
  }
  EXPECT_EQ(sanad_unsubscribe(follower), SANAD_OK);
  return pages;
}

TEST_F(Threads, CallAndFollowAtOnce) {
  RunOnAll([&](int number) {
    for (int i = 0; i < kRounds; ++i) {
      EXPECT_EQ(number % 2 == 0 ? AddTeam(system_)
                                : Call(system_, "staff.list_teams", ""),
                SANAD_OK);
    }
    EXPECT_GT(CountEvents(system_), 0);
  });
  EXPECT_EQ(sanad_close(store_), SANAD_OK);
}

TEST_F(Threads, OpenAndCloseSessionsAtOnce) {
  RunOnAll([&](int) {
    for (int i = 0; i < kRounds; ++i) {
      sanad_session* session = nullptr;
      ASSERT_EQ(OpenSession(&session), SANAD_OK);
      EXPECT_EQ(AddTeam(session), SANAD_OK);
      EXPECT_EQ(sanad_session_close(session), SANAD_OK);
      EXPECT_EQ(AddTeam(session), SANAD_FAILED_PRECONDITION);
    }
  });
  EXPECT_EQ(sanad_close(store_), SANAD_OK);
}

TEST_F(Threads, CancelEachOther) {
  sanad_cancel* cancel = nullptr;
  ASSERT_EQ(sanad_cancel_new(&cancel), SANAD_OK);
  RunOnAll([&](int number) {
    for (int i = 0; i < kRounds; ++i) {
      const sanad_status status = AddTeam(system_, cancel);
      EXPECT_TRUE(status == SANAD_OK || status == SANAD_CANCELLED) << status;
      if (number == 0 && i == kRounds / 2) {
        EXPECT_EQ(sanad_cancel_fire(cancel), SANAD_OK);
      }
    }
  });
  EXPECT_EQ(sanad_cancel_free(cancel), SANAD_OK);
  EXPECT_EQ(sanad_close(store_), SANAD_OK);
}

TEST_F(Threads, CloseTheStoreUnderTheCalls) {
  std::atomic<int> done = 0;
  RunOnAll([&](int number) {
    sanad_status status = SANAD_OK;
    while (status == SANAD_OK) {
      status = AddTeam(system_);
      if (number == 0 && ++done == kRounds) {
        EXPECT_EQ(sanad_close(store_), SANAD_OK);
      }
    }
    EXPECT_TRUE(status == SANAD_FAILED_PRECONDITION ||
                status == SANAD_CANCELLED)
        << status;
  });
  EXPECT_EQ(sanad_close(store_), SANAD_FAILED_PRECONDITION);
}

TEST_F(Threads, ExchangeTheWakeup) {
  std::atomic<int> freed = 0;
  RunOnAll([&](int number) {
    for (int i = 0; i < kRounds; ++i) {
      if (number % 2 == 0) {
        EXPECT_EQ(AddTeam(system_), SANAD_OK);
        continue;
      }
      EXPECT_EQ(
          sanad_set_wakeup(
              store_, [](void*) {}, &freed,
              [](void* count) { ++*static_cast<std::atomic<int>*>(count); }),
          SANAD_OK);
    }
  });
  EXPECT_EQ(sanad_close(store_), SANAD_OK);
  EXPECT_EQ(freed, kThreads / 2 * kRounds);
}

}  // namespace
