// A desk: one workspace of a store, ready to work.
//
//   auto desk = sanad::Desk::Open(store, {.workspace = "acme",
//                                         .create = true}).value();
//   auto noor = desk.AsAgent("noor");
//   auto mine = noor.conversations().List({.mine = true});
//
// A Desk is a cheap, immutable, thread-safe handle. Making a session never
// fails; an unknown or inactive principal is refused at each call.

#ifndef SANAD_DESK_H_
#define SANAD_DESK_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/id.h"
#include "sanad/session.h"
#include "sanad/store.h"

namespace sanad {

struct DeskOptions {
  std::string workspace;  // its name in the store, at most kKeyBytes
  bool create = false;    // make the workspace if there is none
};

// What `Collect` took away.
struct Collected {
  int64_t uploads = 0;
  int64_t bytes = 0;
  bool more = false;  // there was more than one call takes
};

// What `Verify` found.
struct Finding {
  std::string where;  // such as "event 17" or "conversation 3, status"
  std::string what;

  friend bool operator==(const Finding&, const Finding&) = default;
};

struct Verification {
  int64_t events = 0;  // looked at
  int64_t rows = 0;
  std::vector<Finding> findings;  // empty: everything holds; at most 1,000
};

// What `RunDue` did.
struct DueRun {
  int64_t done = 0;
  int64_t failed = 0;  // will be tried again; the log says why
  // When there is more to do: at most 30 s ahead, as another process may
  // plan something earlier. In the past: at once.
  absl::Time next;
};

class Desk {
 public:
  // workspace.unknown  there is no such workspace, and `create` is not set
  // text.empty, text.too_long, text.not_utf8  of the name
  static absl::StatusOr<Desk> Open(const Store& store,
                                   const DeskOptions& options);

  WorkspaceId workspace() const;

  Session AsSystem() const;
  Session AsAgent(AgentId agent) const;
  Session AsAgent(std::string_view external_id) const;
  Session AsBot(BotId bot) const;
  // Whomever the token was issued for, with what it is good for.
  Session AsToken(std::string_view access_token) const;
  // Somebody unknown.
  Session AsVisitor() const;
  Session AsCustomer(CustomerId customer) const;
  // A customer by the token that customers().IssuePortalToken gave.
  Session AsCustomer(std::string_view portal_token) const;

  // Recomputes everything that is derived and compares: the chain of
  // events, every row against the events that made it, blobs against their
  // digests, the backend's own structures. Reads one snapshot; writes
  // nothing. Fails only when the store cannot be read at all.
  absl::StatusOr<Verification> Verify() const;

  // Does what is due by the desk's clock, as the system: ends snoozes, closes
  // what nobody objected to, fills views, and the like. A bounded share of it,
  // in bounded transactions; call it again at `next` (due_thread.h does). Any
  // number of threads and processes may: each thing is done once. How late it
  // runs changes no verdict: events tell when the thing was due.
  //
  // store.busy, store.full, store.read_only, store.failed
  absl::StatusOr<DueRun> RunDue(const CallOptions& options = {}) const;

  // Takes away what nobody will come for: uploads that have stood still for
  // limits::kUploadHours, at most limits::kUploadsPerCollect in one call.
  absl::StatusOr<Collected> Collect() const;

  struct State;

 private:
  explicit Desk(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace sanad

#endif  // SANAD_DESK_H_
