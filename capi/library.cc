// The library itself: its version, its words, its schemas.

#include <iterator>

#include "capi/border.h"
#include "codec/descriptor_set.h"

uint32_t sanad_abi_version(void) {
  return uint32_t{SANAD_ABI_MAJOR} << 16 | uint32_t{SANAD_ABI_MINOR};
}

const char* sanad_version_string(void) { return SANAD_VERSION; }

const char* sanad_status_name(sanad_status status) {
  static constexpr const char* kNames[] = {
      "OK",
      "CANCELLED",
      "UNKNOWN",
      "INVALID_ARGUMENT",
      "DEADLINE_EXCEEDED",
      "NOT_FOUND",
      "ALREADY_EXISTS",
      "PERMISSION_DENIED",
      "RESOURCE_EXHAUSTED",
      "FAILED_PRECONDITION",
      "ABORTED",
      "OUT_OF_RANGE",
      "UNIMPLEMENTED",
      "INTERNAL",
      "UNAVAILABLE",
      "DATA_LOSS",
      "UNAUTHENTICATED",
  };
  constexpr auto kCount = static_cast<sanad_status>(std::size(kNames));
  return status >= 0 && status < kCount ? kNames[status] : "UNKNOWN_STATUS";
}

sanad_status sanad_schema(sanad_buffer* out) {
  return sanad::capi::Guarded(out, [&] {
    sanad::capi::Ready(sanad::codec::DescriptorSet()).GiveTo(out);
    return absl::OkStatus();
  });
}
