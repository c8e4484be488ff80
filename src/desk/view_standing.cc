#include "desk/view_standing.h"

#include "desk/tables.h"
#include "storage/typed.h"

namespace sanad {

using storage::Cell;

absl::StatusOr<std::optional<ViewStanding>> StandingIn(
    storage::Reading& reading, const CompiledView& view,
    const Conversation& conversation) {
  Labels labels;
  return StandingIn(view, conversation, [&]() -> absl::StatusOr<const Labels*> {
    SANAD_ASSIGN_OR_RETURN(labels, ReadLabels(reading, conversation.id));
    return &labels;
  });
}

absl::StatusOr<Labels> ReadLabels(storage::Reading& reading,
                                  ConversationId conversation) {
  const auto of = [&](const storage::Table& table) {
    return storage::Scan{
        .streams = {
            {.table = &table, .prefix = {Cell::Integer(conversation.value)}}}};
  };
  Labels labels;
  SANAD_ASSIGN_OR_RETURN(const auto tags,
                         storage::ReadAll(reading, TableFor<ConversationTag>(),
                                          of(TableFor<ConversationTag>())));
  for (const ConversationTag& tag : tags) labels.tags.push_back(tag.tag);
  SANAD_ASSIGN_OR_RETURN(labels.fields,
                         storage::ReadAll(reading, TableFor<CustomFieldValue>(),
                                          of(TableFor<CustomFieldValue>())));
  return labels;
}

ViewMember MemberOf(const FollowedView& view, const ViewStanding& standing,
                    ConversationId conversation) {
  return {.number = view.number,
          .agent = standing.agent,
          .inbox = standing.inbox,
          .first = standing.place.first,
          .second = standing.place.second,
          .conversation = conversation};
}

}  // namespace sanad
