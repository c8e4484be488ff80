// sanad_call_options as the options of a call.

#ifndef SANAD_CAPI_CALL_OPTIONS_H_
#define SANAD_CAPI_CALL_OPTIONS_H_

#include <optional>
#include <stop_token>

#include "absl/status/statusor.h"
#include "capi/sanad.h"
#include "sanad/call.h"

namespace sanad::capi {

// The language that the caller asked for; English where that cannot be read.
Language LanguageOf(const sanad_call_options* given);

// A call ends its waiting when its caller or its handle asks for it. Lives
// as long as the call.
class StopOfEither {
 public:
  StopOfEither(std::stop_token caller, std::stop_token closing)
      : on_caller_(std::move(caller), Stop{source_}),
        on_closing_(std::move(closing), Stop{source_}) {}

  std::stop_token token() const { return source_.get_token(); }

 private:
  struct Stop {
    std::stop_source source;
    void operator()() { source.request_stop(); }
  };

  std::stop_source source_;
  std::stop_callback<Stop> on_caller_;
  std::stop_callback<Stop> on_closing_;
};

// All but `cancel`, which goes into `caller`.
absl::StatusOr<CallOptions> ReadCallOptions(const sanad_call_options* given,
                                            std::stop_token& caller);

}  // namespace sanad::capi

#endif  // SANAD_CAPI_CALL_OPTIONS_H_
