// The test kit as a service: for callers that reach it through a session of
// a store for tests, such as those of the C ABI.

#ifndef SANAD_SRC_TESTING_KIT_H_
#define SANAD_SRC_TESTING_KIT_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "desk/lists.h"
#include "record/record_type.h"
#include "sanad/service.h"
#include "sanad/testing.h"

namespace sanad::testing {

struct AdvanceClock {
  absl::Duration by;
};

struct SetClock {
  absl::Time now;
};

struct ClockReading {
  absl::Time now;
};

struct FaultRequest {
  int64_t after = 0;  // operations of the store that work before
};

struct FaultCounts {
  int64_t operations = 0;  // of the store so far
  int64_t failures = 0;    // that were made
};

// Every call refuses with testing.no_test_store elsewhere.
class Kit : public Service {
 public:
  using Service::Service;

  absl::StatusOr<ClockReading> Advance(const AdvanceClock& request) const;
  absl::StatusOr<ClockReading> Set(const SetClock& request) const;
  absl::StatusOr<FaultCounts> FailOnce(const FaultRequest& request) const;
  absl::StatusOr<FaultCounts> FailFrom(const FaultRequest& request) const;
  absl::StatusOr<FaultCounts> StopFaults() const;
  absl::StatusOr<Team> MakeTeam() const;
};

}  // namespace sanad::testing

namespace sanad::record {

// clang-format off
template <> const RecordType& TypeOf<testing::AdvanceClock>();
template <> const RecordType& TypeOf<testing::ClockReading>();
template <> const RecordType& TypeOf<testing::FaultCounts>();
template <> const RecordType& TypeOf<testing::FaultRequest>();
template <> const RecordType& TypeOf<testing::SetClock>();
template <> const RecordType& TypeOf<testing::Team>();
// clang-format on

}  // namespace sanad::record

#endif  // SANAD_SRC_TESTING_KIT_H_
