// Subscriptions: the events of a desk, in order, pulled.

#include <algorithm>
#include <memory>
#include <string>

#include "absl/time/time.h"
#include "capi/border.h"
#include "capi/objects.h"
#include "desk/lists.h"
#include "record/interpret.h"

namespace sanad::capi {
namespace {

constexpr Reason kBeingRead = {absl::StatusCode::kAborted, "events.being_read",
                               "another thread reads this subscription",
                               "يقرأ هذا الاشتراكَ خيطٌ آخر"};

// Whoever reads has the subscription to himself.
class Reader {
 public:
  explicit Reader(SubscriptionObject& subscription)
      : subscription_(subscription),
        alone_(!subscription.reading.exchange(true)) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    if (alone_) subscription_.reading = false;
  }

  bool alone() const { return alone_; }

 private:
  SubscriptionObject& subscription_;
  const bool alone_;
};

absl::Status Subscribe(sanad_session* session, int64_t after,
                       sanad_subscription** out) {
  SANAD_ASSIGN_OR_RETURN(const auto pinned,
                         Pinned<SessionObject>::Take(session));
  if (!out) return Refuse(kNullArgument, {{"name", "out_subscription"}});
  return HandOut(std::make_unique<SubscriptionObject>(pinned->session, after),
                 pinned.token(), out);
}

absl::Status Next(sanad_subscription* subscription, int64_t timeout_us,
                  sanad_buffer* out) {
  SANAD_ASSIGN_OR_RETURN(const auto pinned,
                         Pinned<SubscriptionObject>::Take(subscription));
  const Reader reader(*pinned);
  if (!reader.alone()) return Refuse(kBeingRead);
  SANAD_ASSIGN_OR_RETURN(
      auto events,
      pinned->session.events().Read(
          {.after = pinned->after,
           .wait = absl::Microseconds(std::max<int64_t>(timeout_us, 0))},
          {.cancel = pinned->closing()}));
  const int64_t last = events.empty() ? pinned->after : events.back().number;
  Ready(record::ToBytes(List<Event>{std::move(events)})).GiveTo(out);
  pinned->after = last;
  return absl::OkStatus();
}

}  // namespace
}  // namespace sanad::capi

using sanad::capi::Guarded;

sanad_status sanad_subscribe(sanad_session* session, int64_t after,
                             sanad_subscription** out_subscription,
                             sanad_buffer* out_error) {
  return Guarded(out_error, [&] {
    return sanad::capi::Subscribe(session, after, out_subscription);
  });
}

sanad_status sanad_events_next(sanad_subscription* subscription,
                               int64_t timeout_us, sanad_buffer* out) {
  return Guarded(
      out, [&] { return sanad::capi::Next(subscription, timeout_us, out); });
}

sanad_status sanad_unsubscribe(sanad_subscription* subscription) {
  return sanad::capi::CloseHandle(sanad::capi::Kind::kSubscription,
                                  subscription);
}
