// A week of a shipping company goes through sanad: mails arrive in three
// inboxes, agents take, answer, hand over and resolve; then the program
// prints what happened.
//
//   sanad_demo FOLDER [STORE-URL [REPORT-FOLDER]]     default: memory:

#include <cstdio>
#include <map>
#include <string>
#include <utility>

#include "demo/office.h"
#include "demo/report.h"
#include "demo/week.h"
#include "fmt/format.h"
#include "sanad/sanad.h"

namespace {

using namespace sanad;  // NOLINT: an example reads better so

const absl::TimeZone& Cairo() {
  static const absl::TimeZone zone = [] {
    absl::TimeZone loaded;
    absl::LoadTimeZone("Africa/Cairo", &loaded);
    return loaded;
  }();
  return zone;
}

std::string When(absl::Time at) {
  return absl::FormatTime("%a %d %H:%M", at, Cairo());
}

// The first `length` characters of one line.
std::string Brief(std::string text, size_t length) {
  text = text.substr(0, text.find('\n'));
  size_t end = 0;
  for (size_t characters = 0; end < text.size() && characters < length;
       ++characters) {
    do {
      ++end;
    } while (end < text.size() &&
             (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
  }
  return end < text.size() ? text.substr(0, end) + "…" : text;
}

void PrintArrivals(const demo::Office& office) {
  static const std::map<JoinedBy, const char*> kNames = {
      {JoinedBy::kNew, "opened a conversation"},
      {JoinedBy::kMailId, "joined one by its mail ids"},
      {JoinedBy::kToken, "joined one by its subject token"},
      {JoinedBy::kSequel, "opened a sequel"},
      {JoinedBy::kDuplicate, "had been received before"},
      {JoinedBy::kRepeat, "joined the one in which their sender waits"}};
  fmt::print("Mails and lines of the chat\n");
  for (const auto& [by, count] : office.joined()) {
    fmt::print("  {:3} {}\n", count, kNames.at(by));
  }
}

void PrintInbox(const Session& system, const Inbox& inbox) {
  const auto page = system.conversations()
                        .List({.inbox = inbox.id,
                               .statuses = {ConversationStatus::kOpen,
                                            ConversationStatus::kPending,
                                            ConversationStatus::kOnHold,
                                            ConversationStatus::kResolved},
                               .page = {.rows = 100}})
                        .value();
  fmt::print("\n{} <{}>: {} conversations\n", inbox.name, inbox.address,
             page.rows.size());
  for (const ConversationRow& row : page.rows) {
    const Conversation& c = row.conversation;
    fmt::print("  {:>5} {:<9} {:<22} {}{}\n", fmt::format("#{}", c.id.value),
               NameOf(c.status, Language::kEnglish),
               Brief(row.customer_name, 22), Brief(c.subject, 50),
               c.waiting_since
                   ? fmt::format("  (waits since {})", When(*c.waiting_since))
                   : "");
  }
}

void PrintTimeline(const Session& system, ConversationId id) {
  const auto view = system.conversations().Get({.conversation = id}).value();
  fmt::print("\nConversation #{}: {}\n", id.value, view.conversation.subject);
  const auto timeline =
      system.conversations()
          .Timeline({.conversation = id, .page = {.rows = 200}})
          .value();
  for (const TimelineItem& item : timeline.rows) {
    fmt::print("  {}  {} {}", When(item.event.at),
               item.actor_name.empty() ? "sanad" : item.actor_name,
               NameOf(item.event.kind, Language::kEnglish));
    if (item.message) {
      const std::string& text = item.message->reply_text.empty()
                                    ? item.message->text
                                    : item.message->reply_text;
      fmt::print(": {}", Brief(text, 60));
    }
    for (const Attachment& file : item.attachments) {
      fmt::print(" [{}, {} bytes]", file.name, file.size);
    }
    fmt::print("\n");
  }
}

// Somebody who asked by mail, asked again by mail and in the chat.
void PrintRepeats(const demo::Office& office) {
  const Channels channels = office.desk().AsSystem().channels();
  fmt::print("\nWrote again while they waited\n");
  for (const MessageId repeat : office.repeats()) {
    const JoinExplanation why = channels.Explain({repeat}).value();
    fmt::print("  #{}: {}\n", why.conversation.value, why.english);
  }
}

void PrintSnooze(const Session& system, ConversationId id) {
  const auto timeline =
      system.conversations()
          .Timeline({.conversation = id, .page = {.rows = 200}})
          .value();
  fmt::print("\nOut of sight over night: #{}\n", id.value);
  for (const TimelineItem& item : timeline.rows) {
    const Event& event = item.event;
    if (event.kind == EventKind::kSnoozed ||
        event.kind == EventKind::kAwakened) {
      fmt::print("  {} {}\n", When(event.happened_at),
                 NameOf(event.kind, Language::kEnglish));
    }
  }
}

// Two that looked like one matter are merged, and parted again.
void MergeByMistake(const demo::Office& office) {
  const Conversations conversations = office.desk().AsSystem().conversations();
  const ConversationId soap = office.ConversationOf("013-soap-to-amman.eml");
  const ConversationId towels =
      office.ConversationOf("002-towels-to-riyadh.eml");
  const Conversation root =
      conversations.Merge({.conversation = soap, .into = towels}).value();
  fmt::print("\n#{} was merged into #{}, which has {} messages now;",
             soap.value, root.id.value, root.messages);
  const Conversation back =
      conversations.Unmerge({.conversation = soap}).value();
  fmt::print(" that was a mistake: #{} has its {} again\n", back.id.value,
             back.messages);
}

// What is at risk or late now, soonest due first.
void PrintPromises(const demo::Office& office) {
  const Session system = office.desk().AsSystem();
  fmt::print("\nPromises\n");
  for (const Inbox& inbox : office.inboxes()) {
    const auto page =
        system.conversations()
            .List({.inbox = inbox.id, .order = ListOrder::kNextDue})
            .value();
    for (const ConversationRow& row : page.rows) {
      const ServiceLevel level =
          system.service_levels()
              .Judge({.conversation = row.conversation.id})
              .value();
      fmt::print("  {:>5} due {}: first response {}, next {}, resolution {}\n",
                 fmt::format("#{}", row.conversation.id.value),
                 When(*level.next_due), level.first_response.english,
                 level.next_response.english, level.resolution.english);
    }
  }
}

void PrintExplanation(const demo::Office& office, ConversationId id) {
  const ServiceLevel level = office.desk()
                                 .AsSystem()
                                 .service_levels()
                                 .Judge({.conversation = id, .explain = true})
                                 .value();
  fmt::print("\nResolution of #{}: {}\n", id.value, level.resolution.english);
  for (const ExplainedSpan& span : level.resolution.spans) {
    fmt::print("  {}\n  {}\n", span.english, span.arabic);
  }
}

void PrintWhoDidWhat(const Session& system) {
  std::map<int64_t, std::map<EventKind, int>> deeds;
  int64_t after = 0;
  while (true) {
    const auto events = system.events().Read({.after = after}).value();
    if (events.empty()) break;
    for (const Event& event : events) {
      after = event.number;
      if (event.actor_kind == ActorKind::kAgent) {
        ++deeds[event.actor][event.kind];
      }
    }
  }
  fmt::print("\nWho did what\n");
  const auto loads = system.staff().ListLoads().value();
  for (const AgentLoad& load : loads.rows) {
    fmt::print("  {}:", load.agent.name);
    for (const auto& [kind, count] : deeds[load.agent.id.value]) {
      fmt::print(" {} ×{},", NameOf(kind, Language::kEnglish), count);
    }
    fmt::print(" and has {} open, {} pending, {} on hold\n", load.open,
               load.pending, load.on_hold);
  }
}

void PrintCollision(const demo::Office& office) {
  const auto& collision = office.collision();
  if (!collision) return;
  const Session late = office.desk().AsAgent(collision->late);
  fmt::print("\nCollision in #{}\n  told: {}\n", collision->conversation.value,
             collision->told);
  const auto drafts = late.drafts().List().value();
  for (const DraftRow& draft : drafts) {
    fmt::print("  kept: {}\n", draft.text);
  }
}

int Verify(const Desk& desk) {
  const Verification found = desk.Verify().value();
  fmt::print("\nVerified {} events and {} rows: {} findings\n", found.events,
             found.rows, found.findings.size());
  for (const Finding& finding : found.findings) {
    fmt::print("  {}: {}\n", finding.where, finding.what);
  }
  return found.findings.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr,
               "usage: sanad_demo FOLDER [STORE-URL [REPORT-FOLDER]]\n");
    return 2;
  }
  const std::string folder = argv[1];
  demo::Office office(argc > 2 ? argv[2] : "memory:");
  for (const demo::Happening& happening : demo::ReadWeek(folder)) {
    office.Live(happening, folder);
  }
  const Session system = office.desk().AsSystem();
  PrintArrivals(office);
  for (const Inbox& inbox : office.inboxes()) PrintInbox(system, inbox);
  PrintTimeline(system, office.ConversationOf("005-pump-crate-pickup.eml"));
  PrintRepeats(office);
  PrintSnooze(system, office.ConversationOf("002-towels-to-riyadh.eml"));
  PrintPromises(office);
  PrintExplanation(office, office.ConversationOf("005-pump-crate-pickup.eml"));
  PrintCollision(office);
  MergeByMistake(office);
  PrintWhoDidWhat(system);
  demo::PrintReport(system);
  if (argc > 3) demo::WriteReport(system, argv[3]);
  return Verify(office.desk());
}
