#include "desk/ledger.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "desk/tables.h"
#include "model/records.h"
#include "record/interpret.h"

namespace sanad {
namespace {

using record::FieldClass;
using record::FieldSet;
using record::RecordType;

// The columns that a change sets: all of a new row, none of a deleted one.
FieldSet ColumnsOf(const storage::Change& change) {
  switch (change.kind) {
    case storage::Change::Kind::kInsert:
      return FieldSet::All(change.table->type->fields().size());
    case storage::Change::Kind::kUpdate:
      return change.columns;
    case storage::Change::Kind::kDelete:
      break;
  }
  return {};
}

FieldSet AllButSaltAndHash() {
  const RecordType& type = record::TypeOf<Event>();
  FieldSet fields = FieldSet::All(type.fields().size());
  for (size_t i = 0; i < type.fields().size(); ++i) {
    const std::string_view name = type.fields()[i].name;
    if (name == "salt" || name == "hash") fields.Remove(i);
  }
  return fields;
}

// The changes of an event; a salt that no digest needed is not kept.
RowChanges SummariseAll(const std::vector<storage::Change>& planned,
                        std::string_view salt) {
  RowChanges changes;
  changes.rows.reserve(planned.size());
  bool salted = false;
  for (const storage::Change& change : planned) {
    changes.rows.push_back(Summarise(change, salt));
    salted = salted || !changes.rows.back().digests.empty();
  }
  if (salted) changes.salt_digest = Sha256(salt);
  return changes;
}

}  // namespace

std::string KeyBytes(const storage::Table& table, const void* row) {
  FieldSet key;
  for (const int column : table.key) key.Add(table.type->IndexOf(column));
  std::string bytes;
  record::AppendBytes(*table.type, row, key, bytes);
  return bytes;
}

std::string MemberBytes(const RecordType& type, size_t position,
                        const void* row) {
  FieldSet only;
  only.Add(position);
  std::string bytes;
  record::AppendBytes(type, row, only, bytes);
  return bytes;
}

std::string DigestOf(std::string_view salt, std::string_view member_bytes) {
  Sha256Stream digest;
  digest.Add(salt);
  digest.Add(member_bytes);
  return digest.Finish();
}

std::string ChainHash(std::string_view before, const Event& event) {
  static const FieldSet fields = AllButSaltAndHash();
  std::string bytes(before);
  record::AppendBytes(record::TypeOf<Event>(), &event, fields, bytes);
  return Sha256(bytes);
}

RowChange Summarise(const storage::Change& change, std::string_view salt) {
  const RecordType& type = *change.table->type;
  const void* row = change.row.get();
  RowChange summary{.table = change.table->number,
                    .kind = static_cast<int64_t>(change.kind) + 1,
                    .key = KeyBytes(*change.table, row)};

  const FieldSet columns = ColumnsOf(change);
  FieldSet open;
  for (size_t i = 0; i < type.fields().size(); ++i) {
    if (!columns.Has(i)) continue;
    const record::Field& field = type.fields()[i];
    summary.columns |= int64_t{1} << field.number;
    if (field.field_class == FieldClass::kPublic) {
      open.Add(i);
    } else if (!field.ops->absent(field.In(row))) {
      summary.digests.push_back(
          {field.number, DigestOf(salt, MemberBytes(type, i, row))});
    }
  }
  record::AppendBytes(type, row, open, summary.members);
  return summary;
}

std::vector<Event> WriteUp(const std::vector<PlannedEvent>& planned,
                           Actor actor, GrantId lent, absl::Time now,
                           std::string_view salts, Head& head) {
  std::vector<Event> events;
  events.reserve(planned.size());
  for (const PlannedEvent& plan : planned) {
    const std::string_view salt =
        salts.substr(events.size() * kSaltBytes, kSaltBytes);
    const RowChanges changes = SummariseAll(plan.changes(), salt);
    const bool salted = !changes.salt_digest.empty();
    for (const storage::Change& change : plan.changes()) {
      if (GovernsAccess(*change.table)) ++head.epoch;
      if (GovernsViews(*change.table)) ++head.view_epoch;
      if (change.table == &TableFor<InForce>()) ++head.levels_epoch;
    }
    head.last_at = std::max(head.last_at, now);
    Event event{.number = head.next_event++,
                .kind = plan.kind(),
                .stream = plan.stream(),
                .subject = plan.subject(),
                .object = plan.object(),
                .actor_kind = actor.kind,
                .actor = actor.id,
                .at = head.last_at,
                .happened_at = plan.happened_at().value_or(now),
                .changes = record::ToBytes(changes),
                .salt = std::string(salted ? salt : ""),
                .lent = lent};
    event.hash = ChainHash(head.chain, event);
    head.chain = event.hash;
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace sanad
