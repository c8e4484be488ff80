// Every statement that the desk's tables lead to on PostgreSQL keeps to one
// workspace and to what its distributed kin (Citus, CockroachDB, YugabyteDB)
// can do: the workspace leads every key, index, reference, predicate and join,
// and nothing is asked that one of them lacks.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "desk/tables.h"
#include "storage/postgres/dialect.h"
#include "storage/sql/change.h"
#include "storage/sql/definition.h"
#include "storage/sql/query.h"

namespace sanad {
namespace {

using storage::Filter;
using storage::Scan;
using storage::Stream;
using storage::Table;
using storage::postgres::kDialect;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

// --- what is looked for ---------------------------------------------------

std::vector<std::string> AllMatches(const std::string& text,
                                    const std::string& pattern) {
  const std::regex looked_for(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), looked_for), end;
       at != end; ++at) {
    found.push_back((*at)[(*at).size() > 1 ? 1 : 0].str());
  }
  return found;
}

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// What some of them lack, or do otherwise.
std::vector<std::string> Lacked(const std::string& text) {
  return AllMatches(
      text,
      R"(\b(SERIAL|nextval|GENERATED|TRIGGER|INHERITS|EXCLUDE|DEFERRABLE|)"
      R"(LISTEN|NOTIFY|pg_notify|pg_advisory\w*|LOCK TABLE|RECURSIVE|)"
      R"(random\(|now\(|clock_timestamp|XML|tsvector|PREPARE TRANSACTION)\b)");
}

// Names of tables within a query that nothing ties to the workspace.
std::vector<std::string> Untied(const std::string& query) {
  std::vector<std::string> untied;
  for (const std::string& name :
       AllMatches(query, R"rx(" AS (\w+)(?: |$|\n))rx")) {
    if (!Contains(query, name + R"(."workspace_id" = )")) {
      untied.push_back(name);
    }
  }
  return untied;
}

// --- tables ---------------------------------------------------------------

class Distribution : public testing::TestWithParam<const Table*> {
 protected:
  static const Table& table() { return *GetParam(); }
};

std::string NameOf(const testing::TestParamInfo<const Table*>& info) {
  return std::string(info.param->name);
}

INSTANTIATE_TEST_SUITE_P(EveryTable, Distribution,
                         testing::ValuesIn(DeskSchema().tables), NameOf);

TEST_P(Distribution, TheWorkspaceLeadsEveryKeyAndReference) {
  const std::string text = storage::sql::CreateTableText(kDialect, table());
  EXPECT_THAT(AllMatches(text, R"(PRIMARY KEY \("workspace_id", )"), SizeIs(1));
  const auto references = AllMatches(text, "FOREIGN KEY");
  EXPECT_THAT(references, SizeIs(table().references.size()));
  EXPECT_THAT(AllMatches(text, R"(FOREIGN KEY \("workspace_id", "\w+"\) )"
                               R"(REFERENCES "\w+" \("workspace_id", )"),
              SizeIs(references.size()));
  EXPECT_THAT(AllMatches(text, "UNIQUE"), IsEmpty());
  EXPECT_THAT(Lacked(text), IsEmpty());
}

TEST_P(Distribution, TheWorkspaceLeadsEveryIndex) {
  for (const storage::Index& index : table().indexes) {
    const std::string text =
        storage::sql::CreateIndexText(kDialect, table(), index);
    EXPECT_THAT(AllMatches(text, R"( \("workspace_id", )"), SizeIs(1)) << text;
    EXPECT_THAT(Lacked(text), IsEmpty());
  }
}

// --- statements -----------------------------------------------------------

void ExpectTied(const std::string& query) {
  EXPECT_THAT(AllMatches(query, R"( AS r\b)"), SizeIs(1)) << query;
  EXPECT_THAT(Untied(query), IsEmpty()) << query;
  EXPECT_THAT(Lacked(query), IsEmpty()) << query;
}

// The ways to follow a row of the table: none, and each reference.
std::vector<Scan> Scans(const Table& table) {
  std::vector<Scan> scans(2);
  scans[1].direction = storage::Direction::kDescending;
  for (const storage::Reference& reference : table.references) {
    scans.push_back({.follow = storage::Follow{.column = reference.column,
                                               .table = reference.table}});
  }
  return scans;
}

// Along an index, with prefixes of all lengths, filtered in every way.
std::vector<Stream> StreamsOf(const Table& table, int index) {
  std::vector<Stream> streams;
  const size_t cells = OrderColumns(table, index).size();
  for (size_t length = 0; length < cells; ++length) {
    Stream stream = {.table = &table, .index = index};
    stream.prefix.assign(length, storage::Cell::Integer(1));
    streams.push_back(stream);
    for (const Filter::Op op :
         {Filter::Op::kEqual, Filter::Op::kNotEqual, Filter::Op::kIn}) {
      stream.filters = {{.column = table.key.back(),
                         .op = op,
                         .values = {storage::Cell::Integer(1)}}};
      streams.push_back(stream);
    }
  }
  return streams;
}

TEST_P(Distribution, EveryQueryKeepsToOneWorkspace) {
  for (int index = 0; index <= std::ssize(table().indexes); ++index) {
    if (index == 0 || table().indexes[index - 1].unique) {
      ExpectTied(storage::sql::GetQuery(kDialect, table(), index).text);
    }
    for (const Stream& stream : StreamsOf(table(), index)) {
      ExpectTied(storage::sql::CountQuery(kDialect, stream).text);
      for (const Scan& scan : Scans(table())) {
        ExpectTied(storage::sql::StreamQuery(kDialect, stream, scan).text);
      }
    }
  }
}

TEST_P(Distribution, EveryChangeIsOfOneRowOfOneWorkspace) {
  const std::string insert = storage::sql::InsertText(kDialect, table()).text;
  EXPECT_THAT(AllMatches(insert, R"(^INSERT INTO "\w+" \("workspace_id", )"),
              SizeIs(1))
      << insert;
  std::vector<std::string> changes = {
      storage::sql::DeleteText(kDialect, table()).text};
  for (const record::Field& field : table().type->fields()) {
    const bool is_key =
        std::count(table().key.begin(), table().key.end(), field.number) > 0;
    if (is_key || field.ops->cell == record::CellKind::kNone) continue;
    record::FieldSet columns;
    columns.Add(table().type->IndexOf(field.number));
    changes.push_back(
        storage::sql::UpdateText(kDialect, table(), columns).text);
  }
  for (const std::string& change : changes) {
    EXPECT_THAT(AllMatches(change, R"(WHERE "workspace_id" = \$1 AND )"),
                SizeIs(1))
        << change;
    EXPECT_THAT(Lacked(change), IsEmpty());
  }
}

// --- the rest -------------------------------------------------------------

std::string Read(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What is not made of tables stands in these files; making tables, which is
// no request, waits for its turn by a lock of PostgreSQL's own.
TEST(DistributionOfTheRest, AsksForNothingThatIsLacked) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(
           SANAD_SOURCES "/src/storage/postgres")) {
    const std::filesystem::path& file = entry.path();
    if (file.extension() != ".cc") continue;
    if (file.filename() == "postgres_store.cc") {
      EXPECT_THAT(Lacked(Read(file)), SizeIs(1)) << "the lock of migrations";
    } else {
      EXPECT_THAT(Lacked(Read(file)), IsEmpty()) << file;
    }
    ++files;
  }
  EXPECT_GT(files, 10);
}

TEST(DistributionLint, SeesWhatIsWrong) {
  EXPECT_THAT(Untied(R"(SELECT 1 FROM "a" AS r WHERE r."id" = $1)"),
              testing::ElementsAre("r"));
  EXPECT_THAT(Untied(R"(SELECT 1 FROM "a" AS r LEFT JOIN "b" AS f ON )"
                     R"(f."id" = r."b" WHERE r."workspace_id" = $1)"),
              testing::ElementsAre("f"));
  EXPECT_THAT(Lacked("SELECT nextval('a'); NOTIFY b"), SizeIs(2));
}

}  // namespace
}  // namespace sanad
