#include "benchmarks/sample_desk.h"

#include <algorithm>

#include "absl/time/clock.h"
#include "base/digest.h"
#include "fmt/format.h"
#include "sanad/limits.h"

namespace sanad::bench {
namespace {

constexpr char kText[] =
    "السلام عليكم ورحمة الله، طلبت قبل أسبوع طردًا من المتجر برقم {} وقيل لي "
    "إنه يصل خلال ثلاثة أيام، ولم يصل حتى الآن. أرجو أن تخبروني أين هو.\r\n"
    "Thank you for looking into it.";

std::string Address(int64_t number) {
  return fmt::format("hana{}@example.com", number);
}

std::string MailId(int64_t number) {
  return fmt::format("20260104.{:012}@example.com", number);
}

}  // namespace

SampleDesk MakeDesk(const Store& store) {
  const Desk desk =
      Desk::Open(store, {.workspace = "bench", .create = true}).value();
  const testing::Team team = testing::MakeTeam(desk);
  const Arrival arrival = desk.AsSystem()
                              .channels()
                              .Receive(ReadyMessage(team.support, -1))
                              .value();
  desk.AsAgent(team.noor)
      .conversations()
      .Reply({.conversation = arrival.conversation, .text = "أهلاً"})
      .value();
  return {desk, team};
}

Store OpenStore(const std::string& url, Durability durability) {
  return Store::Open(url, {.durability = durability}).value();
}

std::string UrlOf(const std::filesystem::path& file) {
  return "sqlite:" + file.string();
}

void Remove(const std::filesystem::path& file) {
  for (const char* suffix : {"", "-wal", "-shm"}) {
    std::filesystem::remove(file.string() + suffix);
  }
}

std::string RawMail(int64_t number) {
  return fmt::format(
             "Received: from mx.example.com by mail.mersal.example; "
             "Sun, 4 Jan 2026 08:00:00 +0200\r\n"
             "Date: Sun, 4 Jan 2026 07:59:58 +0200\r\n"
             "From: Hana <{}>\r\nTo: support@mersal.example\r\n"
             "Message-ID: <{}>\r\nSubject: "
             "=?utf-8?b?2KPZitmGINi02K3Zhtiq2Yo=?=\r\n"
             "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
             "Content-Transfer-Encoding: 8bit\r\n\r\n",
             Address(number), MailId(number)) +
         fmt::format(kText, number);
}

ReceiveRequest ReadyMessage(InboxId inbox, int64_t number) {
  const std::string text = fmt::format(kText, number);
  std::string source = RawMail(number);
  std::string content_digest = Sha256(source);
  return {.inbox = inbox,
          .channel = Channel::kEmail,
          .sender_kind = IdentityKind::kEmail,
          .sender = Address(number),
          .sender_name = fmt::format("هناء {}", number),
          .subject = "أين شحنتي؟",
          .text = text,
          .reply_text = text,
          .happened_at = absl::FromUnixSeconds(1767506398),
          .mail_id = MailId(number),
          .source = std::move(source),
          .content_digest = std::move(content_digest)};
}

std::vector<ReceiveRequest> ReadyMessages(InboxId inbox, int64_t first,
                                          int64_t count) {
  std::vector<ReceiveRequest> messages;
  messages.reserve(count);
  for (int64_t i = 0; i < count; ++i) {
    messages.push_back(ReadyMessage(inbox, first + i));
  }
  return messages;
}

std::vector<ConversationId> Fill(const Desk& desk,
                                 const std::vector<InboxId>& inboxes,
                                 int64_t conversations) {
  constexpr auto kBatch = static_cast<int64_t>(limits::kActsPerBatch);
  const Session system = desk.AsSystem();
  std::vector<ConversationId> made;
  for (int64_t first = 0; first < conversations; first += kBatch) {
    std::vector<ReceiveRequest> batch;
    for (int64_t i = first; i < std::min(first + kBatch, conversations); ++i) {
      batch.push_back(ReadyMessage(inboxes[i % inboxes.size()], i));
      batch.back().source.clear();
    }
    for (const auto& arrival : system.channels().ReceiveAll(batch)) {
      made.push_back(arrival.value().conversation);
    }
  }
  return made;
}

}  // namespace sanad::bench
