// What is in force in the inboxes of a workspace, and was: policies and
// calendars in their versions, compiled once.
//
// Like permissions it is kept in memory per epoch (Head::levels_epoch), so
// that an act asks the store for nothing that it knows, and an inbox in which
// nothing was ever promised costs nothing.

#ifndef SANAD_SRC_DESK_LEVELS_H_
#define SANAD_SRC_DESK_LEVELS_H_

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "model/service_level.h"
#include "sanad/calendar.h"
#include "sanad/channel.h"
#include "sanad/id.h"
#include "sanad/metrics.h"
#include "sanad/sla.h"
#include "storage/store.h"

namespace sanad {

// Thread-safe.
class Levels {
 public:
  using Entry = std::shared_ptr<const Levels>;
  static constexpr int64_t kAll = std::numeric_limits<int64_t>::max();

  static absl::StatusOr<Entry> Load(storage::Reading& reading, int64_t epoch);

  int64_t epoch() const { return epoch_; }

  // What is and was in force there, in order; empty: nothing ever was.
  std::span<const InForce> Of(InboxId inbox) const;

  // Whether anything was ever promised there.
  bool Govern(InboxId inbox) const;

  // Whether what is promised there now depends on the customer's tier.
  absl::StatusOr<bool> LookAtTier(storage::Reading& reading,
                                  InboxId inbox) const;

  // When people work and worked there. Before anything was in force, all time
  // was working time, so that what was counted stays as it is.
  absl::StatusOr<std::vector<CalendarInForce>> CalendarsOf(
      storage::Reading& reading, InboxId inbox) const;

  // What a conversation is held to. Of the inbox in which it is now, only
  // rows up to number `known` count.
  absl::StatusOr<std::vector<SlaTerms>> TermsOf(
      storage::Reading& reading, const std::vector<SubjectSince>& subjects,
      Channel channel, int64_t known = kAll) const;

 private:
  using VersionKey = std::pair<int64_t, int64_t>;  // id, version

  absl::StatusOr<SlaPolicy> PolicyOf(storage::Reading& reading,
                                     const InForce& row) const;
  absl::StatusOr<Calendar> CalendarOf(storage::Reading& reading,
                                      const InForce& row) const;
  absl::StatusOr<SlaTerms> TermsBy(storage::Reading& reading,
                                   const InForce& row,
                                   const SlaSubject& subject) const;

  int64_t epoch_ = 0;
  std::map<InboxId, std::vector<InForce>> in_force_;
  mutable std::mutex mutex_;
  mutable std::map<VersionKey, SlaPolicy> policies_;
  mutable std::map<VersionKey, Calendar> calendars_;
};

// The last one of a desk. Thread-safe.
class LevelsCache {
 public:
  // Null unless it is of this epoch.
  Levels::Entry Find(int64_t epoch);
  void Keep(Levels::Entry levels);

 private:
  std::mutex mutex_;
  Levels::Entry last_;
};

// `cache` is null where the epoch is not committed yet.
absl::StatusOr<Levels::Entry> LoadLevels(storage::Reading& reading,
                                         int64_t epoch, LevelsCache* cache);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_LEVELS_H_
