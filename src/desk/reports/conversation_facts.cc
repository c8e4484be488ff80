#include "desk/reports/conversation_facts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "desk/act.h"
#include "desk/conversation_moments.h"
#include "desk/merge_tree.h"
#include "desk/sla_case.h"
#include "metrics/facts.h"
#include "sanad/metrics.h"
#include "sanad/sla.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr int64_t kLowestGoodRating = 4;
constexpr int64_t kLowestPromoter = 9;
constexpr int64_t kHighestDetractor = 6;

absl::StatusOr<std::string> TagsOf(storage::Reading& reading,
                                   ConversationId conversation) {
  SANAD_ASSIGN_OR_RETURN(
      const auto links,
      AllOf<ConversationTag>(reading, kPrimary,
                             {Cell::Integer(conversation.value)}));
  std::string tags;
  for (const ConversationTag& link : links) {
    absl::StrAppend(&tags, tags.empty() ? "" : ",", link.tag.value);
  }
  return tags;
}

FigureFact FactOf(const Conversation& root,
                  const metrics::MeasuredFact& measured) {
  return {.conversation = root.id,
          .figure = measured.figure,
          .number = measured.number,
          .at = measured.at,
          .inbox = root.inbox,
          .agent = measured.agent,
          .elapsed = measured.span.elapsed,
          .working = measured.span.working,
          .amount = measured.amount};
}

// How much of its figure a rating is.
int64_t AmountOf(const Feedback& feedback) {
  if (feedback.kind != FeedbackKind::kRecommendation) return feedback.rating;
  if (feedback.rating >= kLowestPromoter) return 1;
  return feedback.rating <= kHighestDetractor ? -1 : 0;
}

FigureKind FigureOf(FeedbackKind kind) {
  switch (kind) {
    case FeedbackKind::kRecommendation:
      return FigureKind::kRecommendation;
    case FeedbackKind::kEffort:
      return FigureKind::kEffort;
    default:
      return FigureKind::kRating;
  }
}

// Ratings stay with the agent to whom they were given.
void AddRating(const Conversation& root, const Feedback& feedback,
               std::vector<FigureFact>& facts) {
  FigureFact fact = {.conversation = root.id,
                     .figure = FigureOf(feedback.kind),
                     .number = feedback.id.value,
                     .at = feedback.at,
                     .inbox = root.inbox,
                     .agent = feedback.agent,
                     .amount = AmountOf(feedback)};
  facts.push_back(fact);
  const bool satisfied = fact.figure == FigureKind::kRating &&
                         feedback.rating >= kLowestGoodRating;
  if (!satisfied) return;
  fact.figure = FigureKind::kSatisfied;
  fact.amount = 0;
  facts.push_back(fact);
}

// Whoever was asked has answered with a rating since.
FigureFact QuestionOf(const Conversation& root, const Moment& asked,
                      const std::vector<Feedback>& given) {
  const bool answered =
      std::any_of(given.begin(), given.end(), [&](const Feedback& feedback) {
        return FigureOf(feedback.kind) == FigureOf(asked.asked) &&
               feedback.at >= asked.event.at;
      });
  return {.conversation = root.id,
          .figure = FigureKind::kFeedbackAsked,
          .number = asked.event.number,
          .at = asked.event.at,
          .inbox = root.inbox,
          .amount = answered ? 1 : 0};
}

absl::Status AddFeedback(storage::Reading& reading,
                         const std::vector<Conversation>& tree,
                         const std::vector<Moment>& moments,
                         std::vector<FigureFact>& facts) {
  std::vector<Feedback> given;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(
        auto of_row, AllOf<Feedback>(reading, feedback_index::kByConversation,
                                     {Cell::Integer(row.id.value)}));
    std::move(of_row.begin(), of_row.end(), std::back_inserter(given));
  }
  for (const Feedback& feedback : given) {
    AddRating(tree.front(), feedback, facts);
  }
  for (const Moment& moment : moments) {
    if (moment.event.kind != TimelineKind::kFeedbackAsked) continue;
    facts.push_back(QuestionOf(tree.front(), moment, given));
  }
  return absl::OkStatus();
}

FigureKind FigureOf(SlaClock clock) {
  switch (clock) {
    case SlaClock::kFirstResponse:
      return FigureKind::kFirstReplyPromise;
    case SlaClock::kNextResponse:
      return FigureKind::kNextReplyPromise;
    default:
      return FigureKind::kResolutionPromise;
  }
}

// A promise is known to be missed once that was told: just after it was due.
absl::StatusOr<absl::Time> LastKnown(
    storage::Reading& reading, ConversationId conversation,
    const std::vector<TimelineEvent>& timeline) {
  SANAD_ASSIGN_OR_RETURN(const auto told, LoadTold(reading, conversation));
  absl::Time last = absl::InfinitePast();
  for (const TimelineEvent& event : timeline) last = std::max(last, event.at);
  for (const Telling& telling : told) {
    last = std::max(last, telling.at + absl::Microseconds(1));
  }
  return last;
}

absl::Status AddPromises(storage::Reading& reading, const Levels& levels,
                         const Conversation& root,
                         const std::vector<TimelineEvent>& timeline,
                         std::vector<FigureFact>& facts) {
  SANAD_ASSIGN_OR_RETURN(
      const auto subjects,
      AllOf<SubjectSince>(reading, kPrimary, {Cell::Integer(root.id.value)}));
  if (subjects.empty()) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const auto terms,
                         levels.TermsOf(reading, subjects, root.channel));
  SANAD_ASSIGN_OR_RETURN(const absl::Time last,
                         LastKnown(reading, root.id, timeline));
  for (const SlaOutcome& outcome : SlaOutcomes(timeline, terms, last)) {
    facts.push_back({.conversation = root.id,
                     .figure = FigureOf(outcome.clock),
                     .number = outcome.number,
                     .at = outcome.at,
                     .inbox = root.inbox,
                     .amount = outcome.kept ? 1 : 0});
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<FigureFact>> FactsOf(
    storage::Reading& reading, const Levels& levels,
    const std::vector<Conversation>& tree) {
  SANAD_ASSIGN_OR_RETURN(const auto moments, LoadMoments(reading, tree));
  std::vector<TimelineEvent> timeline;
  timeline.reserve(moments.size());
  for (const Moment& moment : moments) timeline.push_back(moment.event);
  std::vector<FigureFact> facts;
  const Conversation& root = tree.front();
  SANAD_ASSIGN_OR_RETURN(const auto calendars,
                         levels.CalendarsOf(reading, root.inbox));
  for (const auto& measured : metrics::FactsOf(timeline, calendars)) {
    facts.push_back(FactOf(root, measured));
  }
  SANAD_RETURN_IF_ERROR(AddPromises(reading, levels, root, timeline, facts));
  SANAD_RETURN_IF_ERROR(AddFeedback(reading, tree, moments, facts));
  std::sort(facts.begin(), facts.end(), IsBefore);
  return facts;
}

}  // namespace

absl::StatusOr<ConversationFacts> ReadFacts(storage::Reading& reading,
                                            ConversationId conversation) {
  ConversationFacts stored = {.subject = {.conversation = conversation}};
  const Cell id = Cell::Integer(conversation.value);
  SANAD_ASSIGN_OR_RETURN(
      auto subject,
      storage::Find(reading, TableFor<FigureSubject>(), kPrimary, {id}));
  if (!subject) return stored;
  stored.subject = *std::move(subject);
  SANAD_ASSIGN_OR_RETURN(stored.facts,
                         AllOf<FigureFact>(reading, kPrimary, {id}));
  return stored;
}

absl::StatusOr<ConversationFacts> MakeFacts(storage::Reading& reading,
                                            const Levels& levels,
                                            ConversationId conversation) {
  ConversationFacts made = {.subject = {.conversation = conversation}};
  SANAD_ASSIGN_OR_RETURN(
      auto row, storage::Find(reading, TableFor<Conversation>(), kPrimary,
                              {Cell::Integer(conversation.value)}));
  if (!row || row->merged_into || row->spam) return made;
  made.subject = {.conversation = conversation,
                  .inbox = row->inbox,
                  .team = row->team,
                  .channel = row->channel,
                  .priority = row->priority,
                  .kind = row->kind,
                  .topic = row->topic};
  SANAD_ASSIGN_OR_RETURN(made.subject.tags, TagsOf(reading, conversation));
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(reading, *std::move(row)));
  SANAD_ASSIGN_OR_RETURN(made.facts, FactsOf(reading, levels, tree));
  return made;
}

}  // namespace sanad
