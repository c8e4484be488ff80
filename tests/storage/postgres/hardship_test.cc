// A PostgreSQL that refuses commits by chance, and one that stops answering.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "fmt/format.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "sanad/testing_matchers.h"
#include "storage/postgres/postgres_store.h"
#include "storage/typed.h"
#include "tests/storage/conformance_schema.h"
#include "tests/storage/postgres/test_database.h"

namespace sanad::storage::postgres {
namespace {

using conformance::Author;
using conformance::Authors;
using conformance::Library;
using sanad::testing::IsOk;
using ::testing::AnyOf;
using ::testing::IsEmpty;

class Hardship : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(ServerUrl()) << "this program needs a PostgreSQL";
    url_ = SchemaUrl(name_) + "&application_name=" + name_;
  }
  const std::string& url() const { return url_; }

  // Each process that serves this test.
  std::vector<std::string> Backends() const {
    return Ask(url_, fmt::format("SELECT pid FROM pg_stat_activity WHERE "
                                 "application_name = '{}' AND pid <> "
                                 "pg_backend_pid()",
                                 name_));
  }
  void Signal(int signal) const {
    for (const std::string& pid : Backends()) {
      ASSERT_EQ(kill(std::stoi(pid), signal), 0) << pid;
    }
  }

 private:
  const std::string name_ =
      fmt::format("hardship_{}_{}", getpid(),
                  ::testing::UnitTest::GetInstance()->random_seed() +
                      absl::ToUnixMicros(absl::Now()));
  std::string url_;
};

// --- commits that are refused ---------------------------------------------

// As CockroachDB and YugabyteDB do, and PostgreSQL where transactions meet.
constexpr char kCollide[] = R"(
  CREATE SEQUENCE collisions;
  CREATE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF random() < 0.1 THEN
      PERFORM nextval('collisions');  -- which no rollback takes back
      RAISE EXCEPTION 'by chance' USING ERRCODE = TG_ARGV[0];
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON event
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION collide('40001');
  CREATE TRIGGER at_once AFTER INSERT ON message
    FOR EACH ROW EXECUTE FUNCTION collide('40P01');)";

TEST_F(Hardship, ActsThatCollideAreRunAgainAndDoneOnce) {
  constexpr int kThreads = 4;
  constexpr int kActs = 25;
  const sanad::Store store = sanad::Store::Open(url()).value();
  const Desk desk =
      Desk::Open(store, {.workspace = "test", .create = true}).value();
  const sanad::testing::Team team = sanad::testing::MakeTeam(desk);
  Ask(url(), kCollide);
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      for (int act = 0; act < kActs; ++act) {
        EXPECT_THAT(
            desk.AsSystem().conversations().Open({.inbox = team.support,
                                                  .customer = team.hana,
                                                  .text = "أين شحنتي؟"}),
            IsOk());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  Ask(url(),
      "DROP TRIGGER at_commit ON event; DROP TRIGGER at_once ON message");
  EXPECT_GT(std::stoi(Ask(url(), "SELECT last_value FROM collisions").at(0)),
            kActs / 5);
  size_t conversations = 0;
  CustomerConversations request = {.customer = team.hana};
  do {
    const auto page =
        desk.AsSystem().customers().ListConversations(request).value();
    conversations += page.rows.size();
    request.page.cursor = page.next;
  } while (!request.page.cursor.empty());
  EXPECT_EQ(conversations, size_t{kThreads * kActs});
  EXPECT_THAT(desk.Verify()->findings, IsEmpty());
}

// --- a server that does not answer ----------------------------------------

constexpr absl::Duration kPatience = absl::Milliseconds(400);
// Beside that: for a machine that is busy.
constexpr absl::Duration kAtMost = absl::Seconds(15);

class Frozen : public Hardship {
 protected:
  void SetUp() override {
    Hardship::SetUp();
    if (HasFatalFailure()) return;
    auto store =
        OpenPostgresStore({.url = url(), .patience = kPatience}, Library());
    ASSERT_THAT(store, IsOk());
    store_ = *std::move(store);
  }
  void TearDown() override {
    if (store_) Signal(SIGCONT);
  }
  storage::Store& store() { return *store_; }

  std::unique_ptr<Writing> Begun() {
    auto writing = store().Write(1, absl::Seconds(10)).value();
    EXPECT_THAT(
        writing->Apply({{Insert(Authors(), Author{.id = 1, .name = "نجيب"})}}),
        IsOk());
    return writing;
  }
  std::string ReasonWithin(absl::FunctionRef<absl::Status()> call) {
    const absl::Time begin = absl::Now();
    const absl::Status status = call();
    EXPECT_LT(absl::Now() - begin, kAtMost);
    return status.ok() ? "OK" : ReasonOf(status);
  }
  // The row is there or it is not; the store works either way.
  void ExpectItWorksAgain() {
    Signal(SIGCONT);
    const auto reading = store().Read(1);
    ASSERT_THAT(reading, IsOk());
    EXPECT_THAT(
        ReadAll(**reading, Authors(), {.streams = {{.table = &Authors()}}}),
        IsOk());
  }

 private:
  std::unique_ptr<storage::Store> store_;
};

TEST_F(Frozen, ACommitIsNotWaitedForForEver) {
  const auto writing = Begun();
  Signal(SIGSTOP);
  EXPECT_EQ(ReasonWithin([&] { return writing->Commit(); }),
            "store.outcome_unknown");
  ExpectItWorksAgain();
}

TEST_F(Frozen, AReadIsNotWaitedForForEver) {
  { ASSERT_THAT(Begun()->Commit(), IsOk()); }
  const auto reading = store().Read(1);
  ASSERT_THAT(reading, IsOk());
  Signal(SIGSTOP);
  EXPECT_THAT(
      ReasonWithin([&] {
        return Find(**reading, Authors(), 0, {Cell::Integer(1)}).status();
      }),
      AnyOf("store.lost", "store.failed"));
  ExpectItWorksAgain();
}

TEST_F(Frozen, ATurnIsNotWaitedForForEver) {
  { ASSERT_THAT(Begun()->Commit(), IsOk()); }
  Signal(SIGSTOP);
  const std::string reason =
      ReasonWithin([&] { return store().Write(1, kPatience).status(); });
  EXPECT_NE(reason, "OK");
  ExpectItWorksAgain();
}

}  // namespace
}  // namespace sanad::storage::postgres
