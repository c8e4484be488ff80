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

constexpr Reason kRatingOutOfRange = {StatusCode::kInvalidArgument,
                                      "feedback.rating_out_of_range",
                                      "such a rating is from {least} to {most}",
                                      "هذا التقييم من {least} إلى {most}"};

struct Scale {
  int64_t least;
  int64_t most;
};

Scale ScaleOf(FeedbackKind kind) {
  switch (kind) {
    case FeedbackKind::kRecommendation:
      return {0, 10};
    case FeedbackKind::kEffort:
      return {1, 7};
    default:
      return {1, 5};
  }
}

FeedbackKind OrSatisfaction(FeedbackKind kind) {
  return kind == FeedbackKind::kNone ? FeedbackKind::kSatisfaction : kind;
}

absl::Status CheckKind(FeedbackKind kind) {
  return CheckKnown("kind", kind, FeedbackKind::kNone, FeedbackKind::kEffort);
}

absl::Status CheckFeedback(const FeedbackRequest& request) {
  SANAD_RETURN_IF_ERROR(CheckKind(request.kind));
  const Scale scale = ScaleOf(request.kind);
  if (request.rating < scale.least || request.rating > scale.most) {
    return RefuseField("rating", kRatingOutOfRange,
                       {{"least", scale.least}, {"most", scale.most}});
  }
  return CheckText("comment", request.comment, limits::kTextBytes,
                   Blank::kAllowed);
}

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
                          .at = act.now(),
                          .kind = OrSatisfaction(request.kind)};
  act.Plan(EventKind::kFeedbackGiven, Stream::kConversation,
           conversation.id.value, feedback.id.value)
      .Insert(feedback);
  return feedback;
}

// The last event of its own by which that was asked or answered.
absl::StatusOr<bool> IsStillAsked(Act& act, ConversationId id,
                                  FeedbackKind kind) {
  static const int event_kind = record::TypeOf<Event>().ByName("kind")->number;
  static const int object = record::TypeOf<Event>().ByName("object")->number;
  const auto is = [](int column, auto value) {
    return storage::Filter{
        .column = column,
        .values = {Cell::Integer(static_cast<int64_t>(value))}};
  };
  SANAD_ASSIGN_OR_RETURN(
      const auto asked,
      storage::ReadAll(
          act.reading(), TableFor<Event>(),
          {.streams = {{.table = &TableFor<Event>(),
                        .index = event_index::kBySubject,
                        .prefix = {Cell::Integer(static_cast<int64_t>(
                                       Stream::kConversation)),
                                   Cell::Integer(id.value)},
                        .filters = {is(event_kind, EventKind::kFeedbackAsked),
                                    is(object, kind)}}},
           .direction = storage::Direction::kDescending,
           .limit = 1}));
  if (asked.empty()) return false;
  SANAD_ASSIGN_OR_RETURN(const auto given,
                         act.All<Feedback>(feedback_index::kByConversation,
                                           {Cell::Integer(id.value)}));
  return std::none_of(
      given.begin(), given.end(), [&](const Feedback& feedback) {
        return feedback.kind == kind && feedback.at >= asked[0].happened_at;
      });
}

absl::StatusOr<Conversation> DecideAsking(Act& act,
                                          const AskFeedbackRequest& request) {
  SANAD_ASSIGN_OR_RETURN(Conversation conversation,
                         LoadPermitted(act, request.conversation));
  const FeedbackKind kind = OrSatisfaction(request.kind);
  SANAD_ASSIGN_OR_RETURN(const bool still,
                         IsStillAsked(act, conversation.id, kind));
  if (!still) {
    act.Plan(EventKind::kFeedbackAsked, Stream::kConversation,
             conversation.id.value, static_cast<int64_t>(kind));
  }
  return conversation;
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

absl::StatusOr<Conversation> Conversations::AskFeedback(
    const AskFeedbackRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckKind(request.kind));
  return RunAct<AskFeedbackRequest, Conversation>(
      state(), Operation::kConversationsAskFeedback, request, options,
      [&](Act& act) { return DecideAsking(act, request); });
}

absl::StatusOr<Feedback> Conversations::GiveFeedback(
    const FeedbackRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckFeedback(request));
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
