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

record::FieldSet NameOnly() {
  record::FieldSet columns;
  const record::RecordType& type = record::TypeOf<Customer>();
  columns.Add(type.IndexOf(type.ByName("name")->number));
  return columns;
}

int ColumnOf(std::string_view name) {
  return record::TypeOf<Conversation>().ByName(name)->number;
}

const std::vector<ConversationStatus>& DefaultStatuses() {
  static const std::vector<ConversationStatus> statuses = {
      ConversationStatus::kOpen, ConversationStatus::kPending,
      ConversationStatus::kOnHold};
  return statuses;
}

int IndexOf(const ListRequest& request) {
  if (request.order == ListOrder::kNextDue) {
    return request.mine ? conversation_index::kByAssigneeDue
                        : conversation_index::kByInboxDue;
  }
  return request.mine ? conversation_index::kByAssignee
                      : conversation_index::kByInbox;
}

// One stream per status, all in the order asked for; merged-away and spam
// conversations are in no list.
storage::Scan ListScan(const ListRequest& request, AgentId self) {
  static const int spam = ColumnOf("spam");
  static const storage::Follow customer = {.column = ColumnOf("customer"),
                                           .table = &TableFor<Customer>(),
                                           .columns = NameOnly()};
  storage::Scan scan{.follow = customer};
  const auto& statuses =
      request.statuses.empty() ? DefaultStatuses() : request.statuses;
  for (const ConversationStatus status : statuses) {
    scan.streams.push_back(
        {.table = &TableFor<Conversation>(),
         .index = IndexOf(request),
         .prefix = {Cell::Integer(request.mine ? self.value
                                               : request.inbox.value),
                    Cell::Integer(static_cast<int64_t>(status))},
         .filters = {{.column = spam, .values = {Cell::Integer(0)}},
                     StandsForItself<Conversation>()}});
  }
  return scan;
}

// What tells one list from another; cursors are bound to it.
std::string NameOfList(const ListRequest& request, AgentId self) {
  std::string name = request.mine
                         ? fmt::format("mine {}", self.value)
                         : fmt::format("inbox {}", request.inbox.value);
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

absl::Status PermitList(Call& call, const ListRequest& request) {
  if (!request.mine) return call.Permit({.inbox = request.inbox});
  const AgentId self = call.principal().agent();
  SANAD_RETURN_IF_ERROR(call.Permit({.assignee = self}));
  // What nobody has would be the own of whoever is no agent.
  return self ? absl::OkStatus() : Refuse(kAccessDenied);
}

absl::StatusOr<Page<ConversationRow>> ReadList(Call& call,
                                               const ListRequest& request) {
  SANAD_RETURN_IF_ERROR(PermitList(call, request));
  const AgentId self = call.principal().agent();
  storage::Scan scan = ListScan(request, self);
  // Not those in inboxes that the agent has left.
  std::vector<Cell> served;
  if (request.mine && !call.principal().ServesEverything()) {
    for (const InboxId inbox : call.principal().inboxes) {
      served.push_back(Cell::Integer(inbox.value));
    }
    for (storage::Stream& stream : scan.streams) {
      stream.filters.push_back({.column = ColumnOf("inbox"),
                                .op = storage::Filter::Op::kIn,
                                .values = served});
    }
  }
  const std::string name = NameOfList(request, self);
  SANAD_RETURN_IF_ERROR(StartPage(request.page, name, scan));
  Customer customer;
  return ReadPage<ConversationRow>(
      call.reading(), scan, name,
      [&](const storage::Rows& rows, ConversationRow& row) {
        rows.Load(&row.conversation, &customer);
        row.customer_name = std::move(customer.name);
      });
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
