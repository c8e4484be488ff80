// Events as the ledger writes them, for the pure parts of a verification.

#ifndef SANAD_TESTS_DESK_VERIFY_HISTORY_H_
#define SANAD_TESTS_DESK_VERIFY_HISTORY_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "desk/act.h"
#include "desk/ledger.h"
#include "desk/verify/findings.h"
#include "model/bookkeeping.h"
#include "sanad/event.h"

namespace sanad {

// Writes planned events one after the other, each a second after the last.
class History {
 public:
  History& Write(PlannedEvent& planned) {
    const char filling = static_cast<char>('a' + events_.size());
    const std::string salt(kSaltBytes, filling);
    std::vector<PlannedEvent> one;
    one.push_back(std::move(planned));
    now_ += absl::Seconds(1);
    for (Event& event : WriteUp(one, Actor::System(), {}, now_, salt, head_)) {
      events_.push_back(std::move(event));
    }
    return *this;
  }

  // Event number n stands at n - 1.
  std::vector<Event>& events() { return events_; }
  Head& head() { return head_; }

 private:
  absl::Time now_ = absl::FromUnixSeconds(1'800'000'000);
  Head head_{.id = {1}};
  std::vector<Event> events_;
};

inline PlannedEvent Planned() {
  return {EventKind::kCustomerChanged, Stream::kCustomer, 1, 0};
}

// Where the findings are.
inline std::vector<std::string> Places(Findings& findings) {
  std::vector<std::string> places;
  for (const Finding& finding : findings.Take()) {
    places.push_back(finding.where);
  }
  return places;
}

}  // namespace sanad

#endif  // SANAD_TESTS_DESK_VERIFY_HISTORY_H_
