#include "storage/sql/change.h"

#include <string>
#include <string_view>

#include "storage/sql/definition.h"
#include "storage/sql/text.h"

namespace sanad::storage::sql {
namespace {

using record::CellKind;
using record::Field;

void AddEqual(const Field& field, StatementText& change, Text& text) {
  text.Name(field.name).Add(" = ").Add(text.NextValue());
  change.bound.push_back(&field);
}

void AddWhereKey(const Table& table, StatementText& change, Text& text) {
  text.Add(" WHERE ").Name(kWorkspaceColumn);
  text.Add(" = ").Add(text.Workspace());
  for (const int number : table.key) {
    text.Add(" AND ");
    AddEqual(table.type->ByNumber(number), change, text);
  }
}

}  // namespace

StatementText InsertText(const Dialect& dialect, const Table& table) {
  StatementText change;
  Text text(dialect);
  std::string values = text.Workspace();
  text.Add("INSERT INTO ").Name(table.name).Add(" (");
  text.Name(kWorkspaceColumn);
  for (const Field& field : table.type->fields()) {
    if (field.ops->cell == CellKind::kNone) continue;
    text.Add(", ").Name(field.name);
    values += ", " + text.NextValue();
    change.bound.push_back(&field);
  }
  text.Add(") VALUES (").Add(values).Add(")");
  change.text = text.Take();
  return change;
}

StatementText UpdateText(const Dialect& dialect, const Table& table,
                         record::FieldSet columns) {
  StatementText change;
  Text text(dialect);
  Separator comma(", ");
  text.Add("UPDATE ").Name(table.name).Add(" SET ");
  for (size_t i = 0; i < table.type->fields().size(); ++i) {
    const Field& field = table.type->fields()[i];
    if (!columns.Has(i) || field.ops->cell == CellKind::kNone) continue;
    text.Add(comma.Next());
    AddEqual(field, change, text);
  }
  AddWhereKey(table, change, text);
  change.text = text.Take();
  return change;
}

StatementText DeleteText(const Dialect& dialect, const Table& table) {
  StatementText change;
  Text text(dialect);
  text.Add("DELETE FROM ").Name(table.name);
  AddWhereKey(table, change, text);
  change.text = text.Take();
  return change;
}

}  // namespace sanad::storage::sql
