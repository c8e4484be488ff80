#include "desk/envelope.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "desk/customer_access.h"
#include "desk/merge_tree.h"
#include "sanad/customer.h"
#include "sanad/inbox.h"

namespace sanad {
namespace record {

template <>
const RecordType& TypeOf<Envelope>() {
  static const RecordType type = Record<Envelope>(
      "Envelope", {{"from_name", 1, &Envelope::from_name},
                   {"from_address", 2, &Envelope::from_address},
                   {"to_name", 3, &Envelope::to_name},
                   {"to_address", 4, &Envelope::to_address},
                   {"subject", 5, &Envelope::subject},
                   {"references", 6, &Envelope::references}});
  return type;
}

}  // namespace record

namespace {

using storage::Cell;

absl::StatusOr<std::string> AddressOf(Call& call, CustomerId customer) {
  // Their own before any that came with a merge.
  SANAD_ASSIGN_OR_RETURN(const CustomerId root, RootOf(call, customer));
  for (const CustomerId whose : {customer, root}) {
    SANAD_ASSIGN_OR_RETURN(const auto identities, IdentitiesOf(call, whose));
    for (const Identity& identity : identities) {
      if (identity.kind == IdentityKind::kEmail) return identity.value.clear();
    }
  }
  return Refuse(kNoAddress, {{"whose", "customer", "لعميل"}});
}

// Of a message, what it says is not needed.
absl::StatusOr<std::vector<Message>> MailsOf(Call& call,
                                             ConversationId conversation) {
  static const record::FieldSet columns = ColumnsNamed(
      TableFor<Message>(),
      {"id", "author_kind", "automatic", "subject", "mail_id", "withdrawn_at"});
  SANAD_ASSIGN_OR_RETURN(
      auto messages,
      storage::ReadAll(
          call.reading(), TableFor<Message>(),
          {.streams = {{.table = &TableFor<Message>(),
                        .index = message_index::kByConversation,
                        .prefix = {Cell::Integer(conversation.value)}}},
           .columns = columns}));
  std::erase_if(messages, [](const Message& message) {
    return message.mail_id.empty() || message.automatic != Automatic::kNone ||
           message.withdrawn_at;
  });
  return messages;
}

// The mails before this one, oldest first, of its conversation and of all
// that is merged with it, and the subject under which the customer wrote last.
absl::Status AddThread(Call& call, const Conversation& conversation,
                       const Message& reply, Envelope& envelope) {
  SANAD_ASSIGN_OR_RETURN(Conversation root,
                         LoadRoot(call, conversation, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(call, std::move(root)));
  std::vector<Message> mails;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(auto own, MailsOf(call, row.id));
    std::move(own.begin(), own.end(), std::back_inserter(mails));
  }
  std::sort(mails.begin(), mails.end(),
            [](const Message& a, const Message& b) { return a.id < b.id; });
  for (const Message& mail : mails) {
    if (mail.id >= reply.id) break;
    envelope.references.push_back(mail.mail_id);
    if (mail.author_kind == ActorKind::kCustomer && !mail.subject.empty()) {
      envelope.subject = mail.subject;
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Envelope> WriteEnvelope(Call& call, const Message& reply) {
  SANAD_ASSIGN_OR_RETURN(const auto inbox,
                         call.Load<Inbox>(reply.inbox, kInboxUnknown));
  if (inbox.address.empty()) {
    return Refuse(kNoAddress, {{"whose", "inbox", "صندوق البريد"}});
  }
  SANAD_ASSIGN_OR_RETURN(
      const auto conversation,
      call.Load<Conversation>(reply.conversation, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(
      const auto customer,
      call.Load<Customer>(conversation.customer, kCustomerUnknown));
  Envelope envelope{.from_name = inbox.name,
                    .from_address = inbox.address,
                    .to_name = customer.name,
                    .subject = conversation.subject};
  SANAD_ASSIGN_OR_RETURN(envelope.to_address, AddressOf(call, customer.id));
  SANAD_RETURN_IF_ERROR(AddThread(call, conversation, reply, envelope));
  return envelope;
}

}  // namespace sanad
