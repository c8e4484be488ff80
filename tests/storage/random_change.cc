#include "tests/storage/random_change.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/any_record.h"
#include "tests/storage/agreement.h"
#include "tests/storage/random_row.h"

namespace sanad::storage::conformance {
namespace {

using Kind = Change::Kind;

std::string_view NameOf(Kind kind) {
  switch (kind) {
    case Kind::kInsert:
      return "insert";
    case Kind::kUpdate:
      return "update";
    case Kind::kDelete:
      break;
  }
  return "delete";
}

bool InKey(const Table& table, int column) {
  return std::count(table.key.begin(), table.key.end(), column) > 0;
}

// Makes every declared reference that is written name an existing row.
// False: there is none to name.
bool NameExistingRows(Chance& chance, const ReferenceModel& model,
                      RandomChange& drawn) {
  const Table& table = *drawn.table;
  for (const auto& [column, other] : table.references) {
    if (drawn.kind == Kind::kUpdate && InKey(table, column)) continue;
    const std::vector<Row> named = model.Rows(*other);
    if (named.empty()) return false;
    drawn.row[table.type->IndexOf(column)] =
        chance.Of(named)[other->type->IndexOf(other->key.front())];
  }
  return true;
}

bool IsReferredTo(const ReferenceModel& model, const Table& table,
                  const Row& row) {
  const Value& id = row[table.type->IndexOf(table.key.front())];
  for (const Table* other : Library().tables) {
    const std::vector<Row> rows = model.Rows(*other);
    for (const Reference& reference : other->references) {
      const size_t at = other->type->IndexOf(reference.column);
      if (reference.table == &table &&
          std::any_of(rows.begin(), rows.end(),
                      [&](const Row& from) { return from[at] == id; })) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

record::FieldSet DrawColumns(Chance& chance, const Table& table,
                             bool with_key) {
  record::FieldSet columns;
  for (const record::Field& field : table.type->fields()) {
    const bool in_key = InKey(table, field.number);
    if ((with_key || !in_key) && chance.OneIn(2)) {
      columns.Add(table.type->IndexOf(field.number));
    }
  }
  return columns;
}

std::optional<RandomChange> DrawChange(Chance& chance,
                                       const ReferenceModel& model) {
  static const std::vector<Kind> kinds = {
      Kind::kInsert, Kind::kInsert, Kind::kInsert, Kind::kInsert,
      Kind::kUpdate, Kind::kUpdate, Kind::kUpdate, Kind::kDelete};
  const Table& table = *chance.Of(Library().tables);
  RandomChange drawn{
      .kind = chance.Of(kinds), .table = &table, .row = DrawRow(chance, table)};
  const std::vector<Row> rows = model.Rows(table);
  if (drawn.kind != Kind::kInsert && !rows.empty() && !chance.OneIn(10)) {
    const Row& existing = chance.Of(rows);
    if (drawn.kind == Kind::kDelete) drawn.row = existing;
    for (const int column : table.key) {
      const size_t at = table.type->IndexOf(column);
      drawn.row[at] = existing[at];
    }
  }
  if (drawn.kind == Kind::kUpdate) {
    drawn.columns = DrawColumns(chance, table, false);
  }
  const bool respects_references = drawn.kind == Kind::kDelete
                                       ? !IsReferredTo(model, table, drawn.row)
                                       : NameExistingRows(chance, model, drawn);
  return respects_references ? std::optional(drawn) : std::nullopt;
}

Change ToChange(const RandomChange& drawn) {
  record::AnyRecord record(*drawn.table->type);
  LoadRow(*drawn.table->type, drawn.row, record.get());
  return {.kind = drawn.kind,
          .table = drawn.table,
          .row = std::move(record),
          .columns = drawn.columns};
}

Refusal Make(ReferenceModel& model, const RandomChange& drawn) {
  switch (drawn.kind) {
    case Kind::kInsert:
      return model.Insert(*drawn.table, drawn.row);
    case Kind::kUpdate:
      return model.Update(*drawn.table, drawn.row, drawn.columns);
    case Kind::kDelete:
      break;
  }
  return model.Delete(*drawn.table, drawn.row);
}

std::string ToText(const RandomChange& drawn) {
  std::string text = std::string(NameOf(drawn.kind)) + " " +
                     std::string(drawn.table->name) + " " +
                     ToText(*drawn.table, drawn.row);
  if (drawn.kind != Kind::kUpdate) return text;
  return text + " columns " + std::to_string(drawn.columns.bits());
}

}  // namespace sanad::storage::conformance
