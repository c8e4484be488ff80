// The host's functions as the interfaces of sanad/host.h.

#ifndef SANAD_CAPI_HOST_H_
#define SANAD_CAPI_HOST_H_

#include <memory>
#include <mutex>

#include "absl/status/statusor.h"
#include "capi/sanad.h"
#include "sanad/host.h"

namespace sanad::capi {

// What the host gave, and what keeps its userdata.
struct GivenHost {
  Host host;
  std::shared_ptr<const void> table;
};

// Takes the table over: its userdata is freed with the last that uses it.
absl::StatusOr<GivenHost> ReadHost(const sanad_host* given);

// Whom to tell of changes; may be exchanged at any time.
class HostWakeup final : public Wakeup {
 public:
  ~HostWakeup() override { Set(nullptr, nullptr, nullptr); }

  void Changed() override;
  void Set(void (*wakeup)(void*), void* userdata, void (*free)(void*));

 private:
  std::mutex mutex_;
  void (*wakeup_)(void*) = nullptr;
  void* userdata_ = nullptr;
  void (*free_)(void*) = nullptr;
};

}  // namespace sanad::capi

#endif  // SANAD_CAPI_HOST_H_
