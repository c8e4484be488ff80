// What a session and a desk are made of.

#ifndef SANAD_SRC_DESK_SESSION_STATE_H_
#define SANAD_SRC_DESK_SESSION_STATE_H_

#include <cstdint>
#include <memory>
#include <string>

#include "desk/answer_outlet.h"
#include "desk/commit_queue.h"
#include "desk/denials.h"
#include "desk/levels.h"
#include "desk/principals.h"
#include "desk/read_marks.h"
#include "desk/view_set.h"
#include "sanad/desk.h"
#include "sanad/host.h"
#include "sanad/store.h"
#include "sanad/workspace.h"
#include "storage/store.h"

namespace sanad {

struct Store::Backend {
  std::unique_ptr<storage::Store> store;
  Host host;  // complete
};

struct Desk::State {
  std::shared_ptr<Store::Backend> backend;
  Workspace workspace;
  // Compiled principals, by permission epoch; a cache, hence mutable.
  mutable PrincipalCache principals;
  mutable ViewCache views;  // the same of views
  // What is in force in inboxes, by epoch; a cache as well.
  mutable LevelsCache levels;
  // Told, not yet written (riders.h); the last handle that goes writes them.
  mutable ReadMarks read_marks;
  mutable Denials denials;
  mutable CommitQueue commits;

  ~State();

  storage::Store& store() const { return *backend->store; }
  const Host& host() const { return backend->host; }
};

struct SessionState {
  std::shared_ptr<const Desk::State> desk;
  Claim claim;  // who the session says it is; looked up at each call
  // Of one call, if its answer is wanted in bytes.
  AnswerOutlet* outlet = nullptr;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_SESSION_STATE_H_
