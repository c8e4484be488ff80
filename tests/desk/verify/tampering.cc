#include "tests/desk/verify/tampering.h"

#include <string>
#include <utility>

#include "fmt/format.h"
#include "gtest/gtest.h"

namespace sanad {
namespace {

constexpr int64_t kFar = 503;

StoredValue ColumnOf(sqlite3_stmt* statement, int column) {
  StoredValue value{.kind = sqlite3_column_type(statement, column)};
  value.integer = sqlite3_column_int64(statement, column);
  value.real = sqlite3_column_double(statement, column);
  const void* bytes = sqlite3_column_blob(statement, column);
  if (bytes) {
    value.bytes.assign(
        static_cast<const char*>(bytes),
        static_cast<size_t>(sqlite3_column_bytes(statement, column)));
  }
  return value;
}

void Bind(sqlite3_stmt* statement, int parameter, const StoredValue& value) {
  const int size = static_cast<int>(value.bytes.size());
  switch (value.kind) {
    case SQLITE_INTEGER:
      sqlite3_bind_int64(statement, parameter, value.integer);
      break;
    case SQLITE_FLOAT:
      sqlite3_bind_double(statement, parameter, value.real);
      break;
    case SQLITE_TEXT:
      sqlite3_bind_text(statement, parameter, value.bytes.data(), size,
                        SQLITE_TRANSIENT);
      break;
    default:
      sqlite3_bind_blob(statement, parameter, value.bytes.data(), size,
                        SQLITE_TRANSIENT);
  }
}

std::string ColumnNames(const storage::Table& table) {
  std::string names;
  for (const record::Field& field : table.type->fields()) {
    names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", field.name);
  }
  return names;
}

std::string KeyNames(const storage::Table& table) {
  std::string names;
  for (const int column : table.key) {
    names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ",
                         table.type->ByNumber(column).name);
  }
  return names;
}

}  // namespace

StoredValue Altered(StoredValue value) {
  if (value.kind == SQLITE_INTEGER) {
    --value.integer;
  } else if (value.kind == SQLITE_FLOAT) {
    value.real += 1;
  } else if (value.bytes.empty()) {
    value.bytes = "x";
  } else {
    // The last bit of a character is never what makes it UTF-8.
    value.bytes.back() = static_cast<char>(value.bytes.back() ^ 1);
  }
  return value;
}

StoredValue AlteredFar(StoredValue value) {
  value = Altered(std::move(value));
  value.integer += kFar;
  if (value.kind == SQLITE_TEXT) value.bytes += "x";
  return value;
}

Tampering::Tampering(const std::string& path, int64_t workspace)
    : workspace_(workspace) {
  sqlite3* file = nullptr;
  EXPECT_EQ(sqlite3_open(path.c_str(), &file), SQLITE_OK);
  file_.reset(file);
  Execute("PRAGMA foreign_keys = OFF");
  Execute("PRAGMA synchronous = OFF");
}

std::vector<StoredRow> Tampering::Rows(const storage::Table& table) {
  const Statement statement = Prepare(
      fmt::format("SELECT {} FROM \"{}\" WHERE workspace_id = {} ORDER BY {}",
                  ColumnNames(table), table.name, workspace_, KeyNames(table)));
  std::vector<StoredRow> rows;
  while (sqlite3_step(statement.get()) == SQLITE_ROW) {
    StoredRow& row = rows.emplace_back();
    for (int i = 0; i < sqlite3_column_count(statement.get()); ++i) {
      row.push_back(ColumnOf(statement.get(), i));
    }
  }
  return rows;
}

bool Tampering::Replace(const storage::Table& table, const StoredRow& before,
                        const StoredRow& after) {
  std::string sets;
  for (const record::Field& field : table.type->fields()) {
    sets += fmt::format("{}\"{}\" = ?", sets.empty() ? "" : ", ", field.name);
  }
  const Statement statement = Prepare(
      fmt::format("UPDATE \"{}\" SET {}{}", table.name, sets, WhereKey(table)));
  for (size_t i = 0; i < after.size(); ++i) {
    Bind(statement.get(), static_cast<int>(i) + 1, after[i]);
  }
  BindKey(table, before, statement.get(), static_cast<int>(after.size()) + 1);
  return sqlite3_step(statement.get()) == SQLITE_DONE &&
         sqlite3_changes(file_.get()) == 1;
}

bool Tampering::Insert(const storage::Table& table, const StoredRow& row) {
  std::string places;
  for (size_t i = 0; i < row.size(); ++i) places += ", ?";
  const Statement statement =
      Prepare(fmt::format("INSERT INTO \"{}\" (workspace_id, {}) VALUES ({}{})",
                          table.name, ColumnNames(table), workspace_, places));
  for (size_t i = 0; i < row.size(); ++i) {
    Bind(statement.get(), static_cast<int>(i) + 1, row[i]);
  }
  return sqlite3_step(statement.get()) == SQLITE_DONE;
}

void Tampering::Delete(const storage::Table& table, const StoredRow& row) {
  const Statement statement =
      Prepare(fmt::format("DELETE FROM \"{}\"{}", table.name, WhereKey(table)));
  BindKey(table, row, statement.get(), 1);
  EXPECT_EQ(sqlite3_step(statement.get()), SQLITE_DONE);
}

void Tampering::Execute(const std::string& statement) {
  EXPECT_EQ(
      sqlite3_exec(file_.get(), statement.c_str(), nullptr, nullptr, nullptr),
      SQLITE_OK)
      << statement << ": " << sqlite3_errmsg(file_.get());
}

Tampering::Statement Tampering::Prepare(const std::string& text) {
  sqlite3_stmt* statement = nullptr;
  EXPECT_EQ(
      sqlite3_prepare_v2(file_.get(), text.c_str(), -1, &statement, nullptr),
      SQLITE_OK)
      << text << ": " << sqlite3_errmsg(file_.get());
  return Statement(statement);
}

std::string Tampering::WhereKey(const storage::Table& table) const {
  std::string where = fmt::format(" WHERE workspace_id = {}", workspace_);
  for (const int column : table.key) {
    where += fmt::format(" AND \"{}\" = ?", table.type->ByNumber(column).name);
  }
  return where;
}

void Tampering::BindKey(const storage::Table& table, const StoredRow& row,
                        sqlite3_stmt* statement, int first) {
  for (const int column : table.key) {
    Bind(statement, first++, row[table.type->IndexOf(column)]);
  }
}

}  // namespace sanad
