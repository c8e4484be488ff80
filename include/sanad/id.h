// Identities are types: a `ConversationId` cannot be passed where an
// `AgentId` is meant.
//
// Ids are given by the workspace that holds the thing, ascending and never
// reused; they mean nothing outside it, so ids of two desks must not be
// mixed (the types cannot tell). Zero is "none". What a stranger may hold is
// never an id but an unguessable token.

#ifndef SANAD_ID_H_
#define SANAD_ID_H_

#include <compare>
#include <cstdint>
#include <functional>
#include <ostream>

namespace sanad {

template <class Tag>
struct Id {
  int64_t value = 0;

  explicit operator bool() const { return value != 0; }
  friend auto operator<=>(const Id&, const Id&) = default;

  template <class H>
  friend H AbslHashValue(H state, const Id& id) {
    return H::combine(std::move(state), id.value);
  }
  friend std::ostream& operator<<(std::ostream& out, const Id& id) {
    return out << '#' << id.value;
  }
};

using WorkspaceId = Id<struct WorkspaceTag>;
using AgentId = Id<struct AgentTag>;
using ArticleId = Id<struct ArticleTag>;
using AttachmentId = Id<struct AttachmentTag>;
using BotId = Id<struct BotTag>;
using CalendarId = Id<struct CalendarTag>;
using CannedReplyId = Id<struct CannedReplyTag>;
using CompanyId = Id<struct CompanyTag>;
using ConversationId = Id<struct ConversationTag>;
using CustomerId = Id<struct CustomerTag>;
using FeedbackId = Id<struct FeedbackTag>;
using FieldId = Id<struct FieldTag>;
using GrantId = Id<struct GrantTag>;
using IdentityId = Id<struct IdentityTag>;
using InboxId = Id<struct InboxTag>;
using MessageId = Id<struct MessageTag>;
using NoteId = Id<struct NoteTag>;
using RoleId = Id<struct RoleTag>;
using SectionId = Id<struct SectionTag>;
using SlaPolicyId = Id<struct SlaPolicyTag>;
using TagId = Id<struct TagTag>;
using TeamId = Id<struct TeamTag>;
using TokenId = Id<struct TokenTag>;
using UploadId = Id<struct UploadTag>;
using ViewId = Id<struct ViewTag>;

}  // namespace sanad

template <class Tag>
struct std::hash<sanad::Id<Tag>> {
  size_t operator()(const sanad::Id<Tag>& id) const {
    return std::hash<int64_t>()(id.value);
  }
};

#endif  // SANAD_ID_H_
