#include "model/collaborator_place.h"

#include "model/records.h"

namespace sanad {
namespace record {

template <>
const RecordType& TypeOf<CollaboratorPlace>() {
  static const RecordType type = Record<CollaboratorPlace>(
      "CollaboratorPlace",
      {{"kind", 1, &CollaboratorPlace::kind},
       {"who", 2, &CollaboratorPlace::who},
       {"status", 3, &CollaboratorPlace::status},
       {"priority", 4, &CollaboratorPlace::priority},
       {"waiting_since", 5, &CollaboratorPlace::waiting_since},
       {"conversation", 6, &CollaboratorPlace::conversation}});
  return type;
}

}  // namespace record

CollaboratorPlace PlaceOf(const Collaborator& collaborator,
                          const Conversation& conversation) {
  return {.kind = collaborator.kind,
          .who = collaborator.who,
          .status = conversation.status,
          .priority = conversation.priority,
          .waiting_since = conversation.waiting_since,
          .conversation = conversation.id};
}

}  // namespace sanad
