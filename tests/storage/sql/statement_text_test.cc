// The statements of one table, word for word, in a dialect that is nobody's.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "fmt/format.h"
#include "gtest/gtest.h"
#include "record/record_type.h"
#include "storage/sql/change.h"
#include "storage/sql/definition.h"
#include "storage/sql/query.h"
#include "storage/sql/shape.h"
#include "storage/sql/text.h"

namespace sanad::storage::sql {
namespace {

struct Parcel {
  int64_t id = 0;
  int64_t owner = 0;
  std::optional<absl::Time> due;
  std::string label = "it's";
  std::string seal = "\xab";  // bytes
  double weight = 1.5;
};

}  // namespace
}  // namespace sanad::storage::sql

template <>
const sanad::record::RecordType&
sanad::record::TypeOf<sanad::storage::sql::Parcel>() {
  using sanad::storage::sql::Parcel;
  static const RecordType type =
      Record<Parcel>("Parcel", {{"id", 1, &Parcel::id},
                                {"owner", 2, &Parcel::owner},
                                {"due", 3, &Parcel::due},
                                {"label", 4, &Parcel::label},
                                BytesField("seal", 5, &Parcel::seal),
                                {"weight", 6, &Parcel::weight}});
  return type;
}

namespace sanad::storage::sql {
namespace {

const Dialect kPlain = {
    .placeholder = '$',
    .integer = "int",
    .real = "real",
    .text = "text",
    .blob = "bytes",
    .blob_literal =
        [](std::string_view hex) { return fmt::format("h{}", hex); },
    .after_table = " TIGHT",
    .is_in =
        [](std::string_view column, std::string_view set) {
          return fmt::format("{} IN {}", column, set);
        },
    .walk = [](const Table&,
               int index) { return fmt::format(" BY {}", index); },
    .residual = "+",
};

class StatementTexts : public testing::Test {
 protected:
  StatementTexts()
      : parcels_{.name = "parcel",
                 .number = 4,
                 .type = &record::TypeOf<Parcel>(),
                 .key = {1},
                 .indexes = {{"owner", {2, 3}}, {"label", {4}, true, true}},
                 .references = {{2, &parcels_}}} {}

  std::string TextOf(const Stream& stream, const Scan& scan) {
    return StreamQuery(kPlain, stream, scan).text;
  }

  Table parcels_;
};

TEST_F(StatementTexts, ATableHasTheWorkspaceFirstAndTheDefaultsOfTheStruct) {
  EXPECT_EQ(CreateTableText(kPlain, parcels_),
            R"(CREATE TABLE "parcel" (
  "workspace_id" int NOT NULL,
  "id" int NOT NULL DEFAULT 0,
  "owner" int NOT NULL DEFAULT 0,
  "due" int NOT NULL DEFAULT 9223372036854775807,
  "label" text NOT NULL DEFAULT 'it''s',
  "seal" bytes NOT NULL DEFAULT hab,
  "weight" real NOT NULL DEFAULT 1.500000e+00,
  PRIMARY KEY ("workspace_id", "id"),
  FOREIGN KEY ("workspace_id", "owner") )"
            R"(REFERENCES "parcel" ("workspace_id", "id")
) TIGHT)");
}

TEST_F(StatementTexts, AnIndexEndsWithTheKeyUnlessItIsUnique) {
  EXPECT_EQ(CreateIndexText(kPlain, parcels_, parcels_.indexes[0]),
            R"(CREATE INDEX "parcel.owner" ON "parcel" )"
            R"(("workspace_id", "owner", "due", "id"))");
  EXPECT_EQ(CreateIndexText(kPlain, parcels_, parcels_.indexes[1]),
            R"(CREATE UNIQUE INDEX "parcel.label" ON "parcel" )"
            R"(("workspace_id", "label") WHERE "label" <> '')");
}

TEST_F(StatementTexts, AColumnIsAddedWithItsDefault) {
  EXPECT_EQ(AddColumnText(kPlain, parcels_, parcels_.type->ByNumber(4)),
            R"(ALTER TABLE "parcel" ADD COLUMN "label" text NOT NULL )"
            R"(DEFAULT 'it''s')");
}

TEST_F(StatementTexts, ARowIsFoundByItsUniqueIndex) {
  const StatementText get = GetQuery(kPlain, parcels_, 2);
  EXPECT_EQ(get.text,
            R"(SELECT r."id", r."owner", r."due", r."label", r."seal", )"
            R"(r."weight" FROM "parcel" AS r BY 2 )"
            R"(WHERE r."workspace_id" = $1 AND r."label" = $2 )"
            R"(AND r."label" <> '')");
  EXPECT_EQ(get.own.size(), 6);
}

TEST_F(StatementTexts, AStreamHasItsOrderFirstAndEachColumnOnce) {
  Scan scan = {.direction = Direction::kDescending,
               .after = {Cell::Integer(1), Cell::Integer(2)}};
  scan.columns.Add(2);
  scan.columns.Add(5);
  const Stream stream = {
      .table = &parcels_, .index = 1, .prefix = {Cell::Integer(9)}};
  const StatementText text = StreamQuery(kPlain, stream, scan);
  EXPECT_EQ(text.text,
            R"(SELECT r."due", r."id", r."weight" FROM "parcel" AS r BY 1 )"
            R"(WHERE r."workspace_id" = $1 AND r."owner" = $2 )"
            R"(AND (r."due", r."id") < ($3, $4) )"
            R"(ORDER BY r."due" DESC, r."id" DESC LIMIT $5)");
  ASSERT_EQ(text.own.size(), 2);
  EXPECT_EQ(text.own[0].column, 0);
  EXPECT_EQ(text.own[1].column, 2);
}

TEST_F(StatementTexts, AStreamFollowsAReference) {
  Scan scan;
  scan.columns.Add(0);
  scan.follow = {.column = 2, .table = &parcels_};
  scan.follow->columns.Add(3);
  const StatementText text = StreamQuery(kPlain, {.table = &parcels_}, scan);
  EXPECT_EQ(text.text, R"(SELECT r."id", f."label" FROM "parcel" AS r BY 0 )"
                       R"(LEFT JOIN "parcel" AS f ON f."workspace_id" = $1 )"
                       R"(AND f."id" = r."owner" WHERE r."workspace_id" = $1 )"
                       R"(ORDER BY r."id" LIMIT $2)");
  EXPECT_EQ(text.followed.front().column, 1);
}

TEST_F(StatementTexts, OnlyABoundOnTheOrderSteersThePlanner) {
  const auto filtered = [&](int column, Filter::Op op, Scan scan = {}) {
    scan.columns.Add(0);
    const Stream stream = {.table = &parcels_,
                           .filters = {{column, op, {Cell::Integer(1)}}}};
    const std::string text = TextOf(stream, scan);
    const size_t begin = text.find("= $1") + 4;
    return text.substr(begin, text.find(" ORDER") - begin);
  };
  using Op = Filter::Op;
  EXPECT_EQ(filtered(1, Op::kLess), R"( AND r."id" < $2)");
  EXPECT_EQ(filtered(1, Op::kEqual), R"( AND +r."id" = $2)");
  EXPECT_EQ(filtered(6, Op::kAtMost), R"( AND +r."weight" <= $2)");
  EXPECT_EQ(filtered(6, Op::kIn), R"( AND r."weight" IN $2)");
  EXPECT_EQ(filtered(1, Op::kMore, {.after = {Cell::Integer(1)}}),
            R"( AND (r."id") > ($2) AND +r."id" > $3)");
  EXPECT_EQ(filtered(1, Op::kLess, {.after = {Cell::Integer(1)}}),
            R"( AND (r."id") > ($2) AND r."id" < $3)");
}

TEST_F(StatementTexts, CountingStopsAtTheLimit) {
  EXPECT_EQ(CountQuery(kPlain, {.table = &parcels_}).text,
            R"(SELECT count(*) FROM (SELECT 1 FROM "parcel" AS r BY 0 )"
            R"(WHERE r."workspace_id" = $1 LIMIT $2) AS counted)");
}

TEST_F(StatementTexts, ChangesNameTheirColumns) {
  EXPECT_EQ(InsertText(kPlain, parcels_).text,
            R"(INSERT INTO "parcel" ("workspace_id", "id", "owner", "due", )"
            R"("label", "seal", "weight") )"
            R"(VALUES ($1, $2, $3, $4, $5, $6, $7))");
  record::FieldSet columns;
  columns.Add(1);
  columns.Add(3);
  const StatementText update = UpdateText(kPlain, parcels_, columns);
  EXPECT_EQ(update.text, R"(UPDATE "parcel" SET "owner" = $2, "label" = $3 )"
                         R"(WHERE "workspace_id" = $1 AND "id" = $4)");
  EXPECT_EQ(update.bound.size(), 3);
  EXPECT_EQ(DeleteText(kPlain, parcels_).text,
            R"(DELETE FROM "parcel" WHERE "workspace_id" = $1 AND "id" = $2)");
}

TEST_F(StatementTexts, NamesAreQuoted) {
  EXPECT_EQ(Quoted("a\"b"), R"("a""b")");
}

// Two calls share a shape exactly when they share a text.
TEST_F(StatementTexts, ShapesDifferWhereTextsDo) {
  const Stream plain = {.table = &parcels_};
  const Stream indexed = {.table = &parcels_, .index = 1};
  const Stream prefixed = {
      .table = &parcels_, .index = 1, .prefix = {Cell::Integer(1)}};
  const Stream filtered = {
      .table = &parcels_,
      .filters = {{2, Filter::Op::kLess, {Cell::Integer(1)}}}};
  const Stream in = {.table = &parcels_,
                     .filters = {{2, Filter::Op::kIn, {Cell::Integer(1)}}}};
  Scan projected;
  projected.columns.Add(1);
  Scan followed;
  followed.follow = {.column = 2, .table = &parcels_};
  const Scan scans[] = {{},
                        {.direction = Direction::kDescending},
                        {.after = {Cell::Integer(1)}},
                        projected,
                        followed};
  std::vector<std::pair<Shape, std::string>> all;
  for (const Stream& stream : {plain, indexed, prefixed, filtered, in}) {
    for (const Scan& scan : scans) {
      all.emplace_back(ShapeOfStream(stream, scan), TextOf(stream, scan));
    }
  }
  for (const auto& one : all) {
    for (const auto& other : all) {
      EXPECT_EQ(one.first == other.first, one.second == other.second)
          << one.second << "\n"
          << other.second;
    }
  }
}

TEST_F(StatementTexts, ShapesIgnoreValues) {
  const auto shape = [&](int64_t value, int64_t limit) {
    return ShapeOfStream(
        {.table = &parcels_, .index = 1, .prefix = {Cell::Integer(value)}},
        {.limit = limit});
  };
  EXPECT_EQ(shape(1, 10), shape(2, 20));
}

}  // namespace
}  // namespace sanad::storage::sql
