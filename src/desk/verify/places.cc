#include "desk/verify/places.h"

#include <map>
#include <tuple>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/verify/every_row.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using Key = std::tuple<SubjectKind, int64_t, ConversationId>;

Key KeyOf(const CollaboratorPlace& place) {
  return {place.kind, place.who, place.conversation};
}

// Those that there should be; a collaborator of no conversation has none.
absl::StatusOr<std::map<Key, CollaboratorPlace>> ReadWanted(
    storage::Reading& reading) {
  const storage::Scan scan = {
      .streams = {{.table = &TableFor<Collaborator>()}},
      .follow = storage::Follow{
          .column =
              record::TypeOf<Collaborator>().ByName("conversation")->number,
          .table = &TableFor<Conversation>()}};
  SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(reading, scan));
  std::map<Key, CollaboratorPlace> wanted;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return wanted;
    Collaborator row;
    Conversation conversation;
    rows->Load(&row, &conversation);
    if (!conversation.id) continue;
    const CollaboratorPlace place = PlaceOf(row, conversation);
    wanted.emplace(KeyOf(place), place);
  }
}

}  // namespace

absl::Status VerifyPlaces(storage::Reading& reading, Findings& findings) {
  SANAD_ASSIGN_OR_RETURN(auto wanted, ReadWanted(reading));
  const auto name = [&](const CollaboratorPlace& place, const char* what) {
    findings.Add(RowName(TableFor<CollaboratorPlace>(), &place), what);
  };
  SANAD_RETURN_IF_ERROR(ForEveryRow<CollaboratorPlace>(
      reading, [&](const CollaboratorPlace& place) {
        const auto node = wanted.extract(KeyOf(place));
        if (node && node.mapped() == place) return;
        name(place, "the conversation does not stand there");
      }));
  for (const auto& [key, place] : wanted) name(place, "the row is missing");
  return absl::OkStatus();
}

}  // namespace sanad
