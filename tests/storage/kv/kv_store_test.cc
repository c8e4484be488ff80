#include "storage/kv/kv_store.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/status.h"
#include "storage/kv/key_encoding.h"
#include "storage/kv/memory_store.h"
#include "storage/typed.h"
#include "tests/storage/kv/tickets.h"

namespace sanad::storage {
namespace {

using storage::testing::kByDue;
using storage::testing::kByExternalId;
using storage::testing::kById;
using storage::testing::kByInbox;
using storage::testing::kByToken;
using storage::testing::kNewerTickets;
using storage::testing::kPeople;
using storage::testing::kTickets;
using storage::testing::NewerTicket;
using storage::testing::NewerTicketSchema;
using storage::testing::Person;
using storage::testing::Ticket;
using storage::testing::TicketSchema;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int64_t kWorkspace = 7;

// The same keys, opened again and again, as a host's store on disk is. It
// counts the look-ups.
class LentKeys final : public KeyValueStore {
 public:
  LentKeys(KeyValueStore& keys, int& gets) : keys_(keys), gets_(gets) {}

  absl::StatusOr<std::unique_ptr<KeyReading>> Read() override {
    SANAD_ASSIGN_OR_RETURN(auto reading, keys_.Read());
    return std::make_unique<CountedReading>(std::move(reading), gets_);
  }
  absl::StatusOr<std::unique_ptr<KeyWriting>> Write(
      const Deadline& deadline) override {
    return keys_.Write(deadline);
  }
  void WaitForChange(absl::Duration timeout) override {
    keys_.WaitForChange(timeout);
  }
  absl::Status CheckIntegrity() override { return keys_.CheckIntegrity(); }
  absl::StatusOr<int64_t> SizeInBytes() override { return keys_.SizeInBytes(); }

 private:
  class CountedReading final : public KeyReading {
   public:
    CountedReading(std::unique_ptr<KeyReading> keys, int& gets)
        : keys_(std::move(keys)), gets_(gets) {}
    absl::StatusOr<bool> Get(std::string_view key,
                             std::string_view* value) override {
      ++gets_;
      return keys_->Get(key, value);
    }
    absl::StatusOr<std::unique_ptr<KeyCursor>> Cursor() override {
      return keys_->Cursor();
    }

   private:
    std::unique_ptr<KeyReading> keys_;
    int& gets_;
  };

  KeyValueStore& keys_;
  int& gets_;
};

absl::Time At(int minute) {
  return absl::FromUnixSeconds(1'700'000'000) + absl::Minutes(minute);
}

Ticket MakeTicket(int64_t id, int64_t inbox = 1) {
  return {.id = id,
          .inbox = inbox,
          .person = id % 3 + 1,
          .at = At(static_cast<int>(id)),
          .title = "شحنة رقم " + std::to_string(id)};
}

class KvStoreTest : public ::testing::Test {
 protected:
  std::unique_ptr<Store> Open(const Schema& schema) {
    return *OpenKeyValueStore(std::make_unique<LentKeys>(*keys_, gets_),
                              schema);
  }
  absl::Status OpenStatus(const Schema& schema) {
    return OpenKeyValueStore(std::make_unique<LentKeys>(*keys_, gets_), schema)
        .status();
  }

  std::unique_ptr<Writing> Write(int64_t workspace = kWorkspace) {
    return *store_->Write(workspace, absl::InfiniteDuration());
  }
  std::unique_ptr<Reading> Read(int64_t workspace = kWorkspace) {
    return *store_->Read(workspace);
  }

  absl::Status Commit(Change change, int64_t workspace = kWorkspace) {
    auto writing = Write(workspace);
    SANAD_RETURN_IF_ERROR(writing->Apply({&change, 1}));
    return writing->Commit();
  }
  std::string ReasonOfCommit(Change change) {
    return ReasonOf(Commit(std::move(change)));
  }
  void Add(const Ticket& ticket) {
    ASSERT_TRUE(Commit(Insert(kTickets, ticket)).ok());
  }

  std::vector<int64_t> Ids(const Scan& scan) {
    std::vector<int64_t> ids;
    const auto reading = Read();
    const auto tickets = *ReadAll(*reading, kTickets, scan);
    for (const Ticket& ticket : tickets) ids.push_back(ticket.id);
    return ids;
  }
  int64_t CountOf(const Stream& stream, int64_t cap = 1000) {
    return *Read()->Count(stream, cap);
  }
  std::optional<Ticket> TicketOf(int64_t id) {
    return *Find(*Read(), kTickets, kById, {Cell::Integer(id)});
  }

  // Changes the bare keys behind the store's back.
  void Tamper(std::string_view key, std::string_view value) {
    auto writing = *keys_->Write(absl::InfiniteDuration());
    ASSERT_TRUE(
        (value.empty() ? writing->Delete(key) : writing->Put(key, value)).ok());
    ASSERT_TRUE(writing->Commit().ok());
  }

  int gets_ = 0;
  std::unique_ptr<KeyValueStore> keys_ = NewMemoryKeys();
  std::unique_ptr<Store> store_ = Open(TicketSchema());
};

Stream Inbox(int64_t inbox) {
  return {
      .table = &kTickets, .index = kByInbox, .prefix = {Cell::Integer(inbox)}};
}

// --- rows -------------------------------------------------------------------

TEST_F(KvStoreTest, GivesBackEveryColumn) {
  const Ticket ticket = {.id = 4,
                         .inbox = -2,
                         .person = 3,
                         .at = At(1),
                         .due = At(2),
                         .title = "أين شحنتي؟",
                         .external_id = "ط-٤",
                         .token = std::string("\0\xFF\0", 3),
                         .weight = -1.5};
  Add(ticket);
  EXPECT_EQ(TicketOf(4), ticket);
  EXPECT_EQ(TicketOf(5), std::nullopt);
}

TEST_F(KvStoreTest, KeepsMembersThatAreNoColumnsOut) {
  Ticket ticket = MakeTicket(1);
  ticket.tags = {"عاجل"};
  Add(ticket);
  EXPECT_THAT(TicketOf(1)->tags, IsEmpty());
}

TEST_F(KvStoreTest, ResetsAbsentColumnsOfTheRecordItLoadsInto) {
  Add(MakeTicket(1));
  Ticket used = {.due = At(9), .external_id = "old", .weight = 2};
  const Cell key = Cell::Integer(1);
  ASSERT_TRUE(*Read()->Get(kTickets, kById, {&key, 1}, &used));
  EXPECT_EQ(used, MakeTicket(1));
}

TEST_F(KvStoreTest, KeepsPrivateTextAndFindsByIt) {
  const Person noor = {.id = 1, .name = "نور", .email = "noor@example.com"};
  ASSERT_TRUE(Commit(Insert(kPeople, noor)).ok());
  ASSERT_TRUE(Commit(Insert(kPeople, Person{.id = 2, .name = "بلا"})).ok());
  EXPECT_EQ(*Find(*Read(), kPeople, 1, {Cell::Text("noor@example.com")}), noor);
  EXPECT_EQ(*Find(*Read(), kPeople, 1, {Cell::Text("")}), std::nullopt);
}

TEST_F(KvStoreTest, KeepsWorkspacesApart) {
  Add(MakeTicket(1));
  ASSERT_TRUE(Commit(Insert(kTickets, MakeTicket(1)), kWorkspace + 1).ok());
  ASSERT_TRUE(Commit(Delete(kTickets, MakeTicket(1)), kWorkspace + 1).ok());
  EXPECT_THAT(Ids({.streams = {Inbox(1)}}), ElementsAre(1));
  EXPECT_EQ(*Read(kWorkspace + 1)->Count(Inbox(1), 10), 0);
}

TEST_F(KvStoreTest, UpdateChangesTheNamedColumnsOnly) {
  Add(MakeTicket(1));
  Ticket seen = MakeTicket(1);
  Ticket after = seen;
  after.title = "وصلت";
  ASSERT_TRUE(Commit(Update(kTickets, seen, after)).ok());
  // Another writer has not seen the title.
  after = seen;
  after.inbox = 5;
  after.due = At(5);
  ASSERT_TRUE(Commit(Update(kTickets, seen, after)).ok());
  EXPECT_EQ(TicketOf(1)->title, "وصلت");
  EXPECT_EQ(TicketOf(1)->inbox, 5);
  EXPECT_EQ(TicketOf(1)->due, At(5));
  EXPECT_THAT(Ids({.streams = {Inbox(1)}}), IsEmpty());
  EXPECT_THAT(Ids({.streams = {Inbox(5)}}), ElementsAre(1));
  EXPECT_TRUE(store_->CheckIntegrity().ok());
}

TEST_F(KvStoreTest, UpdateCanTakeAColumnBackToNone) {
  Ticket ticket = MakeTicket(1);
  ticket.due = At(3);
  ticket.external_id = "a";
  Add(ticket);
  ASSERT_TRUE(Commit(Update(kTickets, ticket, MakeTicket(1))).ok());
  EXPECT_EQ(TicketOf(1), MakeTicket(1));
  EXPECT_EQ(CountOf({.table = &kTickets, .index = kByExternalId}), 0);
}

TEST_F(KvStoreTest, RefusesRowsThatDoNotFit) {
  Ticket first = MakeTicket(1);
  first.external_id = "x";
  Add(first);
  Ticket second = MakeTicket(2);
  Add(second);
  Ticket taken = second;
  taken.external_id = "x";
  Ticket new_taken = taken;
  new_taken.id = 3;
  EXPECT_EQ(ReasonOfCommit(Insert(kTickets, first)), "row.exists");
  EXPECT_EQ(ReasonOfCommit(Insert(kTickets, new_taken)), "row.unique_taken");
  EXPECT_EQ(ReasonOfCommit(Update(kTickets, second, taken)),
            "row.unique_taken");
  EXPECT_EQ(ReasonOfCommit(Update(kTickets, MakeTicket(9), MakeTicket(9))),
            "row.missing");
  EXPECT_EQ(ReasonOfCommit(Delete(kTickets, MakeTicket(9))), "row.missing");
  const absl::Status status = Commit(Insert(kTickets, new_taken));
  EXPECT_EQ(FactOf(status, "table"), "ticket");
  EXPECT_EQ(FactOf(status, "index"), "external_id");
  EXPECT_THAT(Ids({.streams = {{.table = &kTickets}}}), ElementsAre(1, 2));
  EXPECT_TRUE(store_->CheckIntegrity().ok());
}

TEST_F(KvStoreTest, UniqueCellsAreFreeAgainWhenTheirRowGivesThemUp) {
  Ticket first = MakeTicket(1);
  first.external_id = "x";
  Add(first);
  Ticket second = MakeTicket(2);
  second.external_id = "x";
  std::vector<Change> swap;
  swap.push_back(Update(kTickets, first, MakeTicket(1)));
  swap.push_back(Insert(kTickets, second));
  auto writing = Write();
  ASSERT_TRUE(writing->Apply(swap).ok());
  ASSERT_TRUE(writing->Commit().ok());
  const auto found = Find(*Read(), kTickets, kByExternalId,
                          {Cell::Integer(1), Cell::Text("x")});
  EXPECT_EQ((*found)->id, 2);
}

TEST_F(KvStoreTest, ARefusedChangeCanBeRolledBack) {
  Add(MakeTicket(1));
  auto writing = Write();
  const Change ours = Insert(kTickets, MakeTicket(2));
  ASSERT_TRUE(writing->Apply({&ours, 1}).ok());
  ASSERT_TRUE(writing->SetSavepoint().ok());
  const Change more[] = {Insert(kTickets, MakeTicket(3)),
                         Insert(kTickets, MakeTicket(1))};
  EXPECT_EQ(ReasonOf(writing->Apply(more)), "row.exists");
  ASSERT_TRUE(writing->RollBackToSavepoint().ok());
  ASSERT_TRUE(writing->Commit().ok());
  EXPECT_THAT(Ids({.streams = {Inbox(1)}}), ElementsAre(1, 2));
  EXPECT_TRUE(store_->CheckIntegrity().ok());
}

TEST_F(KvStoreTest, AReadingSeesOneSnapshotAndAWritingItsOwnChanges) {
  Add(MakeTicket(1));
  const auto reading = Read();
  auto writing = Write();
  const Change change = Insert(kTickets, MakeTicket(2));
  ASSERT_TRUE(writing->Apply({&change, 1}).ok());
  EXPECT_EQ(*writing->Count(Inbox(1), 10), 2);
  ASSERT_TRUE(writing->Commit().ok());
  EXPECT_EQ(*reading->Count(Inbox(1), 10), 1);
  EXPECT_EQ(*Read()->Count(Inbox(1), 10), 2);
}

TEST_F(KvStoreTest, OpenRowsOfAWritingAreSafeFromItsChanges) {
  for (int id = 1; id <= 100; ++id) Add(MakeTicket(id));
  auto writing = Write();
  const auto rows = *ScanAll(*writing, {.streams = {Inbox(1)}});
  int seen = 0;
  while (*rows->Next()) {
    Ticket ticket;
    rows->Load(&ticket, nullptr);
    EXPECT_EQ(ticket, MakeTicket(++seen));
    const Change change = Insert(kTickets, MakeTicket(1000 + seen));
    ASSERT_TRUE(writing->Apply({&change, 1}).ok());
  }
  EXPECT_EQ(seen, 100);
}

// --- streams ----------------------------------------------------------------

class KvStreamTest : public KvStoreTest {
 protected:
  KvStreamTest() {
    auto writing = Write();
    std::vector<Change> changes;
    for (int id = 1; id <= 12; ++id) {
      Ticket ticket = MakeTicket(id, id % 2 + 1);
      ticket.weight = id / 10.0;
      if (id % 4 == 0) ticket.due = At(100 - id);
      if (id % 3 == 0) ticket.token = std::string(1, '\0') + "رمز";
      if (id % 6 == 0) ticket.external_id = std::to_string(id);
      changes.push_back(Insert(kTickets, ticket));
    }
    for (int id = 1; id <= 2; ++id) {
      changes.push_back(
          Insert(kPeople, Person{.id = id, .name = id == 1 ? "سارة" : "نور"}));
    }
    EXPECT_TRUE(writing->Apply(changes).ok());
    EXPECT_TRUE(writing->Commit().ok());
  }

  static Cell Time(int minute) {
    return Cell::Integer(absl::ToUnixMicros(At(minute)));
  }
};

TEST_F(KvStreamTest, WalksPrefixesInBothDirections) {
  EXPECT_THAT(Ids({.streams = {Inbox(1)}}), ElementsAre(2, 4, 6, 8, 10, 12));
  EXPECT_THAT(Ids({.streams = {Inbox(1)}, .direction = Direction::kDescending}),
              ElementsAre(12, 10, 8, 6, 4, 2));
  EXPECT_THAT(Ids({.streams = {Inbox(3)}}), IsEmpty());
  EXPECT_THAT(Ids({.streams = {Inbox(3)}, .direction = Direction::kDescending}),
              IsEmpty());
}

TEST_F(KvStreamTest, GoesOnAfterTheLastRowSeen) {
  const std::vector<Cell> sixth = {Time(6), Cell::Integer(6)};
  EXPECT_THAT(Ids({.streams = {Inbox(1)}, .after = sixth, .limit = 2}),
              ElementsAre(8, 10));
  EXPECT_THAT(Ids({.streams = {Inbox(1)},
                   .direction = Direction::kDescending,
                   .after = sixth,
                   .limit = 5}),
              ElementsAre(4, 2));
  const std::vector<Cell> gone = {Time(7), Cell::Integer(7)};
  EXPECT_THAT(Ids({.streams = {Inbox(1)}, .after = gone}),
              ElementsAre(8, 10, 12));
}

TEST_F(KvStreamTest, OrdersAbsentMomentsLast) {
  EXPECT_THAT(
      Ids({.streams = {{.table = &kTickets, .index = kByDue}}, .limit = 4}),
      ElementsAre(12, 8, 4, 1));
}

TEST_F(KvStreamTest, SparseIndexesHoldRowsThatHaveTheCell) {
  EXPECT_THAT(Ids({.streams = {{.table = &kTickets, .index = kByToken}}}),
              ElementsAre(3, 6, 9, 12));
  EXPECT_THAT(Ids({.streams = {{.table = &kTickets, .index = kByExternalId}}}),
              ElementsAre(12, 6));  // "12" < "6"
}

TEST_F(KvStreamTest, UniqueIndexesTellTheirWholeOrder) {
  const auto reading = Read();
  const auto rows =
      *ScanAll(*reading, {.streams = {{.table = &kTickets,
                                       .index = kByExternalId,
                                       .prefix = {Cell::Integer(1)}}}});
  ASSERT_TRUE(*rows->Next());
  EXPECT_EQ(rows->Order(0), Cell::Text("12"));
  EXPECT_EQ(rows->Order(1), Cell::Integer(12));
  EXPECT_THAT(Ids({.streams = {{.table = &kTickets,
                                .index = kByExternalId,
                                .prefix = {Cell::Integer(1)}}},
                   .after = {Cell::Text("12"), Cell::Integer(12)}}),
              ElementsAre(6));
  EXPECT_THAT(Ids({.streams = {{.table = &kTickets,
                                .index = kByExternalId,
                                .prefix = {Cell::Integer(1), Cell::Text("6"),
                                           Cell::Integer(7)}}}}),
              IsEmpty());
}

TEST_F(KvStreamTest, FiltersByOrderAndByRow) {
  using Op = Filter::Op;
  const struct {
    const char* name;
    Filter filter;
    std::vector<int64_t> ids;
  } kCases[] = {
      {"equal moment", {4, Op::kEqual, {Time(6)}}, {6}},
      {"less", {4, Op::kLess, {Time(6)}}, {2, 4}},
      {"at most", {4, Op::kAtMost, {Time(6)}}, {2, 4, 6}},
      {"more", {4, Op::kMore, {Time(6)}}, {8, 10, 12}},
      {"at least", {4, Op::kAtLeast, {Time(6)}}, {6, 8, 10, 12}},
      {"not equal", {4, Op::kNotEqual, {Time(6)}}, {2, 4, 8, 10, 12}},
      {"one of", {4, Op::kIn, {Time(4), Time(10), Time(11)}}, {4, 10}},
      {"one of none", {4, Op::kIn, {}}, {}},
      {"the last of the order",
       {1, Op::kAtLeast, {Cell::Integer(9)}},
       {10, 12}},
      {"a column of the row", {10, Op::kLess, {Cell::Real(0.55)}}, {2, 4}},
      {"text of the row", {8, Op::kEqual, {Cell::Text("6")}}, {6}},
      {"an absent moment",
       {5, Op::kEqual, {Cell::Integer(record::kNever)}},
       {2, 6, 10}},
  };
  for (const auto& c : kCases) {
    Stream stream = Inbox(1);
    stream.filters = {c.filter};
    EXPECT_EQ(Ids({.streams = {stream}}), c.ids) << c.name;
    std::vector<int64_t> reversed(c.ids.rbegin(), c.ids.rend());
    EXPECT_EQ(Ids({.streams = {stream}, .direction = Direction::kDescending}),
              reversed)
        << c.name;
    EXPECT_EQ(CountOf(stream), static_cast<int64_t>(c.ids.size())) << c.name;
  }
}

TEST_F(KvStreamTest, RangesMeetTheLastRowSeen) {
  Stream stream = Inbox(1);
  stream.filters = {{4, Filter::Op::kMore, {Time(2)}},
                    {4, Filter::Op::kLess, {Time(12)}}};
  EXPECT_THAT(Ids({.streams = {stream}, .after = {Time(4), Cell::Integer(4)}}),
              ElementsAre(6, 8, 10));
  EXPECT_THAT(Ids({.streams = {stream},
                   .direction = Direction::kDescending,
                   .after = {Time(8), Cell::Integer(8)}}),
              ElementsAre(6, 4));
}

TEST_F(KvStreamTest, MergesStreams) {
  EXPECT_THAT(Ids({.streams = {Inbox(1), Inbox(2), Inbox(1)}, .limit = 5}),
              ElementsAre(1, 2, 3, 4, 5));
}

TEST_F(KvStreamTest, LoadsTheAskedColumnsAndLeavesTheOthers) {
  record::FieldSet columns;
  columns.Add(kTickets.type->IndexOf(2));
  columns.Add(kTickets.type->IndexOf(7));
  const auto reading = Read();
  const auto rows =
      *ScanAll(*reading, {.streams = {Inbox(2)}, .columns = columns});
  ASSERT_TRUE(*rows->Next());
  Ticket ticket = {.id = 99, .title = "قديم", .weight = 3};
  rows->Load(&ticket, nullptr);
  EXPECT_EQ(ticket,
            (Ticket{.id = 99, .inbox = 2, .title = "شحنة رقم 1", .weight = 3}));
}

TEST_F(KvStreamTest, FollowsReferences) {
  const auto reading = Read();
  const Scan scan = {.streams = {{.table = &kTickets}},
                     .follow = Follow{.column = 3, .table = &kPeople}};
  const auto rows = *ScanAll(*reading, scan);
  std::vector<std::string> names;
  while (names.size() < 3 && *rows->Next()) {
    Ticket ticket;
    Person person = {.name = "nobody"};
    rows->Load(&ticket, &person);
    names.push_back(person.name);
  }
  EXPECT_THAT(names, ElementsAre("نور", "nobody", "سارة"));
}

TEST_F(KvStreamTest, TakesFromTheKeyWhatStandsInIt) {
  gets_ = 0;
  Stream stream = Inbox(1);
  stream.filters = {{1, Filter::Op::kMore, {Cell::Integer(4)}}};
  EXPECT_EQ(CountOf(stream), 4);
  record::FieldSet columns;
  columns.Add(kTickets.type->IndexOf(1));
  columns.Add(kTickets.type->IndexOf(4));
  EXPECT_THAT(Ids({.streams = {stream}, .columns = columns}),
              ElementsAre(6, 8, 10, 12));
  EXPECT_EQ(gets_, 0);
}

TEST_F(KvStreamTest, CountsUpToTheCap) {
  EXPECT_EQ(CountOf(Inbox(1), 4), 4);
  EXPECT_EQ(CountOf(Inbox(1), 6), 6);
  EXPECT_EQ(CountOf(Inbox(1), 7), 6);
  EXPECT_EQ(CountOf(Inbox(1), 0), 0);
}

// --- other programs ---------------------------------------------------------

TEST_F(KvStoreTest, KeepsFieldsThatItDoesNotKnow) {
  const auto newer = Open(NewerTicketSchema());
  auto writing = *newer->Write(kWorkspace, absl::InfiniteDuration());
  const Change change = Insert(
      kNewerTickets,
      NewerTicket{
          .id = 1, .inbox = 1, .mood = "سعيد", .title = "قديم", .stars = 5});
  ASSERT_TRUE(writing->Apply({&change, 1}).ok());
  ASSERT_TRUE(writing->Commit().ok());
  // This program knows neither mood (between its fields) nor stars (after).
  Schema writer = TicketSchema();
  writer.tables = {&kPeople, &kTickets};
  store_ = Open(writer);
  const Ticket before = *TicketOf(1);
  Ticket after = before;
  after.title = "جديد";
  after.weight = 1;
  ASSERT_TRUE(Commit(Update(kTickets, before, after)).ok());
  const auto found =
      *Find(**newer->Read(kWorkspace), kNewerTickets, 0, {Cell::Integer(1)});
  EXPECT_EQ(found->mood, "سعيد");
  EXPECT_EQ(found->title, "جديد");
  EXPECT_EQ(found->stars, 5);
}

TEST_F(KvStoreTest, ANewSchemaGetsItsIndexes) {
  for (int id = 1; id <= 3; ++id) Add(MakeTicket(id, 4 - id));
  const auto newer = Open(NewerTicketSchema());
  EXPECT_TRUE(newer->CheckIntegrity().ok());
  EXPECT_EQ(*(*newer->Read(kWorkspace))
                 ->Count({.table = &kNewerTickets, .index = 1}, 10),
            3);
}

TEST_F(KvStoreTest, OpensOnlyWhatItMayRead) {
  Schema newer = TicketSchema();
  newer.version = 9;
  newer.min_reader = 4;
  newer.min_writer = 5;
  Schema older = TicketSchema();
  EXPECT_TRUE(OpenStatus(older).ok());
  EXPECT_TRUE(OpenStatus(newer).ok());
  const absl::Status status = OpenStatus(older);
  EXPECT_EQ(ReasonOf(status), "store.newer");
  EXPECT_EQ(FactOf(status, "found"), "9");
  EXPECT_EQ(FactOf(status, "known"), "3");
  older.version = 4;
  store_ = Open(older);
  EXPECT_EQ(CountOf(Inbox(1)), 0);
  EXPECT_EQ(
      ReasonOf(store_->Write(kWorkspace, absl::InfiniteDuration()).status()),
      "store.newer");
}

TEST_F(KvStoreTest, RefusesKeysOfOthers) {
  Schema other = TicketSchema();
  other.application = "other";
  EXPECT_EQ(ReasonOf(OpenStatus(other)), "store.foreign");
  keys_ = NewMemoryKeys();
  Tamper("a key", "a value");
  EXPECT_EQ(ReasonOf(OpenStatus(TicketSchema())), "store.foreign");
}

// --- damage -----------------------------------------------------------------

TEST_F(KvStoreTest, CheckFindsWhatDoesNotFit) {
  Ticket ticket = MakeTicket(1);
  ticket.external_id = "x";
  std::string row_key;
  AppendHead({kWorkspace, 2, 0}, row_key);
  AppendCell(Cell::Integer(1), row_key);
  std::string entry_key;
  AppendHead({kWorkspace, 2, kByExternalId}, entry_key);
  AppendCell(Cell::Integer(1), entry_key);
  AppendCell(Cell::Text("x"), entry_key);
  std::string stray_key;
  AppendHead({kWorkspace, 2, kByDue}, stray_key);
  const struct {
    const char* name;
    std::string key;
    std::string value;
    std::string where;
  } kCases[] = {
      {"a row is gone", row_key, "", "ticket.inbox"},
      {"a row is cut", row_key, "\x08", "ticket"},
      {"an entry is gone", entry_key, "", "ticket"},
      {"an entry names another row", entry_key, "12345678", "ticket"},
      {"an entry is short", stray_key, "x", "ticket.due"},
  };
  for (const auto& c : kCases) {
    keys_ = NewMemoryKeys();
    store_ = Open(TicketSchema());
    Add(ticket);
    ASSERT_TRUE(store_->CheckIntegrity().ok()) << c.name;
    Tamper(c.key, c.value);
    const absl::Status status = store_->CheckIntegrity();
    EXPECT_EQ(ReasonOf(status), "store.damaged") << c.name;
    EXPECT_EQ(FactOf(status, "where"), c.where) << c.name;
  }
}

TEST_F(KvStoreTest, ReadingADamagedRowFails) {
  Add(MakeTicket(1));
  std::string row_key;
  AppendHead({kWorkspace, 2, 0}, row_key);
  AppendCell(Cell::Integer(1), row_key);
  Tamper(row_key, "\x08");
  const auto reading = Read();
  EXPECT_EQ(
      ReasonOf(Find(*reading, kTickets, kById, {Cell::Integer(1)}).status()),
      "store.damaged");
  EXPECT_EQ(
      ReasonOf(ReadAll(*reading, kTickets, {.streams = {Inbox(1)}}).status()),
      "store.damaged");
}

}  // namespace
}  // namespace sanad::storage
