// The border: what every function of the C ABI does alike. Statuses become
// codes and error bytes, exceptions stop, structs of other sizes are read.

#ifndef SANAD_CAPI_BORDER_H_
#define SANAD_CAPI_BORDER_H_

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/refuse.h"
#include "capi/handles.h"
#include "capi/sanad.h"
#include "sanad/status.h"

namespace sanad::capi {

// How a failure is told to the caller.
struct Telling {
  Language language = Language::kEnglish;
  bool json = false;
};

inline constexpr Reason kNullArgument = {
    absl::StatusCode::kInvalidArgument, "argument.null",
    "`{name}` is NULL and must not be", "القيمة `{name}` فارغة ولا يصح ذلك"};

inline constexpr Reason kUnknownFlag = {
    absl::StatusCode::kUnimplemented, "argument.unknown_flag",
    "`flags` has a bit that this library does not know",
    "في `flags` بت لا تعرفه هذه المكتبة"};

// Bytes that are ready to be handed over, which cannot fail any more.
class Ready {
 public:
  Ready() = default;
  explicit Ready(std::string bytes)
      : bytes_(std::make_unique<std::string>(std::move(bytes))) {}

  // A null buffer wants none.
  void GiveTo(sanad_buffer* out) && noexcept;

 private:
  std::unique_ptr<std::string> bytes_;
};

// Fills `out` with the error; without memory for that, with nothing.
sanad_status Tell(const absl::Status& status, const Telling& telling,
                  sanad_buffer* out) noexcept;

sanad_status TellOutOfMemory(const Telling& telling,
                             sanad_buffer* out) noexcept;
sanad_status TellException(const Telling& telling, sanad_buffer* out) noexcept;

// Runs the body of a function, which gives an absl::Status. Whatever it
// throws (no memory, a clock of the host) ends here.
template <class Body>
sanad_status Guarded(sanad_buffer* out, Body body,
                     const Telling& telling = {}) noexcept {
  if (out) *out = SANAD_BUFFER_INIT;
  try {
    const absl::Status status = body();
    if (status.ok()) return SANAD_OK;
    return Tell(status, telling, out);
  } catch (const std::bad_alloc&) {
    return TellOutOfMemory(telling, out);
  } catch (...) {
    return TellException(telling, out);
  }
}

// Text of the caller. argument.null
absl::StatusOr<std::string_view> ReadText(std::string_view name,
                                          const char* text, size_t size);

// Copies a struct of the caller's version: `least` is what the first one
// had. argument.struct_size; argument.unknown_member if a newer struct has
// something set that this library does not know.
absl::Status CheckStruct(const void* given, size_t size, size_t least,
                         size_t known);

template <class S>
absl::StatusOr<S> ReadStruct(const S* given, size_t least) {
  S known{};
  if (!given) return known;
  const size_t size = given->struct_size;
  SANAD_RETURN_IF_ERROR(CheckStruct(given, size, least, sizeof known));
  std::memcpy(static_cast<void*>(&known), given, std::min(size, sizeof known));
  known.struct_size = sizeof known;
  return known;
}

// Closes a handle; null is none, and closed already.
sanad_status CloseHandle(Kind kind, const void* handle) noexcept;

// The least size of a struct whose last member of the first version was M.
#define SANAD_LEAST_SIZE(S, M) (offsetof(S, M) + sizeof(S::M))

}  // namespace sanad::capi

#endif  // SANAD_CAPI_BORDER_H_
