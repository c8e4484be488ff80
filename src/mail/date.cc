#include "mail/date.h"

#include <gmime/gmime-utils.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/time/time.h"

namespace sanad::mail {
namespace {

constexpr size_t kMaxDateBytes = 200;

}  // namespace

std::optional<absl::Time> ParseDate(std::string_view value) {
  if (value.size() > kMaxDateBytes) return std::nullopt;
  const std::string text(value.substr(0, value.find('\0')));
  const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> moment(
      g_mime_utils_header_decode_date(text.c_str()), &g_date_time_unref);
  if (!moment) return std::nullopt;
  return absl::FromUnixSeconds(g_date_time_to_unix(moment.get()));
}

std::string FormatDate(absl::Time moment) {
  return absl::FormatTime(absl::RFC1123_full, moment, absl::UTCTimeZone());
}

}  // namespace sanad::mail
