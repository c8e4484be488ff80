// Every stream walks its index: no sorting, no walk over a whole table.

#include <memory>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "storage/sql/query.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/dialect.h"
#include "storage/sqlite/queries.h"
#include "storage/sqlite/sqlite_store.h"
#include "tests/storage/sqlite/small_desk.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::storage {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class SqlitePlan : public testing::Test {
 protected:
  void SetUp() override {
    const std::string path = folder_.File("desk.db");
    ASSERT_TRUE(OpenSqliteStore({.path = path}, desk_.schema).ok());
    connection_ =
        *sqlite::Connection::Open({.path = path}, absl::ZeroDuration());
  }

  std::string PlanOf(const std::string& text) {
    const auto explained = connection_->Prepare("EXPLAIN QUERY PLAN " + text);
    EXPECT_TRUE(explained.ok()) << explained.status() << "\n" << text;
    std::string plan;
    while (*(*explained)->Next()) {
      plan += (*explained)->At(3, record::CellKind::kText).bytes;
      plan += '\n';
    }
    return plan;
  }

  void ExpectWalk(const Stream& stream, const Scan& scan) {
    const std::string text =
        sql::StreamQuery(sqlite::kDialect, stream, scan).text;
    const std::string used =
        stream.index == 0
            ? "USING PRIMARY KEY (workspace_id=?"
            : "INDEX " + std::string(stream.table->name) + "." +
                  std::string(stream.table->indexes[stream.index - 1].name) +
                  " (workspace_id=?";
    EXPECT_THAT(PlanOf(text),
                AllOf(StartsWith("SEARCH r"), HasSubstr(used),
                      Not(HasSubstr("TEMP B-TREE")), Not(HasSubstr("SCAN"))))
        << text;
  }

  // All prefixes of an index, both directions, from the start and on.
  void ExpectWalks(const Table& table, int index, std::vector<Filter> filters,
                   const std::optional<Follow>& follow) {
    const size_t order = OrderColumns(table, index).size();
    for (size_t prefix = 0; prefix < order; ++prefix) {
      const Stream stream = {.table = &table,
                             .index = index,
                             .prefix = std::vector<Cell>(prefix),
                             .filters = filters};
      for (const auto direction :
           {Direction::kAscending, Direction::kDescending}) {
        ExpectWalk(stream, {.direction = direction, .follow = follow});
        ExpectWalk(stream, {.direction = direction,
                            .after = std::vector<Cell>(order - prefix),
                            .follow = follow});
      }
    }
  }

  const SmallDesk desk_;
  const TemporaryFolder folder_;
  std::unique_ptr<sqlite::Connection> connection_;
};

TEST_F(SqlitePlan, EveryStreamWalksItsIndex) {
  for (const Table* table : desk_.schema.tables) {
    for (size_t i = 0; i <= table->indexes.size(); ++i) {
      ExpectWalks(*table, static_cast<int>(i), {}, std::nullopt);
    }
  }
}

TEST_F(SqlitePlan, AFilterOnAnyColumnDoesNotChangeTheWalk) {
  for (size_t i = 0; i <= desk_.cases.indexes.size(); ++i) {
    for (const record::Field& field : desk_.cases.type->fields()) {
      for (const auto op :
           {Filter::Op::kEqual, Filter::Op::kNotEqual, Filter::Op::kLess,
            Filter::Op::kAtLeast, Filter::Op::kIn}) {
        ExpectWalks(desk_.cases, static_cast<int>(i),
                    {{field.number, op, {Cell::Integer(1)}}}, std::nullopt);
      }
    }
  }
}

TEST_F(SqlitePlan, FollowingDoesNotChangeTheWalk) {
  for (size_t i = 0; i <= desk_.cases.indexes.size(); ++i) {
    ExpectWalks(desk_.cases, static_cast<int>(i), {},
                Follow{.column = 2, .table = &desk_.people});
  }
}

TEST_F(SqlitePlan, ABoundOnTheOrderNarrowsTheWalk) {
  const Stream stream = {
      .table = &desk_.cases,
      .index = SmallDesk::kByInbox,
      .prefix = {Cell::Integer(1)},
      .filters = {{5, Filter::Op::kLess, {Cell::Integer(9)}}}};
  const auto plan = [&](const Scan& scan) {
    return PlanOf(sql::StreamQuery(sqlite::kDialect, stream, scan).text);
  };
  EXPECT_THAT(plan({}), HasSubstr("inbox=? AND updated_at<?"));
  EXPECT_THAT(plan({.after = {Cell::Integer(1), Cell::Integer(1)}}),
              HasSubstr("inbox=? AND (updated_at,id)>(?,?) AND updated_at<?"));
  EXPECT_THAT(plan({.direction = Direction::kDescending,
                    .after = {Cell::Integer(1), Cell::Integer(1)}}),
              HasSubstr("inbox=? AND (updated_at,id)<(?,?)"));
}

TEST_F(SqlitePlan, OneRowIsFoundByItsKeyOrUniqueIndex) {
  EXPECT_EQ(PlanOf(sql::GetQuery(sqlite::kDialect, desk_.cases, 0).text),
            "SEARCH r USING PRIMARY KEY (workspace_id=? AND id=?)\n");
  EXPECT_EQ(
      PlanOf(sql::GetQuery(sqlite::kDialect, desk_.people, SmallDesk::kByEmail)
                 .text),
      "SEARCH r USING INDEX person.email (workspace_id=? AND email=?)\n");
}

TEST_F(SqlitePlan, CountingWalksTheIndexToo) {
  EXPECT_THAT(
      PlanOf(sql::CountQuery(sqlite::kDialect, {.table = &desk_.cases,
                                                .index = SmallDesk::kByInbox,
                                                .prefix = {Cell::Integer(1)}})
                 .text),
      HasSubstr("INDEX case.inbox (workspace_id=? AND inbox=?)"));
}

TEST_F(SqlitePlan, StatementsThatAreKeptAreBounded) {
  const Stream stream = {.table = &desk_.cases};
  constexpr int kShapes = 2 * sqlite::Connection::kMaxStatements;
  for (int shape = 1; shape <= kShapes; ++shape) {
    Scan scan;
    for (int field = 0; field < 10; ++field) {
      if (shape >> field & 1) scan.columns.Add(field);
    }
    ASSERT_TRUE(sqlite::OpenStream(*connection_, 7, stream, scan).ok());
  }
  EXPECT_LE(connection_->kept_statements(), sqlite::Connection::kMaxStatements);
}

TEST_F(SqlitePlan, SetsOfAllSizesShareAStatement) {
  for (int size = 1; size <= 50; ++size) {
    const Stream stream = {
        .table = &desk_.cases,
        .filters = {
            {1, Filter::Op::kIn, std::vector<Cell>(size, Cell::Integer(1))}}};
    ASSERT_TRUE(sqlite::OpenStream(*connection_, 7, stream, {}).ok());
  }
  EXPECT_EQ(connection_->kept_statements(), 1);
}

}  // namespace
}  // namespace sanad::storage
