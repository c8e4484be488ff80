#include "desk/verify/due_rows.h"

#include "desk/tables.h"

namespace sanad {

void DueRows::Expect(const std::vector<Due>& awaited) {
  for (const Due& due : awaited) {
    if (rows_.erase(KeyOf(due)) == 1) continue;
    findings_.Add(RowName(TableFor<Due>(), &due), "the row is missing");
  }
}

void DueRows::NameOrphans() {
  for (const auto& [at, kind, object] : rows_) {
    // There may be nothing left to judge when its turn comes.
    if (kind == DueKind::kRejudge) continue;
    const Due due{at, kind, object};
    findings_.Add(RowName(TableFor<Due>(), &due), "nothing awaits it");
  }
}

}  // namespace sanad
