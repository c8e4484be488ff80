// Merging conversations and undoing it. No row is moved: rows of messages,
// events and all else stay where they are, and pointers say who stands for
// whom.

#include <algorithm>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/conversation_retelling.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/requests.h"
#include "model/conversation_life.h"
#include "model/merging.h"
#include "sanad/conversations.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kAlreadyMerged = {
    StatusCode::kFailedPrecondition, "conversation.already_merged",
    "both are the same conversation", "كلتاهما المحادثة نفسها"};
constexpr Reason kNotMerged = {StatusCode::kFailedPrecondition,
                               "conversation.not_merged",
                               "the conversation is not merged into another",
                               "المحادثة ليست مدموجة في أخرى"};
constexpr Reason kMergeTooLarge = {
    StatusCode::kFailedPrecondition, "conversation.merge_too_large",
    "at most {limit} conversations can be merged into one",
    "الحد الأقصى لما يُدمج في محادثة واحدة هو {limit}"};

// Whoever waits must be heard: not in one that is closed for good.
absl::Status CheckHeard(Act& act, const Conversation& root,
                        const Conversation& merged) {
  if (root.status != ConversationStatus::kClosed || !merged.waiting_since) {
    return absl::OkStatus();
  }
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(root.inbox, kInboxUnknown));
  return TakesFollowUp(inbox, root, act.now()) ? absl::OkStatus()
                                               : Refuse(kConversationClosed);
}

absl::StatusOr<Conversation> DecideMerge(Act& act,
                                         const MergeRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation merged,
                         LoadConversation(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const Conversation root,
                         LoadConversation(act, request.into));
  SANAD_RETURN_IF_ERROR(PermitBoth(act, merged, root));
  SANAD_RETURN_IF_ERROR(CheckSeen(act, merged, request.version));
  SANAD_RETURN_IF_ERROR(CheckSeen(act, root, request.into_version));
  if (merged.id == root.id) return Refuse(kAlreadyMerged);
  SANAD_ASSIGN_OR_RETURN(const auto coming, LoadTree(act, merged));
  SANAD_ASSIGN_OR_RETURN(auto together, LoadTree(act, root));
  together.insert(together.end(), coming.begin(), coming.end());
  if (together.size() > limits::kMembersPerTree) {
    return Refuse(kMergeTooLarge, {{"limit", limits::kMembersPerTree}});
  }
  SANAD_RETURN_IF_ERROR(CheckHeard(act, root, merged));
  SANAD_ASSIGN_OR_RETURN(const Said said, HearAll(act, together));

  PlanNewRoot(coming, root.id, root.id,
              act.Plan(EventKind::kMerged, Stream::kConversation,
                       merged.id.value, root.id.value));
  Conversation after = AfterMerge(root, merged, said, act.now());
  PlanChange(act, EventKind::kMerged, root, after, merged.id.value);
  PlanStatusEvent(act, root, after);
  return after;
}

absl::StatusOr<Conversation> DecideUnmerge(Act& act,
                                           const UnmergeRequest& request) {
  SANAD_ASSIGN_OR_RETURN(
      const Conversation merged,
      act.Load<Conversation>(request.conversation, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(const Conversation root,
                         LoadRoot(act, merged, kConversationUnknown));
  SANAD_RETURN_IF_ERROR(PermitBoth(act, merged, root));
  SANAD_RETURN_IF_ERROR(CheckSeen(act, merged, request.version));
  if (!merged.merged_into) return Refuse(kNotMerged);

  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(act, root));
  const auto leaving = Subtree(tree, merged.id);
  auto staying = Without(tree, leaving);
  PlanNewRoot(leaving, merged.id, ConversationId{},
              act.Plan(EventKind::kUnmerged, Stream::kConversation,
                       merged.id.value, root.id.value));
  SANAD_RETURN_IF_ERROR(
      PlanRetelling(act, staying, merged.merged_into, {},
                    act.Plan(EventKind::kUnmerged, Stream::kConversation,
                             root.id.value, merged.id.value)));
  PlanStatusEvent(act, root, staying.front());

  Conversation after = merged;
  after.root = merged.id;
  after.merged_into = {};
  ++after.version;
  return after;
}

}  // namespace

absl::StatusOr<Conversation> Conversations::Merge(
    const MergeRequest& request, const CallOptions& options) const {
  return RunAct<MergeRequest, Conversation>(
      state(), Operation::kConversationsMerge, request, options,
      [&](Act& act) { return DecideMerge(act, request); });
}

absl::StatusOr<Conversation> Conversations::Unmerge(
    const UnmergeRequest& request, const CallOptions& options) const {
  return RunAct<UnmergeRequest, Conversation>(
      state(), Operation::kConversationsUnmerge, request, options,
      [&](Act& act) { return DecideUnmerge(act, request); });
}

}  // namespace sanad
