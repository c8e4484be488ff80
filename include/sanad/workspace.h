// A workspace: one organisation's desk. Nothing crosses between two.

#ifndef SANAD_WORKSPACE_H_
#define SANAD_WORKSPACE_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/id.h"

namespace sanad {

struct Workspace {
  WorkspaceId id;
  std::string name;  // unique in the store; the host's own key
  absl::Time created_at;
  std::string key;         // secret: signs subject tokens and mail ids
  std::string time_zone;   // an IANA name; empty: UTC
  SlaPolicyId sla_policy;  // of inboxes without their own
  CalendarId calendar;
};

}  // namespace sanad

#endif  // SANAD_WORKSPACE_H_
