// The acts of the load, a row each: what agents, customers and the host do
// all day. A new operation that writes has its row here.

#ifndef SANAD_TESTS_SURVIVAL_ACT_H_
#define SANAD_TESTS_SURVIVAL_ACT_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/status/statusor.h"
#include "sanad/call.h"
#include "tests/desk/office.h"
#include "tests/survival/load.h"

namespace sanad::survival {

struct Act {
  std::string_view name;
  int64_t weight = 1;
  bool needs_conversation = true;
  // Done again with the same turn and key, it gives the same and does
  // nothing more. May be refused.
  absl::StatusOr<Receipt> (*run)(const test::Office& office, const Turn& turn,
                                 const CallOptions& options);
};

// The name of the act that sends a reply.
inline constexpr std::string_view kSend = "send";

std::span<const Act> Acts();

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_ACT_H_
