// How views are read: which there are, a page, counters.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "desk/conversation_sight.h"
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
const FollowedView* FindVisible(const ViewSet& views, const Call& call,
                                ViewId id) {
  const FollowedView* view = views.Find(id);
  return view && MaySee(call, view->view) ? view : nullptr;
}

absl::StatusOr<std::vector<View>> ReadViews(Call& call) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(auto stored, call.All<StoredView>(kPrimary, {}));
  std::vector<View> views;
  for (StoredView& one : stored) {
    View view = FromStored(std::move(one));
    if (MaySee(call, view)) views.push_back(std::move(view));
  }
  return views;
}

// --- a page ---------------------------------------------------------------

using Load =
    absl::FunctionRef<void(const storage::Rows& rows, ConversationRow& row)>;

absl::StatusOr<Page<ConversationRow>> ReadSeen(Call& call,
                                               const ConversationSight& sight,
                                               const storage::Scan& scan,
                                               const std::string& name,
                                               Load load) {
  if (sight.exact()) {
    return ReadPage<ConversationRow>(call.reading(), scan, name, load);
  }
  return ReadAdmitted<ConversationRow>(
      call.reading(), scan, name,
      [&](const storage::Rows& rows, ConversationRow& row) {
        load(rows, row);
        return sight.Admits(call, row.conversation);
      });
}

// Rows of conversations, or of members that name them.
absl::StatusOr<Page<ConversationRow>> ReadConversations(
    Call& call, const ConversationSight& sight, const storage::Scan& scan,
    const std::string& name) {
  Customer customer;
  return ReadSeen(call, sight, scan, name,
                  [&](const storage::Rows& rows, ConversationRow& row) {
                    rows.Load(&row.conversation, &customer);
                    row.customer_name = std::move(customer.name);
                  });
}

absl::StatusOr<Page<ConversationRow>> ReadMembers(
    Call& call, const ConversationSight& sight, const storage::Scan& scan,
    const std::string& name) {
  ViewMember member;
  SANAD_ASSIGN_OR_RETURN(
      auto page, ReadSeen(call, sight, scan, name,
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
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(const auto views, LoadAll(call));
  const FollowedView* view = FindVisible(*views, call, request.view);
  if (!view) return Refuse(kViewUnknown);
  const bool members = view->compiled.source() == ViewSource::kMembers;
  SANAD_ASSIGN_OR_RETURN(const ViewWork work, ViewWork::Load(call.reading()));
  const bool complete = !members || work.IsDone(view->number);
  const ConversationSight sight = ConversationSight::Of(call);
  storage::Scan scan = ScanOf(*view, sight, call.now());
  if (scan.streams.empty()) return ViewPage{.complete = complete};
  // A filter that is changed gives the view another number.
  const std::string name =
      fmt::format("view {} {}", view->number, call.principal().agent().value);
  SANAD_RETURN_IF_ERROR(StartPage(request.page, name, scan));
  SANAD_ASSIGN_OR_RETURN(auto page,
                         members ? ReadMembers(call, sight, scan, name)
                                 : ReadConversations(call, sight, scan, name));
  return ViewPage{.rows = std::move(page.rows),
                  .next = std::move(page.next),
                  .complete = complete};
}

// --- counters -------------------------------------------------------------

// No more than `most`.
absl::StatusOr<int64_t> CountStreams(Call& call, const storage::Scan& scan,
                                     int64_t most) {
  int64_t counted = 0;
  for (const storage::Stream& stream : scan.streams) {
    SANAD_ASSIGN_OR_RETURN(const int64_t here,
                           call.reading().Count(stream, most - counted));
    counted += here;
    if (counted == most) break;
  }
  return counted;
}

absl::StatusOr<int64_t> CountAdmitted(Call& call, const FollowedView& view,
                                      const ConversationSight& sight,
                                      const storage::Scan& scan, int64_t most) {
  if (scan.streams.empty()) return 0;
  const bool members = view.compiled.source() == ViewSource::kMembers;
  SANAD_ASSIGN_OR_RETURN(const auto rows,
                         storage::ScanAll(call.reading(), scan));
  Conversation conversation;
  ViewMember member;
  Customer customer;
  int64_t counted = 0;
  while (counted < most) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) break;
    if (members) {
      rows->Load(&member, &conversation);
    } else {
      rows->Load(&conversation, &customer);
    }
    SANAD_ASSIGN_OR_RETURN(const bool admitted,
                           sight.Admits(call, conversation));
    counted += admitted ? 1 : 0;
  }
  return counted;
}

// Row by row, up to a bound.
absl::Status CountRows(Call& call, const FollowedView& view,
                       const ConversationSight& sight, ViewCount& count) {
  const storage::Scan scan = ScanOf(view, sight, call.now());
  constexpr int64_t kMost = limits::kMovingViewCount + 1;
  SANAD_ASSIGN_OR_RETURN(count.conversations,
                         sight.exact()
                             ? CountStreams(call, scan, kMost)
                             : CountAdmitted(call, view, sight, scan, kMost));
  count.more = count.conversations > limits::kMovingViewCount;
  if (count.more) count.conversations = limits::kMovingViewCount;
  return absl::OkStatus();
}

absl::StatusOr<ViewCount> CountOne(Call& call, const FollowedView& view,
                                   const ConversationSight& sight,
                                   const Tallies& tallies) {
  ViewCount count{.view = view.view.id};
  if (view.compiled.moves() || !sight.exact()) {
    SANAD_RETURN_IF_ERROR(CountRows(call, view, sight, count));
  } else if (const auto found = tallies.find(view.number);
             found != tallies.end()) {
    count.conversations = found->second;
  }
  return count;
}

absl::StatusOr<std::vector<const FollowedView*>> ViewsToCount(
    const ViewSet& views, const Call& call, const CountViews& request) {
  std::vector<const FollowedView*> chosen;
  for (const ViewId id : request.views) {
    chosen.push_back(FindVisible(views, call, id));
    if (!chosen.back()) return Refuse(kViewUnknown);
  }
  if (!request.views.empty()) return chosen;
  for (const FollowedView& view : views.views) {
    if (MaySee(call, view.view)) chosen.push_back(&view);
  }
  return chosen;
}

absl::StatusOr<std::vector<ViewCount>> ReadCounts(Call& call,
                                                  const CountViews& request) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(const auto views, LoadAll(call));
  SANAD_ASSIGN_OR_RETURN(const auto chosen,
                         ViewsToCount(*views, call, request));
  const ConversationSight sight = ConversationSight::Of(call);
  SANAD_ASSIGN_OR_RETURN(const Tallies tallies,
                         ReadTallies(call.reading(), sight));
  SANAD_ASSIGN_OR_RETURN(const ViewWork work, ViewWork::Load(call.reading()));
  std::vector<ViewCount> counts;
  for (const FollowedView* view : chosen) {
    SANAD_ASSIGN_OR_RETURN(counts.emplace_back(),
                           CountOne(call, *view, sight, tallies));
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
