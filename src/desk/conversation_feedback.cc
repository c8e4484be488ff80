// How customers rate conversations.

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "sanad/conversations.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kRatingOutOfRange = {
    StatusCode::kInvalidArgument, "feedback.rating_out_of_range",
    "a rating is from 1 to 5", "التقييم من 1 إلى 5"};

absl::StatusOr<std::vector<Message>> LastReply(Act& act,
                                               ConversationId conversation) {
  const storage::Scan scan = {
      .streams = {{.table = &TableFor<Message>(),
                   .index = message_index::kByConversation,
                   .prefix = {Cell::Integer(conversation.value)},
                   .filters = {{.column = 3,
                                .values = {Cell::Integer(
                                    static_cast<int64_t>(ActorKind::kAgent))}},
                               {.column = 5,
                                .values = {Cell::Integer(static_cast<int64_t>(
                                    Visibility::kPublic))}}}}},
      .direction = storage::Direction::kDescending,
      .limit = 1};
  return storage::ReadAll(act.reading(), TableFor<Message>(), scan);
}

// Who had replied last, in what was merged too.
absl::StatusOr<AgentId> LastReplier(Act& act, const Conversation& root) {
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(act, root));
  Message last;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(const auto reply, LastReply(act, row.id));
    if (!reply.empty() && last.id < reply.front().id) last = reply.front();
  }
  return AgentId{last.author};
}

absl::StatusOr<Feedback> DecideFeedback(Act& act,
                                        const FeedbackRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const AgentId agent, LastReplier(act, conversation));
  const Feedback feedback{.id = act.NewId<FeedbackId>(),
                          .conversation = conversation.id,
                          .customer = conversation.customer,
                          .agent = agent,
                          .rating = request.rating,
                          .comment = request.comment,
                          .at = act.now()};
  act.Plan(EventKind::kFeedbackGiven, Stream::kConversation,
           conversation.id.value, feedback.id.value)
      .Insert(feedback);
  return feedback;
}

absl::StatusOr<std::vector<Feedback>> ReadFeedback(
    Call& call, const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation root,
                         LoadPermitted(call, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(call, root));
  std::vector<Feedback> all;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(auto given,
                           call.All<Feedback>(feedback_index::kByConversation,
                                              {Cell::Integer(row.id.value)}));
    std::move(given.begin(), given.end(), std::back_inserter(all));
  }
  std::sort(all.begin(), all.end(),
            [](const Feedback& a, const Feedback& b) { return a.id < b.id; });
  return all;
}

}  // namespace

absl::StatusOr<Feedback> Conversations::GiveFeedback(
    const FeedbackRequest& request, const CallOptions& options) const {
  if (request.rating < 1 || request.rating > 5) {
    return RefuseField("rating", kRatingOutOfRange);
  }
  SANAD_RETURN_IF_ERROR(CheckText("comment", request.comment,
                                  limits::kTextBytes, Blank::kAllowed));
  return RunAct<FeedbackRequest, Feedback>(
      state(), Operation::kConversationsGiveFeedback, request, options,
      [&](Act& act) { return DecideFeedback(act, request); });
}

absl::StatusOr<std::vector<Feedback>> Conversations::ListFeedback(
    const ConversationRequest& request) const {
  return Read<std::vector<Feedback>>(
      state(), Operation::kConversationsListFeedback,
      [&](Call& call) { return ReadFeedback(call, request); });
}

}  // namespace sanad
