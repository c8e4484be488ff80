// A session: acting on a desk as somebody. Every call is checked as that
// principal, at the moment of the call.
//
// A Session is a cheap, immutable, thread-safe handle; so are the services
// that it gives.

#ifndef SANAD_SESSION_H_
#define SANAD_SESSION_H_

#include <memory>
#include <utility>

#include "sanad/channels.h"
#include "sanad/conversations.h"
#include "sanad/customers.h"
#include "sanad/drafts.h"
#include "sanad/events.h"
#include "sanad/inboxes.h"
#include "sanad/knowledge.h"
#include "sanad/outbox.h"
#include "sanad/presence.h"
#include "sanad/reading.h"
#include "sanad/reports.h"
#include "sanad/rights.h"
#include "sanad/service.h"
#include "sanad/service_levels.h"
#include "sanad/staff.h"
#include "sanad/views.h"

namespace sanad {

class Session {
 public:
  explicit Session(std::shared_ptr<const SessionState> state)
      : state_(std::move(state)) {}

  Access access() const { return Access(state_); }
  Channels channels() const { return Channels(state_); }
  Conversations conversations() const { return Conversations(state_); }
  Customers customers() const { return Customers(state_); }
  Drafts drafts() const { return Drafts(state_); }
  Events events() const { return Events(state_); }
  Inboxes inboxes() const { return Inboxes(state_); }
  Knowledge knowledge() const { return Knowledge(state_); }
  Outbox outbox() const { return Outbox(state_); }
  Presence presence() const { return Presence(state_); }
  Reading reading() const { return Reading(state_); }
  Reports reports() const { return Reports(state_); }
  ServiceLevels service_levels() const { return ServiceLevels(state_); }
  Staff staff() const { return Staff(state_); }
  Views views() const { return Views(state_); }

  const std::shared_ptr<const SessionState>& state() const { return state_; }

 private:
  std::shared_ptr<const SessionState> state_;
};

}  // namespace sanad

#endif  // SANAD_SESSION_H_
