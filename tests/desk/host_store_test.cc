// Desks in stores of the host's own: registered by name, and never believed.

#include "sanad/host_store.h"

#include <cstdint>
#include <iostream>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>

#include "sanad/limits.h"
#include "tests/desk/day.h"
#include "tests/desk/desk_test.h"
#include "tests/storage/kv/map_store.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using ::testing::AnyOf;
using ::testing::IsEmpty;

class HostsOwn : public ::testing::Test {
 protected:
  HostsOwn() { EXPECT_THAT(RegisterStore("ours", ours_), IsOk()); }
  ~HostsOwn() override { UnregisterStore("ours"); }

  static absl::StatusOr<Desk> OpenDesk() {
    auto store = Store::Open("kv:ours");
    if (!store.ok()) return store.status();
    return Desk::Open(*store, {.workspace = "test", .create = true});
  }
  static Office OpenOffice() {
    Store store = Store::Open("kv:ours").value();
    Desk desk =
        Desk::Open(store, {.workspace = "test", .create = true}).value();
    const sanad::testing::Team team = sanad::testing::MakeTeam(desk);
    return {std::move(store), std::move(desk), team};
  }
  MapStore& ours() { return *ours_; }

 private:
  std::shared_ptr<MapStore> ours_ = std::make_shared<MapStore>(256);
};

TEST_F(HostsOwn, HoldsADeskAndKeepsItForTheNextWhoOpens) {
  {
    const Office office = OpenOffice();
    ASSERT_THAT(office.system().staff().AddTeam({.name = "الليل"}), IsOk());
  }
  const auto desk = OpenDesk();
  ASSERT_THAT(desk, IsOk());
  EXPECT_EQ(desk->AsSystem().staff().ListTeams()->rows.size(), 3u);
  EXPECT_THAT(desk->Verify()->findings, IsEmpty());
}

TEST_F(HostsOwn, KeysAreNeverLongerThanItTakes) {
  const Office office = OpenOffice();
  const std::string id(900, 'm');
  for (int i = 0; i < 40; ++i) {
    const std::string mail_id = id + std::to_string(i) + "@example.com";
    ReceiveRequest mail = {.inbox = office.team().support,
                           .channel = Channel::kEmail,
                           .sender_kind = IdentityKind::kEmail,
                           .sender = "hana@example.com",
                           .text = "أين شحنتي؟",
                           .mail_id = mail_id};
    const auto first = office.system().channels().Receive(mail);
    ASSERT_THAT(first, IsOk());
    mail.mail_id.clear();
    mail.references = {mail_id};
    const auto answer = office.system().channels().Receive(mail);
    ASSERT_THAT(answer, IsOk());
    EXPECT_EQ(answer->conversation, first->conversation);
  }
  EXPECT_LE(ours().longest(), ours().LongestKey());
  EXPECT_THAT(office.desk().Verify()->findings, IsEmpty());
}

TEST_F(HostsOwn, NamesAreLookedUpWhenAStoreIsOpened) {
  EXPECT_EQ(Refusal(Store::Open("kv:other")), "store.not_registered");
  EXPECT_EQ(Refusal(RegisterStore("", nullptr)), "text.empty");
  const auto desk = OpenDesk();
  ASSERT_THAT(desk, IsOk());
  UnregisterStore("ours");
  EXPECT_EQ(Refusal(Store::Open("kv:ours")), "store.not_registered");
  EXPECT_THAT(desk->AsSystem().staff().AddTeam({.name = "الليل"}), IsOk());
}

TEST_F(HostsOwn, KeysThatAreTooShortAreRefused) {
  ASSERT_THAT(RegisterStore("short", std::make_shared<MapStore>(127)), IsOk());
  EXPECT_EQ(Refusal(Store::Open("kv:short")), "store.unreachable");
  UnregisterStore("short");
}

TEST_F(HostsOwn, ReadOnlyIsNotWritten) {
  ASSERT_THAT(OpenDesk(), IsOk());
  const auto store = Store::Open("kv:ours", {.read_only = true});
  ASSERT_THAT(store, IsOk());
  const auto desk = Desk::Open(*store, {.workspace = "test"});
  ASSERT_THAT(desk, IsOk());
  EXPECT_EQ(Refusal(desk->AsSystem().staff().AddTeam({.name = "الليل"})),
            "store.read_only");
}

// --- failures -------------------------------------------------------------

TEST_F(HostsOwn, FailuresAreToldByWhatTheyMean) {
  const Office office = OpenOffice();
  const struct {
    const char* function;
    absl::Status failure;
    const char* reason;
  } cases[] = {{"begin", absl::UnavailableError("busy"), "store.busy"},
               {"begin", absl::DeadlineExceededError("busy"), "store.busy"},
               {"begin", absl::InternalError("?"), "store.failed"},
               {"find", absl::UnavailableError("?"), "store.failed"},
               {"find", absl::DataLossError("\xff"), "store.damaged"},
               {"put", absl::ResourceExhaustedError("?"), "store.full"},
               {"put", absl::PermissionDeniedError("?"), "store.failed"},
               {"commit", absl::ResourceExhaustedError("?"), "store.full"},
               {"commit", absl::UnknownError("?"), "store.outcome_unknown"},
               {"commit", absl::InternalError("\xff"), "store.failed"}};
  for (const auto& one : cases) {
    SCOPED_TRACE(one.function);
    ours().SetTrouble([&](std::string_view function) {
      return function == one.function ? one.failure : absl::OkStatus();
    });
    const auto team = office.system().staff().AddTeam({.name = "الليل"});
    EXPECT_EQ(Refusal(team), one.reason);
    EXPECT_EQ(team.status().message().find('\xff'), std::string_view::npos);
    ours().SetTrouble(nullptr);
    EXPECT_THAT(office.system().staff().AddTeam({.name = "الصباح"}), IsOk());
  }
  EXPECT_THAT(office.desk().Verify()->findings, IsEmpty());
}

TEST_F(HostsOwn, WhatItThrowsIsAFailure) {
  const Office office = OpenOffice();
  for (const std::string_view thrower :
       {"begin", "find", "put", "delete", "commit"}) {
    SCOPED_TRACE(thrower);
    ours().SetTrouble([&](std::string_view function) {
      if (function == thrower) throw std::runtime_error("out of paper");
      return absl::OkStatus();
    });
    const auto team = office.system().staff().AddTeam({.name = "الليل"});
    EXPECT_THAT(Refusal(team),
                AnyOf("store.failed", "store.outcome_unknown", "OK"));
    EXPECT_EQ(team.ok(), thrower == "delete") << "nothing is deleted";
    ours().SetTrouble(nullptr);
  }
  EXPECT_THAT(office.desk().Verify()->findings, IsEmpty());
}

// Each act of a day, with one failure at every call in turn: it is done, or it
// is not.
TEST_F(HostsOwn, EveryActIsWholeWhereverOneCallFails) {
  const Office office = OpenOffice();
  Things things;
  for (const Step& step : Acts()) {
    SCOPED_TRACE(step.name);
    for (int after = 0;; ++after) {
      SCOPED_TRACE(after);
      int left = after;
      bool failed = false;
      const MapStore::Map before = ours().copy();
      ours().SetTrouble([&](std::string_view) {
        if (left-- != 0) return absl::OkStatus();
        failed = true;
        return absl::InternalError("paper jam");
      });
      const absl::Status status =
          step.run(office, things, {.idempotency_key = step.name});
      ours().SetTrouble(nullptr);
      ASSERT_EQ(Refusal(status), failed ? "store.failed" : "OK");
      if (!failed) break;
      // A workspace is made before its desk is.
      const bool whole = ours().copy() == before;
      ASSERT_TRUE(whole || step.name == "another workspace");
    }
  }
  EXPECT_THAT(office.desk().Verify()->findings, IsEmpty());
}

// --- lies -----------------------------------------------------------------

// Pairs that were not asked for, none where there is one, values of nothing:
// whatever it is told, the desk refuses or answers; it never breaks.
TEST_F(HostsOwn, LiesBreakNothing) {
  const uint32_t seed = std::random_device()();
  std::cout << "seed " << seed << "\n";
  std::mt19937 chance(seed);
  const Office office = OpenOffice();
  Things things;
  for (const Step& step : Acts())
    ASSERT_THAT(step.run(office, things, {}), IsOk());
  const std::string junk(64, '\xa5');
  const MapStore::Map truth = ours().copy();
  for (int round = 0; round < 300; ++round) {
    ours().SetLie([&](std::optional<KeyValue>& found) {
      switch (chance() % 40) {
        case 0:
          found.reset();
          break;
        case 1:
          found = KeyValue{junk, junk};
          break;
        case 2:
          if (found) found->value = junk;
          break;
        case 3:
          if (found)
            found->value = found->value.substr(found->value.size() / 2);
          break;
        default:
          break;
      }
    });
    const auto reads = Reads();
    (void)reads[chance() % reads.size()].run(office, things, {});
    (void)office.system().conversations().SetPriority(
        {things.conversation,
         chance() % 2 == 0 ? Priority::kHigh : Priority::kLow});
    ours().SetLie(nullptr);
    ours().Replace(truth);
  }
  EXPECT_THAT(office.desk().Verify()->findings, IsEmpty());
}

TEST_F(HostsOwn, PairsThatWereNotAskedForAreDamage) {
  const Office office = OpenOffice();
  ours().SetLie([](std::optional<KeyValue>& found) {
    if (found) found->key = "?";
  });
  EXPECT_EQ(Refusal(office.system().staff().ListTeams()), "store.damaged");
  ours().SetLie(nullptr);
  EXPECT_THAT(office.system().staff().ListTeams(), IsOk());
}

}  // namespace
}  // namespace sanad::test
