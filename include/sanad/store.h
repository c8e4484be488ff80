// A store: one place where workspaces live.
//
//   auto store = sanad::Store::Open("sqlite:helpdesk.db").value();
//   auto test  = sanad::Store::Open("memory:").value();
//
// A Store is a cheap, immutable, thread-safe handle; copies share one open
// store, which closes with the last handle (desks and sessions hold one).
// Any number of processes may open the same SQLite file.

#ifndef SANAD_STORE_H_
#define SANAD_STORE_H_

#include <memory>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "sanad/host.h"

namespace sanad {

// What survives when power fails; all survives the death of the process.
enum class Durability {
  kFull,    // every call that was answered
  kNormal,  // all but the newest calls; faster
};

struct StoreOptions {
  bool create = true;  // make the file if there is none
  bool read_only = false;
  Durability durability = Durability::kFull;
  Host host;
};

class Store {
 public:
  // Opens the store that `url` names:
  //   memory:        in memory, gone with the last handle
  //   sqlite:PATH    one SQLite file
  //   kv:NAME        a store of the host's own (host_store.h), whose affair
  //                  durability is
  //   postgresql://… a PostgreSQL database, as libpq takes its address; the
  //                  tables are in the schema that its search path names
  //                  first. `durability` is the server's affair
  //
  // store.unknown_url  no store is known by this kind of url
  // store.not_registered  the host has registered no store of this name
  // store.unreachable  the path cannot be opened or made
  // store.foreign      the file is not a store of sanad
  // store.newer        the store asks for a newer program
  // store.not_built    this library was built without PostgreSQL
  // store.damaged, store.full, store.failed
  static absl::StatusOr<Store> Open(std::string_view url,
                                    StoreOptions options = {});

  struct Backend;
  explicit Store(std::shared_ptr<Backend> backend);
  const std::shared_ptr<Backend>& backend() const { return backend_; }

 private:
  std::shared_ptr<Backend> backend_;
};

}  // namespace sanad

#endif  // SANAD_STORE_H_
