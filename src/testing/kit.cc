#include "testing/kit.h"

#include <memory>

#include "base/refuse.h"
#include "desk/session_state.h"
#include "testing/faulty_store.h"
#include "testing/team.h"

namespace sanad::testing {
namespace {

constexpr Reason kNoTestStore = {
    absl::StatusCode::kFailedPrecondition, "testing.no_test_store",
    "the store was not opened for tests", "لم تُفتح قاعدة البيانات للاختبار"};

absl::StatusOr<ManualClock*> ClockOf(const SessionState& session) {
  Clock* clock = session.desk->host().clock.get();
  auto* const manual = dynamic_cast<ManualClock*>(clock);
  if (!manual) return Refuse(kNoTestStore);
  return manual;
}

absl::StatusOr<Faults*> FaultsOf(const SessionState& session) {
  Faults* const faults = FaultsIn(session.desk->store());
  if (!faults) return Refuse(kNoTestStore);
  return faults;
}

FaultCounts CountsOf(const Faults& faults) {
  return {.operations = faults.operations(), .failures = faults.failures()};
}

}  // namespace

absl::StatusOr<ClockReading> Kit::Advance(const AdvanceClock& request) const {
  SANAD_ASSIGN_OR_RETURN(ManualClock* const clock, ClockOf(state()));
  clock->Advance(request.by);
  return ClockReading{clock->Now()};
}

absl::StatusOr<ClockReading> Kit::Set(const SetClock& request) const {
  SANAD_ASSIGN_OR_RETURN(ManualClock* const clock, ClockOf(state()));
  clock->Set(request.now);
  return ClockReading{clock->Now()};
}

absl::StatusOr<FaultCounts> Kit::FailOnce(const FaultRequest& request) const {
  SANAD_ASSIGN_OR_RETURN(Faults* const faults, FaultsOf(state()));
  faults->FailOnce(request.after);
  return CountsOf(*faults);
}

absl::StatusOr<FaultCounts> Kit::FailFrom(const FaultRequest& request) const {
  SANAD_ASSIGN_OR_RETURN(Faults* const faults, FaultsOf(state()));
  faults->FailFrom(request.after);
  return CountsOf(*faults);
}

absl::StatusOr<FaultCounts> Kit::StopFaults() const {
  SANAD_ASSIGN_OR_RETURN(Faults* const faults, FaultsOf(state()));
  faults->Stop();
  return CountsOf(*faults);
}

absl::StatusOr<Team> Kit::MakeTeam() const {
  SANAD_RETURN_IF_ERROR(ClockOf(state()).status());
  return MakeTeamAs(Session(std::make_shared<const SessionState>(
      SessionState{state().desk, {.kind = ActorKind::kSystem}})));
}

}  // namespace sanad::testing

namespace sanad::record {

using testing::AdvanceClock;
using testing::ClockReading;
using testing::FaultCounts;
using testing::FaultRequest;
using testing::SetClock;
using testing::Team;

template <>
const RecordType& TypeOf<AdvanceClock>() {
  static const RecordType type =
      Record<AdvanceClock>("AdvanceClock", {{"by", 1, &AdvanceClock::by}});
  return type;
}

template <>
const RecordType& TypeOf<ClockReading>() {
  static const RecordType type =
      Record<ClockReading>("ClockReading", {{"now", 1, &ClockReading::now}});
  return type;
}

template <>
const RecordType& TypeOf<FaultCounts>() {
  static const RecordType type = Record<FaultCounts>(
      "FaultCounts", {{"operations", 1, &FaultCounts::operations},
                      {"failures", 2, &FaultCounts::failures}});
  return type;
}

template <>
const RecordType& TypeOf<FaultRequest>() {
  static const RecordType type = Record<FaultRequest>(
      "FaultRequest", {{"after", 1, &FaultRequest::after}});
  return type;
}

template <>
const RecordType& TypeOf<SetClock>() {
  static const RecordType type =
      Record<SetClock>("SetClock", {{"now", 1, &SetClock::now}});
  return type;
}

template <>
const RecordType& TypeOf<Team>() {
  static const RecordType type =
      Record<Team>("SampleTeam", {{"salma", 1, &Team::salma},
                                  {"noor", 2, &Team::noor},
                                  {"karim", 3, &Team::karim},
                                  {"daniel", 4, &Team::daniel},
                                  {"support_team", 5, &Team::support_team},
                                  {"billing_team", 6, &Team::billing_team},
                                  {"support", 7, &Team::support},
                                  {"customs", 8, &Team::customs},
                                  {"billing", 9, &Team::billing},
                                  {"hana", 10, &Team::hana},
                                  {"youssef", 11, &Team::youssef},
                                  {"olivia", 12, &Team::olivia}});
  return type;
}

}  // namespace sanad::record
