#include "desk/verify/replay.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/hash/hash.h"
#include "desk/ledger.h"
#include "desk/tables.h"
#include "desk/verify/members.h"
#include "fmt/format.h"
#include "record/any_record.h"
#include "record/interpret.h"

namespace sanad {
namespace {

using record::FieldClass;

constexpr int64_t kInsert = 1;
constexpr int64_t kUpdate = 2;
constexpr int64_t kDelete = 3;

constexpr char kDiffers[] = "it is not what the events say";

// What the event did to a row that was or was not there, if that cannot be.
std::string_view Impossible(int64_t kind, bool exists) {
  switch (kind) {
    case kInsert:
      return exists ? "inserts" : "";
    case kUpdate:
      return exists ? "" : "updates";
    case kDelete:
      return exists ? "" : "deletes";
    default:
      return "does something unknown to";
  }
}

// What events tell openly.
record::FieldSet PublicOf(const storage::Table& table) {
  const record::FieldSet derived = DerivedColumns(table);
  const auto& fields = table.type->fields();
  record::FieldSet open;
  for (size_t i = 0; i < fields.size(); ++i) {
    const bool is_public = fields[i].field_class == FieldClass::kPublic;
    if (is_public && !derived.Has(i)) open.Add(i);
  }
  return open;
}

// What an insertion begins with: columns that were declared after it have
// their defaults.
std::string FreshMembers(const storage::Table& table) {
  const record::AnyRecord fresh(*table.type);
  std::string members;
  record::AppendBytes(*table.type, fresh.get(), PublicOf(table), members);
  return members;
}

}  // namespace

// Another hash than that of the map, whose rows would else crowd together.
bool Replay::IsOurs(const Key& key) const {
  constexpr int kShares = 1;
  return shares_ == 1 ||
         absl::HashOf(kShares, key) % static_cast<size_t>(shares_) ==
             static_cast<size_t>(share_);
}

void Replay::Apply(const Event& event, const RowChanges& changes) {
  for (const RowChange& change : changes.rows) {
    Key key(change.table, change.key);
    if (IsOurs(key)) Apply(event, change, std::move(key));
  }
}

void Replay::Apply(const Event& event, const RowChange& change, Key key) {
  const storage::Table* table = TableByNumber(change.table);
  if (!table) {
    findings_.Add(
        EventName(event.number),
        fmt::format("it names table {}, which is unknown", change.table));
    return;
  }
  const std::string_view wrong = Impossible(change.kind, rows_.contains(key));
  if (!wrong.empty()) {
    findings_.Add(EventName(event.number),
                  fmt::format("it {} {} out of turn", wrong,
                              RowNameByKey(*table, change.key)));
    return;
  }
  if (change.kind == kDelete) {
    rows_.erase(key);
    return;
  }
  Row& row = rows_[std::move(key)];
  if (change.kind == kInsert) row.members = FreshMembers(*table);
  if (!Set(change, event.salt, row)) {
    findings_.Add(EventName(event.number), "its members cannot be read");
  }
}

bool Replay::Set(const RowChange& change, const std::string& salt, Row& row) {
  auto members = MergeMembers(row.members, change.columns, change.members);
  if (!members) return false;
  row.members = *std::move(members);
  std::erase_if(row.seals, [&](const Seal& seal) {
    return ChangesColumn(change.columns, static_cast<int>(seal.number));
  });
  for (const MemberDigest& digest : change.digests) {
    row.seals.push_back({digest.number, digest.digest, salt});
  }
  ++row.changes;
  return true;
}

void Replay::Compare(const storage::Table& table, const void* row) {
  const Key key(table.number, KeyBytes(table, row));
  if (!IsOurs(key)) return;
  const auto found = rows_.find(key);
  if (found == rows_.end()) {
    findings_.Add(RowName(table, row), "no event explains this row");
    return;
  }
  CompareOpen(table, found->second, row);
  CompareSealed(table, found->second, row);
  CompareVersion(table, found->second, row);
  rows_.erase(found);
}

void Replay::CompareOpen(const storage::Table& table, const Row& made,
                         const void* row) {
  const record::RecordType& type = *table.type;
  const record::FieldSet open = PublicOf(table);
  std::string members;
  record::AppendBytes(type, row, open, members);
  if (members == made.members) return;
  // Both were read before, the one by `Set` and the other by the store.
  const auto stored = *SplitMembers(members);
  const auto said = *SplitMembers(made.members);
  const auto of = [](const std::vector<MemberField>& fields, int number) {
    const auto found =
        std::find_if(fields.begin(), fields.end(),
                     [&](const auto& field) { return field.number == number; });
    return found == fields.end() ? std::string_view() : found->bytes;
  };
  for (size_t i = 0; i < type.fields().size(); ++i) {
    const record::Field& field = type.fields()[i];
    if (open.Has(i) && of(stored, field.number) != of(said, field.number)) {
      NameColumn(table, row, field.name, kDiffers);
    }
  }
}

// An absent member has no bytes, and no seal was ever made of none.
bool Replay::Fits(const Seal& seal, std::string_view member) {
  return seal.salt.empty() || seal.digest == DigestOf(seal.salt, member);
}

void Replay::CompareSealed(const storage::Table& table, const Row& made,
                           const void* row) {
  const record::RecordType& type = *table.type;
  for (size_t i = 0; i < type.fields().size(); ++i) {
    const record::Field& field = type.fields()[i];
    if (field.field_class == FieldClass::kPublic) continue;
    const auto seal =
        std::find_if(made.seals.begin(), made.seals.end(),
                     [&](const Seal& s) { return s.number == field.number; });
    const bool holds = seal == made.seals.end()
                           ? field.ops->absent(field.In(row))
                           : Fits(*seal, MemberBytes(type, i, row));
    if (!holds) NameColumn(table, row, field.name, kDiffers);
  }
}

void Replay::CompareVersion(const storage::Table& table, const Row& made,
                            const void* row) {
  const record::Field* field = table.type->ByName("version");
  if (!field) return;
  const int64_t version = field->ops->store(field->In(row)).integer;
  if (version == made.changes) return;
  NameColumn(table, row, field->name,
             fmt::format("it is {} after {} changes", version, made.changes));
}

void Replay::NameColumn(const storage::Table& table, const void* row,
                        std::string_view column, std::string what) {
  findings_.Add(ColumnName(RowName(table, row), column), std::move(what));
}

void Replay::NameMissing() {
  std::vector<std::string> names;
  names.reserve(rows_.size());
  for (const auto& [key, row] : rows_) {
    names.push_back(RowNameByKey(*TableByNumber(key.first), key.second));
  }
  std::sort(names.begin(), names.end());
  for (std::string& name : names) {
    findings_.Add(std::move(name), "the row is missing");
  }
}

}  // namespace sanad
