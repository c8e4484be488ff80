#include "desk/verify/findings.h"

#include <string>
#include <string_view>

#include "base/digest.h"
#include "fmt/format.h"
#include "record/any_record.h"
#include "record/interpret.h"

namespace sanad {
namespace {

constexpr size_t kShownBytes = 4;

std::string Shown(const record::Field& field, const void* row) {
  const record::Cell cell = field.ops->store(field.In(row));
  switch (cell.kind) {
    case record::CellKind::kInteger:
      return fmt::format("{}", cell.integer);
    case record::CellKind::kReal:
      return fmt::format("{}", cell.real);
    case record::CellKind::kText:
      if (field.field_class == record::FieldClass::kPublic) {
        return std::string(cell.bytes);
      }
      return HeadOfHex(Sha256(cell.bytes));
    case record::CellKind::kBlob:
      return HeadOfHex(cell.bytes);
    case record::CellKind::kNone:
      break;
  }
  return {};
}

}  // namespace

std::string EventName(int64_t number) {
  return fmt::format("event {}", number);
}

std::string RowName(const storage::Table& table, const void* row) {
  std::string name(table.name);
  char separator = ' ';
  for (const int column : table.key) {
    name += separator + Shown(table.type->ByNumber(column), row);
    separator = '/';
  }
  return name;
}

std::string RowNameByKey(const storage::Table& table, std::string_view key) {
  record::AnyRecord row(*table.type);
  if (!record::FromBytes(*table.type, key, row.get())) {
    return fmt::format("{} {}", table.name, HeadOfHex(key));
  }
  return RowName(table, row.get());
}

std::string ColumnName(std::string_view row, std::string_view column) {
  return fmt::format("{}, {}", row, column);
}

std::string HeadOfHex(std::string_view bytes) {
  return Hex(bytes.substr(0, kShownBytes)) + "…";
}

}  // namespace sanad
