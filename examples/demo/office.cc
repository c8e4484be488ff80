#include "demo/office.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace demo {
namespace {

using namespace sanad;  // NOLINT: an example reads better so

// كريم leaves on Tuesday 6 January 2026 at 16:00 in Cairo.
const absl::Time kEndOfShift = absl::FromUnixSeconds(1767708000);

// What is answered here for the first time is looked at again the next
// morning, on Monday 5 January at 09:00.
constexpr std::string_view kSnoozed = "002-towels-to-riyadh.eml";
const absl::Time kMorning = absl::FromUnixSeconds(1767596400);

// Mails that only say thanks: whoever has the conversation resolves it again.
constexpr std::string_view kThanks[] = {"048-thanks-from-the-soap-maker.eml",
                                        "056-it-came.eml",
                                        "059-the-dress-fits.eml"};

// Replaces every {{reply-to:FILE}} by what `lookup` gives for FILE.
template <class Lookup>
std::string FillIn(std::string raw, Lookup lookup) {
  constexpr std::string_view kOpen = "{{reply-to:";
  constexpr std::string_view kClose = "}}";
  for (size_t at = raw.find(kOpen); at != std::string::npos;
       at = raw.find(kOpen, at)) {
    const size_t end = raw.find(kClose, at);
    const size_t name = at + kOpen.size();
    const std::string id = lookup(raw.substr(name, end - name));
    raw.replace(at, end + kClose.size() - at, id);
    at += id.size();
  }
  return raw;
}

RoleId AgentRole(const Session& system) {
  const std::vector<Role> roles = system.staff().ListRoles().value();
  for (const Role& role : roles) {
    if (role.preset == RolePreset::kAgent) return role.id;
  }
  return {};
}

// The Message-ID in composed mail.
std::string MailIdIn(const std::string& raw) {
  const size_t start = raw.find("Message-ID: <") + 13;
  return raw.substr(start, raw.find('>', start) - start);
}

}  // namespace

Office::Office(const std::string& store_url)
    : store_(Store::Open("memory:").value()),
      desk_(
          Desk::Open(store_, {.workspace = "mersal", .create = true}).value()),
      clock_(std::make_shared<testing::ManualClock>()) {
  store_ = Store::Open(store_url, {.host = {.clock = clock_}}).value();
  desk_ = Desk::Open(store_, {.workspace = "mersal", .create = true}).value();
  const Session system = desk_.AsSystem();
  const RoleId role = AgentRole(system);
  const struct {
    const char *key, *name, *address;
    std::vector<const char*> agents;
  } kInboxes[] = {
      {"support", "الدعم", "support@mersal.example", {"نور", "كريم"}},
      {"billing", "الحسابات", "billing@mersal.example", {"منى", "Daniel"}},
      {"customs", "التخليص الجمركي", "customs@mersal.example", {"طارق"}}};
  for (const auto& declared : kInboxes) {
    const TeamId team = system.staff().AddTeam({declared.name}).value().id;
    const Inbox inbox = system.inboxes()
                            .Create({.name = declared.name,
                                     .address = declared.address,
                                     .team = team,
                                     .language = "ar",
                                     .repeats = Repeats::kSameInbox,
                                     .repeat_window = absl::Hours(12)})
                            .value();
    inboxes_.push_back(inbox);
    inbox_by_name_[declared.key] = inbox.id;
    for (const char* name : declared.agents) {
      agents_[inbox.id].push_back(
          system.staff()
              .AddAgent({.name = name, .role = role, .teams = {team}})
              .value()
              .id);
    }
  }
  Promise();
}

void Office::Promise() {
  const ServiceLevels levels = desk_.AsSystem().service_levels();
  const std::vector<WorkingHours> day = {{"09:00", "17:00"}};
  const CalendarVersion hours =
      levels
          .SaveCalendar({.name = "دوام القاهرة",
                         .time_zone = "Africa/Cairo",
                         .hours = {{"sun", day},
                                   {"mon", day},
                                   {"tue", day},
                                   {"wed", day},
                                   {"thu", day}},
                         .holidays = {{"2026-01-07", "عيد الميلاد المجيد"}}})
          .value();
  const SlaPolicyVersion policy =
      levels
          .SavePolicy({.name = "أساسي",
                       .rules = {{.targets = {.first_response = absl::Hours(4),
                                              .next_response = absl::Hours(8),
                                              .resolution = absl::Hours(24)}}}})
          .value();
  levels.Assign({.policy = policy.id, .calendar = hours.id}).value();
  levels.SetTimeZone({hours.time_zone}).value();
}

ConversationId Office::ConversationOf(const std::string& file) const {
  const auto found = conversations_.find(file);
  return found == conversations_.end() ? ConversationId{} : found->second;
}

void Office::Live(const Happening& happening, const std::string& folder) {
  clock_->Set(happening.at);
  desk_.RunDue().value();
  const std::vector<AgentId>& support = agents_[inbox_by_name_["support"]];
  if (!handed_over_ && happening.at >= kEndOfShift) {
    HandOver(support[1], support[0]);
    handed_over_ = true;
  }
  if (!happening.answer.empty()) {
    Answer(happening);
  } else if (!happening.line.empty()) {
    ReceiveLine(happening);
  } else {
    Receive(happening, folder);
  }
}

void Office::Receive(const Happening& mail, const std::string& folder) {
  const std::string raw =
      FillIn(ReadFile(folder + "/" + mail.file), [&](const std::string& file) {
        return last_mail_id_[ConversationOf(file)];
      });
  const Arrival arrival =
      desk_.AsSystem()
          .channels()
          .ReceiveEmail({.inbox = inbox_by_name_[mail.inbox], .raw = raw})
          .value();
  Note(arrival);
  conversations_.try_emplace(mail.file, arrival.conversation);
  if (std::count(std::begin(kThanks), std::end(kThanks), mail.file) > 0) {
    const Conversation conversation =
        desk_.AsSystem()
            .conversations()
            .Get({.conversation = arrival.conversation})
            .value()
            .conversation;
    desk_.AsAgent(Responsible(conversation))
        .conversations()
        .SetStatus({.conversation = conversation.id,
                    .status = ConversationStatus::kResolved})
        .value();
  }
}

void Office::ReceiveLine(const Happening& line) {
  Note(desk_.AsSystem()
           .channels()
           .Receive({.inbox = inbox_by_name_[line.inbox],
                     .channel = Channel::kChat,
                     .sender_kind = IdentityKind::kEmail,
                     .sender = line.sender,
                     .sender_name = line.name,
                     .text = line.line})
           .value());
}

void Office::Note(const Arrival& arrival) {
  ++joined_[arrival.joined_by];
  if (arrival.joined_by == JoinedBy::kRepeat) {
    repeats_.push_back(arrival.message);
  }
}

AgentId Office::Responsible(const Conversation& conversation) {
  if (conversation.assignee) return conversation.assignee;
  const std::vector<AgentId>& agents = agents_[conversation.inbox];
  const AgentId next = agents[turn_[conversation.inbox]++ % agents.size()];
  desk_.AsAgent(next)
      .conversations()
      .Take({.conversation = conversation.id})
      .value();
  return next;
}

void Office::Answer(const Happening& answer) {
  const ConversationId id = ConversationOf(answer.file);
  const Session system = desk_.AsSystem();
  const Conversation conversation =
      system.conversations().Get({.conversation = id}).value().conversation;
  const AgentId agent = Responsible(conversation);
  const Session session = desk_.AsAgent(agent);
  const MessageReceipt sent =
      session.conversations()
          .Reply({.conversation = id,
                  .text = answer.answer,
                  .then = answer.last_answer ? ConversationStatus::kResolved
                                             : ConversationStatus::kPending})
          .value();
  const ComposedEmail mail =
      system.channels().ComposeEmail({.message = sent.message}).value();
  last_mail_id_[id] = MailIdIn(mail.raw);
  if (answer.file == kSnoozed && clock_->Now() < kMorning) {
    session.conversations()
        .Snooze({.conversation = id, .until = kMorning})
        .value();
  }
  for (const AgentId colleague : agents_[conversation.inbox]) {
    if (collision_ || colleague == agent) continue;
    AnswerTooLate(conversation, colleague, "أهلاً، نتابع شحنتك الآن");
  }
}

void Office::AnswerTooLate(const Conversation& seen, AgentId late,
                           const std::string& text) {
  const Session session = desk_.AsAgent(late);
  const auto refused = session.conversations().Reply(
      {.conversation = seen.id, .text = text, .version = seen.version});
  session.drafts()
      .Save({.conversation = seen.id, .text = text, .version = seen.version})
      .value();
  collision_ = {late, seen.id, Describe(refused.status(), Language::kEnglish)};
}

void Office::HandOver(AgentId from, AgentId to) {
  const Session leaving = desk_.AsAgent(from);
  const Page<ConversationRow> mine =
      leaving.conversations().List({.mine = true}).value();
  for (const ConversationRow& row : mine.rows) {
    const Conversation& conversation = row.conversation;
    leaving.conversations()
        .AddNote({.conversation = conversation.id,
                  .text = "انتهت مناوبتي، أكمل معهم من فضلك",
                  .mentions = {to}})
        .value();
    leaving.conversations()
        .Assign({.conversation = conversation.id,
                 .agent = to,
                 .team = conversation.team})
        .value();
  }
}

}  // namespace demo
