#include "desk/verify/chain.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/digest.h"
#include "desk/ledger.h"
#include "desk/tables.h"
#include "fmt/format.h"
#include "record/any_record.h"
#include "record/interpret.h"

namespace sanad {
namespace {

constexpr int64_t kInserted = 1;

// The id that a row was given by its workspace; 0 if its key is none.
int64_t IdOf(const storage::Table& table, std::string_view key) {
  if (table.key.size() != 1 || &table == &TableFor<Workspace>()) return 0;
  const record::Field& field = table.type->ByNumber(table.key.front());
  record::AnyRecord row(*table.type);
  if (field.ops->cell != record::CellKind::kInteger ||
      !record::FromBytes(*table.type, key, row.get())) {
    return 0;
  }
  return field.ops->store(field.In(row.get())).integer;
}

}  // namespace

void Chain::Follow(const Event& event) {
  ++events_;
  const std::string name = EventName(event.number);
  if (event.number < made_.next_event) {
    findings_.Add(name, "its number is no number of an event");
    return;
  }
  if (event.number > made_.next_event) {
    NameMissing(made_.next_event, event.number);
  } else {
    CheckHash(event);
  }
  if (events_ > 1 && event.at < made_.last_at) {
    findings_.Add(name, "it is dated before the event before it");
  }
  const auto changes = record::FromBytes<RowChanges>(event.changes);
  if (changes) {
    CheckSalt(event, *changes);
    for (const RowChange& change : changes->rows) Count(change);
  } else {
    findings_.Add(name, "its changes cannot be read");
  }
  made_.next_event = event.number + 1;
  made_.chain = event.hash;
  made_.last_at = event.at;
}

void Chain::NameMissing(int64_t first, int64_t end) {
  for (; first < end && !findings_.full(); ++first) {
    findings_.Add(EventName(first), "it is missing");
  }
}

void Chain::CheckHash(const Event& event) {
  if (ChainHash(made_.chain, event) == event.hash) return;
  findings_.Add(EventName(event.number),
                "its hash is not that of its content and the hash before it");
}

// An erased salt is as good as the one that was there.
void Chain::CheckSalt(const Event& event, const RowChanges& changes) {
  if (event.salt.empty()) return;
  if (Sha256(event.salt) == changes.salt_digest) return;
  findings_.Add(EventName(event.number),
                "its salt is not the one it was made with");
}

void Chain::Count(const RowChange& change) {
  const storage::Table* table = TableByNumber(change.table);
  if (!table) return;
  if (GovernsAccess(*table)) ++made_.epoch;
  if (GovernsViews(*table)) ++made_.view_epoch;
  if (table == &TableFor<InForce>()) ++made_.levels_epoch;
  if (change.kind == kInserted) {
    made_.next_id = std::max(made_.next_id, IdOf(*table, change.key) + 1);
  }
}

void Chain::Compare(const Head& head) {
  NameMissing(made_.next_event, head.next_event);
  const std::string name = RowName(TableFor<Head>(), &head);
  const auto compare = [&](std::string_view column, bool holds,
                           std::string what) {
    if (!holds) findings_.Add(ColumnName(name, column), std::move(what));
  };
  compare("next_event", head.next_event == made_.next_event,
          fmt::format("it is {}, the events say {}", head.next_event,
                      made_.next_event));
  compare("chain", head.chain == made_.chain,
          "it is not the hash of the last event");
  compare("last_at", head.last_at == made_.last_at,
          "it is not the moment of the last event");
  compare("epoch", head.epoch == made_.epoch,
          fmt::format("it is {}, the events say {}", head.epoch, made_.epoch));
  compare("view_epoch", head.view_epoch == made_.view_epoch,
          fmt::format("it is {}, the events say {}", head.view_epoch,
                      made_.view_epoch));
  compare("levels_epoch", head.levels_epoch == made_.levels_epoch,
          fmt::format("it is {}, the events say {}", head.levels_epoch,
                      made_.levels_epoch));
  compare("next_id", head.next_id >= made_.next_id,
          fmt::format("it is {}, though {} is in use", head.next_id,
                      made_.next_id - 1));
}

}  // namespace sanad
