#include "desk/verify/conversation_rules.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "desk/attachments.h"
#include "desk/tables.h"
#include "fmt/format.h"
#include "model/conversation_life.h"
#include "model/said.h"

namespace sanad {
namespace {

// Nobody waits in a conversation that is done, nor, until they write again,
// after it was opened once more by hand. Who waits in one that was merged
// into it may have been answered since.
bool WaitingHolds(const Conversation& conversation, const Said& own,
                  const std::vector<Conversation>& children) {
  const auto& waiting = conversation.waiting_since;
  if (!waiting) {
    return own.unanswered.empty() || IsDone(conversation.status) ||
           conversation.reopens > 0;
  }
  const bool since_own = std::find(own.unanswered.begin(), own.unanswered.end(),
                                   *waiting) != own.unanswered.end();
  return !IsDone(conversation.status) &&
         (since_own || std::any_of(children.begin(), children.end(),
                                   [&](const Conversation& child) {
                                     return child.waiting_since == waiting;
                                   }));
}

// Names the columns of one conversation.
class Judge {
 public:
  Judge(const Conversation& conversation, Findings& findings)
      : name_(RowName(TableFor<Conversation>(), &conversation)),
        findings_(findings) {}

  void Column(std::string_view column, bool holds, std::string what) {
    if (!holds) findings_.Add(ColumnName(name_, column), std::move(what));
  }
  void Whole(bool holds, std::string what) {
    if (!holds) findings_.Add(name_, std::move(what));
  }

 private:
  std::string name_;
  Findings& findings_;
};

// `said` in the conversation and in all that was merged into it, `own` in it
// alone.
void CheckSaid(const Conversation& c, const Said& said, const Said& own,
               const std::vector<Conversation>& children, Judge& judge) {
  constexpr char kMoment[] = "it is not the moment that the messages say";
  const Conversation right = WithSaid(c, said);
  judge.Column(
      "messages", c.messages == right.messages,
      fmt::format("it is {}, there are {}", c.messages, right.messages));
  judge.Column("replies", c.replies == right.replies,
               fmt::format("it is {}, there are {}", c.replies, right.replies));
  judge.Column("repeats", c.repeats == right.repeats,
               fmt::format("it is {}, there are {}", c.repeats, right.repeats));
  judge.Column("last_activity_at", c.last_activity_at == right.last_activity_at,
               kMoment);
  judge.Column("first_reply_at", c.first_reply_at == right.first_reply_at,
               kMoment);
  judge.Column("last_reply_at", c.last_reply_at == right.last_reply_at,
               kMoment);
  judge.Column("last_customer_message_at",
               c.last_customer_message_at == right.last_customer_message_at,
               kMoment);
  judge.Column("waiting_since", WaitingHolds(c, own, children), kMoment);
}

void CheckStatus(const Conversation& c, Judge& judge) {
  judge.Column("resolved_at", c.resolved_at.has_value() == IsDone(c.status),
               "it does not go with the status");
  judge.Column(
      "closed_at",
      c.closed_at.has_value() == (c.status == ConversationStatus::kClosed),
      "it does not go with the status");
}

// Only what is not done is snoozed; only of what is done the customer is
// asked, and then waited for until they agree, by a word or by silence. What
// they end unasked is confirmed as well.
void CheckWaiting(const Conversation& c, Judge& judge) {
  constexpr char kStatus[] = "it does not go with the status";
  const bool closed = c.status == ConversationStatus::kClosed;
  judge.Column("snoozed_until", !c.snoozed_until || !IsDone(c.status), kStatus);
  judge.Column("confirmation_asked_at",
               !c.confirmation_asked_at || IsDone(c.status), kStatus);
  judge.Column("confirmed_at", !c.confirmed_at || closed, kStatus);
  const bool waits = !closed && c.confirmation_asked_at.has_value();
  const bool agreed = closed && c.closes_at == c.closed_at;
  judge.Column("closes_at",
               waits ? c.closes_at.has_value() : !c.closes_at || agreed,
               kStatus);
}

// Only the last assignment may still go on. Before the first, the team is
// that of the inbox.
void CheckAssignments(const ConversationCase& whole, Judge& judge) {
  const auto& assignments = whole.assignments;
  for (size_t i = 0; i < assignments.size(); ++i) {
    const bool last = i + 1 == assignments.size();
    judge.Whole(
        assignments[i].number == static_cast<int64_t>(i) + 1 &&
            (last || assignments[i].until.has_value()),
        fmt::format("its assignment {} is out of turn", assignments[i].number));
  }
  const bool open = !assignments.empty() && !assignments.back().until;
  const Assignment present = open ? assignments.back() : Assignment{};
  constexpr char kOther[] = "it is not that of the open assignment";
  const Conversation& c = whole.conversation;
  judge.Column("assignee", c.assignee == present.agent, kOther);
  judge.Column("team", assignments.empty() || c.team == present.team, kOther);
}

bool TakesPart(const ConversationCase& whole, CustomerId customer) {
  return std::any_of(
      whole.participants.begin(), whole.participants.end(),
      [&](const Participant& p) { return p.customer == customer; });
}

void CheckParticipants(const ConversationCase& whole, Judge& judge) {
  judge.Whole(TakesPart(whole, whole.conversation.customer),
              "its customer takes no part");
  for (const Message& message : whole.messages) {
    judge.Whole(message.author_kind != ActorKind::kCustomer ||
                    TakesPart(whole, {message.author}),
                fmt::format("the author of its message {} takes no part",
                            message.id.value));
  }
}

void CheckAttachments(const ConversationCase& whole, Judge& judge) {
  for (const Attachment& attachment : whole.attachments) {
    const Message* message = whole.Find(attachment.message);
    judge.Whole(message != nullptr,
                fmt::format("its attachment {} is of no message of it",
                            attachment.id.value));
    judge.Whole(!message || attachment.customer ==
                                ScopeOf(*message, whole.conversation),
                fmt::format("its attachment {} is kept for another customer",
                            attachment.id.value));
  }
}

}  // namespace

const Message* ConversationCase::Find(MessageId id) const {
  const auto found =
      std::lower_bound(messages.begin(), messages.end(), id,
                       [](const Message& message, MessageId sought) {
                         return message.id < sought;
                       });
  return found != messages.end() && found->id == id ? &*found : nullptr;
}

void CheckConversation(const ConversationCase& whole, Findings& findings) {
  Judge judge(whole.conversation, findings);
  if (!whole.is_parent) {
    const Said said = HearAll(whole.messages);
    CheckSaid(whole.conversation, said, said, {}, judge);
  }
  CheckStatus(whole.conversation, judge);
  CheckWaiting(whole.conversation, judge);
  CheckAssignments(whole, judge);
  CheckParticipants(whole, judge);
  CheckAttachments(whole, judge);
}

void CheckMerged(const MergedCase& whole, Findings& findings) {
  Judge judge(whole.conversation, findings);
  CheckSaid(whole.conversation, HearAll(whole.all), HearAll(whole.own),
            whole.children, judge);
}

}  // namespace sanad
