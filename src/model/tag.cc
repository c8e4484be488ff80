#include "sanad/tag.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Tag>() {
  static const RecordType type =
      Record<Tag>("Tag", {{"id", 1, &Tag::id}, {"name", 2, &Tag::name}});
  return type;
}

template <>
const RecordType& TypeOf<ConversationTag>() {
  static const RecordType type = Record<ConversationTag>(
      "ConversationTag", {{"conversation", 1, &ConversationTag::conversation},
                          {"tag", 2, &ConversationTag::tag}});
  return type;
}

}  // namespace sanad::record
