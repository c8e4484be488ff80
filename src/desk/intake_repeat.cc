#include "desk/intake_repeat.h"

#include <optional>
#include <vector>

#include "desk/customer_access.h"
#include "desk/merge_tree.h"
#include "model/joining.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

// What rules it out before anything is looked up.
PassedOver WhyNever(const Inbox& inbox, const Sender& sender, bool by_person) {
  if (inbox.repeats == Repeats::kNone) return PassedOver::kRepeatsOff;
  if (!by_person) return PassedOver::kNotByPerson;
  return sender.made ? PassedOver::kSenderNew : PassedOver::kNone;
}

// The newest conversations of a customer, and of whoever was merged into
// them; a bounded number, so that a long history costs no more than a short
// one.
absl::StatusOr<std::vector<Conversation>> NewestOf(Act& act,
                                                   CustomerId customer) {
  SANAD_ASSIGN_OR_RETURN(const auto selves, SelvesOf(act, customer));
  std::vector<Conversation> newest;
  for (const CustomerId self : selves) {
    SANAD_ASSIGN_OR_RETURN(
        const auto own,
        storage::ReadAll(
            act.reading(), TableFor<Conversation>(),
            {.streams = {{.table = &TableFor<Conversation>(),
                          .index = conversation_index::kByCustomer,
                          .prefix = {Cell::Integer(self.value)},
                          .filters = {StandsForItself<Conversation>()}}},
             .direction = storage::Direction::kDescending,
             .limit = limits::kConversationsForRepeats}));
    newest.insert(newest.end(), own.begin(), own.end());
  }
  return newest;
}

storage::Filter Equals(std::string_view column, int64_t value) {
  return {.column = record::TypeOf<Message>().ByName(column)->number,
          .values = {Cell::Integer(value)}};
}

// What a customer said last in a conversation.
absl::StatusOr<MessageId> LastOfCustomers(Act& act, ConversationId in) {
  SANAD_ASSIGN_OR_RETURN(
      const auto last,
      storage::ReadAll(
          act.reading(), TableFor<Message>(),
          {.streams = {{.table = &TableFor<Message>(),
                        .index = message_index::kByConversation,
                        .prefix = {Cell::Integer(in.value)},
                        .filters = {Equals("author_kind",
                                           static_cast<int64_t>(
                                               ActorKind::kCustomer)),
                                    Equals("automatic", 0)}}},
           .direction = storage::Direction::kDescending,
           .limit = 1}));
  return last.empty() ? MessageId{} : last.front().id;
}

// The conversation to which the customer wrote last, of those that take
// repeats that come to `inbox`; else why each one does not.
struct Candidate {
  std::optional<Conversation> conversation;
  int64_t passed_over = 0;

  void Consider(const Conversation& waiting, PassedOver why) {
    if (why != PassedOver::kNone) {
      passed_over |= BitOf(why);
    } else if (!conversation || conversation->last_customer_message_at <
                                    waiting.last_customer_message_at) {
      conversation = waiting;
    }
  }
};

absl::StatusOr<Candidate> FindCandidate(Act& act, const Inbox& inbox,
                                        CustomerId customer) {
  SANAD_ASSIGN_OR_RETURN(const auto newest, NewestOf(act, customer));
  Candidate candidate;
  for (const Conversation& one : newest) {
    if (!IsWaitedIn(one)) continue;
    SANAD_ASSIGN_OR_RETURN(const Inbox home,
                           act.Load<Inbox>(one.inbox, kInboxUnknown));
    candidate.Consider(one, WhyNoRepeat(one, home, inbox, act.now()));
  }
  return candidate;
}

}  // namespace

absl::StatusOr<Found> FindRepeat(Act& act, const Inbox& inbox,
                                 const Sender& sender, bool by_person) {
  const PassedOver never = WhyNever(inbox, sender, by_person);
  if (never != PassedOver::kNone) return Found{.passed_over = BitOf(never)};
  SANAD_ASSIGN_OR_RETURN(const Candidate candidate,
                         FindCandidate(act, inbox, sender.customer));
  if (!candidate.conversation) {
    return Found{.passed_over = candidate.passed_over
                                    ? candidate.passed_over
                                    : BitOf(PassedOver::kNobodyWaits)};
  }
  SANAD_ASSIGN_OR_RETURN(const MessageId before,
                         LastOfCustomers(act, candidate.conversation->id));
  return Found{.conversation = candidate.conversation->id,
               .by = JoinedBy::kRepeat,
               .through = before,
               .passed_over = candidate.passed_over};
}

}  // namespace sanad
