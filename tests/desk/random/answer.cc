#include "tests/desk/random/answer.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"

namespace sanad::play {
namespace {

std::string Moment(const std::optional<absl::Time>& at) {
  return at ? absl::StrCat(absl::ToUnixMicros(*at)) : "-";
}

template <class Enum>
int Number(Enum value) {
  return static_cast<int>(value);
}

// Mail ids that the desk made are known only where the mail was composed.
std::string MailIdOf(const Message& message) {
  if (message.author_kind == ActorKind::kCustomer) return message.mail_id;
  return message.mail_id.empty() ? "" : "ours";
}

// Mail programs end texts with lines of nothing.
std::string TextOf(const Message& message) {
  return std::string(absl::StripTrailingAsciiWhitespace(message.text));
}

std::string Describe(const Participant& participant) {
  return absl::StrCat("customer ", participant.customer.value, " in ",
                      participant.conversation.value,
                      participant.trusted ? " trusted" : "", " since ",
                      Moment(participant.joined_at));
}

std::string Describe(const Assignment& assignment) {
  return absl::StrCat("assignment ", assignment.number, " agent ",
                      assignment.agent.value, " team ", assignment.team.value,
                      " from ", Moment(assignment.at), " to ",
                      Moment(assignment.until));
}

}  // namespace

std::string ToText(const Outcome& outcome) {
  return outcome.refusal + (outcome.answer.empty() ? "" : ": ") +
         outcome.answer;
}

std::string Describe(const Conversation& c) {
  return absl::StrCat("conversation ", c.id.value, " version ", c.version,
                      " inbox ", c.inbox.value, " customer ", c.customer.value,
                      " ", std::string(NameOf(c.status, Language::kEnglish)),
                      " priority ", Number(c.priority), " waiting ",
                      Moment(c.waiting_since), " snoozed ",
                      Moment(c.snoozed_until), c.spam ? " spam" : "", " agent ",
                      c.assignee.value, " team ", c.team.value) +
         absl::StrCat(" kind ", Number(c.kind), " stage ", Number(c.stage),
                      " channel ", Number(c.channel), " subject \"", c.subject,
                      "\" topic \"", c.topic, "\" reference ", c.reference,
                      " created ", Moment(c.created_at), " activity ",
                      Moment(c.last_activity_at), " first reply ",
                      Moment(c.first_reply_at), " last reply ",
                      Moment(c.last_reply_at)) +
         absl::StrCat(" customer wrote ", Moment(c.last_customer_message_at),
                      " resolved ", Moment(c.resolved_at), " closed ",
                      Moment(c.closed_at), " messages ", c.messages,
                      " replies ", c.replies, " reopens ", c.reopens, " root ",
                      c.root.value, " merged into ", c.merged_into.value,
                      " follows ", c.follows.value, " repeats ", c.repeats);
}

std::string Describe(const Message& m) {
  return absl::StrCat("message ", m.id.value, " of ", m.conversation.value,
                      " by ", Number(m.author_kind), " ", m.author, " visible ",
                      Number(m.visibility), " channel ", Number(m.channel),
                      " automatic ", Number(m.automatic), m.spam ? " spam" : "",
                      " at ", Moment(m.at), " happened ",
                      Moment(m.happened_at)) +
         absl::StrCat(" subject \"", m.subject, "\" text \"", TextOf(m),
                      "\" sender ",
                      m.sender.masked() ? "masked" : m.sender.clear(), " id ",
                      MailIdOf(m), " inbox ", m.inbox.value, " joined by ",
                      Number(m.joined_by), " through ", m.joined_through.value);
}

std::string Describe(const MessageReceipt& receipt) {
  return absl::StrCat("message ", receipt.message.value, " in conversation ",
                      receipt.conversation.value, " version ", receipt.version);
}

std::string Describe(const Arrival& arrival) {
  return absl::StrCat("message ", arrival.message.value, " in conversation ",
                      arrival.conversation.value, " of customer ",
                      arrival.customer.value, " joined by ",
                      Number(arrival.joined_by), " automatic ",
                      Number(arrival.automatic));
}

std::string Describe(const Feedback& feedback) {
  return absl::StrCat("feedback ", feedback.id.value, " of conversation ",
                      feedback.conversation.value, " by ",
                      feedback.customer.value, " for agent ",
                      feedback.agent.value, " rating ", feedback.rating, " ",
                      feedback.comment, " at ", Moment(feedback.at));
}

std::string Describe(const TeamMember& member) {
  return absl::StrCat("agent ", member.agent.value, " and team ",
                      member.team.value);
}

std::string Describe(const Agent& agent) {
  return absl::StrCat("agent ", agent.id.value, " ", agent.name, " version ",
                      agent.version, agent.active ? " active" : " inactive");
}

std::string Describe(const Inbox& inbox) {
  return absl::StrCat("inbox ", inbox.id.value, " ", inbox.name, " version ",
                      inbox.version, " follow-up ", Number(inbox.follow_up),
                      " repeats ", Number(inbox.repeats), " within ",
                      absl::FormatDuration(inbox.repeat_window),
                      inbox.repeats_open_only ? " if open" : "");
}

std::string Describe(const AgentLoad& load) {
  return absl::StrCat(Describe(load.agent), " open ", load.open, " pending ",
                      load.pending, " on hold ", load.on_hold);
}

std::string Describe(const ConversationRow& row) {
  return row.customer_name + ": " + Describe(row.conversation);
}

// No answer tells which id a tag got.
std::string Describe(const Event& event) {
  const bool made = event.kind == EventKind::kTagCreated;
  const bool put =
      event.kind == EventKind::kTagged || event.kind == EventKind::kUntagged;
  return absl::StrCat("event ", event.number, " ",
                      std::string(NameOf(event.kind, Language::kEnglish)),
                      " stream ", Number(event.stream), " subject ",
                      made ? 0 : event.subject, " object ",
                      put ? 0 : event.object, " by ", Number(event.actor_kind),
                      " ", event.actor, " at ", Moment(event.at), " happened ",
                      Moment(event.happened_at));
}

std::string Describe(const LinkedConversation& link) {
  return absl::StrCat("link to ", link.conversation.value, " kind ",
                      Number(link.kind), " \"", link.subject, "\" status ",
                      Number(link.status));
}

std::string Describe(const TimelineItem& item) {
  return absl::StrCat(Describe(item.event), " named ", item.actor_name, " ",
                      item.message ? Describe(*item.message) : "no message",
                      " attachments ", item.attachments.size());
}

std::string DescribeView(const ConversationView& view,
                         std::vector<std::string> tags,
                         std::vector<std::string> fields) {
  std::sort(tags.begin(), tags.end());
  std::sort(fields.begin(), fields.end());
  std::string text = absl::StrCat(
      Describe(view.conversation), " of ", view.customer_name, " tags ",
      absl::StrJoin(tags, ","), " fields ", absl::StrJoin(fields, ","));
  std::vector<std::string> parts;
  for (const auto& one : view.participants) parts.push_back(Describe(one));
  std::sort(parts.begin(), parts.end());
  for (const auto& one : parts) text += "\n    " + one;
  for (const auto& one : view.assignments) text += "\n    " + Describe(one);
  for (const auto id : view.merged) absl::StrAppend(&text, " with ", id.value);
  for (const auto& one : view.links) text += "\n    " + Describe(one);
  return text;
}

}  // namespace sanad::play
