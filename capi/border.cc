#include "capi/border.h"

#include <cstdint>
#include <memory>
#include <utility>

#include "codec/json.h"
#include "desk/error.h"
#include "record/interpret.h"
#include "sanad/limits.h"

namespace sanad::capi {
namespace {

constexpr Reason kException = {absl::StatusCode::kInternal, "call.exception",
                               "a function of the host failed",
                               "فشلت دالة من دوال التطبيق المضيف"};
constexpr Reason kStructSize = {
    absl::StatusCode::kInvalidArgument, "argument.struct_size",
    "struct_size is {size}, the struct has at least {least} bytes",
    "قيمة struct_size هي {size}، والبنية لا تقل عن {least} بايت"};
constexpr Reason kUnknownMember = {
    absl::StatusCode::kUnimplemented, "argument.unknown_member",
    "the struct sets a member that this library does not know",
    "في البنية عضو لا تعرفه هذه المكتبة"};

// No struct of ours will ever be as large: a wild size is not followed.
constexpr size_t kLargestStruct = 4096;

// Where nothing can be allocated, the error stands ready in both encodings.
constexpr std::string_view kNoMemoryBytes = "\x08\x08\x12\x10memory.exhausted";
constexpr std::string_view kNoMemoryJson =
    R"({"code":"8","reason":"memory.exhausted"})";

}  // namespace

void Ready::GiveTo(sanad_buffer* out) && noexcept {
  if (!out || !bytes_) return;
  out->data = reinterpret_cast<const uint8_t*>(bytes_->data());
  out->size = bytes_->size();
  out->owner = bytes_.release();
}

sanad_status Tell(const absl::Status& status, const Telling& telling,
                  sanad_buffer* out) noexcept {
  if (!out) return static_cast<sanad_status>(status.code());
  try {
    std::string bytes = record::ToBytes(ErrorOf(status, telling.language));
    if (telling.json) bytes = codec::ToJson("Error", bytes).value();
    Ready(std::move(bytes)).GiveTo(out);
  } catch (...) {
    // The code says enough.
  }
  return static_cast<sanad_status>(status.code());
}

sanad_status TellOutOfMemory(const Telling& telling,
                             sanad_buffer* out) noexcept {
  if (out) {
    const std::string_view error =
        telling.json ? kNoMemoryJson : kNoMemoryBytes;
    out->data = reinterpret_cast<const uint8_t*>(error.data());
    out->size = error.size();
    out->owner = nullptr;
  }
  return SANAD_RESOURCE_EXHAUSTED;
}

sanad_status TellException(const Telling& telling, sanad_buffer* out) noexcept {
  try {
    return Tell(Refuse(kException), telling, out);
  } catch (...) {
    return SANAD_INTERNAL;
  }
}

absl::StatusOr<std::string_view> ReadText(std::string_view name,
                                          const char* text, size_t size) {
  if (!text && size > 0) return Refuse(kNullArgument, {{"name", name}});
  return std::string_view(text, size);
}

absl::Status CheckStruct(const void* given, size_t size, size_t least,
                         size_t known) {
  if (size < least || size > kLargestStruct) {
    return Refuse(kStructSize, {{"size", size}, {"least", least}});
  }
  const auto* bytes = static_cast<const char*>(given);
  const bool news = size > known && std::any_of(bytes + known, bytes + size,
                                                [](char c) { return c != 0; });
  return news ? Refuse(kUnknownMember) : absl::OkStatus();
}

sanad_status CloseHandle(Kind kind, const void* handle) noexcept {
  if (!handle) return SANAD_OK;
  return Guarded(nullptr, [&] {
    return Handles::Instance().Close(kind, TokenOf(handle));
  });
}

}  // namespace sanad::capi

void sanad_buffer_free(sanad_buffer* buffer) {
  if (!buffer) return;
  delete static_cast<std::string*>(buffer->owner);
  *buffer = SANAD_BUFFER_INIT;
}
