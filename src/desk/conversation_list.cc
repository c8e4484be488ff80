#include "desk/conversation_list.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "desk/conversation_access.h"
#include "desk/merge_tree.h"
#include "desk/paging.h"
#include "sanad/scope.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;
using storage::Stream;

int ColumnOf(std::string_view name) {
  return record::TypeOf<Conversation>().ByName(name)->number;
}

Filter Is(std::string_view column, int64_t value) {
  return {.column = ColumnOf(column), .values = {Cell::Integer(value)}};
}

// What is read of conversations, and what is asked of its rows.
struct Walks {
  std::vector<Stream> whole;   // whose rows may all be seen
  std::vector<Stream> partly;  // whose rows are asked for, one by one
  std::vector<ConversationStream> participants;  // by their places

  bool none() const {
    return whole.empty() && partly.empty() && participants.empty();
  }
};

// Whether the rows of the range that it walks are those that may be seen.
bool IsExact(const ConversationScope& scope, const ConversationStream& stream) {
  return !scope.recheck() && stream.without.empty();
}

// The indexes of a scope as those of the store.
class WalkMaker {
 public:
  // `inboxes` are all there are, where the order is by what is due.
  WalkMaker(const ListedConversations& listed, const ConversationScope& scope,
            std::vector<InboxId> inboxes)
      : listed_(listed), scope_(scope), all_(std::move(inboxes)) {
    if (scope.nothing()) return;
    if (listed.assignee) {
      into_ = &walks_.partly;
      Add(ByAssignee(), listed.assignee.value, Inboxes({.all_but = true}));
      return;
    }
    for (const ConversationStream& stream : scope.streams()) AddScope(stream);
  }

  Walks Take() { return std::move(walks_); }

 private:
  using Filters = std::vector<Filter>;

  bool by_due() const { return listed_.order == ListOrder::kNextDue; }
  int ByInbox() const {
    return by_due() ? conversation_index::kByInboxDue
                    : conversation_index::kByInbox;
  }
  int ByAssignee() const {
    return by_due() ? conversation_index::kByAssigneeDue
                    : conversation_index::kByAssignee;
  }

  static Filters Inboxes(const IdSet<InboxId>& inboxes) {
    Filters filters;
    if (!inboxes.all_but) {
      Filter among = Is("inbox", 0);
      among.op = Filter::Op::kIn;
      among.values.clear();
      for (const InboxId inbox : inboxes.ids) {
        among.values.push_back(Cell::Integer(inbox.value));
      }
      return {std::move(among)};
    }
    for (const InboxId inbox : inboxes.ids) {
      Filter other = Is("inbox", inbox.value);
      other.op = Filter::Op::kNotEqual;
      filters.push_back(std::move(other));
    }
    return filters;
  }

  // One stream for each status; merged-away and spam conversations are in no
  // list.
  void Add(int index, std::optional<int64_t> leading, const Filters& inboxes) {
    for (const ConversationStatus status : listed_.statuses) {
      Stream stream = {
          .table = &TableFor<Conversation>(),
          .index = index,
          .filters = {Is("spam", 0), StandsForItself<Conversation>()}};
      if (leading) stream.prefix.push_back(Cell::Integer(*leading));
      stream.prefix.push_back(Cell::Integer(static_cast<int64_t>(status)));
      const bool by_inbox = index == ByInbox();
      if (listed_.inbox && !by_inbox) {
        stream.filters.push_back(Is("inbox", listed_.inbox.value));
      } else {
        stream.filters.insert(stream.filters.end(), inboxes.begin(),
                              inboxes.end());
      }
      into_->push_back(std::move(stream));
    }
  }

  void AddScope(const ConversationStream& scope) {
    if (scope.inboxes.none()) return;
    if (listed_.inbox && !scope.inboxes.Contains(listed_.inbox)) return;
    into_ = IsExact(scope_, scope) ? &walks_.whole : &walks_.partly;
    switch (scope.key) {
      case ScopeKey::kInbox:
        return AddInboxes(scope.inboxes);
      case ScopeKey::kAssignee:
      case ScopeKey::kUnassigned:
        return Add(ByAssignee(), scope.subject.id, Inboxes(scope.inboxes));
      case ScopeKey::kTeam:
        if (by_due()) return AskInboxes(scope.inboxes);
        return Add(conversation_index::kByTeam, scope.subject.id,
                   Inboxes(scope.inboxes));
      case ScopeKey::kCreator:
        if (by_due()) return AskInboxes(scope.inboxes);
        return Add(conversation_index::kByCreator, scope.subject.id,
                   Inboxes(scope.inboxes));
      case ScopeKey::kParticipant:
        walks_.participants.push_back(scope);
        return;
      case ScopeKey::kCustomer:
      case ScopeKey::kCompany:
      case ScopeKey::kNone:
        return;
    }
  }

  // Where no index has the order: whatever stands in those inboxes.
  void AskInboxes(const IdSet<InboxId>& inboxes) {
    into_ = &walks_.partly;
    AddInboxes(inboxes);
  }

  // A few inboxes are walked each by itself; of many, all rows are, unless
  // they are wanted by what is due.
  void AddInboxes(const IdSet<InboxId>& inboxes) {
    if (listed_.inbox) return Add(ByInbox(), listed_.inbox.value, {});
    if (by_due()) {
      for (const InboxId inbox : all_) {
        if (inboxes.Contains(inbox)) Add(ByInbox(), inbox.value, {});
      }
      return;
    }
    const size_t walks = inboxes.ids.size() * listed_.statuses.size();
    if (inboxes.all_but || walks > storage::kMaxStreams) {
      return Add(conversation_index::kByStatus, std::nullopt, Inboxes(inboxes));
    }
    for (const InboxId inbox : inboxes.ids) {
      Add(conversation_index::kByInbox, inbox.value, {});
    }
  }

  const ListedConversations& listed_;
  const ConversationScope& scope_;
  std::vector<InboxId> all_;
  Walks walks_;
  std::vector<Stream>* into_ = nullptr;
};

// A row with its place in the order.
struct Candidate {
  std::vector<int64_t> order;
  ConversationRow row;
  bool named = false;  // whether the customer's name is known
};

class Lister {
 public:
  Lister(Call& call, const ListedConversations& listed,
         const ConversationScope& scope)
      : call_(call), listed_(listed), scope_(scope) {}

  absl::StatusOr<Page<ConversationRow>> Read(const PageRequest& page,
                                             std::string_view name) {
    SANAD_ASSIGN_OR_RETURN(auto inboxes, InboxesByDue());
    const Walks walks = WalkMaker(listed_, scope_, std::move(inboxes)).Take();
    if (walks.none()) return Refuse(kAccessDenied);
    // Even where there is none, so that its order is known.
    scan_ = {.streams = {Empty()}, .follow = Customers()};
    SANAD_RETURN_IF_ERROR(StartPage(page, name, scan_));
    wanted_ = static_cast<size_t>(std::exchange(scan_.limit, 0)) - 1;
    SANAD_RETURN_IF_ERROR(GatherAll(walks.whole, false));
    SANAD_RETURN_IF_ERROR(GatherAll(walks.partly, true));
    for (const ConversationStream& stream : walks.participants) {
      SANAD_RETURN_IF_ERROR(GatherParticipant(stream));
    }
    return Finish(name);
  }

 private:
  bool by_due() const { return listed_.order == ListOrder::kNextDue; }

  absl::StatusOr<std::vector<InboxId>> InboxesByDue() {
    std::vector<InboxId> ids;
    if (!by_due()) return ids;
    SANAD_ASSIGN_OR_RETURN(const auto rows, call_.All<Inbox>(kPrimary, {}));
    ids.reserve(rows.size());
    for (const Inbox& inbox : rows) ids.push_back(inbox.id);
    return ids;
  }

  Stream Empty() const {
    const Cell nothing = Cell::Integer(0);
    if (by_due()) {
      return {.table = &TableFor<Conversation>(),
              .index = conversation_index::kByInboxDue,
              .prefix = {nothing, nothing}};
    }
    return {.table = &TableFor<Conversation>(),
            .index = conversation_index::kByStatus,
            .prefix = {nothing}};
  }

  static storage::Follow Customers() {
    static const record::FieldSet name =
        ColumnsNamed(TableFor<Customer>(), {"name"});
    return {.column = ColumnOf("customer"),
            .table = &TableFor<Customer>(),
            .columns = name};
  }

  absl::Status GatherAll(std::span<const Stream> streams, bool ask) {
    for (size_t at = 0; at < streams.size(); at += storage::kMaxStreams) {
      SANAD_RETURN_IF_ERROR(
          Gather(streams.subspan(
                     at, std::min(storage::kMaxStreams, streams.size() - at)),
                 ask));
    }
    return absl::OkStatus();
  }

  // The first rows of some streams that may be seen, one more than wanted.
  absl::Status Gather(std::span<const Stream> streams, bool ask) {
    scan_.streams = {streams.begin(), streams.end()};
    SANAD_ASSIGN_OR_RETURN(const auto rows,
                           storage::ScanAll(call_.reading(), scan_));
    Customer customer;
    for (size_t taken = 0; taken <= wanted_;) {
      SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
      if (!more) break;
      Candidate one{.named = true};
      rows->Load(&one.row.conversation, &customer);
      if (ask) {
        SANAD_ASSIGN_OR_RETURN(const bool admitted,
                               Admits(one.row.conversation));
        if (!admitted) continue;
      }
      one.row.customer_name = customer.name;
      for (size_t i = 0; i < Order().size(); ++i) {
        one.order.push_back(rows->Order(i).integer);
      }
      found_.push_back(std::move(one));
      ++taken;
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> Admits(const Conversation& conversation) {
    SANAD_ASSIGN_OR_RETURN(const AccessThing thing,
                           ThingOf(call_, conversation));
    return scope_.Admits(thing.object());
  }

  // The same by places, which are in the order of urgency; all of them are
  // read where the order is another.
  absl::Status GatherParticipant(const ConversationStream& stream) {
    SANAD_ASSIGN_OR_RETURN(
        const auto rows,
        storage::ScanAll(call_.reading(), PlacesOf(stream.subject)));
    const bool ask = !IsExact(scope_, stream);
    CollaboratorPlace place;
    for (size_t taken = 0; by_due() || taken <= wanted_;) {
      SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
      if (!more) break;
      Candidate one;
      Conversation& row = one.row.conversation;
      rows->Load(&place, &row);
      if (!IsListed(row) || !stream.inboxes.Contains(row.inbox)) continue;
      one.order = OrderOf(row);
      if (!IsAfter(one)) continue;
      if (ask) {
        SANAD_ASSIGN_OR_RETURN(const bool admitted, Admits(row));
        if (!admitted) continue;
      }
      found_.push_back(std::move(one));
      ++taken;
    }
    return absl::OkStatus();
  }

  storage::Scan PlacesOf(Subject who) const {
    static const storage::Follow conversations = {
        .column =
            record::TypeOf<CollaboratorPlace>().ByName("conversation")->number,
        .table = &TableFor<Conversation>()};
    storage::Scan places = {.follow = conversations};
    for (const ConversationStatus status : listed_.statuses) {
      places.streams.push_back(
          {.table = &TableFor<CollaboratorPlace>(),
           .prefix = {Cell::Integer(static_cast<int64_t>(who.kind)),
                      Cell::Integer(who.id),
                      Cell::Integer(static_cast<int64_t>(status))}});
    }
    if (!by_due()) places.after = scan_.after;
    return places;
  }

  bool IsListed(const Conversation& row) const {
    return !row.spam && !row.merged_into &&
           (!listed_.inbox || row.inbox == listed_.inbox) &&
           (!by_due() || row.next_due) &&
           std::find(listed_.statuses.begin(), listed_.statuses.end(),
                     row.status) != listed_.statuses.end();
  }

  std::span<const std::string_view> Order() const {
    static constexpr std::string_view kByUrgency[] = {"priority",
                                                      "waiting_since", "id"};
    static constexpr std::string_view kByDue[] = {"next_due", "id"};
    if (by_due()) return kByDue;
    return kByUrgency;
  }

  std::vector<int64_t> OrderOf(const Conversation& row) const {
    const record::RecordType& type = record::TypeOf<Conversation>();
    std::vector<int64_t> order;
    for (const std::string_view column : Order()) {
      const record::Field& field = *type.ByName(column);
      order.push_back(field.ops->store(field.In(&row)).integer);
    }
    return order;
  }

  bool IsAfter(const Candidate& one) const {
    if (scan_.after.empty()) return true;
    for (size_t i = 0; i < one.order.size(); ++i) {
      if (one.order[i] != scan_.after[i].integer) {
        return one.order[i] > scan_.after[i].integer;
      }
    }
    return false;
  }

  absl::StatusOr<Page<ConversationRow>> Finish(std::string_view name) {
    const auto order = [](const Candidate& a, const Candidate& b) {
      return a.order < b.order;
    };
    const auto same = [](const Candidate& a, const Candidate& b) {
      return a.order == b.order;
    };
    std::sort(found_.begin(), found_.end(), order);
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    Page<ConversationRow> page;
    if (found_.size() > wanted_) {
      found_.resize(wanted_);
      page.next = CursorAfter(found_.back().order, name);
    }
    for (Candidate& one : found_) {
      SANAD_RETURN_IF_ERROR(Name(one));
      page.rows.push_back(std::move(one.row));
    }
    return page;
  }

  absl::Status Name(Candidate& one) {
    if (one.named) return absl::OkStatus();
    const CustomerId id = one.row.conversation.customer;
    SANAD_ASSIGN_OR_RETURN(auto customer,
                           call_.Find<Customer>({Cell::Integer(id.value)}));
    if (customer) one.row.customer_name = std::move(customer->name);
    return absl::OkStatus();
  }

  Call& call_;
  const ListedConversations& listed_;
  const ConversationScope& scope_;
  storage::Scan scan_;
  size_t wanted_ = 0;
  std::vector<Candidate> found_;
};

}  // namespace

absl::StatusOr<Page<ConversationRow>> ReadPermitted(
    Call& call, const ListedConversations& listed, const PageRequest& page,
    std::string_view name) {
  SANAD_RETURN_IF_ERROR(call.Admit());
  const auto scope = ConversationScope::Of(
      call.principal().rights, Action::kConversationList, call.now());
  // Of one's own, nothing is none; of an inbox, it is none of theirs.
  if (scope.nothing()) {
    if (listed.assignee) return Page<ConversationRow>();
    return Refuse(kAccessDenied);
  }
  return Lister(call, listed, scope).Read(page, name);
}

}  // namespace sanad
