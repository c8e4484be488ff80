#include "desk/intake_thread.h"

#include <algorithm>
#include <string>

#include "desk/conversation_access.h"
#include "desk/mail_ids.h"
#include "desk/merge_tree.h"
#include "model/joining.h"

namespace sanad {
namespace {

using storage::Cell;

// Whoever knows a Message-ID has seen the mail. A reply may also arrive
// before the mail that it answers: `own` is what is known of its own id.
absl::StatusOr<std::optional<MailReference>> FindByMailIds(
    Act& act, const ReceiveRequest& request,
    const std::optional<MailReference>& own) {
  for (const auto* ids : {&request.in_reply_to, &request.references}) {
    for (const std::string& id : *ids) {
      SANAD_ASSIGN_OR_RETURN(const auto known, FindMailId(act, id));
      if (known) return known;
    }
  }
  return own;
}

// Whether the customer takes part in the conversation, or in one that was
// merged with it.
absl::StatusOr<bool> TakesPart(Act& act, ConversationId id,
                               CustomerId customer) {
  SANAD_ASSIGN_OR_RETURN(const auto named,
                         act.Find<Conversation>({Cell::Integer(id.value)}));
  if (!named) return false;
  SANAD_ASSIGN_OR_RETURN(const Conversation root,
                         LoadRoot(act, *named, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto parts, PartsOf(act, root, customer));
  return !parts.empty();
}

// A token counts only from somebody who takes part: subjects are seen by
// many.
absl::StatusOr<Found> FindByToken(Act& act, const ReceiveRequest& request,
                                  const Sender& sender) {
  if (request.tokens.empty()) {
    return Found{.passed_over = BitOf(PassedOver::kNoToken)};
  }
  Found found;
  for (const std::string& token : request.tokens) {
    const auto id = ConversationOfToken(act.desk().workspace, token);
    if (!id) {
      found.passed_over |= BitOf(PassedOver::kTokenUnknown);
      continue;
    }
    SANAD_ASSIGN_OR_RETURN(const bool takes_part,
                           TakesPart(act, *id, sender.customer));
    if (takes_part) {
      found.conversation = *id;
      found.by = JoinedBy::kToken;
      return found;
    }
    found.passed_over |= BitOf(PassedOver::kTokenForeign);
  }
  return found;
}

}  // namespace

absl::StatusOr<std::optional<MailReference>> FindMailId(
    Act& act, const std::string& mail_id) {
  if (mail_id.empty()) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(
      const auto known,
      act.All<MailReference>(kPrimary, {Cell::Text(mail_id)}));
  if (known.empty()) return std::nullopt;
  const auto there =
      std::find_if(known.begin(), known.end(),
                   [](const MailReference& r) { return bool(r.message); });
  return there != known.end() ? *there : known.front();
}

absl::StatusOr<Found> FindConversation(Act& act, const ReceiveRequest& request,
                                       const std::optional<MailReference>& own,
                                       const Sender& sender) {
  SANAD_ASSIGN_OR_RETURN(const auto by_id, FindByMailIds(act, request, own));
  if (by_id) {
    return Found{.conversation = by_id->conversation,
                 .by = JoinedBy::kMailId,
                 .through = by_id->message};
  }
  SANAD_ASSIGN_OR_RETURN(Found found, FindByToken(act, request, sender));
  const bool refers =
      !request.in_reply_to.empty() || !request.references.empty();
  found.passed_over |=
      BitOf(refers ? PassedOver::kMailIdsUnknown : PassedOver::kNoMailIds);
  return found;
}

}  // namespace sanad
