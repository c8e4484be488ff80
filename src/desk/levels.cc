#include "desk/levels.h"

#include <algorithm>
#include <optional>
#include <string>

#include "desk/kept_rules.h"
#include "desk/tables.h"
#include "storage/typed.h"

namespace sanad {
namespace {

// The stretches of time in which one row and one subject hold together.
struct Stretch {
  absl::Time from;
  const InForce* row = nullptr;  // null: nothing is in force
};

std::vector<Stretch> StretchesOf(std::span<const InForce> rows, absl::Time from,
                                 absl::Time until) {
  std::vector<Stretch> stretches;
  if (rows.empty() || rows.front().from > from) stretches.push_back({from});
  for (size_t i = 0; i < rows.size(); ++i) {
    const absl::Time begin = std::max(from, rows[i].from);
    const absl::Time end =
        i + 1 < rows.size() ? std::min(until, rows[i + 1].from) : until;
    if (begin < end) stretches.push_back({begin, &rows[i]});
  }
  return stretches;
}

// The versions that were compiled, or `load`ed now.
template <class Map, class Load>
absl::StatusOr<typename Map::mapped_type> Compiled(
    std::mutex& mutex, Map& map, const typename Map::key_type& key, Load load) {
  {
    const std::lock_guard lock(mutex);
    const auto found = map.find(key);
    if (found != map.end()) return found->second;
  }
  SANAD_ASSIGN_OR_RETURN(auto value, load());
  const std::lock_guard lock(mutex);
  return map.try_emplace(key, std::move(value)).first->second;
}

}  // namespace

absl::StatusOr<Levels::Entry> Levels::Load(storage::Reading& reading,
                                           int64_t epoch) {
  const auto levels = std::make_shared<Levels>();
  levels->epoch_ = epoch;
  if (epoch == 0) return levels;
  SANAD_ASSIGN_OR_RETURN(
      const auto rows,
      storage::ReadAll(reading, TableFor<InForce>(),
                       {.streams = {{.table = &TableFor<InForce>()}}}));
  for (const InForce& row : rows) levels->in_force_[row.inbox].push_back(row);
  return levels;
}

std::span<const InForce> Levels::Of(InboxId inbox) const {
  const auto found = in_force_.find(inbox);
  if (found == in_force_.end()) return {};
  return found->second;
}

bool Levels::Govern(InboxId inbox) const {
  return std::ranges::any_of(
      Of(inbox), [](const InForce& row) { return bool(row.policy); });
}

absl::StatusOr<bool> Levels::LookAtTier(storage::Reading& reading,
                                        InboxId inbox) const {
  const auto rows = Of(inbox);
  if (rows.empty()) return false;
  SANAD_ASSIGN_OR_RETURN(const SlaPolicy policy,
                         PolicyOf(reading, rows.back()));
  return std::ranges::any_of(
      policy.rules, [](const SlaRule& rule) { return !rule.tiers.empty(); });
}

absl::StatusOr<std::vector<CalendarInForce>> Levels::CalendarsOf(
    storage::Reading& reading, InboxId inbox) const {
  std::vector<CalendarInForce> calendars(1);
  for (const InForce& row : Of(inbox)) {
    CalendarInForce& next = calendars.emplace_back();
    next.from = row.from;
    SANAD_ASSIGN_OR_RETURN(next.calendar, CalendarOf(reading, row));
  }
  return calendars;
}

absl::StatusOr<std::vector<SlaTerms>> Levels::TermsOf(
    storage::Reading& reading, const std::vector<SubjectSince>& subjects,
    Channel channel, int64_t known) const {
  std::vector<SlaTerms> terms;
  for (size_t i = 0; i < subjects.size(); ++i) {
    const SubjectSince& since = subjects[i];
    const bool is_last = i + 1 == subjects.size();
    auto rows = Of(since.inbox);
    if (is_last && known < std::ssize(rows)) rows = rows.first(known);
    const SlaSubject subject = {.priority = since.priority,
                                .inbox = since.inbox,
                                .tier = since.tier,
                                .channel = channel};
    const auto stretches =
        StretchesOf(rows, i == 0 ? absl::InfinitePast() : since.from,
                    is_last ? absl::InfiniteFuture() : subjects[i + 1].from);
    for (const Stretch& stretch : stretches) {
      if (!stretch.row && terms.empty()) continue;
      SlaTerms next;
      if (stretch.row) {
        SANAD_ASSIGN_OR_RETURN(next, TermsBy(reading, *stretch.row, subject));
      } else {
        next.calendar = terms.back().calendar;
      }
      next.from = stretch.from;
      terms.push_back(std::move(next));
    }
  }
  return terms;
}

absl::StatusOr<SlaTerms> Levels::TermsBy(storage::Reading& reading,
                                         const InForce& row,
                                         const SlaSubject& subject) const {
  SANAD_ASSIGN_OR_RETURN(const SlaPolicy policy, PolicyOf(reading, row));
  SANAD_ASSIGN_OR_RETURN(const Calendar calendar, CalendarOf(reading, row));
  return SlaTerms{.targets = TargetsFor(policy, subject),
                  .conduct = policy.conduct,
                  .calendar = calendar};
}

absl::StatusOr<SlaPolicy> Levels::PolicyOf(storage::Reading& reading,
                                           const InForce& row) const {
  if (!row.policy) return SlaPolicy();
  return Compiled(mutex_, policies_, {row.policy.value, row.policy_version},
                  [&]() -> absl::StatusOr<SlaPolicy> {
                    SANAD_ASSIGN_OR_RETURN(
                        const SlaPolicyVersion version,
                        LoadVersion<SlaPolicyVersion>(reading, row.policy.value,
                                                      row.policy_version));
                    return version.policy;
                  });
}

absl::StatusOr<Calendar> Levels::CalendarOf(storage::Reading& reading,
                                            const InForce& row) const {
  if (!row.calendar) return Calendar();
  return Compiled(mutex_, calendars_,
                  {row.calendar.value, row.calendar_version},
                  [&]() -> absl::StatusOr<Calendar> {
                    SANAD_ASSIGN_OR_RETURN(
                        const CalendarVersion version,
                        LoadVersion<CalendarVersion>(
                            reading, row.calendar.value, row.calendar_version));
                    return Calendar::Compile(RulesOf(version));
                  });
}

Levels::Entry LevelsCache::Find(int64_t epoch) {
  const std::lock_guard lock(mutex_);
  return last_ && last_->epoch() == epoch ? last_ : nullptr;
}

void LevelsCache::Keep(Levels::Entry levels) {
  const std::lock_guard lock(mutex_);
  last_ = std::move(levels);
}

absl::StatusOr<Levels::Entry> LoadLevels(storage::Reading& reading,
                                         int64_t epoch, LevelsCache* cache) {
  if (cache) {
    if (auto levels = cache->Find(epoch)) return levels;
  }
  SANAD_ASSIGN_OR_RETURN(auto levels, Levels::Load(reading, epoch));
  if (cache) cache->Keep(levels);
  return levels;
}

}  // namespace sanad
