#include "desk/verify/views.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/verify/every_row.h"
#include "desk/view_set.h"
#include "desk/view_standing.h"
#include "record/interpret.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Reading;

// Visits the conversations, or the members, of which more may be read.
template <class T, class Visit>
absl::Status ForEach(Reading& reading, Visit visit) {
  const storage::Scan scan = {.streams = {{.table = &TableFor<T>()}}};
  SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(reading, scan));
  T row;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return absl::OkStatus();
    rows->Load(&row, nullptr);
    SANAD_RETURN_IF_ERROR(visit(row));
  }
}

// --- what is counted ------------------------------------------------------

class Recount {
 public:
  Recount(Reading& reading, const ViewSet& views, const ViewWork& work,
          Findings& findings)
      : reading_(reading), views_(views), work_(work), findings_(findings) {
    for (const FollowedView& view : views.views)
      by_number_[view.number] = &view;
  }

  absl::Status Run() {
    SANAD_RETURN_IF_ERROR(ForEach<Conversation>(
        reading_, [&](const Conversation& one) { return Count(one); }));
    SANAD_RETURN_IF_ERROR(ForEveryRow<ViewCounters>(
        reading_, [&](const ViewCounters& row) { Compare(row); }));
    for (const auto& [place, tallies] : counters_) {
      const ViewCounters row{.agent = place.first, .inbox = place.second};
      findings_.Add(RowName(TableFor<ViewCounters>(), &row),
                    "the row is missing");
    }
    return ForEach<ViewMember>(
        reading_, [&](const ViewMember& member) { return Compare(member); });
  }

 private:
  using Tallies = std::map<int64_t, int64_t>;  // by number

  absl::StatusOr<std::optional<ViewStanding>> Standing(
      const FollowedView& view, const Conversation& conversation) {
    if (!work_.Counts(view.number, conversation.id)) return std::nullopt;
    return StandingIn(reading_, view.compiled, conversation);
  }

  absl::Status Count(const Conversation& conversation) {
    for (const FollowedView& view : views_.views) {
      SANAD_ASSIGN_OR_RETURN(const auto standing, Standing(view, conversation));
      if (!standing) continue;
      ++counters_[{standing->agent, standing->inbox}][view.number];
      if (view.compiled.source() != ViewSource::kMembers) continue;
      SANAD_RETURN_IF_ERROR(Expect(MemberOf(view, *standing, conversation.id)));
    }
    return absl::OkStatus();
  }

  absl::Status Expect(const ViewMember& member) {
    SANAD_ASSIGN_OR_RETURN(
        const auto found,
        storage::Find(
            reading_, TableFor<ViewMember>(), kPrimary,
            {Cell::Integer(member.number), Cell::Integer(member.agent.value),
             Cell::Integer(member.inbox.value), Cell::Integer(member.first),
             Cell::Integer(member.second),
             Cell::Integer(member.conversation.value)}));
    if (!found) Name(member, "the row is missing");
    return absl::OkStatus();
  }

  // Takes what should be in the row out of what was recounted.
  void Compare(const ViewCounters& row) {
    Tallies wanted;
    if (auto node = counters_.extract({row.agent, row.inbox})) {
      wanted = std::move(node.mapped());
    }
    Tallies is;
    const auto tallies = record::FromBytes<ViewTallies>(row.tallies);
    for (const ViewTally& tally : tallies.value_or(ViewTallies{}).rows) {
      if (work_.IsCleared(tally.number)) continue;
      is[tally.number] = tally.conversations;
    }
    const bool canonical = tallies && !tallies->rows.empty() &&
                           record::ToBytes(*tallies) == row.tallies;
    if (is == wanted && canonical) return;
    findings_.Add(RowName(TableFor<ViewCounters>(), &row),
                  "it counts otherwise than the conversations say");
  }

  absl::Status Compare(const ViewMember& member) {
    if (work_.IsCleared(member.number)) return absl::OkStatus();
    SANAD_ASSIGN_OR_RETURN(const bool belongs, Belongs(member));
    if (!belongs) {
      Name(member, "the conversation is not in the view, or not there");
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> Belongs(const ViewMember& member) {
    const auto view = by_number_.find(member.number);
    if (view == by_number_.end()) return false;
    if (view->second->compiled.source() != ViewSource::kMembers) return false;
    SANAD_ASSIGN_OR_RETURN(
        const auto conversation,
        storage::Find(reading_, TableFor<Conversation>(), kPrimary,
                      {Cell::Integer(member.conversation.value)}));
    if (!conversation) return false;
    SANAD_ASSIGN_OR_RETURN(const auto standing,
                           Standing(*view->second, *conversation));
    const ViewStanding is = {
        member.agent, member.inbox, {member.first, member.second}};
    return standing == is;
  }

  void Name(const ViewMember& member, std::string_view what) {
    findings_.Add(RowName(TableFor<ViewMember>(), &member), std::string(what));
  }

  Reading& reading_;
  const ViewSet& views_;
  const ViewWork& work_;
  Findings& findings_;
  std::map<int64_t, const FollowedView*> by_number_;
  std::map<std::pair<AgentId, InboxId>, Tallies> counters_;
};

// --- what is left to do ---------------------------------------------------

void NameProgress(const ViewProgress& progress, std::string_view what,
                  Findings& findings) {
  findings.Add(RowName(TableFor<ViewProgress>(), &progress), std::string(what));
}

// A view that is being filled has this number and stopped at a conversation;
// what is cleared away belongs to no view.
absl::StatusOr<bool> IsSound(Reading& reading, const ViewSet& views,
                             const ViewProgress& progress) {
  if (!progress.view) {
    return progress.counted_to == 0 &&
           std::none_of(views.views.begin(), views.views.end(),
                        [&](const FollowedView& view) {
                          return view.number == progress.number;
                        });
  }
  const FollowedView* view = views.Find(progress.view);
  if (!view || view->number != progress.number) return false;
  SANAD_ASSIGN_OR_RETURN(
      const auto last,
      storage::Find(reading, TableFor<Conversation>(), kPrimary,
                    {Cell::Integer(progress.counted_to)}));
  return last.has_value();
}

// What is left to do is due, and nothing else is.
absl::Status VerifyProgress(Reading& reading, const ViewSet& views,
                            Findings& findings) {
  std::set<int64_t> due;
  SANAD_RETURN_IF_ERROR(ForEveryRow<Due>(reading, [&](const Due& one) {
    if (one.kind == DueKind::kCount) due.insert(one.object);
  }));
  const auto verify = [&](const ViewProgress& progress) -> absl::Status {
    SANAD_ASSIGN_OR_RETURN(const bool sound, IsSound(reading, views, progress));
    if (!sound) NameProgress(progress, "it belongs to no view", findings);
    if (due.erase(progress.number) == 0) {
      NameProgress(progress, "nothing will go on with it", findings);
    }
    return absl::OkStatus();
  };
  SANAD_RETURN_IF_ERROR(ForEach<ViewProgress>(reading, verify));
  for (const int64_t number : due) {
    NameProgress({.number = number}, "the row is missing", findings);
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status VerifyViews(storage::Reading& reading, Findings& findings) {
  SANAD_ASSIGN_OR_RETURN(const auto views, LoadViews(reading, 0, nullptr));
  SANAD_ASSIGN_OR_RETURN(const ViewWork work, ViewWork::Load(reading));
  SANAD_RETURN_IF_ERROR(VerifyProgress(reading, *views, findings));
  return Recount(reading, *views, work, findings).Run();
}

}  // namespace sanad
