// Calls: an operation by its number or name, its request and answer as bytes
// or JSON.

#include <string>
#include <string_view>
#include <utility>

#include "capi/border.h"
#include "capi/call_options.h"
#include "capi/objects.h"
#include "codec/json.h"
#include "desk/operations.h"
#include "sanad/limits.h"
#include "testing/operations.h"

namespace sanad::capi {
namespace {

constexpr Reason kUnknownMethod = {
    absl::StatusCode::kUnimplemented, "call.unknown_method",
    "this library has no such method", "لا توجد في هذه المكتبة دالة كهذه"};
constexpr Reason kRequestTooLarge = {
    absl::StatusCode::kInvalidArgument, "call.too_large",
    "the request has {size} bytes, at most {limit} are taken",
    "حجم الطلب {size} بايت، والحد الأقصى {limit}"};

// `method` is a number or a name.
absl::StatusOr<const Invocation*> FindMethod(auto method) {
  if (const auto* row = FindOperation(method)) return &row->invocation;
  if (const auto* row = testing::FindTestOperation(method)) {
    return &row->invocation;
  }
  return Refuse(kUnknownMethod);
}

absl::StatusOr<std::string_view> ReadRequest(const void* request, size_t size) {
  if (size > limits::kCallBytes) {
    return Refuse(kRequestTooLarge,
                  {{"size", size}, {"limit", limits::kCallBytes}});
  }
  return ReadText("request", static_cast<const char*>(request), size);
}

absl::Status Invoke(const SessionObject& session, const Invocation& invocation,
                    std::string_view request, const sanad_call_options* given,
                    AnswerOutlet::Take take) {
  std::stop_token caller;
  SANAD_ASSIGN_OR_RETURN(CallOptions options, ReadCallOptions(given, caller));
  const StopOfEither stop(std::move(caller), session.closing());
  options.cancel = stop.token();
  return invocation.call(session.session.state(), request, options, take);
}

absl::Status Call(sanad_session* session, uint32_t method,
                  const uint8_t* request, size_t size,
                  const sanad_call_options* options, sanad_buffer* out) {
  SANAD_ASSIGN_OR_RETURN(const auto pinned,
                         Pinned<SessionObject>::Take(session));
  SANAD_ASSIGN_OR_RETURN(const Invocation* invocation,
                         FindMethod(int64_t{method}));
  SANAD_ASSIGN_OR_RETURN(const std::string_view bytes,
                         ReadRequest(request, size));
  Ready ready;
  SANAD_RETURN_IF_ERROR(
      Invoke(*pinned, *invocation, bytes, options, [&](std::string answer) {
        ready = Ready(std::move(answer));
        return absl::OkStatus();
      }));
  std::move(ready).GiveTo(out);
  return absl::OkStatus();
}

absl::Status CallJson(sanad_session* session, const char* method,
                      size_t method_size, const char* request, size_t size,
                      const sanad_call_options* options, sanad_buffer* out) {
  SANAD_ASSIGN_OR_RETURN(const auto pinned,
                         Pinned<SessionObject>::Take(session));
  SANAD_ASSIGN_OR_RETURN(const std::string_view name,
                         ReadText("method", method, method_size));
  SANAD_ASSIGN_OR_RETURN(const Invocation* invocation, FindMethod(name));
  SANAD_ASSIGN_OR_RETURN(const std::string_view json,
                         ReadRequest(request, size));
  SANAD_ASSIGN_OR_RETURN(const std::string bytes,
                         codec::FromJson(invocation->request().name(),
                                         json.empty() ? "{}" : json));
  Ready ready;
  SANAD_RETURN_IF_ERROR(
      Invoke(*pinned, *invocation, bytes, options,
             [&](const std::string& answer) -> absl::Status {
               SANAD_ASSIGN_OR_RETURN(
                   std::string answer_json,
                   codec::ToJson(invocation->answer().name(), answer));
               ready = Ready(std::move(answer_json));
               return absl::OkStatus();
             }));
  std::move(ready).GiveTo(out);
  return absl::OkStatus();
}

}  // namespace
}  // namespace sanad::capi

using sanad::capi::Guarded;
using sanad::capi::LanguageOf;

sanad_status sanad_call(sanad_session* session, uint32_t method,
                        const uint8_t* request, size_t request_size,
                        const sanad_call_options* options, sanad_buffer* out) {
  return Guarded(out,
                 [&] {
                   return sanad::capi::Call(session, method, request,
                                            request_size, options, out);
                 },
                 {.language = LanguageOf(options)});
}

sanad_status sanad_call_json(sanad_session* session, const char* method,
                             size_t method_size, const char* request,
                             size_t request_size,
                             const sanad_call_options* options,
                             sanad_buffer* out) {
  return Guarded(out,
                 [&] {
                   return sanad::capi::CallJson(session, method, method_size,
                                                request, request_size, options,
                                                out);
                 },
                 {.language = LanguageOf(options), .json = true});
}
