// Why a calendar makes no sense.

#ifndef SANAD_SRC_CALENDAR_REASONS_H_
#define SANAD_SRC_CALENDAR_REASONS_H_

#include "base/refuse.h"

namespace sanad::calendar {

inline constexpr Reason kZoneMissing = {
    absl::StatusCode::kInvalidArgument, "calendar.zone_missing",
    "a calendar needs a time zone", "لا بد للتقويم من منطقة زمنية"};
inline constexpr Reason kZoneUnknown = {
    absl::StatusCode::kInvalidArgument, "calendar.zone_unknown",
    "this time zone is not known; an IANA name is expected, such as "
    "Asia/Riyadh",
    "هذه المنطقة الزمنية غير معروفة؛ المطلوب اسم من أسماء IANA مثل "
    "Asia/Riyadh"};
inline constexpr Reason kNoHours = {
    absl::StatusCode::kInvalidArgument, "calendar.no_hours",
    "no day of the week has working hours", "ليس في الأسبوع يوم له ساعات عمل"};
inline constexpr Reason kWeekdayUnknown = {
    absl::StatusCode::kInvalidArgument, "calendar.weekday_unknown",
    "a weekday is one of mon, tue, wed, thu, fri, sat, sun",
    "يوم الأسبوع واحد من: mon وtue وwed وthu وfri وsat وsun"};
inline constexpr Reason kTimeMalformed = {
    absl::StatusCode::kInvalidArgument, "calendar.time_malformed",
    "hours open at 00:00 to 23:59 and close at 00:00 to 24:00",
    "تبدأ الساعات بين 00:00 و23:59 وتنتهي بين 00:00 و24:00"};
inline constexpr Reason kHoursEmpty = {
    absl::StatusCode::kInvalidArgument, "calendar.hours_empty",
    "hours open and close at the same time; a whole day is 00:00 to 24:00",
    "وقت البداية هو وقت النهاية؛ اليوم الكامل من 00:00 إلى 24:00"};
inline constexpr Reason kBreakBackwards = {
    absl::StatusCode::kInvalidArgument, "calendar.break_backwards",
    "a break ends after it begins, and on the same day",
    "تنتهي الاستراحة بعد بدايتها وفي اليوم نفسه"};
inline constexpr Reason kDateUnknown = {
    absl::StatusCode::kInvalidArgument, "calendar.date_unknown",
    "there is no such date; YYYY-MM-DD is expected",
    "لا وجود لهذا التاريخ؛ الصيغة المطلوبة YYYY-MM-DD"};
inline constexpr Reason kTooMany = {
    absl::StatusCode::kInvalidArgument, "calendar.too_many",
    "at most {limit} are taken here", "الحد الأقصى هنا {limit}"};

inline constexpr Reason kNotICalendar = {
    absl::StatusCode::kInvalidArgument, "calendar.not_icalendar",
    "the text is not an iCalendar file", "النص ليس ملف iCalendar"};
inline constexpr Reason kFileTooLarge = {
    absl::StatusCode::kResourceExhausted, "calendar.file_too_large",
    "the file has {size} bytes, at most {limit} are taken",
    "حجم الملف {size} بايت، والحد الأقصى {limit}"};
inline constexpr Reason kTooManyEvents = {
    absl::StatusCode::kResourceExhausted, "calendar.too_many_events",
    "the file has more than {limit} events", "في الملف أكثر من {limit} حدث"};

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_REASONS_H_
