// How views are read: which there are, a page, counters.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "desk/view_access.h"
#include "desk/view_set.h"
#include "desk/view_streams.h"
#include "desk/view_tallies.h"
#include "fmt/format.h"
#include "model/view_checks.h"
#include "sanad/limits.h"
#include "sanad/views.h"

namespace sanad {
namespace {

using storage::Cell;

absl::StatusOr<ViewCache::Entry> LoadAll(Call& call) {
  SANAD_ASSIGN_OR_RETURN(
      const Head head, call.Load<Head>(call.desk().workspace.id, kViewUnknown));
  return LoadViews(call.reading(), head.view_epoch, &call.desk().views);
}

// Null: there is none, or the principal may not see it.
const FollowedView* FindVisible(const ViewSet& views,
                                const access::Principal& principal, ViewId id) {
  const FollowedView* view = views.Find(id);
  return view && MaySee(principal, view->view) ? view : nullptr;
}

absl::StatusOr<std::vector<View>> ReadViews(Call& call) {
  SANAD_RETURN_IF_ERROR(call.Permit({}));
  SANAD_ASSIGN_OR_RETURN(auto stored, call.All<StoredView>(kPrimary, {}));
  std::vector<View> views;
  for (StoredView& one : stored) {
    View view = FromStored(std::move(one));
    if (MaySee(call.principal(), view)) views.push_back(std::move(view));
  }
  return views;
}

// --- a page ---------------------------------------------------------------

// Rows of conversations, or of members that name them.
absl::StatusOr<Page<ConversationRow>> ReadConversations(
    Call& call, const storage::Scan& scan, const std::string& name) {
  Customer customer;
  return ReadPage<ConversationRow>(
      call.reading(), scan, name,
      [&](const storage::Rows& rows, ConversationRow& row) {
        rows.Load(&row.conversation, &customer);
        row.customer_name = std::move(customer.name);
      });
}

absl::StatusOr<Page<ConversationRow>> ReadMembers(Call& call,
                                                  const storage::Scan& scan,
                                                  const std::string& name) {
  ViewMember member;
  SANAD_ASSIGN_OR_RETURN(
      auto page, ReadPage<ConversationRow>(
                     call.reading(), scan, name,
                     [&](const storage::Rows& rows, ConversationRow& row) {
                       rows.Load(&member, &row.conversation);
                     }));
  for (ConversationRow& row : page.rows) {
    SANAD_ASSIGN_OR_RETURN(
        auto customer,
        call.Find<Customer>({Cell::Integer(row.conversation.customer.value)}));
    if (customer) row.customer_name = std::move(customer->name);
  }
  return page;
}

absl::StatusOr<ViewPage> ReadViewPage(Call& call,
                                      const ViewPageRequest& request) {
  SANAD_RETURN_IF_ERROR(call.Permit({}));
  SANAD_ASSIGN_OR_RETURN(const auto views, LoadAll(call));
  const FollowedView* view =
      FindVisible(*views, call.principal(), request.view);
  if (!view) return Refuse(kViewUnknown);
  const bool members = view->compiled.source() == ViewSource::kMembers;
  SANAD_ASSIGN_OR_RETURN(const ViewWork work, ViewWork::Load(call.reading()));
  const bool complete = !members || work.IsDone(view->number);
  storage::Scan scan = ScanOf(*view, call.principal(), call.now());
  if (scan.streams.empty()) return ViewPage{.complete = complete};
  // A filter that is changed gives the view another number.
  const std::string name =
      fmt::format("view {} {}", view->number, call.principal().agent().value);
  SANAD_RETURN_IF_ERROR(StartPage(request.page, name, scan));
  SANAD_ASSIGN_OR_RETURN(auto page, members
                                        ? ReadMembers(call, scan, name)
                                        : ReadConversations(call, scan, name));
  return ViewPage{.rows = std::move(page.rows),
                  .next = std::move(page.next),
                  .complete = complete};
}

// --- counters -------------------------------------------------------------

absl::Status CountMoving(Call& call, const FollowedView& view,
                         ViewCount& count) {
  const storage::Scan scan = ScanOf(view, call.principal(), call.now());
  for (const storage::Stream& stream : scan.streams) {
    const int64_t left = limits::kMovingViewCount + 1 - count.conversations;
    SANAD_ASSIGN_OR_RETURN(const int64_t here,
                           call.reading().Count(stream, left));
    count.conversations += here;
    if (here == left) break;
  }
  count.more = count.conversations > limits::kMovingViewCount;
  if (count.more) count.conversations = limits::kMovingViewCount;
  return absl::OkStatus();
}

absl::StatusOr<ViewCount> CountOne(Call& call, const FollowedView& view,
                                   const Tallies& tallies) {
  ViewCount count{.view = view.view.id};
  if (view.compiled.moves()) {
    SANAD_RETURN_IF_ERROR(CountMoving(call, view, count));
  } else if (const auto found = tallies.find(view.number);
             found != tallies.end()) {
    count.conversations = found->second;
  }
  return count;
}

absl::StatusOr<std::vector<const FollowedView*>> ViewsToCount(
    const ViewSet& views, const access::Principal& principal,
    const CountViews& request) {
  std::vector<const FollowedView*> chosen;
  for (const ViewId id : request.views) {
    chosen.push_back(FindVisible(views, principal, id));
    if (!chosen.back()) return Refuse(kViewUnknown);
  }
  if (!request.views.empty()) return chosen;
  for (const FollowedView& view : views.views) {
    if (MaySee(principal, view.view)) chosen.push_back(&view);
  }
  return chosen;
}

absl::StatusOr<std::vector<ViewCount>> ReadCounts(Call& call,
                                                  const CountViews& request) {
  SANAD_RETURN_IF_ERROR(call.Permit({}));
  SANAD_ASSIGN_OR_RETURN(const auto views, LoadAll(call));
  SANAD_ASSIGN_OR_RETURN(const auto chosen,
                         ViewsToCount(*views, call.principal(), request));
  SANAD_ASSIGN_OR_RETURN(const Tallies tallies,
                         ReadTallies(call.reading(), call.principal()));
  SANAD_ASSIGN_OR_RETURN(const ViewWork work, ViewWork::Load(call.reading()));
  std::vector<ViewCount> counts;
  for (const FollowedView* view : chosen) {
    SANAD_ASSIGN_OR_RETURN(counts.emplace_back(),
                           CountOne(call, *view, tallies));
    counts.back().complete = work.IsDone(view->number);
  }
  return counts;
}

}  // namespace

absl::StatusOr<std::vector<View>> Views::List() const {
  return Read<std::vector<View>>(state(), Operation::kViewsList, ReadViews);
}

absl::StatusOr<ViewPage> Views::Conversations(
    const ViewPageRequest& request) const {
  return Read<ViewPage>(
      state(), Operation::kViewsConversations,
      [&](Call& call) { return ReadViewPage(call, request); });
}

absl::StatusOr<std::vector<ViewCount>> Views::Count(
    const CountViews& request) const {
  SANAD_RETURN_IF_ERROR(CheckViewValues("views", request.views.size(),
                                        limits::kViewsPerWorkspace));
  return Read<std::vector<ViewCount>>(
      state(), Operation::kViewsCount,
      [&](Call& call) { return ReadCounts(call, request); });
}

}  // namespace sanad
