// A view (عرض محفوظ): a saved filter over conversations, and their order.

#ifndef SANAD_VIEW_H_
#define SANAD_VIEW_H_

#include <cstdint>
#include <string>

#include "sanad/id.h"
#include "sanad/view_filter.h"

namespace sanad {

enum class ViewAudience {
  kNone = 0,
  kPersonal = 1,
  kTeam = 2,
  kShared = 3,
};

struct View {
  ViewId id;
  int64_t version = 0;
  ViewAudience audience = ViewAudience::kNone;
  AgentId owner;  // whose it is, if it is personal
  TeamId team;    // whose it is, if it is a team's
  std::string name;
  ViewFilter filter;
  // Ascending, the smallest or earliest first; who does not wait and what is
  // not due comes last either way.
  ViewOrder order = ViewOrder::kNone;
  bool descending = false;
};

}  // namespace sanad

#endif  // SANAD_VIEW_H_
