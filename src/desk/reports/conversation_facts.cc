#include "desk/reports/conversation_facts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "desk/act.h"
#include "desk/conversation_moments.h"
#include "desk/merge_tree.h"
#include "metrics/facts.h"
#include "sanad/metrics.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr int64_t kLowestGoodRating = 4;

// The calendars by which working time in the inbox counts: none, so that all
// time is working time.
std::vector<CalendarInForce> CalendarsOf(InboxId) { return {}; }

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

// Ratings stay with the agent to whom they were given.
void AddRating(const Conversation& root, const Feedback& feedback,
               std::vector<FigureFact>& facts) {
  FigureFact fact = {.conversation = root.id,
                     .figure = FigureKind::kRating,
                     .number = feedback.id.value,
                     .at = feedback.at,
                     .inbox = root.inbox,
                     .agent = feedback.agent,
                     .amount = feedback.rating};
  facts.push_back(fact);
  if (feedback.rating < kLowestGoodRating) return;
  fact.figure = FigureKind::kSatisfied;
  fact.amount = 0;
  facts.push_back(fact);
}

absl::Status AddRatings(storage::Reading& reading,
                        const std::vector<Conversation>& tree,
                        std::vector<FigureFact>& facts) {
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(
        const auto given,
        AllOf<Feedback>(reading, feedback_index::kByConversation,
                        {Cell::Integer(row.id.value)}));
    for (const Feedback& feedback : given) {
      AddRating(tree.front(), feedback, facts);
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<FigureFact>> FactsOf(
    storage::Reading& reading, const std::vector<Conversation>& tree) {
  SANAD_ASSIGN_OR_RETURN(const auto moments, LoadMoments(reading, tree));
  std::vector<TimelineEvent> timeline;
  for (const Moment& moment : moments) timeline.push_back(moment.event);
  std::vector<FigureFact> facts;
  const Conversation& root = tree.front();
  for (const auto& measured :
       metrics::FactsOf(timeline, CalendarsOf(root.inbox))) {
    facts.push_back(FactOf(root, measured));
  }
  SANAD_RETURN_IF_ERROR(AddRatings(reading, tree, facts));
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
  SANAD_ASSIGN_OR_RETURN(made.facts, FactsOf(reading, tree));
  return made;
}

}  // namespace sanad
