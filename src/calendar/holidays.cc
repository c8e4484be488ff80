#include "sanad/holidays.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/time/civil_time.h"
#include "base/refuse.h"
#include "calendar/content_line.h"
#include "calendar/date.h"
#include "calendar/reasons.h"
#include "calendar/recurrence.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using calendar::ContentLine;
using calendar::OccurrenceSearch;
using calendar::Recurrence;
using Days = std::set<absl::CivilDay>;

// A VEVENT as far as it was understood.
struct CalendarEvent {
  std::string name;
  std::string uid;
  std::optional<absl::CivilDay> start;
  std::optional<absl::CivilDay> end;  // not included
  std::optional<int64_t> length;      // in days, by DURATION
  std::optional<Recurrence> recurrence;
  std::optional<absl::CivilDay> replaces;  // an occurrence of its series
  Days added;
  Days excepted;
  SkipReason fault = SkipReason::kNone;  // the first one found
};

bool IsWord(std::string_view text, std::string_view word) {
  return absl::EqualsIgnoreCase(absl::string_view(text.data(), text.size()),
                                absl::string_view(word.data(), word.size()));
}

// More days than the years that are counted have.
constexpr int64_t kLongestDays = 3'660'000;

// "P3D" or "P2W"; what has hours is no length of whole days.
std::optional<int64_t> ReadDays(std::string_view value) {
  if (value.size() < 3 || value.front() != 'P') return std::nullopt;
  const char unit = value.back();
  const std::string_view number = value.substr(1, value.size() - 2);
  int64_t count = 0;
  if ((unit != 'D' && unit != 'W') ||
      !absl::SimpleAtoi(absl::string_view(number.data(), number.size()),
                        &count) ||
      count < 1 || count > kLongestDays) {
    return std::nullopt;
  }
  return unit == 'W' ? count * 7 : count;
}

// Reads one VEVENT, line by line.
class EventReader {
 public:
  void Read(const ContentLine& line) {
    if (line.name == "SUMMARY") event_.name = calendar::ReadText(line.value);
    if (line.name == "UID") event_.uid = std::string(line.value);
    if (line.name == "DTSTART") event_.start = ReadDay(line);
    if (line.name == "DTEND") event_.end = ReadDay(line);
    if (line.name == "RDATE") ReadDays(line, event_.added);
    if (line.name == "EXDATE") ReadDays(line, event_.excepted);
    if (line.name == "RRULE") ReadRule(line);
    if (line.name == "DURATION") ReadLength(line);
    if (line.name == "RECURRENCE-ID") ReadReplaced(line);
    if (line.name == "STATUS" && IsWord(line.value, "CANCELLED")) {
      Fault(SkipReason::kCancelled);
    }
  }

  CalendarEvent Finish() && {
    if (!event_.start) Fault(SkipReason::kUnreadable);
    return std::move(event_);
  }

 private:
  void Fault(SkipReason reason) {
    if (event_.fault == SkipReason::kNone) event_.fault = reason;
  }

  std::optional<absl::CivilDay> ReadDay(std::string_view value) {
    const auto day = calendar::ReadCompactDate(value);
    const bool has_hours = value.size() > 8 && value[8] == 'T';
    if (!day) {
      Fault(has_hours ? SkipReason::kNotAllDay : SkipReason::kUnreadable);
    }
    return day;
  }

  std::optional<absl::CivilDay> ReadDay(const ContentLine& line) {
    return ReadDay(line.value);
  }

  void ReadDays(const ContentLine& line, Days& days) {
    const absl::string_view list(line.value.data(), line.value.size());
    for (const absl::string_view item : absl::StrSplit(list, ',')) {
      if (days.size() >= limits::kCalendarDates) {
        return Fault(SkipReason::kTooMany);
      }
      const auto day = ReadDay(std::string_view(item.data(), item.size()));
      if (day) days.insert(*day);
    }
  }

  void ReadLength(const ContentLine& line) {
    event_.length = sanad::ReadDays(line.value);
    if (!event_.length) Fault(SkipReason::kNotAllDay);
  }

  void ReadRule(const ContentLine& line) {
    // Two rules at once are no longer anybody's practice.
    const bool second = event_.recurrence.has_value();
    event_.recurrence = calendar::ReadRecurrence(line.value);
    if (second || !event_.recurrence) Fault(SkipReason::kRecurrence);
  }

  void ReadReplaced(const ContentLine& line) {
    event_.replaces = ReadDay(line);
    if (line.HasParameter("RANGE=THISANDFUTURE")) {
      Fault(SkipReason::kRecurrence);
    }
  }

  CalendarEvent event_;
};

// Finds the events of a file; alarms and the like inside them do not count.
class FileReader {
 public:
  void Read(const ContentLine& line) {
    if (line.name == "BEGIN") {
      Begin(line.value);
    } else if (line.name == "END") {
      End();
    } else if (event_ && inside_event_ == 0) {
      event_->Read(line);
    }
  }

  // Events that never ended are as good as the file gives them.
  std::vector<CalendarEvent> Finish() && {
    if (event_) events_.push_back(std::move(*event_).Finish());
    return std::move(events_);
  }

  bool has_calendar() const { return has_calendar_; }
  bool is_full() const { return is_full_; }

 private:
  void Begin(std::string_view what) {
    if (event_) {
      ++inside_event_;
    } else if (IsWord(what, "VCALENDAR")) {
      has_calendar_ = true;
    } else if (IsWord(what, "VEVENT")) {
      is_full_ = is_full_ || events_.size() >= limits::kCalendarFileEvents;
      if (!is_full_) event_.emplace();
    }
  }

  void End() {
    if (inside_event_ > 0) {
      --inside_event_;
    } else if (event_) {
      events_.push_back(std::move(*event_).Finish());
      event_.reset();
    }
  }

  std::vector<CalendarEvent> events_;
  std::optional<EventReader> event_;
  int inside_event_ = 0;
  bool has_calendar_ = false;
  bool is_full_ = false;
};

// How many days an occurrence takes; 0: its end comes before its start.
int64_t LengthOf(const CalendarEvent& event) {
  if (event.end) {
    // Programs that end a day on itself mean that day.
    const int64_t length = *event.end - *event.start;
    return length == 0 ? 1 : std::max<int64_t>(length, 0);
  }
  return event.length.value_or(1);
}

// The part of the range in the years that calendars count.
HolidayRange Counted(const HolidayRange& range) {
  return {.first = std::max(range.first, absl::CivilDay(1, 1, 1)),
          .last = std::min(range.last, absl::CivilDay(9999, 12, 31))};
}

// Gathers the days of events within a range.
class HolidayCollector {
 public:
  HolidayCollector(const HolidayRange& range,
                   const std::vector<CalendarEvent>& events)
      : range_(range) {
    for (const CalendarEvent& event : events) {
      if (event.replaces) replaced_[event.uid].insert(*event.replaces);
    }
  }

  void Add(const CalendarEvent& event) {
    SkipReason reason = event.fault;
    if (reason == SkipReason::kNone && LengthOf(event) == 0) {
      reason = SkipReason::kUnreadable;
    }
    if (reason == SkipReason::kNone) reason = AddOccurrences(event);
    if (reason != SkipReason::kNone) {
      list_.skipped.push_back({event.name, reason});
    }
  }

  HolidayList Finish() && {
    for (auto& [day, name] : days_) {
      list_.holidays.push_back({calendar::FormatDate(day), std::move(name)});
    }
    return std::move(list_);
  }

 private:
  bool IsLeftOut(const CalendarEvent& event, absl::CivilDay day) const {
    if (event.excepted.contains(day)) return true;
    if (event.replaces || event.uid.empty()) return false;
    const auto replaced = replaced_.find(event.uid);
    return replaced != replaced_.end() && replaced->second.contains(day);
  }

  void AddOccurrence(const CalendarEvent& event, absl::CivilDay start) {
    if (IsLeftOut(event, start)) return;
    const absl::CivilDay last =
        std::min(start + (LengthOf(event) - 1), range_.last);
    for (auto day = std::max(start, range_.first); day <= last; ++day) {
      if (--days_left_ < 0 || days_.size() >= limits::kCalendarDates) {
        days_left_ = 0;
        return;
      }
      days_.emplace(day, event.name);
      any_ = true;
    }
  }

  SkipReason AddOccurrences(const CalendarEvent& event) {
    any_ = false;
    const auto add = [&](absl::CivilDay start) { AddOccurrence(event, start); };
    if (event.recurrence && !event.replaces) {
      const OccurrenceSearch search = {
          .first = range_.first - (LengthOf(event) - 1),
          .last = range_.last,
          .days_left = &days_left_};
      ForEachOccurrence(*event.recurrence, *event.start, search, add);
    } else {
      add(*event.start);
    }
    for (const absl::CivilDay start : event.added) add(start);
    if (days_left_ <= 0) return SkipReason::kTooMany;
    return any_ ? SkipReason::kNone : SkipReason::kOutOfRange;
  }

  // Days looked at, wanted or not; more is no calendar of holidays, but
  // somebody who wants to keep us busy.
  static constexpr int64_t kMostDays = 10'000'000;

  HolidayRange range_;
  std::map<std::string, Days> replaced_;  // by the UID of the series
  std::map<absl::CivilDay, std::string> days_;
  HolidayList list_;
  int64_t days_left_ = kMostDays;
  bool any_ = false;
};

}  // namespace

absl::StatusOr<HolidayList> ReadHolidays(std::string_view icalendar,
                                         const HolidayRange& range) {
  if (icalendar.size() > limits::kCalendarFileBytes) {
    return Refuse(
        calendar::kFileTooLarge,
        {{"size", icalendar.size()}, {"limit", limits::kCalendarFileBytes}});
  }
  FileReader reader;
  calendar::ForEachLine(icalendar,
                        [&](const ContentLine& line) { reader.Read(line); });
  if (!reader.has_calendar()) return Refuse(calendar::kNotICalendar);
  if (reader.is_full()) {
    return Refuse(calendar::kTooManyEvents,
                  {{"limit", limits::kCalendarFileEvents}});
  }
  const std::vector<CalendarEvent> events = std::move(reader).Finish();
  HolidayCollector collector(Counted(range), events);
  for (const CalendarEvent& event : events) collector.Add(event);
  return std::move(collector).Finish();
}

}  // namespace sanad
