// What people read about service levels.

#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "sanad/sla.h"
#include "sanad/status.h"

namespace sanad {
namespace {

absl::string_view WhySkipped(SlaSpanReason reason, bool arabic) {
  switch (reason) {
    case SlaSpanReason::kPending:
      return arabic ? "بانتظار العميل" : "pending";
    case SlaSpanReason::kOnHold:
      return arabic ? "بانتظار طرف ثالث" : "on hold";
    case SlaSpanReason::kSnoozed:
      return arabic ? "مؤجلة" : "snoozed";
    case SlaSpanReason::kResolved:
      return arabic ? "محلولة" : "resolved";
    case SlaSpanReason::kClosed:
      return arabic ? "مغلقة" : "closed";
    case SlaSpanReason::kNotWaiting:
      return arabic ? "لا أحد ينتظر" : "nobody waits";
    case SlaSpanReason::kNone:
    case SlaSpanReason::kCounted:
      break;
  }
  return "";
}

// Hours and minutes, such as 26:05; seconds where there are some.
std::string Length(absl::Duration length) {
  const int64_t seconds = absl::ToInt64Seconds(length);
  std::string text = absl::StrCat(
      seconds / 3600, ":", absl::Dec(seconds / 60 % 60, absl::kZeroPad2));
  if (seconds % 60 != 0) {
    absl::StrAppend(&text, ":", absl::Dec(seconds % 60, absl::kZeroPad2));
  }
  return text;
}

}  // namespace

std::string_view NameOf(SlaState state, Language language) {
  const bool arabic = language == Language::kArabic;
  switch (state) {
    case SlaState::kNone:
      return arabic ? "بلا موعد" : "no target";
    case SlaState::kRunning:
      return arabic ? "ضمن الموعد" : "in time";
    case SlaState::kPaused:
      return arabic ? "متوقف" : "paused";
    case SlaState::kAtRisk:
      return arabic ? "مهدد بالتأخر" : "at risk";
    case SlaState::kLate:
      return arabic ? "متأخر" : "late";
    case SlaState::kMet:
      return arabic ? "تحقق في موعده" : "met";
    case SlaState::kMetLate:
      return arabic ? "تحقق متأخرًا" : "met late";
  }
  return arabic ? "غير معروف" : "unknown";
}

std::string Describe(const SlaSpan& span, absl::TimeZone zone,
                     Language language) {
  const bool arabic = language == Language::kArabic;
  const auto moment = [&](absl::Time at) {
    return absl::FormatTime("%Y-%m-%d %H:%M", at, zone);
  };
  std::string text = absl::StrCat(arabic ? "من " : "from ", moment(span.from),
                                  arabic ? " إلى " : " to ", moment(span.to));
  if (span.reason == SlaSpanReason::kCounted) {
    absl::StrAppend(&text, arabic ? ": احتُسب " : ": counted ",
                    Length(span.counted), arabic ? " من أصل " : " of ",
                    Length(span.to - span.from));
  } else {
    absl::StrAppend(&text, arabic ? ": لم يُحتسب، " : ": not counted, ",
                    WhySkipped(span.reason, arabic));
  }
  return text;
}

}  // namespace sanad
