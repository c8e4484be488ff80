#include "tests/desk/random/command.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "sanad/testing.h"

namespace sanad::play {
namespace {

std::string Nth(const char* noun, int64_t id) {
  return absl::StrCat(" ", noun, " ", id);
}

// A member, if it says anything.
std::string With(const char* name, const std::string& value) {
  return value.empty() ? "" : absl::StrCat(", ", name, " \"", value, "\"");
}
std::string With(const char* name, int64_t value) {
  return value == 0 ? "" : absl::StrCat(", ", name, " ", value);
}
std::string With(const char* name, const std::vector<std::string>& ids) {
  return With(name, absl::StrJoin(ids, " "));
}

std::string Line(const ConversationId& id) {
  return Nth("conversation", id.value);
}

std::string Line(const ReceiveRequest& request) {
  return absl::StrCat(
      Nth("inbox", request.inbox.value), With("from", request.sender),
      With("named", request.sender_name), With("subject", request.subject),
      With("text", request.text),
      With("channel", static_cast<int64_t>(request.channel)),
      With("automatic", static_cast<int64_t>(request.automatic)),
      With("spam", request.spam), With("id", request.mail_id),
      With("in reply to", request.in_reply_to),
      With("references", request.references), With("tokens", request.tokens),
      With("content", request.content_digest),
      With("happened at", absl::ToUnixSeconds(request.happened_at)));
}

struct Writer {
  std::string operator()(const OpenConversation& r) const {
    return absl::StrCat("open in", Nth("inbox", r.inbox.value), " for",
                        Nth("customer", r.customer.value),
                        With("subject", r.subject), With("text", r.text),
                        With("channel", static_cast<int64_t>(r.channel)),
                        With("priority", static_cast<int64_t>(r.priority)));
  }
  std::string operator()(const ReceiveRequest& r) const {
    return "receive in" + Line(r);
  }
  std::string operator()(const RawMail& r) const {
    return "mail to" + Line(r.read) + With("trace", r.trace);
  }
  std::string operator()(const ReplyRequest& r) const {
    return absl::StrCat("reply in", Line(r.conversation), With("text", r.text),
                        With("channel", static_cast<int64_t>(r.channel)),
                        With("then", static_cast<int64_t>(r.then)),
                        With("version", r.version));
  }
  std::string operator()(const NoteRequest& r) const {
    std::string line =
        absl::StrCat("note in", Line(r.conversation), With("text", r.text));
    for (const AgentId id : r.mentions) line += With("mention", id.value);
    return line;
  }
  std::string operator()(const StatusRequest& r) const {
    return absl::StrCat("set the status of", Line(r.conversation),
                        With("to", static_cast<int64_t>(r.status)),
                        With("version", r.version));
  }
  std::string operator()(const PriorityRequest& r) const {
    return absl::StrCat("set the priority of", Line(r.conversation),
                        With("to", static_cast<int64_t>(r.priority)),
                        With("version", r.version));
  }
  std::string operator()(const ClassifyRequest& r) const {
    std::string line = absl::StrCat("classify", Line(r.conversation));
    if (r.kind) absl::StrAppend(&line, ", kind ", static_cast<int>(*r.kind));
    if (r.stage) absl::StrAppend(&line, ", stage ", static_cast<int>(*r.stage));
    if (r.topic) absl::StrAppend(&line, ", topic \"", *r.topic, "\"");
    if (r.reference) absl::StrAppend(&line, ", reference ", *r.reference);
    return line + With("version", r.version);
  }
  std::string operator()(const AddTag& r) const {
    return absl::StrCat("tag", Line(r.conversation), With("as", r.tag));
  }
  std::string operator()(const RemoveTag& r) const {
    return absl::StrCat("untag", Line(r.conversation), With("as", r.tag));
  }
  std::string operator()(const SetFieldRequest& r) const {
    return absl::StrCat("set a field of", Line(r.conversation),
                        With("field", r.field), With("value", r.value));
  }
  std::string operator()(const AssignRequest& r) const {
    return absl::StrCat("assign", Line(r.conversation),
                        With("agent", r.agent.value),
                        With("team", r.team.value), With("version", r.version));
  }
  std::string operator()(const Take& r) const {
    return "take" + Line(r.conversation);
  }
  std::string operator()(const Release& r) const {
    return "release" + Line(r.conversation);
  }
  std::string operator()(const MergeRequest& r) const {
    return absl::StrCat("merge", Line(r.conversation), " into", Line(r.into),
                        With("version", r.version),
                        With("its version", r.into_version));
  }
  std::string operator()(const UnmergeRequest& r) const {
    return absl::StrCat("unmerge", Line(r.conversation),
                        With("version", r.version));
  }
  std::string operator()(const SplitRequest& r) const {
    std::string line =
        absl::StrCat("split", Line(r.conversation), With("subject", r.subject),
                     With("version", r.version));
    for (const MessageId id : r.messages) line += With("message", id.value);
    return line;
  }
  std::string operator()(const MoveRequest& r) const {
    return absl::StrCat("move", Line(r.conversation), " to",
                        Nth("inbox", r.inbox.value),
                        With("version", r.version));
  }
  std::string operator()(const LinkRequest& r) const {
    return absl::StrCat("link", Line(r.conversation), " to", Line(r.to));
  }
  std::string operator()(const Unlink& r) const {
    return absl::StrCat("unlink", Line(r.conversation), " from", Line(r.to));
  }
  std::string operator()(const Withdraw& r) const {
    return absl::StrCat("take back", With("message", r.message.value));
  }
  std::string operator()(const FeedbackRequest& r) const {
    return absl::StrCat("rate", Line(r.conversation), " with ", r.rating,
                        With("comment", r.comment));
  }
  std::string operator()(const Join& r) const {
    return absl::StrCat("put", Nth("agent", r.agent.value), " into",
                        Nth("team", r.team.value));
  }
  std::string operator()(const Leave& r) const {
    return absl::StrCat("take", Nth("agent", r.agent.value), " out of",
                        Nth("team", r.team.value));
  }
  std::string operator()(const UpdateAgent& r) const {
    return absl::StrCat(r.active.value_or(true) ? "activate" : "deactivate",
                        Nth("agent", r.agent.value));
  }
  std::string operator()(const UpdateInbox& r) const {
    return absl::StrCat(
        "change", Nth("inbox", r.inbox.value),
        With("follow-up", static_cast<int64_t>(r.follow_up.value())),
        With("repeats", static_cast<int64_t>(r.repeats.value())), ", within ",
        absl::FormatDuration(r.repeat_window.value()),
        r.repeats_open_only.value() ? ", if open" : "");
  }
  std::string operator()(const Wait& r) const {
    return "wait " + absl::FormatDuration(r.by);
  }
};

std::string AutomaticHeader(Automatic automatic) {
  switch (automatic) {
    case Automatic::kAutoReply:
      return "Auto-Submitted: auto-replied\r\n";
    case Automatic::kBounce:
      return "X-Failed-Recipients: support@mersal.example\r\n";
    case Automatic::kBulk:
      return "Precedence: bulk\r\n";
    default:
      return "";
  }
}

}  // namespace

std::string BytesOf(const RawMail& mail) {
  const ReceiveRequest& read = mail.read;
  std::string headers = AutomaticHeader(read.automatic);
  if (!read.references.empty()) {
    // There the nearest stands last.
    headers += "References:";
    for (auto id = read.references.rbegin(); id != read.references.rend();
         ++id) {
      headers += " <" + *id + ">";
    }
    headers += "\r\n";
  }
  const std::string from = read.sender_name.empty()
                               ? read.sender
                               : read.sender_name + " <" + read.sender + ">";
  return mail.trace +
         testing::MakeMail({.from = from,
                            .subject = read.subject,
                            .text = read.text,
                            .message_id = read.mail_id,
                            .in_reply_to = read.in_reply_to.empty()
                                               ? ""
                                               : read.in_reply_to.front(),
                            .headers = headers});
}

std::string ToText(Actor actor) {
  switch (actor.kind) {
    case ActorKind::kAgent:
      return "agent" + std::string(" ") + std::to_string(actor.id);
    case ActorKind::kCustomer:
      return "customer " + std::to_string(actor.id);
    default:
      return "the system";
  }
}

std::string ToText(const Request& request) {
  return std::visit(Writer(), request);
}

std::string ToText(const Command& command) {
  return absl::StrCat("as ", ToText(command.actor), ": ",
                      ToText(command.request), With("key", command.key));
}

}  // namespace sanad::play
