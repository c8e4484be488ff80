// What every call takes beside its request, and what every list gives.
//
//   std::stop_source cancel;
//   noor.conversations().Reply(request, {.timeout = absl::Seconds(2),
//                                        .cancel = cancel.get_token()});

#ifndef SANAD_CALL_H_
#define SANAD_CALL_H_

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "sanad/status.h"

namespace sanad {

struct CallOptions {
  // Repeating a call with the same key by the same actor gives the first
  // answer again and does nothing more. The same key with another request
  // is refused (call.key_reused). Refusals are not kept; answers are kept
  // for seven days. Empty: none. Reads ignore it.
  std::string idempotency_key;
  // How long to wait for the turn to write; then store.busy.
  absl::Duration timeout = absl::Seconds(10);
  // Ends the waiting when a stop is requested (call.cancelled); what has
  // begun is never interrupted.
  std::stop_token cancel;
  // Of messages in answers; a failure itself has both languages (status.h).
  Language language = Language::kEnglish;
};

// Where a list goes on. `cursor` comes from the page before and belongs to
// the request that it was given for (cursor.foreign).
struct PageRequest {
  int64_t rows = 0;  // 0: limits::kDefaultPageRows
  std::string cursor;
};

template <class Row>
struct Page {
  std::vector<Row> rows;
  std::string next;  // empty: this was the last page
};

}  // namespace sanad

#endif  // SANAD_CALL_H_
