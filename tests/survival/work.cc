#include "tests/survival/work.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/refuse.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "tests/survival/act.h"

namespace sanad::survival {
namespace {

using test::Office;

constexpr char kWorkspace[] = "mersal";

bool IsOfTheStore(const absl::Status& status) {
  constexpr std::string_view kStore = "store.";
  return std::string_view(ReasonOf(status)).starts_with(kStore);
}

absl::StatusOr<Desk> OpenDesk(const Store& store, bool create) {
  return Desk::Open(store, {.workspace = kWorkspace, .create = create});
}

// Most acts of the load move their counters and members.
absl::Status SaveViews(const Desk& desk) {
  const Views views = desk.AsSystem().views();
  SANAD_RETURN_IF_ERROR(views.Save({.name = "المفتوحة"}).status());
  return views
      .Save({.name = "بلا مسؤول",
             .filter = {.unassigned = true},
             .order = ViewOrder::kLastActivity})
      .status();
}

}  // namespace

absl::StatusOr<Office> MakeOffice(const std::string& path) {
  SANAD_ASSIGN_OR_RETURN(Store store, Store::Open("sqlite:" + path));
  SANAD_ASSIGN_OR_RETURN(Desk desk, OpenDesk(store, true));
  const sanad::testing::Team team = sanad::testing::MakeTeam(desk);
  SANAD_RETURN_IF_ERROR(SaveViews(desk));
  return Office(std::move(store), std::move(desk), team);
}

absl::StatusOr<Office> Reenter(const std::string& path,
                               const sanad::testing::Team& team) {
  SANAD_ASSIGN_OR_RETURN(Store store,
                         Store::Open("sqlite:" + path, {.create = false}));
  SANAD_ASSIGN_OR_RETURN(Desk desk, OpenDesk(store, false));
  return Office(std::move(store), std::move(desk), team);
}

absl::StatusOr<std::vector<Event>> LogAfter(const Office& office,
                                            int64_t number) {
  std::vector<Event> log;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(auto events,
                           office.system().events().Read({.after = number}));
    if (events.empty()) return log;
    number = events.back().number;
    for (Event& event : events) log.push_back(std::move(event));
  }
}

absl::StatusOr<Place> EndOfLog(const Office& office, const Place& place) {
  SANAD_ASSIGN_OR_RETURN(const auto log, LogAfter(office, place.number));
  return log.empty() ? place : PlaceOf(log.back());
}

absl::StatusOr<Answer> Take(const Office& office, const Turn& turn,
                            const Place& place) {
  Answer answer;
  SANAD_ASSIGN_OR_RETURN(answer.begun, EndOfLog(office, place));
  const auto given =
      Acts()[turn.act].run(office, turn, {.idempotency_key = turn.key});
  if (!given.ok() && IsOfTheStore(given.status())) return given.status();
  answer.done = given.ok();
  if (given.ok()) answer.given = *given;
  SANAD_ASSIGN_OR_RETURN(answer.ended, EndOfLog(office, answer.begun));
  return answer;
}

}  // namespace sanad::survival
