// What reports count of one conversation: as it was folded, and as its events
// say now.

#ifndef SANAD_SRC_DESK_REPORTS_CONVERSATION_FACTS_H_
#define SANAD_SRC_DESK_REPORTS_CONVERSATION_FACTS_H_

#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/levels.h"
#include "model/figures.h"
#include "sanad/id.h"
#include "storage/store.h"

namespace sanad {

// No facts: it counts nowhere.
struct ConversationFacts {
  FigureSubject subject;
  std::vector<FigureFact> facts;  // in the order of the key

  friend bool operator==(const ConversationFacts&,
                         const ConversationFacts&) = default;
};

// By the key, of facts of one conversation.
inline bool IsBefore(const FigureFact& a, const FigureFact& b) {
  return std::pair(a.figure, a.number) < std::pair(b.figure, b.number);
}

absl::StatusOr<ConversationFacts> ReadFacts(storage::Reading& reading,
                                            ConversationId conversation);

// `levels` are those of the same snapshot.
absl::StatusOr<ConversationFacts> MakeFacts(storage::Reading& reading,
                                            const Levels& levels,
                                            ConversationId conversation);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_CONVERSATION_FACTS_H_
