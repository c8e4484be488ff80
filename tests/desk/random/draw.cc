#include "tests/desk/random/draw.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/desk/random/draw_mail.h"

namespace sanad::play {
namespace {

using Status = ConversationStatus;

constexpr int64_t kNobody = 999'999'999;

// One of the newest, so that what is older may fall away and the choice
// stays.
template <class Id>
Id OneOfTheNewest(Chance& chance, const std::vector<Id>& ids, int64_t most) {
  const auto count = static_cast<int64_t>(ids.size());
  return ids[count - 1 - chance.Below(std::min(count, most))];
}

// One that was merged, if there is any.
ConversationId DrawMerged(Chance& chance, const Model& model) {
  std::vector<ConversationId> merged;
  for (const ConversationId id : model.Conversations()) {
    if (model.Find(id).merged_into) merged.push_back(id);
  }
  return merged.empty() ? ConversationId{kNobody}
                        : OneOfTheNewest(chance, merged, 6);
}

std::string DrawText(Chance& chance) {
  static const std::vector<std::string> texts = {
      "أهلاً، شحنتك في الطريق", "Your parcel is at the customs",
      "نحتاج إلى صورة الفاتورة", "Please send the invoice again"};
  return chance.OneIn(25) ? "" : chance.Of(texts);
}

// What is resolved is mostly closed next: few would be, by chance alone.
Status DrawStatus(Chance& chance, const Model& model, ConversationId id) {
  if (chance.OneIn(25)) return Status::kNone;
  const bool resolved = model.Find(id).status == Status::kResolved;
  if (resolved && !chance.OneIn(3)) return Status::kClosed;
  return chance.OneIn(3) ? Status::kResolved
                         : static_cast<Status>(1 + chance.Below(5));
}

Priority DrawPriority(Chance& chance) {
  return static_cast<Priority>(chance.OneIn(20) ? 5 : 1 + chance.Below(4));
}

Channel DrawChannel(Chance& chance) {
  return chance.OneIn(4) ? Channel::kChat : Channel::kEmail;
}

AgentId DrawAgent(Chance& chance, const Model& model) {
  return chance.OneIn(20) ? AgentId{kNobody}
                          : chance.Of(model.office().agents).id;
}

TeamId DrawTeam(Chance& chance, const Model& model) {
  const testing::Team& team = model.office().team;
  return chance.OneIn(3) ? team.billing_team : team.support_team;
}

// Mostly none; else the present one or one that is past.
int64_t DrawVersion(Chance& chance, const Model& model, ConversationId id) {
  if (!chance.OneIn(4)) return 0;
  const int64_t present = model.VersionOf(id);
  return chance.OneIn(3) ? present - 1 : present;
}

ClassifyRequest DrawClassify(Chance& chance, const Model& model,
                             ConversationId id) {
  ClassifyRequest request{.conversation = id,
                          .version = DrawVersion(chance, model, id)};
  if (chance.OneIn(2)) {
    request.kind = static_cast<ConversationKind>(1 + chance.Below(4));
  }
  if (chance.OneIn(3)) {
    request.stage = static_cast<DealingStage>(1 + chance.Below(3));
  }
  if (chance.OneIn(2)) request.topic = chance.OneIn(2) ? "جمارك" : "refunds";
  if (chance.OneIn(4)) request.reference = "order-7";
  return request;
}

SetFieldRequest DrawField(Chance& chance, ConversationId id) {
  static const std::vector<std::pair<std::string, std::string>> values = {
      {"waybill", "EG-1001"}, {"waybill", ""},        {"weight", "12.5"},
      {"weight", "ثقيلة"},    {"insured", "true"},    {"insured", "نعم"},
      {"due", "2026-01-31"},  {"due", "2026-02-31"},  {"port", "jeddah"},
      {"port", "rotterdam"},  {"port", "aqaba"},      {"port", ""},
      {"colour", "أحمر"},     {"waybill", "EG-1002"}, {"", "EG-1001"},
      {"insured", "false"}};
  const auto& [field, value] = chance.Of(values);
  return {.conversation = id, .field = field, .value = value};
}

TagRequest DrawTag(Chance& chance, ConversationId id) {
  static const std::vector<std::string> tags = {"تأخير", "vip",    "customs",
                                                "تالف",  "refund", ""};
  return {.conversation = id, .tag = chance.Of(tags)};
}

NoteRequest DrawNote(Chance& chance, const Model& model, ConversationId id) {
  NoteRequest request{.conversation = id, .text = DrawText(chance)};
  while (chance.OneIn(3)) {
    request.mentions.push_back(DrawAgent(chance, model));
  }
  return request;
}

OpenConversation DrawOpen(Chance& chance, const Model& model) {
  return {.inbox = DrawInbox(chance, model),
          .customer = DrawCustomer(chance, model),
          .subject = chance.OneIn(2) ? "Parcel 17" : "الشحنة 17",
          .text = chance.OneIn(3) ? "" : DrawText(chance),
          .channel = chance.OneIn(2) ? Channel::kPhone : Channel::kEmail,
          .priority = DrawPriority(chance)};
}

AssignRequest DrawAssign(Chance& chance, const Model& model,
                         ConversationId id) {
  AssignRequest request{.conversation = id,
                        .version = DrawVersion(chance, model, id)};
  if (!chance.OneIn(4)) request.agent = DrawAgent(chance, model);
  if (!chance.OneIn(3)) request.team = DrawTeam(chance, model);
  if (chance.OneIn(25)) request.team = {kNobody};
  return request;
}

// What is done to the workspace; seldom, since much hangs on it.
Request DrawManagement(Chance& chance, const Model& model) {
  const AgentId agent = chance.Of(model.office().agents).id;
  switch (chance.Below(4)) {
    case 0:
      return UpdateAgent{.agent = agent, .active = !chance.OneIn(3)};
    case 1:
      return UpdateInbox{.inbox = chance.Of(model.office().inboxes).id,
                         .follow_up = chance.OneIn(2)
                                          ? FollowUp::kReopen
                                          : FollowUp::kNewConversation,
                         .repeats = static_cast<Repeats>(chance.Below(3)),
                         .repeat_window = absl::Minutes(90 * chance.Below(4)),
                         .repeats_open_only = chance.OneIn(3)};
    case 2:
      return Leave{{.team = DrawTeam(chance, model), .agent = agent}};
    default:
      return Join{{.team = DrawTeam(chance, model), .agent = agent}};
  }
}

Wait DrawWait(Chance& chance) {
  static const std::vector<absl::Duration> lengths = {
      absl::Seconds(1), absl::Minutes(5), absl::Hours(3), absl::Hours(30),
      absl::Hours(24 * 6)};
  return {chance.Of(lengths)};
}

FeedbackRequest DrawFeedback(Chance& chance, ConversationId id) {
  return {.conversation = id,
          .rating = chance.OneIn(4) ? chance.Below(8) : 1 + chance.Below(5),
          .comment = chance.OneIn(2) ? "شكرًا" : "slow"};
}

SplitRequest DrawSplit(Chance& chance, const Model& model, ConversationId id) {
  SplitRequest request{.conversation = id,
                       .subject = chance.OneIn(2) ? "الفاتورة" : "",
                       .version = DrawVersion(chance, model, id)};
  const auto messages = model.MessagesIn(id);
  for (const MessageId message : messages) {
    if (chance.OneIn(3)) request.messages.push_back(message);
  }
  if (chance.OneIn(20)) request.messages.push_back({kNobody});
  return request;
}

// What is done to two conversations, or to one that becomes two.
Request DrawRelation(Chance& chance, const Model& model) {
  const ConversationId id = DrawConversation(chance, model);
  const ConversationId other = DrawConversation(chance, model);
  switch (chance.Below(8)) {
    case 0:
    case 1:
      return MergeRequest{.conversation = id,
                          .into = other,
                          .version = DrawVersion(chance, model, id)};
    case 2:
    case 3:
      return UnmergeRequest{
          .conversation = chance.OneIn(8) ? id : DrawMerged(chance, model)};
    case 4:
      return MoveRequest{.conversation = id,
                         .inbox = DrawInbox(chance, model),
                         .version = DrawVersion(chance, model, id)};
    case 5:
    case 6:
      if (chance.OneIn(3)) return Unlink{{.conversation = id, .to = other}};
      return LinkRequest{.conversation = id, .to = other};
    default:
      return DrawSplit(chance, model, id);
  }
}

// Mostly a young one.
Withdraw DrawWithdraw(Chance& chance, const Model& model, ConversationId id) {
  const auto messages = model.MessagesIn(id);
  if (messages.empty() || chance.OneIn(30)) return {{{kNobody}}};
  return {{OneOfTheNewest(chance, messages, 3)}};
}

// What is done to one conversation.
Request DrawWork(Chance& chance, const Model& model) {
  const ConversationId id = DrawConversation(chance, model);
  switch (chance.Below(18)) {
    case 0:
    case 1:
    case 2:
      return ReplyRequest{.conversation = id,
                          .text = DrawText(chance),
                          .channel = DrawChannel(chance),
                          .then = chance.OneIn(2)
                                      ? DrawStatus(chance, model, id)
                                      : Status::kNone,
                          .version = DrawVersion(chance, model, id)};
    case 3:
      return DrawNote(chance, model, id);
    case 4:
    case 5:
    case 6:
      return StatusRequest{.conversation = id,
                           .status = DrawStatus(chance, model, id),
                           .version = DrawVersion(chance, model, id)};
    case 7:
      return PriorityRequest{.conversation = id,
                             .priority = DrawPriority(chance),
                             .version = DrawVersion(chance, model, id)};
    case 8:
      return DrawClassify(chance, model, id);
    case 9:
      return AddTag{DrawTag(chance, id)};
    case 10:
      return RemoveTag{DrawTag(chance, id)};
    case 11:
      return DrawField(chance, id);
    case 12:
      return DrawAssign(chance, model, id);
    case 13:
      return Take{{.conversation = id}};
    case 14:
      return Release{{.conversation = id}};
    case 15:
    case 16:
      return DrawWithdraw(chance, model, id);
    default:
      return DrawFeedback(chance, id);
  }
}

Request DrawRequest(Chance& chance, const Model& model) {
  switch (chance.Below(20)) {
    case 0:
    case 1:
      return DrawMessage(chance, model);
    case 2:
    case 3:
    case 4:
      return DrawMail(chance, model);
    case 5:
      return chance.OneIn(2) ? DrawOpen(chance, model)
                             : DrawManagement(chance, model);
    case 6:
      return DrawWait(chance);
    case 7:
    case 8:
    case 9:
    case 10:
      return DrawRelation(chance, model);
    default:
      return DrawWork(chance, model);
  }
}

bool IsForTheHost(const Request& request) {
  return std::holds_alternative<ReceiveRequest>(request) ||
         std::holds_alternative<RawMail>(request) ||
         std::holds_alternative<UpdateAgent>(request) ||
         std::holds_alternative<UpdateInbox>(request) ||
         std::holds_alternative<Join>(request) ||
         std::holds_alternative<Leave>(request) ||
         std::holds_alternative<Wait>(request);
}

// Mostly somebody who might be allowed it.
Actor DrawActorOf(const Request& request, Chance& chance, const Model& model) {
  if (std::holds_alternative<Wait>(request)) return Actor::System();
  if (chance.OneIn(10)) return DrawActor(chance, model);
  if (IsForTheHost(request)) return Actor::System();
  const auto* rating = std::get_if<FeedbackRequest>(&request);
  if (rating) return Actor::Of(model.Find(rating->conversation).customer);
  return chance.OneIn(6) ? Actor::System()
                         : Actor::Of(DrawAgent(chance, model));
}

}  // namespace

Actor DrawActor(Chance& chance, const Model& model) {
  const int64_t choice = chance.Below(10);
  if (choice < 2) return Actor::System();
  if (choice < 8) return Actor::Of(DrawAgent(chance, model));
  return Actor::Of(DrawCustomer(chance, model));
}

ConversationId DrawConversation(Chance& chance, const Model& model) {
  const auto ids = model.Conversations();
  if (ids.empty() || chance.OneIn(40)) return {kNobody};
  return OneOfTheNewest(chance, ids, 6);
}

CustomerId DrawCustomer(Chance& chance, const Model& model) {
  if (chance.OneIn(30)) return {kNobody};
  return OneOfTheNewest(chance, model.Customers(), 12);
}

InboxId DrawInbox(Chance& chance, const Model& model) {
  return chance.OneIn(30) ? InboxId{kNobody}
                          : chance.Of(model.office().inboxes).id;
}

std::vector<Status> DrawStatuses(Chance& chance) {
  std::vector<Status> statuses;
  while (statuses.size() < 5 && chance.OneIn(2)) {
    statuses.push_back(static_cast<Status>(1 + chance.Below(5)));
  }
  return statuses;
}

Command DrawCommand(Chance& chance, const Model& model) {
  const std::vector<Command> keyed = model.Keyed();
  if (!keyed.empty() && chance.OneIn(12)) {
    return OneOfTheNewest(chance, keyed, 5);
  }
  Command command{.request = DrawRequest(chance, model)};
  command.actor = DrawActorOf(command.request, chance, model);
  if (std::holds_alternative<Wait>(command.request)) return command;
  if (!keyed.empty() && chance.OneIn(20)) {
    // The key of another request.
    const Command& other = OneOfTheNewest(chance, keyed, 5);
    command.actor = other.actor;
    command.key = other.key;
  } else if (chance.OneIn(5)) {
    command.key = absl::StrCat("key ", chance.Below(1'000'000'000));
  }
  return command;
}

}  // namespace sanad::play
