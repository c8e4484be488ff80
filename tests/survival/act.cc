#include "tests/survival/act.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "base/digest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"

namespace sanad::survival {
namespace {

using storage::conformance::Chance;
using test::Office;

// A turn whose tags, topics and statuses repeat, so that some acts find
// nothing to do and some are refused.
template <class T, size_t n>
const T& OneOf(const T (&choices)[n], uint64_t chance) {
  return choices[chance % n];
}

constexpr const char* kTags[] = {"عاجل", "شحن", "جمارك", "vip", "late"};
constexpr ConversationStatus kStatuses[] = {
    ConversationStatus::kOpen, ConversationStatus::kPending,
    ConversationStatus::kOnHold, ConversationStatus::kResolved,
    ConversationStatus::kClosed};
constexpr Priority kPriorities[] = {Priority::kLow, Priority::kNormal,
                                    Priority::kHigh, Priority::kUrgent};

std::string StrangerOf(const Turn& turn) {
  return absl::StrCat("stranger", turn.chance % 12, "@example.net");
}

// Now and then one that fills many pages.
std::vector<NewAttachment> FilesOf(const Turn& turn) {
  Chance chance(turn.chance);
  if (!chance.OneIn(3)) return {};
  const size_t size = chance.OneIn(8) ? 700'000 : 3'000;
  return {{.name = "فاتورة.pdf", .bytes = turn.key + std::string(size, 'p')}};
}

sanad::Conversations Noor(const Office& office) {
  return office.noor().conversations();
}

absl::StatusOr<Receipt> Of(const absl::StatusOr<MessageReceipt>& sent) {
  if (!sent.ok()) return sent.status();
  return Receipt{.conversation = sent->conversation.value,
                 .message = sent->message.value,
                 .version = sent->version};
}

// A duplicate tells where the first one went, but not by what it joined.
absl::StatusOr<Receipt> Of(const absl::StatusOr<Arrival>& arrived) {
  if (!arrived.ok()) return arrived.status();
  return Receipt{.conversation = arrived->conversation.value,
                 .message = arrived->message.value,
                 .customer = arrived->customer.value};
}

absl::StatusOr<Receipt> Of(const absl::StatusOr<Conversation>& changed) {
  if (!changed.ok()) return changed.status();
  return Receipt{.conversation = changed->id.value,
                 .version = changed->version};
}

absl::StatusOr<Receipt> Of(const absl::StatusOr<Customer>& customer) {
  if (!customer.ok()) return customer.status();
  return Receipt{.customer = customer->id.value, .version = customer->version};
}

// --- what comes in --------------------------------------------------------

absl::StatusOr<Receipt> Open(const Office& office, const Turn& turn,
                             const CallOptions& options) {
  return Of(Noor(office).Open({.inbox = office.team().support,
                               .customer = office.team().youssef,
                               .subject = "مكالمة",
                               .text = turn.key,
                               .channel = Channel::kPhone},
                              options));
}

absl::StatusOr<Receipt> ReceiveMail(const Office& office, const Turn& turn,
                                    const CallOptions& options) {
  return Of(office.system().channels().ReceiveEmail(
      {.inbox = office.team().support,
       .raw = sanad::testing::MakeMail(
           {.from = StrangerOf(turn),
            .text = turn.key,
            .message_id = Hex(Sha256(turn.key)) + "@x"})},
      options));
}

absl::StatusOr<Receipt> ReceiveAnswer(const Office& office, const Turn& turn,
                                      const CallOptions& options) {
  return Of(office.system().channels().ReceiveEmail(
      {.inbox = office.team().support,
       .raw = sanad::testing::MakeMail(
           {.from = StrangerOf(turn),
            .text = turn.key,
            .message_id = Hex(Sha256(turn.key)) + "@x",
            .in_reply_to = Hex(Sha256(turn.earlier_key)) + "@x"})},
      options));
}

ReceiveRequest ChatLine(const Office& office, const Turn& turn,
                        const std::string& text) {
  return {.inbox = office.team().support,
          .channel = Channel::kChat,
          .sender_kind = IdentityKind::kEmail,
          .sender = StrangerOf(turn),
          .text = text,
          .content_digest = Sha256(text)};
}

absl::StatusOr<Receipt> ReceiveChat(const Office& office, const Turn& turn,
                                    const CallOptions& options) {
  return Of(office.system().channels().Receive(ChatLine(office, turn, turn.key),
                                               options));
}

// A group has no key: its lines are known by their content. All of them or
// none: what the first is refused for, they all are.
absl::StatusOr<Receipt> ReceiveGroup(const Office& office, const Turn& turn,
                                     const CallOptions& options) {
  std::vector<ReceiveRequest> lines;
  for (int i = 0; i < 5; ++i) {
    lines.push_back(ChatLine(office, turn, absl::StrCat(turn.key, " ", i)));
  }
  const auto arrived = office.system().channels().ReceiveAll(
      lines, {.timeout = options.timeout});
  for (const auto& each : arrived) {
    if (!each.ok()) return each.status();
  }
  return Of(arrived.front());
}

// --- what leaves ----------------------------------------------------------

// What was claimed for this turn: the same again, however often it is asked.
absl::StatusOr<std::vector<ClaimedMessage>> ClaimFor(
    const Office& office, const Turn& turn, const CallOptions& options) {
  return office.system().outbox().Claim(
      {.messages = 1},
      {.idempotency_key = turn.key + " claim", .timeout = options.timeout});
}

absl::StatusOr<Receipt> Send(const Office& office, const Turn& turn,
                             const CallOptions& options) {
  const auto claimed = ClaimFor(office, turn, options);
  if (!claimed.ok()) return claimed.status();
  if (claimed->empty()) return Receipt{};
  const auto sent = office.system().outbox().Acknowledge(
      {claimed->front().message.id, claimed->front().token}, options);
  if (!sent.ok()) return sent.status();
  return Receipt{.message = sent->message.value};
}

absl::StatusOr<Receipt> FailToSend(const Office& office, const Turn& turn,
                                   const CallOptions& options) {
  const auto claimed = ClaimFor(office, turn, options);
  if (!claimed.ok()) return claimed.status();
  if (claimed->empty()) return Receipt{};
  const auto failed =
      office.system().outbox().Fail({.message = claimed->front().message.id,
                                     .token = claimed->front().token,
                                     .permanent = turn.chance % 2 == 0,
                                     .error = turn.key},
                                    options);
  if (!failed.ok()) return failed.status();
  return Receipt{.message = failed->outgoing.message.value};
}

// --- what is done with it -------------------------------------------------

absl::StatusOr<Receipt> Reply(const Office& office, const Turn& turn,
                              const CallOptions& options) {
  return Of(Noor(office).Reply({.conversation = turn.conversation,
                                .text = turn.key,
                                .attachments = FilesOf(turn)},
                               options));
}

absl::StatusOr<Receipt> AddNote(const Office& office, const Turn& turn,
                                const CallOptions& options) {
  return Of(Noor(office).AddNote({.conversation = turn.conversation,
                                  .text = turn.key,
                                  .mentions = {office.team().karim}},
                                 options));
}

absl::StatusOr<Receipt> MarkUnread(const Office& office, const Turn& turn,
                                   const CallOptions& options) {
  const auto reading = office.noor().reading();
  const auto mark = reading.Mark({turn.conversation});
  if (!mark.ok()) return mark.status();
  const auto turned = reading.MarkUnread({turn.conversation}, options);
  if (!turned.ok()) return turned.status();
  return Receipt{.conversation = turned->conversation.value};
}

absl::StatusOr<Receipt> SaveDraft(const Office& office, const Turn& turn,
                                  const CallOptions& options) {
  const auto saved = office.noor().drafts().Save(
      {.conversation = turn.conversation, .text = turn.key}, options);
  if (!saved.ok()) return saved.status();
  return Receipt{.conversation = saved->conversation.value};
}

absl::StatusOr<Receipt> SetStatus(const Office& office, const Turn& turn,
                                  const CallOptions& options) {
  return Of(Noor(office).SetStatus({.conversation = turn.conversation,
                                    .status = OneOf(kStatuses, turn.chance)},
                                   options));
}

absl::StatusOr<Receipt> SetPriority(const Office& office, const Turn& turn,
                                    const CallOptions& options) {
  return Of(
      Noor(office).SetPriority({.conversation = turn.conversation,
                                .priority = OneOf(kPriorities, turn.chance)},
                               options));
}

absl::StatusOr<Receipt> Classify(const Office& office, const Turn& turn,
                                 const CallOptions& options) {
  return Of(Noor(office).Classify(
      {.conversation = turn.conversation, .topic = turn.key}, options));
}

absl::StatusOr<Receipt> AddTag(const Office& office, const Turn& turn,
                               const CallOptions& options) {
  return Of(Noor(office).AddTag(
      {.conversation = turn.conversation, .tag = OneOf(kTags, turn.chance)},
      options));
}

absl::StatusOr<Receipt> RemoveTag(const Office& office, const Turn& turn,
                                  const CallOptions& options) {
  return Of(Noor(office).RemoveTag(
      {.conversation = turn.conversation, .tag = OneOf(kTags, turn.chance)},
      options));
}

absl::StatusOr<Receipt> Assign(const Office& office, const Turn& turn,
                               const CallOptions& options) {
  const AgentId agents[] = {office.team().noor, office.team().karim, {}};
  return Of(Noor(office).Assign({.conversation = turn.conversation,
                                 .agent = OneOf(agents, turn.chance),
                                 .team = office.team().support_team},
                                options));
}

absl::StatusOr<Receipt> Take(const Office& office, const Turn& turn,
                             const CallOptions& options) {
  return Of(office.karim().conversations().Take({turn.conversation}, options));
}

absl::StatusOr<Receipt> Release(const Office& office, const Turn& turn,
                                const CallOptions& options) {
  return Of(
      office.karim().conversations().Release({turn.conversation}, options));
}

absl::StatusOr<Receipt> AddCustomer(const Office& office, const Turn& turn,
                                    const CallOptions& options) {
  return Of(office.system().customers().Create(
      {.name = turn.key,
       .identities = {{IdentityKind::kEmail,
                       Hex(Sha256(turn.key)) + "@example.com", true}}},
      options));
}

constexpr Act kActs[] = {
    {"open", 2, false, &Open},
    {"receive a mail", 3, false, &ReceiveMail},
    {"receive an answer", 3, false, &ReceiveAnswer},
    {"receive a chat line", 3, false, &ReceiveChat},
    {"receive a group of lines", 2, false, &ReceiveGroup},
    {"reply", 5, true, &Reply},
    {kSend, 4, false, &Send},
    {"fail to send", 1, false, &FailToSend},
    {"note", 3, true, &AddNote},
    {"mark as unread", 1, true, &MarkUnread},
    {"keep a draft", 1, true, &SaveDraft},
    {"set the status", 3, true, &SetStatus},
    {"set the priority", 1, true, &SetPriority},
    {"classify", 1, true, &Classify},
    {"tag", 2, true, &AddTag},
    {"untag", 1, true, &RemoveTag},
    {"assign", 2, true, &Assign},
    {"take", 1, true, &Take},
    {"release", 1, true, &Release},
    {"add a customer", 1, false, &AddCustomer},
};

}  // namespace

std::span<const Act> Acts() { return kActs; }

}  // namespace sanad::survival
