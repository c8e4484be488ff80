// How conversations are read: one, a list. How a timeline is stands in
// conversation_timeline.cc.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/conversation_links.h"
#include "desk/conversation_list.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/conversations.h"

namespace sanad {
namespace {

using storage::Cell;

// --- lists ----------------------------------------------------------------

const std::vector<ConversationStatus>& DefaultStatuses() {
  static const std::vector<ConversationStatus> statuses = {
      ConversationStatus::kOpen, ConversationStatus::kPending,
      ConversationStatus::kOnHold};
  return statuses;
}

// What tells one list from another; cursors are bound to it.
std::string NameOfList(const ListRequest& request, AgentId self) {
  std::string name = request.mine ? fmt::format("mine {}", self.value) : "all";
  if (request.inbox) name += fmt::format(" inbox {}", request.inbox.value);
  for (const ConversationStatus status : request.statuses) {
    name += fmt::format(" {}", static_cast<int>(status));
  }
  if (request.order == ListOrder::kNextDue) name += " by next due";
  return name;
}

absl::Status CheckList(const ListRequest& request) {
  if (request.statuses.size() > DefaultStatuses().size() + 2) {
    return RefuseField("statuses", kPageTooLarge, {{"limit", 5}});
  }
  for (const ConversationStatus status : request.statuses) {
    SANAD_RETURN_IF_ERROR(CheckKnown("statuses", status,
                                     ConversationStatus::kOpen,
                                     ConversationStatus::kClosed));
  }
  return CheckKnown("order", request.order, ListOrder::kNone,
                    ListOrder::kNextDue);
}

absl::StatusOr<Page<ConversationRow>> ReadList(Call& call,
                                               const ListRequest& request) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  const AgentId self = call.principal().agent();
  // What nobody has would be the own of whoever is no agent.
  if (request.mine && !self) return Refuse(kAccessDenied);
  return ReadPermitted(call,
                       {.inbox = request.inbox,
                        .assignee = request.mine ? self : AgentId{},
                        .statuses = request.statuses.empty() ? DefaultStatuses()
                                                             : request.statuses,
                        .order = request.order},
                       request.page, NameOfList(request, self));
}

// --- one conversation -----------------------------------------------------

// What was merged into it, and who takes part there.
absl::Status AddMerged(Call& call, ConversationView& view) {
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(call, view.conversation));
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(
        const auto parts,
        call.All<Participant>(kPrimary, {Cell::Integer(row.id.value)}));
    view.participants.insert(view.participants.end(), parts.begin(),
                             parts.end());
    if (row.merged_into) view.merged.push_back(row.id);
  }
  std::sort(view.merged.begin(), view.merged.end());
  return absl::OkStatus();
}

absl::StatusOr<ConversationView> ReadView(Call& call,
                                          const ConversationRequest& request) {
  ConversationView view;
  SANAD_ASSIGN_OR_RETURN(view.conversation,
                         LoadPermitted(call, request.conversation));
  SANAD_ASSIGN_OR_RETURN(
      const auto customer,
      call.Find<Customer>({Cell::Integer(view.conversation.customer.value)}));
  if (customer) view.customer_name = customer->name;
  if (!call.principal().IsStaff()) return view;

  SANAD_RETURN_IF_ERROR(AddMerged(call, view));
  SANAD_ASSIGN_OR_RETURN(view.links, ReadLinks(call, view.conversation));
  const Cell id = Cell::Integer(view.conversation.id.value);
  SANAD_ASSIGN_OR_RETURN(view.fields,
                         call.All<CustomFieldValue>(kPrimary, {id}));
  SANAD_ASSIGN_OR_RETURN(view.assignments,
                         call.All<Assignment>(kPrimary, {id}));
  SANAD_ASSIGN_OR_RETURN(const auto tagged,
                         call.All<ConversationTag>(kPrimary, {id}));
  for (const ConversationTag& link : tagged) {
    SANAD_ASSIGN_OR_RETURN(const auto tag,
                           call.Find<Tag>({Cell::Integer(link.tag.value)}));
    if (tag) view.tags.push_back(*tag);
  }
  return view;
}

}  // namespace

absl::StatusOr<ConversationView> Conversations::Get(
    const ConversationRequest& request) const {
  return Read<ConversationView>(
      state(), Operation::kConversationsGet,
      [&](Call& call) { return ReadView(call, request); });
}

absl::StatusOr<Page<ConversationRow>> Conversations::List(
    const ListRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckList(request));
  return Read<Page<ConversationRow>>(
      state(), Operation::kConversationsList,
      [&](Call& call) { return ReadList(call, request); });
}

}  // namespace sanad
