#include "capi/call_options.h"

#include <string>
#include <string_view>

#include "absl/time/time.h"
#include "capi/border.h"
#include "capi/objects.h"

namespace sanad::capi {
namespace {

absl::StatusOr<sanad_call_options> Read(const sanad_call_options* given) {
  return ReadStruct(given, SANAD_LEAST_SIZE(sanad_call_options, locale_size));
}

Language LanguageOf(std::string_view locale) {
  const bool arabic =
      locale == "ar" || locale.starts_with("ar-") || locale.starts_with("ar_");
  return arabic ? Language::kArabic : Language::kEnglish;
}

}  // namespace

Language LanguageOf(const sanad_call_options* given) {
  const auto options = Read(given);
  if (!options.ok() || !options->locale) return Language::kEnglish;
  return LanguageOf(std::string_view(options->locale, options->locale_size));
}

absl::StatusOr<CallOptions> ReadCallOptions(const sanad_call_options* given,
                                            std::stop_token& caller) {
  CallOptions options;
  if (!given) return options;
  SANAD_ASSIGN_OR_RETURN(const sanad_call_options read, Read(given));
  SANAD_ASSIGN_OR_RETURN(const std::string_view key,
                         ReadText("idempotency_key", read.idempotency_key,
                                  read.idempotency_key_size));
  SANAD_ASSIGN_OR_RETURN(const std::string_view locale,
                         ReadText("locale", read.locale, read.locale_size));
  options.idempotency_key = std::string(key);
  options.language = LanguageOf(locale);
  if (read.timeout_us != 0) {
    options.timeout = absl::Microseconds(read.timeout_us);
  }
  if (read.cancel) {
    SANAD_ASSIGN_OR_RETURN(const auto pinned,
                           Pinned<CancelObject>::Take(read.cancel));
    caller = pinned->source.get_token();
  }
  return options;
}

}  // namespace sanad::capi
